//! The customer's page behind a link: read the invitation, decide, come back to the answer.
//!
//! It needs neither a session nor storage on the device.

pub mod answer;
pub mod answered;
pub mod answering;
pub mod attempt;
pub mod change;
pub mod choice;
pub mod closed;
pub mod decline;
pub mod imagined;
pub mod later;
pub mod letter;
pub mod model;
pub mod offer;
pub mod preview;
pub mod separate;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::review::Review;
use liaison_domain::link::LinkToken;
use liaison_domain::redemption::{Obstacle, RedemptionState};
use liaison_messages::messages as m;

use crate::app::use_page;
use crate::i18n::{I18n, use_i18n};
use model::{Model, Stage};

pub struct ReviewPage;

#[lazy_route]
impl LazyRoute for ReviewPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let params = use_params_map();
        let token = Memo::new(move |_| params.with(|params| params.get("token")).unwrap_or_default());
        // Another link is another page, with nothing kept of this one.
        (move || match LinkToken::parse(&token.get()) {
            Ok(token) => view! { <Invitation token /> }.into_any(),
            Err(_) => view! { <Nothing /> }.into_any(),
        })
        .into_any()
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::review_unknown_title));
    view! { <closed::Unknown /> }
}

#[component]
fn Invitation(token: LinkToken) -> impl IntoView {
    let i18n = use_i18n();
    let model = Model::new(token);
    use_page(move || match model.query.value() {
        Some(review) => title(i18n, &review),
        None => i18n.say(m::review_title),
    });
    stands(model)
}

/// The letter, or what stands in its place.
fn stands(model: Model) -> AnyView {
    let stage = model.stage();
    (move || match stage.get() {
        Stage::Loading => view! { <closed::Loading /> }.into_any(),
        Stage::Unknown => view! { <closed::Unknown /> }.into_any(),
        Stage::Failed => view! { <closed::Failed model /> }.into_any(),
        Stage::Letter => view! { <letter::Letter model /> }.into_any(),
        Stage::Closed => later::closed(model),
        Stage::Answered => later::answered(model),
    })
    .into_any()
}

/// What the page says first, and what its window is called.
fn title(i18n: I18n, review: &Review) -> String {
    i18n.say(|words| {
        let plan = &review.plan.name;
        match (review.answer.as_ref().map(|answer| answer.state), review.obstacle) {
            (Some(RedemptionState::Running), _) => m::review_title_running(words, plan),
            (Some(RedemptionState::Declined), _) => m::review_title_declined(words, plan),
            (Some(_), _) => m::review_title_accepted(words, plan),
            (None, Some(Obstacle::Expired)) => m::review_title_expired(words),
            (None, Some(Obstacle::Paused)) => m::review_title_paused(words),
            (None, Some(Obstacle::Revoked)) => m::review_title_revoked(words),
            (None, Some(Obstacle::UsedUp)) => m::review_title_used_up(words),
            // Their page says more once it is there.
            (None, Some(Obstacle::WrongCountry | Obstacle::HadThisTrial | Obstacle::OwnsThisPlan)) => {
                m::review_title(words)
            }
            (None, _) => m::review_invited(words, plan, i64::from(review.trial.days)),
        }
    })
}
