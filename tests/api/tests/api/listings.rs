//! What a partner says of itself in the marketplace: written and submitted.

use liaison_domain::listing::state::{ListingEvent, ListingState, next};
use liaison_store::listing::published;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::data::{expect_transitions, term};

on_both!(
    a_listing_is_submitted_and_waits,
    it_is_submitted_once,
    there_is_one_a_country_and_kind,
    a_draft_becomes_a_listing,
    a_logo_is_the_companys_own,
);

pub(crate) const KEEPER: &str = "profile_administrator@tidewell.example";
pub(crate) const ADMIN: &str = "global_administrator@tidewell.example";

/// A professional service in Singapore that every check passes.
pub(crate) fn listing(change: impl FnOnce(&mut Value)) -> Value {
    let long = "We count your mailboxes, rehearse the move with two of them, and then move everything between Friday \
        evening and Sunday night. On Monday two of us sit with your people.";
    let overview = "Tidewell looks after small firms in Singapore. Eleven people know mail, shared files and the \
        telephones that hang on both. Somebody answers, and every change is written down before it is made.";
    let mut listing = json!({
        "country": "SG", "kind": "professional_service",
        "contents": [{
            "language": "en", "name": "Mailbox migration",
            "short_description": "Moves clinics and workshops from old mail servers over one weekend, and stays on the phone.",
            "long_description": long, "overview": overview,
        }],
        "languages": ["en", "zh"], "industries": ["healthcare"], "products": ["mail"], "services": ["consulting"],
        "solutions": ["cloud_migration"], "customer_sizes": ["10_50"],
        "links": {"website": "https://tidewell.example", "application": "", "professional_network": ""},
        "lead_contact": {"name": "Front desk", "email": "hello@tidewell.example", "phone": "+65 5550 0148"},
        "consulting_offers": [{"name": "Where we stand", "kind": "assessment", "duration": 2, "unit": "days"}],
        "references": [{"customer": "Harrow Clinic", "text": "Forty mailboxes over one weekend."}],
        "logo": null,
    });
    change(&mut listing);
    json!({"listing": listing})
}

pub(crate) fn path(listing: &Value) -> String {
    format!("/api/listings/{}", listing["id"].as_str().unwrap())
}

/// Submits one as Tidewell's profile administrator.
pub(crate) async fn submitted(house: &House, change: impl FnOnce(&mut Value)) -> Value {
    let mut keeper = house.sign_in(KEEPER).await;
    let at = format!("/api/listings/{}", new_id());
    keeper.put_new(&at, &listing(change)).await.expect(201)["listing"].clone()
}

/// The same, and the operator has approved it.
pub(crate) async fn live(house: &House, change: impl FnOnce(&mut Value)) -> Value {
    let waiting = submitted(house, change).await;
    let mut olga = house.sign_in(people::OPERATOR).await;
    verb(&mut olga, &waiting, "approvals", json!({}))
        .await
        .expect(200)["listing"]
        .clone()
}

/// Decides something about the listing as it was read.
pub(crate) async fn verb(client: &mut Client, listing: &Value, verb: &str, mut body: Value) -> Reply {
    body["revision"] = listing["revision"].clone();
    client.decide(&format!("{}/{verb}", path(listing)), &body).await
}

pub(crate) async fn revise(client: &mut Client, listing: &Value, body: &Value) -> Reply {
    let (key, seen) = (new_id().to_string(), format!("\"{}\"", listing["revision"]));
    let headers = [("idempotency-key", key.as_str()), ("if-match", &seen)];
    client
        .send(axum::http::Method::PUT, &path(listing), &headers, Some(body))
        .await
}

pub(crate) fn pointers(problem: &Value) -> Vec<(String, String)> {
    let word = |value: &Value| value.as_str().unwrap().to_owned();
    let errors = problem["errors"].as_array().unwrap().iter();
    errors
        .map(|each| (word(&each["pointer"]), word(&each["code"])))
        .collect()
}

/// What customers can read under the end of its address.
pub(crate) async fn read_by_customers(house: &House, listing: &Value) -> Option<String> {
    let slug = listing["slug"].as_str().unwrap();
    let found = published(&house.app.store.read(), slug, house.app.now())
        .await
        .unwrap();
    found.map(|found| found.contents[0].overview.clone())
}

#[test]
fn the_table_is_the_references() {
    expect_transitions("listing_states.tsv", &ListingState::ALL, &ListingEvent::ALL, next);
}

async fn a_listing_is_submitted_and_waits(house: House) {
    let submitted = submitted(&house, |_| {}).await;
    assert_eq!(submitted["state"], "in_review");
    assert_eq!(submitted["version"], 1);
    assert_eq!(submitted["points"], json!([]));
    assert_eq!(submitted["places"], json!({"confirmed": 0, "all": 0}));
    assert_eq!(
        submitted["submitted_by"],
        "profile_administrator of tidewell.example"
    );
    // A Saturday: Monday, Tuesday, Wednesday.
    assert_eq!(term("listing_review_days"), 3);
    assert_eq!(submitted["waiting"]["review_by"], "2026-11-25");
    assert_eq!(submitted["waiting"]["since"], submitted["submitted_at"]);
    assert_eq!(read_by_customers(&house, &submitted).await, None);
    let mut somebody = house.sign_in(people::MARA).await;
    let listed = somebody.get("/api/listings").await.expect(200)["listings"].clone();
    assert_eq!(listed[0]["name"], "Mailbox migration");
    assert_eq!(listed[0]["state"], "in_review");
    let one = somebody.get(&path(&submitted)).await;
    assert_eq!(one.header("etag"), "\"1\"");
    assert_eq!(one.expect(200)["listing"], submitted);
    let events = somebody
        .get(&format!("{}/events", path(&submitted)))
        .await
        .expect(200);
    assert_eq!(
        events["events"][0]["happened"],
        json!({"type": "submitted", "version": 1})
    );
}

