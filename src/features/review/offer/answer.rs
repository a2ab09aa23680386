//! The customer's answer with its two separate choices, or what stands in its way and what would help.

use leptos::prelude::*;
use liaison_contract::offer_review::OfferReview;
use liaison_contract::paths;
use liaison_contract::review::Viewer;
use liaison_domain::delegated_administration::AdministrationAnswer;
use liaison_domain::purchase_offer::answer::OfferObstacle;
use liaison_domain::purchase_offer::totals::CountFault;
use liaison_messages::messages as m;

use super::super::answer::SignedInAs;
use super::super::answering::unsettled::Unsettled;
use super::super::attempt::Answering;
use super::super::choice::{self, Asked, Said};
use super::decline::DeclineDialog;
use super::line::count_id;
use super::model::{Model, Open, Trouble};
use super::said;
use crate::app::SignInForm;
use crate::i18n::{I18n, offer, problem, use_i18n};
use crate::ui::{
    Banner, BannerTone, Button, CLAUSE, CopyButton, ErrorSummary, Look, SummaryLine, Tick, clause,
    or_network, rich,
};

const AGREEMENT: &str = "agreement-agreed";

#[component]
pub fn AnswerClause(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let obstacle = model.obstacle();
    let inside = move || match obstacle.get() {
        None => view! { <Answer model /> }.into_any(),
        Some(OfferObstacle::SignInFirst) => view! { <SignInHere model /> }.into_any(),
        Some(obstacle) => view! { <InTheWay model obstacle /> }.into_any(),
    };
    // The choices stand before the answer also for whoever has yet to sign in; for nobody once it is too late.
    let is_possible = Memo::new(move |_| {
        matches!(
            obstacle.get(),
            None | Some(
                OfferObstacle::SignInFirst | OfferObstacle::NeedsAdministrator | OfferObstacle::NotACustomer
            )
        )
    });
    let choices = move || {
        is_possible.get().then(|| {
            view! {
                <PartnerOfRecord model />
                {move || model.query.value().and_then(|review| administration(i18n, model, &review))}
            }
        })
    };
    view! {
        {choices}
        {clause(CLAUSE, i18n.tr(m::review_answer), inside.into_any())}
    }
}

/// The first separate choice: shown, and unticked by whoever does not want it.
#[component]
fn PartnerOfRecord(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let partner = Memo::new(move |_| {
        let review = model.query.value();
        review.map(|review| review.snapshot.from.name).unwrap_or_default()
    });
    let text = view! {
        <p class="clause__lead">
            {move || i18n.say(|words| m::offer_review_record_question(words, &partner.get()))}
        </p>
        <p>{move || rich(i18n.say(m::offer_review_record_text), None)}</p>
        <Tick
            id="partner-of-record"
            checked=Signal::derive(move || model.partner_of_record())
            on_change=move |named| model.name_partner_of_record(named)
        >
            {move || i18n.say(|words| m::offer_review_record_tick(words, &partner.get()))}
        </Tick>
    };
    clause(
        "clause clause--choice",
        i18n.tr(m::offer_review_record),
        text.into_any(),
    )
}

/// The second one: "no" beforehand. Nothing where the partner does not ask for it.
fn administration(i18n: I18n, model: Model, review: &OfferReview) -> Option<AnyView> {
    let asked = Asked {
        kind: review.snapshot.terms.administration?,
        partner: review.snapshot.from.name.clone(),
        administrator: review.administrator.clone(),
        separate: model.separate,
        unanswered: Signal::derive(move || {
            model
                .trouble
                .with(|trouble| matches!(trouble, Some(Trouble::Open(open)) if open.contains(&Open::Other)))
        }),
        on_other: Callback::new(move |other| model.answer_other(other)),
        said: Said {
            text: m::offer_review_choice_text,
            replace_text: m::offer_review_choice_replace,
            keep_text: m::offer_review_choice_keep,
        },
    };
    Some(choice::section(i18n, &asked))
}

