//! What ends or closes before long: what somebody has to decide, apart from what goes on by itself.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::renewal_radar::{RadarAbout, RadarItem};
use liaison_domain::renewal_radar::Matter;
use liaison_domain::subscription::price::PriceChange;
use liaison_messages::{Words, messages as m};

use super::places;
use super::side::Side;
use crate::api::Query;
use crate::api::subscription::find_renewal_radar;
use crate::app::use_page;
use crate::i18n::{I18n, offer, use_i18n, when};
use crate::ui::{EmptyState, LoadNotice, Section};

pub struct RenewalsPage;

#[lazy_route]
impl LazyRoute for RenewalsPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Renewals /> }.into_any()
    }
}

#[component]
fn Renewals() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::subscription_radar));
    let side = Side::here();
    let radar = Query::kept(find_renewal_radar);
    let shown = move || {
        let found = radar.value()?;
        Some(view! {
            <Section title=i18n.tr(m::subscription_decisions)>
                {items(i18n, side, &found.decisions, m::subscription_decisions_none)}
                {found.more_decisions.then(|| others(i18n))}
            </Section>
            <Section title=i18n.tr(m::subscription_rolls)>
                {items(i18n, side, &found.roll_overs, m::subscription_rolls_none)}
                {found.more_roll_overs.then(|| others(i18n))}
            </Section>
        })
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            {places::crumbs(i18n, side)}
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::subscription_radar)}</h1>
                <p class="lede">{i18n.tr(m::subscription_radar_lede)}</p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || radar.notice())
                loading=m::loading
                failed=m::subscription_failed
                on_retry=move |()| radar.refetch()
            />
            {shown}
        </main>
    }
}

fn others(i18n: I18n) -> impl IntoView {
    view! { <p class="muted">{i18n.tr(m::subscription_radar_more)}</p> }
}

fn items(i18n: I18n, side: Side, items: &[RadarItem], none: fn(&Words) -> String) -> AnyView {
    if items.is_empty() {
        return view! { <EmptyState title=i18n.tr(none) text=i18n.tr(m::subscription_radar_none_text) /> }
            .into_any();
    }
    let line = |item: &RadarItem| {
        let (day, what) = i18n.say(|words| (when::deadline(words, item.at), what(words, item)));
        let (href, name) = match &item.about {
            RadarAbout::Subscription {
                subscription,
                product_name,
                ..
            } => (side.address(*subscription), product_name.clone()),
            RadarAbout::Offer {
                offer,
                token,
                summary,
                ..
            } => (
                match side {
                    Side::Customer => liaison_contract::paths::offer_page(token),
                    Side::Partner => format!("/purchase-offers/{offer}"),
                },
                summary.as_str().to_owned(),
            ),
        };
        view! {
            <article class="card">
                <h3>
                    <a href=href>{name}</a>
                </h3>
                <p class="facts">
                    <span>{day}</span>
                    <span>{what}</span>
                </p>
            </article>
        }
        .into_any()
    };
    let lines: Vec<AnyView> = items.iter().map(line).collect();
    view! { <div class="stack">{lines}</div> }.into_any()
}

fn what(words: &Words, item: &RadarItem) -> String {
    match &item.about {
        RadarAbout::Subscription {
            matter,
            customer_name,
            seats,
            price,
            ..
        } => {
            let seats = i64::from(*seats);
            if let (Matter::PriceChanges, Some(PriceChange { now, next })) = (matter, price) {
                let (now, next) = (offer::money(words, *now), offer::money(words, *next));
                return m::subscription_matter_price(words, seats, customer_name, &next, &now);
            }
            match matter {
                Matter::TrialEnds => m::subscription_matter_trial(words, seats, customer_name),
                Matter::TrialConverts => m::subscription_matter_converts(words, seats, customer_name),
                Matter::TermEnds | Matter::PriceChanges => {
                    m::subscription_matter_term(words, seats, customer_name)
                }
                Matter::TermRenews => m::subscription_matter_renews(words, seats, customer_name),
                Matter::SeatsReturnable => m::subscription_matter_returnable(words, seats, customer_name),
            }
        }
        RadarAbout::Offer { with: Some(with), .. } => m::subscription_matter_offer_with(words, with),
        RadarAbout::Offer { with: None, .. } => m::subscription_matter_offer(words),
    }
}
