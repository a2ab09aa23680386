//! Where a partner is found: named, confirmed by the operator, corrected, removed.

use axum::http::Method;
use liaison_store::listing::published;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::data::term;
use crate::listings::{KEEPER, live, pointers};
use crate::notifications::told;

on_both!(
    a_place_is_seen_once_it_is_confirmed,
    a_place_that_was_refused_is_corrected,
    there_are_so_many_a_country,
    what_is_no_place_is_said,
    a_place_without_coordinates_has_those_of_its_town,
    a_place_is_removed_and_remembered,
    a_change_of_a_place_names_what_it_saw,
);

pub(crate) fn place(change: impl FnOnce(&mut Value)) -> Value {
    let mut place = json!({"country": "SG", "address": "71 Robinson Road", "city": "Singapore", "region": "",
        "coordinates": {"latitude": 1279000, "longitude": 103849000}});
    change(&mut place);
    json!({"place": place})
}

/// Named by Tidewell's profile administrator.
pub(crate) async fn named(house: &House, change: impl FnOnce(&mut Value)) -> Value {
    let mut keeper = house.sign_in(KEEPER).await;
    let at = format!("/api/listing-locations/{}", new_id());
    keeper.put_new(&at, &place(change)).await.expect(201)["location"].clone()
}

fn path(location: &Value) -> String {
    format!("/api/listing-locations/{}", location["id"].as_str().unwrap())
}

async fn decide(client: &mut Client, location: &Value, verb: &str, mut body: Value) -> Reply {
    body["revision"] = location["revision"].clone();
    client.decide(&format!("{}/{verb}", path(location)), &body).await
}

async fn correct(client: &mut Client, location: &Value, body: &Value) -> Reply {
    let (key, seen) = (new_id().to_string(), format!("\"{}\"", location["revision"]));
    let headers = [("idempotency-key", key.as_str()), ("if-match", &seen)];
    client
        .send(Method::PUT, &path(location), &headers, Some(body))
        .await
}

pub(crate) async fn remove(client: &mut Client, location: &Value) -> Reply {
    let (key, seen) = (new_id().to_string(), format!("\"{}\"", location["revision"]));
    let headers = [("idempotency-key", key.as_str()), ("if-match", &seen)];
    client.send(Method::DELETE, &path(location), &headers, None).await
}

async fn seen(house: &House, listing: &Value) -> Vec<String> {
    let slug = listing["slug"].as_str().unwrap();
    let found = published(&house.app.store.read(), slug, house.app.now())
        .await
        .unwrap();
    let locations = found.unwrap().locations;
    locations.into_iter().map(|location| location.address).collect()
}

async fn a_place_is_seen_once_it_is_confirmed(house: House) {
    let listing = live(&house, |_| {}).await;
    let first = named(&house, |_| {}).await;
    assert_eq!(first["state"], "verifying");
    assert!(seen(&house, &listing).await.is_empty());
    let mut olga = house.sign_in(people::OPERATOR).await;
    let queue = olga.get("/api/listing-location-reviews").await.expect(200);
    assert_eq!(queue["locations"][0]["location"], first);
    assert_eq!(queue["locations"][0]["partner_name"], people::TIDEWELL);
    let confirmed = decide(&mut olga, &first, "confirmations", json!({}))
        .await
        .expect(200)["location"]
        .clone();
    assert_eq!(
        (&confirmed["state"], &confirmed["waiting"]),
        (&json!("active"), &Value::Null)
    );
    assert_eq!(seen(&house, &listing).await, ["71 Robinson Road"]);
    let queue = olga.get("/api/listing-location-reviews").await.expect(200);
    assert_eq!(queue["locations"], json!([]));
    // What is said otherwise is asked for again.
    let mut keeper = house.sign_in(KEEPER).await;
    let moved = place(|place| place["address"] = json!("9 Fenwick Lane"));
    let moved = correct(&mut keeper, &confirmed, &moved).await.expect(200)["location"].clone();
    assert_eq!(moved["state"], "verifying");
    assert!(seen(&house, &listing).await.is_empty());
    assert_eq!(
        told(&house, KEEPER).await,
        ["listing_published", "location_confirmed"]
    );
}

