//! What a partner does to an invitation that stands, and what customers see of it.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, link};
use crate::data::term;

on_both!(
    a_pause_closes_the_link_and_its_end_opens_it,
    an_extension_moves_the_end,
    an_expired_link_is_opened_again,
    a_link_without_an_end_never_expires,
    the_table_refuses_what_it_does_not_list,
    a_change_is_bound_to_what_was_seen_and_sent,
    the_log_of_one_invitation_has_both_sides,
);

fn path(invitation: &Value, noun: &str) -> String {
    let id = invitation["id"].as_str().unwrap();
    format!("/api/trial-invitations/{id}/{noun}")
}

async fn a_pause_closes_the_link_and_its_end_opens_it(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    let mut mara = house.sign_in(people::MARA).await;
    let reply = mara
        .decide(&path(&invitation, "pauses"), &json!({"revision": 1}))
        .await;
    assert_eq!(reply.expect(200)["trial_invitation"]["state"], "paused");
    assert_eq!(reply.header("etag"), "\"2\"");

    let mut elena = house.sign_in(people::ELENA).await;
    let review = elena.get(&link).await.expect(200)["review"].clone();
    assert_eq!(review["obstacle"], "paused");
    assert_eq!(review["state"], "paused");
    let problem = elena
        .decide(&format!("{link}/acceptances"), &accept())
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "paused");
    // Opening it leaves nothing behind while it is paused.
    let mut visitor = house.client();
    visitor
        .post(&format!("{link}/openings"), &json!({}))
        .await
        .expect(200);

    let reply = mara
        .decide(&path(&invitation, "resumptions"), &json!({"revision": 2}))
        .await;
    assert_eq!(reply.expect(200)["trial_invitation"]["state"], "active");
    let mut now = accept();
    now["revision"] = json!(3);
    elena
        .decide(&format!("{link}/acceptances"), &now)
        .await
        .expect(200);
    assert_eq!(
        house.log(people::MARA).await[..3],
        ["invitation_created", "invitation_paused", "invitation_resumed"]
    );
}

async fn an_extension_moves_the_end(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    let extensions = path(&invitation, "extensions");
    let end = "2027-12-31T16:00:00Z";
    let body = mara
        .decide(
            &extensions,
            &json!({"revision": 1, "expires": {"end": "at", "at": end}}),
        )
        .await
        .expect(200);
    assert_eq!(body["trial_invitation"]["expires_at"], end);
    assert_eq!(body["trial_invitation"]["state"], "active");
    // A paused one stays paused.
    mara.decide(&path(&invitation, "pauses"), &json!({"revision": 2}))
        .await
        .expect(200);
    let body = mara
        .decide(&extensions, &json!({"revision": 3, "expires": {"end": "never"}}))
        .await
        .expect(200);
    assert_eq!(body["trial_invitation"]["expires_at"], Value::Null);
    assert_eq!(body["trial_invitation"]["state"], "paused");
    let problem = mara
        .decide(
            &extensions,
            &json!({"revision": 4, "expires": {"end": "at", "at": people::START}}),
        )
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["pointer"], "/expires/at");
    assert_eq!(problem["errors"][0]["code"], "not_in_the_future");
    for wrong in [json!("tomorrow"), json!(7), json!("2027-12-31")] {
        mara.decide(
            &extensions,
            &json!({"revision": 4, "expires": {"end": "at", "at": wrong}}),
        )
        .await
        .refused(422, "invalid_fields");
    }
    assert_eq!(
        house.log(people::MARA).await,
        [
            "invitation_created",
            "invitation_extended",
            "invitation_paused",
            "invitation_extended"
        ]
    );
}

async fn an_expired_link_is_opened_again(house: House) {
    let invitation = house.invitation(|_| {}).await;
    house.days(term("link_days"));
    let mut mara = house.sign_in(people::MARA).await;
    // Whether or not the worker has marked it.
    let body = mara
        .decide(
            &path(&invitation, "extensions"),
            &json!({"revision": 1, "expires": {"end": "at", "at": "2028-01-01T00:00:00Z"}}),
        )
        .await
        .expect(200);
    assert_eq!(body["trial_invitation"]["state"], "active");
    let mut elena = house.sign_in(people::ELENA).await;
    let mut now = accept();
    now["revision"] = json!(2);
    elena
        .decide(&format!("{}/acceptances", link(&invitation)), &now)
        .await
        .expect(200);
}

