//! The keys that receipts are signed with. They are the same for everybody and no secret, so this device keeps them for
//! whoever checks a receipt on it, signed in or not; an account's own pages are kept apart from that.

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_contract::receipt::ReceiptKey;
use liaison_json::{FromJson, ToJson};

use crate::api::receipt::list_receipt_keys;
use crate::api::{Loaded, Notice, Query};
use crate::offline::keep::{self, Shelf};

const KEPT: &str = "liaison.receipt-keys";

#[derive(Clone, FromJson, ToJson)]
struct Kept {
    #[serde(with = "liaison_domain::moment")]
    at: Timestamp,
    keys: Vec<ReceiptKey>,
}

#[derive(Clone, Copy)]
pub(super) struct Keys {
    asked: Query<Vec<ReceiptKey>>,
    /// As this page found it.
    kept: StoredValue<Option<Kept>>,
}

impl Keys {
    /// Asks for them, and keeps what comes.
    pub(super) fn new() -> Self {
        let asked = Query::kept(list_receipt_keys);
        Effect::new(move |_| {
            if let Loaded::Ready {
                value: keys,
                at,
                failed: None,
            } = asked.get()
            {
                keep::write(Shelf::Device, KEPT, &liaison_json::write(&Kept { at, keys }));
            }
        });
        let kept = keep::read(Shelf::Device, KEPT).and_then(|text| liaison_json::read(&text));
        Self {
            asked,
            kept: StoredValue::new(kept),
        }
    }

    /// Those that came, or those that were kept where none can come.
    pub(super) fn value(self) -> Option<Vec<ReceiptKey>> {
        match self.asked.get() {
            Loaded::Ready { value, .. } => Some(value),
            Loaded::Failed(_) => self.kept.get_value().map(|kept| kept.keys),
            Loaded::Loading => None,
        }
    }

    pub(super) fn notice(self) -> Notice {
        match (self.asked.notice(), self.kept.get_value()) {
            (Notice::Failed(why), Some(Kept { at, .. })) => Notice::Stale { at, why },
            (notice, _) => notice,
        }
    }

    pub(super) fn refetch(self) {
        self.asked.refetch();
    }
}