async fn a_place_that_was_refused_is_corrected(house: House) {
    let first = named(&house, |_| {}).await;
    let mut olga = house.sign_in(people::OPERATOR).await;
    decide(&mut olga, &first, "refusals", json!({"reason": " "}))
        .await
        .refused(422, "invalid_fields");
    let reason = json!({"reason": "There is no such number in the road."});
    let refused = decide(&mut olga, &first, "refusals", reason).await.expect(200)["location"].clone();
    assert_eq!(
        (&refused["state"], &refused["refusal"]),
        (&json!("draft"), &json!("There is no such number in the road."))
    );
    decide(&mut olga, &refused, "confirmations", json!({}))
        .await
        .refused(409, "wrong_state");
    let mut keeper = house.sign_in(KEEPER).await;
    let right = place(|place| place["address"] = json!("17 Robinson Road"));
    let again = correct(&mut keeper, &refused, &right).await.expect(200)["location"].clone();
    assert_eq!(
        (&again["state"], &again["refusal"]),
        (&json!("verifying"), &Value::Null)
    );
    assert_eq!(told(&house, KEEPER).await, ["location_refused"]);
    let events = keeper.get(&format!("{}/events", path(&again))).await.expect(200);
    let happened: Vec<&str> = events["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["happened"]["type"].as_str().unwrap())
        .collect();
    assert_eq!(happened, ["submitted", "refused", "submitted"]);
}

async fn there_are_so_many_a_country(house: House) {
    let most = term("listing_locations_most");
    let mut last = Value::Null;
    for number in 0..most {
        last = named(&house, |place| {
            place["address"] = json!(format!("{number} Robinson Road"));
        })
        .await;
    }
    let mut keeper = house.sign_in(KEEPER).await;
    let sixth = format!("/api/listing-locations/{}", new_id());
    let problem = keeper
        .put_new(&sixth, &place(|_| {}))
        .await
        .refused(422, "invalid_fields");
    assert_eq!(
        pointers(&problem),
        [("/place/country".to_owned(), "too_long".to_owned())]
    );
    assert_eq!(problem["errors"][0]["params"], json!({"most": "5", "is": "6"}));
    let elsewhere = place(|place| place["country"] = json!("MY"));
    let elsewhere = keeper.put_new(&sixth, &elsewhere).await.expect(201)["location"].clone();
    // Moving one into the country is one more there, too.
    correct(&mut keeper, &elsewhere, &place(|_| {}))
        .await
        .refused(422, "invalid_fields");
    remove(&mut keeper, &last).await.expect(200);
    correct(&mut keeper, &elsewhere, &place(|_| {})).await.expect(200);
}

async fn what_is_no_place_is_said(house: House) {
    let mut keeper = house.sign_in(KEEPER).await;
    let at = format!("/api/listing-locations/{}", new_id());
    let wrong = place(|place| {
        place["country"] = json!("AQ");
        place["address"] = json!("x".repeat(301));
        place["city"] = json!(" ");
        place["region"] = json!("a\u{202e}b");
        place["coordinates"] = json!({"latitude": 90000001, "longitude": 0});
    });
    let expected = [
        ("/place/country", "unknown_usage_location"),
        ("/place/address", "too_long"),
        ("/place/city", "empty"),
        ("/place/region", "control_character"),
        ("/place/coordinates", "out_of_range"),
    ];
    assert_eq!(
        pointers(&keeper.put_new(&at, &wrong).await.refused(422, "invalid_fields")),
        expected.map(|(at, code)| (at.to_owned(), code.to_owned()))
    );
    let half = place(|place| place["coordinates"] = json!({"latitude": 1.5, "longitude": 0}));
    keeper.put_new(&at, &half).await.refused(422, "invalid_fields");
    let markup = place(|place| place["address"] = json!("<script>alert(1)</script>"));
    let kept = keeper.put_new(&at, &markup).await.expect(201);
    assert_eq!(kept["location"]["place"]["address"], "<script>alert(1)</script>");
}

async fn a_place_without_coordinates_has_those_of_its_town(house: House) {
    let placed = named(&house, |place| place["coordinates"] = Value::Null).await;
    // Within a few kilometres of what the reference says of Singapore.
    let at = |name: &str| placed["place"]["coordinates"][name].as_i64().unwrap();
    assert!((1_279_000 - at("latitude")).abs() < 50_000, "{placed}");
    assert!((103_849_000 - at("longitude")).abs() < 50_000, "{placed}");
    let unknown = named(&house, |place| {
        place["coordinates"] = Value::Null;
        place["city"] = json!("Nowhereville");
    })
    .await;
    assert_eq!(unknown["place"]["coordinates"], Value::Null);
}

async fn a_place_is_removed_and_remembered(house: House) {
    let first = named(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let was = remove(&mut keeper, &first).await.expect(200);
    assert_eq!(was["location"], first);
    remove(&mut keeper, &first).await.refused(404, "not_found");
    assert_eq!(
        keeper.get("/api/listing-locations").await.expect(200)["locations"],
        json!([])
    );
    let events = format!("{}/events", path(&first));
    let told = keeper.get(&events).await.expect(200)["events"].clone();
    assert_eq!(told[0]["happened"]["type"], "removed");
    assert_eq!(told[0]["place"], first["place"]);
    let mut olga = house.sign_in(people::OPERATOR).await;
    olga.get(&events).await.expect(200);
    let mut other = house.sign_in("global_administrator@fenwick.example").await;
    other.get(&events).await.refused(404, "not_found");
}

async fn a_change_of_a_place_names_what_it_saw(house: House) {
    let first = named(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let moved = place(|place| place["address"] = json!("9 Fenwick Lane"));
    // Asking for what is there is no change, whatever was seen.
    correct(
        &mut keeper,
        &json!({"id": first["id"], "revision": 7}),
        &place(|_| {}),
    )
    .await
    .expect(200);
    let second = correct(&mut keeper, &first, &moved).await.expect(200)["location"].clone();
    assert_eq!(second["revision"], 2);
    let stale = correct(&mut keeper, &first, &place(|_| {})).await;
    assert_eq!(
        stale.refused(412, "stale_revision")["current"]["location"],
        second
    );
    remove(&mut keeper, &first).await.refused(412, "stale_revision");
    let mut olga = house.sign_in(people::OPERATOR).await;
    decide(&mut olga, &first, "confirmations", json!({}))
        .await
        .refused(412, "stale_revision");
    let mut other = house.sign_in("global_administrator@fenwick.example").await;
    remove(&mut other, &second).await.refused(404, "not_found");
    other
        .put_new(&path(&second), &moved)
        .await
        .refused(404, "not_found");
}
