//! The clock, the chance and the timers of this device. Nothing but the order of its own work is decided by them.

use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use js_sys::Promise;
use leptos::prelude::window;
use uuid::Uuid;
use wasm_bindgen_futures::JsFuture;

pub fn now() -> Timestamp {
    Timestamp::from_millisecond(now_millis()).unwrap_or(Timestamp::UNIX_EPOCH)
}

/// A name for something new, that no other device gives.
pub fn fresh_uuid() -> Uuid {
    let mut random = [0; 10];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    liaison_domain::id::uuid_v7(now_millis().unsigned_abs(), random)
}

/// Never at once, so that a clock that jumps cannot make the ringing spin.
pub(super) fn until(next: Timestamp) -> Duration {
    let wait = next.duration_since(now()).max(SignedDuration::from_secs(1));
    Duration::try_from(wait).unwrap_or(Duration::from_secs(1))
}

/// How long work that follows something waits: until nothing more has come for a while, or it has come for long enough.
#[derive(Clone, Copy)]
pub(super) struct Gathering {
    pub quiet: Duration,
    pub most: Duration,
}

impl Gathering {
    /// What is left of the wait, by when it began and when something came last; nothing where it is over, or where the
    /// clock was put back.
    pub(super) fn rest(self, began: i64, last: i64, now: i64) -> Option<Duration> {
        let millis = |duration: Duration| i64::try_from(duration.as_millis()).unwrap_or(i64::MAX);
        let ends = last
            .saturating_add(millis(self.quiet))
            .min(began.saturating_add(millis(self.most)));
        let rest = u64::try_from(ends.saturating_sub(now))
            .ok()
            .filter(|rest| *rest > 0)?;
        (last <= now).then(|| Duration::from_millis(rest))
    }
}

pub(super) fn random() -> u32 {
    (js_sys::Math::random() * f64::from(u32::MAX)) as u32
}

pub fn pause(millis: i32) -> impl Future<Output = ()> {
    let promise = Promise::new(&mut |resolve, _| {
        let _ = window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, millis);
    });
    async move {
        let _ = JsFuture::from(promise).await;
    }
}

type Boxed<T> = Pin<Box<dyn Future<Output = T>>>;

/// The answer, or nothing when the other future was first.
pub async fn first_of<T>(answer: Boxed<T>, limit: Boxed<()>) -> Option<T> {
    let (mut answer, mut limit) = (pin!(answer), pin!(limit));
    poll_fn(move |context| match answer.as_mut().poll(context) {
        Poll::Ready(answer) => Poll::Ready(Some(answer)),
        Poll::Pending => limit.as_mut().poll(context).map(|()| None),
    })
    .await
}

pub(super) fn now_millis() -> i64 {
    js_sys::Date::now() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPING: Gathering = Gathering {
        quiet: Duration::from_millis(250),
        most: Duration::from_secs(1),
    };

    fn rest(began: i64, last: i64, now: i64) -> Option<u128> {
        TYPING.rest(began, last, now).map(|rest| rest.as_millis())
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
