//! What the operator decides of programmes, and what becomes of it.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::enrolments::{TIDEWELL, application, log, read, step};
use crate::listings::pointers;
use crate::notifications::told;

on_both!(
    the_operator_asks_back_and_approves,
    what_was_refused_is_asked_for_again,
    a_suspension_takes_away_and_gives_back,
    a_renewal_adds_a_year,
    who_waits_longest_stands_first,
    a_decision_is_made_once_and_says_why,
    essentials_that_is_over_lets_nobody_into_accelerate,
);

async fn operator(house: &House) -> Client {
    house.sign_in(people::OPERATOR).await
}

/// Asks for a programme as Tidewell, and returns what the operator reads of it.
async fn asked(house: &House, programme: &str) -> Value {
    let mut admin = house.sign_in(TIDEWELL).await;
    step(&mut admin, programme, "applications", application(2))
        .await
        .expect(200);
    let all = operator(house)
        .await
        .get("/api/partner-enrolments")
        .await
        .expect(200);
    let found = all["partner_enrolments"].as_array().unwrap().iter().find(|each| {
        each["enrolment"]["programme"] == programme.replace('-', "_")
            && each["partner_name"] == people::TIDEWELL
    });
    found.unwrap().clone()
}

/// Tidewell's enrolment in Cloud Essentials, as the operator reads it.
async fn essentials(house: &House) -> Value {
    let joined = operator(house)
        .await
        .get("/api/partner-enrolments?show=joined")
        .await
        .expect(200);
    let all = joined["partner_enrolments"].as_array().unwrap().iter();
    all.clone()
        .find(|each| each["partner_name"] == people::TIDEWELL)
        .unwrap()
        .clone()
}

async fn decide(client: &mut Client, seen: &Value, decision: Value) -> Reply {
    let at = path(seen);
    let current = client.get(&at).await.expect(200)["partner_enrolment"].clone();
    let body = json!({"revision": current["enrolment"]["revision"], "decision": decision});
    client.decide(&format!("{at}/decisions"), &body).await
}

fn path(seen: &Value) -> String {
    format!("/api/partner-enrolments/{}", seen["id"].as_str().unwrap())
}

async fn the_operator_asks_back_and_approves(house: House) {
    let waiting = asked(&house, "cloud-accelerate").await;
    assert_eq!(
        (&waiting["partner_number"], &waiting["partner_country"]),
        (&json!("4118201"), &json!("SG"))
    );
    let mut olga = operator(&house).await;
    let questions = json!([{"part": "references", "text": "Who can we call at Harrow Clinic?"}]);
    let ask = json!({"kind": "ask_back", "questions": questions});
    let back = decide(&mut olga, &waiting, ask).await.expect(200)["partner_enrolment"].clone();
    assert_eq!(back["enrolment"]["state"], "asked_back");
    let none = olga.get("/api/partner-enrolments").await.expect(200);
    assert_eq!(none["partner_enrolments"], json!([]));
    decide(&mut olga, &waiting, json!({"kind": "approve"}))
        .await
        .refused(409, "wrong_state");
    let mut admin = house.sign_in(TIDEWELL).await;
    assert_eq!(read(&mut admin, "cloud-accelerate").await["questions"], questions);
    let mut answer = application(2);
    answer["application"]["reply"] = json!("Ask for Dr Tan.");
    let again = step(&mut admin, "cloud-accelerate", "applications", answer)
        .await
        .expect(200)["enrolment"]
        .clone();
    assert_eq!(
        (&again["state"], &again["questions"]),
        (&json!("applied"), &json!([]))
    );
    let approved = decide(&mut olga, &waiting, json!({"kind": "approve"})).await;
    let joined = approved.expect(200)["partner_enrolment"]["enrolment"].clone();
    assert_eq!(approved.header("etag"), format!("\"{}\"", joined["revision"]));
    assert_eq!(joined["term"], json!({"from": "2026-11-21", "to": "2027-11-20"}));
    assert_eq!(
        log(&mut admin, "cloud-accelerate").await,
        ["applied", "asked_back", "answered", "enrolled"]
    );
    let events = olga.get(&format!("{}/events", path(&waiting))).await.expect(200);
    assert_eq!(
        events["events"][0]["author"]["name"],
        "operator of liaison.example"
    );
    assert_eq!(
        told(&house, TIDEWELL).await,
        ["programme_decided", "programme_decided"]
    );
    // It is nothing to those who do not decide for the company.
    assert_eq!(told(&house, people::MARA).await, [""; 0]);
}

