//! What customers say of partners: who may, what it says, and who reads it.

use axum::http::Method;
use liaison_domain::customer_review::{CustomerReviewEvent, CustomerReviewState, next};
use liaison_domain::id::CustomerId;
use liaison_store::customer;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::data::expect_transitions;
use crate::listings::{live, pointers};
use crate::offer_answers::{accept, acceptance, decline, open};
use crate::offers::offer;

on_both!(
    who_has_worked_with_a_partner_says_how_it_was,
    one_review_an_engagement,
    who_has_not_worked_with_a_partner_is_refused,
    nobody_reviews_their_own_company,
    what_is_wrong_is_said_of_its_field,
    markup_is_text,
);

#[test]
fn the_table_is_the_references() {
    let (states, events) = (CustomerReviewState::ALL, CustomerReviewEvent::ALL);
    expect_transitions("customer_review_states.tsv", &states, &events, next);
}

/// Of the offer of Tidewell's that Harrow accepted last.
pub(crate) async fn engaged(house: &House) -> Value {
    let mut elena = house.sign_in(people::ELENA).await;
    let sent = offer(house, |_| {}).await;
    accept(&mut elena, &sent, &acceptance(|_| {})).await.expect(200);
    let found = elena.get("/api/customer-engagements").await.expect(200);
    found["engagements"][0]["engagement"].clone()
}

/// Five scores and a text of such an engagement.
pub(crate) fn written(engagement: &Value, change: impl FnOnce(&mut Value)) -> Value {
    let mut review = json!({
        "language": "en", "nickname": "Night shift", "title": "Moved in one weekend",
        "text": "Forty mailboxes, nothing lost, and somebody to call on Monday.",
        "scores": {"quality": 5, "expertise": 4, "responsiveness": 5, "timeliness": 3, "value": 4},
    });
    change(&mut review);
    json!({"engagement": engagement, "review": review})
}

/// One of Tidewell, as Harrow's global administrator wrote it.
pub(crate) async fn posted(house: &House, change: impl FnOnce(&mut Value)) -> Value {
    posted_of(house, &engaged(house).await, change).await
}

pub(crate) async fn posted_of(house: &House, engagement: &Value, change: impl FnOnce(&mut Value)) -> Value {
    let body = written(engagement, change);
    let mut elena = house.sign_in(people::ELENA).await;
    let at = format!("/api/customer-reviews/{}", new_id());
    elena.put_new(&at, &body).await.expect(201)["customer_review"].clone()
}

pub(crate) fn path(review: &Value) -> String {
    format!(
        "/api/customer-reviews/{}",
        review["published"]["id"].as_str().unwrap()
    )
}

pub(crate) async fn verb(client: &mut Client, review: &Value, verb: &str, mut body: Value) -> Reply {
    body["revision"] = review["revision"].clone();
    client.decide(&format!("{}/{verb}", path(review)), &body).await
}

pub(crate) async fn change(
    client: &mut Client,
    method: Method,
    review: &Value,
    body: Option<&Value>,
) -> Reply {
    change_as(client, new_id(), method, review, body).await
}

pub(crate) async fn change_as(
    client: &mut Client,
    key: Uuid,
    method: Method,
    review: &Value,
    body: Option<&Value>,
) -> Reply {
    let (key, seen) = (key.to_string(), format!("\"{}\"", review["revision"]));
    let headers = [("idempotency-key", key.as_str()), ("if-match", &seen)];
    client.send(method, &path(review), &headers, body).await
}

/// What everybody reads of Tidewell, where it has a listing.
pub(crate) async fn read_by_everybody(house: &House, listing: &Value) -> Value {
    let slug = listing["slug"].as_str().unwrap();
    let at = format!("/api/marketplace/listings/{slug}/reviews");
    house.client().get(&at).await.expect(200)
}

