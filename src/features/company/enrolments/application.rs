//! What a partner gave for a programme, as its own people and the operator read it.

use leptos::prelude::*;
use liaison_contract::enrolment::ProgrammeEnrolment;
use liaison_domain::enrolment::application::{Question, RawApplication, Signature, Training};
use liaison_domain::partner::Programme;
use liaison_messages::{Words, messages as m};

use super::words;
use crate::i18n::{I18n, when};
use crate::ui::Section;
use crate::ui::live::said;

/// Everything that was given so far: the application, the signature and the training.
pub(super) fn given(i18n: I18n, enrolment: &ProgrammeEnrolment) -> Vec<AnyView> {
    let application = enrolment.application.clone();
    let application = application.map(|application| sent(i18n, enrolment.programme, application));
    let signature = enrolment
        .signature
        .clone()
        .map(|signature| signed(i18n, signature));
    let training = enrolment.training.clone().map(|training| trained(i18n, training));
    [application, signature, training].into_iter().flatten().collect()
}

/// What the statement of a programme is about.
pub(super) const fn statement(programme: Programme) -> fn(&Words) -> String {
    match programme {
        Programme::CloudDeployment => m::network_statement_deployment,
        Programme::CloudEssentials | Programme::CloudAccelerate => m::network_statement_accelerate,
    }
}

/// What the operator asked back.
pub(super) fn questions(i18n: I18n, asked: Vec<Question>) -> Option<AnyView> {
    if asked.is_empty() {
        return None;
    }
    let line = |Question { part, text }: Question| {
        view! {
            <li>
                <b>{i18n.tr(words::part(part))}</b>
                " "
                <span class="lines" dir="auto">
                    {text}
                </span>
            </li>
        }
    };
    let lines = asked.into_iter().map(line).collect_view();
    let section = view! {
        <Section title=i18n.tr(m::network_questions)>
            <ul class="stack stack--tight">{lines}</ul>
        </Section>
    };
    Some(section.into_any())
}

fn sent(i18n: I18n, programme: Programme, application: RawApplication) -> AnyView {
    let RawApplication {
        statement: text,
        references,
        reply,
    } = application;
    let references = references.into_iter().map(|reference| {
        view! {
            <li>
                <b dir="auto">{reference.customer}</b>
                " "
                <span class="lines" dir="auto">
                    {reference.text}
                </span>
            </li>
        }
    });
    let references = references.collect_view();
    let reply = (!reply.is_empty()).then(|| {
        view! {
            <h3>{i18n.tr(m::network_reply)}</h3>
            <p class="lines" dir="auto">
                {reply}
            </p>
        }
    });
    view! {
        <Section title=i18n.tr(m::network_application)>
            <h3>{i18n.tr(statement(programme))}</h3>
            <p class="lines" dir="auto">
                {text}
            </p>
            <h3>{i18n.tr(m::network_references)}</h3>
            <ul class="stack stack--tight">{references}</ul>
            {reply}
        </Section>
    }
    .into_any()
}

fn signed(i18n: I18n, signature: Signature) -> AnyView {
    let receipt = format!("/receipts/{}", signature.receipt);
    let text = said(move || {
        i18n.say(|words| {
            let at = when::deadline(words, signature.at);
            m::network_signed_by(words, &signature.name, &signature.terms.version, &at)
        })
    });
    view! {
        <Section title=i18n.tr(m::network_signed)>
            <p dir="auto">{text} " " <a href=receipt>{i18n.tr(m::network_receipt)}</a></p>
        </Section>
    }
    .into_any()
}

fn trained(i18n: I18n, training: Training) -> AnyView {
    let text = said(move || {
        i18n.say(|words| {
            let day = when::day(words, training.passed_on);
            m::network_trained(words, &training.person, &day)
        })
    });
    view! {
        <Section title=i18n.tr(m::network_training)>
            <p dir="auto">{text}</p>
        </Section>
    }
    .into_any()
}
