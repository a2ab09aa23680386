//! Giving somebody another role, after a question that names what changes.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::person::{Person, RoleChange};
use liaison_contract::session::SessionSide;
use liaison_domain::actor::CustomerRole;
use liaison_messages::messages as m;

use crate::api::person::change_role;
use crate::api::{ApiError, Listed, Query, idempotency_key};
use crate::app::{SessionContext, use_session};
use crate::i18n::{names, problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, Select, SelectOption, use_toasts};

#[component]
pub fn ChangeRole(
    /// Whom the question is about.
    asked: RwSignal<Option<Person>>,
    people: Query<Listed<Person>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let session = use_session();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let chosen = RwSignal::new(CustomerRole::PlainUser);
    // The same click again is the same attempt; a new question or another role is a new one.
    let key = StoredValue::new(String::new());
    let choose = move |role| {
        key.set_value(idempotency_key());
        failed.set(None);
        chosen.set(role);
    };
    Effect::new(move |_| {
        if let Some(role) = asked.with(|asked| asked.as_ref().map(|person| person.role)) {
            choose(role);
            open.set(true);
        }
    });
    // However the question was closed, asking about the same person again opens it again.
    Effect::new(move |_| {
        if !open.get() {
            asked.set(None);
        }
    });
    let change = move |()| {
        let Some(before) = asked.get_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        let change = RoleChange {
            revision: before.revision,
            role: chosen.get_untracked(),
        };
        busy.set(true);
        spawn_local(async move {
            let key = key.try_get_value().unwrap_or_default();
            let answer = change_role(before.id, change, &key).await;
            busy.try_set(false);
            match answer {
                Ok(person) => {
                    know(session, &person);
                    open.try_set(false);
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| {
                            i18n.say(|words| {
                                let role = names::customer_role(words, person.role);
                                m::people_changed(words, &person.name, &role)
                            })
                        }));
                    }
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
            people.refetch();
        });
    };
    let name = Memo::new(move |_| {
        asked.with(|asked| asked.as_ref().map(|each| each.name.clone()).unwrap_or_default())
    });
    let before = Memo::new(move |_| asked.with(|asked| asked.as_ref().map(|each| each.role)));
    let refused = Signal::derive(move || {
        (before.get() == Some(chosen.get())).then(|| i18n.say(|words| m::people_same(words, &name.get())))
    });
    let failure = move || {
        failed.get().map(|error| {
            let words = i18n.say(|words| problem::failure(words, &error));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let options = move || {
        let option = |role: &CustomerRole| SelectOption {
            value: value(*role),
            label: i18n.say(|words| names::customer_role(words, *role)),
        };
        CustomerRole::ALL.iter().map(option).collect::<Vec<_>>()
    };
    let choose_value = move |text: String| {
        let role = CustomerRole::ALL.into_iter().find(|role| value(*role) == text);
        if let Some(role) = role {
            choose(role);
        }
    };
    let follows = move || {
        let (from, to) = (before.get()?, chosen.get());
        let (change, effect) = i18n.say(|words| {
            let role = |role| names::customer_role(words, role);
            let effect = match (from, to) {
                (_, CustomerRole::GlobalAdministrator) => m::people_gains(words),
                (CustomerRole::GlobalAdministrator, _) => m::people_loses(words),
                _ => m::people_neither(words),
            };
            (
                m::people_change_text(words, &name.get(), &role(from), &role(to)),
                effect,
            )
        });
        (from != to).then(|| {
            view! {
                <p>{change}</p>
                <p>{effect}</p>
            }
        })
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::people_change_keep)}</Button>
            <Button look=Look::Primary busy refused on_press=change>
                {i18n.tr(m::people_change_now)}
            </Button>
        }
    };
    view! {
        <Dialog open title=move || i18n.say(|words| m::people_change_title(words, &name.get())) actions>
            {failure}
            <Select
                id="person-role"
                label=i18n.tr(m::people_new_role)
                options=Signal::derive(options)
                value=Signal::derive(move || value(chosen.get()))
                on_change=choose_value
            />
            {follows}
        </Dialog>
    }
}

/// The role's place in the list: what the browser's control carries.
fn value(role: CustomerRole) -> String {
    let place = CustomerRole::ALL.iter().position(|each| *each == role);
    place.unwrap_or_default().to_string()
}

/// Whoever changed their own role is somebody else on every page from now on.
fn know(session: SessionContext, person: &Person) {
    if let Some(mut known) = session.get_untracked()
        && known.user.id == person.id
        && let SessionSide::Customer { role, .. } = &mut known.side
        && *role != person.role
    {
        *role = person.role;
        session.signed_in(known);
    }
}
