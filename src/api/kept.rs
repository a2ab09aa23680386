//! The keeping of what pages read, and the looking for a server that has gone. Fetched once the first page stands.

use std::cell::Cell;
use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos::{ev, task::spawn_local};
use liaison_contract::session::{Session, SessionSide};
use liaison_domain::id::UserId;

use super::{reach, session};
use crate::app::last_signed_in;
use crate::offline::clock::pause;
use crate::offline::pages::{self, Found, Goes};

const FIRST_LOOK_MILLIS: i32 = 2_000;
const LAST_LOOK_MILLIS: i32 = 30_000;

thread_local! {
    static LOOKING: Cell<bool> = const { Cell::new(false) };
    static WATCHING: Cell<bool> = const { Cell::new(false) };
}

type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// To be called when somebody signs out. A customer has nothing else on the device.
pub async fn forget_pages(session: &Session) {
    let goes = match session.side {
        SessionSide::Partner { .. } => Goes::Pages,
        SessionSide::Customer { .. } | SessionSide::Operator {} => Goes::Everything,
    };
    (keeper().await.leave)(session.user.id, goes).await;
}

#[derive(Clone, Copy)]
pub(super) struct Keeper {
    pub(super) keep: fn(UserId, String, String),
    pub(super) find: fn(UserId, String) -> Coming<Option<Found>>,
    pub(super) forget: fn(UserId, String),
    leave: fn(UserId, Goes) -> Coming<()>,
}

#[lazy]
pub(super) fn keeper() -> Keeper {
    watch();
    Keeper {
        keep: |user, path, text| {
            // What somebody looks for letter by letter would push out what they opened. And where another tab has signed
            // somebody else in meanwhile, it is to them that the server has answered.
            if !path.contains("search=") && last_signed_in() == Some(user) {
                spawn_local(pages::keep(user, path, text));
            }
        },
        find: |user, path| Box::pin(pages::find(user, path)),
        forget: |user, path| spawn_local(pages::forget(user, path)),
        leave: |user, goes| Box::pin(pages::leave(user, goes)),
    }
}

/// For a page that may read nothing, so that no request of its own has found out by now: its verbs wait all the same.
pub fn look_out() {
    if reach::is_unanswered() || !is_online() {
        spawn_local(async {
            keeper().await;
        });
    }
}

fn is_online() -> bool {
    window().navigator().on_line()
}

/// Once. Browsers know of the network; of the server only a request does.
fn watch() {
    if WATCHING.replace(true) {
        return;
    }
    let gone = window_event_listener(ev::offline, |_| reach::set_away(true));
    let back = window_event_listener(ev::online, |_| spawn_local(look()));
    // They stay as long as the page.
    let _ = (gone, back);
    reach::seek_with(|| spawn_local(look_until_back()));
    if !is_online() {
        reach::set_away(true);
    }
}

async fn look_until_back() {
    if LOOKING.replace(true) {
        return;
    }
    let mut wait = FIRST_LOOK_MILLIS;
    while reach::is_away_untracked() {
        pause(wait).await;
        wait = wait.saturating_mul(2).min(LAST_LOOK_MILLIS);
        if reach::is_away_untracked() {
            look().await;
        }
    }
    LOOKING.set(false);
}

/// Whatever the answer is, there is one.
async fn look() {
    let _ = session::find_session().await;
}