async fn a_link_without_an_end_never_expires(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    mara.decide(
        &path(&invitation, "extensions"),
        &json!({"revision": 1, "expires": {"end": "never"}}),
    )
    .await
    .expect(200);
    house.days(4000);
    house.follow_up().await;
    let mut elena = house.sign_in(people::ELENA).await;
    let review = elena.get(&link(&invitation)).await.expect(200)["review"].clone();
    assert_eq!(review["obstacle"], Value::Null);
    assert_eq!(review["expires_at"], Value::Null);
}

async fn the_table_refuses_what_it_does_not_list(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    let problem = mara
        .decide(&path(&invitation, "resumptions"), &json!({"revision": 1}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "active");
    mara.decide(&path(&invitation, "revocations"), &json!({"revision": 1}))
        .await
        .expect(200);
    for (noun, body) in [
        ("pauses", json!({"revision": 2})),
        ("resumptions", json!({"revision": 2})),
        ("extensions", json!({"revision": 2, "expires": {"end": "never"}})),
        ("revocations", json!({"revision": 2})),
    ] {
        let problem = mara
            .decide(&path(&invitation, noun), &body)
            .await
            .refused(409, "wrong_state");
        assert_eq!(problem["params"]["state"], "revoked", "{noun}");
    }
}

async fn a_change_is_bound_to_what_was_seen_and_sent(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    let pauses = path(&invitation, "pauses");
    let key = new_id();
    let first = mara
        .decide_as(key, &pauses, &json!({"revision": 1}))
        .await
        .expect(200);
    let again = mara.decide_as(key, &pauses, &json!({"revision": 1})).await;
    assert_eq!(again.expect(200), first);
    assert_eq!(again.header("idempotent-replay"), "true");
    for (noun, body) in [
        ("resumptions", json!({"revision": 1})),
        ("extensions", json!({"revision": 1, "expires": {"end": "never"}})),
    ] {
        let problem = mara
            .decide(&path(&invitation, noun), &body)
            .await
            .refused(412, "stale_revision");
        assert_eq!(problem["current"]["trial_invitation"]["revision"], 2, "{noun}");
    }
    assert_eq!(
        house.log(people::MARA).await,
        ["invitation_created", "invitation_paused"]
    );
}

async fn the_log_of_one_invitation_has_both_sides(house: House) {
    let invitation = house.invitation(|_| {}).await;
    house.advance(jiff::SignedDuration::from_secs(1));
    let other = house.invitation(|_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    let mut elena = house.sign_in(people::ELENA).await;
    house.advance(jiff::SignedDuration::from_secs(1));
    elena
        .decide(&format!("{}/acceptances", link(&invitation)), &accept())
        .await
        .expect(200);
    house.advance(jiff::SignedDuration::from_secs(1));
    mara.decide(&path(&invitation, "pauses"), &json!({"revision": 1}))
        .await
        .expect(200);
    mara.decide(&path(&other, "pauses"), &json!({"revision": 1}))
        .await
        .expect(200);
    house.follow_up().await;
    let (mut seen, mut after) = (Vec::new(), String::new());
    loop {
        let page = mara
            .get(&format!("{}?limit=2{after}", path(&invitation, "events")))
            .await
            .expect(200);
        for entry in page["events"].as_array().unwrap() {
            assert_eq!(entry["event"]["about"]["id"], invitation["id"]);
            seen.push(entry["event"]["what"]["type"].as_str().unwrap().to_owned());
        }
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    seen.retain(|kind| kind != "trial_started");
    assert_eq!(
        seen,
        [
            "invitation_paused",
            "trial_accepted",
            "review_started",
            "invitation_created"
        ]
    );
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    stranger
        .get(&path(&invitation, "events"))
        .await
        .refused(404, "not_found");
}
