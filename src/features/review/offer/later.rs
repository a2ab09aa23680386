//! What is fetched once the page stands: the lines with their totals, the answer or what was recorded of it, and what
//! both sides wrote.

use leptos::prelude::*;
use liaison_messages::messages as m;

use super::answer::AnswerClause;
use super::line::Lines;
use super::model::Model;
use super::recorded::Recorded;
use super::thread::Thread;
use super::total::Total;
use crate::i18n::use_i18n;
use crate::ui::{Part, Skeleton, later};

pub fn lines(model: Model) -> AnyView {
    later(model, Box::pin(offer_review_lines()), waiting)
}

/// The separate choices, and the answer.
pub fn answer(model: Model) -> AnyView {
    later(model, Box::pin(offer_review_answer()), waiting)
}

pub fn recorded(model: Model) -> AnyView {
    later(model, Box::pin(offer_review_recorded()), waiting)
}

pub fn thread(model: Model) -> AnyView {
    later(model, Box::pin(offer_review_thread()), waiting)
}

fn waiting() -> AnyView {
    let i18n = use_i18n();
    view! { <Skeleton label=i18n.tr(m::offer_review_loading) /> }.into_any()
}

#[lazy]
fn offer_review_lines() -> Part<Model> {
    |model| {
        view! {
            <Lines model />
            <Total model />
        }
        .into_any()
    }
}

#[lazy]
fn offer_review_answer() -> Part<Model> {
    |model| view! { <AnswerClause model /> }.into_any()
}

#[lazy]
fn offer_review_recorded() -> Part<Model> {
    |model| view! { <Recorded model /> }.into_any()
}

#[lazy]
fn offer_review_thread() -> Part<Model> {
    |model| view! { <Thread model /> }.into_any()
}
