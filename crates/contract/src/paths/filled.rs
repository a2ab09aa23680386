//! The templates of routes, filled in.

use liaison_domain::Language;
use liaison_domain::availability::Cell;
use liaison_domain::content_id::{LogoId, TermsDocumentId};
use liaison_domain::id::{
    AddressChangeId, CustomerReviewId, DraftId, EnrolmentId, LeadId, LeadNoteId, LeadRequestId, ListingId,
    ListingLocationId, ListingReportId, NotificationId, OfferTemplateId, OfficeId, PurchaseOfferId,
    ReceiptId, RecipientId, RelationshipId, SessionId, SignUpId, StaffInvitationId, SubscriptionId,
    TrialInvitationId, UserId,
};
use liaison_domain::link::LinkToken;
use liaison_domain::partner::Programme;
use liaison_domain::preview::Onlooker;

pub fn marketplace_listing(slug: &str) -> String {
    format!("/api/marketplace/listings/{slug}")
}

pub fn availability_at(day: &str) -> String {
    format!("/api/availability?at={day}")
}

pub fn availability_csv(day: &str) -> String {
    format!("/api/availability.csv?at={day}")
}

pub fn availability_changes(from: &str, to: &str) -> String {
    format!("/api/availability/changes?from={from}&to={to}")
}

pub fn availability_cell(cell: &Cell) -> String {
    let (cloud, feature) = (cell.cloud.slug(), cell.feature.slug());
    format!("/api/availability/{cloud}/{feature}/{}", cell.plan.0)
}

pub fn listing(id: ListingId) -> String {
    format!("/api/listings/{id}")
}

pub fn listing_events(id: ListingId) -> String {
    format!("/api/listings/{id}/events")
}

pub fn listing_withdrawals(id: ListingId) -> String {
    format!("/api/listings/{id}/withdrawals")
}

pub fn listing_unlistings(id: ListingId) -> String {
    format!("/api/listings/{id}/unlistings")
}

pub fn listing_relistings(id: ListingId) -> String {
    format!("/api/listings/{id}/relistings")
}

pub fn listing_appeals(id: ListingId) -> String {
    format!("/api/listings/{id}/appeals")
}

pub fn listing_retirements(id: ListingId) -> String {
    format!("/api/listings/{id}/retirements")
}

pub fn listing_approvals(id: ListingId) -> String {
    format!("/api/listings/{id}/approvals")
}

pub fn listing_returns(id: ListingId) -> String {
    format!("/api/listings/{id}/returns")
}

pub fn listing_suspensions(id: ListingId) -> String {
    format!("/api/listings/{id}/suspensions")
}

pub fn marketplace_reports(slug: &str) -> String {
    format!("/api/marketplace/listings/{slug}/reports")
}

pub fn listing_report_dismissals(id: ListingReportId) -> String {
    format!("/api/listing-reports/{id}/dismissals")
}

pub fn listing_location(id: ListingLocationId) -> String {
    format!("/api/listing-locations/{id}")
}

pub fn listing_location_events(id: ListingLocationId) -> String {
    format!("/api/listing-locations/{id}/events")
}

pub fn listing_location_confirmations(id: ListingLocationId) -> String {
    format!("/api/listing-locations/{id}/confirmations")
}

pub fn listing_location_refusals(id: ListingLocationId) -> String {
    format!("/api/listing-locations/{id}/refusals")
}

pub fn customer_review(id: CustomerReviewId) -> String {
    format!("/api/customer-reviews/{id}")
}

pub fn customer_review_events(id: CustomerReviewId) -> String {
    format!("/api/customer-reviews/{id}/events")
}

pub fn customer_review_replies(id: CustomerReviewId) -> String {
    format!("/api/customer-reviews/{id}/replies")
}

pub fn customer_review_reports(id: CustomerReviewId) -> String {
    format!("/api/customer-reviews/{id}/reports")
}

pub fn customer_review_hidings(id: CustomerReviewId) -> String {
    format!("/api/customer-reviews/{id}/hidings")
}

pub fn customer_review_confirmations(id: CustomerReviewId) -> String {
    format!("/api/customer-reviews/{id}/confirmations")
}

pub fn marketplace_reviews(slug: &str) -> String {
    format!("/api/marketplace/listings/{slug}/reviews")
}

pub fn enrolment(programme: Programme) -> String {
    format!("/api/enrolments/{}", programme.slug())
}

pub fn enrolment_events(programme: Programme) -> String {
    format!("/api/enrolments/{}/events", programme.slug())
}

pub fn enrolment_signatures(programme: Programme) -> String {
    format!("/api/enrolments/{}/signatures", programme.slug())
}

pub fn enrolment_trainings(programme: Programme) -> String {
    format!("/api/enrolments/{}/trainings", programme.slug())
}

