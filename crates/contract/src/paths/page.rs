//! The addresses of pages, which mail and partners hand on.

use liaison_domain::availability::Cell;
use liaison_domain::id::{LeadId, ListingId, SubscriptionId};
use liaison_domain::link::LinkToken;
use liaison_domain::notification::Subject;
use liaison_domain::partner::Programme;

/// The address of the review page itself, which the partner hands to its customers.
pub fn review_page(token: &LinkToken) -> String {
    format!("/o/{}", token.as_str())
}

/// The same as [`review_page`] in a message to one recipient, so that its opening is known for that one's.
pub fn recipient_page(token: &LinkToken, recipient: &str) -> String {
    format!("{}?r={recipient}", review_page(token))
}

/// The same of an offer: a page of its own, so that nobody loads what only the other one shows.
pub fn offer_page(token: &LinkToken) -> String {
    format!("/offers/{}", token.as_str())
}

/// One listing, as anybody reads it.
pub fn marketplace_profile(slug: &str) -> String {
    format!("/marketplace/partners/{slug}")
}

/// Everything that is known of one cell of the availability.
pub fn availability_page(cell: &Cell) -> String {
    let (cloud, feature) = (cell.cloud.slug(), cell.feature.slug());
    format!("/availability/{cloud}/{feature}/{}", cell.plan.0)
}

/// One of its own subscriptions, for a customer.
pub fn own_subscription_page(id: SubscriptionId) -> String {
    format!("/home/subscriptions/{id}")
}

/// The same for a partner whom it concerns.
pub fn subscription_page(id: SubscriptionId) -> String {
    format!("/subscriptions/{id}")
}

/// One programme, for a partner that is in it or asks for it.
pub fn enrolment_page(programme: Programme) -> String {
    format!("/company/enrolments/{}", programme.slug())
}

/// One lead, for the partner that has it.
pub fn lead_page(id: LeadId) -> String {
    [LEADS_PAGE, "/", &id.to_string()].concat()
}

/// Where partners are asked, by the ends of their addresses in the marketplace.
pub fn contact_page(slugs: &[String]) -> String {
    [CONTACT_PAGE, "?to=", &slugs.join(",")].concat()
}

/// Where somebody confirms a form and reads what became of it, with the link of a mail.
pub fn enquiry_page(token: &str) -> String {
    format!("/enquiries/{token}")
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
        Subject::Programme { programme, .. } => enrolment_page(*programme),
        Subject::OwnRole { .. } => "/account".to_owned(),
        Subject::Listing { id, .. } => listing_page(*id),
        Subject::Location { .. } => LISTING_LOCATIONS_PAGE.to_owned(),
        Subject::CustomerReview { .. } => LISTING_REVIEWS_PAGE.to_owned(),
        Subject::OwnCustomerReview { .. } => OWN_REVIEWS_PAGE.to_owned(),
        Subject::Lead { id, .. } => lead_page(*id),
        Subject::SentLead { .. } => SENT_LEADS_PAGE.to_owned(),
    }
}

/// Where somebody who was asked joins a partner's staff, with the link of a mail.
pub fn join_page(token: &str) -> String {
    format!("/join/{token}")
}

/// Where a new password is set, with the link of a mail.
pub fn reset_page(token: &str) -> String {
    format!("/reset/{token}")
}

/// Where mail of a kind is switched off, with the link of such a mail.
pub fn unsubscribe_page(token: &str) -> String {
    format!("/unsubscribe/{token}")
}

/// Partners by what is needed and where.
pub const MARKETPLACE_PAGE: &str = "/marketplace";

/// One listing of the marketplace.
pub const MARKETPLACE_PROFILE_PAGE: &str = "/marketplace/partners/{slug}";

/// Which partner feature exists where.
pub const AVAILABILITY_PAGE: &str = "/availability";

pub const SIGN_IN_PAGE: &str = "/sign-in";

/// Where a company registers in the partner network.
pub const PARTNER_SIGN_UP_PAGE: &str = "/sign-up?as=partner";

/// How results of the marketplace are ordered.
pub const MARKETPLACE_RANKING_PAGE: &str = "/marketplace/ranking";
pub const MARKETPLACE_COMPARE_PAGE: &str = "/marketplace/compare";

/// What the partner says of itself in the marketplace.
pub const LISTING_PAGE: &str = "/listing";

/// One of its listings.
pub fn listing_page(id: ListingId) -> String {
    [LISTING_PAGE, "/", &id.to_string()].concat()
}

/// What came to the partner by a form.
pub const LEADS_PAGE: &str = "/leads";

/// What the partner sent to others.
pub const SENT_LEADS_PAGE: &str = "/leads/sent";

/// Where somebody asks partners.
pub const CONTACT_PAGE: &str = "/enquiries/new";

/// Where it is found.
pub const LISTING_LOCATIONS_PAGE: &str = "/listing/locations";

/// What customers say of it.
pub const LISTING_REVIEWS_PAGE: &str = "/listing/reviews";

/// What one's own organisation has said of partners, and of whom it may say something.
pub const OWN_REVIEWS_PAGE: &str = "/home/reviews";

/// What somebody has asked partners, and who answered.
pub const OWN_ENQUIRIES_PAGE: &str = "/home/enquiries";

/// Where somebody reads what they were told.
pub const INBOX_PAGE: &str = "/inbox";

/// Where somebody chooses of what they are told, and how.
pub const NOTIFICATIONS_PAGE: &str = "/account/notifications";
