//! What the operator decides of listings, and what becomes of it.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::listings::{
    ADMIN, KEEPER, listing, live, path, pointers, read_by_customers, revise, submitted, verb,
};
use crate::notifications::told;

on_both!(
    what_waits_longest_stands_first,
    points_stand_at_fields_until_they_are_mended,
    a_point_says_something_about_something,
    a_live_text_stays_while_another_waits,
    a_suspension_is_told_appealed_and_lifted,
    who_decides_is_the_operator,
    what_was_decided_is_told,
);

async fn operator(house: &House) -> Client {
    house.sign_in(people::OPERATOR).await
}

fn point(field: &str, language: Option<&str>, text: &str) -> Value {
    json!({"field": field, "language": language, "item": null, "text": text})
}

async fn what_waits_longest_stands_first(house: House) {
    let mut olga = operator(&house).await;
    let mut expected = Vec::new();
    for country in ["SG", "MY", "JP"] {
        let one = submitted(&house, |listing| listing["country"] = json!(country)).await;
        expected.push(one["id"].as_str().unwrap().to_owned());
        house.days(1);
    }
    let mut found = Vec::new();
    let mut at = "/api/listing-reviews?limit=2".to_owned();
    loop {
        let page = olga.get(&at).await.expect(200);
        for one in page["listings"].as_array().unwrap() {
            assert_eq!(one["partner_name"], people::TIDEWELL);
            found.push(one["id"].as_str().unwrap().to_owned());
        }
        match page["next"].as_str() {
            Some(next) => at = format!("/api/listing-reviews?limit=2&after={next}"),
            None => break,
        }
    }
    assert_eq!(found, expected);
    let first = olga.get(&format!("/api/listings/{}", found[0])).await.expect(200);
    verb(&mut olga, &first["listing"], "approvals", json!({}))
        .await
        .expect(200);
    let states = |body: Value| body["listings"].as_array().unwrap().len();
    assert_eq!(states(olga.get("/api/listing-reviews").await.expect(200)), 2);
    assert_eq!(
        states(olga.get("/api/listing-reviews?state=published").await.expect(200)),
        1
    );
    olga.get("/api/listing-reviews?state=lovely")
        .await
        .refused(400, "invalid_parameter");
}

async fn points_stand_at_fields_until_they_are_mended(house: House) {
    let waiting = submitted(&house, |_| {}).await;
    let mut olga = operator(&house).await;
    let points = json!({"points": [
        point("overview", Some("en"), "Say since when the firm has been working."),
        point("website", None, "The page cannot be reached."),
        json!({"field": "references", "language": null, "item": 0, "text": "Who is it?"}),
    ]});
    let back = verb(&mut olga, &waiting, "returns", points).await.expect(200)["listing"].clone();
    assert_eq!(back["state"], "needs_changes");
    let mut keeper = house.sign_in(KEEPER).await;
    let read = keeper.get(&path(&back)).await.expect(200)["listing"].clone();
    assert_eq!(read["points"].as_array().unwrap().len(), 3);
    assert_eq!(
        read["points"][0],
        json!({"field": "overview", "language": "en", "item": null,
            "reason": {"by": "operator", "text": "Say since when the firm has been working."}})
    );
    let mended = listing(|listing| listing["links"]["website"] = json!("https://www.tidewell.example"));
    let again = revise(&mut keeper, &read, &mended).await.expect(200)["listing"].clone();
    assert_eq!(
        (&again["state"], &again["points"]),
        (&json!("in_review"), &json!([]))
    );
    let live = verb(&mut olga, &again, "approvals", json!({})).await.expect(200)["listing"].clone();
    assert_eq!(
        (&live["state"], &live["version"]),
        (&json!("published"), &json!(2))
    );
}

async fn a_point_says_something_about_something(house: House) {
    let waiting = submitted(&house, |_| {}).await;
    let mut olga = operator(&house).await;
    let points = json!({"points": [
        point("overview", Some("th"), "x"),
        point("website", None, " "),
        json!({"field": "references", "language": null, "item": 1, "text": "x"}),
        point("kind", None, &"x".repeat(1001)),
    ]});
    let problem = verb(&mut olga, &waiting, "returns", points)
        .await
        .refused(422, "invalid_fields");
    let expected = [
        ("/points/0/language", "out_of_range"),
        ("/points/1/text", "empty"),
        ("/points/2/item", "out_of_range"),
        ("/points/3/text", "too_long"),
    ];
    assert_eq!(
        pointers(&problem),
        expected.map(|(at, code)| (at.to_owned(), code.to_owned()))
    );
    let none = verb(&mut olga, &waiting, "returns", json!({"points": []})).await;
    assert_eq!(
        pointers(&none.refused(422, "invalid_fields")),
        [("/points".to_owned(), "empty".to_owned())]
    );
    let many = vec![point("kind", None, "x"); 51];
    let many = verb(&mut olga, &waiting, "returns", json!({"points": many})).await;
    assert_eq!(
        pointers(&many.refused(422, "invalid_fields")),
        [("/points".to_owned(), "too_long".to_owned())]
    );
    let unknown = verb(
        &mut olga,
        &waiting,
        "returns",
        json!({"points": [point("colour", None, "x")]}),
    )
    .await;
    unknown.refused(422, "invalid_fields");
}