#[component]
fn Answer(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let lines = Signal::derive(move || {
        let (Some(review), Some(Trouble::Open(open))) = (model.query.value(), model.trouble.get()) else {
            return Vec::new();
        };
        open.into_iter()
            .map(|open| open_line(i18n, &review, open))
            .collect()
    });
    let failure = move || {
        model.trouble.with(|trouble| match trouble {
            Some(Trouble::Superseded) => Some(i18n.say(m::offer_review_stale)),
            Some(Trouble::Failed(error)) => Some(i18n.say(|words| problem::failure(words, error))),
            _ => None,
        })
    };
    let unsettled = Memo::new(move |_| {
        model
            .trouble
            .with(|trouble| matches!(trouble, Some(Trouble::Unsettled)))
    });
    let newer = model.newer();
    let superseded = Signal::derive(move || {
        newer
            .get()
            .map(|newest| i18n.say(|words| m::offer_review_refused(words, i64::from(newest))))
    });
    let is_sending = move |which: Answering| Signal::derive(move || model.sending.get() == Some(which));
    let busy = Signal::derive(move || model.sending.get().is_some());
    view! {
        <SignedInAs viewer=model.viewer() on_left=move |()| model.query.refetch() />
        {move || failure().map(|words| view! { <Banner tone=BannerTone::Stop>{words}</Banner> })}
        {move || {
            unsettled
                .get()
                .then(|| view! { <Unsettled busy on_again=move |()| model.send_again() /> })
        }}
        <ErrorSummary title=i18n.tr(m::offer_review_open) lines />
        {move || model.query.value().and_then(|review| agreement(i18n, model, &review))}
        <div class="answer__do">
            <Button
                look=Look::TallPrimary
                refused=or_network(superseded)
                busy=is_sending(Answering::Accept)
                on_press=move |()| model.accept()
            >
                {i18n.tr(m::offer_review_accept)}
            </Button>
            <Button
                look=Look::Tall
                refused=or_network(superseded)
                busy=is_sending(Answering::Decline)
                on_press=move |()| model.declining.set(true)
            >
                {i18n.tr(m::review_decline)}
            </Button>
        </div>
        {move || model.query.value().map(|review| effect(i18n, model, &review))}
        <DeclineDialog model />
    }
}

/// What is open, and where.
fn open_line(i18n: I18n, review: &OfferReview, open: Open) -> SummaryLine {
    let name = |line: usize| {
        let price = review.snapshot.prices.get(line);
        price.map(|price| price.name.clone()).unwrap_or_default()
    };
    let (field, words) = i18n.say(|words| match open {
        Open::Count(CountFault::OutOfRange { line, least, most }) => (
            count_id(line),
            m::offer_review_count_wrong(words, i64::from(least), i64::from(most), &name(line)),
        ),
        // The page offers no way to these.
        Open::Count(CountFault::Required { line }) => {
            (count_id(line), m::offer_review_take(words, &name(line)))
        }
        Open::Count(CountFault::Nothing | CountFault::OtherLines) => {
            ("main".to_owned(), m::offer_review_nothing(words))
        }
        Open::Agreement => (AGREEMENT.to_owned(), m::offer_review_agreement_open(words)),
        Open::Other => (choice::OTHER.to_owned(), m::review_other_unanswered(words)),
    });
    SummaryLine { field, words }
}

fn agreement(i18n: I18n, model: Model, review: &OfferReview) -> Option<AnyView> {
    review.snapshot.terms.agreement.as_ref()?;
    let organisation = match &review.viewer {
        Viewer::Customer { organisation, .. } => organisation.as_str(),
        Viewer::SignedOut {} | Viewer::Other { .. } => "",
    };
    let sentence =
        i18n.say(|words| m::offer_review_agreement_tick(words, &review.snapshot.from.name, organisation));
    let tick = view! {
        <Tick
            id=AGREEMENT
            checked=model.agreed
            on_change=move |agreed| {
                model.agreed.set(agreed);
                model.trouble.set(None);
            }
        >
            {sentence}
        </Tick>
    };
    Some(tick.into_any())
}

