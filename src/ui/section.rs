//! An ink line, a plain heading, and what belongs under it.

use leptos::prelude::*;

use super::{Text, unique_id};

#[component]
pub fn Section(
    #[prop(into)] title: Text,
    /// Beside the heading, faint.
    #[prop(optional, into)]
    note: Option<Text>,
    /// At the right end of the line: where more of it is.
    #[prop(optional, into)]
    more: Option<ViewFn>,
    children: Children,
) -> impl IntoView {
    let id = unique_id();
    let labelled_by = id.clone();
    view! {
        <section class="section" aria-labelledby=labelled_by>
            <div class="section__head">
                <h2 id=id>{move || title.get()}</h2>
                {note.map(|note| view! { <span>{move || note.get()}</span> })}
                {more.map(|more| view! { <span class="section__more">{more.run()}</span> })}
            </div>
            {children()}
        </section>
    }
}
