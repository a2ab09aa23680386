//! What happened to the invitation on both sides, newest first.

use leptos::prelude::*;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::messages as m;

use crate::api::trial_invitation::list_events;
use crate::api::{More, Query};
use crate::i18n::use_i18n;
use crate::ui::{Activity, Button, LoadNotice, Look, Section};

/// `news` changes whenever something happened to the invitation.
#[component]
pub fn Timeline(id: TrialInvitationId, news: RwSignal<u32>) -> impl IntoView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let log = Query::new(move || list_events(id, pages.try_get_untracked().unwrap_or(1)));
    Effect::new(move |before: Option<u32>| {
        let now = news.get();
        if before.is_some_and(|before| before != now) {
            log.refetch();
        }
        now
    });
    let events = Signal::derive(move || log.value().map(|listed| listed.items).unwrap_or_default());
    let has_events = Memo::new(move |_| events.with(|events| !events.is_empty()));
    let more = move || {
        log.value()
            .is_some_and(|listed| listed.more == More::ThereIs)
            .then(|| {
                let next = move |()| {
                    pages.update(|pages| *pages += 1);
                    log.refetch();
                };
                view! {
                    <p class="pager">
                        <Button look=Look::Small on_press=next>
                            {i18n.tr(m::show_more)}
                        </Button>
                    </p>
                }
            })
    };
    view! {
        <Section title=i18n.tr(m::invitation_timeline)>
            <LoadNotice
                notice=Signal::derive(move || log.notice())
                loading=m::loading
                failed=m::invitation_failed
                on_retry=move |()| log.refetch()
            />
            {move || has_events.get().then(|| view! { <Activity events fresh=false /> })}
            {more}
        </Section>
    }
}
