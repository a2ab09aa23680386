//! What the organisation is called. A global administrator changes it, everybody reads it.

use leptos::{ev::SubmitEvent, prelude::*, task::spawn_local};
use liaison_contract::organisation::{Organisation, PutOrganisation};
use liaison_contract::session::SessionSide;
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_messages::messages as m;

use crate::api::organisation::put_organisation;
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::{SessionContext, actor, use_session};
use crate::i18n::{problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, ButtonKind, Field, Look, Section, needs_network, use_toasts};

#[component]
pub fn Name(organisation: Query<Organisation>, news: RwSignal<u32>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let session = use_session();
    let who = actor(session.get_untracked().as_ref());
    let may = matches!(who, Actor::Customer { customer, .. }
        if authorize(&who, Action::ChangeOrganisation(customer)).is_ok());
    let kept = move || organisation.value().map(|kept| kept.name).unwrap_or_default();
    let typed = RwSignal::new(untrack(kept));
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(before) = organisation.value_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        failed.set(None);
        busy.set(true);
        let asked = PutOrganisation {
            revision: before.revision,
            name: typed.get_untracked(),
        };
        spawn_local(async move {
            let answer = put_organisation(&asked, &idempotency_key()).await;
            busy.try_set(false);
            match answer {
                Ok(now) => {
                    know(session, &now.name);
                    // Whatever was typed since is another change.
                    if typed.try_get_untracked().as_ref() == Some(&asked.name) {
                        typed.try_set(now.name.clone());
                    }
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| {
                            i18n.say(|words| m::organisation_saved(words, &now.name))
                        }));
                    }
                    organisation.set(now);
                    news.try_update(|news| *news += 1);
                }
                Err(error) => {
                    // The name as it is now stands beside what was typed.
                    organisation.refetch();
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let wrong = Signal::derive(move || {
        let failed = failed.get()?;
        let error = failed.problem()?.errors.first()?;
        Some(i18n.say(|words| problem::field(words, error)))
    });
    let failure = move || {
        let error = failed.get().filter(|_| wrong.get().is_none())?;
        let words = i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> })
    };
    let change = match may {
        true => view! {
            <form class="stack" novalidate=true on:submit=save>
                {failure}
                <Field
                    id="organisation-name"
                    label=i18n.tr(m::organisation_new_name)
                    help=i18n.tr(m::organisation_name_help)
                    autocomplete="organization"
                    error=wrong
                    value=typed
                    on_input=move |text| typed.set(text)
                />
                <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit refused=needs_network() busy>
                        {i18n.tr(m::organisation_save)}
                    </Button>
                </div>
            </form>
        }
        .into_any(),
        false => {
            let refused = Signal::derive(move || Some(i18n.say(m::organisation_rename_refused)));
            view! {
                <div>
                    <Button refused>{i18n.tr(m::organisation_save)}</Button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <Section title=i18n.tr(m::organisation_name)>
            <p class="strong" dir="auto">
                {kept}
            </p>
            {change}
        </Section>
    }
}

/// The customer's first page says the name too.
fn know(session: SessionContext, name: &str) {
    if let Some(mut known) = session.get_untracked()
        && let SessionSide::Customer { customer, .. } = &mut known.side
    {
        name.clone_into(&mut customer.name);
        session.signed_in(known);
    }
}