/// What accepting would do, each choice in a sentence of its own, said before it.
fn effect(i18n: I18n, model: Model, review: &OfferReview) -> AnyView {
    let partner = &review.snapshot.from.name;
    let asked = review.snapshot.terms.administration;
    let sentences = i18n.say(|words| {
        let mut sentences = Vec::new();
        if let Ok(totals) = model.totals(review) {
            sentences.push(m::offer_review_effect(
                words,
                &offer::money(words, totals.over_term),
            ));
        }
        sentences.push(if model.partner_of_record() {
            m::offer_review_effect_record(words, partner)
        } else {
            m::offer_review_effect_no_record(words, partner)
        });
        sentences.push(
            match model.separate.answer(asked, review.administrator.as_ref()) {
                Ok(AdministrationAnswer::No {}) => m::offer_review_effect_without(words),
                Ok(AdministrationAnswer::Yes { replacing: None }) => {
                    m::offer_review_effect_with(words, partner)
                }
                Ok(AdministrationAnswer::Yes { replacing: Some(_) }) => {
                    let old = review.administrator.as_ref().map(|now| now.partner_name.as_str());
                    m::offer_review_effect_replacing(words, partner, old.unwrap_or_default())
                }
                Err(_) => m::review_effect_open(words),
            },
        );
        sentences
    });
    let lines: Vec<_> = sentences
        .into_iter()
        .map(|sentence| view! { <li>{rich(sentence, None)}</li> })
        .collect();
    view! { <ul class="stack stack--tight small muted">{lines}</ul> }.into_any()
}

#[component]
fn SignInHere(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <p>{i18n.tr(m::review_sign_in_lead)}</p>
        <SignInForm on_signed_in=move |()| model.signed_in() />
        {move || model.sign_up_address().map(|href| view! { <a href=href>{i18n.tr(m::review_sign_up)}</a> })}
    }
}

#[component]
fn InTheWay(model: Model, obstacle: OfferObstacle) -> impl IntoView {
    let i18n = use_i18n();
    let sentence = move || {
        let review = model.query.value()?;
        Some(in_the_way(i18n, &review, obstacle))
    };
    let signed_in = move || {
        let viewer = model.query.value().map(|review| review.viewer);
        match viewer {
            Some(Viewer::SignedOut {}) | None => view! {
                <p>{i18n.tr(m::review_closed_sign_in)}</p>
                <SignInForm on_signed_in=move |()| model.signed_in() />
            }
            .into_any(),
            Some(_) => view! { <SignedInAs viewer=model.viewer() on_left=move |()| model.query.refetch() /> }
                .into_any(),
        }
    };
    let pass_on = (obstacle == OfferObstacle::NeedsAdministrator).then(|| {
        let path = paths::offer_page(&model.token.get_value());
        let origin = window().location().origin().unwrap_or_default();
        view! {
            <p class="btn-row">
                <CopyButton
                    label=i18n.tr(m::offer_review_copy)
                    text=Signal::stored([origin, path].concat())
                    copied=i18n.tr(m::offer_review_copied)
                    failed=i18n.tr(m::link_not_copied)
                    look=Look::Tall
                />
            </p>
        }
    });
    let known = Memo::new(move |_| {
        let viewer = model.query.value().map(|review| review.viewer);
        viewer.is_some_and(|viewer| viewer != Viewer::SignedOut {})
    });
    view! {
        <Banner tone=BannerTone::Warning>{sentence}</Banner>
        {pass_on}
        {move || {
            known.get();
            untrack(signed_in)
        }}
    }
}

fn in_the_way(i18n: I18n, review: &OfferReview, obstacle: OfferObstacle) -> String {
    let partner = &review.snapshot.from.name;
    i18n.say(|words| match obstacle {
        OfferObstacle::NeedsAdministrator => m::review_needs_administrator(words),
        OfferObstacle::AnotherCustomer => m::offer_review_another_customer(words, partner),
        OfferObstacle::WrongCountry => {
            let location = review.snapshot.terms.usage_location.as_str();
            m::offer_review_wrong_country(words, &words.formatter().country(location), partner)
        }
        OfferObstacle::Expired => {
            m::offer_review_expired(words, &said::answer_by(words, &review.answer_by), partner)
        }
        OfferObstacle::Withdrawn => m::offer_review_withdrawn(words, partner),
        OfferObstacle::Archived => m::offer_review_archived(words, partner),
        OfferObstacle::NotACustomer
        | OfferObstacle::SignInFirst
        | OfferObstacle::AlreadyAccepted
        | OfferObstacle::AcceptedByColleague
        | OfferObstacle::AlreadyDeclined => m::review_not_a_customer(words),
    })
}
