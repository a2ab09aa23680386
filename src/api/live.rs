//! What happens at the server, as it happens: one stream of events for all tabs of an account.
//!
//! The leading tab holds the stream and tells the others. Each tab remembers the last number, so whoever leads next goes
//! on from there. The stream exists only while some page wants it.

mod stream;
mod tab;

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use self::tab::{follow, leave};
use super::news::{Heard, Page};
use crate::offline::use_offline;

/// A page reads again at most this often.
const READ_AGAIN_AFTER: Duration = Duration::from_millis(200);

/// See [`super::news::on_news`].
pub(super) fn listen(page: Page) {
    let Page {
        account,
        from,
        concerns,
        read_again,
        state,
    } = page;
    let waiting = Rc::new(RefCell::new(None::<TimeoutHandle>));
    let timer = Rc::clone(&waiting);
    let soon = move || {
        if timer.borrow().is_some() {
            return;
        }
        let (fired, read_again) = (Rc::clone(&timer), Rc::clone(&read_again));
        let handle = set_timeout_with_handle(
            move || {
                fired.replace(None);
                read_again();
            },
            READ_AGAIN_AFTER,
        );
        timer.replace(handle.ok());
    };
    let follower = follow(account, from);
    let offline = use_offline();
    let number = follower.listen(Box::new(move |news| match news {
        News::Drafted => offline.ask_for_drafts(),
        News::Heard(heard) if !concerns(*heard) => {}
        News::Heard(_) | News::MayHaveMissed => soon(),
    }));
    let stands = follower.state.clone();
    Effect::new(move |_| state.try_set(stands.get()));
    let place = StoredValue::new_local((follower, number, waiting));
    on_cleanup(move || {
        place.try_with_value(|(follower, number, waiting)| {
            if let Some(timer) = waiting.take() {
                timer.clear();
            }
            leave(follower, *number);
        });
    });
}

enum News {
    Heard(Heard),
    MayHaveMissed,
    /// To a draft of the same person, on another device.
    Drafted,
}
