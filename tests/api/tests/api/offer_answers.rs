//! Purchase offers from the customer's side: accepting and declining, and what both sides keep of it.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::offers::{events, offer, path, revision, terms};

on_both!(
    an_acceptance_is_kept_with_all_that_was_seen,
    consent_is_two_choices_of_their_own,
    an_administrator_is_replaced_only_by_name,
    two_administrators_agree_once,
    each_customer_of_a_link_answers_for_itself,
    a_declined_offer_is_open_again_in_a_newer_version,
    what_has_ended_is_not_answered,
    an_answer_names_what_was_on_the_page,
    answers_are_repeated_by_key,
);

/// Harrow's answer to [`terms`]: fewer seats, without the option, and nothing but the offer.
pub(crate) fn acceptance(change: impl FnOnce(&mut Value)) -> Value {
    let mut body = json!({
        "version": 1, "counts": [35, null],
        "agreement_sha256": agreement(),
        "partner_of_record": false, "administration": {"answer": "no"},
    });
    change(&mut body);
    body
}

/// Of the agreement of [`terms`].
fn agreement() -> String {
    use sha2::{Digest, Sha256};
    let terms = terms();
    let text = terms["terms"]["agreement"].as_str().unwrap().as_bytes().to_vec();
    Sha256::digest(text)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

pub(crate) fn link(offer: &Value) -> String {
    format!("/api/offer-links/{}", offer["token"].as_str().unwrap())
}

pub(crate) async fn review(client: &mut Client, offer: &Value) -> Value {
    client.get(&link(offer)).await.expect(200)["offer_review"].clone()
}

pub(crate) async fn accept(client: &mut Client, offer: &Value, body: &Value) -> liaison_tests_api::Reply {
    client.decide(&format!("{}/acceptances", link(offer)), body).await
}

pub(crate) async fn decline(client: &mut Client, offer: &Value, version: u32) -> liaison_tests_api::Reply {
    let body = json!({"version": version, "kind": "price", "reason": "Too much."});
    client.decide(&format!("{}/declines", link(offer)), &body).await
}

pub(crate) async fn open(client: &mut Client, offer: &Value, version: Option<u32>) -> Value {
    let body = json!({"version": version});
    client
        .post(&format!("{}/openings", link(offer)), &body)
        .await
        .expect(200)["offer_review"]
        .clone()
}

async fn an_acceptance_is_kept_with_all_that_was_seen(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    open(&mut elena, &sent, None).await;
    let body = acceptance(|body| body["partner_of_record"] = json!(true));
    let seen = accept(&mut elena, &sent, &body).await.expect(200)["offer_review"].clone();
    assert_eq!(
        [&seen["state"], &seen["obstacle"]],
        ["accepted", "already_accepted"]
    );
    let answer = &seen["answer"];
    assert_eq!(answer["by"], "global_administrator of harrow.example");
    assert_eq!(answer["role"], "global_administrator");
    assert_eq!(answer["version"], 1);
    assert_eq!(answer["counts"], json!([35, null]));
    assert_eq!(answer["totals"]["over_term"]["minor"], 924_000);
    assert_eq!(answer["agreement_sha256"], agreement());
    assert_eq!(answer["partner_of_record"], true);
    assert_eq!(answer["administration"], json!(null));
    assert!(answer["at"].as_str().unwrap().starts_with("2026-11-21T09:00:00"));
    // Both sides read the same.
    let mut mara = house.sign_in(people::MARA).await;
    let answers = mara.get(&format!("{}/answers", path(&sent))).await.expect(200)["answers"].clone();
    assert_eq!(answers[0]["customer_name"], people::HARROW);
    assert_eq!(&answers[0]["answer"], answer);
    assert_eq!(
        mara.get(&path(&sent)).await.expect(200)["purchase_offer"]["state"],
        "accepted"
    );
    assert_eq!(events(&mut mara, &sent).await, ["sent", "viewed", "accepted"]);
    // What was accepted stays: no decline, no revision, no archive.
    let problem = decline(&mut elena, &sent, 1).await.refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "already_accepted");
    for (noun, body) in [
        ("revisions", revision(2)),
        ("archivals", json!({"revision": 2})),
        ("withdrawals", json!({"revision": 2})),
    ] {
        let at = format!("{}/{noun}", path(&sent));
        mara.decide(&at, &body).await.refused(409, "wrong_state");
    }
}

