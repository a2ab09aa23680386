//! What customers say of a partner, below its listing.

use liaison_contract::customer_review::{PublishedReview, PublishedReviewsBody};
use liaison_domain::customer_review::{CustomerReviewState, Rating};
use liaison_messages::{Words, customer_review, marketplace, messages as m};
use maud::{Markup, html};

pub(crate) fn section(words: &Words, partner: &str, found: &PublishedReviewsBody) -> Markup {
    html! {
        section class="section" {
            div class="section__head" { h2 { (m::rating_title(words)) } }
            @match &found.rating {
                Some(rating) => (summary(words, rating)),
                None => p { (m::rating_none(words)) },
            }
            ol class="reviews" {
                @for review in &found.reviews { (one(words, partner, review)) }
            }
        }
    }
}

fn summary(words: &Words, rating: &Rating) -> Markup {
    html! {
        p class="strong" { (marketplace::rated(words, rating.in_short())) }
        p class="small" { (customer_review::recency(words, rating)) }
        (pairs(customer_review::averages(words, rating)))
        (pairs(customer_review::spread(words, rating)))
    }
}

fn pairs(pairs: Vec<(String, String)>) -> Markup {
    html! {
        dl class="dl" {
            @for (name, said) in pairs {
                dt { (name) }
                dd { (said) }
            }
        }
    }
}

fn one(words: &Words, partner: &str, review: &PublishedReview) -> Markup {
    let said = &review.review;
    let lang = said.language.word();
    html! {
        li class="card stack" {
            h3 lang=(lang) { (said.title) }
            p class="facts" {
                span { (m::rating_stars(words, review.stars.into())) }
                span { (customer_review::by(words, &said.nickname, review.written_at, review.edited_at)) }
                span { (customer_review::verified(words, review.engagement)) }
            }
            @if review.state == CustomerReviewState::UnderReview { p class="small" { (m::rating_disputed(words)) } }
            p class="review__text" lang=(lang) { (said.text) }
            details class="more" {
                summary { (m::rating_scores(words)) }
                (pairs(customer_review::scores(words, &said.scores)))
            }
            @if let Some(reply) = &review.reply {
                blockquote class="reply" {
                    p class="small" { (customer_review::replied(words, partner, reply.replied_at)) }
                    p class="review__text" { (reply.text) }
                }
            }
        }
    }
}
