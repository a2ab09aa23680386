//! A question that has to be answered before going on. The native element traps and returns the focus.

use leptos::{html, prelude::*};

use super::{Text, unique_id};

/// `actions` are its verbs, the primary one last; each closes it by setting `open`.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Text,
    #[prop(into)] actions: ViewFn,
    children: Children,
) -> impl IntoView {
    let id = unique_id();
    let labelled_by = id.clone();
    let place = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let wanted = open.get();
        if let Some(place) = place.get()
            && place.open() != wanted
        {
            if wanted {
                let _ = place.show_modal();
            } else {
                place.close();
            }
        }
    });
    view! {
        <dialog class="dialog" node_ref=place aria-labelledby=labelled_by on:close=move |_| open.set(false)>
            <div class="dialog__in">
                <h2 id=id>{move || title.get()}</h2>
                {children()}
            </div>
            <div class="dialog__do">{actions.run()}</div>
        </dialog>
    }
}

/// For a dialog that is one of several questions: it is open while it is the one that is asked, and closing it takes
/// the question back.
pub fn while_asked<Q: Copy + PartialEq + Send + Sync + 'static>(
    asked: RwSignal<Option<Q>>,
    question: Q,
) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(asked.get() == Some(question)));
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now && asked.get_untracked() == Some(question) {
            asked.set(None);
        }
        now
    });
    open
}
