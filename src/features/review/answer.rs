//! The customer's answer, or what stands in its way and what would help.

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use liaison_contract::review::{Review, Viewer};
use liaison_contract::session::SignOutScope;
use liaison_domain::delegated_administration::AdministrationAnswer;
use liaison_domain::redemption::Obstacle;
use liaison_messages::messages as m;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::answering::terms::{Reading, TERMS, TermsTick};
use super::answering::unsettled::Unsettled;
use super::attempt::Answering;
use super::change::Change;
use super::choice::{self, Asked, Said};
use super::decline::DeclineDialog;
use super::imagined;
use super::later::forward;
use super::model::{Model, Trouble};
use crate::api;
use crate::api::kept::forget_pages;
use crate::app::{SignInForm, use_session};
use crate::i18n::{I18n, names, problem, use_i18n};
use crate::ui::{
    Banner, BannerTone, Button, CLAUSE, ErrorSummary, Look, SummaryLine, clause, or_network, rich,
};

pub const ANSWER: &str = "answer";

/// The router would take the link for another page.
pub fn go_to(event: &MouseEvent) {
    event.prevent_default();
    focus_answer();
}

pub fn focus_answer() {
    let place = document().get_element_by_id(ANSWER);
    if let Some(place) = place.and_then(|place| place.dyn_into::<HtmlElement>().ok()) {
        let _ = place.focus();
    }
}

/// What kind of answer is possible. It changes when somebody signs in or out, and only then is the clause drawn anew.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Open,
    SignIn,
    Barred(Obstacle),
}

#[component]
pub fn AnswerClause(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let way = Memo::new(
        move |_| match model.query.value().and_then(|review| review.obstacle) {
            None => Way::Open,
            Some(Obstacle::SignInFirst) => Way::SignIn,
            Some(obstacle) => Way::Barred(obstacle),
        },
    );
    // Above what is drawn again, so that a tick outlives signing in.
    let reading = Reading::begin();
    let inside = move || match way.get() {
        Way::Open => view! { <Answer model reading /> }.into_any(),
        Way::SignIn => view! { <SignInHere model /> }.into_any(),
        Way::Barred(obstacle) => view! { <InTheWay model obstacle /> }.into_any(),
    };
    let text = view! {
        <Changes model />
        {inside}
    };
    clause(CLAUSE, i18n.tr(m::review_answer), text.into_any())
}

