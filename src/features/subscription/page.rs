//! One subscription: what it is, what happens next, who advises on it, and what happened.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::subscription::Subscription;
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::SubscriptionId;
use liaison_domain::moment;
use liaison_domain::subscription::Phase;
use liaison_messages::messages as m;

use super::offer::make_offer;
use super::record::record;
use super::side::Side;
use super::verbs::{Here, verbs};
use super::{places, said};
use crate::api::news::on_inbox;
use crate::api::subscription::{find_subscription, list_subscription_events};
use crate::api::{ApiError, Query};
use crate::app::{actor, use_page, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::live::{Changed, again_on_change};
use crate::ui::{Badge, Definition, DefinitionList, EventLine, EventList, LoadNotice, Section, pager};

pub struct SubscriptionPage;

#[lazy_route]
impl LazyRoute for SubscriptionPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <SubscriptionView /> }.into_any()
    }
}

/// What a person may do here.
#[derive(Clone, Copy)]
pub(super) struct May {
    pub(super) change: bool,
    pub(super) name_partner_of_record: bool,
}

#[component]
fn SubscriptionView() -> impl IntoView {
    let i18n = use_i18n();
    let side = Side::here();
    let id: Option<SubscriptionId> = use_params_map().with_untracked(|params| params.get("id")?.parse().ok());
    let subscription = Query::kept(move || async move {
        match id {
            Some(id) => find_subscription(id).await,
            None => Err(ApiError::Unexpected(404)),
        }
    });
    let name = move || subscription.value().map(|found| found.product_name);
    use_page(move || name().unwrap_or_else(|| i18n.say(m::subscription_title)));
    let actor = actor(use_session().get_untracked().as_ref());
    let may = match actor {
        Actor::Customer { customer, .. } => May {
            change: authorize(&actor, Action::ChangeSubscription(customer)).is_ok(),
            name_partner_of_record: authorize(&actor, Action::ChangePartnerOfRecord(customer)).is_ok(),
        },
        _ => May {
            change: false,
            name_partner_of_record: false,
        },
    };
    let heard = RwSignal::new(0_u32);
    let changed = Memo::new(move |_| subscription.value().map(|found| (found.revision, heard.get())));
    // Customers have no stream.
    if let (Side::Partner, Some(session)) = (side, use_session().get_untracked()) {
        on_inbox(session.user.id, move || {
            subscription.refetch();
            heard.update(|heard| *heard = heard.wrapping_add(1));
        });
    }
    let facts = move || subscription.value().map(|found| facts(i18n, side, &found));
    let is_here = Memo::new(move |_| changed.get().is_some());
    let rest = move || {
        let id = id.filter(|_| is_here.get())?;
        Some(view! {
            {(side == Side::Partner).then(|| make_offer((i18n, subscription)))}
            {may.change.then(|| verbs(Here { i18n, id, subscription }))}
            {record(i18n, id, subscription, may)}
            {log(i18n, id, changed)}
        })
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            {places::crumbs(i18n, side)}
            <header class="page__head">
                <h1 tabindex="-1">
                    {move || name().unwrap_or_else(|| i18n.say(m::subscription_title))}
                </h1>
            </header>
            <LoadNotice
                notice=Signal::derive(move || subscription.notice())
                loading=m::loading
                failed=m::subscription_failed
                on_retry=move |()| subscription.refetch()
            />
            {facts}
            {rest}
        </main>
    }
}

fn facts(i18n: I18n, side: Side, found: &Subscription) -> AnyView {
    let (tone, mark) = said::look(found.state);
    let facts = i18n.say(|words| {
        let mut facts = vec![
            (
                m::subscription_fact_seats(words),
                m::subscription_seats(words, i64::from(found.seats)),
            ),
            (
                m::subscription_fact_brought(words),
                m::subscription_advisor(words, &found.brought_by.name, &found.brought_by.number),
            ),
            (
                m::subscription_fact_since(words),
                when::day_of(words, found.began_at),
            ),
            (m::subscription_fact_next(words), said::next_step(words, found)),
        ];
        if side == Side::Partner {
            facts.insert(
                0,
                (m::subscription_fact_customer(words), found.customer_name.clone()),
            );
        }
        let ordered = match &found.phase {
            Phase::Trial {
                planned: Some(order), ..
            } => Some(*order),
            _ => None,
        };
        if let Some(order) = ordered {
            facts.push((m::subscription_fact_planned(words), said::order(words, order)));
        }
        if let Some(returnable) = found.returnable {
            facts.push((
                m::subscription_fact_returnable(words),
                m::subscription_returnable(
                    words,
                    i64::from(returnable.seats),
                    &said::deadline(words, returnable.until),
                ),
            ));
        }
        facts
    });
    let state = i18n.say(|words| said::state(words, found.state));
    let facts: Vec<_> = facts
        .into_iter()
        .map(|(name, value)| view! { <Definition name>{value}</Definition> })
        .collect();
    view! {
        <p>
            <Badge tone mark text=state />
        </p>
        <DefinitionList>{facts}</DefinitionList>
    }
    .into_any()
}

/// The newest first; read again with each revision.
fn log(i18n: I18n, id: SubscriptionId, changed: Memo<Option<Changed>>) -> AnyView {
    let pages = RwSignal::new(1_usize);
    let log = Query::kept(move || list_subscription_events(id, pages.try_get_untracked().unwrap_or(1)));
    let again = Callback::new(move |()| log.refetch());
    again_on_change(changed, move || log.refetch());
    let shown = move || {
        let listed = log.value()?;
        let lines = listed.items.iter().map(|entry| {
            let (time, text) =
                i18n.say(|words| (when::margin(words, entry.at, now()), said::happened(words, entry)));
            view! {
                <EventLine side=entry.author.side time instant=moment::text(entry.at)>
                    {text}
                </EventLine>
            }
            .into_any()
        });
        let lines: Vec<AnyView> = lines.collect();
        let more = pager(i18n, listed.more, pages, again);
        Some(view! { <EventList>{lines}</EventList> {more} })
    };
    view! {
        <Section title=i18n.tr(m::subscription_log)>
            <LoadNotice
                notice=Signal::derive(move || log.notice())
                loading=m::loading
                failed=m::subscription_failed
                on_retry=move |()| log.refetch()
            />
            {shown}
        </Section>
    }
    .into_any()
}
