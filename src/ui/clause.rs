//! What a page that reads like a letter is made of: two names with the line between them, and clauses.

use leptos::prelude::*;

use super::{Text, unique_id};

pub const CLAUSE: &str = "clause";

/// A clause with its name in the margin.
pub fn clause(class: &'static str, name: impl Into<Text>, text: AnyView) -> AnyView {
    let (id, name) = (unique_id(), name.into());
    let labelled_by = id.clone();
    view! {
        <section class=class aria-labelledby=labelled_by>
            <h2 class="clause__label" id=id>
                {move || name.get()}
            </h2>
            <div class="clause__text">{text}</div>
        </section>
    }
    .into_any()
}

/// The two names, and the line between them.
pub fn two_names(partner: &str, customer: String) -> AnyView {
    view! {
        <p class="between">
            <span class="between__p">{partner.to_owned()}</span>
            <span class="between__line" aria-hidden="true"></span>
            <span class="between__c">{customer}</span>
        </p>
    }
    .into_any()
}
