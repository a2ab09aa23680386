//! What lies on the device, whoever wrote it there, and waiting for it.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::Promise;
use leptos::prelude::window;
use liaison::offline::clock;
use liaison::offline::store::{Store, Table};
use liaison_domain::id::UserId;
use liaison_drafts::{Draft, DraftId, Row, TrialInvitationDraft};
use wasm_bindgen_futures::JsFuture;

pub fn fresh_user() -> UserId {
    UserId(clock::fresh_uuid())
}

pub fn new_draft() -> DraftId {
    DraftId(clock::fresh_uuid())
}

pub fn draft_named(name: &str) -> TrialInvitationDraft {
    TrialInvitationDraft {
        name: name.to_owned(),
        ..TrialInvitationDraft::default()
    }
}

/// The row as a connection of its own reads it: committed, or not there.
pub async fn stored(user: UserId, id: DraftId) -> Option<Draft> {
    row(user, Table::Drafts, id)
        .await
        .map(|row| Row::read(&row).unwrap().draft)
}

pub async fn row(user: UserId, table: Table, id: DraftId) -> Option<String> {
    let store = Store::open(format!("liaison-{user}"), Box::new(|| ()))
        .await
        .unwrap();
    let row = store.get(table, id.to_string()).await.unwrap();
    store.close();
    row
}

/// Waits for what is meant, and gives up after a while.
pub async fn until(mut is_so: impl FnMut() -> bool) {
    until_async(async || is_so()).await;
}

pub async fn until_async(mut is_so: impl AsyncFnMut() -> bool) {
    for _ in 0..500 {
        if is_so().await {
            return;
        }
        pause(10).await;
    }
    panic!("it did not come about");
}

/// Long enough for everything that was going to happen by itself.
pub async fn settle() {
    pause(400).await;
}

pub fn flag() -> (Rc<Cell<bool>>, Rc<Cell<bool>>) {
    let flag = Rc::new(Cell::new(false));
    (Rc::clone(&flag), flag)
}

pub(crate) async fn pause(millis: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        window()
            .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis)
            .unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}
