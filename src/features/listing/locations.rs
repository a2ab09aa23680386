//! Where the firm is found: up to five places a country, each confirmed by the operator.

mod adding;

use leptos::prelude::*;
use liaison_contract::listing::ListingLocation;
use liaison_domain::listing::location::{LocationState, RawLocation};
use liaison_messages::{Words, messages as m};

use super::places::{LOCATIONS, may_change, tabs, waits};
use crate::api::Query;
use crate::api::listing::{delete_location, list_locations};
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n};
use crate::ui::live::{live, said};
use crate::ui::{
    Attempt, Badge, Button, Dialog, EmptyState, LoadNotice, Look, Mark, Tone, needs_network, while_any,
};

pub(super) fn view() -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::listing_places_title));
    let places = Query::kept(list_locations);
    let asked = RwSignal::new(None::<ListingLocation>);
    let may = may_change();
    let list = move || places.value().map(|all| list(i18n, all, may.then_some(asked)));
    let add = match may {
        true => adding::view(i18n, places),
        false => {
            let refused = Signal::derive(move || Some(i18n.say(m::listing_refused)));
            view! {
                <div>
                    <Button refused>{i18n.tr(m::listing_place_add)}</Button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::listing_places_title)}</h1>
                <p class="lede">{i18n.tr(m::listing_places_lede)}</p>
            </header>
            {tabs(i18n, LOCATIONS)}
            <LoadNotice
                notice=Signal::derive(move || places.notice())
                loading=m::loading
                failed=m::listing_failed
                on_retry=move |()| places.refetch()
            />
            {live(list)}
            {add}
            {removing(i18n, asked, places)}
        </main>
    }
    .into_any()
}

/// One line of it.
pub(super) fn place_line(words: &Words, place: &RawLocation) -> String {
    let country = words.formatter().country(place.country.as_str());
    let parts = [&place.address, &place.city, &place.region, &country];
    let parts: Vec<&str> = parts
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join(", ")
}

fn list(i18n: I18n, all: Vec<ListingLocation>, asked: Option<RwSignal<Option<ListingLocation>>>) -> AnyView {
    if all.is_empty() {
        return view! {
            <EmptyState title=i18n.tr(m::listing_places_none) text=i18n.tr(m::listing_places_none_text)>
                {}
            </EmptyState>
        }
        .into_any();
    }
    let cards: Vec<AnyView> = all.into_iter().map(|place| card(i18n, place, asked)).collect();
    view! { <div class="stack">{cards}</div> }.into_any()
}

fn card(i18n: I18n, location: ListingLocation, asked: Option<RwSignal<Option<ListingLocation>>>) -> AnyView {
    let (tone, mark, word): (_, _, fn(&Words) -> String) = match location.state {
        LocationState::Draft => (Tone::Attention, Mark::Ring, m::listing_place_refused),
        LocationState::Verifying => (Tone::Partner, Mark::Half, m::listing_place_verifying),
        LocationState::Active => (Tone::Good, Mark::Full, m::listing_place_active),
    };
    let place = location.place.clone();
    let line = said(move || i18n.say(|words| place_line(words, &place)));
    let distance = location.place.coordinates.is_none().then(|| {
        view! { <p class="note">{i18n.tr(m::listing_place_no_distance)}</p> }
    });
    let refusal = location.refusal.clone();
    let waiting = location.waiting;
    let verb = asked.map(|asked| {
        view! {
            <p class="btn-row">
                <Button
                    look=Look::Small
                    refused=needs_network()
                    on_press=move |()| asked.set(Some(location.clone()))
                >
                    {i18n.tr(m::listing_place_remove)}
                </Button>
            </p>
        }
    });
    view! {
        <article class="card">
            <h2 dir="auto">{line}</h2>
            <p class="facts">
                <Badge tone mark text=i18n.tr(word) />
            </p>
            {refusal.map(|reason| view! { <p dir="auto">{reason}</p> })}
            {waits(i18n, waiting)}
            {distance}
            {verb}
        </article>
    }
    .into_any()
}

fn removing(
    i18n: I18n,
    asked: RwSignal<Option<ListingLocation>>,
    places: Query<Vec<ListingLocation>>,
) -> AnyView {
    let open = while_any(asked);
    let read_again = Callback::new(move |()| places.refetch());
    let close = Callback::new(move |_| {
        asked.try_set(None);
        places.refetch();
    });
    let attempt = Attempt::new(i18n, close, read_again);
    let press = move |()| {
        let Some(place) = asked.get_untracked() else {
            return;
        };
        let ask = |(id, revision), key: String| async move { delete_location(id, revision, &key).await };
        attempt.run((place.id, place.revision), ask, m::listing_place_removed);
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| asked.set(None)>{i18n.tr(m::listing_ask_keep)}</Button>
            <Button look=Look::Stop busy=attempt.busy refused=needs_network() on_press=press>
                {i18n.tr(m::listing_place_remove)}
            </Button>
        }
    };
    let text = said(move || {
        let place = asked.get();
        place.map_or_else(String::new, |asked| {
            i18n.say(|words| place_line(words, &asked.place))
        })
    });
    view! {
        <Dialog open title=i18n.tr(m::listing_place_remove_title) actions>
            <p dir="auto">{text}</p>
            <p>{i18n.tr(m::listing_place_remove_text)}</p>
            {attempt.failure()}
        </Dialog>
    }
    .into_any()
}
