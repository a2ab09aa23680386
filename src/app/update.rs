//! A newer version of the app: an offer to load it anew, when nothing is being written.
//! How that is noticed and done is fetched once the page stands.

use leptos::{ev, prelude::*, task::spawn_local};
use liaison_messages::messages as m;

use super::is_of_drafts;
use crate::api::contract::{self, STALE_BUILD};
use crate::i18n::use_i18n;
use crate::offline::{Offline, renewal};

/// Whether there is one. Made once for whoever is signed in.
#[derive(Clone, Copy)]
pub(super) struct Newer {
    is_there: RwSignal<bool>,
    /// Where something was typed last that is in no draft: it would go with the page.
    typed: RwSignal<Option<String>>,
    offline: Option<Offline>,
}

impl Newer {
    pub(super) fn watch() -> Self {
        let newer = Self {
            is_there: RwSignal::new(false),
            typed: RwSignal::new(None),
            offline: use_context(),
        };
        provide_context(newer);
        // A chunk of this version is no longer there, or the server speaks a later contract.
        let later = ev::Custom::<ev::CustomEvent>::new(STALE_BUILD);
        let _ = window_event_listener(later, move |_| newer.found());
        spawn_local(async move { (renewing().await.watch)(newer) });
        newer
    }

    /// On the page of this path.
    pub(super) fn is_offered(self, path: &str) -> bool {
        self.is_there.get() && !self.has_typed(path)
    }

    fn has_typed(self, path: &str) -> bool {
        self.typed.with(|typed| typed.as_deref() == Some(path))
    }

    fn found(self) {
        self.is_there.try_set(true);
    }
}

#[component]
pub fn NewerLine() -> impl IntoView {
    let i18n = use_i18n();
    let newer = expect_context::<Newer>();
    let reload = move |_| spawn_local(async move { (renewing().await.renew)(newer) });
    view! {
        <button class="btn btn--quiet btn--small" type="button" on:click=reload>
            {i18n.tr(m::shell_new_version)}
        </button>
    }
}

#[derive(Clone, Copy)]
struct Renewing {
    watch: fn(Newer),
    renew: fn(Newer),
}

#[lazy]
fn renewing() -> Renewing {
    Renewing {
        watch,
        renew: |newer| spawn_local(renewal::renew(newer.offline)),
    }
}

fn watch(newer: Newer) {
    let _ = window_event_listener(ev::input, move |_| {
        let path = window().location().pathname().unwrap_or_default();
        if !is_of_drafts(&path) {
            newer.typed.try_set(Some(path));
        }
    });
    let waits = move || newer.found();
    let others = move || {
        newer.found();
        let path = window().location().pathname().unwrap_or_default();
        if !untrack(|| newer.has_typed(&path)) {
            spawn_local(renewal::follow(newer.offline));
        }
    };
    renewal::watch(waits, others);
    contract::watch();
}
