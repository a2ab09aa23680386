//! What was chosen and what it comes to, in a few words: beside each step, and in full on the last one.

use leptos::prelude::*;
use liaison_domain::country::Country;
use liaison_drafts::{AudienceChoice, OfferStep, offer_check};
use liaison_messages::messages as m;

use super::state::{Priced, Wizard};
use super::words;
use crate::i18n::offer;
use crate::ui::live::{live, said};
use crate::ui::{Definition, DefinitionList, Section};

pub(super) fn aside(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let priced = Memo::new(move |_| wizard.priced());
    view! {
        <Section title=i18n.tr(m::wizard_so_far)>
            <DefinitionList>
                <Definition name=i18n.tr(m::wizard_usage_location)>{country(wizard)}</Definition>
                <Definition name=i18n.tr(m::offer_step_recipients)>{audience(wizard)}</Definition>
                <Definition name=i18n.tr(m::offer_answer_by)>{answer_by(wizard)}</Definition>
            </DefinitionList>
        </Section>
        <Section title=i18n.tr(m::offer_totals)>{totals(wizard, priced)}</Section>
    }
    .into_any()
}

/// By the period of each bill and over the term, and how many lines are not in it yet.
pub(super) fn totals(wizard: Wizard, priced: Memo<Option<Priced>>) -> AnyView {
    let i18n = wizard.i18n;
    live(move || {
        let priced = priced.get()?;
        let (sums, open) = i18n.say(|words| {
            let open = i64::try_from(priced.open).ok().filter(|open| *open > 0);
            let sums = match priced.lines.is_empty() {
                true => vec![(m::offer_total_over_term(words), m::wizard_not_chosen(words))],
                false => offer::sums(words, &priced.totals),
            };
            (sums, open.map(|open| m::offer_lines_open(words, open)))
        });
        let sums = sums
            .into_iter()
            .map(|(name, sum)| view! { <Definition name>{sum}</Definition> }.into_any());
        Some(
            view! {
                <DefinitionList>{sums.collect_view()}</DefinitionList>
                {open.map(|words| view! { <p class="small muted">{words}</p> })}
                <p class="small muted">
                    {said(move || i18n.say(|words| offer::tax(words, wizard.draft(|draft| draft.tax))))}
                    <br />
                    {i18n.tr(m::offer_vendor_bills)}
                </p>
            }
            .into_any(),
        )
    })
}

/// Everything but the lines, each with the way to its step.
pub(super) fn everything(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let administration = said(move || {
        use liaison_drafts::Asked;
        i18n.say(|say| match wizard.draft(|draft| draft.administration) {
            Some(Asked::Limited) => m::wizard_administration_asked_limited(say),
            Some(Asked::Full) => m::wizard_administration_asked_full(say),
            Some(Asked::No) => m::wizard_administration_not_asked(say),
            None => m::wizard_not_chosen(say),
        })
    });
    view! {
        <DefinitionList>
            <Definition name=i18n.tr(m::offer_name)>
                <span dir="auto">{said(move || name(wizard))}</span> " "
                {change(wizard, OfferStep::Location)}
            </Definition>
            <Definition name=i18n.tr(m::wizard_usage_location)>{country(wizard)}</Definition>
            <Definition name=i18n.tr(m::wizard_office)>{wizard.office().chosen()}</Definition>
            <Definition name=i18n.tr(m::wizard_step_administration)>
                {administration} " " {change(wizard, OfferStep::DelegatedAdministration)}
            </Definition>
            <Definition name=i18n.tr(m::offer_answer_by)>
                {answer_by(wizard)} " " {change(wizard, OfferStep::Terms)}
            </Definition>
            <Definition name=i18n.tr(m::offer_step_recipients)>
                {audience(wizard)} " " {change(wizard, OfferStep::Recipients)}
            </Definition>
        </DefinitionList>
    }
    .into_any()
}

pub(super) fn change(wizard: Wizard, step: OfferStep) -> AnyView {
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
    match name.is_empty() {
        true => wizard.i18n.say(m::wizard_not_chosen),
        false => name,
    }
}

fn country(wizard: Wizard) -> AnyView {
    let code = wizard.content.part(|draft| draft.usage_location.clone());
    said(move || {
        wizard.i18n.say(|words| match Country::try_from(code.get()) {
            Ok(country) => words.formatter().country(country.as_str()),
            Err(_) => m::wizard_not_chosen(words),
        })
    })
}

fn audience(wizard: Wizard) -> AnyView {
    let audience = wizard.content.part(|draft| draft.audience.clone());
    said(move || {
        let audience = audience.get();
        wizard.i18n.say(|words| match audience.choice {
            Some(AudienceChoice::Anyone) => m::offer_for_anyone(words),
            Some(AudienceChoice::Customer) if !audience.domain.trim().is_empty() => audience.domain,
            _ => m::wizard_not_chosen(words),
        })
    })
}

fn answer_by(wizard: Wizard) -> AnyView {
    let until = Memo::new(move |_| wizard.judged(offer_check::answer_by).and_then(Result::ok));
    said(move || {
        wizard.i18n.say(|words| match until.get() {
            Some(until) => offer::answer_by(words, &until),
            None => m::wizard_not_chosen(words),
        })
    })
}
