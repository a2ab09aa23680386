//! A link from the customer's side: opening, accepting, declining, and what stands in the way.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::terms::Agreement;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::data::term;

on_both!(
    accepted_without_administration,
    accepted_with_administration,
    the_partner_sees_how_far_everybody_came,
    declined_with_a_reason,
    an_answer_stands,
    two_administrators_accept_at_once,
);

pub(crate) fn link(invitation: &Value) -> String {
    format!("/api/links/{}", invitation["token"].as_str().unwrap())
}

/// With the terms that are agreed to now.
pub(crate) fn acceptance(revision: i64, administration: &Value) -> Value {
    let text = Agreement::Trial
        .find(Agreement::Trial.current(), Language::En)
        .unwrap();
    json!({
        "revision": revision,
        "terms": {"version": text.version, "sha256": text.sha256},
        "administration": administration,
    })
}

pub(crate) fn accept() -> Value {
    acceptance(1, &json!({"answer": "no"}))
}

pub(crate) fn accept_with(replacing: &Value) -> Value {
    acceptance(1, &json!({"answer": "yes", "replacing": replacing}))
}

pub(crate) async fn obstacle(client: &mut Client, link: &str) -> Value {
    client.get(link).await.expect(200)["review"]["obstacle"].clone()
}

async fn accepted_without_administration(house: House) {
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    let opened = elena.post(&format!("{link}/openings"), &json!({})).await;
    assert_eq!(opened.header("cache-control"), "private, no-store");
    let review = opened.expect(200)["review"].clone();
    assert_eq!(review["obstacle"], Value::Null);
    assert_eq!(review["administration"], "full");
    assert_eq!(review["from"]["name"], people::TIDEWELL);
    assert_eq!(review["from"]["programmes"], json!(["cloud_essentials"]));
    assert_eq!(review["trial"]["days"], term("trial_days"));
    assert_eq!(review["trial"]["licences"], term("trial_licences"));
    assert_eq!(review["viewer"]["organisation"], people::HARROW);

    let answered = elena.decide(&format!("{link}/acceptances"), &accept()).await;
    let review = answered.expect(200)["review"].clone();
    assert_eq!(review["obstacle"], "already_accepted");
    assert_eq!(review["answer"]["state"], "accepted");
    assert_eq!(review["answer"]["administration"], Value::Null);
    assert_eq!(review["answer"]["by"], "global_administrator of harrow.example");
    assert_eq!(review["administrator"], Value::Null);
    house.follow_up().await;
    let review = elena.get(&link).await.expect(200)["review"].clone();
    assert_eq!(review["answer"]["state"], "running");
    let at = |name: &str| {
        review["clock"][name]
            .as_str()
            .unwrap()
            .parse::<Timestamp>()
            .unwrap()
    };
    let days = |from: &str, to: &str| at(to).duration_since(at(from)).as_hours() / 24;
    assert_eq!(days("starts_at", "ends_at"), term("trial_days"));
    assert_eq!(days("ends_at", "disabled_at"), term("grace_days"));
    assert_eq!(days("disabled_at", "deleted_at"), term("disabled_days"));
    assert_eq!(
        house.log(people::MARA).await,
        [
            "invitation_created",
            "review_started",
            "trial_accepted",
            "trial_started"
        ]
    );
}

async fn accepted_with_administration(house: House) {
    let invitation = house
        .invitation(|body| body["terms"]["administration"] = json!("limited"))
        .await;
    let link = link(&invitation);
    let mut elena = house.sign_in(people::ELENA).await;
    let answered = elena
        .decide(&format!("{link}/acceptances"), &accept_with(&Value::Null))
        .await;
    let review = answered.expect(200)["review"].clone();
    assert_eq!(review["answer"]["administration"], "limited");
    assert_eq!(review["administrator"]["partner_name"], people::TIDEWELL);
    assert_eq!(review["administrator"]["is_inviting_partner"], true);
    let answers = elena.get("/api/answers").await.expect(200);
    assert_eq!(answers["answers"][0]["partner_name"], people::TIDEWELL);
    assert_eq!(answers["answers"][0]["plan_name"], "Team");
    assert_eq!(answers["answers"][0]["answer"]["administration"], "limited");
    assert_eq!(
        house.log(people::MARA).await,
        [
            "invitation_created",
            "review_started",
            "trial_accepted",
            "administration_granted",
            "trial_started"
        ]
    );
}

async fn the_partner_sees_how_far_everybody_came(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    let mut visitor = house.client();
    visitor
        .post(&format!("{link}/openings"), &json!({}))
        .await
        .expect(200);
    let mut tom = house.sign_in(people::TOM).await;
    tom.post(&format!("{link}/openings"), &json!({}))
        .await
        .expect(200);
    let mut wei = house.sign_in(people::WEI).await;
    wei.decide(&format!("{link}/acceptances"), &accept_with(&Value::Null))
        .await
        .expect(200);
    let mut haru = house.sign_in(people::HARU).await;
    haru.post(&format!("{link}/openings"), &json!({}))
        .await
        .expect(200);

    let expected = json!({"opened": 4, "signed_in": 3, "reviewed": 1, "accepted": 1,
        "with_administration": 1, "declined": 0});
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!("/api/trial-invitations/{}", invitation["id"].as_str().unwrap());
    assert_eq!(
        mara.get(&path).await.expect(200)["trial_invitation"]["funnel"],
        expected
    );
    let overview = mara.get("/api/overview").await.expect(200)["overview"].clone();
    assert_eq!(overview["funnel"], expected);
    assert_eq!(overview["active_invitations"], 1);

    let found = mara.get(&format!("{path}/redemptions")).await.expect(200);
    let mut states: Vec<(String, Value)> = found["redemptions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| {
            (
                item["state"].as_str().unwrap().to_owned(),
                item["customer_name"].clone(),
            )
        })
        .collect();
    states.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(
        states,
        [
            ("accepted".to_owned(), json!(people::BUKIT)),
            ("needs_administrator".to_owned(), json!(people::HARROW)),
            ("opened".to_owned(), Value::Null),
            ("signed_in".to_owned(), json!(people::UMIBE)),
        ]
    );
}

