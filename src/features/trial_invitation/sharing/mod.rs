//! Sending an invitation by mail, and how far each message has come. A module of its own: the page of an invitation
//! has it below the customers, the wizard below the link.

mod batches;
mod file;
mod list;
mod remind;
mod send;

use leptos::prelude::*;
use liaison_contract::recipient::Recipient;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::TrialInvitationId;
use liaison_domain::recipient::RecipientState;
use liaison_messages::{messages as m, part::SHARING};

pub(super) use self::remind::reminded_state;
pub(super) use self::send::ADDRESSES;
use super::live::{later, live};
use crate::api::recipient::list_recipients;
use crate::api::{Listed, Query};
use crate::app::{actor, use_session};
use crate::i18n::use_i18n;
use crate::ui::Section;

/// How soon a message that waits is looked at again.
const LOOK_AGAIN: core::time::Duration = core::time::Duration::from_secs(4);

/// `is_open` says whether the link can be handed out; `news` changes whenever something happened to the invitation.
pub(super) fn of(id: TrialInvitationId, is_open: Signal<bool>, news: Signal<u32>) -> AnyView {
    let i18n = use_i18n();
    let fetch = async move {
        __preload_invitation_sharing().await;
        i18n.need(&[SHARING]).await;
    };
    later(Box::pin(fetch), move || {
        Box::pin(invitation_sharing(id, is_open, news))
    })
}

/// What both parts read and change.
#[derive(Clone, Copy)]
struct Sharing {
    id: TrialInvitationId,
    recipients: Query<Listed<Recipient>>,
    pages: RwSignal<usize>,
    is_open: Signal<bool>,
    may_send: bool,
}

#[lazy]
pub(super) fn invitation_sharing(id: TrialInvitationId, is_open: Signal<bool>, news: Signal<u32>) -> AnyView {
    crate::app::for_staff();
    let i18n = use_i18n();
    let actor = actor(use_session().get_untracked().as_ref());
    let pages = RwSignal::new(1_usize);
    let sharing = Sharing {
        id,
        recipients: Query::kept(move || list_recipients(id, pages.try_get_untracked().unwrap_or(1))),
        pages,
        is_open,
        may_send: match actor {
            Actor::Staff { partner, .. } => authorize(&actor, Action::SendTrialInvitation(partner)).is_ok(),
            _ => false,
        },
    };
    follow(sharing, news);
    view! {
        <Section title=i18n.tr(m::recipients_title)>
            <div class="stack">
                {live(move || {
                    (sharing.may_send && sharing.is_open.get()).then(|| send::form(i18n, sharing))
                })} {sharing.may_send.then(|| remind::part(sharing))} {list::view(i18n, sharing)}
            </div>
        </Section>
    }
    .into_any()
}

/// Reads again when something has happened, and while a message waits: sending it is nothing that others are told.
fn follow(sharing: Sharing, news: Signal<u32>) {
    Effect::new(move |before: Option<u32>| {
        let now = news.get();
        if before.is_some_and(|before| before != now) {
            sharing.recipients.refetch();
        }
        now
    });
    Effect::new(move |_| {
        let waits = sharing.recipients.value().is_some_and(|listed| {
            let mut states = listed.items.iter().map(|each| each.state);
            states.any(|state| state == RecipientState::Queued)
        });
        if waits {
            set_timeout(move || sharing.recipients.refetch(), LOOK_AGAIN);
        }
    });
}
