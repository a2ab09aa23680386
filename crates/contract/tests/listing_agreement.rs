//! One wire for listings and places, read and written by both.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::listing::{
    AppealListing, ChangeListing, ListingBody, ListingEventsBody, ListingLocationBody, ListingLocationsBody,
    ListingReviewsBody, ListingsBody, LocationEventsBody, LocationReviewsBody, PutListing,
    PutListingLocation, RefuseListing, ReturnListing,
};
use serde_json::{Value, json};

use agree::agree;

mod agree;

const ID: &str = "00000000-0000-0000-0000-000000000001";
const AT: &str = "2026-11-23T09:00:00Z";

fn text() -> Value {
    json!({"country": "SG", "kind": "professional_service",
        "contents": [{"language": "en", "name": "N", "short_description": "S", "long_description": "L", "overview": "O"}],
        "languages": ["en"], "industries": ["retail"], "products": ["mail"], "services": ["consulting"],
        "solutions": ["backup"], "customer_sizes": ["1_9"],
        "links": {"website": "https://a.example", "application": "", "professional_network": ""},
        "lead_contact": {"name": "N", "email": "a@b.example", "phone": ""},
        "consulting_offers": [{"name": "N", "kind": "workshop", "duration": 2, "unit": "days"}],
        "references": [{"customer": "C", "text": "T"}], "logo": null})
}

fn place() -> Value {
    json!({"country": "SG", "address": "71 Robinson Road", "city": "Singapore", "region": "",
        "coordinates": {"latitude": 1, "longitude": -1}})
}

fn waiting() -> Value {
    json!({"since": AT, "review_by": "2026-11-26"})
}

fn location() -> Value {
    json!({"id": ID, "revision": 1, "place": place(), "state": "verifying", "refusal": "No", "waiting": waiting()})
}

#[test]
fn a_listing_is_the_same_on_both_sides() {
    let points = json!([
        {"field": "overview", "language": "en", "item": null, "reason": {"by": "operator", "text": "Say more."}},
        {"field": "references", "language": null, "item": 0,
            "reason": {"by": "check", "fault": {"fault": "too_long", "unit": "characters", "most": 1, "is": 2}}},
    ]);
    let listing = json!({"id": ID, "revision": 3, "slug": "a-sg-1", "partner_name": "P", "partner_number": "1",
        "state": "revision_needs_changes", "version": 2, "text": text(), "submitted_by": "B", "submitted_at": AT,
        "points": points, "approved": text(), "changes": [{"field": "kind", "language": null}],
        "published_at": AT, "waiting": waiting(), "suspension": "S", "appeal": "A",
        "places": {"confirmed": 1, "all": 2}});
    agree::<ListingBody>(&json!({"listing": listing}).to_string());
    let listed = json!({"id": ID, "revision": 1, "slug": "a-sg-1", "country": "SG", "kind": "application",
        "name": "N", "state": "in_review", "points": 0, "published_at": null, "waiting": waiting(),
        "places": {"confirmed": 0, "all": 0}});
    agree::<ListingsBody>(&json!({"listings": [listed]}).to_string());
    let reviewed = json!({"id": ID, "partner_name": "P", "partner_number": "1", "country": "SG",
        "kind": "application", "name": "N", "state": "in_review", "appeal": "A", "waiting": waiting()});
    agree::<ListingReviewsBody>(&json!({"listings": [reviewed], "next": "1.a"}).to_string());
}

#[test]
fn a_place_is_the_same_on_both_sides() {
    agree::<ListingLocationBody>(&json!({"location": location()}).to_string());
    agree::<ListingLocationsBody>(&json!({"locations": [location()]}).to_string());
    let queued = json!({"partner_name": "P", "partner_number": "1", "location": location()});
    agree::<LocationReviewsBody>(&json!({"locations": [queued], "next": "1.a"}).to_string());
}

#[test]
fn what_is_asked_is_the_same_on_both_sides() {
    agree::<PutListing>(&json!({"listing": text()}).to_string());
    agree::<PutListingLocation>(&json!({"place": place()}).to_string());
    agree::<ChangeListing>(&json!({"revision": 1}).to_string());
    agree::<AppealListing>(&json!({"revision": 1, "text": "T"}).to_string());
    agree::<RefuseListing>(&json!({"revision": 1, "reason": "R"}).to_string());
    let point = json!({"field": "references", "language": "en", "item": 0, "text": "T"});
    agree::<ReturnListing>(&json!({"revision": 1, "points": [point]}).to_string());
}

#[test]
fn what_happened_is_the_same_on_both_sides() {
    let author = json!({"side": "partner", "user": ID, "name": "N"});
    let all = [
        json!({"type": "submitted", "version": 1}),
        json!({"type": "checks_failed", "points": 2}),
        json!({"type": "returned", "points": 2}),
        json!({"type": "published", "version": 1}),
        json!({"type": "withdrawn"}),
        json!({"type": "suspended", "reason": "R"}),
        json!({"type": "appealed", "text": "T"}),
        json!({"type": "retired"}),
    ];
    for happened in all {
        let entry = json!({"id": ID, "at": AT, "listing": ID, "author": author, "happened": happened});
        agree::<ListingEventsBody>(&json!({"events": [entry], "next": "1.a"}).to_string());
    }
    for happened in [
        json!({"type": "confirmed"}),
        json!({"type": "refused", "reason": "R"}),
    ] {
        let entry = json!({"id": ID, "at": AT, "location": ID, "place": place(), "author": author,
            "happened": happened});
        agree::<LocationEventsBody>(&json!({"events": [entry], "next": "1.a"}).to_string());
    }
}
