//! What the customer and the partner write each other about the offer. It binds nobody.

use leptos::prelude::*;
use leptos::task::spawn_local;
use liaison_contract::offer_review::{AskAboutOffer, OfferReview};
use liaison_contract::review::Viewer;
use liaison_domain::actor::CustomerRole;
use liaison_domain::event::Side;
use liaison_domain::purchase_offer::answer::OfferObstacle;
use liaison_domain::purchase_offer::line::MOST_LICENCES;
use liaison_domain::purchase_offer::thread::ThreadMessage;
use liaison_domain::text::ThreadText;
use liaison_messages::messages as m;

use super::super::letter::reach;
use super::chosen::Chosen;
use super::model::{Model, is_answered};
use crate::api::{self, ApiError, More, Query, idempotency_key};
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::ui::{
    Banner, BannerTone, Button, CLAUSE, Field, InputKind, LoadNotice, Look, TextArea, Tick, clause,
    or_network, use_toasts,
};

type Messages = Query<api::Listed<ThreadMessage>>;

/// How the partner is asked: by anybody outside of this page, and on it by those of the customer's organisation.
#[component]
pub fn Thread(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let is_customer = Memo::new(move |_| {
        let review = model.query.value();
        review.is_some_and(|review| matches!(review.viewer, Viewer::Customer { .. }))
    });
    let lead = move || {
        let review = model.query.value()?;
        let from = &review.snapshot.from;
        let sentence = i18n.say(|words| m::review_questions_text(words, &review.author, &from.name));
        Some(view! {
            <p>{sentence}</p>
            <p class="who__reach">{reach(&from.phone, &from.email)}</p>
        })
    };
    let text = view! {
        {lead}
        {move || is_customer.get().then(|| view! { <Written model /> })}
    };
    clause(CLAUSE, i18n.tr(m::review_questions), text.into_any())
}

#[component]
fn Written(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let token = model.token.get_value();
    let messages: Messages = Query::new(move || {
        let token = token.clone();
        let pages = pages.try_get_untracked().unwrap_or(1);
        async move { api::offer_review::list_messages(&token, pages).await }
    });
    let list = move || {
        let (listed, review) = (messages.value()?, model.query.value()?);
        let rows: Vec<AnyView> = listed
            .items
            .iter()
            .map(|message| row(i18n, &review, message))
            .collect();
        (!rows.is_empty()).then(|| view! { <ol class="thread">{rows}</ol> })
    };
    let more = move || {
        let there_is = messages
            .value()
            .is_some_and(|listed| listed.more == More::ThereIs);
        there_is.then(|| {
            let next = move |()| {
                pages.update(|pages| *pages += 1);
                messages.refetch();
            };
            view! {
                <p class="btn-row">
                    <Button on_press=next>{i18n.tr(m::show_more)}</Button>
                </p>
            }
        })
    };
    // Whoever may ask: as long as somebody of the organisation can still answer.
    let may = Memo::new(move |_| {
        let review = model.query.value()?;
        let Viewer::Customer { role, .. } = review.viewer else {
            return None;
        };
        let is_open = matches!(review.obstacle, None | Some(OfferObstacle::NeedsAdministrator));
        (is_open && !is_answered(&review)).then_some(matches!(
            role,
            CustomerRole::GlobalAdministrator | CustomerRole::BillingAdministrator
        ))
    });
    let asking = move || match may.get() {
        Some(true) => view! { <Ask model messages /> }.into_any(),
        Some(false) => view! { <p class="muted small">{i18n.tr(m::offer_review_ask_refused)}</p> }.into_any(),
        None => ().into_any(),
    };
    view! {
        <LoadNotice
            notice=Signal::derive(move || messages.notice())
            loading=m::loading
            failed=m::offer_review_thread_failed
            on_retry=move |()| messages.refetch()
        />
        {asking}
        {list}
        {more}
    }
}

fn row(i18n: I18n, review: &OfferReview, message: &ThreadMessage) -> AnyView {
    let partner = &review.snapshot.from.name;
    let (who, when) = i18n.say(|words| {
        let name = message.author.name.clone().unwrap_or_default();
        let of = match message.author.side {
            Side::Partner => partner.as_str(),
            _ => message.customer_name.as_str(),
        };
        (
            m::offer_review_by(words, &name, of),
            m::offer_review_about(
                words,
                &when::moment(words, message.at),
                i64::from(message.version),
            ),
        )
    });
    let side = match message.author.side {
        Side::Partner => "partner",
        _ => "customer",
    };
    // What other counts were of another version's lines, which are not on this page.
    let counts = message
        .counts
        .as_ref()
        .filter(|_| message.version == review.version)
        .map(|counts| {
            let lines: Vec<_> = review
                .snapshot
                .prices
                .iter()
                .zip(counts)
                .map(|(price, count)| {
                    let words = i18n.say(|words| match count {
                        Some(count) => m::offer_review_proposed(words, &price.name, i64::from(*count)),
                        None => m::offer_review_proposed_without(words, &price.name),
                    });
                    view! { <li>{words}</li> }
                })
                .collect();
            view! { <ul class="stack stack--tight small">{lines}</ul> }
        });
    view! {
        <li data-side=side>
            <p class="small muted">
                <b>{who}</b>
                " "
                {when}
            </p>
            <p class="lines" dir="auto">
                {message.text.as_str().to_owned()}
            </p>
            {counts}
        </li>
    }
    .into_any()
}

