//! Where things are. The constants are route templates; the functions fill them in.

use liaison_domain::Language;
use liaison_domain::company::LogoId;
use liaison_domain::id::{
    AddressChangeId, DraftId, NotificationId, OfferTemplateId, OfficeId, PurchaseOfferId, ReceiptId,
    RecipientId, RelationshipId, SessionId, SignUpId, StaffInvitationId, SubscriptionId, TrialInvitationId,
    UserId,
};
use liaison_domain::link::LinkToken;
use liaison_domain::notification::Subject;
use liaison_domain::preview::Onlooker;

pub const SESSION: &str = "/api/session";
pub const SESSIONS: &str = "/api/sessions";
pub const SESSION_TERMINATIONS: &str = "/api/sessions/{id}/terminations";
pub const WIPES: &str = "/api/wipes";
pub const ACCOUNT: &str = "/api/account";
pub const ACCOUNT_PASSWORDS: &str = "/api/account/passwords";
pub const ADDRESS_CHANGES: &str = "/api/address-changes";
pub const ADDRESS_CHANGE_VERIFICATIONS: &str = "/api/address-changes/{id}/verifications";
pub const SIGN_OUTS: &str = "/api/sign-outs";
pub const PASSWORD_RESETS: &str = "/api/password-resets";
pub const PASSWORDS: &str = "/api/passwords";
pub const SIGN_UPS: &str = "/api/sign-ups";
pub const SIGN_UP_VERIFICATIONS: &str = "/api/sign-ups/{id}/verifications";
pub const CATALOGUE: &str = "/api/catalogue";
pub const OVERVIEW: &str = "/api/overview";
pub const ORGANISATION: &str = "/api/organisation";
pub const ORGANISATION_EVENTS: &str = "/api/organisation/events";
pub const PEOPLE: &str = "/api/people";
pub const PERSON_ROLE_CHANGES: &str = "/api/people/{id}/role-changes";
pub const DRAFTS: &str = "/api/drafts";
pub const DRAFT: &str = "/api/drafts/{id}";
pub const EVENTS: &str = "/api/events";
pub const TRIAL_INVITATIONS: &str = "/api/trial-invitations";
/// The same list for spreadsheets.
pub const TRIAL_INVITATIONS_CSV: &str = "/api/trial-invitations.csv";
pub const TRIAL_INVITATION: &str = "/api/trial-invitations/{id}";
pub const TRIAL_INVITATION_REDEMPTIONS: &str = "/api/trial-invitations/{id}/redemptions";
/// The same list for spreadsheets.
pub const TRIAL_INVITATION_REDEMPTIONS_CSV: &str = "/api/trial-invitations/{id}/redemptions.csv";
pub const TRIAL_INVITATION_EVENTS: &str = "/api/trial-invitations/{id}/events";
pub const TRIAL_INVITATION_PREVIEW: &str = "/api/trial-invitations/{id}/preview";
pub const TRIAL_INVITATION_PAUSES: &str = "/api/trial-invitations/{id}/pauses";
pub const TRIAL_INVITATION_RESUMPTIONS: &str = "/api/trial-invitations/{id}/resumptions";
pub const TRIAL_INVITATION_EXTENSIONS: &str = "/api/trial-invitations/{id}/extensions";
pub const TRIAL_INVITATION_REVOCATIONS: &str = "/api/trial-invitations/{id}/revocations";
pub const TRIAL_INVITATION_RECIPIENTS: &str = "/api/trial-invitations/{id}/recipients";
pub const TRIAL_INVITATION_RECIPIENT_SENDINGS: &str =
    "/api/trial-invitations/{id}/recipients/{recipient}/sendings";
pub const TRIAL_INVITATION_RECIPIENT_REMINDERS: &str =
    "/api/trial-invitations/{id}/recipients/{recipient}/reminders";
