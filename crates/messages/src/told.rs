//! What somebody is told, in a sentence: the same in a mail and in the inbox.

use liaison_domain::notification::{NotificationEvent, Reader};

use crate::{Words, messages as m};

pub struct Told<'a> {
    pub reader: Reader,
    pub event: NotificationEvent,
    /// Of what it is about.
    pub name: &'a str,
    /// The organisation on the other side.
    pub organisation: Option<&'a str>,
    /// In how many days it ends, of what ends.
    pub days: Option<u32>,
}

/// What happened, as the reader's side says it.
pub fn sentence(words: &Words, told: &Told<'_>) -> String {
    use NotificationEvent as E;
    let (name, organisation) = (told.name, told.organisation.unwrap_or_default());
    let days = i64::from(told.days.unwrap_or_default());
    match (told.event, told.reader) {
        (E::InvitationOpened, _) => m::told_invitation_opened(words, name),
        (E::InvitationIdentified, _) => m::told_invitation_identified(words, organisation, name),
        (E::InvitationAccepted, Reader::Partner) => m::told_invitation_accepted(words, organisation, name),
        (E::InvitationAccepted, Reader::Customer) => {
            m::told_invitation_accepted_own(words, name, organisation)
        }
        (E::InvitationDeclined, Reader::Partner) => m::told_invitation_declined(words, organisation, name),
        (E::InvitationDeclined, Reader::Customer) => {
            m::told_invitation_declined_own(words, name, organisation)
        }
        (E::InvitationExpired, _) => m::told_invitation_expired(words, name),
        (E::InvitationRevoked, _) => m::told_invitation_revoked(words, name),
        (E::OfferSent, _) => m::told_offer_sent(words, organisation, name),
        (E::OfferViewed, _) => m::told_offer_viewed(words, organisation, name),
        (E::OfferAdjusted, _) => m::told_offer_adjusted(words, organisation, name),
        (E::OfferReplied, _) => m::told_offer_replied(words, organisation, name),
        (E::OfferRevised, _) => m::told_offer_revised(words, organisation, name),
        (E::OfferAccepted, Reader::Partner) => m::told_offer_accepted(words, organisation, name),
        (E::OfferAccepted, Reader::Customer) => m::told_offer_accepted_own(words, name, organisation),
        (E::OfferDeclined, Reader::Partner) => m::told_offer_declined(words, organisation, name),
        (E::OfferDeclined, Reader::Customer) => m::told_offer_declined_own(words, name, organisation),
        (E::OfferExpired, Reader::Partner) => m::told_offer_expired(words, name),
        (E::OfferExpired, Reader::Customer) => m::told_offer_expired_own(words, name, organisation),
        (E::OfferUnanswered, _) => m::told_offer_unanswered(words, name, organisation),
        (E::AdministrationAuthorised, Reader::Partner) => {
            m::told_administration_authorised(words, organisation)
        }
        (E::AdministrationAuthorised, Reader::Customer) => {
            m::told_administration_authorised_own(words, organisation)
        }
        (E::AdministrationReplaced, _) => m::told_administration_replaced(words, organisation),
        (E::AdministrationRemovedByCustomer, Reader::Partner) => {
            m::told_administration_removed(words, organisation)
        }
        (E::AdministrationRemovedByCustomer, Reader::Customer) => {
            m::told_administration_removed_own(words, organisation)
        }
        (E::AdministrationExpired, Reader::Partner) => m::told_administration_expired(words, organisation),
        (E::AdministrationExpired, Reader::Customer) => {
            m::told_administration_expired_own(words, organisation)
        }
        (E::PartnerOfRecordSet, Reader::Partner) => m::told_record_set(words, organisation, name),
        (E::PartnerOfRecordSet, Reader::Customer) => m::told_record_set_own(words, organisation, name),
        (E::PartnerOfRecordChanged, Reader::Partner) => m::told_record_changed(words, organisation),
        (E::PartnerOfRecordChanged, Reader::Customer) => {
            m::told_record_changed_own(words, name, organisation)
        }
        (E::PartnerOfRecordCleared, Reader::Partner) => m::told_record_cleared(words, organisation),
        (E::PartnerOfRecordCleared, Reader::Customer) => {
            m::told_record_cleared_own(words, organisation, name)
        }
        (E::TrialExpiring, Reader::Partner) => m::told_trial_expiring(words, name, organisation, days),
        (E::TrialExpiring, Reader::Customer) => m::told_trial_expiring_own(words, name, days),
        (E::TrialConverted, Reader::Partner) => m::told_trial_converted(words, organisation, name),
        (E::TrialConverted, Reader::Customer) => m::told_trial_converted_own(words, name),
        (E::TrialExpired, Reader::Partner) => m::told_trial_expired(words, name, organisation),
        (E::TrialExpired, Reader::Customer) => m::told_trial_expired_own(words, name),
        (E::TermExpiring, Reader::Partner) => m::told_term_expiring(words, name, organisation, days),
        (E::TermExpiring, Reader::Customer) => m::told_term_expiring_own(words, name, days),
        (E::TermExpired, Reader::Partner) => m::told_term_expired(words, name, organisation),
        (E::TermExpired, Reader::Customer) => m::told_term_expired_own(words, name),
        (E::StaffRoleChanged, _) => m::told_role_changed(words, name),
        (E::ListingPublished, _) => m::told_listing_published(words, name),
        (E::ListingNeedsChanges, _) => m::told_listing_needs_changes(words, name),
        (E::ListingSuspended, _) => m::told_listing_suspended(words, name),
        (E::LocationConfirmed, _) => m::told_location_confirmed(words, name),
        (E::LocationRefused, _) => m::told_location_refused(words, name),
        (E::ProgrammeDecided, _) => m::told_programme_decided(words, name),
        (E::ProgrammeExpiring, _) => m::told_programme_expiring(words, name, days),
        (E::ProgrammeExpired, _) => m::told_programme_expired(words, name),
        (E::LeadReceived, _) => m::told_lead_received(words, name),
        (E::LeadExpiring, _) => m::told_lead_expiring(words, name, days),
        (E::LeadExpired, _) => m::told_lead_expired(words, name),
        (E::LeadWithdrawn, _) => m::told_lead_withdrawn(words, name),
        (E::LeadLost, _) => m::told_lead_lost(words, name),
        (E::ReferralAnswered, _) => m::told_referral_answered(words, organisation, name),
        (E::AdministrationExpiring, Reader::Partner) => {
            m::told_administration_expiring(words, organisation, days)
        }
        (E::AdministrationExpiring, Reader::Customer) => {
            m::told_administration_expiring_own(words, organisation, days)
        }
        (E::CustomerReviewPosted, _) => m::told_customer_review_posted(words, name),
        (E::CustomerReviewReplied, _) => m::told_customer_review_replied(words, organisation, name),
        (E::CustomerReviewReported, _) => m::told_customer_review_reported(words, organisation, name),
        (E::CustomerReviewHidden, Reader::Partner) => m::told_customer_review_hidden(words, name),
        (E::CustomerReviewHidden, Reader::Customer) => m::told_customer_review_hidden_own(words, name),
        (E::CustomerReviewKept, Reader::Partner) => m::told_customer_review_kept(words, name),
        (E::CustomerReviewKept, Reader::Customer) => m::told_customer_review_kept_own(words, name),
    }
}
