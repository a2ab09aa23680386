//! The operator's queue: listings and places that wait, the longest first, and what it decides of each.

mod decide;
mod place;
mod report;

use leptos::prelude::*;
use liaison_contract::listing::ReviewedListing;
use liaison_domain::id::ListingId;
use liaison_messages::messages as m;

use super::places::{QUEUE, badge, waits};
use super::words;
use crate::api::listing::{list_listing_reports, list_listing_reviews, list_location_reviews};
use crate::app::{operator_pages, use_page, use_rest};
use crate::i18n::{I18n, use_i18n};
use crate::ui::live::{live, said};
use crate::ui::{Boxed, QueueStates, QueueWords, Section, queue, queue_of};

/// `/operator/listings`, and the same with an id behind.
#[lazy]
pub fn operator_listings() -> AnyView {
    let at = use_rest(QUEUE);
    live(move || {
        Some(at.with(|at| match at.as_str() {
            "" => whole(),
            id => decide::view(id.parse::<ListingId>().ok()),
        }))
    })
}

/// What can be listed: what waits, and what one may want to suspend or look at.
const STATES: QueueStates = QueueStates {
    id: "queue-state",
    label: m::listing_queue_state,
    all: &[
        ("", m::listing_queue_waiting),
        ("published", m::listing_state_published),
        ("needs_changes", m::listing_state_needs_changes),
        ("unlisted", m::listing_state_unlisted),
        ("suspended", m::listing_state_suspended),
    ],
};

const LISTINGS: QueueWords = QueueWords {
    none: m::listing_queue_none,
    none_text: m::listing_queue_none_text,
    failed: m::listing_failed,
};

const PLACES: QueueWords = QueueWords {
    none: m::listing_queue_no_place,
    ..LISTINGS
};

const REPORTS: QueueWords = QueueWords {
    none: m::listing_reports_none,
    none_text: m::listing_reports_none_text,
    ..LISTINGS
};

fn whole() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::listing_queue_title));
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::listing_queue_title)}</h1>
                <p class="lede">{i18n.tr(m::listing_queue_lede)}</p>
            </header>
            {operator_pages(i18n, QUEUE)}
            <Section title=i18n.tr(m::listing_tab_listings)>
                {queue_of(
                    i18n,
                    LISTINGS,
                    STATES,
                    |state, pages| list_listing_reviews(Some(state).filter(|state| !state.is_empty()), pages),
                    card,
                )}
            </Section>
            <Section title=i18n.tr(m::listing_tab_places)>
                {queue(i18n, PLACES, list_location_reviews, place::card)}
            </Section>
            <Section title=i18n.tr(m::listing_reports)>
                {queue(i18n, REPORTS, list_listing_reports, report::card)}
            </Section>
        </main>
    }
    .into_any()
}

fn card(i18n: I18n, listing: ReviewedListing, _again: Callback<()>) -> AnyView {
    let (country, kind) = (listing.country, listing.kind);
    let what = said(move || i18n.say(|words| words::what(words, country.as_str(), kind)));
    let appeal = listing.appeal.map(|text| {
        view! {
            <p>
                <b>{i18n.tr(m::listing_appeal_is)}</b>
                " "
                <span dir="auto">{text}</span>
            </p>
        }
    });
    let href = [QUEUE, "/", &listing.id.to_string()].concat();
    view! {
        <article class="card">
            <h2 dir="auto">
                <a href=href>{listing.name}</a>
            </h2>
            <p class="facts">
                {badge(i18n, listing.state, Boxed::No)} <span dir="auto">{listing.partner_name}</span>
                <span>{listing.partner_number}</span> <span>{what}</span>
            </p>
            {waits(i18n, listing.waiting)}
            {appeal}
        </article>
    }
    .into_any()
}
