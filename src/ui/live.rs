//! What changes on the page, as one kind of closure: each kind of its own would cost the page code of its own.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

/// Who pauses for this long has typed it.
const TYPED: Duration = Duration::from_millis(300);

/// A part of the page that is drawn anew when what it reads has changed.
pub fn live(draw: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    boxed_view(Box::new(draw))
}

/// Does something again whenever `news` changes.
pub fn again_on(news: RwSignal<u32>, again: impl Fn() + 'static) {
    Effect::new(move |before: Option<u32>| {
        let now = news.get();
        if before.is_some_and(|before| before != now) {
            again();
        }
        now
    });
}

/// A revision, and how often something was heard that may concern what has it.
pub type Changed = (i64, u32);

/// Does something again when this is another value than before; not when it is first known.
pub fn again_on_change<T>(value: Memo<Option<T>>, again: impl Fn() + 'static)
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    Effect::new(move |before: Option<Option<T>>| {
        let now = value.get();
        if before.flatten().is_some_and(|before| Some(before) != now) {
            again();
        }
        now
    });
}

/// Words that are said anew when what they read has changed.
pub fn said(say: impl Fn() -> String + Send + 'static) -> AnyView {
    boxed_words(Box::new(say))
}

/// What follows what somebody types, once they pause: the page is not laid out anew for it with each key.
pub fn settled(say: impl Fn() -> String + 'static) -> Signal<String> {
    settled_boxed(Box::new(say))
}

fn settled_boxed(say: Box<dyn Fn() -> String>) -> Signal<String> {
    let shown = RwSignal::new(untrack(&say));
    Effect::new(move |_| {
        let text = say();
        let is_other = untrack(|| shown.with(|shown| *shown != text));
        if is_other && let Ok(timer) = set_timeout_with_handle(move || drop(shown.try_set(text)), TYPED) {
            on_cleanup(move || timer.clear());
        }
    });
    shown.into()
}

type Later<T> = Pin<Box<dyn Future<Output = T>>>;

/// A part whose code is a module of its own: the wizard is large, and each step is fetched when it is near.
///
/// The part before it goes at once. Waiting with it on the page would leave it with values that are gone. And whoever
/// has gone on before the code came gets nothing: drawing would read values of a page that is not there any more.
pub fn later(fetch: Later<()>, draw: impl FnOnce() -> Later<AnyView> + 'static) -> AnyView {
    boxed_later(fetch, Box::new(draw))
}

fn boxed_later(fetch: Later<()>, draw: Box<dyn FnOnce() -> Later<AnyView>>) -> AnyView {
    let drawn = RwSignal::new_local(None::<AnyView>);
    let owner = Owner::current();
    spawn_local(async move {
        fetch.await;
        if drawn.is_disposed() {
            return;
        }
        let draw = match owner {
            Some(owner) => owner.with(|| ScopedFuture::new_untracked(draw())),
            None => return,
        };
        let view = draw.await;
        drawn.try_set(Some(view));
    });
    live(move || {
        drawn.track();
        drawn.try_update_untracked(Option::take).flatten()
    })
}

fn boxed_view(draw: Box<dyn Fn() -> Option<AnyView> + Send>) -> AnyView {
    (move || draw()).into_any()
}

fn boxed_words(say: Box<dyn Fn() -> String + Send>) -> AnyView {
    (move || say()).into_any()
}
