//! Step 3: whether to ask for delegated administration. Nothing is chosen beforehand.

use leptos::prelude::*;
use liaison_domain::entitlement::NotEntitled;
use liaison_drafts::{Asked, Field};
use liaison_messages::{Words, messages as m};

use super::live::{live, said};
use super::state::Wizard;
use super::words;
use crate::i18n::names;
use crate::ui::{Banner, BannerTone, Choice, Choices};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let refusal = Memo::new(move |_| {
        wizard
            .entitlements()
            .and_then(|entitlements| entitlements.delegated_administration.err())
    });
    live(move || {
        Some(match refusal.get() {
            None => choices(wizard),
            Some(reason) => not_entitled(wizard, reason),
        })
    })
}

fn choices(wizard: Wizard) -> AnyView {
    let cards = Asked::ALL.map(|answer| card(wizard, answer)).collect_view();
    view! {
        <Choices
            id=words::id(Field::Administration)
            legend=wizard.i18n.tr(m::wizard_administration_question)
            error=wizard.error(Field::Administration)
        >
            {cards}
        </Choices>
    }
    .into_any()
}

fn card(wizard: Wizard, answer: Asked) -> AnyView {
    type Say = fn(&Words) -> String;
    let (value, name, text): (_, Say, Say) = match answer {
        Asked::No => (
            "no",
            m::wizard_administration_no,
            m::wizard_administration_no_text,
        ),
        Asked::Limited => (
            "limited",
            m::wizard_administration_limited,
            m::wizard_administration_limited_text,
        ),
        Asked::Full => (
            "full",
            m::wizard_administration_full,
            m::wizard_administration_full_text,
        ),
    };
    let chosen = Signal::derive(move || wizard.draft(|draft| draft.administration == Some(answer)));
    view! {
        <Choice
            group="wizard-administration"
            value
            name=wizard.i18n.tr(name)
            chosen
            on_choose=move |()| wizard.edit(move |draft| draft.administration = Some(answer))
        >
            {wizard.i18n.tr(text)}
        </Choice>
    }
    .into_any()
}

/// What was asked for before the enrolment ended is taken back here; it could not be sent.
fn not_entitled(wizard: Wizard, reason: NotEntitled) -> AnyView {
    let asks = move || wizard.draft(|draft| draft.administration.and_then(Asked::kind).is_some());
    view! {
        <Banner tone=BannerTone::Info>
            {said(move || wizard.i18n.say(|words| names::not_entitled(words, reason)))}
        </Banner>
        {live(move || asks().then(|| take_back(wizard)))}
    }
    .into_any()
}

fn take_back(wizard: Wizard) -> AnyView {
    view! {
        <Choices
            id=words::id(Field::Administration)
            legend=wizard.i18n.tr(m::wizard_administration_question)
            error=wizard.error(Field::Administration)
        >
            {card(wizard, Asked::No)}
        </Choices>
    }
    .into_any()
}
