//! A part of a page whose code is fetched once the page stands.

use std::future::Future;
use std::pin::Pin;

use leptos::{prelude::*, task::spawn_local};

/// Draws what it is given.
pub type Part<T> = fn(T) -> AnyView;

/// The part on its way, as a `#[lazy]` function hands it over.
pub type Coming<T> = Pin<Box<dyn Future<Output = Part<T>>>>;

/// `meanwhile` stands in its place until the code is there.
pub fn later<T: Copy + Send + Sync + 'static>(
    given: T,
    coming: Coming<T>,
    meanwhile: fn() -> AnyView,
) -> AnyView {
    let part = RwSignal::new(None::<Part<T>>);
    spawn_local(async move {
        part.try_set(Some(coming.await));
    });
    (move || part.get().map_or_else(meanwhile, |part| part(given))).into_any()
}