/// What can be bought, and at which list prices.
pub const PRICE_LIST: &str = "/api/price-list";
pub const PURCHASE_OFFERS: &str = "/api/purchase-offers";
/// The same list as a table, all of it.
pub const PURCHASE_OFFERS_CSV: &str = "/api/purchase-offers.csv";
pub const PURCHASE_OFFER: &str = "/api/purchase-offers/{id}";
pub const PURCHASE_OFFER_VERSIONS: &str = "/api/purchase-offers/{id}/versions";
pub const PURCHASE_OFFER_REVISIONS: &str = "/api/purchase-offers/{id}/revisions";
pub const PURCHASE_OFFER_EXTENSIONS: &str = "/api/purchase-offers/{id}/extensions";
pub const PURCHASE_OFFER_WITHDRAWALS: &str = "/api/purchase-offers/{id}/withdrawals";
pub const PURCHASE_OFFER_ARCHIVALS: &str = "/api/purchase-offers/{id}/archivals";
pub const PURCHASE_OFFER_REMINDERS: &str = "/api/purchase-offers/{id}/reminders";
pub const PURCHASE_OFFER_EVENTS: &str = "/api/purchase-offers/{id}/events";
pub const PURCHASE_OFFER_ANSWERS: &str = "/api/purchase-offers/{id}/answers";
pub const PURCHASE_OFFER_MESSAGES: &str = "/api/purchase-offers/{id}/messages";
pub const OFFER_TEMPLATES: &str = "/api/offer-templates";
pub const OFFER_TEMPLATE: &str = "/api/offer-templates/{id}";
pub const OFFER_TEMPLATE_RENAMINGS: &str = "/api/offer-templates/{id}/renamings";
pub const RECEIVED_OFFERS: &str = "/api/received-offers";
pub const OFFER_LINK: &str = "/api/offer-links/{token}";
pub const OFFER_LINK_OPENINGS: &str = "/api/offer-links/{token}/openings";
pub const OFFER_LINK_QUOTES: &str = "/api/offer-links/{token}/quotes";
pub const OFFER_LINK_ACCEPTANCES: &str = "/api/offer-links/{token}/acceptances";
pub const OFFER_LINK_DECLINES: &str = "/api/offer-links/{token}/declines";
pub const OFFER_LINK_MESSAGES: &str = "/api/offer-links/{token}/messages";
pub const LINK: &str = "/api/links/{token}";
pub const LINK_OPENINGS: &str = "/api/links/{token}/openings";
pub const LINK_ACCEPTANCES: &str = "/api/links/{token}/acceptances";
pub const LINK_DECLINES: &str = "/api/links/{token}/declines";
pub const LINK_SITUATION: &str = "/api/links/{token}/situation";
pub const LINK_FORWARDINGS: &str = "/api/links/{token}/forwardings";
/// `current` is a version, too.
pub const TRIAL_TERMS: &str = "/api/terms/trial/{version}";
pub const NOTIFICATION_PREFERENCES: &str = "/api/notification-preferences";
pub const NOTIFICATION_PREFERENCE: &str = "/api/notification-preferences/{event}";
pub const INBOX: &str = "/api/inbox";
/// How many of it are unread, for whoever asks for nothing else.
pub const INBOX_COUNTS: &str = "/api/inbox/counts";
/// Up to one of them.
pub const INBOX_READINGS: &str = "/api/inbox/readings";
pub const INBOX_ITEM_READINGS: &str = "/api/inbox/{id}/readings";
/// With the token of a mail; whoever reads that needs no session.
pub const UNSUBSCRIPTION: &str = "/api/unsubscriptions/{token}";
pub const ANSWERS: &str = "/api/answers";
pub const RECEIVED_INVITATIONS: &str = "/api/received-invitations";
pub const RELATIONSHIPS: &str = "/api/relationships";
pub const RELATIONSHIP_TERMINATIONS: &str = "/api/relationships/{id}/terminations";
/// The customer's own.
pub const SUBSCRIPTIONS: &str = "/api/subscriptions";
pub const SUBSCRIPTION: &str = "/api/subscriptions/{id}";
pub const SUBSCRIPTION_EVENTS: &str = "/api/subscriptions/{id}/events";
pub const SUBSCRIPTION_EXTENSIONS: &str = "/api/subscriptions/{id}/extensions";
pub const SUBSCRIPTION_CONVERSIONS: &str = "/api/subscriptions/{id}/conversions";
pub const SUBSCRIPTION_CONVERSION_WITHDRAWALS: &str = "/api/subscriptions/{id}/conversion-withdrawals";
pub const SUBSCRIPTION_SEAT_ADDITIONS: &str = "/api/subscriptions/{id}/seat-additions";
pub const SUBSCRIPTION_SEAT_RETURNS: &str = "/api/subscriptions/{id}/seat-returns";
pub const SUBSCRIPTION_CANCELLATIONS: &str = "/api/subscriptions/{id}/cancellations";
pub const SUBSCRIPTION_RENEWAL_CHANGES: &str = "/api/subscriptions/{id}/renewal-changes";
/// Everybody who was and is.
pub const PARTNERS_OF_RECORD: &str = "/api/subscriptions/{id}/partners-of-record";
pub const PARTNER_OF_RECORD_CHANGES: &str = "/api/subscriptions/{id}/partner-of-record-changes";
pub const PARTNER_OF_RECORD_REMOVALS: &str = "/api/subscriptions/{id}/partner-of-record-removals";
/// The customer's subscriptions that have none.
pub const PARTNER_OF_RECORD_GAPS: &str = "/api/partner-of-record-gaps";
/// Whose partner id it is.
pub const PARTNER_ID: &str = "/api/partner-ids/{number}";
/// Those of a partner's customers that concern it.
pub const CUSTOMER_SUBSCRIPTIONS: &str = "/api/customer-subscriptions";
/// The same list for spreadsheets.
pub const CUSTOMER_SUBSCRIPTIONS_CSV: &str = "/api/customer-subscriptions.csv";
/// What needs a decision before long.
pub const RENEWAL_RADAR: &str = "/api/renewal-radar";
pub const COMPANY_PROFILE: &str = "/api/company-profile";
pub const COMPANY_PROFILE_LOGO: &str = "/api/company-profile/logo";
pub const OFFICES: &str = "/api/offices";
pub const OFFICE: &str = "/api/offices/{id}";
pub const OFFICE_RENAMINGS: &str = "/api/offices/{id}/renamings";
pub const OFFICE_CLOSURES: &str = "/api/offices/{id}/closures";
pub const LOGO: &str = "/api/logos/{id}";
pub const STAFF: &str = "/api/staff";
pub const STAFF_ROLE_CHANGES: &str = "/api/staff/{id}/role-changes";
pub const STAFF_DEPARTURES: &str = "/api/staff/{id}/departures";
pub const STAFF_INVITATIONS: &str = "/api/staff-invitations";
pub const STAFF_INVITATION_SENDINGS: &str = "/api/staff-invitations/{id}/sendings";
pub const STAFF_INVITATION_WITHDRAWALS: &str = "/api/staff-invitations/{id}/withdrawals";
pub const STAFF_INVITATION_LOOKUPS: &str = "/api/staff-invitation-lookups";
pub const JOININGS: &str = "/api/joinings";
pub const RECEIPTS: &str = "/api/receipts";
pub const RECEIPT: &str = "/api/receipts/{id}";
pub const RECEIPT_KEYS: &str = "/api/receipt-keys";
pub const OPENAPI: &str = "/api/openapi.json";
pub const HEALTH: &str = "/health";
pub const READY: &str = "/ready";

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

