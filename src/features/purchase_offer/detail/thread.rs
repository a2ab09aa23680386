//! What customers asked and proposed, and the answer to one of them. It binds nobody.

use leptos::{prelude::*, task::spawn_local};
use liaison_domain::id::{CustomerId, PurchaseOfferId};
use liaison_domain::moment;
use liaison_domain::purchase_offer::thread::ThreadMessage;
use liaison_messages::messages as m;

use crate::api::purchase_offer::{list_messages, reply};
use crate::api::{ApiError, Listed, Query, idempotency_key};
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::live::{Changed, again_on_change, live};
use crate::ui::{
    Banner, BannerTone, Button, EventLine, EventList, LoadNotice, Look, Part, Section, Select, SelectOption,
    TextArea, later, needs_network, pager,
};

type Messages = Query<Listed<ThreadMessage>>;

/// An offer, and what changes with it.
type Of = (PurchaseOfferId, Memo<Option<Changed>>);

/// Its code comes once the page stands.
pub(super) fn part(id: PurchaseOfferId, changed: Memo<Option<Changed>>) -> AnyView {
    later((id, changed), Box::pin(offer_thread()), || ().into_any())
}

#[lazy]
fn offer_thread() -> Part<Of> {
    thread
}

fn thread((id, changed): Of) -> AnyView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let messages = Query::kept(move || list_messages(id, pages.try_get_untracked().unwrap_or(1)));
    again_on_change(changed, move || messages.refetch());
    let is_any = Memo::new(move |_| messages.value().is_some_and(|listed| !listed.items.is_empty()));
    let shown = move || {
        let listed = messages.value()?;
        if listed.items.is_empty() {
            return Some(view! { <p class="muted">{i18n.tr(m::offer_thread_none)}</p> }.into_any());
        }
        let lines: Vec<AnyView> = listed.items.iter().map(|each| line(i18n, each)).collect();
        let again = Callback::new(move |()| messages.refetch());
        let more = pager(i18n, listed.more, pages, again);
        Some(view! { <EventList>{lines}</EventList> {more} }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::offer_thread)>
            <LoadNotice
                notice=Signal::derive(move || messages.notice())
                loading=m::loading
                failed=m::offer_failed
                on_retry=move |()| messages.refetch()
            />
            {live(shown)} {live(move || is_any.get().then(|| answer(i18n, id, messages)))}
        </Section>
    }
    .into_any()
}

fn line(i18n: I18n, each: &ThreadMessage) -> AnyView {
    let (time, counts) = i18n.say(|words| {
        let counts = each.counts.as_ref();
        (
            when::margin(words, each.at, now()),
            counts.map(|counts| m::offer_proposes(words, &super::answers::counts(words, counts))),
        )
    });
    let (author, customer) = (each.author.name.clone(), each.customer_name.clone());
    let text = each.text.as_str().to_owned();
    view! {
        <EventLine side=each.author.side time instant=moment::text(each.at)>
            <b dir="auto">{author}</b>
            " ("
            <bdi>{customer}</bdi>
            ") "
            <span class="lines" dir="auto">
                {text}
            </span>
            " "
            {counts}
        </EventLine>
    }
    .into_any()
}

/// To one of those who wrote, the last one unless said.
fn answer(i18n: I18n, id: PurchaseOfferId, messages: Messages) -> AnyView {
    let customers = Memo::new(move |_| {
        let mut known: Vec<(CustomerId, String)> = Vec::new();
        for each in messages.value().map(|listed| listed.items).unwrap_or_default() {
            if known.iter().all(|(own, _)| *own != each.customer) {
                known.push((each.customer, each.customer_name));
            }
        }
        known
    });
    let asked = RwSignal::new(None::<CustomerId>);
    let chosen = Memo::new(move |_| {
        let last = || customers.with(|known| known.first().map(|(id, _)| *id));
        asked.get().or_else(last)
    });
    let text = RwSignal::new(String::new());
    let key = StoredValue::new(idempotency_key());
    let failed = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let waits = needs_network();
    let send = move |()| {
        let (Some(customer), words) = (chosen.get_untracked(), text.get_untracked()) else {
            return;
        };
        if busy.get_untracked() || words.trim().is_empty() {
            return;
        }
        busy.set(true);
        spawn_local(async move {
            let attempt = key.try_get_value().unwrap_or_default();
            match reply(id, customer, words, &attempt).await {
                Ok(_) => {
                    key.try_set_value(idempotency_key());
                    text.try_set(String::new());
                    failed.try_set(None);
                    messages.refetch();
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
            busy.try_set(false);
        });
    };
    let change = move |words: String| {
        // Other words are another message.
        key.set_value(idempotency_key());
        text.set(words);
    };
    let to = move || {
        let known = customers.get();
        (known.len() > 1).then(|| {
            let options = known.iter().map(|(id, name)| SelectOption {
                value: id.to_string(),
                label: name.clone(),
            });
            let options: Vec<SelectOption> = options.collect();
            let value = move || chosen.get().map(|id| id.to_string()).unwrap_or_default();
            view! {
                <Select
                    id="offer-reply-to"
                    label=i18n.tr(m::offer_reply_to)
                    options=Signal::stored(options)
                    value=Signal::derive(value)
                    on_change=move |value: String| asked.set(value.parse().ok())
                />
            }
            .into_any()
        })
    };
    let said = move || {
        let words = i18n.say(|words| failed.get().map(|error| problem::failure(words, &error)))?;
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    };
    view! {
        <div class="stack">
            {live(to)}
            <TextArea
                id="offer-reply"
                label=i18n.tr(m::offer_reply)
                help=i18n.tr(m::offer_reply_help)
                value=text
                on_input=change
            /> <div role="status">{live(said)}</div>
            <p>
                <Button look=Look::Primary busy refused=waits on_press=send>
                    {i18n.tr(m::offer_reply_send)}
                </Button>
            </p>
        </div>
    }
    .into_any()
}
