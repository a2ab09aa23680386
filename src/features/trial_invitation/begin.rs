//! A new draft has its id before its first keystroke; until then nothing of it is kept.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use liaison_drafts::{DraftId, Step};

use crate::offline::clock::fresh_uuid;

/// `/trial-invitations/new`: leads to the first step of a draft that nobody has begun yet.
#[component]
pub fn BeginTrialInvitation() -> impl IntoView {
    let navigate = use_navigate();
    Effect::new(move |_| {
        let id = DraftId(fresh_uuid());
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(
            &format!("/trial-invitations/new/{id}/{}", Step::Location.slug()),
            options,
        );
    });
}
