//! The words of a language come in parts, so that a page fetches those that it says and not every other page's.
//!
//! The key of a message says which part it is of. A page says words of the common part and of those in [`of_page`].

/// A part, and how its keys begin; the first that fits. What fits nowhere is common, and costs every first load.
pub const PARTS: [(&str, &[&str]); 36] = [
    (COMMON, &[]),
    ("sign_in", &["sign-in-forgotten", "sign-in-wiped"]),
    (
        ANSWERING,
        &[
            "answering-",
            "review-changed",
            "review-choice",
            "review-decline",
            "review-effect",
            "review-other",
            "review-pass-on",
        ],
    ),
    ("customer", &["review-"]),
    ("home", &["home-"]),
    ("offer_review", &["offer-review-"]),
    ("preview", &["preview-"]),
    ("company", &["company-", "staff-"]),
    ("network", &["network-"]),
    ("organisation", &["organisation-", "people-"]),
    ("events", &["event-"]),
    ("account", &["account-", "forgot-", "reset-", "sign-up-", "join-"]),
    ("invitations", &["invitations-", "invitation-"]),
    (SHARING, &["recipients-", "bulk-"]),
    (
        "overview",
        &["overview-", "drafts-", "wizard-step-", "wizard-title"],
    ),
    ("wizard", &["wizard-", "message-"]),
    (CHANGE, &["offer-changed-"]),
    ("offers", &["offers-", "offer-"]),
    ("receipts", &["receipt-"]),
    ("compare", &["compare-"]),
    ("subscriptions", &["subscription-"]),
    (PALETTE, &["palette-", "keys-"]),
    ("availability", &["availability-"]),
    ("listing", &["listing-"]),
    ("marketplace", &["marketplace-"]),
    ("ratings", &["rating-"]),
    ("reviewing", &["reviewing-"]),
    (PUBLIC, &["public-"]),
    ("taxonomy", &["taxonomy-"]),
    ("enquiry", &["enquiry-"]),
    ("leads", &["lead-"]),
    ("inbox", &["inbox-"]),
    ("notifications", &["notify-"]),
    (TOLD, &["told-"]),
    (KEPT, &["kept-", "leaving-"]),
    (MAIL, &["mail-"]),
];

/// Of what stands below an invitation and below a link just made, and of what is done row by row; fetched with its
/// code.
pub const SHARING: &str = "sharing";
/// Of what a device keeps, and of the question before it is left behind; fetched with its code.
pub const KEPT: &str = "kept";
/// Of the palette and the sheet of keys; fetched with their code.
pub const PALETTE: &str = "palette";
/// Of the answer below an invitation and of what stands in its way; fetched with its code.
pub const ANSWERING: &str = "answering";
/// Of what became different between two versions of an offer, for both sides.
pub const CHANGE: &str = "offer_change";
/// Of what leads from one page for everybody to the next.
pub const PUBLIC: &str = "public";
/// Of what somebody was told, in a mail and in the inbox.
pub const TOLD: &str = "told";
pub const COMMON: &str = "common";
/// The server's own; no browser fetches it.
pub const MAIL: &str = "mail";

/// The parts that a page needs besides the common one, by the page's name in `public/pages.json`.
pub fn of_page(page: &str) -> &'static [&'static str] {
    match page {
        "account" => &["account", PALETTE],
        "devices" | "forgot" | "join" | "reset" | "sign_up" => &["account"],
        "company" | "company_offices" | "company_staff" => &["company"],
        "company_enrolments" | "company_guide" | "company_programme" => &["company", "network"],
        "operator_enrolments" => &["company", "network", PUBLIC],
        "sign_in" => &["sign_in"],
        "review" => &["customer"],
        "home" => &["customer", "home"],
        "offer_review" => &["customer", ANSWERING, "offer_review", CHANGE],
        "preview" => &["customer", "preview"],
        "organisation" | "people" => &["organisation"],
        "overview" => &["overview", "events"],
        "drafts" => &["overview"],
        "storage" => &[KEPT],
        "inbox" => &["inbox", TOLD],
        "notifications" | "unsubscribe" => &["notifications"],
        "trial_invitations" => &["invitations"],
        "trial_invitation" => &["invitations", "events"],
        "draft_conflict" => &["overview", "wizard", "company", "offers", "listing", "taxonomy"],
        "offer_templates" | "purchase_offers" => &["offers"],
        "purchase_offer" => &["offers", "wizard", "overview", CHANGE],
        "purchase_offer_wizard" => &["overview", "wizard", "offers"],
        "trial_invitation_wizard" => &["overview", "wizard"],
        "own_subscriptions" | "customer_subscriptions" | "subscription" | "renewals" => {
            &["subscriptions", "offers"]
        }
        "compare_offers" => &["compare", "offers"],
        "own_reviews" | "received_reviews" => &["marketplace", "ratings", "reviewing", "taxonomy"],
        "operator_reviews" => &["marketplace", PUBLIC, "ratings", "reviewing"],
        "receipt" | "receipts" | "verify_receipt" => &["receipts"],
        "availability" => &["availability", PUBLIC],
        "operator_availability" => &["availability", PUBLIC],
        "availability_cell" | "availability_changes" => &["availability"],
        "marketplace" | "marketplace_compare" => &["marketplace", PUBLIC, "taxonomy"],
        "marketplace_profile" => &["marketplace", PUBLIC, "ratings", "taxonomy"],
        "listing" => &["listing", "marketplace", "taxonomy"],
        "listing_editor" => &["listing", "marketplace", "taxonomy", "overview", "wizard"],
        "operator_listings" => &["listing", "marketplace", "taxonomy", PUBLIC],
        "lead_detail" | "lead_list" | "lead_sent" => &["leads", "enquiry", "taxonomy"],
        "enquiry_form" | "enquiry_status" | "own_enquiries" => &["enquiry", "taxonomy"],
        "marketplace_ranking" => &["marketplace", PUBLIC],
        _ => &[],
    }
}
