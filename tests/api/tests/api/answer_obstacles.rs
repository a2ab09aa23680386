//! What stands in the way of an answer: places that are taken, a revision that is not the newest, who asks, and from where.

use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, acceptance, link, obstacle};
use crate::data::term;

on_both!(
    the_last_place_is_taken_once,
    a_used_up_link_is_closed_to_those_who_have_not_answered,
    an_answer_names_the_revision_it_saw,
    each_obstacle_is_told,
    looking_changes_nothing_for_partners,
    what_a_browser_did_before_signing_in_becomes_the_customers,
);

async fn the_last_place_is_taken_once(house: House) {
    let invitation = house
        .invitation(|body| body["terms"]["most_acceptances"] = json!(1))
        .await;
    let acceptances = format!("{}/acceptances", link(&invitation));
    let mut tasks = Vec::new();
    for email in [people::ELENA, people::WEI, people::ELENA, people::WEI] {
        let mut client = house.sign_in(email).await;
        let acceptances = acceptances.clone();
        tasks.push(tokio::spawn(async move {
            let reply = client.decide(&acceptances, &accept()).await;
            (email, reply)
        }));
    }
    let mut winners = Vec::new();
    for task in tasks {
        let (email, reply) = task.await.unwrap();
        if reply.status == 200 {
            winners.push(email);
        } else {
            let problem = reply.refused(409, "obstacle");
            assert_eq!(problem["params"]["reason"], "used_up");
        }
    }
    winners.dedup();
    assert_eq!(winners.len(), 1, "{winners:?}");
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!("/api/trial-invitations/{}", invitation["id"].as_str().unwrap());
    let now = mara.get(&path).await.expect(200)["trial_invitation"].clone();
    assert_eq!(now["funnel"]["accepted"], 1);
    assert_eq!(now["state"], "active");
}

async fn a_used_up_link_is_closed_to_those_who_have_not_answered(house: House) {
    let invitation = house
        .invitation(|body| body["terms"]["most_acceptances"] = json!(1))
        .await;
    let link = link(&invitation);
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200);
    // Whoever accepted reads what was agreed, and may send the same answer again.
    assert_eq!(obstacle(&mut elena, &link).await, "already_accepted");
    elena
        .decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200);
    let before = house.log(people::MARA).await.len();
    for email in [people::WEI, people::HARU] {
        let mut other = house.sign_in(email).await;
        other
            .post(&format!("{link}/openings"), &json!({}))
            .await
            .expect(200);
        assert_eq!(obstacle(&mut other, &link).await, "used_up", "{email}");
        let declines = json!({"revision": 1, "reason": ""});
        let problem = other
            .decide(&format!("{link}/declines"), &declines)
            .await
            .refused(409, "obstacle");
        assert_eq!(problem["params"]["reason"], "used_up");
    }
    let mut visitor = house.client();
    visitor
        .post(&format!("{link}/openings"), &json!({}))
        .await
        .expect(200);
    assert_eq!(obstacle(&mut visitor, &link).await, "used_up");
    assert_eq!(house.log(people::MARA).await.len(), before, "nobody's way begins");
}

async fn an_answer_names_the_revision_it_saw(house: House) {
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    for (what, body) in [
        ("acceptances", acceptance(2, &json!({"answer": "no"}))),
        ("declines", json!({"revision": 0, "reason": ""})),
    ] {
        let problem = elena
            .decide(&format!("{link}/{what}"), &body)
            .await
            .refused(412, "stale_revision");
        assert_eq!(problem["current"]["review"]["revision"], 1);
        assert_eq!(problem["current"]["review"]["answer"], Value::Null);
    }
}

