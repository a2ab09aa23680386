//! The firm as customers see it, its programmes, and what follows from them.

use std::sync::Arc;

use leptos::prelude::*;
use liaison_contract::session::{Session, SessionSide};
use liaison_domain::entitlement::NotEntitled;
use liaison_domain::partner::{Partner, Programme, Standing};
use liaison_messages::{Words, messages as m};

use crate::app::entitlements_of;
use crate::i18n::{I18n, names, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{Badge, Definition, DefinitionList, Glyph, Icon, Mark, Section, Tone, later};

#[component]
pub fn Company(session: Arc<Session>, is_new: Memo<bool>, has_begun: Memo<bool>) -> impl IntoView {
    let i18n = use_i18n();
    let SessionSide::Partner { partner, .. } = &session.side else {
        return ().into_any();
    };
    let (name, number) = (partner.name.clone(), partner.number.clone());
    let (phone, email) = (partner.phone.clone(), partner.email.clone());
    let programmes = Programme::ALL
        .map(|programme| enrolment(i18n, partner, programme))
        .collect_view();
    // Whoever begins here reads first what they may begin with.
    let (first, last) = (Arc::clone(&session), Arc::clone(&session));
    view! {
        {move || is_new.get().then(|| may_offer(i18n, &first))}
        <Section title=name more=move || view! { <a href="/company">{i18n.tr(m::overview_profile)}</a> }>
            <DefinitionList>
                <Definition name=i18n.tr(m::overview_partner_number)>{number}</Definition>
                <Definition name=i18n.tr(m::overview_customers_see)>{phone} <br /> {email}</Definition>
            </DefinitionList>
            {later((), Box::pin(super::overview_offices()), || ().into_any())}
            <DefinitionList>{programmes}</DefinitionList>
        </Section>
        {move || has_begun.get().then(|| may_offer(i18n, &last))}
    }
    .into_any()
}

fn enrolment(i18n: I18n, partner: &Partner, programme: Programme) -> AnyView {
    let today = untrack(|| i18n.say(|words| words.formatter().local_date(now())));
    let joined = partner.enrolments.iter().find(|each| each.programme == programme);
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

fn may_offer(i18n: I18n, session: &Session) -> Option<AnyView> {
    let may = entitlements_of(i18n, session)?;
    let section = view! {
        <Section title=i18n.tr(m::overview_may_offer)>
            <ul class="check">
                {line(i18n, m::overview_may_trials, may.trial_invitation)}
                {line(i18n, m::overview_may_administration, may.delegated_administration)}
            </ul>
        </Section>
    };
    Some(section.into_any())
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
