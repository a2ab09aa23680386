//! The steps of words and conditions: the message, what is agreed to and until when, and for whom it is.

use leptos::prelude::*;
use liaison_domain::Language;
use liaison_domain::purchase_offer::Tax;
use liaison_drafts::{AudienceChoice, OfferField, OfferStep};
use liaison_messages::{Words, messages as m};

use super::state::Wizard;
use super::{document, frame};
use crate::i18n::offer;
use crate::ui::field::InputKind;
use crate::ui::live::live;
use crate::ui::{Choice, Choices, Field, Said, Select, SelectOption, TextArea, own_name};

/// The content of each of these steps, a module of its own.
#[lazy]
pub(super) fn offer_terms(wizard: Wizard) -> AnyView {
    crate::app::for_staff();
    let main = match wizard.step.get_untracked() {
        OfferStep::Message => message(wizard),
        OfferStep::Terms => terms(wizard),
        _ => recipients(wizard),
    };
    frame::columns(main, wizard)
}

fn message(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let languages = Language::ALL.map(|language| SelectOption {
        value: language.tag().to_owned(),
        label: own_name(language).to_owned(),
    });
    let language = wizard
        .content
        .part(|draft| draft.message.language.tag().to_owned());
    let choose = move |tag: String| {
        if let Some(language) = Language::from_tag(&tag) {
            wizard.edit(move |draft| draft.message.language = language);
        }
    };
    let text = wizard.content.part(|draft| draft.message.text.clone());
    view! {
        <div class="stack">
            <Select
                id="offer-language"
                label=i18n.tr(m::wizard_message_language)
                options=Signal::stored(languages.to_vec())
                value=language
                on_change=choose
            />
            <TextArea
                id="offer-message"
                label=i18n.tr(m::wizard_step_message)
                help=i18n.tr(m::offer_message_help)
                error=wizard.error(OfferField::Message)
                rows=8
                value=text
                on_input=move |text| wizard.type_in(move |draft| draft.message.text = text)
            />
        </div>
    }
    .into_any()
}

fn terms(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let date = wizard.content.part(|draft| draft.answer_by.clone());
    let zone = wizard.zone();
    let zone = move || i18n.say(|words| m::offer_answer_by_help(words, &zone));
    let has_document = wizard.content.part(|draft| draft.document.is_some());
    let tax = wizard.content.part(|draft| draft.tax);
    let kinds: [(_, _, Said); 2] = [
        ("excluded", Tax::Excluded, m::offer_tax_excluded_text),
        ("included", Tax::Included, m::offer_tax_included_text),
    ];
    let cards = kinds.map(|(value, each, text)| {
        let chosen = Signal::derive(move || tax.get() == each);
        let name = move || i18n.say(|words| offer::tax(words, each));
        view! {
            <Choice
                group="offer-tax"
                value
                name
                chosen
                on_choose=move |()| wizard.edit(move |draft| draft.tax = each)
            >
                {i18n.tr(text)}
            </Choice>
        }
        .into_any()
    });
    view! {
        <div class="stack">
            <Field
                id="offer-answer-by"
                kind=InputKind::Date
                label=i18n.tr(m::offer_answer_by)
                help=zone
                error=wizard.error(OfferField::AnswerBy)
                autocomplete="off"
                value=date
                on_input=move |text| wizard.type_in(move |draft| draft.answer_by = text)
            />
            <Choices id="offer-tax" legend=i18n.tr(m::offer_tax)>
                {cards.into_iter().collect_view()}
            </Choices>
            {live(move || (!has_document.get()).then(|| agreement(wizard)))}
            {document::part(wizard)}
        </div>
    }
    .into_any()
}

fn agreement(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let agreement = wizard.content.part(|draft| draft.agreement.clone());
    view! {
        <TextArea
            id="offer-agreement"
            label=i18n.tr(m::offer_agreement)
            help=i18n.tr(m::offer_agreement_help)
            error=wizard.error(OfferField::Agreement)
            rows=10
            value=agreement
            on_input=move |text| wizard.type_in(move |draft| draft.agreement = text)
        />
    }
    .into_any()
}

fn recipients(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let chosen = wizard.content.part(|draft| draft.audience.choice);
    let wrong = wizard.error(OfferField::Audience);
    // Once a customer is chosen what is wrong is the domain.
    let unanswered = Signal::derive(move || wrong.get().filter(|_| chosen.get().is_none()));
    type Say = fn(&Words) -> String;
    let card = move |value: &'static str, each: AudienceChoice, name: Say, text: Say| {
        let is_chosen = Signal::derive(move || chosen.get() == Some(each));
        view! {
            <Choice
                group="offer-audience"
                value
                name=i18n.tr(name)
                chosen=is_chosen
                on_choose=move |()| wizard.edit(move |draft| draft.audience.choice = Some(each))
            >
                {i18n.tr(text)}
            </Choice>
        }
        .into_any()
    };
    let domain = wizard.content.part(|draft| draft.audience.domain.clone());
    let domain = move || {
        (chosen.get() == Some(AudienceChoice::Customer)).then(|| {
            view! {
                <Field
                    id="offer-domain"
                    label=i18n.tr(m::offer_domain)
                    help=i18n.tr(m::offer_domain_help)
                    error=wrong
                    autocomplete="off"
                    value=domain
                    on_input=move |text| wizard.type_in(move |draft| draft.audience.domain = text)
                />
            }
            .into_any()
        })
    };
    view! {
        <div class="stack">
            <Choices id="offer-audience" legend=i18n.tr(m::offer_audience_question) error=unanswered>
                {card(
                    "customer",
                    AudienceChoice::Customer,
                    m::offer_for_one,
                    m::offer_for_one_text,
                )}
                {card("anyone", AudienceChoice::Anyone, m::offer_for_anyone, m::offer_for_anyone_text)}
            </Choices>
            {live(domain)}
        </div>
    }
    .into_any()
}
