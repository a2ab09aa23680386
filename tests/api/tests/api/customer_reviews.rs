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
    an_author_changes_and_deletes_their_own,
    a_change_names_what_it_saw_and_is_repeated,
    many_are_read_page_by_page,
    what_it_comes_to_follows_every_change,
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

async fn posted_of(house: &House, engagement: &Value, change: impl FnOnce(&mut Value)) -> Value {
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

async fn change_as(
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

async fn an_author_changes_and_deletes_their_own(house: House) {
    let review = posted(&house, |_| {}).await;
    let listing = live(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let otherwise = |words: &str| written(&review["engagement"], |review| review["text"] = json!(words));
    // Nobody else: neither a colleague nor another organisation nor the partner.
    let mut second = house.sign_in(people::SECOND).await;
    let body = otherwise("Something else.");
    change(&mut second, Method::PUT, &review, Some(&body))
        .await
        .refused(403, "not_allowed");
    change(&mut second, Method::DELETE, &review, None)
        .await
        .refused(403, "not_allowed");
    let mut wei = house.sign_in(people::WEI).await;
    change(&mut wei, Method::PUT, &review, Some(&body))
        .await
        .refused(404, "not_found");
    let mut keeper = house.sign_in(crate::listings::KEEPER).await;
    change(&mut keeper, Method::DELETE, &review, None)
        .await
        .refused(404, "not_found");
    house.days(1);
    let edited = change(&mut elena, Method::PUT, &review, Some(&body))
        .await
        .expect(200)["customer_review"]
        .clone();
    assert_eq!(
        (&edited["revision"], &review["published"]["edited_at"]),
        (&json!(2), &Value::Null)
    );
    assert!(
        edited["published"]["edited_at"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-22")
    );
    assert_eq!(
        edited["published"]["written_at"],
        review["published"]["written_at"]
    );
    let read = read_by_everybody(&house, &listing).await;
    assert_eq!(read["reviews"][0]["review"]["text"], "Something else.");
    // What it is of stays.
    let other = engaged(&house).await;
    let moved = written(&other, |_| {});
    let problem = change(&mut elena, Method::PUT, &edited, Some(&moved)).await;
    assert_eq!(
        pointers(&problem.refused(422, "invalid_fields")),
        [("/engagement".to_owned(), "out_of_range".to_owned())]
    );
    let gone = change(&mut elena, Method::DELETE, &edited, None)
        .await
        .expect(200)["customer_review"]
        .clone();
    assert_eq!(gone["published"]["state"], "deleted");
    assert_eq!(read_by_everybody(&house, &listing).await, json!({"reviews": []}));
    elena.get(&path(&review)).await.refused(404, "not_found");
    assert_eq!(
        elena.get("/api/customer-reviews").await.expect(200)["customer_reviews"],
        json!([])
    );
    // It is over, and what happened is still told.
    let again = written(&review["engagement"], |_| {});
    let at = format!("/api/customer-reviews/{}", new_id());
    let refused = elena.put_new(&at, &again).await.refused(409, "obstacle");
    assert_eq!(refused["params"]["reason"], "reviewed_already");
    let problem = change(&mut elena, Method::PUT, &gone, Some(&again)).await;
    assert_eq!(problem.refused(409, "wrong_state")["params"]["state"], "deleted");
    assert_eq!(log(&mut elena, &review).await, ["posted", "edited", "deleted"]);
}

/// The oldest first.
pub(crate) async fn log(client: &mut Client, review: &Value) -> Vec<String> {
    let body = client.get(&format!("{}/events", path(review))).await.expect(200);
    let kinds = body["events"].as_array().unwrap().iter().rev();
    kinds
        .map(|entry| entry["happened"]["type"].as_str().unwrap().to_owned())
        .collect()
}

async fn a_change_names_what_it_saw_and_is_repeated(house: House) {
    let engagement = engaged(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let (id, key) = (new_id(), new_id());
    let at = format!("/api/customer-reviews/{id}");
    let body = written(&engagement, |_| {});
    let first = elena.put_new_as(key, &at, &body).await;
    let again = elena.put_new_as(key, &at, &body).await;
    assert_eq!(
        (first.expect(201), again.header("idempotent-replay")),
        (again.expect(201), "true")
    );
    let other = written(&engagement, |review| review["title"] = json!("Another"));
    elena
        .put_new_as(key, &at, &other)
        .await
        .refused(422, "idempotency_key_reused");
    // Under another key it is there already, or something else is.
    let same = elena.put_new(&at, &body).await.expect(200)["customer_review"].clone();
    assert_eq!(same["revision"], 1);
    let problem = elena.put_new(&at, &other).await.refused(412, "stale_revision");
    assert_eq!(problem["current"]["customer_review"], same);
    let edited = change(&mut elena, Method::PUT, &same, Some(&other))
        .await
        .expect(200)["customer_review"]
        .clone();
    let third = written(&engagement, |review| review["title"] = json!("A third"));
    let problem = change(&mut elena, Method::PUT, &same, Some(&third))
        .await
        .refused(412, "stale_revision");
    assert_eq!(problem["current"]["customer_review"], edited);
    change(&mut elena, Method::DELETE, &same, None)
        .await
        .refused(412, "stale_revision");
    let key = new_id();
    let gone = change_as(&mut elena, key, Method::DELETE, &edited, None)
        .await
        .expect(200);
    let again = change_as(&mut elena, key, Method::DELETE, &edited, None).await;
    assert_eq!(
        (again.expect(200), again.header("idempotent-replay")),
        (gone, "true")
    );
    let bare = elena
        .send(
            Method::PUT,
            &at,
            &[("idempotency-key", &new_id().to_string())],
            Some(&body),
        )
        .await;
    bare.refused(428, "precondition_required");
    let keyless = elena
        .send(Method::PUT, &at, &[("if-none-match", "*")], Some(&body))
        .await;
    keyless.refused(400, "idempotency_key_required");
}

async fn many_are_read_page_by_page(house: House) {
    let listing = live(&house, |_| {}).await;
    let mut expected = Vec::new();
    for _ in 0..5 {
        expected.push(posted(&house, |_| {}).await["published"]["id"].clone());
        house.advance(jiff::SignedDuration::from_mins(1));
    }
    expected.reverse();
    let slug = listing["slug"].as_str().unwrap();
    for (at, of) in [
        (
            format!("/api/marketplace/listings/{slug}/reviews?limit=2"),
            "reviews",
        ),
        ("/api/customer-reviews?limit=2".to_owned(), "customer_reviews"),
        ("/api/customer-engagements?limit=2".to_owned(), "engagements"),
    ] {
        let mut elena = house.sign_in(people::ELENA).await;
        let mut found = Vec::new();
        let mut next = at.clone();
        loop {
            let page = elena.get(&next).await.expect(200);
            let items = page[of].as_array().unwrap();
            assert!(items.len() <= 2);
            found.extend(items.iter().map(|one| match of {
                "reviews" => one["id"].clone(),
                "engagements" => one["review"].clone(),
                _ => one["published"]["id"].clone(),
            }));
            match page["next"].as_str() {
                Some(cursor) => next = format!("{at}&after={cursor}"),
                None => break,
            }
        }
        assert_eq!(found, expected, "{at}");
    }
}

async fn what_it_comes_to_follows_every_change(house: House) {
    let listing = live(&house, |_| {}).await;
    let rating = async || read_by_everybody(&house, &listing).await["rating"].clone();
    assert_eq!(rating().await, Value::Null);
    let all = |stars: u32| {
        move |review: &mut Value| {
            for score in review["scores"].as_object_mut().unwrap().values_mut() {
                *score = json!(stars);
            }
        }
    };
    let engagements = [engaged(&house).await, engaged(&house).await];
    let first = posted_of(&house, &engagements[0], all(5)).await;
    house.days(300);
    let second = posted_of(&house, &engagements[1], |_| {}).await;
    let now = rating().await;
    assert_eq!(
        now,
        json!({
            "count": 2, "tenths": 46, "recent": 2, "newest_at": second["published"]["written_at"],
            "categories": {"quality": 50, "expertise": 45, "responsiveness": 50, "timeliness": 40, "value": 45},
            "stars": {"one": 0, "two": 0, "three": 0, "four": 1, "five": 1},
        })
    );
    // Time alone makes what is recent less.
    house.days(100);
    assert_eq!(rating().await["recent"], 1);
    let mut elena = house.sign_in(people::ELENA).await;
    let worse = written(&second["engagement"], all(2));
    let second = change(&mut elena, Method::PUT, &second, Some(&worse))
        .await
        .expect(200)["customer_review"]
        .clone();
    let now = rating().await;
    assert_eq!((&now["tenths"], &now["count"]), (&json!(35), &json!(2)));
    assert_eq!(
        now["stars"],
        json!({"one": 0, "two": 1, "three": 0, "four": 0, "five": 1})
    );
    change(&mut elena, Method::DELETE, &second, None)
        .await
        .expect(200);
    let now = rating().await;
    assert_eq!(now["newest_at"], first["published"]["written_at"]);
    assert_eq!((&now["count"], &now["recent"]), (&json!(1), &json!(0)));
}
