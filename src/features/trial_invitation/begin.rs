//! A new draft has its id before its first keystroke; until then nothing of it is kept.

use leptos::prelude::*;
use liaison_drafts::{DraftId, Step};

use crate::app::use_redirect;
use crate::offline::clock::fresh_uuid;

/// `/trial-invitations/new`: leads to the first step of a draft that nobody has begun yet.
#[component]
pub fn BeginTrialInvitation() -> impl IntoView {
    let id = DraftId(fresh_uuid());
    use_redirect()(format!("/trial-invitations/new/{id}/{}", Step::Location.slug()));
}
