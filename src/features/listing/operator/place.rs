//! A place that waits: confirmed, or refused with a reason.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::listing::QueuedLocation;
use liaison_messages::messages as m;

use super::super::locations::place_line;
use super::super::places::waits;
use crate::api::listing::{confirm_location, refuse_location};
use crate::api::{ApiError, idempotency_key};
use crate::i18n::{I18n, problem};
use crate::ui::live::{live, said};
use crate::ui::{Banner, BannerTone, Button, Field, Look, needs_network, use_toasts};

pub(super) fn card(i18n: I18n, queued: QueuedLocation, again: Callback<()>) -> AnyView {
    let toasts = use_toasts();
    let (id, revision) = (queued.location.id, queued.location.revision);
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<ApiError>));
    let reason = RwSignal::new(String::new());
    let place = queued.location.place.clone();
    let line = said(move || i18n.say(|words| place_line(words, &place)));
    let decide = move |is_there: bool| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        let why = reason.get_untracked();
        spawn_local(async move {
            let key = idempotency_key();
            let answered = match is_there {
                true => confirm_location(id, revision, &key).await,
                false => refuse_location(id, revision, why, &key).await,
            };
            busy.try_set(false);
            match answered {
                Ok(_) => {
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| i18n.say(m::listing_place_decided)));
                    }
                    again.run(());
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let failure = move || {
        let error = failed.get()?;
        let of_field = error.problem().is_some_and(|problem| !problem.errors.is_empty());
        let words = i18n.say(|words| problem::failure(words, &error));
        (!of_field).then(|| view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    };
    let wrong = Signal::derive(move || {
        failed.with(|failed| {
            let field = failed.as_ref()?.problem()?.errors.first()?;
            Some(i18n.say(|words| problem::field(words, field)))
        })
    });
    view! {
        <article class="card stack">
            <h2 dir="auto">{line}</h2>
            <p class="facts">
                <span dir="auto">{queued.partner_name}</span>
                <span>{queued.partner_number}</span>
            </p>
            {waits(i18n, queued.location.waiting)}
            {live(failure)}
            <Field
                id=format!("refusal-{id}")
                label=i18n.tr(m::listing_place_refuse_why)
                error=wrong
                value=reason
                on_input=move |text| reason.set(text)
            />
            <div class="btn-row">
                <Button look=Look::Primary busy refused=needs_network() on_press=move |()| decide(true)>
                    {i18n.tr(m::listing_place_confirm)}
                </Button>
                <Button busy refused=needs_network() on_press=move |()| decide(false)>
                    {i18n.tr(m::listing_place_refuse)}
                </Button>
            </div>
        </article>
    }
    .into_any()
}
