//! How a device follows what changed at the server, page by page, and begins with everything when it has to.

use liaison_drafts::DraftId;
use liaison_drafts::inventory::Inventory;
use liaison_drafts::sync::{self, Remote};
use uuid::Uuid;

use crate::device::Device;
use crate::server::{Ask, Cursor};

/// While everything is listed.
pub(crate) struct Listing {
    pub(crate) inventory: Inventory,
    pub(crate) at: Option<Cursor>,
}

/// What was asked after, what there was, what to ask after next, and whether there is more.
pub(crate) type Page = (Option<Cursor>, Vec<Remote>, Cursor, bool);

impl Device {
    /// What a leading tab asks about changes next.
    pub(crate) fn next_list(&mut self, number: u64) -> Option<Ask> {
        let after = self.store().cursor;
        let rows = self.store().all_rows();
        let tab = self.tab(number)?;
        if after.is_some() {
            tab.listing = None;
            return Some(Ask::List { after });
        }
        let listing = tab.listing.get_or_insert_with(|| {
            let mut inventory = Inventory::default();
            rows.iter().for_each(|row| inventory.note(row));
            Listing { inventory, at: None }
        });
        Some(Ask::List { after: listing.at })
    }

    /// The rows that a page of changes leads to, and which drafts they are. A tab that dies in between is gone.
    pub(crate) fn read_list(
        &mut self,
        number: u64,
        (after, items, next, more): Page,
        crash_after: Option<usize>,
        tag: Uuid,
    ) -> Vec<DraftId> {
        let user = self.user;
        let known = self.store().cursor;
        let Some(tab) = self.tab(number) else {
            return Vec::new();
        };
        let kinds = tab.kinds;
        let mut listing = tab
            .listing
            .take_if(|listing| known.is_none() && listing.at == after);
        if listing.is_none() && (known != after || known.is_none()) {
            return Vec::new();
        }
        let mut changed = Vec::new();
        for (index, remote) in items.into_iter().enumerate() {
            if crash_after == Some(index) {
                self.tabs.retain(|tab| tab.number != number);
                return changed;
            }
            let id = remote.id;
            if let Some(listing) = &mut listing
                && remote.payload.is_some()
            {
                listing.inventory.found(id);
            }
            let row = self.store().row(id);
            let tag = Uuid::from_u128(tag.as_u128().wrapping_add((index as u128) << 40));
            let row = sync::pull(kinds, user, row, remote, tag);
            self.store().put_row(id, row.as_ref());
            changed.push(id);
        }
        match listing {
            Some(mut listing) if more => {
                listing.at = Some(next);
                if let Some(tab) = self.tab(number) {
                    tab.listing = Some(listing);
                }
            }
            Some(listing) => {
                for id in listing.inventory.missing() {
                    if let Some(row) = self.store().row(id) {
                        let row = listing.inventory.settle(kinds, row);
                        self.store().put_row(id, row.as_ref());
                        changed.push(id);
                    }
                }
                self.store().cursor = listing.inventory.is_complete().then_some(next);
            }
            None => self.store().cursor = Some(next),
        }
        changed
    }
}
