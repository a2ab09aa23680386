//! When the rest of the page shows what somebody types. The field they type into has it already; titles, counts and
//! totals follow once they pause, and while they do not several times a second, so that a key costs next to nothing.

use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use liaison_drafts::{Draft, DraftId};

use super::account::{Account, Offline};
use super::drafts::COALESCED;
use super::gathering::Gathering;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Showing {
    AtOnce,
    /// For keys. What somebody is about to lose hold of is shown at once all the same: when they leave the field, and
    /// when it is written.
    AfterAPause,
}

static TYPED: Gathering = Gathering {
    quiet: Duration::from_millis(120),
    most: Duration::from_millis(300),
    timer: |account| &account.show_timer,
    work: Offline::show_and_write_soon,
};

impl Offline {
    /// A draft as it is typed, whether it is shown already or not.
    pub fn typed(self, id: DraftId) -> Option<Draft> {
        let account = self.account()?;
        let pages = account.pages.borrow();
        pages.get(&id).map(|page| page.draft().clone())
    }

    /// Shows what waits to be shown.
    pub fn show_typed(self) {
        if let Some(account) = self.account()
            && let Some(id) = account.typed.take()
        {
            self.show_page(&account, id);
        }
    }

    /// One wait after the other, so that a key begins no more than one.
    fn show_and_write_soon(self) {
        self.show_typed();
        if let Some(account) = self.account() {
            self.gather_after(&account, &COALESCED, COALESCED.quiet.saturating_sub(TYPED.quiet));
        }
    }

    /// Gathers also what is to be written of it.
    pub(super) fn show_edit(self, account: &Rc<Account>, id: DraftId, showing: Showing) {
        if account.typed.get() != Some(id) {
            self.show_typed();
        }
        // The first key makes the draft exist, and that changes the page around it.
        let is_known = self.drafts.try_with_untracked(|drafts| drafts.contains_key(&id));
        match showing {
            Showing::AfterAPause if is_known == Some(true) => {
                self.mark_unsaved(account, id);
                account.typed.set(Some(id));
                self.gather(account, &TYPED);
            }
            _ => {
                self.show_page(account, id);
                self.gather(account, &COALESCED);
            }
        }
    }
}
