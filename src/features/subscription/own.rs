//! The customer's own subscriptions, and those that nobody is of record for.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::partner_of_record::{Gap, NamePartnerOfRecord};
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_messages::messages as m;

use super::card::card;
use super::side::Side;
use crate::api::subscription::{list_gaps, list_subscriptions, name_partner_of_record};
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::{actor, use_page, use_session};
use crate::i18n::{I18n, problem, use_i18n};
use crate::ui::{
    Banner, BannerTone, Button, EmptyState, LoadNotice, Look, Section, needs_network, pager, use_toasts,
};

pub struct OwnSubscriptionsPage;

#[lazy_route]
impl LazyRoute for OwnSubscriptionsPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <OwnSubscriptions /> }.into_any()
    }
}

#[component]
fn OwnSubscriptions() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::subscription_own));
    // Whoever cannot name anybody is not told that somebody is missing.
    let actor = actor(use_session().get_untracked().as_ref());
    let may = match actor {
        Actor::Customer { customer, .. } => {
            authorize(&actor, Action::ChangePartnerOfRecord(customer)).is_ok()
        }
        _ => false,
    };
    let pages = RwSignal::new(1_usize);
    let subscriptions = Query::kept(move || list_subscriptions(pages.try_get_untracked().unwrap_or(1)));
    let again = Callback::new(move |()| subscriptions.refetch());
    let shown = move || {
        let listed = subscriptions.value()?;
        if listed.items.is_empty() {
            return Some(
                view! {
                    <EmptyState
                        title=i18n.tr(m::subscription_own_none)
                        text=i18n.tr(m::subscription_own_none_text)
                    />
                }
                .into_any(),
            );
        }
        let cards: Vec<AnyView> = listed
            .items
            .iter()
            .map(|each| card(i18n, Side::Customer, each))
            .collect();
        let more = pager(i18n, listed.more, pages, again);
        Some(view! { {cards} {more} }.into_any())
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::subscription_own)}</h1>
                <p class="lede">{i18n.tr(m::subscription_own_lede)}</p>
            </header>
            {may.then(|| view! { <Gaps changed=again /> })}
            <LoadNotice
                notice=Signal::derive(move || subscriptions.notice())
                loading=m::loading
                failed=m::subscription_failed
                on_retry=move |()| subscriptions.refetch()
            />
            {shown}
        </main>
    }
}

/// Nothing at all where each has somebody.
#[component]
fn Gaps(changed: Callback<()>) -> impl IntoView {
    let i18n = use_i18n();
    let gaps = Query::kept(list_gaps);
    let failed = RwSignal::new(None::<ApiError>);
    let done = Callback::new(move |outcome: Result<(), ApiError>| {
        failed.try_set(outcome.err());
        gaps.refetch();
        changed.run(());
    });
    let failure = move || {
        failed.get().map(|error| {
            let words = i18n.say(|words| problem::failure(words, &error));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let shown = move || {
        let found = gaps.value().filter(|found| !found.is_empty())?;
        let lines: Vec<AnyView> = found.into_iter().map(|each| gap(i18n, each, done)).collect();
        Some(view! {
            <Section title=i18n.tr(m::subscription_gaps)>
                <p>{i18n.tr(m::subscription_gaps_text)}</p>
                {lines}
            </Section>
        })
    };
    view! {
        {failure}
        {shown}
    }
}

fn gap(i18n: I18n, each: Gap, done: Callback<Result<(), ApiError>>) -> AnyView {
    let toasts = use_toasts();
    let busy = RwSignal::new(false);
    // The same click again is the same attempt.
    let key = StoredValue::new(idempotency_key());
    let (id, revision) = (each.subscription.id, each.subscription.revision);
    let name = each.subscription.product_name.clone();
    let copy = each.sibling.map(|sibling| {
        let advisor = sibling.partner.clone();
        let label = {
            let (partner, product) = (sibling.partner.name.clone(), sibling.product_name);
            move || i18n.say(|words| m::subscription_gap_copy(words, &partner, &product))
        };
        let press = move |()| {
            let body = NamePartnerOfRecord {
                revision,
                number: advisor.number.clone(),
            };
            let named = advisor.name.clone();
            busy.set(true);
            spawn_local(async move {
                let outcome = name_partner_of_record(id, &body, &key.get_value()).await;
                busy.try_set(false);
                if let (Ok(_), Some(toasts)) = (&outcome, toasts) {
                    toasts.show(untrack(|| {
                        i18n.say(|words| m::subscription_record_named(words, &named))
                    }));
                }
                done.try_run(outcome.map(|_| ()));
            });
        };
        view! {
            <Button look=Look::Small busy refused=needs_network() on_press=press>
                {label}
            </Button>
        }
    });
    view! {
        <p class="row">
            <a href=Side::Customer.address(id)>{name}</a>
            " "
            {copy}
        </p>
    }
    .into_any()
}
