//! How a partner joins a programme: by signing, or by asking for it.

use std::collections::BTreeSet;

use liaison_domain::Language;
use liaison_domain::enrolment::{Course, EnrolmentEvent, EnrolmentState, next};
use liaison_domain::id::EnrolmentId;
use liaison_domain::partner::Programme;
use liaison_domain::terms::Agreement;
use liaison_server::receipt::verify;
use liaison_store::{Update, enrolment, receipt_key};
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::data::{table, term, word};
use crate::listings::pointers;

on_both!(
    essentials_is_joined_by_signature_and_training,
    a_signature_leaves_a_receipt,
    what_was_not_read_is_not_signed,
    each_step_is_taken_once,
    accelerate_needs_essentials,
    an_application_is_checked_field_by_field,
    what_is_signed_for_is_not_asked_for,
);

pub(crate) const REGISTERED: &str = "global_administrator@registered.example";
pub(crate) const TIDEWELL: &str = "global_administrator@tidewell.example";

/// The course of each programme is D3's, and so is every transition.
#[test]
fn the_table_is_the_references() {
    let expected = table::<4>("enrolment_states.tsv");
    let (mut seen, mut reached) = (0, BTreeSet::new());
    for (course, name) in [(Course::Signed, "signed"), (Course::Asked, "asked")] {
        for state in EnrolmentState::ALL {
            for event in EnrolmentEvent::ALL {
                let (from, by) = (word(&state), word(&event));
                let row = expected
                    .iter()
                    .find(|row| row[0] == name && row[1] == from && row[2] == by);
                let got = next(course, state, event).ok().map(|state| word(&state));
                assert_eq!(got.as_ref(), row.map(|row| &row[3]), "{name} {from} {by}");
                seen += usize::from(row.is_some());
                reached.extend(got);
            }
        }
    }
    assert_eq!(seen, expected.len());
    assert_eq!(reached.len(), EnrolmentState::ALL.len() - 1, "{reached:?}");
    for (programme, course) in [
        (Programme::CloudEssentials, Course::Signed),
        (Programme::CloudAccelerate, Course::Asked),
        (Programme::CloudDeployment, Course::Asked),
    ] {
        assert_eq!(programme.course(), course);
    }
}

pub(crate) async fn read(client: &mut Client, programme: &str) -> Value {
    let at = format!("/api/enrolments/{programme}");
    client.get(&at).await.expect(200)["enrolment"].clone()
}

/// Takes a step from where the programme stands.
pub(crate) async fn step(client: &mut Client, programme: &str, verb: &str, mut body: Value) -> Reply {
    body["revision"] = read(client, programme).await["revision"].clone();
    client
        .decide(&format!("/api/enrolments/{programme}/{verb}"), &body)
        .await
}

pub(crate) fn application(references: usize) -> Value {
    let reference = json!({"customer": "Harrow Clinic", "text": "Forty mailboxes over one weekend."});
    json!({"application": {
        "statement": "Twelve firms of up to fifty people by next autumn.",
        "references": vec![reference; references], "reply": "",
    }})
}

/// What is read in a language, as a signature names it.
fn agreement(language: Language) -> Value {
    let text = Agreement::Partner
        .find(Agreement::Partner.current(), language)
        .unwrap();
    json!({"version": text.version, "sha256": text.sha256})
}

pub(crate) fn signature() -> Value {
    json!({"name": "Mara Lindqvist", "terms": agreement(Language::En)})
}

pub(crate) fn training() -> Value {
    json!({"training": {"person": "Tomas Brandt", "passed_on": "2026-11-20"}})
}

/// What happened, the oldest first.
pub(crate) async fn log(client: &mut Client, programme: &str) -> Vec<String> {
    let at = format!("/api/enrolments/{programme}/events");
    let events = client.get(&at).await.expect(200)["events"].clone();
    let mut kinds: Vec<String> = events
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| word(&entry["happened"]["type"]))
        .collect();
    kinds.reverse();
    kinds
}