pub fn enrolment_applications(programme: Programme) -> String {
    format!("/api/enrolments/{}/applications", programme.slug())
}

pub fn partner_enrolment(id: EnrolmentId) -> String {
    format!("/api/partner-enrolments/{id}")
}

pub fn partner_enrolment_events(id: EnrolmentId) -> String {
    format!("/api/partner-enrolments/{id}/events")
}

pub fn partner_enrolment_decisions(id: EnrolmentId) -> String {
    format!("/api/partner-enrolments/{id}/decisions")
}

pub fn lead_request(id: LeadRequestId) -> String {
    format!("/api/lead-requests/{id}")
}

/// `token` as the link of a mail has it.
pub fn lead_link(token: &str) -> String {
    format!("/api/lead-links/{token}")
}

pub fn lead_link_confirmations(token: &str) -> String {
    format!("/api/lead-links/{token}/confirmations")
}

pub fn lead_link_withdrawals(token: &str) -> String {
    format!("/api/lead-links/{token}/withdrawals")
}

pub fn lead(id: LeadId) -> String {
    format!("/api/leads/{id}")
}

pub fn lead_events(id: LeadId) -> String {
    format!("/api/leads/{id}/events")
}

pub fn lead_decisions(id: LeadId) -> String {
    format!("/api/leads/{id}/decisions")
}

pub fn lead_notes(id: LeadId) -> String {
    format!("/api/leads/{id}/notes")
}

pub fn lead_note(id: LeadId, note: LeadNoteId) -> String {
    format!("/api/leads/{id}/notes/{note}")
}

pub fn partner_agreement(version: &str, language: Language) -> String {
    format!("/api/terms/partner/{version}?language={}", language.tag())
}

pub fn draft(id: DraftId) -> String {
    format!("/api/drafts/{id}")
}

pub fn trial_invitation(id: TrialInvitationId) -> String {
    format!("/api/trial-invitations/{id}")
}

pub fn trial_invitation_redemptions(id: TrialInvitationId) -> String {
    format!("/api/trial-invitations/{id}/redemptions")
}

pub fn trial_invitation_redemptions_csv(id: TrialInvitationId) -> String {
    format!("/api/trial-invitations/{id}/redemptions.csv")
}

pub fn trial_invitation_events(id: TrialInvitationId) -> String {
    format!("/api/trial-invitations/{id}/events")
}

pub fn trial_invitation_preview(id: TrialInvitationId, onlooker: Onlooker) -> String {
    format!("/api/trial-invitations/{id}/preview?as={}", onlooker.slug())
}

pub fn trial_invitation_pauses(id: TrialInvitationId) -> String {
    format!("/api/trial-invitations/{id}/pauses")
}

pub fn trial_invitation_resumptions(id: TrialInvitationId) -> String {
    format!("/api/trial-invitations/{id}/resumptions")
}

pub fn trial_invitation_extensions(id: TrialInvitationId) -> String {
    format!("/api/trial-invitations/{id}/extensions")
}

pub fn trial_invitation_revocations(id: TrialInvitationId) -> String {
    format!("/api/trial-invitations/{id}/revocations")
}

pub fn trial_invitation_recipients(id: TrialInvitationId) -> String {
    format!("/api/trial-invitations/{id}/recipients")
}

pub fn trial_invitation_recipient_sendings(id: TrialInvitationId, recipient: RecipientId) -> String {
    format!("/api/trial-invitations/{id}/recipients/{recipient}/sendings")
}

pub fn trial_invitation_recipient_reminders(id: TrialInvitationId, recipient: RecipientId) -> String {
    format!("/api/trial-invitations/{id}/recipients/{recipient}/reminders")
}

pub fn receipt(id: ReceiptId) -> String {
    format!("/api/receipts/{id}")
}

pub fn purchase_offer(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}")
}

pub fn purchase_offer_versions(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}/versions")
}

pub fn purchase_offer_revisions(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}/revisions")
}

pub fn purchase_offer_extensions(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}/extensions")
}

pub fn purchase_offer_withdrawals(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}/withdrawals")
}

pub fn purchase_offer_archivals(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}/archivals")
}

pub fn purchase_offer_reminders(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}/reminders")
}

pub fn purchase_offer_events(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}/events")
}

pub fn purchase_offer_answers(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}/answers")
}

pub fn purchase_offer_messages(id: PurchaseOfferId) -> String {
    format!("/api/purchase-offers/{id}/messages")
}

pub fn purchase_offer_document(id: PurchaseOfferId, sha256: &TermsDocumentId) -> String {
    format!("/api/purchase-offers/{id}/documents/{}", sha256.as_str())
}

