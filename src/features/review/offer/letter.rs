//! The offer as a letter: who writes, what is offered at which price, what is agreed to besides, and until when.

use leptos::html;
use leptos::prelude::*;
use liaison_contract::offer_review::OfferReview;
use liaison_contract::paths;
use liaison_domain::purchase_offer::OfferState;
use liaison_domain::purchase_offer::agreement::Agreement;
use liaison_messages::messages as m;

use super::super::answer::go_to;
use super::super::letter::{between, quote, reach, who};
use super::later;
use super::model::{Model, is_answered};
use super::said;
use crate::i18n::{I18n, offer_change, use_i18n, when};
use crate::ui::{Banner, BannerTone, Button, CLAUSE, Look, clause, rich, terms_document};

#[component]
pub fn Letter(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let draw = move |part: fn(I18n, &OfferReview) -> AnyView| {
        move || model.query.value().map(|review| part(i18n, &review))
    };
    let heading = NodeRef::<html::H1>::new();
    let answered = Memo::new(move |_| model.query.value().is_some_and(|review| is_answered(&review)));
    Effect::new(move |before: Option<bool>| {
        let answered = answered.get();
        if answered
            && before == Some(false)
            && model.acted.get_untracked()
            && let Some(heading) = heading.get_untracked()
        {
            let _ = heading.focus();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
        answered
    });
    let title = move || model.query.value().map(|review| super::title(i18n, &review));
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            <header class="letterhead">
                {draw(|i18n, review| between(i18n, &review.snapshot.from.name, &review.viewer))}
                <h1 class="display" tabindex="-1" node_ref=heading>
                    {title}
                </h1> {draw(lede)} <Newer model /> <Changes model />
            </header>
            {move || answered.get().then(|| later::recorded(model))}
            {draw(from)}
            {later::lines(model)}
            {move || model.query.value().map(|review| agreement(i18n, model, &review))}
            {draw(until)}
            {move || {
                (!answered.get())
                    .then(|| {
                        view! {
                            <div class="answer" id="answer" tabindex="-1">
                                {later::answer(model)}
                            </div>
                        }
                    })
            }}
            {later::thread(model)}
        </main>
        {draw(foot)}
    }
}

fn lede(i18n: I18n, review: &OfferReview) -> AnyView {
    let is_open = review.state == OfferState::Active && !is_answered(review);
    let go = is_open.then(|| {
        view! {
            <p>
                <a href="#answer" on:click=move |event| go_to(&event)>
                    {i18n.say(m::review_go_to_answer)}
                </a>
            </p>
        }
    });
    let sentence = match is_answered(review) {
        true => i18n.say(|words| m::offer_review_answered_lede(words, &review.snapshot.from.name)),
        false => i18n.say(m::offer_review_lede),
    };
    let number =
        i18n.say(|words| m::offer_review_number(words, review.summary.as_str(), i64::from(review.version)));
    let print = move |()| {
        let _ = window().print();
    };
    view! {
        <p class="letterhead__lede">{sentence}</p>
        <p>{rich(number, None)}</p>
        {go}
        <p class="btn-row">
            <Button look=Look::Small on_press=print>
                {i18n.tr(m::offer_review_print)}
            </Button>
        </p>
    }
    .into_any()
}

/// A version that was superseded is read on, and cannot be answered any more.
#[component]
fn Newer(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let newer = model.newer();
    move || {
        newer.get().map(|newest| {
            let number = i64::from(newest);
            let go_on = move || {
                view! {
                    <Button look=Look::Small busy=model.going_on on_press=move |()| model.go_on(newest)>
                        {move || i18n.say(|words| m::offer_review_go_on(words, number))}
                    </Button>
                }
            };
            let read = i64::from(model.query.value_untracked().map_or(0, |review| review.version));
            view! {
                <Banner tone=BannerTone::Warning actions=go_on>
                    {move || i18n.say(|words| m::offer_review_newer(words, number, read))}
                </Banner>
            }
        })
    }
}

/// For somebody who went on from an older version: what is different now.
#[component]
fn Changes(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let list = move || {
        model
            .changes
            .get()
            .into_iter()
            .map(|change| {
                let words = i18n.say(|words| offer_change::said(words, change));
                view! { <li>{words}</li> }
            })
            .collect_view()
    };
    move || {
        model.changes.with(|changes| !changes.is_empty()).then(|| {
            view! {
                <div class="note" role="status">
                    <p><b>{i18n.tr(m::offer_review_changed)}</b></p>
                    <ul class="stack stack--tight">{list}</ul>
                </div>
            }
        })
    }
}

fn from(i18n: I18n, review: &OfferReview) -> AnyView {
    let from = &review.snapshot.from;
    let message = &review.snapshot.terms.message;
    let standing = i18n.say(|words| m::offer_review_partner(words, &from.number));
    let text = view! {
        {who(&from.name, &from.address, standing)}
        {quote(message.language, &[message.text.as_str()], &review.author)}
        <p class="who__reach">{reach(&from.phone, &from.email)}</p>
    };
    clause(CLAUSE, i18n.say(m::offer_review_from), text.into_any())
}

/// What is agreed to besides, in the partner's own words or as its file.
fn agreement(i18n: I18n, model: Model, review: &OfferReview) -> AnyView {
    let terms = &review.snapshot.terms;
    let Some(agreement) = &terms.agreement else {
        return ().into_any();
    };
    let text = match agreement {
        Agreement::Text(text) => view! {
            <div class="agreement lines" lang=terms.message.language.tag() dir="auto" tabindex="0" role="group"
                aria-label=i18n.say(m::offer_review_agreement)>
                {text.as_str().to_owned()}
            </div>
        }
        .into_any(),
        Agreement::Document(document) => {
            let token = model.token.get_value();
            let file = terms_document(i18n, paths::offer_link_document(&token, &document.sha256), document, m::offer_review_document_sum);
            view! {
                <p>{i18n.say(m::offer_review_document)}</p>
                {file}
            }
            .into_any()
        }
    };
    clause(CLAUSE, i18n.say(m::offer_review_agreement), text)
}

fn until(i18n: I18n, review: &OfferReview) -> AnyView {
    let by = &review.answer_by;
    let (sentence, here) = i18n.say(|words| {
        let there = when::deadline_in(words, by.at, &by.zone);
        let here = when::deadline(words, by.at);
        (
            m::offer_review_until(words, &said::answer_by(words, by)),
            (here != there).then(|| m::offer_review_until_here(words, &here)),
        )
    });
    let text = view! {
        <p>{rich(sentence, None)}</p>
        {here.map(|here| view! { <p class="muted small">{here}</p> })}
    };
    clause(CLAUSE, i18n.say(m::offer_review_until_name), text.into_any())
}

fn foot(i18n: I18n, review: &OfferReview) -> AnyView {
    let number =
        i18n.say(|words| m::offer_review_number(words, review.summary.as_str(), i64::from(review.version)));
    view! {
        <footer class="foot">
            <div class="foot__in">
                <span>{rich(number, None)}</span>
            </div>
        </footer>
    }
    .into_any()
}
