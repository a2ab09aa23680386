//! Another place, which the operator is asked to confirm.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::listing::ListingLocation;
use liaison_domain::country::Country;
use liaison_domain::id::ListingLocationId;
use liaison_domain::listing::location::RawLocation;
use liaison_messages::{Words, messages as m};

use crate::api::listing::put_location;
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::use_countries;
use crate::i18n::{I18n, problem};
use crate::offline::clock::fresh_uuid;
use crate::ui::live::live;
use crate::ui::{
    Banner, BannerTone, Button, ButtonKind, ErrorSummary, Field, Look, Section, Select, SummaryLine,
    needs_network, use_toasts,
};

const FIELDS: [(&str, &str); 4] = [
    ("/place/country", "place-country"),
    ("/place/address", "place-address"),
    ("/place/city", "place-city"),
    ("/place/region", "place-region"),
];

pub(super) fn view(i18n: I18n, places: Query<Vec<ListingLocation>>) -> AnyView {
    let toasts = use_toasts();
    let [country, address, city, region] = [(); 4].map(|()| RwSignal::new(String::new()));
    let busy = RwSignal::new(false);
    let wrong = RwSignal::new(Vec::<SummaryLine>::new());
    let failed = RwSignal::new(None::<ApiError>);
    // It has its id from the beginning, so that trying again after a lost answer names no second one.
    let id = StoredValue::new(ListingLocationId(fresh_uuid()));
    let done = move |answer: Result<ListingLocation, ApiError>| {
        busy.try_set(false);
        match answer {
            Ok(_) => {
                id.try_set_value(ListingLocationId(fresh_uuid()));
                for field in [address, city, region] {
                    field.try_set(String::new());
                }
                if let Some(toasts) = toasts {
                    toasts.show(untrack(|| i18n.say(m::listing_place_added)));
                }
                places.refetch();
            }
            Err(error) => {
                let lines = lines(i18n, &error);
                if lines.is_empty() {
                    failed.try_set(Some(error));
                }
                wrong.try_set(lines);
            }
        }
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        failed.set(None);
        let Ok(chosen) = Country::try_from(country.get_untracked().as_str()) else {
            wrong.set(vec![SummaryLine {
                field: "place-country".to_owned(),
                words: i18n.say(m::listing_begin_choose),
            }]);
            return;
        };
        wrong.set(Vec::new());
        busy.set(true);
        let place = RawLocation {
            country: chosen,
            address: address.get_untracked(),
            city: city.get_untracked(),
            region: region.get_untracked(),
            coordinates: None,
        };
        let id = id.get_value();
        spawn_local(async move { done(put_location(id, place, &idempotency_key()).await) });
    };
    let failure = move || {
        let error = failed.get()?;
        let words = i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    };
    let error = move |id: &'static str| {
        Signal::derive(move || {
            wrong.with(|lines| {
                let line = lines.iter().find(|line| line.field == id)?;
                Some(line.words.clone())
            })
        })
    };
    let text = move |id: &'static str, label: fn(&Words) -> String, value: RwSignal<String>| {
        view! { <Field id label=i18n.tr(label) error=error(id) value on_input=move |text| value.set(text) /> }
            .into_any()
    };
    view! {
        <Section title=i18n.tr(m::listing_place_add)>
            {live(failure)}
            <form class="stack" novalidate=true on:submit=submit>
                <ErrorSummary title=i18n.tr(m::problem_invalid_fields) lines=wrong />
                <Select
                    id="place-country"
                    label=i18n.tr(m::listing_begin_country)
                    error=error("place-country")
                    options=use_countries(i18n, m::listing_begin_choose)
                    value=country
                    on_change=move |code| country.set(code)
                />
                {text("place-city", m::listing_place_city, city)}
                {text("place-address", m::listing_place_address, address)}
                {text("place-region", m::listing_place_region, region)}
                <p class="note">{i18n.tr(m::listing_place_help)}</p>
                <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit refused=needs_network() busy>
                        {i18n.tr(m::listing_place_add_verb)}
                    </Button>
                </div>
            </form>
        </Section>
    }
    .into_any()
}

fn lines(i18n: I18n, error: &ApiError) -> Vec<SummaryLine> {
    let told = error.problem().map(|problem| problem.errors.as_slice());
    told.unwrap_or_default()
        .iter()
        .filter_map(|error| {
            let (_, id) = FIELDS.iter().find(|(pointer, _)| *pointer == error.pointer)?;
            Some(SummaryLine {
                field: (*id).to_owned(),
                words: untrack(|| i18n.say(|words| problem::field(words, error))),
            })
        })
        .collect()
}
