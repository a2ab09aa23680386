//! What is fetched once the page stands: the answer below the letter, passing the letter on, and the pages that stand
//! in the letter's place.

use leptos::{prelude::*, task::spawn_local};
use liaison_messages::messages as m;
use liaison_messages::part::ANSWERING;

use super::answer::{AnswerClause, choice};
use super::answered::Answered;
use super::answering::barred::{Barred, is_barred};
use super::answering::forward::PassOn;
use super::closed::Closed;
use super::model::Model;
use crate::i18n::use_i18n;
use crate::ui::{Part, Skeleton, later};

/// The separate choice, and the answer.
pub fn answer(model: Model) -> AnyView {
    let i18n = use_i18n();
    let coming = async move {
        let part = review_answer().await;
        i18n.need(&[ANSWERING]).await;
        // Whoever answers should not wait for the page that says so, and may have no network by then.
        spawn_local(async {
            review_instead().await;
        });
        part
    };
    later(model, Box::pin(coming), waiting)
}

/// For an invitation that nobody can answer any more.
pub fn closed(model: Model) -> AnyView {
    instead(model, |instead| instead.closed)
}

pub fn answered(model: Model) -> AnyView {
    instead(model, |instead| instead.answered)
}

/// For somebody who may not answer, and knows who may.
pub fn forward(model: Model) -> AnyView {
    later(model, Box::pin(review_forward()), waiting)
}

fn instead(model: Model, which: fn(Instead) -> Part<Model>) -> AnyView {
    let i18n = use_i18n();
    let coming = async move {
        let instead = review_instead().await;
        i18n.need(&[ANSWERING]).await;
        which(instead)
    };
    later(model, Box::pin(coming), waiting_page)
}

struct Instead {
    closed: Part<Model>,
    answered: Part<Model>,
}

fn waiting() -> AnyView {
    let i18n = use_i18n();
    view! { <Skeleton label=i18n.tr(m::review_loading) /> }.into_any()
}

fn waiting_page() -> AnyView {
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            {waiting()}
        </main>
    }
    .into_any()
}

#[lazy]
fn review_answer() -> Part<Model> {
    |model| {
        let i18n = use_i18n();
        view! {
            {move || model.query.value().and_then(|review| choice(i18n, model, &review))}
            <AnswerClause model />
        }
        .into_any()
    }
}

#[lazy]
fn review_forward() -> Part<Model> {
    |model| view! { <PassOn model /> }.into_any()
}

#[lazy]
fn review_instead() -> Instead {
    Instead {
        closed: |model| {
            let barred =
                Memo::new(move |_| is_barred(model.query.value().and_then(|review| review.obstacle)));
            (move || match barred.get() {
                true => view! { <Barred model /> }.into_any(),
                false => view! { <Closed model /> }.into_any(),
            })
            .into_any()
        },
        answered: |model| view! { <Answered model /> }.into_any(),
    }
}
