//! One listing before the operator: what is new in it, how it reads, and approving, returning or suspending it.

use leptos::prelude::*;
use liaison_contract::listing::Listing;
use liaison_domain::id::ListingId;
use liaison_domain::listing::check::ListingField;
use liaison_domain::listing::review::{RawPoint, is_by_language};
use liaison_domain::listing::state::{ListingEvent, next};
use liaison_domain::taxonomy::SpokenLanguage;
use liaison_messages::messages as m;

use super::super::detail::{changes, facts, title};
use super::super::places::{QUEUE, suspension, waits};
use super::super::preview::preview;
use super::super::verbs::{Ask, Changing};
use super::super::{log, words};
use crate::api::Query;
use crate::api::listing::{ListingVerb, find_listing};
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n};
use crate::ui::live::{live, said};
use crate::ui::{
    Banner, BannerTone, Button, LoadNotice, Look, Section, Select, SelectOption, TextArea, or_network,
};

pub(super) fn view(id: Option<ListingId>) -> AnyView {
    let i18n = use_i18n();
    let Some(id) = id else {
        return ().into_any();
    };
    let found = Query::new(move || find_listing(id));
    let name = Memo::new(move |_| found.value().map(|listing| title(&listing)).unwrap_or_default());
    use_page(move || match name.get() {
        name if name.is_empty() => i18n.say(m::listing_queue_title),
        name => name,
    });
    let changing = Changing::new(found);
    let revision = Memo::new(move |_| found.value().map(|listing| listing.revision));
    view! {
        <main class="page" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href=QUEUE>{i18n.tr(m::listing_queue_title)}</a>
                </li>
            </ol>
            <header class="page__head">
                <h1 tabindex="-1" dir="auto">
                    {said(move || name.get())}
                </h1>
                {live(move || found.value().map(|listing| facts(i18n, &listing)))}
            </header>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::listing_failed
                on_retry=move |()| found.refetch()
            />
            {live(move || found.value().map(|listing| before(i18n, listing, changing)))}
            {changing.dialogs(&Ask::OF_OPERATOR)}
            {log::part(id, revision)}
        </main>
    }
    .into_any()
}

fn before(i18n: I18n, listing: Listing, changing: Changing) -> AnyView {
    let partner = [&listing.partner_name, " · ", &listing.partner_number].concat();
    let appeal = listing.appeal.clone().map(|text| {
        view! {
            <Banner tone=BannerTone::Info>
                <b>{i18n.tr(m::listing_appeal_is)}</b>
                " "
                <span dir="auto">{text}</span>
            </Banner>
        }
    });
    let verbs = changing.buttons(&listing, &Ask::OF_OPERATOR);
    let returns = next(listing.state, ListingEvent::ReturnWithPoints)
        .is_ok()
        .then(|| returning(i18n, &listing, changing));
    let changed = changes(i18n, &listing);
    let number = listing.partner_number.clone();
    view! {
        <p dir="auto">{partner}</p>
        {waits(i18n, listing.waiting)}
        {suspension(i18n, listing.suspension.clone())}
        {appeal}
        <div class="btn-row">{verbs}</div>
        <Section title=i18n.tr(m::listing_text)>{changed} {preview(i18n, listing.text, &number)}</Section>
        {returns}
    }
    .into_any()
}

/// Points tied to fields, gathered here and sent at once.
fn returning(i18n: I18n, listing: &Listing, changing: Changing) -> AnyView {
    let places = StoredValue::new(places(listing));
    let at = RwSignal::new("0".to_owned());
    let text = RwSignal::new(String::new());
    let points = RwSignal::new(Vec::<RawPoint>::new());
    let options = Signal::derive(move || {
        places.with_value(|places| {
            let each = places.iter().enumerate();
            each.map(|(index, (field, language, item))| SelectOption {
                value: index.to_string(),
                label: i18n.say(|say| words::place(say, *field, *language, *item)),
            })
            .collect::<Vec<_>>()
        })
    });
    let add = move |()| {
        let place = at.get_untracked().parse::<usize>().ok();
        let place = place.and_then(|place| places.with_value(|places| places.get(place).copied()));
        let said = text.get_untracked().trim().to_owned();
        if let (Some((field, language, item)), false) = (place, said.is_empty()) {
            let point = RawPoint {
                field,
                language,
                item,
                text: said,
            };
            points.update(|points| points.push(point));
            text.set(String::new());
        }
    };
    let send = move |()| {
        changing.send(
            ListingVerb::Return(points.get_untracked()),
            m::listing_return_done,
        );
    };
    let take = Callback::new(move |index: usize| {
        points.update(|points| {
            if index < points.len() {
                points.remove(index);
            }
        });
    });
    let list = move || {
        let points = points.get();
        let each = points.into_iter().enumerate();
        let lines = each.map(|(index, point)| one(i18n, (index, point), take));
        let lines: Vec<AnyView> = lines.collect();
        Some(view! { <ul class="stack stack--tight">{lines}</ul> }.into_any())
    };
    let refused = Signal::derive(move || {
        points
            .with(Vec::is_empty)
            .then(|| i18n.say(m::listing_return_none))
    });
    let refused = or_network(refused);
    let nothing = Signal::derive(move || {
        text.with(|text| text.trim().is_empty())
            .then(|| i18n.say(m::listing_return_say))
    });
    view! {
        <Section title=i18n.tr(m::listing_return_title)>
            <div class="stack">
                {changing.attempt.failure()}
                {live(list)}
                <Select
                    id="return-place"
                    label=i18n.tr(m::listing_return_where)
                    options
                    value=at
                    on_change=move |value| at.set(value)
                />
                <TextArea
                    id="return-text"
                    label=i18n.tr(m::listing_return_what)
                    value=text
                    on_input=move |typed| text.set(typed)
                />
                <div class="btn-row">
                    <Button refused=nothing on_press=add>
                        {i18n.tr(m::listing_return_add)}
                    </Button>
                    <Button look=Look::Primary busy=changing.attempt.busy refused on_press=send>
                        {i18n.tr(m::listing_return)}
                    </Button>
                </div>
            </div>
        </Section>
    }
    .into_any()
}

fn one(i18n: I18n, (index, point): (usize, RawPoint), take: Callback<usize>) -> AnyView {
    let RawPoint {
        field,
        language,
        item,
        text,
    } = point;
    let place = said(move || i18n.say(|say| words::place(say, field, language, item)));
    view! {
        <li>
            <b>{place}</b>
            " "
            <span dir="auto">{text}</span>
            " "
            <Button look=Look::SmallQuiet on_press=move |()| take.run(index)>
                {i18n.tr(m::listing_item_remove)}
            </Button>
        </li>
    }
    .into_any()
}

type Place = (ListingField, Option<SpokenLanguage>, Option<u32>);

/// Everything of a listing that something can be said about.
fn places(listing: &Listing) -> Vec<Place> {
    let text = &listing.text;
    let mut places = Vec::new();
    for field in ListingField::ALL {
        if is_by_language(field) {
            let each = text.contents.iter();
            places.extend(each.map(|content| (field, Some(content.language), None)));
            continue;
        }
        places.push((field, None, None));
        let items = match field {
            ListingField::ConsultingOffers => text.consulting_offers.len(),
            ListingField::References => text.references.len(),
            _ => 0,
        };
        places.extend((0..items).filter_map(|item| Some((field, None, Some(u32::try_from(item).ok()?)))));
    }
    places
}
