//! Step 2: the one trial. Only what this partner may offer in this country is on the list.

use std::sync::Arc;

use leptos::prelude::*;
use liaison_domain::catalogue::{Catalogue, NotOfferable, Plan, TrialTerms};
use liaison_domain::country::Country;
use liaison_drafts::{Field, Step};
use liaison_messages::messages as m;

use super::live::{live, said};
use super::state::Wizard;
use super::words;
use crate::i18n::names;
use crate::ui::{Banner, BannerTone, Choice, Choices, LegendShown};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let list = Memo::new(move |_| list(wizard));
    live(move || {
        Some(match list.get() {
            List::NoCatalogue => message(wizard.i18n.say(m::wizard_needs_catalogue)),
            List::NoLocation => no_location(wizard),
            List::NoPartnerFeatures => message(wizard.i18n.say(m::field_cloud_without_partner_features)),
            List::Empty(country) => message(
                wizard
                    .i18n
                    .say(|words| m::wizard_trial_none(words, &words.formatter().country(country.as_str()))),
            ),
            List::Trials(country, trials) => choices(wizard, country, &trials),
        })
    })
}

#[derive(Clone, PartialEq)]
enum List {
    NoCatalogue,
    NoLocation,
    NoPartnerFeatures,
    Empty(Country),
    Trials(Country, Arc<Vec<(Plan, TrialTerms)>>),
}

fn list(wizard: Wizard) -> List {
    let (Some(catalogue), Some(partner)) = (wizard.catalogue(), wizard.partner()) else {
        return List::NoCatalogue;
    };
    let Ok(country) = wizard.draft(|draft| Country::try_from(draft.usage_location.as_str())) else {
        return List::NoLocation;
    };
    if no_partner_features(&catalogue, country) {
        return List::NoPartnerFeatures;
    }
    let trials: Vec<_> = catalogue
        .trials(country, &partner.service_types)
        .map(|(plan, terms)| (plan.clone(), terms))
        .collect();
    if trials.is_empty() {
        List::Empty(country)
    } else {
        List::Trials(country, Arc::new(trials))
    }
}

fn no_partner_features(catalogue: &Catalogue, country: Country) -> bool {
    catalogue
        .usage_location(country)
        .is_some_and(|location| !catalogue.has_partner_features(location.cloud))
}

fn choices(wizard: Wizard, country: Country, trials: &[(Plan, TrialTerms)]) -> AnyView {
    let i18n = wizard.i18n;
    let missing = wizard.error(Field::Plan);
    let gone = Signal::derive(move || gone(wizard, country).or_else(|| missing.get()));
    let cards = trials
        .iter()
        .cloned()
        .map(|(plan, terms)| card(wizard, plan, terms))
        .collect_view();
    let as_of = said(move || {
        let Some(catalogue) = wizard.catalogue() else {
            return String::new();
        };
        let as_of = catalogue.as_of;
        i18n.say(|words| {
            m::wizard_catalogue_as_of(
                words,
                &words.formatter().date(as_of, liaison_messages::DateStyle::Long),
            )
        })
    });
    view! {
        <Choices
            id=words::id(Field::Plan)
            legend=i18n.tr(m::wizard_trial_subscription)
            legend_shown=LegendShown::No
            error=gone
        >
            {cards}
        </Choices>
        <p class="small muted">{i18n.tr(m::wizard_trial_fixed)} " " {as_of}</p>
    }
    .into_any()
}

fn card(wizard: Wizard, plan: Plan, terms: TrialTerms) -> AnyView {
    let i18n = wizard.i18n;
    let code = plan.code.0.clone();
    let own = code.clone();
    let chosen = Signal::derive(move || wizard.draft(|draft| draft.plan == own));
    let value = code.clone();
    let services = plan.services;
    let services = said(move || {
        i18n.say(|words| {
            let names: Vec<String> = services
                .iter()
                .map(|service| names::service(words, *service))
                .collect();
            names::list(words, &names)
        })
    });
    view! {
        <Choice
            group="wizard-plan"
            value
            name=plan.name
            chosen
            on_choose=move |()| {
                let code = code.clone();
                wizard.edit(move |draft| draft.plan = code);
            }
        >
            <span>
                {said(move || {
                    i18n.say(|words| m::wizard_trial_terms(words, i64::from(terms.days), i64::from(terms.licences)))
                })}
            </span>
            <br />
            <span class="visually-hidden">{i18n.tr(m::wizard_trial_services)} ": "</span>
            {services}
        </Choice>
    }
    .into_any()
}

/// The country changed after the choice, and what was chosen is not offered there.
fn gone(wizard: Wizard, country: Country) -> Option<String> {
    let chosen = wizard.judged(liaison_drafts::check::trial)?;
    let is_gone = matches!(chosen, Err(liaison_drafts::Wrong::NotOfferable(reason)) if reason != NotOfferable::UnknownUsageLocation);
    is_gone.then(|| {
        wizard
            .i18n
            .say(|words| m::wizard_trial_gone(words, &words.formatter().country(country.as_str())))
    })
}

fn no_location(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let address = Signal::derive(move || wizard.address(Step::Location));
    view! {
        <Banner tone=BannerTone::Info>
            {i18n.tr(m::wizard_trial_needs_location)} " "
            <a href=address>{said(move || i18n.say(|words| m::wizard_change(words, &m::wizard_step_location(words))))}</a>
        </Banner>
    }
    .into_any()
}

fn message(text: String) -> AnyView {
    view! { <Banner tone=BannerTone::Info>{text}</Banner> }.into_any()
}
