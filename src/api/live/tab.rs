//! What this tab knows of the stream, whoever holds it.

use std::cell::RefCell;
use std::rc::Rc;

use liaison_domain::id::UserId;

use super::stream::Follower;

thread_local! {
    static TAB: RefCell<Option<Tab>> = const { RefCell::new(None) };
}

/// What this tab knows about the stream of the account that is signed in.
struct Tab {
    account: UserId,
    /// The last number this tab has heard of.
    last: Option<i64>,
    /// There while some page listens.
    follower: Option<Rc<Follower>>,
}

pub(super) fn follow(account: UserId, from: Option<i64>) -> Rc<Follower> {
    TAB.with_borrow_mut(|tab| {
        if tab.as_ref().is_none_or(|tab| tab.account != account) {
            *tab = Some(Tab {
                account,
                last: None,
                follower: None,
            });
        }
        let Some(tab) = tab else {
            return Follower::new(account);
        };
        if tab.last.is_none() {
            tab.last = from;
        }
        Rc::clone(tab.follower.get_or_insert_with(|| Follower::new(account)))
    })
}

pub(super) fn leave(follower: &Rc<Follower>, number: u32) {
    if follower.forget(number) {
        follower.stop();
        TAB.with_borrow_mut(|tab| {
            if let Some(tab) = tab
                && tab.follower.as_ref().is_some_and(|own| Rc::ptr_eq(own, follower))
            {
                tab.follower = None;
            }
        });
    }
}

pub(super) fn last(account: UserId) -> Option<i64> {
    TAB.with_borrow(|tab| tab.as_ref().filter(|tab| tab.account == account)?.last)
}

/// Whether the number is new to this tab; it is remembered then.
pub(super) fn is_new(account: UserId, number: i64) -> bool {
    TAB.with_borrow_mut(|tab| match tab {
        Some(tab) if tab.account == account && tab.last.is_none_or(|last| last < number) => {
            tab.last = Some(number);
            true
        }
        _ => false,
    })
}