async fn what_was_refused_is_asked_for_again(house: House) {
    let waiting = asked(&house, "cloud-deployment").await;
    let mut olga = operator(&house).await;
    let refuse = json!({"kind": "refuse", "reason": "Harrow Clinic does not know you."});
    decide(&mut olga, &waiting, refuse).await.expect(200);
    let mut admin = house.sign_in(TIDEWELL).await;
    let refused = read(&mut admin, "cloud-deployment").await;
    assert_eq!(
        (&refused["state"], &refused["reason"], &refused["term"]),
        (
            &json!("refused"),
            &json!("Harrow Clinic does not know you."),
            &Value::Null
        )
    );
    let again = step(&mut admin, "cloud-deployment", "applications", application(1))
        .await
        .expect(200)["enrolment"]
        .clone();
    assert_eq!(
        (&again["state"], &again["reason"]),
        (&json!("applied"), &Value::Null)
    );
    decide(&mut olga, &waiting, json!({"kind": "approve"}))
        .await
        .expect(200);
}

async fn a_suspension_takes_away_and_gives_back(house: House) {
    let granted = crate::relationships::tidewell_administers(&house).await;
    let seen = essentials(&house).await;
    let mut olga = operator(&house).await;
    let suspend = json!({"kind": "suspend", "reason": "Customers cannot reach you."});
    let out = decide(&mut olga, &seen, suspend).await.expect(200)["partner_enrolment"].clone();
    assert_eq!(out["enrolment"]["state"], "suspended");
    let mut mara = house.sign_in(people::MARA).await;
    let offered = format!("/api/trial-invitations/{}", new_id());
    let refused = mara
        .put_new(&offered, &people::terms())
        .await
        .refused(403, "not_entitled");
    assert_eq!(refused["params"]["reason"], "programme_lapsed");
    // Both sides hear until when what was granted goes on.
    let administers = "administration_expiring";
    assert!(
        told(&house, people::ELENA)
            .await
            .contains(&administers.to_owned())
    );
    let admin_told = told(&house, TIDEWELL).await;
    assert!(admin_told.contains(&administers.to_owned()), "{admin_told:?}");
    assert!(
        admin_told.contains(&"programme_decided".to_owned()),
        "{admin_told:?}"
    );
    let mut elena = house.sign_in(people::ELENA).await;
    let listed = elena.get("/api/relationships").await.expect(200);
    assert_eq!(
        (
            &listed["relationships"][0]["id"],
            &listed["relationships"][0]["state"]
        ),
        (&granted["id"], &json!("active"))
    );
    // It is not walked around by signing again.
    let mut admin = house.sign_in(TIDEWELL).await;
    step(
        &mut admin,
        "cloud-essentials",
        "signatures",
        crate::enrolments::signature(),
    )
    .await
    .refused(409, "wrong_state");
    let back = decide(&mut olga, &seen, json!({"kind": "reinstate"}))
        .await
        .expect(200);
    let enrolment = &back["partner_enrolment"]["enrolment"];
    assert_eq!(
        (&enrolment["state"], &enrolment["reason"]),
        (&json!("enrolled"), &Value::Null)
    );
    mara.put_new(&offered, &people::terms()).await.expect(201);
    assert_eq!(
        log(&mut admin, "cloud-essentials").await,
        ["suspended", "reinstated"]
    );
}