async fn who_has_worked_with_a_partner_says_how_it_was(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let engagement = engaged(&house).await;
    let before = elena.get("/api/customer-engagements").await.expect(200)["engagements"][0].clone();
    assert_eq!(before["partner_name"], people::TIDEWELL);
    assert_eq!(
        (&before["review"], &before["obstacle"]),
        (&Value::Null, &Value::Null)
    );
    let at = format!("/api/customer-reviews/{}", new_id());
    let reply = elena.put_new(&at, &written(&engagement, |_| {})).await;
    assert_eq!(reply.header("location"), at);
    assert_eq!(reply.header("etag"), "\"1\"");
    let review = reply.expect(201)["customer_review"].clone();
    assert_eq!(review["published"]["state"], "live");
    assert_eq!(review["published"]["stars"], 4);
    assert_eq!(review["published"]["engagement"], "accepted_offer");
    assert_eq!(review["engagement"], engagement);
    let after = elena.get("/api/customer-engagements").await.expect(200)["engagements"][0].clone();
    assert_eq!(after["review"], review["published"]["id"]);
    assert_eq!(after["obstacle"], "reviewed_already");
    let partner = format!(
        "/api/customer-engagements?partner={}",
        after["partner"].as_str().unwrap()
    );
    let with = |body: Value| body["engagements"].as_array().unwrap().len();
    assert_eq!(with(elena.get(&partner).await.expect(200)), 1);
    let other = format!("/api/customer-engagements?partner={}", new_id());
    assert_eq!(with(elena.get(&other).await.expect(200)), 0);
    // Everybody reads it, and knows its author by the nickname alone.
    let listing = live(&house, |_| {}).await;
    let read = read_by_everybody(&house, &listing).await;
    assert_eq!(read["reviews"], json!([review["published"]]));
    let text = read.to_string();
    for secret in [people::HARROW, "global_administrator", "redemption"] {
        assert!(!text.contains(secret), "{secret}: {text}");
    }
    let mut mara = house.sign_in(people::MARA).await;
    let received = mara.get("/api/received-customer-reviews").await.expect(200);
    assert_eq!(received["customer_reviews"][0]["published"], review["published"]);
    assert_eq!(received["rating"], read["rating"]);
    let one = mara.get(&path(&review)).await.expect(200)["customer_review"].clone();
    assert_eq!((&one["author"], &one["engagement"]), (&Value::Null, &Value::Null));
    assert!(!received.to_string().contains(people::HARROW));
    // Without a listing nobody reads anything of it.
    house
        .client()
        .get("/api/marketplace/listings/nobody-sg-0/reviews")
        .await
        .refused(404, "not_found");
}

async fn one_review_an_engagement(house: House) {
    let engagement = engaged(&house).await;
    let body = written(&engagement, |_| {});
    let mut elena = house.sign_in(people::ELENA).await;
    let mut second = house.sign_in(people::SECOND).await;
    let (mine, theirs) = (new_id(), new_id());
    let at = |id: Uuid| format!("/api/customer-reviews/{id}");
    let (path_of_mine, path_of_theirs) = (at(mine), at(theirs));
    let (one, other) = tokio::join!(
        elena.put_new(&path_of_mine, &body),
        second.put_new(&path_of_theirs, &body)
    );
    let statuses = [one.status.as_u16(), other.status.as_u16()];
    assert!(statuses.contains(&201) && statuses.contains(&409), "{statuses:?}");
    let refused = if statuses[0] == 409 { one } else { other };
    assert_eq!(
        refused.refused(409, "obstacle")["params"]["reason"],
        "reviewed_already"
    );
    let found = elena.get("/api/customer-reviews").await.expect(200);
    assert_eq!(found["customer_reviews"].as_array().unwrap().len(), 1);
    // Another offer is another engagement.
    posted(&house, |_| {}).await;
    let found = elena.get("/api/customer-reviews").await.expect(200);
    assert_eq!(found["customer_reviews"].as_array().unwrap().len(), 2);
}

