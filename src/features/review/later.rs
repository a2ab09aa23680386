//! What is fetched once the page stands: the answer below the letter, and the pages that stand in the letter's place.

use leptos::{prelude::*, task::spawn_local};
use liaison_messages::messages as m;

use super::answer::AnswerClause;
use super::answered::Answered;
use super::choice;
use super::closed::Closed;
use super::model::Model;
use crate::i18n::use_i18n;
use crate::ui::{Part, Skeleton, later};

/// The separate choice, and the answer.
pub fn answer(model: Model) -> AnyView {
    let coming = async {
        let part = review_answer().await;
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
    later(
        model,
        Box::pin(async { review_instead().await.closed }),
        waiting_page,
    )
}

pub fn answered(model: Model) -> AnyView {
    later(
        model,
        Box::pin(async { review_instead().await.answered }),
        waiting_page,
    )
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
            {move || model.query.value().and_then(|review| choice::section(i18n, model, &review))}
            <AnswerClause model />
        }
        .into_any()
    }
}

#[lazy]
fn review_instead() -> Instead {
    Instead {
        closed: |model| view! { <Closed model /> }.into_any(),
        answered: |model| view! { <Answered model /> }.into_any(),
    }
}
