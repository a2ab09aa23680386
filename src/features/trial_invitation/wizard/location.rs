//! Step 1: what the invitation is called, and where its services will be used, how long its link is open.

use leptos::prelude::*;
use liaison_domain::country::Country;
use liaison_drafts::Field as DraftField;
use liaison_messages::messages as m;

use super::live::live;
use super::state::Wizard;
use super::{limits, words};
use crate::app::{countries_in, countries_of};
use crate::ui::{Banner, BannerTone, Field, Select};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let name = wizard.content.part(|draft| draft.name.clone());
    let location = wizard.content.part(|draft| draft.usage_location.clone());
    let options = Signal::derive(move || {
        let codes = wizard.catalogue().map(|catalogue| countries_of(&catalogue));
        countries_in(i18n, &codes.unwrap_or_default(), m::wizard_usage_location_choose)
    });
    let missing = wizard.error(DraftField::UsageLocation);
    // A country without partner features is a fact to be told at once, not an omission.
    let error = Memo::new(move |_| no_partner_features(wizard).or_else(|| missing.get()));
    let no_catalogue = move || {
        (wizard.catalogue().is_none() && !wizard.offline.is_online()).then(|| {
            view! { <Banner tone=BannerTone::Info>{i18n.tr(m::wizard_needs_catalogue)}</Banner> }.into_any()
        })
    };
    view! {
        <div class="stack">
            {live(no_catalogue)}
            <Field
                id=words::id(DraftField::Name)
                label=i18n.tr(m::wizard_name)
                help=i18n.tr(m::wizard_name_help)
                error=wizard.error(DraftField::Name)
                autocomplete="off"
                value=name
                on_input=move |text| wizard.type_in(move |draft| draft.name = text)
            />
            <Select
                id=words::id(DraftField::UsageLocation)
                label=i18n.tr(m::wizard_usage_location)
                help=i18n.tr(m::wizard_usage_location_help)
                error
                options
                value=location
                on_change=move |country| wizard.edit(move |draft| draft.usage_location = country)
            />
            {wizard.office().view()}
            {limits::view(wizard)}
        </div>
    }
    .into_any()
}

fn no_partner_features(wizard: Wizard) -> Option<String> {
    let country = wizard.draft(|draft| Country::try_from(draft.usage_location.as_str()).ok())?;
    let catalogue = wizard.catalogue()?;
    let cloud = catalogue.usage_location(country)?.cloud;
    (!catalogue.has_partner_features(cloud)).then(|| wizard.i18n.say(m::field_cloud_without_partner_features))
}
