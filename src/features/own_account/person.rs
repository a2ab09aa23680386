//! The name, and the language of mail.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::ProblemCode;
use liaison_contract::account::{Account, PutAccount};
use liaison_domain::Language;
use liaison_messages::messages as m;

use super::form::{Attempts, Failed};
use super::show;
use crate::api::{self, ApiError, Query};
use crate::app::use_session;
use crate::i18n::I18n;
use crate::ui::{
    Button, ButtonKind, Field, Look, Section, Select, SelectOption, needs_network, own_name, use_toasts,
};

pub(super) fn section(i18n: I18n, account: Query<Account>) -> AnyView {
    let attempts = Attempts::new();
    let known = account.value_untracked();
    let name = RwSignal::new(known.as_ref().map(|known| known.name.clone()).unwrap_or_default());
    let language = known.and_then(|known| known.language);
    let language = language.unwrap_or_else(|| untrack(|| i18n.language()));
    let language = RwSignal::new(language.tag().to_owned());
    let key = StoredValue::new(api::idempotency_key());
    let toasts = use_toasts();
    let session = use_session();
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(revision) = account.value_untracked().map(|account| account.revision) else {
            return;
        };
        if !attempts.begin() {
            return;
        }
        let body = PutAccount {
            revision,
            name: name.get_untracked(),
            language: Language::from_tag(&language.get_untracked()).unwrap_or_default(),
        };
        spawn_local(async move {
            let answer = api::account::put_account(&body, &key.get_value()).await;
            attempts.busy.try_set(false);
            match answer {
                Ok(changed) => {
                    key.try_set_value(api::idempotency_key());
                    name.try_set(changed.name.clone());
                    show(account, session, changed);
                    if let Some(toasts) = toasts {
                        toasts.show(i18n.say(m::account_saved));
                    }
                }
                Err(error) => {
                    if !error.is_passing() {
                        key.try_set_value(api::idempotency_key());
                    }
                    if is_stale(&error) {
                        account.refetch();
                    }
                    attempts.failed.try_set(Some(error));
                }
            }
        });
    };
    let languages: Vec<SelectOption> = Language::ALL
        .into_iter()
        .map(|each| SelectOption {
            value: each.tag().to_owned(),
            label: own_name(each).to_owned(),
        })
        .collect();
    view! {
        <Section title=i18n.tr(m::account_person)>
            <form class="stack" novalidate=true on:submit=save>
                <Failed attempts own=|error| is_stale(error).then_some(m::account_stale as _) />
                <Field
                    id="account-name"
                    label=i18n.tr(m::account_name)
                    help=i18n.tr(m::account_name_help)
                    autocomplete="name"
                    error=attempts.error("/name")
                    value=name
                    on_input=move |text| name.set(text)
                />
                <Select
                    id="account-language"
                    label=i18n.tr(m::account_language)
                    options=Signal::stored(languages)
                    value=language
                    on_change=move |tag| language.set(tag)
                />
                <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit refused=needs_network() busy=attempts.busy>
                        {i18n.tr(m::account_save)}
                    </Button>
                </div>
            </form>
        </Section>
    }
    .into_any()
}

fn is_stale(error: &ApiError) -> bool {
    error
        .problem()
        .is_some_and(|problem| problem.code == ProblemCode::StaleRevision)
}
