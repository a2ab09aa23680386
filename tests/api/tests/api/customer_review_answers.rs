//! What a partner says to a review, what the operator decides of it, and who hears of that.

use axum::http::Method;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::customer_review_changes::log;
use crate::customer_reviews::{change, path, posted, read_by_everybody, verb, written};
use crate::listings::{ADMIN, KEEPER, live, pointers};

on_both!(
    a_partner_replies_once_and_mends_it,
    what_is_reported_stays_until_it_is_decided,
    what_was_hidden_comes_back_by_the_operator_alone,
    who_answers_is_the_partner_and_who_hides_the_operator,
    both_sides_read_what_happened,
);

fn one(reply: &liaison_tests_api::Reply) -> Value {
    reply.expect(200)["customer_review"].clone()
}

async fn a_partner_replies_once_and_mends_it(house: House) {
    let review = posted(&house, |_| {}).await;
    let listing = live(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let said = |text: &str| json!({"text": text});
    for (text, code) in [(" ".to_owned(), "empty"), ("x".repeat(2501), "too_long")] {
        let problem = verb(&mut keeper, &review, "replies", said(&text)).await;
        let expected = [("/text".to_owned(), code.to_owned())];
        assert_eq!(pointers(&problem.refused(422, "invalid_fields")), expected);
    }
    let replied = one(&verb(&mut keeper, &review, "replies", said("Thank you.")).await);
    assert_eq!(replied["published"]["reply"]["text"], "Thank you.");
    assert_eq!(replied["published"]["reply"]["edited_at"], Value::Null);
    let stale = verb(&mut keeper, &review, "replies", said("Something else.")).await;
    assert_eq!(
        stale.refused(412, "stale_revision")["current"]["customer_review"],
        replied
    );
    house.days(1);
    let mut admin = house.sign_in(ADMIN).await;
    verb(&mut admin, &replied, "replies", said("Thank you, again."))
        .await
        .expect(200);
    let read = read_by_everybody(&house, &listing).await["reviews"][0]["reply"].clone();
    assert_eq!(read["text"], "Thank you, again.");
    assert_eq!(read["replied_at"], replied["published"]["reply"]["replied_at"]);
    assert!(read["edited_at"].as_str().unwrap().starts_with("2026-11-22"));
    // The author's change leaves it where it is.
    let mut elena = house.sign_in(people::ELENA).await;
    let now = elena.get(&path(&review)).await.expect(200)["customer_review"].clone();
    let body = written(&review["engagement"], |review| {
        review["title"] = json!("Two weekends");
    });
    let edited = one(&change(&mut elena, Method::PUT, &now, Some(&body)).await);
    assert_eq!(edited["published"]["reply"], read);
}

async fn what_is_reported_stays_until_it_is_decided(house: House) {
    let review = posted(&house, |_| {}).await;
    let listing = live(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let empty = verb(&mut keeper, &review, "reports", json!({"reason": ""})).await;
    assert_eq!(
        pointers(&empty.refused(422, "invalid_fields")),
        [("/reason".to_owned(), "empty".to_owned())]
    );
    let reason = json!({"reason": "It names one of our people."});
    let reported = one(&verb(&mut keeper, &review, "reports", reason.clone()).await);
    assert_eq!(reported["published"]["state"], "under_review");
    verb(&mut keeper, &reported, "reports", reason)
        .await
        .refused(409, "wrong_state");
    let read = read_by_everybody(&house, &listing).await;
    assert_eq!(read["reviews"][0]["state"], "under_review");
    assert_eq!(read["rating"]["count"], 1);
    assert!(!read.to_string().contains("names one of our people"));
    let mut olga = house.sign_in(people::OPERATOR).await;
    let queue = olga.get("/api/reported-customer-reviews").await.expect(200);
    assert_eq!(
        queue["customer_reviews"][0]["report"]["reason"],
        "It names one of our people."
    );
    assert_eq!(queue["customer_reviews"][0]["partner_name"], people::TIDEWELL);
    let kept = one(&verb(&mut olga, &reported, "confirmations", json!({})).await);
    assert_eq!(
        (&kept["published"]["state"], &kept["report"]),
        (&json!("live"), &Value::Null)
    );
    let queue = olga.get("/api/reported-customer-reviews").await.expect(200);
    assert_eq!(queue, json!({"customer_reviews": []}));
    verb(&mut olga, &kept, "confirmations", json!({}))
        .await
        .refused(409, "wrong_state");
    for state in ["live", "deleted", "lovely"] {
        let at = format!("/api/reported-customer-reviews?state={state}");
        olga.get(&at).await.refused(400, "invalid_parameter");
    }
}

async fn what_was_hidden_comes_back_by_the_operator_alone(house: House) {
    let review = posted(&house, |_| {}).await;
    let listing = live(&house, |_| {}).await;
    let mut olga = house.sign_in(people::OPERATOR).await;
    verb(&mut olga, &review, "hidings", json!({"reason": " "}))
        .await
        .refused(422, "invalid_fields");
    let reason = json!({"reason": "It insults somebody."});
    let hidden = one(&verb(&mut olga, &review, "hidings", reason).await);
    assert_eq!(hidden["published"]["state"], "hidden");
    assert_eq!(read_by_everybody(&house, &listing).await, json!({"reviews": []}));
    let listed = olga
        .get("/api/reported-customer-reviews?state=hidden")
        .await
        .expect(200);
    assert_eq!(listed["customer_reviews"], json!([hidden]));
    // Both sides read why, and neither brings it back.
    let mut elena = house.sign_in(people::ELENA).await;
    let mine = elena.get(&path(&review)).await.expect(200)["customer_review"].clone();
    assert_eq!(mine["hidden"], "It insults somebody.");
    let body = written(&review["engagement"], |review| review["text"] = json!("Milder."));
    change(&mut elena, Method::PUT, &mine, Some(&body))
        .await
        .refused(409, "wrong_state");
    let mut keeper = house.sign_in(KEEPER).await;
    for (noun, body) in [
        ("replies", json!({"text": "Thank you."})),
        ("reports", json!({"reason": "Again."})),
    ] {
        verb(&mut keeper, &hidden, noun, body)
            .await
            .refused(409, "wrong_state");
    }
    let received = keeper.get("/api/received-customer-reviews").await.expect(200);
    assert_eq!(received["customer_reviews"][0]["hidden"], "It insults somebody.");
    assert_eq!(received.get("rating"), None);
    let back = one(&verb(&mut olga, &hidden, "confirmations", json!({})).await);
    assert_eq!(
        (&back["published"]["state"], &back["hidden"]),
        (&json!("live"), &Value::Null)
    );
    let read = read_by_everybody(&house, &listing).await;
    assert_eq!(
        (&read["rating"]["count"], &read["rating"]["tenths"]),
        (&json!(1), &json!(42))
    );
    // Its author takes back what was hidden, and it counts once.
    let hidden = one(&verb(&mut olga, &back, "hidings", json!({"reason": "Again."})).await);
    change(&mut elena, Method::DELETE, &hidden, None)
        .await
        .expect(200);
    posted(&house, |_| {}).await;
    assert_eq!(read_by_everybody(&house, &listing).await["rating"]["count"], 1);
}

async fn who_answers_is_the_partner_and_who_hides_the_operator(house: House) {
    let review = posted(&house, |_| {}).await;
    let (reply, reason) = (json!({"text": "Thank you."}), json!({"reason": "No."}));
    let of = async |email: &str| house.sign_in(email).await;
    let mut mara: Client = of(people::MARA).await;
    verb(&mut mara, &review, "replies", reply.clone())
        .await
        .refused(403, "not_allowed");
    let mut admin = of(ADMIN).await;
    verb(&mut admin, &review, "hidings", reason.clone())
        .await
        .refused(403, "not_allowed");
    let mut fenwick = of("global_administrator@fenwick.example").await;
    verb(&mut fenwick, &review, "replies", reply.clone())
        .await
        .refused(404, "not_found");
    let mut elena = of(people::ELENA).await;
    verb(&mut elena, &review, "replies", reply)
        .await
        .refused(404, "not_found");
    let mut olga = of(people::OPERATOR).await;
    verb(&mut olga, &review, "reports", reason)
        .await
        .refused(404, "not_found");
    let unknown = format!("/api/customer-reviews/{}/replies", new_id());
    admin
        .decide(&unknown, &json!({"revision": 1, "text": "Thank you."}))
        .await
        .refused(404, "not_found");
}

async fn both_sides_read_what_happened(house: House) {
    let review = posted(&house, |_| {}).await;
    let mut keeper = house.sign_in(KEEPER).await;
    let replied = one(&verb(&mut keeper, &review, "replies", json!({"text": "Thank you."})).await);
    let reason = json!({"reason": "It names one of our people."});
    let reported = one(&verb(&mut keeper, &replied, "reports", reason).await);
    let mut olga = house.sign_in(people::OPERATOR).await;
    verb(&mut olga, &reported, "hidings", json!({"reason": "It does."}))
        .await
        .expect(200);
    let expected = ["posted", "replied", "reported", "hidden"];
    let mut elena = house.sign_in(people::ELENA).await;
    for client in [&mut keeper, &mut elena, &mut olga] {
        assert_eq!(log(client, &review).await, expected);
    }
    // The partner knows the author by the nickname alone.
    let at = format!("{}/events", path(&review));
    let events = keeper.get(&at).await.expect(200);
    let first = events["events"][3]["author"].clone();
    assert_eq!(
        first,
        json!({"side": "customer", "user": null, "name": "Night shift"})
    );
    assert_eq!(
        elena.get(&at).await.expect(200)["events"][3]["author"]["user"],
        people::user_id(people::ELENA).to_string()
    );
    let mut wei = house.sign_in(people::WEI).await;
    wei.get(&at).await.refused(404, "not_found");
}
