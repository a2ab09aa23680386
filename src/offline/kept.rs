//! What this device keeps for the account, as it lies there: named, taken out as a file, put back from one, thrown away.
//! Rows travel as text, because one that this build cannot read is somebody's work too.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use jiff::Timestamp;
use leptos::prelude::*;
use liaison_domain::id::UserId;
use liaison_drafts::outbox::Stage;
use liaison_drafts::{DraftId, Intent, KINDS};
use liaison_json::{FromJson, Json, ToJson};

use super::account::{Account, Keeping, Offline, database_name};
use super::channel::Message;
use super::clock::{now, pause};
use super::store::{Change, NotKept, Store, Table};
use crate::ui::SyncState;

/// What a file of ours says first.
const MARK: &str = "kept drafts";
const LOOK_AGAIN_MILLIS: i32 = 50;
/// Longer than the database is waited for.
const LOOKS_MOST: u32 = 100;

/// How much there is of what.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Kept {
    pub drafts: usize,
    /// Finished, and not with the server yet.
    pub queued: usize,
    /// With the server since lately.
    pub sent: usize,
    /// Of either table, in a form that this build does not know.
    pub unreadable: usize,
}

/// Work that would be gone with this device.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unsent {
    Named(String),
    Unnamed,
    Unreadable,
}

/// A file for somebody to keep.
pub struct TakenOut {
    pub text: String,
    /// A draft and what is to be sent of it are one.
    pub drafts: usize,
}

/// What has become of one row of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PutBack {
    pub name: Option<String>,
    pub outcome: Outcome,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Outcome {
    Added,
    /// Left as it is here, whatever the file has.
    AlreadyHere,
    NotReadable,
    OfAnotherAccount,
    /// By the browser, which refused it.
    NotKept,
}

/// The text is no file of ours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoFile;

#[derive(ToJson)]
struct File {
    liaison: String,
    account: UserId,
    #[serde(with = "liaison_domain::moment")]
    taken_out_at: Timestamp,
    rows: Vec<Row>,
}

#[derive(FromJson, ToJson)]
struct Row {
    table: String,
    key: String,
    /// As it lies in the database.
    row: String,
}

type Rows = BTreeMap<(Table, String), String>;

impl Offline {
    pub async fn kept(self) -> Kept {
        let mut kept = Kept::default();
        let rows = self.rows().await;
        for ((table, key), row) in &rows {
            if is_thrown_away(*table, row) {
                continue;
            }
            let counted = match (table, stage(row)) {
                // It is counted once, as what becomes of it.
                (Table::Drafts, _) if rows.contains_key(&(Table::Outbox, key.clone())) => continue,
                (Table::Drafts, _) if is_readable(row) => &mut kept.drafts,
                (Table::Outbox, Some(Stage::Done)) => &mut kept.sent,
                (Table::Outbox, Some(_)) => &mut kept.queued,
                _ => &mut kept.unreadable,
            };
            *counted += 1;
        }
        kept
    }

    /// In the order in which it was begun.
    pub async fn unsent(self) -> Vec<Unsent> {
        let rows = self.rows().await;
        let mut unsent = BTreeMap::new();
        for ((table, key), row) in rows
            .iter()
            .filter(|((table, _), row)| !is_thrown_away(*table, row))
        {
            let is_with_the_server = key
                .parse::<DraftId>()
                .is_ok_and(|id| untrack(|| self.knows(id) && self.sync_of(id).state == SyncState::Synced));
            if !is_with_the_server {
                unsent.insert(key, what(*table, row));
            }
        }
        unsent.into_values().collect()
    }

    /// Every draft and everything that is not with the server, also what cannot be read. Nothing when there is nothing.
    pub async fn take_out(self) -> Option<TakenOut> {
        let account = self.account()?;
        let rows: Vec<Row> = self
            .rows()
            .await
            .into_iter()
            .filter(|((table, _), row)| match table {
                Table::Outbox => stage(row) != Some(Stage::Done),
                _ => !is_thrown_away(*table, row),
            })
            .map(|((table, key), row)| Row {
                table: table.name().to_owned(),
                key,
                row,
            })
            .collect();
        let drafts = rows
            .iter()
            .map(|row| row.key.clone())
            .collect::<BTreeSet<_>>()
            .len();
        let file = File {
            liaison: MARK.to_owned(),
            account: account.user,
            taken_out_at: now(),
            rows,
        };
        (drafts > 0).then(|| TakenOut {
            text: liaison_json::write(&file),
            drafts,
        })
    }