async fn it_is_submitted_once(house: House) {
    let mut keeper = house.sign_in(KEEPER).await;
    let (key, at) = (new_id(), format!("/api/listings/{}", new_id()));
    let body = listing(|_| {});
    let first = keeper.put_new_as(key, &at, &body).await;
    let second = keeper.put_new_as(key, &at, &body).await;
    assert_eq!((first.status.as_u16(), second.status.as_u16()), (201, 201));
    assert_eq!(second.header("idempotent-replay"), "true");
    // By another key: it is there like that.
    keeper.put_new(&at, &body).await.expect(200);
    let other = listing(|listing| listing["industries"] = json!([]));
    let stale = keeper.put_new(&at, &other).await.refused(412, "stale_revision");
    assert_eq!(stale["current"]["listing"]["revision"], 1);
    keeper
        .put_new_as(key, &at, &other)
        .await
        .refused(422, "idempotency_key_reused");
    let headers = [("idempotency-key", &*new_id().to_string())];
    let bare = keeper
        .send(axum::http::Method::PUT, &at, &headers, Some(&body))
        .await;
    bare.refused(428, "precondition_required");
    let missing = json!({"id": new_id(), "revision": 1});
    revise(&mut keeper, &missing, &body)
        .await
        .refused(404, "not_found");
}

async fn there_is_one_a_country_and_kind(house: House) {
    let first = submitted(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let at = format!("/api/listings/{}", new_id());
    let problem = keeper
        .put_new(&at, &listing(|_| {}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "listed_already");
    submitted(&house, |listing| listing["country"] = json!("MY")).await;
    // What was submitted stays what it is, and where.
    let moved = listing(|listing| {
        listing["country"] = json!("JP");
        listing["kind"] = json!("application");
    });
    let mut olga = house.sign_in(people::OPERATOR).await;
    let live = verb(&mut olga, &first, "approvals", json!({})).await.expect(200)["listing"].clone();
    let problem = revise(&mut keeper, &live, &moved)
        .await
        .refused(422, "invalid_fields");
    assert_eq!(
        pointers(&problem),
        ["/listing/country", "/listing/kind"].map(|at| (at.to_owned(), "out_of_range".to_owned()))
    );
}

async fn a_draft_becomes_a_listing(house: House) {
    let mut keeper = house.sign_in(KEEPER).await;
    let id = new_id();
    let draft = format!("/api/drafts/{id}");
    keeper
        .put_new(&draft, &crate::drafts::written("{}"))
        .await
        .expect(201);
    keeper
        .put_new(&format!("/api/listings/{id}"), &listing(|_| {}))
        .await
        .expect(201);
    assert_eq!(
        keeper.get(&draft).await.expect(200)["draft"]["payload"],
        Value::Null
    );
    let finished = keeper.put_new(&draft, &crate::drafts::written("{}")).await;
    assert_eq!(
        finished.refused(409, "wrong_state")["params"]["state"],
        "finished"
    );
}

async fn a_logo_is_the_companys_own(house: House) {
    let mut keeper = house.sign_in(KEEPER).await;
    let logo = |body: Value| body["company_profile"]["logo"].as_str().unwrap().to_owned();
    let key = new_id().to_string();
    let headers = [("idempotency-key", key.as_str()), ("content-type", "image/png")];
    let picture = axum::body::Body::from(crate::company::LOGO);
    let put = axum::http::Method::PUT;
    let shown = keeper
        .send_raw(put, "/api/company-profile/logo", &headers, picture)
        .await;
    let logo = logo(shown.expect(200));
    let live = live(&house, |listing| listing["logo"] = json!(logo)).await;
    assert_eq!(live["text"]["logo"], logo.as_str());
    // The company shows none any more; the listing still does, and may go on doing so.
    let headers = [("idempotency-key", &*new_id().to_string())];
    let delete = axum::http::Method::DELETE;
    keeper
        .send(delete, "/api/company-profile/logo", &headers, None)
        .await
        .expect(200);
    assert_eq!(keeper.get(&format!("/api/logos/{logo}")).await.status, 200);
    let changed = listing(|listing| {
        listing["logo"] = json!(logo);
        listing["languages"] = json!(["en"]);
    });
    revise(&mut keeper, &live, &changed).await.expect(200);
    let mut other = house.sign_in("global_administrator@fenwick.example").await;
    let at = format!("/api/listings/{}", new_id());
    let theirs = listing(|listing| listing["logo"] = json!(logo));
    other.put_new(&at, &theirs).await.refused(422, "invalid_fields");
}