async fn a_renewal_adds_a_year(house: House) {
    let seen = essentials(&house).await;
    let mut olga = operator(&house).await;
    let renewed = decide(&mut olga, &seen, json!({"kind": "renew"}))
        .await
        .expect(200);
    assert_eq!(
        renewed["partner_enrolment"]["enrolment"]["term"],
        json!({"from": "2026-10-01", "to": "2028-09-30"})
    );
}

async fn who_waits_longest_stands_first(house: House) {
    let domains = [people::LAPSED, people::TIDEWELL, people::FENWICK];
    for domain in domains {
        let mut admin = house.sign_in(&format!("global_administrator@{domain}")).await;
        step(&mut admin, "cloud-deployment", "applications", application(1))
            .await
            .expect(200);
        house.days(1);
    }
    let mut olga = operator(&house).await;
    let (mut found, mut at) = (Vec::new(), "/api/partner-enrolments?limit=2".to_owned());
    loop {
        let page = olga.get(&at).await.expect(200);
        for each in page["partner_enrolments"].as_array().unwrap() {
            found.push(each["partner_name"].as_str().unwrap().to_owned());
        }
        match page["next"].as_str() {
            Some(next) => at = format!("/api/partner-enrolments?limit=2&after={next}"),
            None => break,
        }
    }
    assert_eq!(found, domains);
    let joined = olga
        .get("/api/partner-enrolments?show=joined&limit=1")
        .await
        .expect(200);
    assert!(joined["next"].is_string());
    olga.get("/api/partner-enrolments?show=all")
        .await
        .refused(400, "invalid_parameter");
}

async fn a_decision_is_made_once_and_says_why(house: House) {
    let waiting = asked(&house, "cloud-deployment").await;
    let mut olga = operator(&house).await;
    for (decision, pointer, code) in [
        (
            json!({"kind": "refuse", "reason": " "}),
            "/decision/reason",
            "empty",
        ),
        (
            json!({"kind": "ask_back", "questions": []}),
            "/decision/questions",
            "out_of_range",
        ),
        (
            json!({"kind": "ask_back", "questions": [{"part": "statement", "text": ""}]}),
            "/decision/questions/0/text",
            "empty",
        ),
    ] {
        let problem = decide(&mut olga, &waiting, decision)
            .await
            .refused(422, "invalid_fields");
        assert_eq!(pointers(&problem), [(pointer.to_owned(), code.to_owned())]);
    }
    let (key, at) = (new_id(), format!("{}/decisions", path(&waiting)));
    let body = json!({"revision": waiting["enrolment"]["revision"], "decision": {"kind": "approve"}});
    let first = olga.decide_as(key, &at, &body).await;
    let second = olga.decide_as(key, &at, &body).await;
    assert_eq!(
        (first.status.as_u16(), second.header("idempotent-replay")),
        (200, "true")
    );
    assert_eq!(first.json(), second.json());
    let stale = olga.decide(&at, &body).await.refused(412, "stale_revision");
    assert_eq!(stale["current"], first.json());
    for decision in ["approve", "reinstate"] {
        decide(&mut olga, &waiting, json!({"kind": decision}))
            .await
            .refused(409, "wrong_state");
    }
    let nobodys = format!("/api/partner-enrolments/{}", new_id());
    olga.get(&nobodys).await.refused(404, "not_found");
}

async fn essentials_that_is_over_lets_nobody_into_accelerate(house: House) {
    let waiting = asked(&house, "cloud-accelerate").await;
    let seen = essentials(&house).await;
    let mut olga = operator(&house).await;
    let suspend = json!({"kind": "suspend", "reason": "Nobody answers."});
    decide(&mut olga, &seen, suspend).await.expect(200);
    let problem = decide(&mut olga, &waiting, json!({"kind": "approve"}))
        .await
        .refused(403, "not_entitled");
    assert_eq!(problem["params"]["reason"], "programme_lapsed");
    decide(&mut olga, &seen, json!({"kind": "reinstate"}))
        .await
        .expect(200);
    decide(&mut olga, &waiting, json!({"kind": "approve"}))
        .await
        .expect(200);
}
