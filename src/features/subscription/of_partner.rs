//! The subscriptions that concern the partner: which it brought, which it is of record for, and where nobody is.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::paths;
use liaison_messages::messages as m;

use super::card::card;
use super::side::Side;
use crate::api::Query;
use crate::api::subscription::seek_customer_subscriptions;
use crate::api::trial_invitation::Sought;
use crate::app::use_page;
use crate::i18n::use_i18n;
use crate::ui::tools::{Kinds, Named, Tools};
use crate::ui::{Button, EmptyState, LinkButton, LoadNotice, Look, pager};

const RELATION: &str = "relation";
const RELATIONS: [Named; 3] = [
    ("", m::subscription_relation_brought),
    ("of_record", m::subscription_relation_record),
    ("gap", m::subscription_relation_gap),
];
const STATE: &str = "state";
const STATES: [Named; 8] = [
    ("", m::subscription_state_all),
    ("trial", m::subscription_state_trial),
    ("extended_trial", m::subscription_state_extended),
    ("paid", m::subscription_state_paid),
    ("expired", m::subscription_state_expired),
    ("disabled", m::subscription_state_disabled),
    ("cancelled", m::subscription_state_cancelled),
    ("deleted", m::subscription_state_deleted),
];
const ORDERS: [Named; 3] = [
    ("", m::subscription_order_newest),
    ("ends_first", m::subscription_order_end),
    ("name", m::subscription_order_customer),
];

pub struct CustomerSubscriptionsPage;

#[lazy_route]
impl LazyRoute for CustomerSubscriptionsPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        crate::app::for_staff();
        view! { <CustomerSubscriptions /> }.into_any()
    }
}

#[component]
fn CustomerSubscriptions() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::subscription_all));
    let pages = RwSignal::new(1_usize);
    let kinds = Kinds {
        filters: &[(RELATION, &RELATIONS), (STATE, &STATES)],
        orders: &ORDERS,
        field: "subscriptions-search",
    };
    let tools = Tools::new(Side::Partner.list().to_owned(), kinds);
    let sought = tools.sought;
    let subscriptions = Query::kept(move || {
        let sought = sought.try_get_untracked().unwrap_or_default();
        seek_customer_subscriptions(sought, pages.try_get_untracked().unwrap_or(1))
    });
    Effect::new(move |before: Option<Sought>| {
        let now = sought.get();
        if before.is_some_and(|before| before != now) {
            pages.set(1);
            subscriptions.fetch_other();
        }
        now
    });
    let again = Callback::new(move |()| subscriptions.refetch());
    let shown = move || {
        let listed = subscriptions.value()?;
        if listed.items.is_empty() {
            let clear = tools.is_narrowed().then(|| {
                view! { <Button on_press=move |()| tools.clear()>{i18n.tr(m::subscription_clear)}</Button> }
            });
            return Some(
                view! {
                    <EmptyState
                        title=i18n.tr(m::subscription_all_none)
                        text=i18n.tr(m::subscription_all_none_text)
                    >
                        {clear}
                    </EmptyState>
                }
                .into_any(),
            );
        }
        let cards: Vec<AnyView> = listed
            .items
            .iter()
            .map(|each| card(i18n, Side::Partner, each))
            .collect();
        let more = pager(i18n, listed.more, pages, again);
        Some(view! { <div class="stack">{cards} {more}</div> }.into_any())
    };
    let csv = tools.export(
        paths::CUSTOMER_SUBSCRIPTIONS_CSV.to_owned(),
        "btn btn--quiet",
        m::subscription_csv,
    );
    view! {
        <main class="page" id="main" tabindex="-1">
            <header class="page__head page__head--row">
                <h1 tabindex="-1">{i18n.tr(m::subscription_all)}</h1>
                <p class="facts">
                    <span>{i18n.tr(m::subscription_all_lede)}</span>
                </p>
                <div class="page__verbs">
                    <LinkButton href="/renewals" look=Look::Plain>
                        {i18n.tr(m::subscription_radar)}
                    </LinkButton>
                    {csv}
                </div>
            </header>
            <div class="tools" role="search">
                {tools.field(m::subscription_search)} {tools.filters(RELATION, m::subscription_relation)}
                {tools.filters(STATE, m::subscription_state)} {tools.orders(m::subscription_sorted)}
            </div>
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
