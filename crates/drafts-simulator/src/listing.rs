//! How a device follows what changed at the server, page by page, and begins with everything when it has to.

use liaison_drafts::DraftId;
use liaison_drafts::inventory::Inventory;
use liaison_drafts::sync;
use uuid::Uuid;

use crate::device::Device;
use crate::server::{Ask, Cursor, Page};

/// While everything is listed.
pub(crate) struct Listing {
    number: u64,
    pub(crate) inventory: Inventory,
    pub(crate) at: Option<Cursor>,
}

impl Device {
    /// What a leading tab asks about changes next.
    pub(crate) fn next_list(&mut self, number: u64) -> Option<Ask> {
        let after = self.store().cursor;
        let rows = self.store().all_rows();
        let tab = self.tab(number)?;
        if after.is_some() {
            tab.listing = None;
            return Some(Ask::List { after, listing: None });
        }
        let listing = tab.listing.get_or_insert_with(|| {
            let mut inventory = Inventory::default();
            rows.iter().for_each(|row| inventory.note(row));
            tab.listings += 1;
            Listing {
                number: tab.listings,
                inventory,
                at: None,
            }
        });
        Some(Ask::List {
            after: listing.at,
            listing: Some(listing.number),
        })
    }

    /// The rows that a page of changes leads to, and which drafts they are. A tab that dies in between is gone.
    pub(crate) fn read_list(
        &mut self,
        number: u64,
        page: Page,
        crash_after: Option<usize>,
        tag: Uuid,
    ) -> Vec<DraftId> {
        let user = self.user;
        let known = self.store().cursor;
        let Some(tab) = self.tab(number) else {
            return Vec::new();
        };
        let kinds = tab.kinds;
        let mut listing = tab.listing.take_if(|listing| {
            known.is_none() && listing.at == page.after && page.listing == Some(listing.number)
        });
        if listing.is_none() && (known != page.after || known.is_none()) {
            return Vec::new();
        }
        let mut changed = Vec::new();
        for (index, remote) in page.items.into_iter().enumerate() {
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
            Some(mut listing) if page.more => {
                listing.at = Some(page.next);
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
                self.store().cursor = listing.inventory.is_complete().then_some(page.next);
            }
            None => self.store().cursor = Some(page.next),
        }
        changed
    }
}
