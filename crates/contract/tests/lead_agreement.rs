//! One wire for forms and leads, read and written by both.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::lead::{
    DecideLead, LeadBody, LeadEventsBody, LeadNoteBody, LeadNotesBody, LeadsBody, PutLeadNote,
};
use liaison_contract::lead_request::{
    DecideLeadRequest, LeadRequestBody, LeadRequestsBody, PutLeadRequest, SentLeadRequestBody,
};
use serde_json::{Value, json};

use agree::agree;

mod agree;

const ID: &str = "00000000-0000-0000-0000-000000000001";
const AT: &str = "2026-11-23T09:00:00Z";

fn contact() -> Value {
    json!({"name": "N", "email": "a@b.example", "phone": "", "company": "C"})
}

fn money() -> Value {
    json!({"minor": 5, "currency": "SGD"})
}

fn enquiry() -> Value {
    json!({"kind": "referral", "listings": [ID], "needs": "N", "products": ["mail"], "services": ["licensing"],
        "industry": "healthcare", "customer_size": "10_50", "wanted_by": "2027-03-01", "budget": money(),
        "country": "SG", "urgency": "quick", "contact": contact(), "consent": "given"})
}

fn deal() -> Value {
    json!({"name": "D", "value": money(), "closes_on": "2027-01-31"})
}

fn partners() -> Value {
    json!([
        {"name": "P", "standing": "waiting", "answer_by": null, "answered_at": null},
        {"lead": ID, "name": "P", "slug": "p-sg-1", "standing": "declined", "answer_by": AT, "answered_at": AT,
            "declined": {"reason": "too_small", "text": "T"}},
    ])
}

fn entry(happened: Value) -> Value {
    let author = json!({"side": "customer", "user": null, "name": null});
    json!({"id": ID, "at": AT, "request": ID, "lead": null, "author": author, "happened": happened})
}

#[test]
fn a_form_is_the_same_on_both_sides() {
    agree::<PutLeadRequest>(&json!({"enquiry": enquiry(), "language": "ja"}).to_string());
    let little = json!({"kind": "enquiry", "listings": [], "needs": "", "products": [], "services": [],
        "wanted_by": null, "country": "", "urgency": "ordinary", "contact": contact(), "consent": "not_given"});
    agree::<PutLeadRequest>(&json!({"enquiry": little, "language": "en"}).to_string());
    let sent = json!({"id": ID, "state": "unconfirmed", "confirm_by": AT});
    agree::<SentLeadRequestBody>(&json!({"lead_request": sent}).to_string());
    let form = json!({"id": ID, "summary": "7KD-42P", "revision": 2, "state": "open", "enquiry": enquiry(),
        "sent_by": "P", "sent_at": AT, "confirm_by": AT, "partners": partners(),
        "events": [entry(json!({"type": "confirmed"}))]});
    agree::<LeadRequestBody>(&json!({"lead_request": form}).to_string());
    let listed = json!({"id": ID, "summary": "7KD-42P", "kind": "proposal", "state": "closed", "company": "C",
        "sent_by": "S", "sent_at": AT, "partners": partners()});
    agree::<LeadRequestsBody>(&json!({"lead_requests": [listed], "next": null}).to_string());
    agree::<DecideLeadRequest>(&json!({"revision": 1}).to_string());
}

#[test]
fn a_lead_is_the_same_on_both_sides() {
    let lead = json!({"id": ID, "summary": "7KD-42P", "revision": 2, "kind": "enquiry", "urgency": "quick",
        "state": "accepted", "needs": "N", "products": ["mail"], "services": [], "industry": "retail",
        "customer_size": "1_9", "wanted_by": "2027-03-01", "budget": money(), "country": "SG", "language": "en",
        "contact": contact(), "sent_by": "P", "sender": "valid", "deal": deal(),
        "closing": {"kind": "lost", "reason": "price", "text": ""}, "looked_after_by": "M", "received_at": AT,
        "answer_by": AT, "answered_at": AT, "closed_at": AT, "reopens_until": AT});
    agree::<LeadBody>(&json!({"lead": lead}).to_string());
    let little = json!({"id": ID, "summary": "7KD-42P", "revision": 1, "kind": "enquiry", "urgency": "ordinary",
        "state": "expired", "needs": "N", "products": [], "services": [], "wanted_by": null, "country": "SG",
        "language": "zh-Hans", "sender": "unknown", "received_at": AT, "answer_by": AT, "answered_at": null,
        "closed_at": null, "reopens_until": null});
    agree::<LeadBody>(&json!({"lead": little}).to_string());
    let listed = json!({"id": ID, "summary": "7KD-42P", "revision": 1, "kind": "enquiry", "urgency": "ordinary",
        "state": "won", "company": "C", "country": "SG", "customer_size": "20001", "deal": deal(),
        "looked_after_by": "M", "received_at": AT, "answer_by": AT});
    agree::<LeadsBody>(&json!({"leads": [listed], "next": "1.a"}).to_string());
    let note =
        json!({"id": ID, "revision": 1, "text": "T", "written_by": "W", "written_at": AT, "changed_at": AT});
    agree::<LeadNoteBody>(&json!({"note": note}).to_string());
    agree::<LeadNotesBody>(&json!({"notes": [note]}).to_string());
    agree::<PutLeadNote>(&json!({"text": "T"}).to_string());
}

#[test]
fn what_is_decided_and_what_happened_is_the_same_on_both_sides() {
    for decision in [
        json!({"kind": "accept", "deal": deal()}),
        json!({"kind": "change_deal", "deal": {"name": "D", "closes_on": null}}),
        json!({"kind": "decline", "reason": "duplicate", "text": "T"}),
        json!({"kind": "win"}),
        json!({"kind": "lose", "reason": "not_a_fit", "text": ""}),
        json!({"kind": "reopen"}),
        json!({"kind": "report_junk"}),
    ] {
        agree::<DecideLead>(&json!({"revision": 1, "decision": decision}).to_string());
    }
    for happened in [
        json!({"type": "sent"}),
        json!({"type": "confirmed"}),
        json!({"type": "received"}),
        json!({"type": "withdrawn"}),
        json!({"type": "lapsed"}),
        json!({"type": "accepted", "deal": deal()}),
        json!({"type": "deal_changed", "deal": deal()}),
        json!({"type": "closed", "closing": {"kind": "declined", "reason": "other", "text": "T"}}),
        json!({"type": "declined", "reason": "no_capacity", "text": ""}),
        json!({"type": "won"}),
        json!({"type": "reopened"}),
        json!({"type": "reported"}),
        json!({"type": "notice_sent"}),
        json!({"type": "expired"}),
        json!({"type": "note_written"}),
        json!({"type": "note_changed"}),
    ] {
        agree::<LeadEventsBody>(&json!({"events": [entry(happened)]}).to_string());
    }
}
