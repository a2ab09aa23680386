//! How a page hears of what happens. What follows the stream is fetched once the page stands.

use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use liaison_domain::id::{TrialInvitationId, UserId};

/// What a page says of the stream.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum LiveState {
    Live,
    Reconnecting,
    Offline,
}

/// What came by the stream.
#[derive(Clone, Copy)]
pub(super) enum Heard {
    /// To this invitation, where it was one.
    Happened(Option<TrialInvitationId>),
    /// Something came into the person's inbox, or was read there.
    Inbox,
}

/// What a page wants to hear of.
pub(super) struct Page {
    pub(super) account: UserId,
    pub(super) from: Option<i64>,
    pub(super) concerns: Box<dyn Fn(Heard) -> bool>,
    pub(super) read_again: Rc<dyn Fn()>,
    pub(super) state: RwSignal<LiveState>,
}

/// Runs `read_again` soon after anything that `concerns` the page, and whenever something may have been missed.
///
/// `from` is the number that the page's first answer reflects, where it says so. Ends with the page.
pub fn on_news(
    account: UserId,
    from: Option<i64>,
    concerns: impl Fn(Option<TrialInvitationId>) -> bool + 'static,
    read_again: impl Fn() + 'static,
) -> RwSignal<LiveState> {
    let concerns = move |heard| match heard {
        Heard::Happened(invitation) => concerns(invitation),
        Heard::Inbox => false,
    };
    hear(account, from, Box::new(concerns), Rc::new(read_again))
}

/// The same when something came into the person's inbox or was read there, here or on another device.
pub fn on_inbox(account: UserId, read_again: impl Fn() + 'static) -> RwSignal<LiveState> {
    let concerns = |heard| matches!(heard, Heard::Inbox);
    hear(account, None, Box::new(concerns), Rc::new(read_again))
}

fn hear(
    account: UserId,
    from: Option<i64>,
    concerns: Box<dyn Fn(Heard) -> bool>,
    read_again: Rc<dyn Fn()>,
) -> RwSignal<LiveState> {
    let state = RwSignal::new(lost());
    let page = Page {
        account,
        from,
        concerns,
        read_again,
        state,
    };
    let owner = Owner::current();
    spawn_local(async move {
        let listen = live().await;
        // The page may have gone meanwhile, and would never leave again.
        if let Some(owner) = owner
            && page.state.try_get_untracked().is_some()
        {
            owner.with(|| listen(page));
        }
    });
    state
}

#[lazy]
fn live() -> fn(Page) {
    super::live::listen
}

/// What a stream that does not run is called.
pub(super) fn lost() -> LiveState {
    if window().navigator().on_line() {
        LiveState::Reconnecting
    } else {
        LiveState::Offline
    }
}
