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

use super::change::Change;
use super::choice;
use super::decline::DeclineDialog;
use super::letter::{CLAUSE, clause};
use super::model::{Answering, Model, Trouble};
use crate::api;
use crate::app::{SignInForm, use_session};
use crate::i18n::{I18n, names, problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, CopyButton, ErrorSummary, LinkButton, Look, SummaryLine, rich};

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
    let inside = move || match way.get() {
        Way::Open => view! { <Answer model /> }.into_any(),
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
fn Answer(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let lines = Signal::derive(move || {
        model
            .trouble
            .with(|trouble| {
                matches!(trouble, Some(Trouble::OtherUnanswered)).then(|| SummaryLine {
                    field: choice::OTHER.to_owned(),
                    words: i18n.say(m::review_other_unanswered),
                })
            })
            .into_iter()
            .collect::<Vec<_>>()
    });
    let failure = move || {
        model.trouble.with(|trouble| match trouble {
            Some(Trouble::Changed) => Some(i18n.say(m::review_stale)),
            Some(Trouble::Failed(error)) => Some(i18n.say(|words| {
                let what = problem::failure(words, error);
                // What was sent may have arrived; the same key makes the second click harmless.
                if error.is_passing() {
                    [what, m::review_answer_again(words)].join(" ")
                } else {
                    what
                }
            })),
            _ => None,
        })
    };
    let is_sending = move |which: Answering| Signal::derive(move || model.sending.get() == Some(which));
    view! {
        <SignedInAs model />
        {move || failure().map(|words| view! { <Banner tone=BannerTone::Stop>{words}</Banner> })}
        <ErrorSummary title=i18n.tr(m::review_one_thing) lines />
        <div class="answer__do">
            <Button look=Look::TallPrimary busy=is_sending(Answering::Accept) on_press=move |()| model.accept()>
                {i18n.tr(m::review_start_trial)}
            </Button>
            <Button
                look=Look::Tall
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

#[component]
fn SignedInAs(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let session = use_session();
    let leave = move |()| {
        spawn_local(async move {
            if api::session::sign_out(SignOutScope::ThisDevice).await.is_ok() {
                session.signed_out();
                model.query.refetch();
            }
        });
    };
    let who = move || {
        let viewer = model.query.value()?.viewer;
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
    let sentence = move || {
        let review = model.query.value()?;
        let country =
            |words: &liaison_messages::Words| words.formatter().country(review.usage_location.as_str());
        Some(i18n.say(|words| match obstacle {
            Obstacle::NeedsAdministrator => m::review_needs_administrator(words),
            Obstacle::WrongCountry => m::review_wrong_country(words, &country(words), &review.from.name),
            Obstacle::HadThisTrial => m::review_had_this_trial(words, &review.plan.name, &review.from.name),
            _ => m::review_not_a_customer(words),
        }))
    };
    let pass_on = move || {
        let review = model.query.value()?;
        (obstacle == Obstacle::NeedsAdministrator).then(|| pass_on(i18n, &review))
    };
    view! {
        <SignedInAs model />
        <Banner tone=BannerTone::Warning>{sentence}</Banner>
        {pass_on}
    }
}

/// Who can answer, by name, and what to write to them.
fn pass_on(i18n: I18n, review: &Review) -> AnyView {
    let (subject, text) = i18n.say(|words| {
        let (partner, plan) = (&review.from.name, &review.plan.name);
        (
            m::review_pass_on_subject(words, partner),
            m::review_pass_on_text(words, partner, plan, &address()),
        )
    });
    let people: Vec<AnyView> = review
        .colleagues
        .iter()
        .map(|each| view! { <li>{each.name.clone()} " (" {each.email.clone()} ")"</li> }.into_any())
        .collect();
    let to: Vec<&str> = review.colleagues.iter().map(|each| each.email.as_str()).collect();
    let encoded = |text: &str| String::from(js_sys::encode_uri_component(text));
    let mail = [
        "mailto:",
        &to.join(","),
        "?subject=",
        &encoded(&subject),
        "&body=",
        &encoded(&text),
    ]
    .concat();
    let known = (!people.is_empty()).then(|| {
        view! {
            <h3>{i18n.say(m::review_pass_on_to)}</h3>
            <ul class="stack stack--tight">{people}</ul>
        }
    });
    view! {
        {known}
        <blockquote class="quote">
            <p class="lines">{text.clone()}</p>
        </blockquote>
        <p class="btn-row">
            <LinkButton href=mail look=Look::Tall>
                {i18n.say(m::review_pass_on_write)}
            </LinkButton>
            <CopyButton
                label=i18n.tr(m::review_pass_on_copy)
                text=Signal::stored(text)
                copied=i18n.tr(m::review_pass_on_copied)
                failed=i18n.tr(m::link_not_copied)
                look=Look::Tall
            />
        </p>
    }
    .into_any()
}

/// Of this page, to be handed on.
fn address() -> String {
    window().location().href().unwrap_or_default()
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