async fn who_has_not_worked_with_a_partner_is_refused(house: House) {
    let engagement = engaged(&house).await;
    let body = written(&engagement, |_| {});
    let at = format!("/api/customer-reviews/{}", new_id());
    let reason = |reply: Reply| reply.refused(409, "obstacle")["params"]["reason"].clone();
    // Of somebody else's acceptance, and of what never was.
    let mut wei = house.sign_in(people::WEI).await;
    assert_eq!(reason(wei.put_new(&at, &body).await), "no_engagement");
    let none = json!({"kind": "accepted_offer", "redemption": new_id()});
    assert_eq!(
        reason(wei.put_new(&at, &written(&none, |_| {})).await),
        "no_engagement"
    );
    // Opened and declined is not worked with.
    let sent = offer(&house, |terms| terms["audience"] = json!({"kind": "anyone"})).await;
    let mut haru = house.sign_in(people::HARU).await;
    open(&mut wei, &sent, None).await;
    decline(&mut wei, &sent, 1).await.expect(200);
    let engagements = wei.get("/api/customer-engagements").await.expect(200);
    assert_eq!(engagements["engagements"], json!([]));
    haru.get("/api/customer-reviews/nonsense")
        .await
        .refused(400, "invalid_parameter");
    // Staff of the partner, of a competitor, and the operator.
    for email in [
        "global_administrator@tidewell.example",
        "profile_administrator@fenwick.example",
        people::OPERATOR,
    ] {
        let mut somebody = house.sign_in(email).await;
        assert_eq!(
            reason(somebody.put_new(&at, &body).await),
            "not_a_customer",
            "{email}"
        );
    }
    let mut tom = house.sign_in(people::TOM).await;
    tom.put_new(&at, &body).await.refused(403, "not_allowed");
    house
        .client()
        .put_new(&at, &body)
        .await
        .refused(401, "not_signed_in");
}

async fn nobody_reviews_their_own_company(house: House) {
    let engagement = engaged(&house).await;
    let tx = house.app.store.write().await.unwrap();
    let harrow = CustomerId(people::customer_id(1));
    let elena = liaison_domain::id::UserId(people::user_id(people::ELENA));
    customer::add_domain(&tx, harrow, people::TIDEWELL, elena, house.app.now())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut elena = house.sign_in(people::ELENA).await;
    let at = format!("/api/customer-reviews/{}", new_id());
    let refused = elena.put_new(&at, &written(&engagement, |_| {})).await;
    assert_eq!(
        refused.refused(409, "obstacle")["params"]["reason"],
        "own_company"
    );
    let listed = elena.get("/api/customer-engagements").await.expect(200);
    assert_eq!(listed["engagements"][0]["obstacle"], "own_company");
}

async fn what_is_wrong_is_said_of_its_field(house: House) {
    let engagement = engaged(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let at = format!("/api/customer-reviews/{}", new_id());
    let body = written(&engagement, |review| {
        review["nickname"] = json!("\u{202e}");
        review["title"] = json!("x".repeat(101));
        review["text"] = json!("They are number one.");
        review["scores"] = json!({"quality": 0, "expertise": 6, "responsiveness": 5, "timeliness": null});
    });
    let problem = elena.put_new(&at, &body).await.refused(422, "invalid_fields");
    let expected = [
        ("/review/scores/quality", "out_of_range"),
        ("/review/scores/expertise", "out_of_range"),
        ("/review/scores/timeliness", "empty"),
        ("/review/scores/value", "empty"),
        ("/review/nickname", "control_character"),
        ("/review/title", "too_long"),
        ("/review/text", "banned_claim"),
    ];
    assert_eq!(
        pointers(&problem),
        expected.map(|(at, code)| (at.to_owned(), code.to_owned()))
    );
    assert_eq!(problem["errors"][6]["params"]["claim"], "number one");
    for (field, value) in [
        ("language", json!("xx")),
        ("scores", json!("5")),
        ("text", json!(7)),
        ("colour", json!("red")),
    ] {
        let body = written(&engagement, |review| review[field] = value);
        let problem = elena.put_new(&at, &body).await.refused(422, "invalid_fields");
        assert!(
            pointers(&problem)[0].0.starts_with(&format!("/review/{field}")),
            "{problem}"
        );
    }
    for strange in [json!(null), json!({"kind": "won_by_chance"}), json!("x")] {
        let problem = elena
            .put_new(&at, &written(&strange, |_| {}))
            .await
            .refused(422, "invalid_fields");
        assert!(pointers(&problem)[0].0.starts_with("/engagement"), "{problem}");
    }
    let half = written(&engagement, |review| review["scores"]["value"] = json!(4.5));
    elena.put_new(&at, &half).await.refused(422, "invalid_fields");
}

async fn markup_is_text(house: House) {
    let script = "<script>alert(1)</script>";
    let review = posted(&house, |review| {
        review["title"] = json!(script);
        review["text"] = json!(script);
        review["nickname"] = json!("<b>x</b>");
    })
    .await;
    let listing = live(&house, |_| {}).await;
    let read = read_by_everybody(&house, &listing).await;
    assert_eq!(read["reviews"][0]["review"]["text"], script);
    assert_eq!(review["published"]["review"]["nickname"], "<b>x</b>");
}