#[component]
fn Answer(model: Model, reading: Reading) -> impl IntoView {
    let i18n = use_i18n();
    let refused = or_network(imagined::refusal());
    // What this tab had begun to answer was begun by somebody real.
    if imagined::here().is_none() {
        model.take_up(reading.agreed);
    }
    Effect::new(move |_| {
        if model
            .trouble
            .with(|trouble| matches!(trouble, Some(Trouble::TermsChanged)))
        {
            reading.again();
        }
    });
    let lines = Signal::derive(move || {
        model
            .trouble
            .with(|trouble| {
                let (field, words) = match trouble {
                    Some(Trouble::OtherUnanswered) => (choice::OTHER, i18n.say(m::review_other_unanswered)),
                    Some(Trouble::TermsOpen) => (TERMS, i18n.say(m::answering_terms_open)),
                    _ => return None,
                };
                Some(SummaryLine {
                    field: field.to_owned(),
                    words,
                })
            })
            .into_iter()
            .collect::<Vec<_>>()
    });
    let failure = move || {
        model.trouble.with(|trouble| match trouble {
            Some(Trouble::Changed) => Some(i18n.say(m::review_stale)),
            Some(Trouble::TermsChanged) => Some(i18n.say(m::answering_terms_changed)),
            Some(Trouble::Failed(error)) => Some(i18n.say(|words| problem::failure(words, error))),
            _ => None,
        })
    };
    let unsettled = Memo::new(move |_| {
        model
            .trouble
            .with(|trouble| matches!(trouble, Some(Trouble::Unsettled)))
    });
    let is_sending = move |which: Answering| Signal::derive(move || model.sending.get() == Some(which));
    view! {
        <SignedInAs viewer=model.viewer() on_left=move |()| model.query.refetch() />
        {move || failure().map(|words| view! { <Banner tone=BannerTone::Stop>{words}</Banner> })}
        {move || unsettled.get().then(|| view! { <Unsettled busy=model.is_sending() on_again=move |()| model.send_again() /> })}
        <ErrorSummary title=i18n.tr(m::review_one_thing) lines />
        <TermsTick model reading />
        <div class="answer__do">
            <Button
                look=Look::TallPrimary
                refused
                busy=is_sending(Answering::Accept)
                on_press=move |()| model.accept(reading.agreed())
            >
                {i18n.tr(m::review_start_trial)}
            </Button>
            <Button
                look=Look::Tall
                refused
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

/// The separate choice of a trial. Nothing where the partner does not ask for it.
pub fn choice(i18n: I18n, model: Model, review: &Review) -> Option<AnyView> {
    let asked = Asked {
        kind: review.administration?,
        partner: review.from.name.clone(),
        administrator: review.administrator.clone(),
        separate: model.separate,
        unanswered: Signal::derive(move || {
            model
                .trouble
                .with(|trouble| matches!(trouble, Some(Trouble::OtherUnanswered)))
        }),
        on_other: Callback::new(move |other| model.answer_other(other)),
        said: Said {
            text: m::review_choice_text,
            replace_text: m::review_other_replace_text,
            keep_text: m::review_other_keep_text,
        },
    };
    Some(choice::section(i18n, &asked))
}

/// What the click would do, said before it.
fn effect(i18n: I18n, model: Model, review: &Review) -> AnyView {
    let sentence = i18n.say(|words| match model.administration(review) {
        Ok(AdministrationAnswer::No {}) => m::review_effect_without(words),
        Ok(AdministrationAnswer::Yes { replacing: None }) => m::review_effect_with(words, &review.from.name),
        Ok(AdministrationAnswer::Yes { replacing: Some(_) }) => {
            let old = review.administrator.as_ref().map(|now| now.partner_name.as_str());
            m::review_effect_replacing(words, &review.from.name, old.unwrap_or_default())
        }
        Err(_) => m::review_effect_open(words),
    });
    view! {
        <p class="small muted">
            {rich(sentence, None)}
        </p>
    }
    .into_any()
}

/// Who answers, and as what. `on_left` follows when it is somebody else.
#[component]
pub fn SignedInAs(
    #[prop(into)] viewer: Signal<Option<Viewer>>,
    #[prop(into)] on_left: Callback<()>,
) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let leave = move |()| {
        spawn_local(async move {
            let leaving = untrack(|| session.get());
            if api::session::sign_out(SignOutScope::ThisDevice).await.is_ok() {
                if let Some(leaving) = leaving {
                    forget_pages(&leaving).await;
                }
                session.signed_out();
                on_left.run(());
            }
        });
    };
    let who = move || {
        let viewer = viewer.get()?;
        i18n.say(|words| match viewer {
            Viewer::Customer {
                name,
                role,
                organisation,
            } => {
                let role = names::customer_role(words, role);
                Some(m::review_signed_in_as(words, &name, &role, &organisation))
            }
            Viewer::Other { name } => Some(m::review_signed_in_other(words, &name)),
            Viewer::SignedOut {} => None,
        })
    };
    view! {
        <p class="small muted">
            {move || who().map(|text| rich(text, None))} " "
            <Button look=Look::SmallQuiet on_press=leave>
                {i18n.tr(m::review_not_you)}
            </Button>
        </p>
    }
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
fn InTheWay(model: Model, obstacle: Obstacle) -> impl IntoView {
    let i18n = use_i18n();
    let needs_administrator = obstacle == Obstacle::NeedsAdministrator;
    let sentence = match needs_administrator {
        true => m::review_needs_administrator,
        false => m::review_not_a_customer,
    };
    view! {
        <SignedInAs viewer=model.viewer() on_left=move |()| model.query.refetch() />
        <Banner tone=BannerTone::Warning>{i18n.tr(sentence)}</Banner>
        {needs_administrator.then(|| forward(model))}
    }
}

/// For somebody who had read an older version: what is different now.
#[component]
fn Changes(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let list = move || {
        model
            .changes
            .get()
            .into_iter()
            .map(|change| {
                let words = i18n.say(|words| match change {
                    Change::Plan => m::review_changed_plan(words),
                    Change::Trial => m::review_changed_trial(words),
                    Change::Price => m::review_changed_price(words),
                    Change::Message => m::review_changed_message(words),
                    Change::Administration => m::review_changed_administration(words),
                    Change::Expiry => m::review_changed_expiry(words),
                    Change::Administrator => m::review_changed_administrator(words),
                });
                view! { <li>{words}</li> }
            })
            .collect_view()
    };
    move || {
        model.changes.with(|changes| !changes.is_empty()).then(|| {
            view! {
                <div class="note" role="status">
                    <p><b>{i18n.tr(m::review_changed)}</b></p>
                    <ul class="stack stack--tight">{list}</ul>
                </div>
            }
        })
    }
}
