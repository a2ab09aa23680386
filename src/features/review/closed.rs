//! What stands behind a link that cannot be answered: closed, unknown, or not reached.

use leptos::prelude::*;
use liaison_contract::review::{Review, Viewer};
use liaison_domain::redemption::Obstacle;
use liaison_messages::messages as m;

use super::letter;
use super::model::Model;
use crate::api::Loaded;
use crate::app::SignInForm;
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::ui::{Button, CLAUSE, Look, Skeleton, clause};

#[component]
pub fn Loading() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            <Skeleton label=i18n.tr(m::review_loading) />
        </main>
    }
}

/// A mistyped link, or one that never was.
#[component]
pub fn Unknown() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            <header class="letterhead">
                <h1 class="display" tabindex="-1">
                    {i18n.tr(m::review_unknown_title)}
                </h1>
                <p class="letterhead__lede">{i18n.tr(m::review_unknown_text)}</p>
            </header>
        </main>
    }
}

#[component]
pub fn Failed(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let why = move || match model.query.get() {
        Loaded::Failed(error) => Some(i18n.say(|words| problem::failure(words, &error))),
        _ => None,
    };
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            <header class="letterhead">
                <h1 class="display" tabindex="-1">
                    {i18n.tr(m::review_failed_title)}
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
}

/// Expired, paused, revoked or used up, and not answered by whoever is looking.
#[component]
pub fn Closed(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let draw = move |part: fn(I18n, &Review) -> AnyView| {
        move || model.query.value().map(|review| part(i18n, &review))
    };
    let is_nobody = Memo::new(move |_| {
        model
            .query
            .value()
            .is_some_and(|review| review.viewer == Viewer::SignedOut {})
    });
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            {draw(head)} {draw(letter::questions)}
            {move || {
                is_nobody
                    .get()
                    .then(|| {
                        let text = view! {
                            <p>{i18n.tr(m::review_closed_sign_in)}</p>
                            <SignInForm on_signed_in=move |()| model.signed_in() />
                        };
                        clause(CLAUSE, i18n.tr(m::review_answer), text.into_any())
                    })
            }}
        </main>
        {draw(letter::foot)}
    }
}

fn head(i18n: I18n, review: &Review) -> AnyView {
    let title = super::title(i18n, review);
    let sentence = i18n.say(|words| {
        let partner = &review.from.name;
        match (review.obstacle, review.expires_at) {
            (Some(Obstacle::Paused), _) => m::review_paused_text(words, partner),
            (Some(Obstacle::Expired), Some(end)) => {
                m::review_expired_text(words, &when::day_of(words, end), partner)
            }
            (Some(Obstacle::UsedUp), _) => m::review_used_up_text(words, partner),
            _ => m::review_revoked_text(words, partner),
        }
    });
    view! {
        <header class="letterhead">
            {letter::between(i18n, &review.from.name, &review.viewer)} <h1 class="display" tabindex="-1">
                {title}
            </h1> <p class="letterhead__lede">{sentence}</p>
        </header>
    }
    .into_any()
}
