//! The templates of routes, filled in.

use liaison_domain::Language;
use liaison_domain::content_id::{LogoId, TermsDocumentId};
use liaison_domain::id::{
    AddressChangeId, DraftId, NotificationId, OfferTemplateId, OfficeId, PurchaseOfferId, ReceiptId,
    RecipientId, RelationshipId, SessionId, SignUpId, StaffInvitationId, SubscriptionId, TrialInvitationId,
    UserId,
};
use liaison_domain::link::LinkToken;
use liaison_domain::preview::Onlooker;

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
