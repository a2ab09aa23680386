//! The shape of what is on its way. The words are for those who do not see it.

use leptos::prelude::*;

use super::Text;

#[component]
pub fn Skeleton(#[prop(into)] label: Text) -> impl IntoView {
    view! {
        <div class="stack" role="status">
            <span class="visually-hidden">{move || label.get()}</span>
            <span class="skeleton skeleton--head skeleton--45"></span>
            <span class="skeleton"></span>
            <span class="skeleton skeleton--70"></span>
            <span class="skeleton skeleton--30"></span>
        </div>
    }
}
