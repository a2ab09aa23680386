//! The customer's page behind the link of an offer: read it, choose counts, ask, answer, come back to the answer.
//!
//! It needs no session to be read. What it shares with the page of a trial is in `features::review`.

pub mod answer;
pub mod chosen;
pub mod decline;
pub mod later;
pub mod letter;
pub mod line;
pub mod model;
pub mod recorded;
pub mod said;
pub mod thread;
pub mod total;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::offer_review::OfferReview;
use liaison_domain::link::LinkToken;
use liaison_domain::purchase_offer::answer::{OfferObstacle, OfferRedemptionState};
use liaison_messages::messages as m;

use crate::api::Loaded;
use crate::app::use_page;
use crate::i18n::{I18n, problem, use_i18n};
use crate::ui::{Button, Look, Skeleton};
use model::{Model, Stage, is_answered};

pub struct OfferReviewPage;

#[lazy_route]
impl LazyRoute for OfferReviewPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let params = use_params_map();
        let token = Memo::new(move |_| params.with(|params| params.get("token")).unwrap_or_default());
        // Another link is another page, with nothing kept of this one.
        (move || match LinkToken::parse(&token.get()) {
            Ok(token) => view! { <Offer token /> }.into_any(),
            Err(_) => view! { <Nothing /> }.into_any(),
        })
        .into_any()
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::offer_review_unknown_title));
    unknown(i18n)
}

#[component]
fn Offer(token: LinkToken) -> impl IntoView {
    let i18n = use_i18n();
    let model = Model::new(token);
    use_page(move || match model.query.value() {
        Some(review) => title(i18n, &review),
        None => i18n.say(m::offer_review_name),
    });
    let stage = model.stage();
    move || match stage.get() {
        Stage::Loading => view! {
            <main class="page page--letter" id="main" tabindex="-1">
                <Skeleton label=i18n.tr(m::offer_review_loading) />
            </main>
        }
        .into_any(),
        Stage::Unknown => unknown(i18n),
        Stage::Failed => failed(i18n, model),
        Stage::There => view! { <letter::Letter model /> }.into_any(),
    }
}

/// A mistyped link, or one that never was.
fn unknown(i18n: I18n) -> AnyView {
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            <header class="letterhead">
                <h1 class="display" tabindex="-1">
                    {i18n.tr(m::offer_review_unknown_title)}
                </h1>
                <p class="letterhead__lede">{i18n.tr(m::offer_review_unknown_text)}</p>
            </header>
        </main>
    }
    .into_any()
}

fn failed(i18n: I18n, model: Model) -> AnyView {
    let why = move || match model.query.get() {
        Loaded::Failed(error) => Some(i18n.say(|words| problem::failure(words, &error))),
        _ => None,
    };
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            <header class="letterhead">
                <h1 class="display" tabindex="-1">
                    {i18n.tr(m::offer_review_failed_title)}
                </h1>
                <p class="letterhead__lede">{why}</p>
                <p class="btn-row">
                    <Button look=Look::TallPrimary on_press=move |()| model.query.refetch()>
                        {i18n.tr(m::try_again)}
                    </Button>
                </p>
            </header>
        </main>
    }
    .into_any()
}

/// What the page says first, and what its window is called.
fn title(i18n: I18n, review: &OfferReview) -> String {
    let partner = &review.snapshot.from.name;
    let given = review.answer.as_ref().filter(|_| is_answered(review));
    i18n.say(
        |words| match (given.map(|answer| answer.state), review.obstacle) {
            (Some(OfferRedemptionState::Declined), _) => m::offer_review_title_declined(words, partner),
            (Some(_), _) => m::offer_review_title_accepted(words, partner),
            (None, Some(OfferObstacle::Expired)) => m::offer_review_title_expired(words, partner),
            (None, Some(OfferObstacle::Withdrawn)) => m::offer_review_title_withdrawn(words, partner),
            (None, Some(OfferObstacle::Archived)) => m::offer_review_title_archived(words, partner),
            (None, _) => m::offer_review_title(words, partner),
        },
    )
}