async fn consent_is_two_choices_of_their_own(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let administering = async |elena: &mut Client| {
        let body = elena.get("/api/relationships").await.expect(200);
        body["relationships"].as_array().unwrap().len()
    };
    // Neither follows from accepting, nor from the other.
    let sent = offer(&house, |_| {}).await;
    let body = acceptance(|body| body["partner_of_record"] = json!(true));
    accept(&mut elena, &sent, &body).await.expect(200);
    assert_eq!(administering(&mut elena).await, 0);
    let sent = offer(&house, |_| {}).await;
    let body = acceptance(|body| body["administration"] = json!({"answer": "yes", "replacing": null}));
    let seen = accept(&mut elena, &sent, &body).await.expect(200)["offer_review"].clone();
    assert_eq!(seen["answer"]["partner_of_record"], false);
    assert_eq!(seen["answer"]["administration"], "full");
    assert_eq!(seen["administrator"]["partner_name"], people::TIDEWELL);
    assert_eq!(administering(&mut elena).await, 1);
    assert_eq!(house.log(people::MARA).await, ["administration_granted"]);
    // What was not asked for is not granted.
    let sent = offer(&house, |terms| terms["administration"] = json!(null)).await;
    accept(&mut elena, &sent, &body)
        .await
        .refused(409, "administration_not_offered");
    let mut without = body.clone();
    without.as_object_mut().unwrap().remove("administration");
    accept(&mut elena, &sent, &without)
        .await
        .refused(422, "invalid_fields");
}

async fn an_administrator_is_replaced_only_by_name(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let yes = |replacing: Value| {
        acceptance(|body| {
            body["administration"] = json!({"answer": "yes", "replacing": replacing});
        })
    };
    let first = offer(&house, |_| {}).await;
    accept(&mut elena, &first, &yes(json!(null))).await.expect(200);
    let mut fenwick = house.sign_in(people::FENWICK_SALES).await;
    let second = fenwick
        .put_new(&format!("/api/purchase-offers/{}", new_id()), &terms())
        .await
        .expect(201)["purchase_offer"]
        .clone();
    let problem = accept(&mut elena, &second, &yes(json!(null)))
        .await
        .refused(409, "another_administrator_is_active");
    let active = problem["params"]["relationship"].clone();
    accept(&mut elena, &second, &yes(json!(new_id())))
        .await
        .refused(409, "administrator_no_longer_active");
    // Nothing of a refused answer has happened.
    assert_eq!(review(&mut elena, &second).await["answer"], json!(null));
    let seen = accept(&mut elena, &second, &yes(active)).await.expect(200)["offer_review"].clone();
    assert_eq!(seen["administrator"]["partner_name"], people::FENWICK);
    assert_eq!(
        house.log(people::MARA).await,
        ["administration_granted", "administration_replaced"]
    );
    assert_eq!(house.log(people::FENWICK_SALES).await, ["administration_granted"]);
}