async fn each_obstacle_is_told(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let open = link(&invitation);
    assert_eq!(obstacle(&mut house.client(), &open).await, "sign_in_first");
    for (email, expected) in [
        (people::MARA, "not_a_customer"),
        (people::OPERATOR, "not_a_customer"),
        (people::TOM, "needs_administrator"),
        (people::HARU, "wrong_country"),
    ] {
        let mut client = house.sign_in(email).await;
        assert_eq!(obstacle(&mut client, &open).await, expected, "{email}");
        let problem = client
            .decide(&format!("{open}/acceptances"), &accept())
            .await
            .refused(409, "obstacle");
        assert_eq!(problem["params"]["reason"], expected, "{email}");
    }
    // Another invitation to the same plan: it was tried already.
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{open}/acceptances"), &accept())
        .await
        .expect(200);
    let same_plan = link(&house.invitation(|_| {}).await);
    assert_eq!(obstacle(&mut elena, &same_plan).await, "owns_this_plan");
    house.follow_up().await;
    let problem = elena
        .decide(&format!("{same_plan}/acceptances"), &accept())
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "owns_this_plan");

    // Revoked by the partner.
    let mut wei = house.sign_in(people::WEI).await;
    let mut mara = house.sign_in(people::MARA).await;
    let revocations = format!(
        "/api/trial-invitations/{}/revocations",
        invitation["id"].as_str().unwrap()
    );
    mara.decide(&revocations, &json!({"revision": 1}))
        .await
        .expect(200);
    assert_eq!(obstacle(&mut wei, &open).await, "revoked");
    let problem = wei
        .decide(&format!("{open}/acceptances"), &accept())
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "revoked");
    // What was answered stays readable.
    assert_eq!(obstacle(&mut elena, &open).await, "already_accepted");

    // Its time is over, whether or not the worker has marked it.
    house.days(term("link_days"));
    let mut wei = house.sign_in(people::WEI).await;
    assert_eq!(obstacle(&mut wei, &same_plan).await, "expired");
    house.mind_the_clock().await;
    let problem = wei
        .decide(
            &format!("{same_plan}/declines"),
            &json!({"revision": 2, "reason": ""}),
        )
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "expired");
}

async fn looking_changes_nothing_for_partners(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    for email in [people::MARA, people::FENWICK_SALES, people::OPERATOR] {
        let mut client = house.sign_in(email).await;
        let review = client
            .post(&format!("{link}/openings"), &json!({}))
            .await
            .expect(200);
        assert_eq!(review["review"]["viewer"]["kind"], "other");
        assert!(!client.cookies.contains_key("liaison_visitor"));
    }
    assert_eq!(house.log(people::MARA).await, ["invitation_created"]);
}

async fn what_a_browser_did_before_signing_in_becomes_the_customers(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    let openings = format!("{link}/openings");
    let mut browser = house.client();
    let first = browser.post(&openings, &json!({})).await;
    let cookie = first.header("set-cookie");
    assert!(cookie.starts_with("liaison_visitor="), "{cookie}");
    assert!(
        cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"),
        "{cookie}"
    );
    // Drawn again: once a browser, however often it is sent.
    browser.post(&openings, &json!({})).await.expect(200);
    let body = json!({"email": people::ELENA, "password": people::PASSWORD});
    browser.post("/api/sessions", &body).await.expect(201);
    browser.post(&openings, &json!({})).await.expect(200);
    // The same customer from a second browser that had opened the link by itself.
    let mut other = house.client();
    other.post(&openings, &json!({})).await.expect(200);
    let body = json!({"email": people::SECOND, "password": people::PASSWORD});
    other.post("/api/sessions", &body).await.expect(201);
    other.post(&openings, &json!({})).await.expect(200);

    let mut mara = house.sign_in(people::MARA).await;
    let path = format!(
        "/api/trial-invitations/{}/redemptions",
        invitation["id"].as_str().unwrap()
    );
    let found = mara.get(&path).await.expect(200)["redemptions"].clone();
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert_eq!(found[0]["state"], "reviewing");
    assert_eq!(
        house.log(people::MARA).await,
        [
            "invitation_created",
            "invitation_opened",
            "review_started",
            "invitation_opened"
        ]
    );
}
