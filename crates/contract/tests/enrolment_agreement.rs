//! One wire for programmes and registering, read and written by both.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::enrolment::{
    ApplyForProgramme, DecideEnrolment, EnrolmentBody, EnrolmentEventsBody, EnrolmentsBody,
    PartnerEnrolmentBody, PartnerEnrolmentsBody, PassTraining, SignAgreement,
};
use liaison_contract::sign_up::NewPartnerSignUp;
use serde_json::{Value, json};

use agree::agree;

mod agree;

const ID: &str = "00000000-0000-0000-0000-000000000001";
const AT: &str = "2026-11-23T09:00:00Z";

fn application() -> Value {
    json!({"statement": "S", "references": [{"customer": "C", "text": "T"}], "reply": "R"})
}

fn training() -> Value {
    json!({"person": "P", "passed_on": "2026-11-20"})
}

fn terms() -> Value {
    json!({"version": "2026-11", "sha256": "0".repeat(64)})
}

fn enrolment() -> Value {
    json!({"programme": "cloud_accelerate", "revision": 3, "state": "asked_back",
        "term": {"from": "2026-11-23", "to": "2027-11-22"}, "needs": "cloud_essentials",
        "signature": {"name": "N", "terms": terms(), "language": "ja", "at": AT, "receipt": ID},
        "training": training(), "application": application(),
        "questions": [{"part": "references", "text": "Who?"}], "reason": "R", "waiting_since": AT})
}

#[test]
fn a_programme_is_the_same_on_both_sides() {
    let none = json!({"programme": "cloud_essentials", "revision": 0, "state": "not_joined", "questions": [],
        "waiting_since": null});
    agree::<EnrolmentsBody>(&json!({"enrolments": [none, enrolment()]}).to_string());
    agree::<EnrolmentBody>(&json!({"enrolment": enrolment()}).to_string());
    let read = json!({"id": ID, "partner": ID, "partner_name": "P", "partner_number": "1",
        "partner_country": "SG", "enrolment": enrolment()});
    agree::<PartnerEnrolmentBody>(&json!({"partner_enrolment": read}).to_string());
    agree::<PartnerEnrolmentsBody>(&json!({"partner_enrolments": [read], "next": "1.a"}).to_string());
}

#[test]
fn what_is_asked_is_the_same_on_both_sides() {
    agree::<SignAgreement>(&json!({"revision": 0, "name": "N", "terms": terms()}).to_string());
    agree::<PassTraining>(&json!({"revision": 1, "training": training()}).to_string());
    agree::<ApplyForProgramme>(&json!({"revision": 0, "application": application()}).to_string());
    let company = json!({"name": "N", "email": "a@b.example", "company": "C", "country": "SG",
        "password": "P", "language": "zh-Hans"});
    agree::<NewPartnerSignUp>(&company.to_string());
    for decision in [
        json!({"kind": "approve"}),
        json!({"kind": "ask_back", "questions": [{"part": "statement", "text": "Why?"}]}),
        json!({"kind": "refuse", "reason": "R"}),
        json!({"kind": "suspend", "reason": "R"}),
        json!({"kind": "reinstate"}),
        json!({"kind": "renew"}),
    ] {
        agree::<DecideEnrolment>(&json!({"revision": 1, "decision": decision}).to_string());
    }
}

#[test]
fn what_happened_is_the_same_on_both_sides() {
    let author = json!({"side": "partner", "user": ID, "name": "N"});
    let term = json!({"from": "2026-11-23", "to": "2027-11-22"});
    for happened in [
        json!({"type": "applied"}),
        json!({"type": "signed", "receipt": ID}),
        json!({"type": "training_passed", "training": training()}),
        json!({"type": "asked_back", "questions": [{"part": "statement", "text": "Why?"}]}),
        json!({"type": "answered"}),
        json!({"type": "enrolled", "term": term}),
        json!({"type": "refused", "reason": "R"}),
        json!({"type": "suspended", "reason": "R"}),
        json!({"type": "reinstated"}),
        json!({"type": "renewed", "term": term}),
        json!({"type": "notice_sent", "days": 30}),
        json!({"type": "lapsed"}),
    ] {
        let entry = json!({"id": ID, "at": AT, "enrolment": ID, "author": author, "happened": happened});
        agree::<EnrolmentEventsBody>(&json!({"events": [entry]}).to_string());
    }
}
