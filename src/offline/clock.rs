//! The clock, the chance and the timers of this device. Nothing but the order of its own work is decided by them.

use std::cell::Cell;
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

/// A name for something new, that no other device gives. The browser is asked for chance once, because every save needs
/// several names, and each question leaves the program.
pub fn fresh_uuid() -> Uuid {
    let chance = match LAST.get() {
        0 => chance(),
        last => last.wrapping_add(1),
    };
    LAST.set(chance);
    let random = chance.to_be_bytes().last_chunk().copied();
    liaison_domain::id::uuid_v7(now_millis().unsigned_abs(), random.unwrap_or_default())
}

thread_local! {
    /// Of the name that was given last.
    static LAST: Cell<u128> = const { Cell::new(0) };
}

fn chance() -> u128 {
    let mut random = [0; 16];
    if let Ok(crypto) = window().crypto() {
        let _ = crypto.get_random_values_with_u8_array(&mut random);
    }
    u128::from_be_bytes(random)
}

/// Never at once, so that a clock that jumps cannot make the ringing spin.
pub(super) fn until(next: Timestamp) -> Duration {
    let wait = next.duration_since(now()).max(SignedDuration::from_secs(1));
    Duration::try_from(wait).unwrap_or(Duration::from_secs(1))
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