/// Where somebody who was asked joins a partner's staff, with the link of a mail.
pub fn join_page(token: &str) -> String {
    format!("/join/{token}")
}

/// The address of the review page itself, which the partner hands to its customers.
pub fn review_page(token: &LinkToken) -> String {
    format!("/o/{}", token.as_str())
}

/// The same of an offer: a page of its own, so that nobody loads what only the other one shows.
pub fn offer_page(token: &LinkToken) -> String {
    format!("/offers/{}", token.as_str())
}

/// The same as [`review_page`] in a message to one recipient, so that its opening is known for that one's.
pub fn recipient_page(token: &LinkToken, recipient: &str) -> String {
    format!("{}?r={recipient}", review_page(token))
}

/// One of its own subscriptions, for a customer.
pub fn own_subscription_page(id: SubscriptionId) -> String {
    format!("/home/subscriptions/{id}")
}

/// The same for a partner whom it concerns.
pub fn subscription_page(id: SubscriptionId) -> String {
    format!("/subscriptions/{id}")
}

/// Where somebody reads what they were told.
pub const INBOX_PAGE: &str = "/inbox";

/// Where somebody chooses of what they are told, and how.
pub const NOTIFICATIONS_PAGE: &str = "/account/notifications";

pub fn inbox_item_readings(id: NotificationId) -> String {
    format!("/api/inbox/{id}/readings")
}

/// With the word that the wire has for the event.
pub fn notification_preference(event: &str) -> String {
    format!("/api/notification-preferences/{event}")
}

/// Where mail of a kind is switched off, with the link of such a mail.
pub fn unsubscribe_page(token: &str) -> String {
    format!("/unsubscribe/{token}")
}

pub fn unsubscription(token: &str) -> String {
    format!("/api/unsubscriptions/{token}")
}

/// The page of what somebody was told of.
pub fn subject_page(subject: &Subject) -> String {
    match subject {
        Subject::TrialInvitation { id, .. } => format!("/trial-invitations/{id}"),
        Subject::ReceivedInvitation { token, .. } => review_page(token),
        Subject::PurchaseOffer { id, .. } => format!("/purchase-offers/{id}"),
        Subject::ReceivedOffer { token, .. } => offer_page(token),
        Subject::Subscription { id, .. } => subscription_page(*id),
        Subject::OwnSubscription { id, .. } => own_subscription_page(*id),
        Subject::Customer { .. } => "/overview".to_owned(),
        Subject::Partner { .. } => "/home".to_owned(),
        Subject::OwnRole { .. } => "/account".to_owned(),
    }
}

/// Where a new password is set, with the link of a mail.
pub fn reset_page(token: &str) -> String {
    format!("/reset/{token}")
}
