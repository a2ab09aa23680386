//! All listings of the firm, and how another one is begun.

use leptos::prelude::*;
use liaison_contract::listing::ListedListing;
use liaison_messages::messages as m;

use super::begin::begin;
use super::places::{LIST, address, badge, tabs, waits};
use super::words;
use crate::api::Query;
use crate::api::listing::list_listings;
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n};
use crate::ui::live::{live, said};
use crate::ui::{Boxed, EmptyState, LoadNotice};

pub(super) fn view() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::listing_title));
    let listings = Query::kept(list_listings);
    let list = move || listings.value().map(|all| list(i18n, all));
    let begin = move || listings.value().map(|all| begin(i18n, &all));
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::listing_title)}</h1>
                <p class="lede">{i18n.tr(m::listing_lede)}</p>
            </header>
            {tabs(i18n, LIST)}
            <LoadNotice
                notice=Signal::derive(move || listings.notice())
                loading=m::loading
                failed=m::listing_failed
                on_retry=move |()| listings.refetch()
            />
            {live(list)}
            {live(begin)}
        </main>
    }
    .into_any()
}

fn list(i18n: I18n, all: Vec<ListedListing>) -> AnyView {
    if all.is_empty() {
        return view! {
            <EmptyState title=i18n.tr(m::listing_none) text=i18n.tr(m::listing_none_text)>
                {}
            </EmptyState>
        }
        .into_any();
    }
    let cards: Vec<AnyView> = all.into_iter().map(|listing| card(i18n, listing)).collect();
    view! { <div class="stack">{cards}</div> }.into_any()
}

fn card(i18n: I18n, listing: ListedListing) -> AnyView {
    let ListedListing {
        id,
        country,
        kind,
        name,
        state,
        points,
        waiting,
        places,
        ..
    } = listing;
    let what = said(move || i18n.say(|words| words::what(words, country.as_str(), kind)));
    let found = said(move || {
        let (confirmed, all) = (i64::from(places.confirmed), i64::from(places.all));
        i18n.say(|words| m::listing_places_of(words, confirmed, all))
    });
    let to_mend =
        (points > 0).then(|| said(move || i18n.say(|words| m::listing_points(words, i64::from(points)))));
    view! {
        <article class="card">
            <h2 dir="auto">
                <a href=address(id)>{name}</a>
            </h2>
            <p class="facts">{badge(i18n, state, Boxed::No)} <span>{what}</span> <span>{found}</span></p>
            {waits(i18n, waiting)}
            {to_mend.map(|points| view! { <p>{points}</p> })}
        </article>
    }
    .into_any()
}
