//! A customer's first page: the offers it has, what waits for an answer, who administers, what was answered and the clock of each trial.

pub mod answered;
mod compare;
pub mod offers;
pub mod partners;
pub mod received;
pub mod remove;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::paths::{OWN_ENQUIRIES_PAGE, OWN_REVIEWS_PAGE};
use liaison_contract::session::SessionSide;
use liaison_messages::messages as m;

use self::answered::Answered;
use self::offers::Offers;
use self::partners::Partners;
use self::received::Received;
use crate::app::{use_page, use_session};
use crate::i18n::use_i18n;
use crate::ui::{LinkButton, Look, Part, later};

pub use compare::CompareOffersPage;

pub struct HomePage;

#[lazy_route]
impl LazyRoute for HomePage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Home /> }.into_any()
    }
}

#[component]
fn Home() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::home_title));
    let organisation = use_session()
        .get_untracked()
        .and_then(|session| match session.side {
            SessionSide::Customer { customer, .. } => Some(customer.name),
            SessionSide::Partner { .. } | SessionSide::Operator {} => None,
        });
    let lede = organisation.map(|name| {
        view! { <p class="lede">{move || i18n.say(|words| m::home_lede(words, &name))}</p> }
    });
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::home_title)}</h1>
                {lede}
                <p class="btn-row">
                    <LinkButton href="/marketplace" look=Look::Small>
                        {i18n.tr(m::home_find_partner)}
                    </LinkButton>
                    <LinkButton href="/home/people" look=Look::Small>
                        {i18n.tr(m::home_people)}
                    </LinkButton>
                    <LinkButton href="/home/organisation" look=Look::Small>
                        {i18n.tr(m::home_organisation)}
                    </LinkButton>
                    <LinkButton href="/home/subscriptions" look=Look::Small>
                        {i18n.tr(m::home_subscriptions)}
                    </LinkButton>
                    <LinkButton href=OWN_REVIEWS_PAGE look=Look::Small>
                        {i18n.tr(m::home_reviews)}
                    </LinkButton>
                    <LinkButton href=OWN_ENQUIRIES_PAGE look=Look::Small>
                        {i18n.tr(m::home_enquiries)}
                    </LinkButton>
                    <LinkButton href="/renewals" look=Look::Small>
                        {i18n.tr(m::home_renewals)}
                    </LinkButton>
                    <LinkButton href="/receipts" look=Look::Small>
                        {i18n.tr(m::home_receipts)}
                    </LinkButton>
                </p>
            </header>
            {offers()}
            <Received />
            <Partners />
            <Answered />
        </main>
    }
}

/// Nothing stands in its place until it is there: whether there are any offers is not known before.
fn offers() -> AnyView {
    later((), Box::pin(home_offers()), || ().into_any())
}

#[lazy]
fn home_offers() -> Part<()> {
    |()| view! { <Offers /> }.into_any()
}
