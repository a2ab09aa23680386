//! What was chosen, in a few words: beside each step, and in full on the last one.

use leptos::prelude::*;
use liaison_domain::catalogue::PlanCode;
use liaison_domain::country::Country;
use liaison_drafts::Step;
use liaison_messages::messages as m;

use super::live::said;
use super::state::Wizard;
use super::{limits, words};
use crate::ui::{Definition, DefinitionList, Section};

pub(super) fn aside(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    view! {
        <Section title=i18n.tr(m::wizard_so_far)>
            <DefinitionList>
                <Definition name=i18n.tr(m::wizard_step_location)>{country(wizard)}</Definition>
                <Definition name=i18n.tr(m::wizard_expiry)>{limits::chosen(wizard)}</Definition>
                <Definition name=i18n.tr(m::wizard_step_trial)>{trial(wizard)}</Definition>
                <Definition name=i18n.tr(m::wizard_step_administration)>{administration(wizard)}</Definition>
            </DefinitionList>
        </Section>
    }
    .into_any()
}

/// Everything, each with the way to its step.
pub(super) fn everything(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    view! {
        <DefinitionList>
            <Definition name=i18n.tr(m::wizard_name)>
                <span dir="auto">{said(move || name(wizard))}</span> " " {change(wizard, Step::Location)}
            </Definition>
            <Definition name=i18n.tr(m::wizard_usage_location)>{country(wizard)}</Definition>
            <Definition name=i18n.tr(m::wizard_office)>{wizard.office().chosen()}</Definition>
            <Definition name=i18n.tr(m::wizard_expiry)>
                {limits::chosen(wizard)} " " {change(wizard, Step::Location)}
            </Definition>
            <Definition name=i18n.tr(m::wizard_step_trial)>
                {trial(wizard)} " " {change(wizard, Step::Trial)}
            </Definition>
            <Definition name=i18n.tr(m::wizard_step_administration)>
                {administration(wizard)} " " {change(wizard, Step::DelegatedAdministration)}
            </Definition>
        </DefinitionList>
    }
    .into_any()
}

pub(super) fn change(wizard: Wizard, step: Step) -> AnyView {
    let label = move || {
        wizard
            .i18n
            .say(|say| m::wizard_change(say, &words::step(say, step)))
    };
    let address = Signal::derive(move || wizard.address(step));
    view! { <a href=address>{said(label)}</a> }.into_any()
}

fn name(wizard: Wizard) -> String {
    let name = wizard.draft(|draft| draft.name.trim().to_owned());
    if name.is_empty() { not_chosen(wizard) } else { name }
}

fn country(wizard: Wizard) -> AnyView {
    let code = wizard.content.part(|draft| draft.usage_location.clone());
    said(move || match Country::try_from(code.get()) {
        Ok(country) => wizard
            .i18n
            .say(|words| words.formatter().country(country.as_str())),
        Err(_) => not_chosen(wizard),
    })
}

fn trial(wizard: Wizard) -> AnyView {
    let code = wizard.content.part(|draft| draft.plan.clone());
    said(move || {
        let chosen = wizard.catalogue().and_then(|catalogue| {
            let plan = catalogue.plan(&PlanCode(code.get()))?;
            Some((plan.name.clone(), plan.trial?))
        });
        match chosen {
            Some((name, terms)) => wizard.i18n.say(|words| {
                m::wizard_trial_chosen(words, &name, i64::from(terms.days), i64::from(terms.licences))
            }),
            None => not_chosen(wizard),
        }
    })
}

fn administration(wizard: Wizard) -> AnyView {
    let answer = wizard.content.part(|draft| draft.administration);
    said(move || {
        let may_ask = wizard
            .entitlements()
            .is_some_and(|entitlements| entitlements.delegated_administration.is_ok());
        wizard.i18n.say(|say| match answer.get() {
            None if !may_ask => m::wizard_administration_not_asked(say),
            answer => words::asked(say, answer),
        })
    })
}

fn not_chosen(wizard: Wizard) -> String {
    wizard.i18n.say(m::wizard_not_chosen)
}
