//! A receipt as both sides read it: who answered what, and each section with its digest.

use leptos::prelude::*;
use liaison_domain::receipt::Answered;
use liaison_messages::messages as m;

use super::contents::{Contents, Section, section_name};
use crate::i18n::I18n;
use crate::ui::live::live;
use crate::ui::{CLAUSE, Definition, DefinitionList, clause, two_names};

pub(super) fn paper(i18n: I18n, contents: Contents) -> AnyView {
    let title = i18n.tr(match (contents.answered, contents.is_accepted) {
        (Answered::TrialInvitation, true) => m::receipt_title_invitation_accepted,
        (Answered::TrialInvitation, false) => m::receipt_title_invitation_declined,
        (Answered::PurchaseOffer, true) => m::receipt_title_offer_accepted,
        (Answered::PurchaseOffer, false) => m::receipt_title_offer_declined,
        (Answered::PartnerAgreement, _) => m::receipt_title_agreement,
    });
    let reason = contents.reason.clone().map(|reason| {
        view! {
            <blockquote class="quote">
                <p class="lines" dir="auto">{reason}</p>
            </blockquote>
        }
    });
    let (partner, customer) = (contents.partner.clone(), contents.customer.clone());
    let names = live(move || {
        let other = customer.clone();
        let other = other.unwrap_or_else(|| i18n.say(m::receipt_operator));
        Some(two_names(&partner, other))
    });
    let (key, sections) = (contents.key.clone(), contents.sections.clone());
    let facts = move || {
        let facts = i18n.say(|words| contents.facts(words));
        facts
            .into_iter()
            .map(|(name, value)| view! { <Definition name>{value}</Definition> })
            .collect_view()
    };
    let recorded = view! {
        <DefinitionList>{facts}</DefinitionList>
        {reason}
    };
    let signed = view! {
        <p>{i18n.tr(m::receipt_signed)}</p>
        <p class="digest"><code>{key}</code></p>
        {sections.into_iter().map(|each| section(i18n, each)).collect_view()}
    };
    view! {
        <header class="letterhead">
            {names} <h1 class="display" tabindex="-1">{title}</h1>
        </header>
        {clause(CLAUSE, i18n.tr(m::receipt_recorded), recorded.into_any())}
        {clause(CLAUSE, i18n.tr(m::receipt_sections), signed.into_any())}
    }
    .into_any()
}

fn section(i18n: I18n, Section { name, sha256, text }: Section) -> AnyView {
    let title = move || i18n.say(|words| section_name(words, &name));
    view! {
        <details class="receipt-section">
            <summary>{title}</summary>
            <p class="small">{i18n.tr(m::receipt_digest)}</p>
            <p class="digest">
                <code>{sha256}</code>
            </p>
            <p class="lines digest" dir="auto">
                <code>{text}</code>
            </p>
        </details>
    }
    .into_any()
}
