//! What changes on the page, as one kind of closure: each kind of its own would cost the page code of its own.

use std::future::Future;
use std::pin::Pin;

use leptos::{prelude::*, reactive::computed::ScopedFuture, task::spawn_local};

/// A part of the page that is drawn anew when what it reads has changed.
pub(super) fn live(draw: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    boxed_view(Box::new(draw))
}

/// Words that are said anew when what they read has changed.
pub(super) fn said(say: impl Fn() -> String + Send + 'static) -> AnyView {
    boxed_words(Box::new(say))
}

/// A part whose code is a module of its own: the wizard is large, and each step is fetched when it is near.
///
/// The part before it goes at once. Waiting with it on the page would leave it with values that are gone.
pub(super) fn later(draw: Pin<Box<dyn Future<Output = AnyView> + Send>>) -> AnyView {
    let drawn = RwSignal::new_local(None::<AnyView>);
    let draw = ScopedFuture::new_untracked(draw);
    spawn_local(async move {
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
