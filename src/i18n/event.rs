//! The sentence for an entry of the log, as the partner reads it.

use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::event::{Event, What};
use liaison_messages::{Rich, Span, Words, messages as m};

use super::when;

pub fn sentence(words: &Words, event: &Event) -> Rich {
    let customer = || {
        event
            .customer_name
            .clone()
            .unwrap_or_else(|| m::event_somebody(words))
    };
    let author = || {
        event
            .author
            .name
            .clone()
            .or_else(|| event.partner_name.clone())
            .unwrap_or_default()
    };
    let (invitation, plan) = event
        .about
        .as_ref()
        .map(|about| (about.name.as_str(), about.plan_name.as_str()))
        .unwrap_or_default();
    let plain = |text: String| vec![Span::Text(text)];
    match &event.what {
        What::InvitationCreated {} => m::event_invitation_created(words, &author(), invitation),
        What::InvitationPaused {} => m::event_invitation_paused(words, &author(), invitation),
        What::InvitationResumed {} => m::event_invitation_resumed(words, &author(), invitation),
        What::InvitationExtended {
            expires_at: Some(end),
        } => m::event_invitation_extended(words, &author(), invitation, &when::day_of(words, *end)),
        What::InvitationExtended { expires_at: None } => {
            m::event_invitation_without_end(words, &author(), invitation)
        }
        What::InvitationRevoked {} => m::event_invitation_revoked(words, &author(), invitation),
        What::InvitationExpired {} => plain(m::event_invitation_expired(words, invitation)),
        What::InvitationSent { recipients } => {
            m::event_invitation_sent(words, &author(), invitation, i64::from(*recipients))
        }
        What::RecipientNotReached { address } => {
            plain(m::event_recipient_not_reached(words, invitation, address))
        }
        What::InvitationOpened {} => plain(m::event_invitation_opened(words, invitation)),
        What::CustomerSignedIn {} => m::event_customer_signed_in(words, &customer(), invitation),
        What::AdministratorNeeded {} => m::event_administrator_needed(words, &customer(), invitation),
        What::InvitationForwarded {} => m::event_invitation_forwarded(words, &customer(), invitation),
        What::ReviewStarted {} => m::event_review_started(words, &customer(), invitation),
        What::TrialAccepted {
            with_administration: true,
        } => m::event_trial_accepted_with_administration(words, &customer(), plan),
        What::TrialAccepted {
            with_administration: false,
        } => m::event_trial_accepted(words, &customer(), plan),
        What::TrialDeclined { reason: Some(reason) } => {
            m::event_trial_declined_because(words, &customer(), plan, reason)
        }
        What::TrialDeclined { reason: None } => m::event_trial_declined(words, &customer(), plan),
        What::WentQuiet {} => m::event_went_quiet(words, &customer(), invitation),
        What::TrialStarted { ends_at } => {
            m::event_trial_started(words, plan, &customer(), &when::day_of(words, *ends_at))
        }
        What::AdministrationGranted { kind } => match kind {
            AdministrationKind::Full => m::event_administration_granted_full(words, &customer()),
            AdministrationKind::Limited => m::event_administration_granted_limited(words, &customer()),
        },
        What::AdministrationReplaced {} => m::event_administration_replaced(words, &customer()),
        What::AdministrationRemoved {} => m::event_administration_removed(words, &customer()),
        What::AdministrationLapsed {} => m::event_administration_lapsed(words, &customer()),
        What::OfficeAdded { name } => m::event_office_added(words, &author(), name),
        What::OfficeRenamed { before, name } => m::event_office_renamed(words, &author(), before, name),
        What::OfficeClosed { name } => m::event_office_closed(words, &author(), name),
        What::OfferTemplateKept { name } => m::event_template_kept(words, &author(), name),
        What::OfferTemplateRenamed { before, name } => {
            m::event_template_renamed(words, &author(), before, name)
        }
        What::OfferTemplateDeleted { name } => m::event_template_deleted(words, &author(), name),
        What::StaffInvited { person } => m::event_staff_invited(words, &author(), person),
        What::StaffInvitationWithdrawn { person } => {
            m::event_staff_invitation_withdrawn(words, &author(), person)
        }
        What::StaffJoined {} => m::event_staff_joined(words, &author()),
        What::StaffRoleChanged { person } => m::event_staff_role_changed(words, &author(), person),
        What::StaffLeft { person, successor } => m::event_staff_left(words, person, successor),
        // Of a customer organisation alone: no partner reads it.
        What::PersonSignedUp { .. } | What::CustomerRoleChanged { .. } | What::OrganisationRenamed { .. } => {
            Vec::new()
        }
        What::ProfileChanged {} => m::event_profile_changed(words, &author()),
    }
}
