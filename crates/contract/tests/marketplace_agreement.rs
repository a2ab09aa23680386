//! One wire for the marketplace, read and written by both.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::marketplace::{MarketplaceBody, MarketplacePlacesBody, PublishedListingBody};
use serde_json::json;

use agree::agree;

mod agree;

#[test]
fn results_are_the_same_on_both_sides() {
    let word = |part: &str, met: &str| json!({"said": "mail", "part": part, "met": met, "times": 2});
    let why = json!([
        {"signal": "words", "bars": 4, "found": [word("name", "exact"), word("service", "meant"), word("overview", "nearly")]},
        {"signal": "nearness", "bars": 2, "kilometres": 24, "abroad": true},
        {"signal": "nearness", "bars": 0, "kilometres": null, "abroad": false},
        {"signal": "rating", "bars": 3, "rating": {"count": 12, "tenths": 46}},
        {"signal": "programmes", "bars": 2, "programmes": ["cloud_essentials"]},
    ]);
    let result = json!({"slug": "tidewell-sg-1", "partner_name": "Tidewell", "kind": "professional_service",
        "country": "SG", "city": "Singapore", "kilometres": 2, "language": "ja", "name": "移行",
        "short_description": "x", "languages": ["en", "zh"], "customer_sizes": ["10_50"], "badges": ["cloud_essentials"],
        "logo": null, "why": why});
    let body = json!({"total": 1, "relaxed": false, "near": {"name": "Singapore", "country": "SG"}, "results": [result],
        "facets": [{"facet": "service", "words": [{"word": "licensing", "count": 3}]}],
        "countries": [{"country": "SG", "count": 1}]});
    agree::<MarketplaceBody>(&json!({"marketplace": body}).to_string());
}

#[test]
fn a_listing_and_places_are_the_same_on_both_sides() {
    let listing = json!({"id": "018f0000-0000-7000-8000-000000000001", "slug": "tidewell-sg-1",
        "partner": "018f0000-0000-7000-8000-000000000002", "partner_name": "Tidewell", "partner_number": "4118207",
        "country": "SG", "kind": "application",
        "contents": [{"language": "en", "name": "x", "short_description": "x", "long_description": "x", "overview": "x"}],
        "languages": ["en"], "industries": ["retail"], "products": ["mail"], "services": ["licensing"],
        "solutions": ["backup"], "customer_sizes": ["1_9"],
        "links": {"website": "https://tidewell.example", "application": "", "professional_network": ""},
        "consulting_offers": [{"name": "x", "kind": "workshop", "duration": 2, "unit": "days"}],
        "references": [{"customer": "x", "text": "y"}], "logo": null,
        "locations": [{"address": "x", "city": "y", "region": "", "country": "SG",
            "coordinates": {"latitude": 1, "longitude": -1}}],
        "badges": ["cloud_deployment"], "published_at": "2026-11-23T09:00:00Z"});
    let rated = json!({"count": 12, "tenths": 46});
    for rating in [None, Some(rated)] {
        let mut listing = listing.clone();
        if let Some(rating) = rating {
            listing["rating"] = rating;
        }
        agree::<PublishedListingBody>(&json!({"listing": listing, "reviews": {"reviews": []}}).to_string());
    }
    agree::<MarketplacePlacesBody>(&json!({"places": [{"name": "Tokyo", "country": "JP"}]}).to_string());
}
