//! The answers that pages were made of, as the server said them last, to be read again without a network.
//!
//! They lie in the account's database, so that nobody else sees them and that they go when the account's place goes. A
//! customer has one for them alone. One row says which there are; it changes in the transaction that changes them.

mod index;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use jiff::Timestamp;
use liaison_domain::id::UserId;

use self::index::Index;
use super::account::database_name;
use super::clock::now;
use super::store::{Change, NotKept, Store, Table};

const INDEX: &str = "pages";

/// An answer that was kept.
pub struct Found {
    pub text: String,
    pub read_at: Timestamp,
}

/// How much there is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Held {
    pub answers: usize,
    pub bytes: i64,
}

/// What goes when somebody signs out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Goes {
    /// Drafts stay.
    Pages,
    /// Of somebody who has nothing else here.
    Everything,
}

thread_local! {
    static PLACE: RefCell<Option<(UserId, Rc<Store>)>> = const { RefCell::new(None) };
    /// Whose place was taken away. Keeping something more would make it anew behind their back.
    static GONE: Cell<Option<UserId>> = const { Cell::new(None) };
}

/// Whoever signs in has a place again.
pub fn signed_in() {
    GONE.set(None);
}

/// Not being able to keep it only means that it is not there without a network.
pub async fn keep(user: UserId, path: String, text: String) {
    let Some(store) = store(user).await else {
        return;
    };
    let decide = move |rows: Vec<Option<String>>| {
        let mut index = index_of(&rows);
        let gone = index.keep(&path, text.len(), now());
        let put = Change::Put {
            table: Table::Reference,
            key: key(&path),
            row: text,
        };
        let away = gone.iter().map(|path| delete(path));
        [put].into_iter().chain(away).chain([written(&index)]).collect()
    };
    let _ = store
        .transact_reference(vec![INDEX.to_owned()], Box::new(decide))
        .await;
}

pub async fn find(user: UserId, path: String) -> Option<Found> {
    let store = store(user).await?;
    let found = Rc::new(RefCell::new(None));
    let decide = {
        let found = Rc::clone(&found);
        let path = path.clone();
        move |rows: Vec<Option<String>>| {
            let mut index = index_of(&rows);
            let read_at = index.find(&path, now());
            let text = rows.into_iter().nth(1).flatten();
            let (Some(read_at), Some(text)) = (read_at, text) else {
                return Vec::new();
            };
            found.replace(Some(Found { text, read_at }));
            vec![written(&index)]
        }
    };
    store
        .transact_reference(vec![INDEX.to_owned(), key(&path)], Box::new(decide))
        .await
        .ok()?;
    found.take()
}

/// Of what the server no longer says to this person.
pub async fn forget(user: UserId, path: String) {
    let Some(store) = store(user).await else {
        return;
    };
    let decide = move |rows: Vec<Option<String>>| {
        let mut index = index_of(&rows);
        if !index.has(&path) {
            return Vec::new();
        }
        index.forget(&path);
        vec![delete(&path), written(&index)]
    };
    let _ = store
        .transact_reference(vec![INDEX.to_owned()], Box::new(decide))
        .await;
}

/// To be called before somebody is signed out: from here on nothing more of theirs is kept.
pub async fn leave(user: UserId, goes: Goes) {
    let store = store(user).await;
    GONE.set(Some(user));
    if let Some(store) = store {
        let _ = emptied(&store).await;
        store.close();
    }
    PLACE.take();
    if goes == Goes::Everything {
        Store::wipe(&database_name(user)).await;
    }
}

/// To be called when somebody wants all of it off this device and stays: what they open from here on is kept again.
pub async fn clear(user: UserId) -> Result<(), NotKept> {
    match store(user).await {
        Some(store) => emptied(&store).await,
        None => Ok(()),
    }
}

pub async fn held(user: UserId) -> Held {
    let Some(store) = store(user).await else {
        return Held::default();
    };
    let row = store.get(Table::Reference, INDEX.to_owned()).await;
    index_of(&[row.unwrap_or_default()]).held(now())
}

async fn emptied(store: &Store) -> Result<(), NotKept> {
    let decide = |rows: Vec<Option<String>>| {
        let index = index_of(&rows);
        let all = index.paths().map(delete);
        all.chain([written(&Index::default())]).collect()
    };
    store
        .transact_reference(vec![INDEX.to_owned()], Box::new(decide))
        .await
}

/// Where there is no database nothing is kept.
async fn store(user: UserId) -> Option<Rc<Store>> {
    let open = || {
        PLACE.with_borrow(|place| {
            let (whose, store) = place.as_ref()?;
            (*whose == user).then(|| Rc::clone(store))
        })
    };
    if GONE.get() == Some(user) {
        return None;
    }
    if let Some(store) = open() {
        return Some(store);
    }
    let closed = move || {
        GONE.set(Some(user));
        PLACE.take();
    };
    let opened: Result<Store, NotKept> = Store::open(database_name(user), Box::new(closed)).await;
    let opened = Rc::new(opened.ok()?);
    // Somebody else may have opened it meanwhile, or it may be wanted no more.
    if let Some(store) = open() {
        opened.close();
        return Some(store);
    }
    if GONE.get() == Some(user) {
        opened.close();
        return None;
    }
    if let Some((_, before)) = PLACE.replace(Some((user, Rc::clone(&opened)))) {
        before.close();
    }
    Some(opened)
}

fn index_of(rows: &[Option<String>]) -> Index {
    let row = rows.first().and_then(Option::as_deref);
    row.and_then(liaison_json::read).unwrap_or_default()
}

fn written(index: &Index) -> Change {
    Change::Put {
        table: Table::Reference,
        key: INDEX.to_owned(),
        row: liaison_json::write(index),
    }
}

fn delete(path: &str) -> Change {
    Change::Delete {
        table: Table::Reference,
        key: key(path),
    }
}

fn key(path: &str) -> String {
    ["page ", path].concat()
}
