//! Taking delegated administration away, after a question that names what follows.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::relationship::Relationship;
use liaison_messages::messages as m;

use crate::api::relationship::end_relationship;
use crate::api::{ApiError, Query, idempotency_key};
use crate::i18n::{problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, focus_heading_later, use_toasts};

#[component]
pub fn Remove(
    /// The one that the question is about.
    asked: RwSignal<Option<Relationship>>,
    relationships: Query<Vec<Relationship>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    // The same click again is the same attempt; a new question is a new one.
    let key = StoredValue::new(String::new());
    Effect::new(move |_| {
        if asked.with(Option::is_some) {
            key.set_value(idempotency_key());
            failed.set(None);
            open.set(true);
        }
    });
    // However the question was closed, asking about the same partner again opens it again.
    Effect::new(move |_| {
        if !open.get() {
            asked.set(None);
        }
    });
    let remove = move |()| {
        let Some(before) = asked.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let key = key.try_get_value().unwrap_or_default();
            let answer = end_relationship(before.id, before.revision, &key).await;
            busy.try_set(false);
            match answer {
                Ok(ended) => {
                    if let Some(mut all) = relationships.value_untracked() {
                        for each in &mut all {
                            if each.id == ended.id {
                                each.clone_from(&ended);
                            }
                        }
                        relationships.set(all);
                    }
                    open.try_set(false);
                    // The button that asked is gone.
                    focus_heading_later();
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| {
                            i18n.say(|words| m::home_removed(words, &before.partner_name))
                        }));
                    }
                }
                Err(error) => {
                    if !error.is_passing() {
                        relationships.refetch();
                    }
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let partner = Memo::new(move |_| {
        asked.with(|asked| {
            asked
                .as_ref()
                .map(|each| each.partner_name.clone())
                .unwrap_or_default()
        })
    });
    let title = move || i18n.say(|words| m::home_remove_title(words, &partner.get()));
    let failure = move || {
        failed.get().map(|error| {
            let words = i18n.say(|words| problem::failure(words, &error));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::home_remove_keep)}</Button>
            <Button look=Look::Stop busy on_press=remove>
                {i18n.tr(m::home_remove_now)}
            </Button>
        }
    };
    view! {
        <Dialog open title actions>
            {failure}
            <p>{move || i18n.say(|words| m::home_remove_text(words, &partner.get()))}</p>
        </Dialog>
    }
}
