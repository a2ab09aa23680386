//! How the draft of this page stands. It says "saved" only of what a transaction has committed.

use leptos::prelude::*;

use super::live::live;
use super::state::Wizard;
use crate::offline::Keeping;
use crate::ui::DraftMark;

pub(super) fn view(wizard: Wizard) -> AnyView {
    let sync = Memo::new(move |_| wizard.id.get().map(|id| wizard.offline.sync_of(id)));
    // Where nothing is kept the banner says so, and there is no state to show.
    let is_kept = move || wizard.exists.get() && !matches!(wizard.offline.keeping(), Keeping::Nowhere(_));
    live(move || is_kept().then(|| view! { <DraftMark sync=sync.into() /> }.into_any()))
}