pub fn offer_template(id: OfferTemplateId) -> String {
    format!("/api/offer-templates/{id}")
}

pub fn offer_template_renamings(id: OfferTemplateId) -> String {
    format!("/api/offer-templates/{id}/renamings")
}

pub fn link(token: &LinkToken) -> String {
    format!("/api/links/{}", token.as_str())
}

pub fn link_openings(token: &LinkToken) -> String {
    format!("/api/links/{}/openings", token.as_str())
}

pub fn link_acceptances(token: &LinkToken) -> String {
    format!("/api/links/{}/acceptances", token.as_str())
}

pub fn link_declines(token: &LinkToken) -> String {
    format!("/api/links/{}/declines", token.as_str())
}

pub fn link_situation(token: &LinkToken) -> String {
    format!("/api/links/{}/situation", token.as_str())
}

pub fn link_forwardings(token: &LinkToken) -> String {
    format!("/api/links/{}/forwardings", token.as_str())
}

pub fn offer_link(token: &LinkToken) -> String {
    format!("/api/offer-links/{}", token.as_str())
}

pub fn offer_link_openings(token: &LinkToken) -> String {
    format!("/api/offer-links/{}/openings", token.as_str())
}

pub fn offer_link_acceptances(token: &LinkToken) -> String {
    format!("/api/offer-links/{}/acceptances", token.as_str())
}

pub fn offer_link_declines(token: &LinkToken) -> String {
    format!("/api/offer-links/{}/declines", token.as_str())
}

pub fn offer_link_messages(token: &LinkToken) -> String {
    format!("/api/offer-links/{}/messages", token.as_str())
}

pub fn offer_link_document(token: &LinkToken, sha256: &TermsDocumentId) -> String {
    format!(
        "/api/offer-links/{}/documents/{}",
        token.as_str(),
        sha256.as_str()
    )
}

pub fn trial_terms(version: &str, language: Language) -> String {
    format!("/api/terms/trial/{version}?language={}", language.tag())
}

pub fn session_terminations(id: SessionId) -> String {
    format!("/api/sessions/{id}/terminations")
}

pub fn address_change_verifications(id: AddressChangeId) -> String {
    format!("/api/address-changes/{id}/verifications")
}

pub fn sign_up_verifications(id: SignUpId) -> String {
    format!("/api/sign-ups/{id}/verifications")
}

pub fn relationship_terminations(id: RelationshipId) -> String {
    format!("/api/relationships/{id}/terminations")
}

pub fn subscription(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}")
}

pub fn subscription_events(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/events")
}

pub fn subscription_extensions(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/extensions")
}

pub fn subscription_conversions(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/conversions")
}

pub fn subscription_conversion_withdrawals(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/conversion-withdrawals")
}

pub fn subscription_seat_additions(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/seat-additions")
}

pub fn subscription_seat_returns(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/seat-returns")
}

pub fn subscription_cancellations(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/cancellations")
}

pub fn subscription_renewal_changes(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/renewal-changes")
}

/// `number` as an address writes it.
pub fn partner_id(number: &str) -> String {
    format!("/api/partner-ids/{number}")
}

pub fn partners_of_record(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/partners-of-record")
}

pub fn partner_of_record_changes(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/partner-of-record-changes")
}

pub fn partner_of_record_removals(id: SubscriptionId) -> String {
    format!("/api/subscriptions/{id}/partner-of-record-removals")
}

pub fn office(id: OfficeId) -> String {
    format!("/api/offices/{id}")
}

pub fn office_renamings(id: OfficeId) -> String {
    format!("/api/offices/{id}/renamings")
}

pub fn office_closures(id: OfficeId) -> String {
    format!("/api/offices/{id}/closures")
}

pub fn person_role_changes(id: UserId) -> String {
    format!("/api/people/{id}/role-changes")
}

pub fn logo(id: &LogoId) -> String {
    format!("/api/logos/{}", id.as_str())
}

pub fn staff_role_changes(id: UserId) -> String {
    format!("/api/staff/{id}/role-changes")
}

pub fn staff_departures(id: UserId) -> String {
    format!("/api/staff/{id}/departures")
}

pub fn staff_invitation_sendings(id: StaffInvitationId) -> String {
    format!("/api/staff-invitations/{id}/sendings")
}

pub fn staff_invitation_withdrawals(id: StaffInvitationId) -> String {
    format!("/api/staff-invitations/{id}/withdrawals")
}

pub fn inbox_item_readings(id: NotificationId) -> String {
    format!("/api/inbox/{id}/readings")
}

/// With the word that the wire has for the event.
pub fn notification_preference(event: &str) -> String {
    format!("/api/notification-preferences/{event}")
}

pub fn unsubscription(token: &str) -> String {
    format!("/api/unsubscriptions/{token}")
}