    /// Adds what is not here yet and writes over nothing.
    pub async fn put_back(self, text: &str) -> Result<Vec<PutBack>, NoFile> {
        let file = liaison_json::parse(text).ok_or(NoFile)?;
        if file.get("liaison").and_then(Json::as_text) != Some(MARK) {
            return Err(NoFile);
        }
        let rows = file.get("rows").and_then(Json::as_array).ok_or(NoFile)?;
        let account = self.account().ok_or(NoFile)?;
        self.opened().await;
        let mut all = Vec::new();
        for row in rows {
            let row = Row::from_json(row);
            let outcome = match &row {
                Some(row) => self.put_row_back(&account, row).await,
                None => Outcome::NotReadable,
            };
            let name = row.and_then(|row| match what(table(&row.table)?, &row.row) {
                Unsent::Named(name) => Some(name),
                Unsent::Unnamed | Unsent::Unreadable => None,
            });
            all.push(PutBack { name, outcome });
        }
        if self.is_current(&account) {
            self.read_all().await;
        }
        Ok(all)
    }

    /// Takes every row of the account off this device; the account stays, and so does its session.
    pub async fn clear(self) -> Result<(), NotKept> {
        let Some(account) = self.account() else {
            return Ok(());
        };
        // What is not in our hands is not said to be gone.
        if let Some(Keeping::Nowhere(reason @ (NotKept::Later | NotKept::Unavailable | NotKept::OtherTab))) =
            self.keeping.try_get_untracked()
        {
            return Err(reason);
        }
        let rows = self.rows().await;
        account.pages.borrow_mut().clear();
        let tables = Table::ALL.map(|table| Change::Clear { table });
        account.store().write(tables.into()).await?;
        if self.is_current(&account) {
            self.drafts.try_update(BTreeMap::clear);
            self.unsaved.try_update(BTreeSet::clear);
            self.undecided.try_update(BTreeSet::clear);
            self.intents.try_update(BTreeMap::clear);
            for id in rows.keys().filter_map(|(_, key)| key.parse().ok()) {
                self.post(&Message::DraftChanged(id));
            }
            self.post(&Message::OutboxChanged);
        }
        Ok(())
    }

    async fn put_row_back(self, account: &Rc<Account>, row: &Row) -> Outcome {
        let (Some(table), Some(content)) = (table(&row.table), liaison_json::parse(&row.row)) else {
            return Outcome::NotReadable;
        };
        let id = row.key.parse::<DraftId>().ok();
        let Some(owner) = owner(&content).filter(|_| id.is_some()) else {
            return Outcome::NotReadable;
        };
        if owner != account.user.to_string() {
            return Outcome::OfAnotherAccount;
        }
        // What is typed just now may be on its way into the database.
        if table == Table::Drafts && id.is_some_and(|id| untrack(|| self.draft(id)).is_some()) {
            return Outcome::AlreadyHere;
        }
        if self.keeping.try_get_untracked() != Some(Keeping::OnThisDevice) {
            return Outcome::NotKept;
        }
        let added = Rc::new(Cell::new(Outcome::AlreadyHere));
        let put = Change::Put {
            table,
            key: row.key.clone(),
            row: not_under_way(table, &row.row),
        };
        let decide = {
            let added = Rc::clone(&added);
            move |before: Vec<Option<String>>| match before.as_slice() {
                [Some(_)] => Vec::new(),
                _ => {
                    added.set(Outcome::Added);
                    vec![put]
                }
            }
        };
        let read = vec![(table, row.key.clone())];
        match account.transact(read, Box::new(decide)).await {
            Ok(()) => added.get(),
            Err(_) => Outcome::NotKept,
        }
    }

