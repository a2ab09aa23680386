//! One device: its storage, which outlives its tabs, and the tabs of one account at a time.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use liaison_domain::id::UserId;
use liaison_drafts::over;
use liaison_drafts::row::{Edit, take_back};
use liaison_drafts::{DraftId, Intent, Kinds, Page, Row, row};
use uuid::Uuid;

use crate::company::Editor;
use crate::listing::Listing;
use crate::model::Deed;
use crate::server::{Ask, Cursor};

/// What its tabs run.
pub(crate) enum Programs {
    New,
    Old,
    /// One tab was reloaded, the other was not.
    Both,
}

pub(crate) struct Device {
    /// Against the true time.
    pub(crate) clock: SignedDuration,
    pub(crate) is_online: bool,
    pub(crate) is_full: bool,
    pub(crate) programs: Programs,
    /// Some browsers have no Web Locks: then every tab leads.
    pub(crate) has_locks: bool,
    /// Some have no channels: then tabs hear of each other when they are looked at.
    pub(crate) has_channels: bool,
    pub(crate) user: UserId,
    pub(crate) is_signed_in: bool,
    pub(crate) stores: BTreeMap<UserId, Store>,
    pub(crate) tabs: Vec<Tab>,
}

/// Rows of JSON text, as a database has them.
#[derive(Default)]
pub(crate) struct Store {
    pub(crate) rows: BTreeMap<DraftId, String>,
    pub(crate) intents: BTreeMap<DraftId, String>,
    /// What pages left behind when they went away.
    pub(crate) late: Vec<(DraftId, String)>,
    /// How far the server's log of changes was read; nothing before everything was listed.
    pub(crate) cursor: Option<Cursor>,
}

pub(crate) struct Tab {
    pub(crate) number: u64,
    pub(crate) kinds: Kinds,
    pub(crate) pages: BTreeMap<DraftId, Open>,
    /// Rows that another tab has changed.
    pub(crate) heard: Vec<DraftId>,
    /// What is about to be sent.
    pub(crate) outgoing: Vec<Ask>,
    /// What was sent and is not answered, by its number.
    pub(crate) flying: BTreeMap<u64, Ask>,
    pub(crate) leads: bool,
    /// While everything is listed, page by page.
    pub(crate) listing: Option<Listing>,
    /// How often it began to.
    pub(crate) listings: u64,
    /// The page of the company.
    pub(crate) editor: Editor,
}

impl Tab {
    pub(crate) const fn new(number: u64, kinds: Kinds) -> Self {
        Self {
            number,
            kinds,
            pages: BTreeMap::new(),
            heard: Vec::new(),
            outgoing: Vec::new(),
            flying: BTreeMap::new(),
            leads: false,
            listing: None,
            listings: 0,
            editor: Editor::closed(),
        }
    }
}

/// A draft that is open in a tab.
pub(crate) struct Open {
    pub(crate) page: Page,
    /// Done, and not on the way into the storage.
    pub(crate) deeds: Vec<Deed>,
    pub(crate) writing: Option<(Edit, Vec<Deed>)>,
    /// The transaction has committed, and the tab does not know it yet.
    pub(crate) committed: Option<Row>,
}

impl Open {
    pub(crate) const fn of(page: Page) -> Self {
        Self {
            page,
            deeds: Vec::new(),
            writing: None,
            committed: None,
        }
    }
}

impl Device {
    pub(crate) fn now(&self, truth: Timestamp) -> Timestamp {
        truth.checked_add(self.clock).unwrap_or(truth)
    }

    pub(crate) fn store(&mut self) -> &mut Store {
        self.stores.entry(self.user).or_default()
    }

    /// What the tabs tell each other; `from` hears nothing.
    pub(crate) fn tell(&mut self, draft: DraftId, from: u64) {
        if self.has_channels {
            for tab in self.tabs.iter_mut().filter(|tab| tab.number != from) {
                tab.heard.push(draft);
            }
        }
    }

    pub(crate) fn tab(&mut self, number: u64) -> Option<&mut Tab> {
        self.tabs.iter_mut().find(|tab| tab.number == number)
    }
}

impl Store {
    pub(crate) fn row(&self, draft: DraftId) -> Option<Row> {
        Row::read(self.rows.get(&draft)?)
    }

    pub(crate) fn all_rows(&self) -> Vec<Row> {
        self.rows.values().filter_map(|row| Row::read(row)).collect()
    }

    pub(crate) fn put_row(&mut self, draft: DraftId, row: Option<&Row>) {
        match row {
            Some(row) => self.rows.insert(draft, liaison_json::write(row)),
            None => self.rows.remove(&draft),
        };
    }

    /// What every page does first.
    pub(crate) fn take_late(&mut self, kinds: Kinds, mut tag: impl FnMut() -> Uuid) {
        for (draft, text) in core::mem::take(&mut self.late) {
            let Some(late) = liaison_json::read::<Edit>(&text) else {
                continue;
            };
            let row = row::write(kinds, self.row(draft), late, tag());
            self.put_row(draft, Some(&row));
        }
    }

    /// The row of a company that is in hand, wherever it went on.
    pub(crate) fn put_beside(&mut self, draft: DraftId, row: Option<&Row>) {
        self.put_row(draft, row);
        if row.is_none_or(|row| row.deleted) {
            self.intents.remove(&draft);
        }
    }

    pub(crate) fn intent(&self, draft: DraftId) -> Option<Intent> {
        liaison_json::read(self.intents.get(&draft)?)
    }

    pub(crate) fn put_intent(&mut self, intent: &Intent) {
        self.intents.insert(intent.draft, liaison_json::write(intent));
    }

    /// The rows under a draft's id and the next one, after its own turned out to be over.
    pub(crate) fn go_on(&mut self, id: DraftId, kinds: Kinds, row: Option<Row>, tag: Uuid) {
        let before = self.row(id.next());
        let (row, next) = over::go_on(kinds, row, before.clone(), tag);
        self.put_row(id, row.as_ref());
        if next != before {
            self.put_row(id.next(), next.as_ref());
        }
    }

    /// The author takes back what was finished.
    pub(crate) fn take_back(&mut self, id: DraftId, kinds: Kinds, tag: Uuid) {
        self.intents.remove(&id);
        let row = self.row(id).map(take_back);
        self.go_on(id, kinds, row, tag);
    }

    pub(crate) fn intents(&self) -> Vec<Intent> {
        self.intents
            .values()
            .filter_map(|row| liaison_json::read(row))
            .collect()
    }
}
