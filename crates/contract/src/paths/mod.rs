//! Where things are: the templates of the API's routes, and what fills them in.

mod filled;
mod marketplace;
mod page;

pub use filled::*;
pub use marketplace::*;
pub use page::*;

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
/// Of somebody who begins a partner company. The code is verified like any other.
pub const PARTNER_SIGN_UPS: &str = "/api/partner-sign-ups";
pub const SIGN_UP_VERIFICATIONS: &str = "/api/sign-ups/{id}/verifications";
pub const CATALOGUE: &str = "/api/catalogue";
pub const MARKETPLACE_LISTINGS: &str = "/api/marketplace/listings";
pub const MARKETPLACE_LISTING: &str = "/api/marketplace/listings/{slug}";
pub const MARKETPLACE_PLACES: &str = "/api/marketplace/places";
pub const AVAILABILITY: &str = "/api/availability";
/// The same as a table.
pub const AVAILABILITY_CSV: &str = "/api/availability.csv";
pub const AVAILABILITY_CHANGES: &str = "/api/availability/changes";
pub const AVAILABILITY_CELL: &str = "/api/availability/{cloud}/{feature}/{plan}";
pub const AVAILABILITY_STATEMENTS: &str = "/api/availability/statements";
pub const AVAILABILITY_DECISIONS: &str = "/api/availability/decisions";
pub const AVAILABILITY_COMPARISONS: &str = "/api/availability/comparisons";
pub const AVAILABILITY_IMPORTS: &str = "/api/availability/imports";
/// What one's own partner says of itself in the marketplace.
pub const LISTINGS: &str = "/api/listings";
pub const LISTING: &str = "/api/listings/{id}";
pub const LISTING_EVENTS: &str = "/api/listings/{id}/events";
pub const LISTING_WITHDRAWALS: &str = "/api/listings/{id}/withdrawals";
pub const LISTING_UNLISTINGS: &str = "/api/listings/{id}/unlistings";
pub const LISTING_RELISTINGS: &str = "/api/listings/{id}/relistings";
pub const LISTING_APPEALS: &str = "/api/listings/{id}/appeals";
pub const LISTING_RETIREMENTS: &str = "/api/listings/{id}/retirements";
/// The operator's: what waits, and what it decides.
pub const LISTING_REVIEWS: &str = "/api/listing-reviews";
pub const LISTING_APPROVALS: &str = "/api/listings/{id}/approvals";
pub const LISTING_RETURNS: &str = "/api/listings/{id}/returns";
pub const LISTING_SUSPENSIONS: &str = "/api/listings/{id}/suspensions";
/// By anybody who is signed in.
pub const MARKETPLACE_REPORTS: &str = "/api/marketplace/listings/{slug}/reports";
/// The operator's.
pub const LISTING_REPORTS: &str = "/api/listing-reports";
pub const LISTING_REPORT_DISMISSALS: &str = "/api/listing-reports/{id}/dismissals";
/// Where one's own partner is found.
pub const LISTING_LOCATIONS: &str = "/api/listing-locations";
pub const LISTING_LOCATION: &str = "/api/listing-locations/{id}";
pub const LISTING_LOCATION_EVENTS: &str = "/api/listing-locations/{id}/events";
/// The operator's.
pub const LISTING_LOCATION_REVIEWS: &str = "/api/listing-location-reviews";
pub const LISTING_LOCATION_CONFIRMATIONS: &str = "/api/listing-locations/{id}/confirmations";
pub const LISTING_LOCATION_REFUSALS: &str = "/api/listing-locations/{id}/refusals";
/// What customers say of partners: one's own organisation's.
pub const CUSTOMER_REVIEWS: &str = "/api/customer-reviews";
pub const CUSTOMER_REVIEW: &str = "/api/customer-reviews/{id}";
pub const CUSTOMER_REVIEW_EVENTS: &str = "/api/customer-reviews/{id}/events";
/// The partner's.
pub const CUSTOMER_REVIEW_REPLIES: &str = "/api/customer-reviews/{id}/replies";
pub const CUSTOMER_REVIEW_REPORTS: &str = "/api/customer-reviews/{id}/reports";
/// The operator's.
pub const CUSTOMER_REVIEW_HIDINGS: &str = "/api/customer-reviews/{id}/hidings";
pub const CUSTOMER_REVIEW_CONFIRMATIONS: &str = "/api/customer-reviews/{id}/confirmations";
/// Of what one's own organisation may say something.
pub const CUSTOMER_ENGAGEMENTS: &str = "/api/customer-engagements";
/// What customers say of one's own partner.
pub const RECEIVED_CUSTOMER_REVIEWS: &str = "/api/received-customer-reviews";
/// What waits for the operator.
pub const REPORTED_CUSTOMER_REVIEWS: &str = "/api/reported-customer-reviews";
/// What everybody reads of the partner whose listing it is.
pub const MARKETPLACE_REVIEWS: &str = "/api/marketplace/listings/{slug}/reviews";
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
/// A file of terms that a version of it names.
pub const PURCHASE_OFFER_DOCUMENT: &str = "/api/purchase-offers/{id}/documents/{sha256}";
pub const TERMS_DOCUMENTS: &str = "/api/terms-documents";
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
pub const OFFER_LINK_DOCUMENT: &str = "/api/offer-links/{token}/documents/{sha256}";
pub const LINK: &str = "/api/links/{token}";
pub const LINK_OPENINGS: &str = "/api/links/{token}/openings";
pub const LINK_ACCEPTANCES: &str = "/api/links/{token}/acceptances";
pub const LINK_DECLINES: &str = "/api/links/{token}/declines";
pub const LINK_SITUATION: &str = "/api/links/{token}/situation";
pub const LINK_FORWARDINGS: &str = "/api/links/{token}/forwardings";
/// `current` is a version, too.
pub const TRIAL_TERMS: &str = "/api/terms/trial/{version}";
pub const PARTNER_AGREEMENT: &str = "/api/terms/partner/{version}";
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
/// What was sent by a form: named by whoever sends it, and read by the link of a mail.
pub const LEAD_REQUESTS: &str = "/api/lead-requests";
pub const LEAD_REQUEST: &str = "/api/lead-requests/{id}";
pub const LEAD_LINK: &str = "/api/lead-links/{token}";
pub const LEAD_LINK_CONFIRMATIONS: &str = "/api/lead-links/{token}/confirmations";
pub const LEAD_LINK_WITHDRAWALS: &str = "/api/lead-links/{token}/withdrawals";
/// What was asked from the address of one's own account, whoever was signed in then.
pub const OWN_LEAD_REQUESTS: &str = "/api/own-lead-requests";
pub const OWN_LEAD_REQUEST_CONFIRMATIONS: &str = "/api/own-lead-requests/{id}/confirmations";
pub const OWN_LEAD_REQUEST_WITHDRAWALS: &str = "/api/own-lead-requests/{id}/withdrawals";
/// What came to one's own partner.
pub const LEADS: &str = "/api/leads";
/// The same list as a table, all of it.
pub const LEADS_CSV: &str = "/api/leads.csv";
pub const LEAD: &str = "/api/leads/{id}";
pub const LEAD_EVENTS: &str = "/api/leads/{id}/events";
pub const LEAD_DECISIONS: &str = "/api/leads/{id}/decisions";
pub const LEAD_NOTES: &str = "/api/leads/{id}/notes";
pub const LEAD_NOTE: &str = "/api/leads/{id}/notes/{note}";
/// The programmes of one's own company.
pub const ENROLMENTS: &str = "/api/enrolments";
pub const ENROLMENT: &str = "/api/enrolments/{programme}";
pub const ENROLMENT_EVENTS: &str = "/api/enrolments/{programme}/events";
pub const ENROLMENT_SIGNATURES: &str = "/api/enrolments/{programme}/signatures";
pub const ENROLMENT_TRAININGS: &str = "/api/enrolments/{programme}/trainings";
pub const ENROLMENT_APPLICATIONS: &str = "/api/enrolments/{programme}/applications";
/// All partners', for the operator.
pub const PARTNER_ENROLMENTS: &str = "/api/partner-enrolments";
pub const PARTNER_ENROLMENT: &str = "/api/partner-enrolments/{id}";
pub const PARTNER_ENROLMENT_EVENTS: &str = "/api/partner-enrolments/{id}/events";
pub const PARTNER_ENROLMENT_DECISIONS: &str = "/api/partner-enrolments/{id}/decisions";
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