/// Brings a programme of whoever asks to where a route leads on, and says which enrolment it is and its revision.
pub(crate) async fn standing(house: &House, route: &str, actor: &str) -> (String, Value) {
    let domain = match actor.split_once('/') {
        Some(("other", _)) => people::FENWICK,
        _ => people::TIDEWELL,
    };
    let (programme, state) = match route.rsplit('/').next().unwrap() {
        "signatures" => (Programme::CloudEssentials, EnrolmentState::Lapsed),
        "trainings" => (Programme::CloudEssentials, EnrolmentState::AgreementSigned),
        "applications" => (Programme::CloudDeployment, EnrolmentState::NotJoined),
        _ => (Programme::CloudDeployment, EnrolmentState::Applied),
    };
    let partner = people::partner_id(domain);
    let id = EnrolmentId::of(partner, programme);
    let now = house.app.now();
    let tx = house.app.store.write().await.unwrap();
    let found = enrolment::find(&tx, id).await.unwrap();
    let mut joining = found.unwrap_or_else(|| enrolment::Joining::none(partner, programme));
    joining.state = state;
    joining.queued_at = state.is_queued(programme.course()).then_some(now);
    let Update::Done { revision } = enrolment::put(&tx, &joining, now).await.unwrap() else {
        panic!("nobody else writes here");
    };
    tx.commit().await.unwrap();
    (id.to_string(), json!(revision))
}

async fn essentials_is_joined_by_signature_and_training(house: House) {
    let mut admin = house.sign_in(REGISTERED).await;
    let listed = admin.get("/api/enrolments").await.expect(200)["enrolments"].clone();
    let stand: Vec<_> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|each| {
            (
                word(&each["programme"]),
                word(&each["state"]),
                each["revision"].clone(),
            )
        })
        .collect();
    let none = |programme: &str| (programme.to_owned(), "not_joined".to_owned(), json!(0));
    assert_eq!(
        stand,
        [
            none("cloud_essentials"),
            none("cloud_accelerate"),
            none("cloud_deployment")
        ]
    );
    // Nothing is trained for before it is signed.
    step(&mut admin, "cloud-essentials", "trainings", training())
        .await
        .refused(409, "wrong_state");
    let reply = step(&mut admin, "cloud-essentials", "signatures", signature()).await;
    assert_eq!(reply.header("etag"), "\"1\"");
    let waiting = reply.expect(200)["enrolment"].clone();
    assert_eq!(
        (&waiting["state"], &waiting["signature"]["name"], &waiting["term"]),
        (&json!("agreement_signed"), &json!("Mara Lindqvist"), &Value::Null)
    );
    assert_eq!(waiting["signature"]["terms"], agreement(Language::En));
    let read = house.client().get("/api/terms/partner/current").await.expect(200)["terms"].clone();
    assert_eq!(read["sha256"], waiting["signature"]["terms"]["sha256"]);
    // A signature alone entitles to nothing.
    let mut seller = house.sign_in("sales_agent@registered.example").await;
    let offered = format!("/api/trial-invitations/{}", new_id());
    let refused = seller
        .put_new(&offered, &people::terms())
        .await
        .refused(403, "not_entitled");
    assert_eq!(refused["params"]["reason"], "no_programme");
    let tomorrow = json!({"training": {"person": " ", "passed_on": "2026-11-22"}});
    let problem = step(&mut admin, "cloud-essentials", "trainings", tomorrow)
        .await
        .refused(422, "invalid_fields");
    let at = |pointer: &str, code: &str| (pointer.to_owned(), code.to_owned());
    assert_eq!(
        pointers(&problem),
        [
            at("/training/person", "empty"),
            at("/training/passed_on", "out_of_range")
        ]
    );
    let joined = step(&mut admin, "cloud-essentials", "trainings", training())
        .await
        .expect(200)["enrolment"]
        .clone();
    assert_eq!(joined["state"], "enrolled");
    assert_eq!(joined["term"], json!({"from": "2026-11-21", "to": "2027-11-20"}));
    assert_eq!(
        log(&mut admin, "cloud-essentials").await,
        ["applied", "signed", "training_passed", "enrolled"]
    );
    seller.put_new(&offered, &people::terms()).await.expect(201);
    // Who is in it does not sign again.
    step(&mut admin, "cloud-essentials", "signatures", signature())
        .await
        .refused(409, "wrong_state");
    step(&mut admin, "cloud-accelerate", "applications", application(2))
        .await
        .expect(200);
}

