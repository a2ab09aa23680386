//! The link: whether it is open, and what became of the messages that it was sent in.

use leptos::prelude::*;
use liaison_contract::recipient::RecipientCounts;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::id::TrialInvitationId;
use liaison_domain::trial_invitation::InvitationState;
use liaison_messages::messages as m;

use super::Tab;
use super::head::copy_link;
use super::live::{again_on, live};
use crate::api::Query;
use crate::api::recipient::count_recipients;
use crate::features::trial_invitation::places;
use crate::i18n::{I18n, use_i18n};
use crate::ui::{Look, Section};

pub(super) fn part(
    id: TrialInvitationId,
    invitation: Query<TrialInvitation>,
    news: RwSignal<u32>,
) -> AnyView {
    let i18n = use_i18n();
    let sent = Query::kept(move || count_recipients(id));
    again_on(news, move || sent.refetch());
    let link = move || invitation.value().map(|invitation| invitation.link);
    let note = move || {
        let invitation = invitation.value();
        let is_used_up = invitation.as_ref().is_some_and(places::is_used_up);
        i18n.say(match invitation.map(|invitation| invitation.state) {
            Some(InvitationState::Active) if is_used_up => m::invitation_link_used_up,
            Some(InvitationState::Active) => m::invitation_link_text,
            Some(InvitationState::Paused) => m::invitation_link_paused,
            _ => m::invitation_link_closed,
        })
    };
    view! {
        <Section title=i18n.tr(m::invitation_link)>
            <p class="linkline">
                <code>{link}</code>
                {copy_link(invitation, Look::SmallQuiet)}
            </p>
            <p class="small muted">
                {note} " " {live(move || sent.value().and_then(|counts| told(i18n, id, counts)))}
            </p>
        </Section>
    }
    .into_any()
}

fn told(i18n: I18n, id: TrialInvitationId, counts: RecipientCounts) -> Option<AnyView> {
    if counts.all == 0 {
        return None;
    }
    let missed = counts.failed + counts.bounced;
    let (sent, waits, missed) = i18n.say(|words| {
        (
            m::invitation_sent(words, counts.all, counts.delivered),
            (counts.queued > 0).then(|| m::invitation_sent_waits(words, counts.queued)),
            (missed > 0).then(|| m::invitation_sent_missed(words, missed)),
        )
    });
    let missed = missed.map(|words| {
        view! {
            " "
            <a href=Tab::Message.address(id) data-noscroll="">
                {words}
            </a>
        }
    });
    Some(view! { {sent} " " {waits} {missed} }.into_any())
}
