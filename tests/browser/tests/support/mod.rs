//! Tabs without windows: each has its own [`Offline`] over the one database of the browser.
#![allow(dead_code, reason = "each test file uses its part")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop at once")]

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::{Owner, window};
use liaison::offline::store::{Store, Table};
use liaison::offline::{Ask, Courier, Finished, Keeping, Listing, Offline, clock};
use liaison_contract::company::{CompanyProfile, CompanyProfileBody, PutCompanyProfile};
use liaison_contract::draft::DraftsBody;
use liaison_contract::{Problem, ProblemCode};
use liaison_domain::company::RawProfile;
use liaison_domain::country::{Cloud, Country};
use liaison_domain::id::{PartnerId, TrialInvitationId, UserId};
use liaison_drafts::sync::{Remote, Request};
use liaison_drafts::{
    Draft, DraftId, DraftKind, Held, IntentKind, Kind, Outcome, Row, TrialInvitationDraft, sync,
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

pub(crate) const ANSWER: &str = r#"{"trial_invitation":{}}"#;

pub(crate) struct Tab {
    pub(crate) offline: Offline,
    owner: Owner,
}

impl Tab {
    pub(crate) async fn open(user: UserId) -> Self {
        let tab = Self::of_nobody();
        tab.offline.open(Some(user)).await;
        assert!(tab.offline.keeping() != Keeping::Opening);
        tab
    }

    pub(crate) fn of_nobody() -> Self {
        let owner = Owner::new();
        let offline = owner.with(Offline::new);
        offline.employ(courier());
        Self { offline, owner }
    }

    pub(crate) fn name_of(&self, id: DraftId) -> Option<String> {
        let row = self.offline.draft(id)?;
        TrialInvitationDraft::read(&row).ok().map(|draft| draft.name)
    }

    /// As when its window closes: nothing more happens in it.
    pub(crate) async fn close(self) {
        self.offline.open(None).await;
        self.owner.cleanup();
    }

    pub(crate) async fn wipe(self) {
        self.offline.wipe().await;
        self.owner.cleanup();
    }
}

/// A server that keeps keys and does what it is told to do next.
#[derive(Default)]
pub(crate) struct Server {
    pub(crate) seen: Vec<(TrialInvitationId, String)>,
    pub(crate) created: Vec<TrialInvitationId>,
    pub(crate) next: Next,
    /// As the company is there, with its revision, and the answers by their keys.
    pub(crate) company: (i64, RawProfile),
    pub(crate) saved: BTreeMap<String, String>,
    /// Drafts of one person; nobody's where nothing is kept for other devices.
    pub(crate) shelf: Option<Shelf>,
}

/// What the server keeps of drafts, each with the number of its change.
#[derive(Default)]
pub(crate) struct Shelf {
    pub(crate) drafts: BTreeMap<DraftId, (i64, Remote)>,
    pub(crate) finished: Vec<DraftId>,
    changes: i64,
    /// Cursors before it are over.
    forgotten: i64,
}

impl Shelf {
    pub(crate) fn put(&mut self, remote: Remote) {
        self.changes += 1;
        self.drafts.insert(remote.id, (self.changes, remote));
    }

    /// What was deleted is remembered no more, and nobody has a cursor.
    pub(crate) fn forget(&mut self) {
        self.drafts.retain(|_, (_, remote)| remote.payload.is_some());
        self.changes += 1;
        self.forgotten = self.changes;
    }

    fn list(&self, after: Option<String>) -> Listing {
        let after: Option<i64> = after.map(|cursor| cursor.parse().unwrap());
        if after.is_some_and(|after| after < self.forgotten) {
            return Listing::Expired;
        }
        let after = after.unwrap_or_default();
        let mut newer: Vec<_> = self
            .drafts
            .values()
            .filter(|(number, _)| *number > after)
            .collect();
        newer.sort_by_key(|(number, _)| *number);
        let first = newer.first().map(|(number, remote)| (*number, remote.clone()));
        let more = newer.len() > 1;
        Listing::Page(DraftsBody {
            cursor: match (&first, more) {
                (Some((number, _)), true) => number.to_string(),
                _ => self.changes.to_string(),
            },
            drafts: first.into_iter().map(|(_, remote)| described(remote)).collect(),
            more,
        })
    }

    fn change(&mut self, request: Request) -> sync::Answer {
        if request.put.is_some() && self.finished.contains(&request.id) {
            return sync::Answer::Over(Box::new(Problem::new(ProblemCode::WrongState)));
        }
        let before = self.drafts.get(&request.id).map(|(_, remote)| remote.clone());
        if before.as_ref().map(|remote| remote.revision) != request.revision {
            return before.map_or(sync::Answer::Absent, sync::Answer::Stale);
        }
        let revision = request.revision.unwrap_or(0) + 1;
        let put = request.put;
        self.put(Remote {
            id: request.id,
            kind: put
                .as_ref()
                .map_or(DraftKind::TrialInvitation, |put| put.kind.clone()),
            schema: put.as_ref().map_or(2, |put| put.schema),
            revision,
            updated_at: put
                .as_ref()
                .map_or(jiff::Timestamp::UNIX_EPOCH, |put| put.updated_at),
            payload: put.map(|put| put.payload),
        });
        sync::Answer::Done(revision)
    }
}

fn described(remote: Remote) -> liaison_contract::draft::Draft {
    liaison_contract::draft::Draft {
        id: remote.id,
        revision: remote.revision,
        kind: remote.kind.into(),
        schema: remote.schema,
        updated_at: remote.updated_at,
        payload: remote.payload,
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Next {
    #[default]
    Create,
    /// The request arrives and the answer is lost.
    LoseAnswer,
    BeUnreachable,
    SignOut,
    Refuse,
}

thread_local! {
    static SERVER: RefCell<Server> = RefCell::default();
}

pub(crate) fn server<T>(ask: impl FnOnce(&mut Server) -> T) -> T {
    SERVER.with_borrow_mut(ask)
}

fn courier() -> Courier {
    Courier {
        put_trial_invitation: |id, attempt| {
            Box::pin(async move {
                pause(20).await;
                server(|server| server.put(id, attempt.key))
            })
        },
        // No test here sends one: the way is the same as of an invitation.
        put_purchase_offer: |_, _| Box::pin(async { Outcome::Unreachable }),
        put_company_profile: |attempt| {
            Box::pin(async move {
                pause(20).await;
                server(|server| server.put_company(&attempt.request, attempt.key))
            })
        },
        list_drafts: |after| {
            Box::pin(async move {
                pause(5).await;
                server(|server| server.shelf.as_ref().map(|shelf| shelf.list(after)))
                    .unwrap_or(Listing::NotNow(Held::SignedOut))
            })
        },
        send_draft: |request| {
            Box::pin(async move {
                pause(5).await;
                server(|server| server.shelf.as_mut().map(|shelf| shelf.change(request)))
                    .unwrap_or(sync::Answer::SignedOut)
            })
        },
        find_catalogue: || Box::pin(async { None }),
    }
}

impl Server {
    pub(crate) fn company(&self) -> CompanyProfile {
        let (revision, profile) = self.company.clone();
        CompanyProfile {
            revision,
            profile,
            logo: None,
            id: PartnerId(uuid::Uuid::from_u128(7)),
            number: "1".to_owned(),
            country: Country::try_from("SG").unwrap(),
            cloud: Cloud::Worldwide,
            last_change: None,
        }
    }

    fn company_body(&self) -> String {
        liaison_json::write(&CompanyProfileBody {
            company_profile: self.company(),
        })
    }

    fn put_company(&mut self, request: &str, key: String) -> Outcome {
        if self.next == Next::BeUnreachable {
            return Outcome::Unreachable;
        }
        if let Some(first) = self.saved.get(&key) {
            return Outcome::Created(first.clone());
        }
        let asked: PutCompanyProfile = liaison_json::read(request).unwrap();
        if asked.revision != self.company.0 {
            return Outcome::Conflict(self.company_body());
        }
        self.company = (asked.revision + 1, asked.profile);
        self.saved.insert(key, self.company_body());
        match self.next {
            Next::LoseAnswer => Outcome::Unreachable,
            _ => Outcome::Created(self.company_body()),
        }
    }

    fn put(&mut self, id: TrialInvitationId, key: String) -> Outcome {
        match self.next {
            Next::BeUnreachable => return Outcome::Unreachable,
            Next::SignOut => return Outcome::SignedOut,
            Next::Refuse => {
                return Outcome::Refused(Box::new(Problem::new(ProblemCode::NotEntitled)));
            }
            Next::Create | Next::LoseAnswer => {}
        }
        let repeated = self.seen.iter().any(|(_, seen)| *seen == key);
        self.seen.push((id, key));
        if !repeated {
            self.created.push(id);
        }
        if self.next == Next::LoseAnswer {
            return Outcome::Unreachable;
        }
        Outcome::Created(ANSWER.to_owned())
    }
}

/// What the wizard asks for a finished draft.
pub(crate) fn as_invitation() -> Ask {
    Box::new(|_| {
        Some(Finished {
            kind: IntentKind::CreateTrialInvitation,
            name: "Spring".to_owned(),
            request: "{}".to_owned(),
            revision: None,
        })
    })
}

pub(crate) fn fresh_user() -> UserId {
    UserId(clock::fresh_uuid())
}

pub(crate) fn new_draft() -> DraftId {
    DraftId(clock::fresh_uuid())
}

pub(crate) fn draft_named(name: &str) -> TrialInvitationDraft {
    TrialInvitationDraft {
        name: name.to_owned(),
        ..TrialInvitationDraft::default()
    }
}

/// The row as a connection of its own reads it: committed, or not there.
pub(crate) async fn stored(user: UserId, id: DraftId) -> Option<Draft> {
    row(user, Table::Drafts, id)
        .await
        .map(|row| Row::read(&row).unwrap().draft)
}

pub(crate) async fn row(user: UserId, table: Table, id: DraftId) -> Option<String> {
    let store = Store::open(format!("liaison-{user}"), Box::new(|| ()))
        .await
        .unwrap();
    let row = store.get(table, id.to_string()).await.unwrap();
    store.close();
    row
}

/// Waits for what is meant, and gives up after a while.
pub(crate) async fn until(mut is_so: impl FnMut() -> bool) {
    until_async(async || is_so()).await;
}

pub(crate) async fn until_async(mut is_so: impl AsyncFnMut() -> bool) {
    for _ in 0..500 {
        if is_so().await {
            return;
        }
        pause(10).await;
    }
    panic!("it did not come about");
}

/// Long enough for everything that was going to happen by itself.
pub(crate) async fn settle() {
    pause(400).await;
}

pub(crate) fn flag() -> (Rc<Cell<bool>>, Rc<Cell<bool>>) {
    let flag = Rc::new(Cell::new(false));
    (Rc::clone(&flag), flag)
}

async fn pause(millis: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

/// From now on the browser has no database; the returned function gives it back.
pub(crate) fn refuse_databases() -> impl FnOnce() {
    let factory = Reflect::get(&window(), &"IDBFactory".into()).unwrap();
    let prototype = Reflect::get(&factory, &"prototype".into()).unwrap();
    let open = Reflect::get(&prototype, &"open".into()).unwrap();
    let refuse = Function::new_no_args("throw new DOMException('blocked', 'SecurityError')");
    Reflect::set(&prototype, &"open".into(), &refuse).unwrap();
    move || {
        Reflect::set(&prototype, &"open".into(), &open).unwrap();
    }
}

/// A database as a later build might make it, with one row among the drafts.
pub(crate) async fn make_later_database(name: &str, key: &str, row: &str) {
    let make = Function::new_with_args(
        "name, key, row",
        "return new Promise((done, failed) => {
            const opening = indexedDB.open(name, 99);
            opening.onerror = failed;
            opening.onupgradeneeded = () => {
                opening.result.createObjectStore('drafts').put(row, key);
                opening.result.createObjectStore('outbox');
            };
            opening.onsuccess = () => { opening.result.close(); done(); };
        })",
    );
    let made = make
        .call3(&JsValue::NULL, &name.into(), &key.into(), &row.into())
        .unwrap();
    JsFuture::from(made.unchecked_into::<Promise>()).await.unwrap();
}

/// From now on the browser has no locks.
pub(crate) fn without_locks() -> impl FnOnce() {
    let navigator: js_sys::Object = window().navigator().unchecked_into();
    let descriptor = js_sys::Object::new();
    Reflect::set(&descriptor, &"value".into(), &JsValue::UNDEFINED).unwrap();
    Reflect::set(&descriptor, &"configurable".into(), &JsValue::TRUE).unwrap();
    Reflect::define_property(&navigator, &"locks".into(), &descriptor).unwrap();
    move || {
        Reflect::delete_property(&navigator, &"locks".into()).unwrap();
    }
}

/// From now on the browser has no channels between tabs.
pub(crate) fn without_channels() -> impl FnOnce() {
    let window = window();
    let channel = Reflect::get(&window, &"BroadcastChannel".into()).unwrap();
    Reflect::set(&window, &"BroadcastChannel".into(), &JsValue::UNDEFINED).unwrap();
    move || {
        Reflect::set(&window, &"BroadcastChannel".into(), &channel).unwrap();
    }
}
