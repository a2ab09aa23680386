//! What can be offered, kept for when the server cannot be asked.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::account::{Account, Offline};
use super::store::{Change, Table};

const KEY: &str = "catalogue";

impl Offline {
    /// The text of a `CatalogueBody`, as the server said it last; nothing before anybody has said anything.
    pub fn catalogue(self) -> Option<Arc<str>> {
        self.catalogue.try_get().flatten()
    }

    /// First what is kept, so that nobody waits for the network, then what the server says today.
    pub(super) async fn find_catalogue(self, account: &Rc<Account>) {
        if let Ok(Some(kept)) = account.store().get(Table::Reference, KEY.to_owned()).await
            && self.is_current(account)
        {
            self.catalogue.try_set(Some(kept.into()));
        }
        let Some(courier) = self.courier.try_get_value().flatten() else {
            return;
        };
        let Some(fresh) = (courier.find_catalogue)().await else {
            return;
        };
        if !self.is_current(account) {
            return;
        }
        self.catalogue.try_set(Some(fresh.as_str().into()));
        let put = Change::Put {
            table: Table::Reference,
            key: KEY.to_owned(),
            row: fresh,
        };
        // Not being able to keep it only means asking again next time.
        let _ = account.store().write(vec![put]).await;
    }
}
