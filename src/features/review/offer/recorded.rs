//! What was answered, by whom, as what and when. The same for the first time and for every later one.

use leptos::prelude::*;
use liaison_contract::offer_review::{GivenOfferAnswer, OfferReview};
use liaison_domain::purchase_offer::answer::{OfferObstacle, OfferRedemptionState};
use liaison_messages::messages as m;

use super::model::Model;
use super::said;
use crate::i18n::{I18n, names, offer, use_i18n, when};
use crate::ui::{Badge, CLAUSE, Definition, DefinitionList, LinkButton, Look, Mark, Tone, clause};

#[component]
pub fn Recorded(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    move || model.query.value().map(|review| recorded(i18n, &review))
}

fn recorded(i18n: I18n, review: &OfferReview) -> AnyView {
    let Some(answer) = &review.answer else {
        return ().into_any();
    };
    let (tone, mark, word) = match answer.state {
        OfferRedemptionState::Declined => (Tone::Quiet, Mark::Square, i18n.tr(m::state_declined)),
        _ => (Tone::Good, Mark::Full, i18n.tr(m::state_accepted)),
    };
    // Whoever did not answer is told who did, before anything else.
    let colleague = (review.obstacle == Some(OfferObstacle::AcceptedByColleague)).then(|| {
        let words =
            i18n.say(|words| m::answering_by_colleague(words, &answer.by, &when::moment(words, answer.at)));
        view! { <p>{words}</p> }
    });
    let reason = answer
        .reason
        .clone()
        .filter(|reason| !reason.is_empty())
        .map(|reason| {
            view! {
                <blockquote class="quote">
                    <p class="lines" dir="auto">{reason}</p>
                </blockquote>
            }
        });
    let again = (answer.state == OfferRedemptionState::Declined).then(|| {
        let words = i18n.say(|words| m::offer_review_declined_again(words, &review.snapshot.from.name));
        view! { <p>{words}</p> }
    });
    let end = answer.administration.map(|_| {
        let words = i18n.say(|words| m::review_end_administration(words, &review.snapshot.from.name));
        view! {
            <p>{words}</p>
            <p>
                <a href="/home#partners">{i18n.say(m::answering_end_link)}</a>
            </p>
        }
    });
    let facts: Vec<_> = facts(i18n, review, answer)
        .into_iter()
        .map(|(name, value)| view! { <Definition name>{value}</Definition> })
        .collect();
    let text = view! {
        <p>
            <Badge tone mark text=word />
        </p>
        {colleague}
        <DefinitionList>
            {facts}
        </DefinitionList>
        {reason}
        {again}
        {end}
        <p class="btn-row">
            <LinkButton href="/home" look=Look::Tall>
                {i18n.tr(m::offer_review_to_home)}
            </LinkButton>
        </p>
    };
    clause(CLAUSE, i18n.say(m::review_recorded), text.into_any())
}

/// Names and values, as they were written down.
fn facts(i18n: I18n, review: &OfferReview, answer: &GivenOfferAnswer) -> Vec<(String, String)> {
    i18n.say(|words| {
        let role = names::customer_role(words, answer.role);
        let mut facts = vec![
            (
                m::review_fact_by(words),
                m::offer_review_by(words, &answer.by, &role),
            ),
            (m::review_fact_at(words), when::deadline(words, answer.at)),
            (
                m::offer_review_fact_offer(words),
                m::offer_review_fact_number(words, review.summary.as_str(), i64::from(answer.version)),
            ),
        ];
        if let Some(kind) = answer.decline {
            facts.push((m::offer_review_kind(words), said::decline_kind(words, kind)));
            return facts;
        }
        if let Some(totals) = &answer.totals {
            let amount = offer::money(words, totals.over_term);
            facts.push((m::offer_review_total_term(words), amount));
        }
        let record = match answer.partner_of_record {
            true => review.snapshot.from.name.clone(),
            false => m::offer_review_fact_no_record(words),
        };
        facts.push((m::offer_review_fact_record(words), record));
        let administration = match answer.administration {
            Some(kind) => names::administration(words, kind),
            None => m::review_fact_no_administration(words),
        };
        facts.push((m::review_fact_administration(words), administration));
        facts
    })
}
