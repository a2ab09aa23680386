//! The API as a client meets it, on SQLite and on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test ends where it breaks"
)]

mod account;
mod administration;
mod answer_obstacles;
mod answering;
mod authorization;
mod authorization_bodies;
mod availability;
mod bad_input;
mod bounces;
mod changing;
mod company;
mod creating;
mod customer_review_answers;
mod customer_review_changes;
mod customer_reviews;
mod customer_reviews_found;
mod customer_reviews_of_leads;
mod customer_subscriptions;
mod data;
mod drafts;
mod enrolment_clock;
mod enrolment_decisions;
mod enrolments;
mod inbox;
mod lead_clock;
mod lead_decisions;
mod lead_links;
mod lead_lists;
mod lead_notes;
mod leads;
mod listing_checks;
mod listing_locations;
mod listing_reports;
mod listing_reviews;
mod listing_standing;
mod listings;
mod live;
mod mailing;
mod marketplace;
mod marketplace_pages;
mod notices;
mod notification_mail;
mod notification_preferences;
mod notifications;
mod offer_answers;
mod offer_lists;
mod offer_reminders;
mod offer_reviews;
mod offer_templates;
mod offers;
mod offices;
mod organisation;
mod overview;
mod own_enquiries;
mod partner_of_record;
mod passwords;
mod preview;
mod receipts;
mod recipients;
mod redemptions;
mod relationships;
mod renewal_prices;
mod renewal_radar;
mod repeating;
mod sessions;
mod sign_up;
mod site;
mod situations;
mod staff;
mod strange_input;
mod subscription_clock;
mod subscriptions;
mod terms_documents;
mod wipes;
mod worker;
