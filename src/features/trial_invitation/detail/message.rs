//! The message as it is sent, and to whom it was. Fetched when somebody looks at it.

use leptos::prelude::*;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::messages as m;

use super::is_open;
use super::live::live;
use crate::api::Query;
use crate::features::trial_invitation::sharing;
use crate::i18n::use_i18n;
use crate::ui::{Part, Section, Skeleton, later, own_name};

#[derive(Clone, Copy)]
pub(super) struct Message {
    pub(super) id: TrialInvitationId,
    pub(super) invitation: Query<TrialInvitation>,
    pub(super) news: RwSignal<u32>,
}

pub(super) fn part(message: Message) -> AnyView {
    later(message, Box::pin(invitation_message()), waiting)
}

fn waiting() -> AnyView {
    let i18n = use_i18n();
    view! { <Skeleton label=i18n.tr(m::loading) /> }.into_any()
}

#[lazy]
fn invitation_message() -> Part<Message> {
    view
}

fn view(message: Message) -> AnyView {
    let i18n = use_i18n();
    let Message { id, invitation, news } = message;
    let words = move || invitation.value().map(|invitation| letter(&invitation));
    let language = move || {
        let invitation = invitation.value();
        invitation.map(|invitation| own_name(invitation.terms.message.language))
    };
    view! {
        <Section title=i18n.tr(m::invitation_message) note=move || language().unwrap_or_default()>
            {live(words)}
        </Section>
        {sharing::of(id, is_open(invitation), news.into())}
    }
    .into_any()
}

/// In the language of its author, with the link where it stands.
fn letter(invitation: &TrialInvitation) -> AnyView {
    let message = &invitation.terms.message;
    let part = |text: &str| {
        let paragraphs = text.split("\n\n").map(str::trim).filter(|text| !text.is_empty());
        paragraphs
            .map(|text| {
                let mut lines = Vec::new();
                for (number, line) in text.lines().enumerate() {
                    if number > 0 {
                        lines.push(view! { <br /> }.into_any());
                    }
                    lines.push(line.to_owned().into_any());
                }
                view! { <p>{lines}</p> }.into_any()
            })
            .collect_view()
    };
    view! {
        <div class="prose stack stack--tight" lang=message.language.tag() dir="auto">
            {part(message.before_link.as_str())}
            <p>
                <code>{invitation.link.clone()}</code>
            </p>
            {part(message.after_link.as_str())}
        </div>
    }
    .into_any()
}
