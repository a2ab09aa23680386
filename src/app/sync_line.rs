//! The line that every page has in the same place: what is saved where. A newer build is offered there when nothing waits.

use leptos::prelude::*;
use liaison_messages::messages as m;

use super::session::use_session;
use super::update::NewerLine;
use crate::i18n::use_i18n;
use crate::ui::{SyncMark, SyncState};

#[component]
pub fn SyncLine() -> impl IntoView {
    let i18n = use_i18n();
    let unsent = use_session().unsent;
    let text = move || i18n.say(|words| m::shell_unsent(words, unsent.get() as i64));
    move || {
        if unsent.get() > 0 {
            view! { <SyncMark state=SyncState::Local text=text /> }.into_any()
        } else {
            view! { <NewerLine /> }.into_any()
        }
    }
}
