//! A place that waits: confirmed, or refused with a reason.

use leptos::prelude::*;
use liaison_contract::listing::QueuedLocation;
use liaison_messages::messages as m;

use super::super::locations::place_line;
use super::super::places::waits;
use crate::api::listing::{confirm_location, refuse_location};
use crate::i18n::{I18n, problem};
use crate::ui::live::{live, said};
use crate::ui::{Attempt, Banner, BannerTone, Button, Field, Look, needs_network};

#[derive(Clone, PartialEq, Eq)]
enum Decision {
    Confirm,
    Refuse(String),
}

pub(super) fn card(i18n: I18n, queued: QueuedLocation, again: Callback<()>) -> AnyView {
    let (id, revision) = (queued.location.id, queued.location.revision);
    let attempt = Attempt::in_list(i18n, again);
    let failed = attempt.failed;
    let reason = RwSignal::new(String::new());
    let place = queued.location.place.clone();
    let line = said(move || i18n.say(|words| place_line(words, &place)));
    let decide = move |decision: Decision| {
        let ask = move |decision, key: String| async move {
            match decision {
                Decision::Confirm => confirm_location(id, revision, &key).await,
                Decision::Refuse(why) => refuse_location(id, revision, why, &key).await,
            }
        };
        attempt.run(decision, ask, m::listing_place_decided);
    };
    let refuse = move |()| decide(Decision::Refuse(reason.get_untracked()));
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
                <Button look=Look::Primary busy=attempt.busy refused=needs_network() on_press=move |()| decide(Decision::Confirm)>
                    {i18n.tr(m::listing_place_confirm)}
                </Button>
                <Button busy=attempt.busy refused=needs_network() on_press=refuse>
                    {i18n.tr(m::listing_place_refuse)}
                </Button>
            </div>
        </article>
    }
    .into_any()
}
