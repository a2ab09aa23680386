//! Where offers are, and what every page of them shows: the state, the verb that begins one, the lines with their prices.

use leptos::prelude::*;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::{PartnerId, PurchaseOfferId};
use liaison_domain::money::Money;
use liaison_domain::purchase_offer::OfferState;
use liaison_domain::purchase_offer::line::{Line, LinePrice, Need};
use liaison_domain::purchase_offer::totals::Totals;
use liaison_drafts::{DraftId, OfferStep};
use liaison_messages::{Words, messages as m};

use crate::app::{actor, entitlements_of, use_session};
use crate::i18n::{I18n, names, offer, use_i18n};
use crate::ui::{Badge, Boxed, Button, LinkButton, Look, Mark, Tone};

pub(super) const LIST: &str = "/purchase-offers";
pub(super) const TEMPLATES: &str = "/offer-templates";
pub(super) const NEW: &str = "/purchase-offers/new";

/// Of the offer's own page.
pub(super) fn address(id: PurchaseOfferId) -> String {
    [LIST, "/", &id.to_string()].concat()
}

pub fn step_address(id: DraftId, step: OfferStep) -> String {
    format!("{LIST}/new/{id}/{}", step.slug())
}

pub(super) fn badge(i18n: I18n, state: OfferState, boxed: Boxed) -> AnyView {
    let (tone, mark) = match state {
        OfferState::Active => (Tone::Partner, Mark::Full),
        OfferState::Accepted => (Tone::Good, Mark::Full),
        OfferState::Declined | OfferState::Withdrawn => (Tone::Quiet, Mark::Square),
        OfferState::Expired => (Tone::Quiet, Mark::Ring),
        OfferState::Superseded => (Tone::Quiet, Mark::Half),
        OfferState::Archived => (Tone::Quiet, Mark::Bars),
    };
    let text = move || i18n.say(|words| offer::state(words, state));
    view! { <Badge tone mark text boxed /> }.into_any()
}

/// Whether this person may change what was sent.
pub(super) fn may_change() -> bool {
    may(Action::ChangePurchaseOffer)
}

/// Whether this person may send offers, and keep templates of them.
pub fn may_create() -> bool {
    may(Action::CreatePurchaseOffer)
}

fn may(action: fn(PartnerId) -> Action) -> bool {
    let actor = actor(use_session().get_untracked().as_ref());
    match actor {
        Actor::Staff { partner, .. } => authorize(&actor, action(partner)).is_ok(),
        _ => false,
    }
}

/// The verb that begins an offer; where it is not this person's, why not.
pub(super) fn create() -> AnyView {
    let i18n = use_i18n();
    let may = use_session()
        .get_untracked()
        .and_then(|session| entitlements_of(i18n, &session))
        .map(|entitlements| entitlements.trial_invitation);
    let look = Look::Primary;
    match may {
        Some(Ok(())) => view! {
            <LinkButton look href=NEW>
                {i18n.tr(m::offer_create)}
            </LinkButton>
        }
        .into_any(),
        Some(Err(reason)) => {
            let refused = Signal::derive(move || Some(i18n.say(|words| names::not_entitled(words, reason))));
            view! {
                <Button look refused>
                    {i18n.tr(m::offer_create)}
                </Button>
            }
            .into_any()
        }
        None => ().into_any(),
    }
}

/// The lines as they were or would be sent, with what the partner proposes comes to.
pub(super) fn lines(i18n: I18n, lines: &[Line], prices: &[LinePrice], totals: &Totals) -> AnyView {
    let heading = move |sentence: fn(&Words) -> String, class: &'static str| {
        view! {
            <th role="columnheader" scope="col" class=class>
                {i18n.tr(sentence)}
            </th>
        }
    };
    let said = lines.iter().zip(prices).zip(&totals.lines);
    let rows: Vec<AnyView> = said
        .map(|((line, price), total)| {
            let (line, price, total) = (line.clone(), price.clone(), *total);
            row(i18n, line, price, total.map(|total| total.over_term))
        })
        .collect();
    view! {
        <table role="table" class="table table--stack">
            <caption class="visually-hidden">{i18n.tr(m::offer_lines)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {heading(m::offer_line_product, "")} {heading(m::offer_line_licences, "n")}
                    {heading(m::offer_line_each, "n")} {heading(m::offer_line_way, "")}
                    {heading(m::offer_total_over_term, "n")}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: I18n, line: Line, price: LinePrice, over_term: Option<Money>) -> AnyView {
    let say = move |sentence: fn(&Words) -> String| i18n.say(sentence);
    let (way, each, list, total, limits) = i18n.say(|words| {
        let number = |count: u32| words.formatter().integer(count.into());
        let bound = offer::commitment(words, line.commitment);
        let way = m::list_and_next(words, &bound, &offer::billing(words, line.billing));
        // What is below it is said only where there is something to compare with.
        let list = price
            .list
            .filter(|list| *list != price.each)
            .map(|list| m::offer_line_list(words, &offer::money(words, list)));
        let limits = (line.least != line.most)
            .then(|| m::offer_line_limits(words, &number(line.least), &number(line.most)));
        (
            way,
            offer::money(words, price.each),
            list,
            over_term.map(|sum| offer::money(words, sum)),
            limits,
        )
    });
    let optional = (line.need == Need::Optional).then(|| view! { <small>{say(m::offer_optional)}</small> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {price.name} {optional}
            </th>
            <td role="cell" class="n" data-label=say(m::offer_line_licences)>
                <span>{line.licences.to_string()} {limits.map(|text| view! { <small>{text}</small> })}</span>
            </td>
            <td role="cell" class="n" data-label=say(m::offer_line_each)>
                <span>{each} {list.map(|text| view! { <small>{text}</small> })}</span>
            </td>
            <td role="cell" data-label=say(m::offer_line_way)>
                <span>{way}</span>
            </td>
            <td role="cell" class="n" data-label=say(m::offer_total_over_term)>
                <span>{total}</span>
            </td>
        </tr>
    }
    .into_any()
}