#[component]
fn Ask(model: Model, messages: Messages) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let text = RwSignal::new(String::new());
    let proposing = RwSignal::new(false);
    // One a line, as typed; empty where the line is to be left out.
    let counts = RwSignal::new(Vec::<String>::new());
    let busy = RwSignal::new(false);
    let is_tried = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    // The same words again are the same attempt.
    let attempt = StoredValue::new(None::<(AskAboutOffer, String)>);
    let error = Signal::derive(move || {
        let is = text.with(|text| text.trim().chars().count());
        let is = i64::try_from(is).unwrap_or(i64::MAX);
        let most = i64::from(ThreadText::MOST);
        if is > most {
            return Some(i18n.say(|words| m::field_too_long(words, most, is)));
        }
        (is == 0 && is_tried.get()).then(|| i18n.say(m::field_empty))
    });
    let propose = move |wanted: bool| {
        if wanted && let Some(review) = model.query.value_untracked() {
            let chosen = untrack(|| model.chosen(&review));
            let typed = |chosen: Chosen| {
                if chosen.is_taken {
                    chosen.text
                } else {
                    String::new()
                }
            };
            counts.set(chosen.into_iter().map(typed).collect());
        }
        proposing.set(wanted);
    };
    let send = move |()| {
        is_tried.set(true);
        let Some(review) = model.query.value_untracked() else {
            return;
        };
        let proposed = match proposing.get_untracked() {
            true => counts.with_untracked(|counts| proposal(counts)).map(Some),
            false => Ok(None),
        };
        let (None, Ok(counts), false) = (error.get_untracked(), proposed, busy.get_untracked()) else {
            return;
        };
        let asked = AskAboutOffer {
            version: review.version,
            text: text.get_untracked().trim().to_owned(),
            counts,
        };
        let key = match attempt.get_value() {
            Some((before, key)) if before == asked => key,
            _ => idempotency_key(),
        };
        attempt.set_value(Some((asked.clone(), key.clone())));
        busy.set(true);
        failed.set(None);
        let token = model.token.get_value();
        spawn_local(async move {
            let answer = api::offer_review::ask(&token, &asked, &key).await;
            busy.try_set(false);
            match answer {
                Ok(_) => {
                    attempt.try_set_value(None);
                    text.try_set(String::new());
                    proposing.try_set(false);
                    is_tried.try_set(false);
                    messages.refetch();
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| i18n.say(m::offer_review_ask_sent)));
                    }
                }
                Err(error) => {
                    if !error.is_passing() {
                        attempt.try_set_value(None);
                        model.query.refetch();
                    }
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let failure = move || {
        failed.get().map(|error| {
            let words = i18n.say(|words| problem::failure(words, &error));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let fields = move || {
        let review = proposing.get().then(|| model.query.value_untracked()).flatten()?;
        let fields: Vec<AnyView> = review
            .snapshot
            .prices
            .iter()
            .enumerate()
            .map(|(at, price)| field(i18n, counts, is_tried, at, &price.name))
            .collect();
        Some(view! { <div class="stack">{fields}</div> })
    };
    view! {
        {failure}
        <TextArea
            id="ask-text"
            label=i18n.tr(m::offer_review_ask_text)
            help=i18n.tr(m::offer_review_ask_lead)
            error
            value=text
            on_input=move |typed| text.set(typed)
        />
        <Tick checked=proposing on_change=propose>
            {i18n.tr(m::offer_review_propose)}
        </Tick>
        {fields}
        <p class="btn-row">
            <Button look=Look::Tall refused=or_network(Signal::stored(None)) busy on_press=send>
                {i18n.tr(m::offer_review_ask_send)}
            </Button>
        </p>
    }
}

fn field(
    i18n: I18n,
    counts: RwSignal<Vec<String>>,
    is_tried: RwSignal<bool>,
    at: usize,
    name: &str,
) -> AnyView {
    let value = Signal::derive(move || counts.with(|counts| counts.get(at).cloned().unwrap_or_default()));
    let error = Signal::derive(move || {
        let is_wrong = is_tried.get() && value.with(|text| count(text).is_err());
        is_wrong.then(|| i18n.say(|words| m::field_out_of_range(words, 1, i64::from(MOST_LICENCES))))
    });
    view! {
        <Field
            id=format!("propose-{at}")
            label=i18n.say(|words| m::offer_review_propose_count(words, name))
            kind=InputKind::Number
            help=i18n.tr(m::offer_review_propose_help)
            error
            value
            on_input=move |text: String| {
                counts
                    .update(|counts| {
                        if let Some(count) = counts.get_mut(at) {
                            *count = text;
                        }
                    });
            }
        />
    }
    .into_any()
}

/// An error where one of them is no count.
fn proposal(counts: &[String]) -> Result<Vec<Option<u32>>, ()> {
    counts.iter().map(|text| count(text)).collect()
}

/// Nothing where the line is left out.
fn count(text: &str) -> Result<Option<u32>, ()> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    match text.parse() {
        Ok(count) if (1..=MOST_LICENCES).contains(&count) => Ok(Some(count)),
        _ => Err(()),
    }
}