    /// As they lie in the database, and over that what this tab has not written yet.
    async fn rows(self) -> Rows {
        self.opened().await;
        let mut rows = Rows::new();
        let Some(account) = self.account() else {
            return rows;
        };
        let mut store = account.store();
        let mut later = None;
        if self.keeping.try_get_untracked() == Some(Keeping::Nowhere(NotKept::Later)) {
            later = Store::of_later_build(database_name(account.user))
                .await
                .map(Rc::new);
            store = later.clone().unwrap_or(store);
        }
        for table in [Table::Drafts, Table::Outbox] {
            // One that cannot be read does not keep back the other.
            let kept = store.entries(table).await.unwrap_or_default();
            rows.extend(kept.into_iter().map(|(key, row)| ((table, key), row)));
        }
        if let Some(later) = later {
            later.close();
        }
        let unsaved = self.unsaved.try_get_untracked().unwrap_or_default();
        for (id, page) in account.pages.borrow().iter() {
            let place = (Table::Drafts, id.to_string());
            let before = rows.get(&place).and_then(|row| liaison_drafts::Row::read(row));
            if unsaved.contains(id) || before.is_none() {
                let mut row = before.unwrap_or_else(|| liaison_drafts::Row::new(page.draft().clone()));
                row.draft = page.draft().clone();
                row.choices = page.choices().to_vec();
                rows.insert(place, liaison_json::write(&row));
            }
        }
        self.intents.try_with_untracked(|intents| {
            for (id, intent) in intents {
                let place = (Table::Outbox, id.to_string());
                rows.entry(place).or_insert_with(|| liaison_json::write(intent));
            }
        });
        rows
    }

    /// Waits until it is known what lies here.
    async fn opened(self) {
        for _ in 0..LOOKS_MOST {
            if self.keeping.try_get_untracked() != Some(Keeping::Opening) {
                return;
            }
            pause(LOOK_AGAIN_MILLIS).await;
        }
    }

    fn knows(self, id: DraftId) -> bool {
        self.draft(id).is_some() || self.intent(id).is_some()
    }
}

fn table(name: &str) -> Option<Table> {
    [Table::Drafts, Table::Outbox]
        .into_iter()
        .find(|table| table.name() == name)
}

fn stage(row: &str) -> Option<Stage> {
    liaison_json::read::<Intent>(row).map(|intent| intent.stage())
}

fn is_readable(row: &str) -> bool {
    liaison_drafts::Row::read(row).is_some_and(|row| {
        let rules = KINDS.rules(&row.draft.kind);
        rules.is_some_and(|rules| rules.open(&row.version()).is_ok())
    })
}

/// The memory of a deletion is nothing to keep.
fn is_thrown_away(table: Table, row: &str) -> bool {
    table == Table::Drafts && liaison_drafts::Row::read(row).is_some_and(|row| row.deleted)
}

/// Of a draft it stands in the draft, beside what belongs to the row alone.
fn owner(row: &Json) -> Option<&str> {
    let place = row.get("draft").filter(|draft| draft.as_object().is_some());
    place.unwrap_or(row).get("owner")?.as_text()
}

fn what(table: Table, row: &str) -> Unsent {
    let name = match table {
        Table::Drafts if !is_readable(row) => None,
        Table::Drafts => liaison_drafts::Row::read(row).map(|row| {
            let payload = liaison_json::parse(&row.draft.payload);
            let name = payload.as_ref().and_then(|payload| {
                let place = payload.get("profile").unwrap_or(payload);
                place.get("name")?.as_text()
            });
            name.unwrap_or_default().to_owned()
        }),
        _ => liaison_json::read::<Intent>(row).map(|intent| intent.name),
    };
    match name {
        Some(name) if !name.trim().is_empty() => Unsent::Named(name.trim().to_owned()),
        Some(_) => Unsent::Unnamed,
        None => Unsent::Unreadable,
    }
}

/// What was being sent where it comes from is sent from here, under the same key.
fn not_under_way(table: Table, row: &str) -> String {
    match liaison_json::read::<Intent>(row) {
        Some(mut intent) if table == Table::Outbox && intent.stage() == Stage::Sending => {
            intent.restart(now());
            liaison_json::write(&intent)
        }
        _ => row.to_owned(),
    }
}
