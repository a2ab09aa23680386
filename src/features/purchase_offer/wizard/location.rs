//! Step 1: what the offer is called, where its services will be used, and in which currency it is.

use leptos::prelude::*;
use liaison_domain::country::Country;
use liaison_domain::money::Currency;
use liaison_drafts::OfferField;
use liaison_messages::messages as m;

use super::state::Wizard;
use super::template;
use crate::app::{countries_in, countries_of};
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, Field, Select, SelectOption};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let name = wizard.content.part(|draft| draft.name.clone());
    let location = wizard.content.part(|draft| draft.usage_location.clone());
    let countries = Signal::derive(move || {
        let codes = wizard.catalogue().map(|body| countries_of(&body.catalogue));
        countries_in(i18n, &codes.unwrap_or_default(), m::wizard_usage_location_choose)
    });
    let missing = wizard.error(OfferField::UsageLocation);
    // A country without partner features is a fact to be told at once, not an omission.
    let error = Memo::new(move |_| no_partner_features(wizard).or_else(|| missing.get()));
    let currency = wizard.content.part(|draft| draft.currency.code().to_owned());
    let currencies = Currency::ALL.map(|currency| SelectOption {
        value: currency.code().to_owned(),
        label: currency.code().to_owned(),
    });
    let choose = move |code: String| {
        let chosen = Currency::ALL.into_iter().find(|each| each.code() == code);
        if let Some(chosen) = chosen {
            wizard.edit(move |draft| draft.currency = chosen);
        }
    };
    let no_catalogue = move || {
        (wizard.catalogue().is_none() && !wizard.offline.is_online()).then(|| {
            view! { <Banner tone=BannerTone::Info>{i18n.tr(m::wizard_needs_catalogue)}</Banner> }.into_any()
        })
    };
    view! {
        <div class="stack">
            {template::begin(wizard)} {live(no_catalogue)}
            <Field
                id="offer-name"
                label=i18n.tr(m::offer_name)
                help=i18n.tr(m::offer_name_help)
                error=wizard.error(OfferField::Name)
                autocomplete="off"
                value=name
                on_input=move |text| wizard.type_in(move |draft| draft.name = text)
            />
            <Select
                id="offer-usage-location"
                label=i18n.tr(m::wizard_usage_location)
                help=i18n.tr(m::wizard_usage_location_help)
                error
                options=countries
                value=location
                on_change=move |country| wizard.edit(move |draft| draft.usage_location = country)
            />
            <Select
                id="offer-currency"
                label=i18n.tr(m::offer_currency)
                help=i18n.tr(m::offer_currency_help)
                options=Signal::stored(currencies.to_vec())
                value=currency
                on_change=choose
            />
            {wizard.office().view()}
        </div>
    }
    .into_any()
}

fn no_partner_features(wizard: Wizard) -> Option<String> {
    let country = wizard.draft(|draft| Country::try_from(draft.usage_location.as_str()).ok())?;
    let found = wizard.catalogue()?;
    let cloud = found.catalogue.usage_location(country)?.cloud;
    (!found.catalogue.has_partner_features(cloud))
        .then(|| wizard.i18n.say(m::field_cloud_without_partner_features))
}
