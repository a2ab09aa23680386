//! The same of the marketplace, of availability and of the partner network.

use liaison_domain::Language;
use liaison_domain::availability::Cell;
use liaison_domain::id::{
    CustomerReviewId, EnrolmentId, LeadId, LeadNoteId, LeadRequestId, ListingId, ListingLocationId,
    ListingReportId,
};
use liaison_domain::partner::Programme;

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

pub fn own_lead_request_confirmations(id: LeadRequestId) -> String {
    format!("/api/own-lead-requests/{id}/confirmations")
}

pub fn own_lead_request_withdrawals(id: LeadRequestId) -> String {
    format!("/api/own-lead-requests/{id}/withdrawals")
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
