//! What customers say of a partner, as anybody reads it.

use leptos::prelude::*;
use liaison_contract::customer_review::PublishedReview;
use liaison_domain::customer_review::{CustomerReviewState, Rating};
use liaison_messages::{Words, customer_review, messages as m};

use super::{Definition, DefinitionList};
use crate::i18n::{I18n, marketplace};
use crate::ui::live::said;

/// What all of it comes to; a sentence where nobody has said anything.
pub fn rating_summary(i18n: I18n, rating: Option<Rating>) -> AnyView {
    let Some(rating) = rating else {
        return view! { <p>{i18n.tr(m::rating_none)}</p> }.into_any();
    };
    let rated = said(move || i18n.say(|words| marketplace::rated(words, rating.in_short())));
    let recency = said(move || i18n.say(|words| customer_review::recency(words, &rating)));
    view! {
        <p class="strong">{rated}</p>
        <p class="small">{recency}</p>
        {pairs(i18n, move |words| customer_review::averages(words, &rating))}
        {pairs(i18n, move |words| customer_review::spread(words, &rating))}
    }
    .into_any()
}

pub fn published_review(i18n: I18n, partner: &str, review: &PublishedReview) -> AnyView {
    let said_of = review.review.clone();
    let lang = said_of.language.word();
    let (stars, engagement) = (review.stars, review.engagement);
    let (nickname, written, edited) = (said_of.nickname, review.written_at, review.edited_at);
    let by = said(move || i18n.say(|words| customer_review::by(words, &nickname, written, edited)));
    let stars = said(move || i18n.say(|words| m::rating_stars(words, i64::from(stars))));
    let verified = said(move || i18n.say(|words| customer_review::verified(words, engagement)));
    let disputed = (review.state == CustomerReviewState::UnderReview)
        .then(|| view! { <p class="small">{i18n.tr(m::rating_disputed)}</p> });
    let reply = review.reply.clone().map(|reply| {
        let partner = partner.to_owned();
        let at = reply.replied_at;
        let replied = said(move || i18n.say(|words| customer_review::replied(words, &partner, at)));
        view! {
            <blockquote class="reply">
                <p class="small">{replied}</p>
                <p class="review__text">{reply.text}</p>
            </blockquote>
        }
    });
    let scores = said_of.scores;
    view! {
        <h3 lang=lang>{said_of.title}</h3>
        <p class="facts">
            <span>{stars}</span>
            <span>{by}</span>
            <span>{verified}</span>
        </p>
        {disputed}
        <p class="review__text" lang=lang>
            {said_of.text}
        </p>
        <details class="more">
            <summary>{i18n.tr(m::rating_scores)}</summary>
            {pairs(i18n, move |words| customer_review::scores(words, &scores))}
        </details>
        {reply}
    }
    .into_any()
}

type Pairs = Vec<(String, String)>;

fn pairs(i18n: I18n, say: impl Fn(&Words) -> Pairs + Copy + Send + Sync + 'static) -> AnyView {
    let count = i18n.say(|words| say(words).len());
    let lines = (0..count).map(|at| {
        let part = move |of: fn((String, String)) -> String| {
            i18n.say(|words| say(words).into_iter().nth(at).map(of).unwrap_or_default())
        };
        let name = move || part(|(name, _)| name);
        let is = said(move || part(|(_, is)| is));
        view! { <Definition name=name>{is}</Definition> }
    });
    let lines = lines.collect_view();
    view! { <DefinitionList>{lines}</DefinitionList> }.into_any()
}
