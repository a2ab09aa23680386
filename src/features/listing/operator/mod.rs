//! The operator's queue: listings and places that wait, the longest first, and what it decides of each.

mod decide;
mod place;
mod report;

use leptos::prelude::*;
use liaison_contract::listing::ReviewedListing;
use liaison_domain::id::ListingId;
use liaison_messages::{Words, messages as m};

use super::places::{QUEUE, badge, waits};
use super::words;
use crate::api::Query;
use crate::api::listing::{list_listing_reviews, list_location_reviews};
use crate::app::{operator_pages, use_page, use_rest};
use crate::i18n::{I18n, use_i18n};
use crate::ui::live::{live, said};
use crate::ui::{Boxed, EmptyState, LoadNotice, Section, Select, SelectOption, pager};

/// `/operator/listings`, and the same with an id behind.
#[lazy]
pub fn operator_listings() -> AnyView {
    let at = use_rest(QUEUE);
    live(move || {
        Some(at.with(|at| match at.as_str() {
            "" => queue(),
            id => decide::view(id.parse::<ListingId>().ok()),
        }))
    })
}

/// A state as the address of the queue has it, and what is said of it.
type State = (&'static str, fn(&Words) -> String);

/// What can be listed: what waits, and what one may want to suspend or look at.
const STATES: [State; 5] = [
    ("", m::listing_queue_waiting),
    ("published", m::listing_state_published),
    ("needs_changes", m::listing_state_needs_changes),
    ("unlisted", m::listing_state_unlisted),
    ("suspended", m::listing_state_suspended),
];

fn queue() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::listing_queue_title));
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::listing_queue_title)}</h1>
                <p class="lede">{i18n.tr(m::listing_queue_lede)}</p>
            </header>
            {operator_pages(i18n, QUEUE)}
            {listings(i18n)}
            {places(i18n)}
            {report::section(i18n)}
        </main>
    }
    .into_any()
}

fn listings(i18n: I18n) -> AnyView {
    let state = RwSignal::new("");
    let pages = RwSignal::new(1_usize);
    let found = Query::new(move || {
        let state = Some(state.get_untracked()).filter(|state| !state.is_empty());
        list_listing_reviews(state, pages.get_untracked())
    });
    let options = Signal::derive(move || {
        STATES
            .map(|(value, name)| SelectOption {
                value: value.to_owned(),
                label: i18n.say(name),
            })
            .to_vec()
    });
    let choose = move |wanted: String| {
        if let Some((chosen, _)) = STATES.iter().find(|(value, _)| *value == wanted) {
            state.set(chosen);
            pages.set(1);
            found.refetch();
        }
    };
    let shown = move || {
        let listed = found.value()?;
        let again = Callback::new(move |()| found.refetch());
        let more = pager(i18n, listed.more, pages, again);
        let cards: Vec<AnyView> = listed.items.into_iter().map(|one| card(i18n, one)).collect();
        let list = match cards.is_empty() {
            true => view! {
                <EmptyState title=i18n.tr(m::listing_queue_none) text=i18n.tr(m::listing_queue_none_text)>
                    {}
                </EmptyState>
            }
            .into_any(),
            false => view! { <div class="stack">{cards}</div> }.into_any(),
        };
        Some(view! { {list} {more} }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::listing_tab_listings)>
            <Select
                id="queue-state"
                label=i18n.tr(m::listing_queue_state)
                options
                value=Signal::derive(move || state.get().to_owned())
                on_change=choose
            />
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::listing_failed
                on_retry=move |()| found.refetch()
            />
            {live(shown)}
        </Section>
    }
    .into_any()
}

fn card(i18n: I18n, listing: ReviewedListing) -> AnyView {
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

fn places(i18n: I18n) -> AnyView {
    let pages = RwSignal::new(1_usize);
    let found = Query::new(move || list_location_reviews(pages.get_untracked()));
    let again = Callback::new(move |()| found.refetch());
    let shown = move || {
        let listed = found.value()?;
        let more = pager(i18n, listed.more, pages, again);
        let cards: Vec<AnyView> = listed
            .items
            .into_iter()
            .map(|one| place::card(i18n, one, again))
            .collect();
        let list = match cards.is_empty() {
            true => view! {
                <EmptyState title=i18n.tr(m::listing_queue_no_place) text=i18n.tr(m::listing_queue_none_text)>
                    {}
                </EmptyState>
            }
            .into_any(),
            false => view! { <div class="stack">{cards}</div> }.into_any(),
        };
        Some(view! { {list} {more} }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::listing_tab_places)>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::listing_failed
                on_retry=move |()| found.refetch()
            />
            {live(shown)}
        </Section>
    }
    .into_any()
}