/// Two administrators of the named customer accept at the same instant: one agreement.
async fn two_administrators_agree_once(house: House) {
    let sent = offer(&house, |_| {}).await;
    let (mut elena, mut second) = (
        house.sign_in(people::ELENA).await,
        house.sign_in(people::SECOND).await,
    );
    let (mine, theirs) = (
        acceptance(|_| {}),
        acceptance(|body| body["counts"] = json!([60, 60])),
    );
    let (one, other) = tokio::join!(
        accept(&mut elena, &sent, &mine),
        accept(&mut second, &sent, &theirs),
    );
    let (one, other) = (one.expect(200), other.expect(200));
    assert_eq!(one["offer_review"]["answer"], other["offer_review"]["answer"]);
    let obstacles = [&one, &other].map(|body| body["offer_review"]["obstacle"].clone());
    assert!(obstacles.contains(&json!("already_accepted")), "{obstacles:?}");
    assert!(
        obstacles.contains(&json!("accepted_by_colleague")),
        "{obstacles:?}"
    );
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(events(&mut mara, &sent).await, ["sent", "accepted"]);
    // One receipt of it, and what one of the two took.
    let receipts = elena.get("/api/receipts").await.expect(200)["receipts"].clone();
    assert_eq!(receipts.as_array().unwrap().len(), 1);
    let counts = one["offer_review"]["answer"]["counts"].clone();
    let taken = counts.as_array().unwrap().iter().filter(|count| !count.is_null());
    let bought = elena.get("/api/subscriptions").await.expect(200)["subscriptions"].clone();
    assert_eq!(bought.as_array().unwrap().len(), taken.count());
}

async fn each_customer_of_a_link_answers_for_itself(house: House) {
    let sent = offer(&house, |terms| terms["audience"] = json!({"kind": "anyone"})).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let mut wei = house.sign_in(people::WEI).await;
    accept(&mut elena, &sent, &acceptance(|_| {})).await.expect(200);
    let seen = decline(&mut wei, &sent, 1).await.expect(200)["offer_review"].clone();
    assert_eq!([&seen["state"], &seen["progress"]], ["active", "declined"]);
    assert_eq!(seen["answer"]["decline"], "price");
    assert_eq!(seen["answer"]["reason"], "Too much.");
    let mut mara = house.sign_in(people::MARA).await;
    let at = format!("{}/answers?limit=1", path(&sent));
    let page = mara.get(&at).await.expect(200);
    assert_eq!(page["answers"][0]["customer_name"], people::BUKIT);
    let page = mara
        .get(&format!("{at}&after={}", page["next"].as_str().unwrap()))
        .await
        .expect(200);
    assert_eq!(page["answers"][0]["state"], "accepted");
    assert_eq!(page["next"], json!(null));
}

/// Gives the summary id of an offer whose first version Harrow has declined, and whose second it has accepted.
pub(crate) async fn declined_and_accepted(house: &House) -> String {
    let sent = offer(house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    decline(&mut elena, &sent, 1).await.expect(200);
    let mut mara = house.sign_in(people::MARA).await;
    let revisions = format!("{}/revisions", path(&sent));
    mara.decide(&revisions, &revision(2)).await.expect(200);
    house.advance(jiff::SignedDuration::from_secs(1));
    let body = acceptance(|body| body["version"] = json!(2));
    accept(&mut elena, &sent, &body).await.expect(200);
    sent["summary"].as_str().unwrap().to_owned()
}

async fn a_declined_offer_is_open_again_in_a_newer_version(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let seen = decline(&mut elena, &sent, 1).await.expect(200)["offer_review"].clone();
    assert_eq!(
        [&seen["state"], &seen["obstacle"]],
        ["declined", "already_declined"]
    );
    // Declining again gets the first answer; accepting what was declined is refused.
    decline(&mut elena, &sent, 1).await.expect(200);
    let problem = accept(&mut elena, &sent, &acceptance(|_| {}))
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "already_declined");
    let mut mara = house.sign_in(people::MARA).await;
    let revisions = format!("{}/revisions", path(&sent));
    mara.decide(&revisions, &revision(2)).await.expect(200);
    let seen = review(&mut elena, &sent).await;
    assert_eq!([&seen["version"], &seen["newest"]], [1, 2]);
    assert_eq!(seen["obstacle"], json!(null));
    let body = acceptance(|body| body["version"] = json!(2));
    let seen = accept(&mut elena, &sent, &body).await.expect(200)["offer_review"].clone();
    assert_eq!([&seen["version"], &seen["answer"]["version"]], [2, 2]);
    assert_eq!(
        events(&mut mara, &sent).await,
        ["sent", "declined", "revised", "accepted"]
    );
}

