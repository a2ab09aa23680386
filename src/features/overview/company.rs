//! The firm as customers see it, its programmes, and what follows from them.

use leptos::prelude::*;
use liaison_domain::entitlement::NotEntitled;
use liaison_domain::partner::{Programme, Standing};
use liaison_messages::{Words, messages as m};

use super::Who;
use crate::i18n::{I18n, names, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{Badge, Definition, DefinitionList, Glyph, Icon, Mark, Section, Tone};

#[component]
pub fn Company(who: Who, is_new: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let partner = who.partner.clone();
    let (number, phone, email) = (
        partner.number.clone(),
        partner.phone.clone(),
        partner.email.clone(),
    );
    let (programmes, may) = (who.clone(), who);
    view! {
        {move || is_new.get().then(|| view! { <MayOffer who=may.clone() /> })}
        <Section title=partner.name.clone()>
            <DefinitionList>
                <Definition name=i18n.tr(m::overview_partner_number)>{number}</Definition>
                <Definition name=i18n.tr(m::overview_customers_see)>{phone} <br /> {email}</Definition>
            </DefinitionList>
            <DefinitionList>
                {Programme::ALL.map(|programme| enrolment(i18n, &programmes, programme)).collect_view()}
            </DefinitionList>
        </Section>
    }
}

fn enrolment(i18n: I18n, who: &Who, programme: Programme) -> AnyView {
    let today = i18n.say(|words| words.formatter().local_date(now()));
    let joined = who
        .partner
        .enrolments
        .iter()
        .find(|each| each.programme == programme);
    let (tone, mark, word): (_, _, fn(&Words) -> String) = match joined.map(|each| each.standing(today)) {
        Some(Standing::Enrolled) => (Tone::Good, Mark::Full, m::overview_enrolled),
        Some(Standing::Lapsed) => (Tone::Attention, Mark::Half, m::overview_lapsed),
        None => (Tone::Quiet, Mark::Ring, m::overview_not_joined),
    };
    let to = joined.map(|each| each.to);
    let until =
        move || to.map(|day| i18n.say(|words| m::overview_enrolled_to(words, &when::day(words, day))));
    view! {
        <Definition name=move || i18n.say(|words| names::programme(words, programme))>
            <Badge tone mark text=i18n.tr(word) />
            " "
            <span class="muted">{until}</span>
        </Definition>
    }
    .into_any()
}

#[component]
fn MayOffer(who: Who) -> impl IntoView {
    let i18n = use_i18n();
    let may = who.may(i18n);
    view! {
        <Section title=i18n.tr(m::overview_may_offer)>
            <ul class="check">
                {line(i18n, m::overview_may_trials, may.trial_invitation)}
                {line(i18n, m::overview_may_administration, may.delegated_administration)}
            </ul>
        </Section>
    }
}

fn line(i18n: I18n, what: fn(&Words) -> String, may: Result<(), NotEntitled>) -> AnyView {
    let (class, glyph) = match may {
        Ok(()) => ("", Glyph::Check),
        Err(_) => ("check__no", Glyph::Lock),
    };
    let why = may.err().map(|reason| {
        view! { <small>{move || i18n.say(|words| names::not_entitled(words, reason))}</small> }
    });
    view! {
        <li class=class>
            <Icon glyph />
            <div>{i18n.tr(what)} {why}</div>
        </li>
    }
    .into_any()
}
