//! What follows from a change and from the clock.

use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, accept_with};
use crate::data::term;

on_both!(
    an_accepted_trial_is_set_up_once,
    a_link_expires_by_the_clock,
    a_quiet_customer_is_marked_and_may_come_back,
    what_was_granted_ends_ninety_days_after_the_last_programme,
    nothing_is_lost_when_the_worker_starts_late,
);

fn count(log: &[String], kind: &str) -> usize {
    log.iter().filter(|entry| *entry == kind).count()
}

async fn an_accepted_trial_is_set_up_once(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = format!("/api/links/{}", invitation["token"].as_str().unwrap());
    let mut elena = house.sign_in(people::ELENA).await;
    let body = accept();
    elena
        .decide(&format!("{link}/acceptances"), &body)
        .await
        .expect(200);
    let turns: Vec<_> = (0..4)
        .map(|_| {
            let house = house.clone();
            tokio::spawn(async move { house.follow_up().await })
        })
        .collect();
    for turn in turns {
        turn.await.unwrap();
    }
    let running = elena.get(&link).await.expect(200)["review"].clone();
    assert_eq!(running["answer"]["state"], "running");
    house.days(1);
    house.follow_up().await;
    let later = elena.get(&link).await.expect(200)["review"].clone();
    assert_eq!(later["clock"], running["clock"]);
    let answers = elena.get("/api/answers").await.expect(200);
    assert_eq!(answers["answers"][0]["clock"], running["clock"]);
    assert_eq!(count(&house.log(people::MARA).await, "trial_started"), 1);
}

async fn what_was_granted_ends_ninety_days_after_the_last_programme(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = format!("/api/links/{}", invitation["token"].as_str().unwrap());
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{link}/acceptances"), &accept_with(&Value::Null))
        .await
        .expect(200);
    // Tidewell's programme ends on 30 September 2027: 313 days from the start, and 90 follow.
    house.days(313 + 90);
    liaison_server::worker::end_lapsed(&house.app).await.unwrap();
    let mut elena = house.sign_in(people::ELENA).await;
    let listed = elena.get("/api/relationships").await.expect(200);
    assert_eq!(listed["relationships"][0]["state"], "active");
    house.days(1);
    for _ in 0..2 {
        liaison_server::worker::end_lapsed(&house.app).await.unwrap();
    }
    let listed = elena.get("/api/relationships").await.expect(200);
    assert_eq!(listed["relationships"][0]["state"], "terminated");
    assert_eq!(listed["relationships"][0]["revision"], 2);
    assert_eq!(count(&house.log(people::MARA).await, "administration_lapsed"), 1);
}

async fn a_link_expires_by_the_clock(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let path = format!("/api/trial-invitations/{}", invitation["id"].as_str().unwrap());
    house.days(term("link_days") - 1);
    house.mind_the_clock().await;
    let mut mara = house.sign_in(people::MARA).await;
    let seen = mara.get(&path).await.expect(200)["trial_invitation"].clone();
    assert_eq!((&seen["state"], &seen["revision"]), (&json!("active"), &json!(1)));
    house.days(1);
    // Closed by its date before anybody marks it.
    let seen = mara.get(&path).await.expect(200)["trial_invitation"].clone();
    assert_eq!(
        (&seen["state"], &seen["revision"]),
        (&json!("expired"), &json!(1))
    );
    let overview = mara.get("/api/overview").await.expect(200);
    assert_eq!(overview["overview"]["active_invitations"], 0);
    let (one, other) = (house.clone(), house.clone());
    tokio::join!(one.mind_the_clock(), other.mind_the_clock());
    let seen = mara.get(&path).await.expect(200)["trial_invitation"].clone();
    assert_eq!(
        (&seen["state"], &seen["revision"]),
        (&json!("expired"), &json!(2))
    );
    assert_eq!(count(&house.log(people::MARA).await, "invitation_expired"), 1);
    // Nobody new is counted behind a closed link.
    let openings = format!("/api/links/{}/openings", invitation["token"].as_str().unwrap());
    house.client().post(&openings, &json!({})).await.expect(200);
    assert_eq!(count(&house.log(people::MARA).await, "invitation_opened"), 0);
}

async fn a_quiet_customer_is_marked_and_may_come_back(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = format!("/api/links/{}", invitation["token"].as_str().unwrap());
    let openings = format!("{link}/openings");
    let mut elena = house.sign_in(people::ELENA).await;
    elena.post(&openings, &json!({})).await.expect(200);
    house.days(29);
    house.mind_the_clock().await;
    assert_eq!(count(&house.log(people::MARA).await, "went_quiet"), 0);
    house.days(1);
    house.mind_the_clock().await;
    house.mind_the_clock().await;
    assert_eq!(count(&house.log(people::MARA).await, "went_quiet"), 1);
    let mut elena = house.sign_in(people::ELENA).await;
    let review = elena.post(&openings, &json!({})).await.expect(200)["review"].clone();
    assert_eq!(review["obstacle"], Value::Null);
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!(
        "/api/trial-invitations/{}/redemptions",
        invitation["id"].as_str().unwrap()
    );
    let found = mara.get(&path).await.expect(200)["redemptions"].clone();
    assert_eq!(found[0]["state"], "reviewing");
    elena
        .decide(&format!("{link}/declines"), &json!({"revision": 1, "reason": ""}))
        .await
        .expect(200);
}

async fn nothing_is_lost_when_the_worker_starts_late(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = format!("/api/links/{}", invitation["token"].as_str().unwrap());
    let mut elena = house.sign_in(people::ELENA).await;
    let body = accept_with(&Value::Null);
    elena
        .decide(&format!("{link}/acceptances"), &body)
        .await
        .expect(200);
    let mut mara = house.sign_in(people::MARA).await;
    // Not numbered yet: a log that is read by number does not show it.
    let overview = mara.get("/api/overview").await.expect(200)["overview"].clone();
    assert_eq!(
        (&overview["cursor"], &overview["activity"]),
        (&json!(0), &json!([]))
    );
    // A server that starts now does what another one left when it was killed.
    let running = house.run().await;
    let session = mara.cookies["liaison_session"].clone();
    let mut stream = liaison_tests_api::stream::Stream::open(running.address, "", &session, &[]).await;
    let mut kinds = Vec::new();
    while kinds.len() < 5 {
        let message = stream.next().await.unwrap();
        kinds.push(
            message.event["event"]["what"]["type"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
    }
    assert_eq!(
        kinds,
        [
            "invitation_created",
            "review_started",
            "trial_accepted",
            "administration_granted",
            "trial_started"
        ]
    );
    running.stop().await;
}