async fn a_signature_leaves_a_receipt(house: House) {
    let mut admin = house.sign_in(REGISTERED).await;
    let japanese = json!({"name": "Mara Lindqvist", "terms": agreement(Language::Ja)});
    let signed = step(&mut admin, "cloud-essentials", "signatures", japanese)
        .await
        .expect(200)["enrolment"]["signature"]
        .clone();
    assert_eq!(signed["language"], "ja");
    let at = format!("/api/receipts/{}", signed["receipt"].as_str().unwrap());
    let bytes = admin.get(&at).await.bytes.to_vec();
    let keys = receipt_key::list(&house.app.store.read()).await.unwrap();
    assert!(verify(&bytes, &keys).is_ok());
    let document: Value = serde_json::from_slice(&bytes).unwrap();
    let sections = &document["sections"];
    assert_eq!(sections["answer"]["name"], "Mara Lindqvist");
    assert_eq!(sections["parties"]["partner"]["number"], "4118203");
    assert_eq!(sections["parties"]["customer"], Value::Null);
    let text = sections["offered"]["text"].as_str().unwrap();
    assert!(text.contains("2026-11"), "{text}");
    // The other side of it is the operator. No other company is.
    house.sign_in(people::OPERATOR).await.get(&at).await.expect(200);
    house
        .sign_in(TIDEWELL)
        .await
        .get(&at)
        .await
        .refused(404, "not_found");
    house
        .sign_in(people::ELENA)
        .await
        .get(&at)
        .await
        .refused(404, "not_found");
    let listed = admin.get("/api/receipts").await.expect(200)["receipts"].clone();
    assert_eq!(listed[0]["answered"], "partner_agreement");
}

async fn what_was_not_read_is_not_signed(house: House) {
    let mut admin = house.sign_in(REGISTERED).await;
    let mut other = signature();
    other["terms"]["sha256"] = json!("0".repeat(64));
    step(&mut admin, "cloud-essentials", "signatures", other)
        .await
        .refused(409, "terms_not_current");
    let trial = house.client().get("/api/terms/trial/current").await.expect(200)["terms"].clone();
    let mut other = signature();
    other["terms"]["sha256"] = trial["sha256"].clone();
    step(&mut admin, "cloud-essentials", "signatures", other)
        .await
        .refused(409, "terms_not_current");
    let mut nameless = signature();
    nameless["name"] = json!("  ");
    let problem = step(&mut admin, "cloud-essentials", "signatures", nameless)
        .await
        .refused(422, "invalid_fields");
    assert_eq!(pointers(&problem), [("/name".to_owned(), "empty".to_owned())]);
    assert_eq!(read(&mut admin, "cloud-essentials").await["revision"], 0);
    // Somebody else of the company reads it and does not sign for it.
    let mut agent = house.sign_in("admin_agent@registered.example").await;
    step(&mut agent, "cloud-essentials", "signatures", signature())
        .await
        .refused(403, "not_allowed");
    agent
        .get("/api/enrolments/cloud-nine")
        .await
        .refused(400, "invalid_parameter");
}

