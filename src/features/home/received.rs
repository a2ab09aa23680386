//! What somebody of the organisation opened and nobody answered: for those who lost the message.

use leptos::prelude::*;
use liaison_contract::paths;
use liaison_contract::received_invitation::ReceivedInvitation;
use liaison_domain::trial_invitation::InvitationState;
use liaison_messages::messages as m;

use crate::api::answer::list_received_invitations;
use crate::api::{Listed, More, Notice, Query};
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::{Button, InvitationBadge, LinkButton, LoadNotice, Look, Section, rich};

/// Nothing at all while nothing waits.
#[component]
pub fn Received() -> impl IntoView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let received = Query::kept(move || list_received_invitations(pages.try_get_untracked().unwrap_or(1)));
    let is_there = Memo::new(move |_| match received.value() {
        Some(listed) => !listed.items.is_empty(),
        None => matches!(received.notice(), Notice::Failed(_)),
    });
    let next = Callback::new(move |()| {
        pages.update(|pages| *pages += 1);
        received.refetch();
    });
    let list = move || received.value().map(|listed| list(i18n, listed, next));
    move || {
        is_there.get().then(|| {
            view! {
                <Section title=i18n.tr(m::home_waiting)>
                    <LoadNotice
                        notice=Signal::derive(move || received.notice())
                        loading=m::loading
                        failed=m::home_failed
                        on_retry=move |()| received.refetch()
                    />
                    {list}
                </Section>
            }
        })
    }
}

fn list(i18n: I18n, listed: Listed<ReceivedInvitation>, next: Callback<()>) -> AnyView {
    let more = (listed.more == More::ThereIs).then(|| {
        view! {
            <p class="btn-row">
                <Button on_press=next>{i18n.tr(m::show_more)}</Button>
            </p>
        }
    });
    let cards: Vec<AnyView> = listed.items.into_iter().map(|each| card(i18n, each)).collect();
    view! {
        {cards}
        {more}
    }
    .into_any()
}

fn card(i18n: I18n, each: ReceivedInvitation) -> AnyView {
    let state = each.state;
    let (title, opened, number, verb) = i18n.say(|words| {
        let verb = match state {
            InvitationState::Active => m::home_answer(words),
            _ => m::home_look(words),
        };
        (
            m::home_trial_of(words, &each.plan_name, &each.partner_name),
            m::home_opened(words, &each.seen_by, &when::moment(words, each.opened_at)),
            m::review_invitation(words, each.summary.as_str()),
            verb,
        )
    });
    let badge = (state != InvitationState::Active).then(|| view! { <InvitationBadge state /> });
    view! {
        <article class="card">
            <h3>{title}</h3>
            <p class="facts">{badge} <span>{opened}</span> <span>{rich(number, None)}</span></p>
            <p class="btn-row">
                <LinkButton href=paths::review_page(&each.token) look=Look::Small>
                    {verb}
                </LinkButton>
            </p>
        </article>
    }
    .into_any()
}