async fn declined_with_a_reason(house: House) {
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    let body = json!({"revision": 1, "reason": "  We chose another partner.\r\nSorry.  "});
    let review = elena.decide(&format!("{link}/declines"), &body).await.expect(200)["review"].clone();
    assert_eq!(review["answer"]["state"], "declined");
    assert_eq!(review["answer"]["reason"], "We chose another partner.\nSorry.");
    house.follow_up().await;
    let mut mara = house.sign_in(people::MARA).await;
    let activity = mara.get("/api/overview").await.expect(200)["overview"]["activity"].clone();
    assert_eq!(activity[0]["event"]["what"]["type"], "trial_declined");
    assert_eq!(
        activity[0]["event"]["what"]["reason"],
        "We chose another partner.\nSorry."
    );
    // A reason that is too long is a field error, and nothing is declined by it.
    let mut wei = house.sign_in(people::WEI).await;
    let long = json!({"revision": 1, "reason": "x".repeat(1001)});
    let problem = wei
        .decide(&format!("{link}/declines"), &long)
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["pointer"], "/reason");
    assert_eq!(obstacle(&mut wei, &link).await, Value::Null);
    // Nobody has to give one.
    let silent = json!({"revision": 1, "reason": " "});
    let review = wei.decide(&format!("{link}/declines"), &silent).await.expect(200)["review"].clone();
    assert_eq!(review["answer"]["reason"], Value::Null);
}

async fn an_answer_stands(house: House) {
    let decline = json!({"revision": 1, "reason": ""});
    let one = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    let first = elena
        .decide(&format!("{one}/acceptances"), &accept())
        .await
        .expect(200);
    let problem = elena
        .decide(&format!("{one}/declines"), &decline)
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "already_accepted");
    // Again with any key, also by the other administrator and with another choice: the first answer.
    let mut second = house.sign_in(people::SECOND).await;
    for client in [&mut elena, &mut second] {
        let again = client
            .decide(&format!("{one}/acceptances"), &accept_with(&Value::Null))
            .await
            .expect(200);
        assert_eq!(again["review"]["answer"], first["review"]["answer"]);
        assert_eq!(again["review"]["administrator"], Value::Null);
    }
    // Whoever could not have answered is told that it was answered.
    let mut tom = house.sign_in(people::TOM).await;
    let problem = tom
        .decide(&format!("{one}/acceptances"), &accept())
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "accepted_by_colleague");

    let other = link(
        &house
            .invitation(|body| body["terms"]["plan"] = json!("apps"))
            .await,
    );
    let first = elena
        .decide(&format!("{other}/declines"), &decline)
        .await
        .expect(200);
    let again = elena
        .decide(&format!("{other}/declines"), &decline)
        .await
        .expect(200);
    assert_eq!(again["review"]["answer"], first["review"]["answer"]);
    let problem = elena
        .decide(&format!("{other}/acceptances"), &accept())
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "already_declined");
    let log = house.log(people::MARA).await;
    let count = |kind: &str| log.iter().filter(|entry| *entry == kind).count();
    assert_eq!(
        (
            count("trial_accepted"),
            count("trial_declined"),
            count("trial_started")
        ),
        (1, 1, 1)
    );
}

async fn two_administrators_accept_at_once(house: House) {
    let link = link(&house.invitation(|_| {}).await);
    let acceptances = format!("{link}/acceptances");
    let mut clients = Vec::new();
    for number in 0..8 {
        let email = if number % 2 == 0 {
            people::ELENA
        } else {
            people::SECOND
        };
        clients.push(house.sign_in(email).await);
    }
    let tasks: Vec<_> = clients
        .into_iter()
        .map(|mut client| {
            let acceptances = acceptances.clone();
            tokio::spawn(async move {
                let body = accept_with(&Value::Null);
                client.decide(&acceptances, &body).await.expect(200)["review"]["answer"].clone()
            })
        })
        .collect();
    let mut answers = Vec::new();
    for task in tasks {
        answers.push(task.await.unwrap());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    // Two workers at once set it up once.
    let (one, other) = (house.clone(), house.clone());
    tokio::join!(one.follow_up(), other.follow_up());
    let log = house.log(people::MARA).await;
    for kind in [
        "trial_accepted",
        "administration_granted",
        "trial_started",
        "review_started",
    ] {
        assert_eq!(
            log.iter().filter(|entry| *entry == kind).count(),
            1,
            "{kind}: {log:?}"
        );
    }
}