async fn each_step_is_taken_once(house: House) {
    let mut admin = house.sign_in(TIDEWELL).await;
    let (key, at) = (new_id(), "/api/enrolments/cloud-deployment/applications");
    let mut body = application(1);
    body["revision"] = json!(0);
    let first = admin.decide_as(key, at, &body).await;
    let second = admin.decide_as(key, at, &body).await;
    assert_eq!(first.json(), second.json());
    assert_eq!(second.header("idempotent-replay"), "true");
    let mut other = application(2);
    other["revision"] = json!(0);
    admin
        .decide_as(key, at, &other)
        .await
        .refused(422, "idempotency_key_reused");
    // By another key: somebody has asked meanwhile.
    let stale = admin.decide(at, &body).await.refused(412, "stale_revision");
    assert_eq!(stale["current"]["enrolment"], first.json()["enrolment"]);
    assert_eq!(log(&mut admin, "cloud-deployment").await, ["applied"]);
    step(&mut admin, "cloud-deployment", "applications", application(1))
        .await
        .refused(409, "wrong_state");
}

async fn accelerate_needs_essentials(house: House) {
    for (domain, reason) in [
        (people::REGISTERED, "no_programme"),
        (people::LAPSED, "programme_lapsed"),
    ] {
        let mut admin = house.sign_in(&format!("global_administrator@{domain}")).await;
        let seen = read(&mut admin, "cloud-accelerate").await;
        assert_eq!(seen["needs"], "cloud_essentials");
        let problem = step(&mut admin, "cloud-accelerate", "applications", application(2))
            .await
            .refused(403, "not_entitled");
        assert_eq!(problem["params"]["reason"], reason);
        // Cloud Deployment is for whoever deploys.
        let seen = read(&mut admin, "cloud-deployment").await;
        assert_eq!(seen["needs"], Value::Null);
        step(&mut admin, "cloud-deployment", "applications", application(1))
            .await
            .expect(200);
    }
}

async fn an_application_is_checked_field_by_field(house: House) {
    let mut admin = house.sign_in(TIDEWELL).await;
    for (programme, least) in [
        ("cloud-accelerate", "accelerate_references_least"),
        ("cloud-deployment", "deployment_references_least"),
    ] {
        let least = usize::try_from(term(least)).unwrap();
        let problem = step(&mut admin, programme, "applications", application(least - 1))
            .await
            .refused(422, "invalid_fields");
        let error = &problem["errors"][0];
        assert_eq!(
            (&error["pointer"], &error["code"], &error["params"]["least"]),
            (
                &json!("/application/references"),
                &json!("out_of_range"),
                &json!(least.to_string())
            )
        );
    }
    let mut wrong = application(2);
    wrong["application"]["statement"] = json!("");
    wrong["application"]["references"][1]["text"] = json!("x".repeat(1001));
    let problem = step(&mut admin, "cloud-accelerate", "applications", wrong)
        .await
        .refused(422, "invalid_fields");
    let at = |pointer: &str, code: &str| (pointer.to_owned(), code.to_owned());
    assert_eq!(
        pointers(&problem),
        [
            at("/application/statement", "empty"),
            at("/application/references/1/text", "too_long")
        ]
    );
    let mut padded = application(2);
    padded["application"]["statement"] = json!("  Twelve firms.  ");
    let kept = step(&mut admin, "cloud-accelerate", "applications", padded)
        .await
        .expect(200)["enrolment"]
        .clone();
    assert_eq!(kept["application"]["statement"], "Twelve firms.");
    assert_eq!(kept["state"], "applied");
    assert!(
        kept["waiting_since"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-21T09:00:00")
    );
}

async fn what_is_signed_for_is_not_asked_for(house: House) {
    let mut admin = house.sign_in(REGISTERED).await;
    step(&mut admin, "cloud-essentials", "applications", application(2))
        .await
        .refused(409, "wrong_state");
    step(&mut admin, "cloud-deployment", "signatures", signature())
        .await
        .refused(409, "wrong_state");
    step(&mut admin, "cloud-deployment", "trainings", training())
        .await
        .refused(409, "wrong_state");
}
