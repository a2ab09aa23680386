//! What a customer reads of its partners, and how it takes delegated administration away again.

use liaison_tests_api::{House, house::new_id, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, accept_with, link};

on_both!(
    a_partner_is_removed_at_once,
    only_the_customers_own_is_ended,
    an_end_stands_and_a_stale_one_is_refused,
    an_invitation_waits_until_it_is_answered,
);

/// Tidewell administers Harrow; returns the relationship as Harrow reads it.
pub(crate) async fn tidewell_administers(house: &House) -> Value {
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{link}/acceptances"), &accept_with(&Value::Null))
        .await
        .expect(200);
    let listed = elena.get("/api/relationships").await.expect(200);
    assert_eq!(listed["next"], Value::Null);
    listed["relationships"][0].clone()
}

fn terminations(relationship: &Value) -> String {
    format!(
        "/api/relationships/{}/terminations",
        relationship["id"].as_str().unwrap()
    )
}

async fn a_partner_is_removed_at_once(house: House) {
    let granted = tidewell_administers(&house).await;
    assert_eq!(granted["partner_name"], people::TIDEWELL);
    assert_eq!(granted["partner_email"], "hello@tidewell.example");
    assert_eq!(granted["kind"], "full");
    assert_eq!(granted["state"], "active");
    assert_eq!(granted["granted_by"], "global_administrator of harrow.example");
    assert_eq!(granted["granted_at"], granted["changed_at"]);

    house.days(3);
    // Any global administrator may, not only the one who granted it.
    let mut second = house.sign_in(people::SECOND).await;
    let reply = second
        .decide(&terminations(&granted), &json!({"revision": 1}))
        .await;
    assert_eq!(reply.header("etag"), "\"2\"");
    let ended = reply.expect(200)["relationship"].clone();
    assert_eq!(
        (&ended["state"], &ended["revision"]),
        (&json!("terminated"), &json!(2))
    );
    assert!(
        ended["changed_at"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-24T09:00:"),
        "{ended}"
    );
    let listed = second.get("/api/relationships").await.expect(200);
    assert_eq!(listed["relationships"], json!([ended]));
    let told = house.log(people::MARA).await;
    assert!(told.contains(&"administration_removed".to_owned()), "{told:?}");

    // The trial goes on, and another partner can be named without replacing anybody.
    let answers = second.get("/api/answers").await.expect(200);
    assert_eq!(answers["answers"][0]["answer"]["state"], "running");
    let again = link(
        &house
            .invitation(|body| body["terms"]["plan"] = json!("apps"))
            .await,
    );
    let review = second.get(&again).await.expect(200)["review"].clone();
    assert_eq!(review["administrator"], Value::Null);
}

async fn only_the_customers_own_is_ended(house: House) {
    let granted = tidewell_administers(&house).await;
    let path = terminations(&granted);
    let body = json!({"revision": 1});
    house
        .client()
        .decide(&path, &body)
        .await
        .refused(401, "not_signed_in");
    let mut tom = house.sign_in(people::TOM).await;
    tom.decide(&path, &body).await.refused(403, "not_allowed");
    assert_eq!(
        tom.get("/api/relationships").await.expect(200)["relationships"][0],
        granted
    );
    for stranger in [people::WEI, people::MARA, people::OPERATOR] {
        let mut stranger = house.sign_in(stranger).await;
        stranger.decide(&path, &body).await.refused(404, "not_found");
    }
    let mut wei = house.sign_in(people::WEI).await;
    assert_eq!(
        wei.get("/api/relationships").await.expect(200)["relationships"],
        json!([])
    );
    let unknown = format!("/api/relationships/{}/terminations", new_id());
    let mut elena = house.sign_in(people::ELENA).await;
    elena.decide(&unknown, &body).await.refused(404, "not_found");
    elena
        .decide("/api/relationships/1/terminations", &body)
        .await
        .refused(400, "invalid_parameter");
    elena
        .post(&path, &body)
        .await
        .refused(400, "idempotency_key_required");
    elena
        .decide(&path, &json!({"revision": 1, "reason": "none"}))
        .await
        .refused(422, "invalid_fields");
    elena
        .decide(&path, &json!({"revision": "1"}))
        .await
        .refused(422, "invalid_fields");
    assert_eq!(
        elena.get("/api/relationships").await.expect(200)["relationships"][0],
        granted
    );
}

async fn an_end_stands_and_a_stale_one_is_refused(house: House) {
    let granted = tidewell_administers(&house).await;
    let path = terminations(&granted);
    let mut elena = house.sign_in(people::ELENA).await;
    let stale = elena
        .decide(&path, &json!({"revision": 7}))
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"]["relationship"], granted);
    let key = new_id();
    let first = elena.decide_as(key, &path, &json!({"revision": 1})).await;
    let again = elena.decide_as(key, &path, &json!({"revision": 1})).await;
    assert_eq!(first.expect(200), again.expect(200));
    assert_eq!(again.header("idempotent-replay"), "true");
    elena
        .decide_as(key, &path, &json!({"revision": 2}))
        .await
        .refused(422, "idempotency_key_reused");
    let problem = elena
        .decide(&path, &json!({"revision": 2}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "terminated");
    let removed = house.log(people::MARA).await;
    let count = removed
        .iter()
        .filter(|kind| *kind == "administration_removed")
        .count();
    assert_eq!(count, 1, "{removed:?}");
}

async fn an_invitation_waits_until_it_is_answered(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    let mut tom = house.sign_in(people::TOM).await;
    let received = async |client: &mut liaison_tests_api::Client| {
        client.get("/api/received-invitations").await.expect(200)["received_invitations"].clone()
    };
    assert_eq!(received(&mut tom).await, json!([]));
    tom.post(&format!("{link}/openings"), &json!({}))
        .await
        .expect(200);
    // Whoever signs in finds what a colleague opened, without the message.
    let mut elena = house.sign_in(people::ELENA).await;
    let waiting = received(&mut elena).await;
    let opened_at = waiting[0]["opened_at"].clone();
    assert!(
        opened_at.as_str().unwrap().starts_with("2026-11-21T09:00:"),
        "{waiting}"
    );
    assert_eq!(
        waiting,
        json!([{
            "partner_name": people::TIDEWELL,
            "plan_name": invitation["plan_name"],
            "summary": invitation["summary"],
            "token": invitation["token"],
            "state": "active",
            "seen_by": "plain_user of harrow.example",
            "opened_at": opened_at,
        }])
    );
    let mut wei = house.sign_in(people::WEI).await;
    assert_eq!(received(&mut wei).await, json!([]));
    house.days(90);
    let mut elena = house.sign_in(people::ELENA).await;
    assert_eq!(received(&mut elena).await[0]["state"], "expired");

    let other = house
        .invitation(|body| body["terms"]["plan"] = json!("apps"))
        .await;
    let acceptances = format!("{}/acceptances", crate::answering::link(&other));
    elena.decide(&acceptances, &accept()).await.expect(200);
    let waiting = received(&mut elena).await;
    assert_eq!(waiting.as_array().unwrap().len(), 1, "{waiting}");
}
