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
    let is_asked = move || asked.get() == Some(question);
    open_while(Signal::derive(is_asked), move || asked.set(None))
}

/// The same of a question about one of many.
pub fn while_any<T: Send + Sync + 'static>(asked: RwSignal<Option<T>>) -> RwSignal<bool> {
    let is_any = move || asked.with(Option::is_some);
    open_while(Signal::derive(is_any), move || asked.set(None))
}

fn open_while(is_asked: Signal<bool>, close: impl Fn() + 'static) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(is_asked.get()));
    // Closed by the key.
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now && is_asked.get_untracked() {
            close();
        }
        now
    });
    open
}
