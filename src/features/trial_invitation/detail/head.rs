//! What the invitation is: its name and facts, and what can be done with it.

use leptos::prelude::*;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::id::TrialInvitationId;
use liaison_domain::trial_invitation::InvitationState;
use liaison_messages::{Span, messages as m};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::live::live;
use super::{Tab, is_open, verbs};
use crate::api::Query;
use crate::app::{actor, use_session};
use crate::features::trial_invitation::{places, sharing};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{Boxed, CopyButton, LinkButton, Look, rich};

/// How long the field for addresses is waited for, in frames.
const PATIENCE: u32 = 120;

pub(super) fn head(id: TrialInvitationId, invitation: Query<TrialInvitation>) -> AnyView {
    let i18n = use_i18n();
    let name = move || {
        invitation
            .value()
            .map(|invitation| invitation.terms.name.as_str().to_owned())
    };
    view! {
        <header class="page__head page__head--row">
            <h1 tabindex="-1" dir="auto">
                {name}
            </h1>
            {live(move || invitation.value().map(|invitation| facts(i18n, &invitation)))}
            <div class="page__verbs">
                {copy_link(invitation, Look::Primary)} {send(i18n, id, invitation)} {verbs::part(invitation)}
            </div>
        </header>
    }
    .into_any()
}

/// Only while the link is open: nobody should hand out one that is closed.
pub(super) fn copy_link(invitation: Query<TrialInvitation>, look: Look) -> AnyView {
    let i18n = use_i18n();
    let is_open = is_open(invitation);
    let link = Signal::derive(move || invitation.value().map(|each| each.link).unwrap_or_default());
    live(move || {
        is_open.get().then(|| {
            view! {
                <CopyButton
                    label=i18n.tr(m::invitation_copy_link)
                    text=link
                    copied=i18n.tr(m::link_copied)
                    failed=i18n.tr(m::link_not_copied)
                    look
                />
            }
            .into_any()
        })
    })
}

/// To the field for addresses.
fn send(i18n: I18n, id: TrialInvitationId, invitation: Query<TrialInvitation>) -> AnyView {
    let actor = actor(use_session().get_untracked().as_ref());
    let may = match actor {
        Actor::Staff { partner, .. } => authorize(&actor, Action::SendTrialInvitation(partner)).is_ok(),
        _ => false,
    };
    let is_open = is_open(invitation);
    live(move || {
        (may && is_open.get()).then(|| {
            view! {
                <LinkButton href=Tab::Message.address(id) on:click=|_| focus_addresses(PATIENCE)>
                    {i18n.tr(m::invitation_send)}
                </LinkButton>
            }
            .into_any()
        })
    })
}

/// The field may be on its way still.
fn focus_addresses(frames: u32) {
    request_animation_frame(move || {
        let field = document().get_element_by_id(sharing::ADDRESSES);
        let field = field.and_then(|field| field.dyn_into::<HtmlElement>().ok());
        // Where it was shown before it is there, and hidden.
        match field.filter(|field| field.offset_parent().is_some()) {
            Some(field) => {
                let _ = field.focus();
            }
            None if frames > 0 => focus_addresses(frames - 1),
            None => {}
        }
    });
}

fn facts(i18n: I18n, invitation: &TrialInvitation) -> AnyView {
    let (summary, trial, country, expiry, places, administration, created) = i18n.say(|words| {
        let expiry = match (invitation.state, invitation.expires_at) {
            (InvitationState::Revoked, _) => Vec::new(),
            (_, None) => vec![Span::Text(m::invitation_no_end(words))],
            (InvitationState::Expired, Some(end)) => m::invitation_expired(words, &when::day_of(words, end)),
            (InvitationState::Active | InvitationState::Paused, Some(end)) => m::invitation_expires(
                words,
                &when::day_of(words, end),
                &when::from_now(words, end, now()),
            ),
        };
        let administration = match invitation.terms.administration {
            Some(AdministrationKind::Full) => m::invitation_administration_full(words),
            Some(AdministrationKind::Limited) => m::invitation_administration_limited(words),
            None => m::invitation_administration_none(words),
        };
        let plan = &invitation.plan_name;
        (
            m::invitation_summary(words, invitation.summary.as_str()),
            invitation.trial.map_or_else(
                || plan.clone(),
                |trial| m::invitation_trial(words, plan, i64::from(trial.days), i64::from(trial.licences)),
            ),
            words
                .formatter()
                .country(invitation.terms.usage_location.as_str()),
            expiry,
            places::places(words, invitation, m::invitation_places).map(|text| view! { <span>{text}</span> }),
            administration,
            m::invitation_created_by(
                words,
                &invitation.created_by,
                &when::day_of(words, invitation.created_at),
            ),
        )
    });
    let expiry = (!expiry.is_empty()).then(|| view! { <span>{rich(expiry, None)}</span> });
    let office = invitation.office_name.clone().map(|name| {
        let text = i18n.say(|words| m::invitation_office(words, &name));
        view! { <span dir="auto">{text}</span> }
    });
    view! {
        <p class="facts">
            {places::badge(i18n, invitation, Boxed::Yes)}
            <span>{rich(summary, None)}</span>
            <span>{trial}</span>
            <span>{country}</span>
            {expiry} {places}
        </p>
        <p class="facts">
            <span>{administration}</span>
            {office}
            <span>{created}</span>
        </p>
    }
    .into_any()
}
