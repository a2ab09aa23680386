//! The pages of the operator: one row of the table, and each a module of its own.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_messages::part::of_page;

use super::refusal::NotFoundPage;
use super::rest::use_rest;
use crate::boot;
use crate::features::availability::import as availability;
use crate::features::company::enrolments::operator as enrolments;
use crate::features::customer_review::operator as reviews;
use crate::features::listing::operator as listings;
use crate::i18n::use_i18n;
use crate::ui::live::{later, live};

type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

/// `/operator/availability`, `/operator/reviews`, and `/operator/listings` and `/operator/enrolments`, each with an id behind.
pub struct OperatorPages;

#[lazy_route]
impl LazyRoute for OperatorPages {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let at = use_rest("/operator");
        let first = Memo::new(move |_| at.with(|at| at.split('/').next().unwrap_or_default().to_owned()));
        live(move || Some(behind(&first.get())))
    }
}

fn behind(first: &str) -> AnyView {
    match first {
        "listings" => page(
            "operator_listings",
            Box::pin(listings::__preload_operator_listings()),
            || Box::pin(listings::operator_listings()),
        ),
        "reviews" => page(
            "operator_reviews",
            Box::pin(reviews::__preload_operator_reviews()),
            || Box::pin(reviews::operator_reviews()),
        ),
        "enrolments" => page(
            "operator_enrolments",
            Box::pin(enrolments::__preload_operator_enrolments()),
            || Box::pin(enrolments::operator_enrolments()),
        ),
        "availability" => page(
            "operator_availability",
            Box::pin(availability::__preload_operator_availability()),
            || Box::pin(availability::operator_availability()),
        ),
        _ => view! { <NotFoundPage /> }.into_any(),
    }
}

/// With the words and the style that it has by its name, as if it stood in the table itself.
fn page(name: &'static str, code: Coming<()>, draw: fn() -> Coming<AnyView>) -> AnyView {
    let i18n = use_i18n();
    let fetch = async move {
        let style = boot::style(name);
        i18n.need(of_page(name)).await;
        code.await;
        boot::styled(style).await;
    };
    later(Box::pin(fetch), draw)
}
