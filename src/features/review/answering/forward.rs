//! For somebody who cannot answer: who can, and the link on its way to them.

use jiff::{SignedDuration, Timestamp};
use leptos::{prelude::*, task::spawn_local};
use liaison_contract::review::Review;
use liaison_contract::situation::{Colleague, Forward, LinkSituation};
use liaison_domain::id::UserId;
use liaison_domain::redemption::FORWARDED_AGAIN_HOURS;
use liaison_messages::messages as m;

use super::super::imagined;
use super::super::model::Model;
use crate::api::{self, ApiError, Query};
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{
    Banner, BannerTone, Button, CopyButton, LinkButton, LoadNotice, Look, Toasts, or_network, use_toasts,
};

#[derive(Clone, Copy)]
struct Forwarding {
    model: Model,
    situation: Query<LinkSituation>,
    sending: RwSignal<Option<UserId>>,
    failed: RwSignal<Option<ApiError>>,
    /// Of the attempt that got no reply, so that pressing again is the same attempt.
    attempt: StoredValue<Option<(UserId, String)>>,
    toasts: Option<Toasts>,
}

#[component]
pub fn PassOn(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let forwarding = Forwarding {
        model,
        situation: situation(model),
        sending: RwSignal::new(None),
        failed: RwSignal::new(None),
        attempt: StoredValue::new(None),
        toasts: use_toasts(),
    };
    // The people stay while what is known of them changes, so that a pressed button keeps the focus.
    let people = Memo::new(move |_| {
        let situation = forwarding.situation.value()?;
        Some(
            situation
                .colleagues
                .into_iter()
                .map(|each| (each.user, each.name, each.email))
                .collect::<Vec<_>>(),
        )
    });
    let list = move || people.get().map(|people| list(i18n, forwarding, people));
    let failed = move || {
        forwarding.failed.get().map(|error| {
            let words = i18n.say(|words| {
                [
                    m::answering_forward_failed(words),
                    problem::failure(words, &error),
                ]
                .join(": ")
            });
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let own = move || {
        model
            .query
            .value()
            .map(|review| own_words(i18n, &review, people.get()))
    };
    view! {
        <LoadNotice
            notice=Signal::derive(move || forwarding.situation.notice())
            loading=m::loading
            failed=m::answering_facts_failed
            on_retry=move |()| forwarding.situation.refetch()
        />
        {failed}
        {list}
        {own}
    }
}

/// What the server knows of this link and whoever is looking.
pub fn situation(model: Model) -> Query<LinkSituation> {
    let (token, imagined) = (model.token.get_value(), imagined::here());
    Query::new(move || {
        let (token, imagined) = (token.clone(), imagined.clone());
        async move {
            match imagined {
                Some(imagined) => Ok(imagined.situation),
                None => api::review::find_situation(&token).await,
            }
        }
    })
}

fn list(i18n: I18n, forwarding: Forwarding, people: Vec<(UserId, String, String)>) -> AnyView {
    if people.is_empty() {
        let partner = forwarding
            .model
            .query
            .value_untracked()
            .map(|review| review.from.name);
        let words = i18n.say(|words| m::answering_forward_nobody(words, &partner.unwrap_or_default()));
        return view! { <p>{words}</p> }.into_any();
    }
    let rows = people.into_iter().map(|person| row(i18n, forwarding, person));
    view! {
        <h3>{i18n.say(m::review_pass_on_to)}</h3>
        <p>{i18n.say(m::answering_forward_lead)}</p>
        <ul class="stack stack--tight">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn row(i18n: I18n, forwarding: Forwarding, (user, name, email): (UserId, String, String)) -> AnyView {
    let label = i18n.say(|words| m::answering_forward(words, &name));
    let (shown, told) = (name.clone(), name);
    let refused = Signal::derive(move || {
        let situation = forwarding.situation.value()?;
        let each = situation.colleagues.into_iter().find(|each| each.user == user)?;
        too_soon(&each).then(|| i18n.say(|words| said(words, &each)))
    });
    view! {
        <li>
            <p dir="auto">
                <b>{shown}</b>
                " ("
                {email}
                ")"
            </p>
            <p class="btn-row">
                <Button
                    look=Look::Tall
                    refused=or_network(refused)
                    busy=Signal::derive(move || forwarding.sending.get() == Some(user))
                    on_press=move |()| send(i18n, forwarding, user, told.clone())
                >
                    {label}
                </Button>
            </p>
        </li>
    }
    .into_any()
}

fn too_soon(each: &Colleague) -> bool {
    let pause = SignedDuration::from_hours(FORWARDED_AGAIN_HOURS);
    each.forwarded_at
        .and_then(|at: Timestamp| at.checked_add(pause).ok())
        .is_some_and(|until| now() < until)
}

fn said(words: &liaison_messages::Words, each: &Colleague) -> String {
    let at = each
        .forwarded_at
        .map(|at| when::moment(words, at))
        .unwrap_or_default();
    let by = each.forwarded_by.as_deref().unwrap_or_default();
    m::answering_forwarded(words, &each.name, &at, by)
}

fn send(i18n: I18n, forwarding: Forwarding, colleague: UserId, name: String) {
    if forwarding.sending.get_untracked().is_some() {
        return;
    }
    let key = match forwarding.attempt.get_value() {
        Some((user, key)) if user == colleague => key,
        _ => api::idempotency_key(),
    };
    forwarding.attempt.set_value(Some((colleague, key.clone())));
    forwarding.sending.set(Some(colleague));
    forwarding.failed.set(None);
    let body = Forward {
        colleague,
        language: untrack(move || i18n.language()),
    };
    let token = forwarding.model.token.get_value();
    spawn_local(async move {
        let answer = api::review::forward(&token, &body, &key).await;
        forwarding.sending.try_set(None);
        match answer {
            Ok(situation) => {
                forwarding.attempt.try_set_value(None);
                forwarding.situation.set(situation);
                if let Some(toasts) = forwarding.toasts {
                    toasts.show(i18n.say(|words| m::answering_forward_sent(words, &name)));
                }
            }
            Err(error) => {
                if !error.is_passing() {
                    forwarding.attempt.try_set_value(None);
                    forwarding.situation.refetch();
                }
                forwarding.failed.try_set(Some(error));
            }
        }
    });
}

/// For whoever would rather write: a message that says what it is about.
fn own_words(i18n: I18n, review: &Review, people: Option<Vec<(UserId, String, String)>>) -> AnyView {
    let (subject, text) = i18n.say(|words| {
        let (partner, plan) = (&review.from.name, &review.plan.name);
        (
            m::review_pass_on_subject(words, partner),
            m::review_pass_on_text(words, partner, plan, &address()),
        )
    });
    let to: Vec<String> = people
        .unwrap_or_default()
        .into_iter()
        .map(|(_, _, email)| email)
        .collect();
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
    view! {
        <details class="more">
            <summary>{i18n.say(m::answering_forward_self)}</summary>
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
        </details>
    }
    .into_any()
}

/// Of this page, to be handed on.
fn address() -> String {
    match imagined::here() {
        Some(imagined) => imagined.address,
        None => window().location().href().unwrap_or_default(),
    }
}
