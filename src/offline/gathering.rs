//! Work that follows what is typed: it waits until somebody pauses, or has written for long enough.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::account::{Account, Offline};
use super::clock::now_millis;

/// One piece of work, and how long it waits for more of the same.
pub(super) struct Gathering {
    pub quiet: Duration,
    pub most: Duration,
    pub timer: fn(&Account) -> &Cell<Option<TimeoutHandle>>,
    pub work: fn(Offline),
}

impl Offline {
    /// Soon; where it waits already, nothing changes but how long.
    pub(super) fn gather(self, account: &Rc<Account>, gathering: &'static Gathering) {
        self.gather_after(account, gathering, gathering.quiet);
    }

    /// The same, where it has a reason of its own not to begin before this time.
    pub(super) fn gather_after(self, account: &Rc<Account>, gathering: &'static Gathering, time: Duration) {
        let timer = (gathering.timer)(account);
        let began = now_millis();
        let waiting = timer.take().or_else(|| self.wait(gathering, began, time));
        timer.set(waiting);
    }

    fn wait(self, gathering: &'static Gathering, began: i64, time: Duration) -> Option<TimeoutHandle> {
        set_timeout_with_handle(move || self.waited(gathering, began), time).ok()
    }

    fn waited(self, gathering: &'static Gathering, began: i64) {
        let Some(account) = self.account() else {
            return;
        };
        let timer = (gathering.timer)(&account);
        timer.take();
        let (quiet, most) = (gathering.quiet, gathering.most);
        match rest(quiet, most, began, account.edited_at.get(), now_millis()) {
            Some(rest) => timer.set(self.wait(gathering, began, rest)),
            None => (gathering.work)(self),
        }
    }
}

/// What is left of the wait, by when it began and when something came last; nothing where it is over, or where the
/// clock was put back.
fn rest(quiet: Duration, most: Duration, began: i64, last: i64, now: i64) -> Option<Duration> {
    let millis = |duration: Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
    let ends = last
        .saturating_add(millis(quiet))
        .min(began.saturating_add(millis(most)));
    let rest = u64::try_from(ends.saturating_sub(now))
        .ok()
        .filter(|rest| *rest > 0)?;
    (last <= now).then(|| Duration::from_millis(rest))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    fn rest(began: i64, last: i64, now: i64) -> Option<u128> {
        let (quiet, most) = (Duration::from_millis(250), Duration::from_secs(1));
        super::rest(quiet, most, began, last, now).map(|rest| rest.as_millis())
    }

    #[test]
    fn work_begins_when_nothing_more_comes() {
        assert_eq!(rest(0, 0, 250), None);
        assert_eq!(rest(0, 200, 250), Some(200));
        assert_eq!(rest(0, 200, 450), None);
    }

    #[test]
    fn work_begins_while_something_comes_that_does_not_end() {
        assert_eq!(rest(0, 900, 950), Some(50));
        assert_eq!(rest(0, 1_000, 1_000), None);
        assert_eq!(rest(0, 5_000, 5_010), None);
    }

    #[test]
    fn a_clock_that_was_put_back_makes_nobody_wait() {
        assert_eq!(rest(1_000_000, 1_000_000, 10), None);
        assert_eq!(rest(0, i64::MAX, i64::MAX), None);
    }
}