async fn a_live_text_stays_while_another_waits(house: House) {
    let live = live(&house, |_| {}).await;
    let before = read_by_customers(&house, &live).await.unwrap();
    let mut keeper = house.sign_in(KEEPER).await;
    let words = "Tidewell has grown and has another office. ".repeat(4);
    let changed = listing(|listing| {
        listing["contents"][0]["overview"] = json!(words);
        listing["contents"].as_array_mut().unwrap().push(json!({
            "language": "ja", "name": "メールの移行", "short_description": "診療所や工房のメールを週末のうちに移します。月曜は電話に出ます。",
            "long_description": "移行".repeat(20), "overview": "移行".repeat(20),
        }));
    });
    let pending = revise(&mut keeper, &live, &changed).await.expect(200)["listing"].clone();
    assert_eq!(pending["state"], "revision_in_review", "{:?}", pending["points"]);
    assert_eq!(
        pending["changes"],
        json!([{"field": "overview", "language": "en"}, {"field": "contents", "language": "ja"}])
    );
    assert_eq!(pending["approved"]["contents"][0]["overview"], before.as_str());
    assert_eq!(read_by_customers(&house, &pending).await, Some(before.clone()));
    let mut olga = operator(&house).await;
    let back = verb(
        &mut olga,
        &pending,
        "returns",
        json!({"points": [point("overview", Some("en"), "It says one thing four times.")]}),
    )
    .await
    .expect(200)["listing"]
        .clone();
    assert_eq!(back["state"], "revision_needs_changes");
    assert_eq!(read_by_customers(&house, &back).await, Some(before));
    let again = revise(&mut keeper, &back, &changed).await.expect(200)["listing"].clone();
    let live = verb(&mut olga, &again, "approvals", json!({})).await.expect(200)["listing"].clone();
    assert_eq!(live["approved"], Value::Null);
    assert_eq!(read_by_customers(&house, &live).await.unwrap(), words.trim());
}

async fn a_suspension_is_told_appealed_and_lifted(house: House) {
    let live = live(&house, |_| {}).await;
    let mut olga = operator(&house).await;
    verb(&mut olga, &live, "suspensions", json!({"reason": ""}))
        .await
        .refused(422, "invalid_fields");
    let reason = json!({"reason": "The telephone number belongs to somebody else."});
    let out = verb(&mut olga, &live, "suspensions", reason).await.expect(200)["listing"].clone();
    assert_eq!(out["state"], "suspended");
    assert_eq!(read_by_customers(&house, &out).await, None);
    let mut keeper = house.sign_in(KEEPER).await;
    assert_eq!(
        keeper.get(&path(&out)).await.expect(200)["listing"]["suspension"],
        "The telephone number belongs to somebody else."
    );
    // It does not come back by itself.
    verb(&mut keeper, &out, "relistings", json!({}))
        .await
        .refused(409, "wrong_state");
    let text = json!({"text": "It is ours since Monday."});
    let asked = verb(&mut keeper, &out, "appeals", text).await.expect(200)["listing"].clone();
    assert_eq!(asked["state"], "in_review");
    let queue = olga.get("/api/listing-reviews").await.expect(200);
    assert_eq!(queue["listings"][0]["appeal"], "It is ours since Monday.");
    let lifted = verb(&mut olga, &asked, "approvals", json!({})).await.expect(200)["listing"].clone();
    assert_eq!(
        (&lifted["state"], &lifted["suspension"], &lifted["appeal"]),
        (&json!("published"), &Value::Null, &Value::Null)
    );
    assert!(read_by_customers(&house, &lifted).await.is_some());
}

async fn who_decides_is_the_operator(house: House) {
    let waiting = submitted(&house, |_| {}).await;
    let mut admin = house.sign_in(ADMIN).await;
    verb(&mut admin, &waiting, "approvals", json!({}))
        .await
        .refused(403, "not_allowed");
    admin
        .get("/api/listing-reviews")
        .await
        .refused(403, "not_allowed");
    let mut olga = operator(&house).await;
    verb(&mut olga, &waiting, "withdrawals", json!({}))
        .await
        .refused(404, "not_found");
    olga.get("/api/listings").await.refused(403, "not_allowed");
    olga.put_new(&format!("/api/listings/{}", new_id()), &listing(|_| {}))
        .await
        .refused(403, "not_allowed");
}

async fn what_was_decided_is_told(house: House) {
    let waiting = submitted(&house, |_| {}).await;
    let mut olga = operator(&house).await;
    let points = json!({"points": [point("kind", None, "It is an application, too.")]});
    let back = verb(&mut olga, &waiting, "returns", points).await.expect(200)["listing"].clone();
    let mut keeper = house.sign_in(KEEPER).await;
    let again = revise(&mut keeper, &back, &listing(|_| {})).await.expect(200)["listing"].clone();
    let live = verb(&mut olga, &again, "approvals", json!({})).await.expect(200)["listing"].clone();
    let reason = json!({"reason": "Nobody answers."});
    verb(&mut olga, &live, "suspensions", reason).await.expect(200);
    let expected = ["listing_needs_changes", "listing_published", "listing_suspended"];
    for email in [KEEPER, ADMIN] {
        assert_eq!(told(&house, email).await, expected, "{email}");
    }
    assert!(told(&house, people::MARA).await.is_empty());
    let item = keeper.get("/api/inbox").await.expect(200)["inbox"][0].clone();
    let listing = live["id"].as_str().unwrap();
    assert_eq!(item["path"], format!("/listing/{listing}"));
    assert_eq!(item["subject"]["name"], "Mailbox migration");
}