async fn what_has_ended_is_not_answered(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let mut elena = house.sign_in(people::ELENA).await;
    for (noun, state) in [("withdrawals", "withdrawn"), ("archivals", "archived")] {
        let sent = offer(&house, |_| {}).await;
        mara.decide(&format!("{}/{noun}", path(&sent)), &json!({"revision": 1}))
            .await
            .expect(200);
        let seen = review(&mut elena, &sent).await;
        assert_eq!([&seen["state"], &seen["obstacle"]], [state, state]);
        let problem = accept(&mut elena, &sent, &acceptance(|_| {}))
            .await
            .refused(409, "obstacle");
        assert_eq!(problem["params"]["reason"], state);
        decline(&mut elena, &sent, 1).await.refused(409, "obstacle");
        // Nothing is written of who looks at what is over.
        open(&mut elena, &sent, None).await;
        assert_eq!(events(&mut mara, &sent).await.len(), 2);
    }
    let sent = offer(&house, |terms| {
        terms["answer_by"] = json!({"at": "2026-11-22T09:00:00Z", "zone": "UTC"});
    })
    .await;
    house.days(2);
    let problem = accept(&mut elena, &sent, &acceptance(|_| {}))
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "expired");
}

async fn an_answer_names_what_was_on_the_page(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    for wrong in [json!(null), json!("0".repeat(64))] {
        let body = acceptance(|body| body["agreement_sha256"] = wrong);
        accept(&mut elena, &sent, &body)
            .await
            .refused(409, "terms_not_current");
    }
    for version in [0, 2] {
        let body = acceptance(|body| body["version"] = json!(version));
        accept(&mut elena, &sent, &body)
            .await
            .refused(412, "stale_revision");
        decline(&mut elena, &sent, version)
            .await
            .refused(412, "stale_revision");
    }
    let body = json!({"version": 1, "kind": "price", "reason": "é".repeat(1001)});
    let at = format!("{}/declines", link(&sent));
    elena.decide(&at, &body).await.refused(422, "invalid_fields");
    let body = json!({"version": 1, "kind": "whim", "reason": ""});
    elena.decide(&at, &body).await.refused(422, "invalid_fields");
    elena
        .post(&at, &body)
        .await
        .refused(400, "idempotency_key_required");
    // Without an agreement there is nothing to name.
    let plain = offer(&house, |terms| terms["agreement"] = json!(null)).await;
    let body = acceptance(|body| body["agreement_sha256"] = json!(null));
    accept(&mut elena, &plain, &body).await.expect(200);
}

async fn answers_are_repeated_by_key(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let (key, at) = (new_id(), format!("{}/acceptances", link(&sent)));
    let first = elena.decide_as(key, &at, &acceptance(|_| {})).await.expect(200);
    let again = elena.decide_as(key, &at, &acceptance(|_| {})).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(again.expect(200), first);
    let other = acceptance(|body| body["counts"] = json!([60, null]));
    elena
        .decide_as(key, &at, &other)
        .await
        .refused(422, "idempotency_key_reused");
    // With another key the answer that was given stands.
    let reply = elena.decide(&at, &other).await.expect(200);
    assert_eq!(reply["offer_review"]["answer"], first["offer_review"]["answer"]);
    let asked = format!("{}/messages", link(&offer(&house, |_| {}).await));
    let body = json!({"version": 1, "text": "Once?"});
    elena
        .decide_as(key, &asked, &body)
        .await
        .refused(422, "idempotency_key_reused");
    let key = new_id();
    elena.decide_as(key, &asked, &body).await.expect(200);
    elena.decide_as(key, &asked, &body).await.expect(200);
    assert_eq!(
        elena.get(&asked).await.expect(200)["messages"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
}
