//! What somebody can be told of, as the choices for it are called.

use liaison_domain::notification::NotificationEvent;
use liaison_messages::{Words, messages as m};

pub fn event(words: &Words, event: NotificationEvent) -> String {
    use NotificationEvent as E;
    match event {
        E::InvitationOpened => m::notify_invitation_opened(words),
        E::InvitationIdentified => m::notify_invitation_identified(words),
        E::InvitationAccepted => m::notify_invitation_accepted(words),
        E::InvitationDeclined => m::notify_invitation_declined(words),
        E::InvitationExpired => m::notify_invitation_expired(words),
        E::InvitationRevoked => m::notify_invitation_revoked(words),
        E::OfferSent => m::notify_offer_sent(words),
        E::OfferViewed => m::notify_offer_viewed(words),
        E::OfferAdjusted => m::notify_offer_adjusted(words),
        E::OfferReplied => m::notify_offer_replied(words),
        E::OfferRevised => m::notify_offer_revised(words),
        E::OfferAccepted => m::notify_offer_accepted(words),
        E::OfferDeclined => m::notify_offer_declined(words),
        E::OfferExpired => m::notify_offer_expired(words),
        E::OfferUnanswered => m::notify_offer_unanswered(words),
        E::AdministrationAuthorised => m::notify_administration_authorised(words),
        E::AdministrationReplaced => m::notify_administration_replaced(words),
        E::AdministrationRemovedByCustomer => m::notify_administration_removed(words),
        E::AdministrationExpired => m::notify_administration_expired(words),
        E::PartnerOfRecordSet => m::notify_record_set(words),
        E::PartnerOfRecordChanged => m::notify_record_changed(words),
        E::PartnerOfRecordCleared => m::notify_record_cleared(words),
        E::TrialExpiring => m::notify_trial_expiring(words),
        E::TrialConverted => m::notify_trial_converted(words),
        E::TrialExpired => m::notify_trial_expired(words),
        E::TermExpiring => m::notify_term_expiring(words),
        E::TermExpired => m::notify_term_expired(words),
        E::StaffRoleChanged => m::notify_role_changed(words),
        E::ListingPublished => m::notify_listing_published(words),
        E::ListingNeedsChanges => m::notify_listing_needs_changes(words),
        E::ListingSuspended => m::notify_listing_suspended(words),
        E::LocationConfirmed => m::notify_location_confirmed(words),
        E::LocationRefused => m::notify_location_refused(words),
        E::ProgrammeDecided => m::notify_programme_decided(words),
        E::ProgrammeExpiring => m::notify_programme_expiring(words),
        E::ProgrammeExpired => m::notify_programme_expired(words),
        E::AdministrationExpiring => m::notify_administration_expiring(words),
        E::LeadReceived => m::notify_lead_received(words),
        E::LeadExpiring => m::notify_lead_expiring(words),
        E::LeadExpired => m::notify_lead_expired(words),
        E::LeadWithdrawn => m::notify_lead_withdrawn(words),
        E::LeadLost => m::notify_lead_lost(words),
        E::ReferralAnswered => m::notify_referral_answered(words),
    }
}
