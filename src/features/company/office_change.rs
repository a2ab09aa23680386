//! Renaming an office and closing one, each after a question.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::office::Office;
use liaison_messages::messages as m;

use crate::api::office::{close_office, rename_office};
use crate::api::{ApiError, Query, idempotency_key};
use crate::i18n::{problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, Dialog, Field, Look, use_toasts};

/// What is asked, about which office as it was on the page.
#[derive(Clone, PartialEq)]
pub enum Asked {
    Rename(Office),
    Close(Office),
}

#[component]
pub fn ChangeOffice(asked: RwSignal<Option<Asked>>, offices: Query<Vec<Office>>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let name = RwSignal::new(String::new());
    let key = StoredValue::new(String::new());
    Effect::new(move |_| {
        if let Some(asked) = asked.get() {
            let (Asked::Rename(office) | Asked::Close(office)) = asked;
            name.set(office.name);
            key.set_value(idempotency_key());
            failed.set(None);
            open.set(true);
        }
    });
    // However the question was closed, asking about the same office again opens it again.
    Effect::new(move |_| {
        if !open.get() {
            asked.set(None);
        }
    });
    let change = move |()| {
        let Some(asked) = asked.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let key = key.try_get_value().unwrap_or_default();
            let answer = match &asked {
                Asked::Rename(before) => {
                    let name = name.try_get_untracked().unwrap_or_default();
                    rename_office(before.id, before.revision, name, &key).await
                }
                Asked::Close(before) => close_office(before.id, before.revision, &key).await,
            };
            busy.try_set(false);
            match answer {
                Ok(now) => {
                    offices.refetch();
                    open.try_set(false);
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| {
                            i18n.say(|words| match asked {
                                Asked::Rename(_) => m::company_office_renamed(words, &now.name),
                                Asked::Close(_) => m::company_office_is_closed(words, &now.name),
                            })
                        }));
                    }
                }
                Err(error) => {
                    if !error.is_passing() {
                        offices.refetch();
                    }
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let is_closing = Memo::new(move |_| asked.with(|asked| matches!(asked, Some(Asked::Close(_)))));
    let called = Memo::new(move |_| {
        asked.with(|asked| match asked {
            Some(Asked::Rename(office) | Asked::Close(office)) => office.name.clone(),
            None => String::new(),
        })
    });
    let title = move || {
        i18n.say(|words| match is_closing.get() {
            true => m::company_office_close_title(words, &called.get()),
            false => m::company_office_rename_title(words, &called.get()),
        })
    };
    let wrong_name = Signal::derive(move || {
        failed.with(|failed| {
            let error = failed.as_ref()?.problem()?.errors.first()?;
            Some(i18n.say(|words| problem::field(words, error)))
        })
    });
    let failure = move || {
        let error = failed.get().filter(|_| wrong_name.with(Option::is_none))?;
        let words = i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> })
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::company_office_keep)}</Button>
            {move || match is_closing.get() {
                true => view! {
                    <Button look=Look::Stop busy on_press=change>
                        {i18n.tr(m::company_office_close)}
                    </Button>
                }
                .into_any(),
                false => view! {
                    <Button look=Look::Primary busy on_press=change>
                        {i18n.tr(m::company_office_rename)}
                    </Button>
                }
                .into_any(),
            }}
        }
    };
    view! {
        <Dialog open title actions>
            {failure}
            {move || match is_closing.get() {
                true => view! { <p>{i18n.tr(m::company_office_close_text)}</p> }.into_any(),
                false => view! {
                    <Field
                        id="office-new-name"
                        label=i18n.tr(m::company_office_name)
                        error=wrong_name
                        value=name
                        on_input=move |text| name.set(text)
                    />
                }
                .into_any(),
            }}
        </Dialog>
    }
}
