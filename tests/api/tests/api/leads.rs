//! A form to partners: sent, confirmed by mail, followed and taken back by whoever asked.

use std::net::SocketAddr;

use axum::http::Method;
use jiff::SignedDuration;
use liaison_domain::id::ListingId;
use liaison_domain::lead::request::{RequestEvent, RequestState};
use liaison_domain::lead::{LeadEvent, LeadState, next, request};
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::data::expect_transitions;
use crate::listings::pointers;
use crate::marketplace::{IKOU, MIGRATION, publish};
use crate::notifications::told;

on_both!(
    nobody_reads_a_form_before_it_is_confirmed,
    everything_that_is_wrong_is_named,
    a_form_is_sent_and_confirmed_once,
    a_thousand_forms_from_one_address_are_stopped,
);

pub(crate) const INES: &str = "ines@duarte.example";
pub(crate) const ADMIN: &str = "global_administrator@tidewell.example";

#[test]
fn the_tables_are_the_references() {
    expect_transitions("lead_states.tsv", &LeadState::ALL, &LeadEvent::ALL, next);
    let (states, events) = (RequestState::ALL, RequestEvent::ALL);
    expect_transitions("lead_request_states.tsv", &states, &events, request::next);
}

/// What Ines asks these for.
pub(crate) fn form(listings: &[ListingId]) -> Value {
    json!({"language": "en", "enquiry": {
        "kind": "enquiry", "listings": listings,
        "needs": "Forty mailboxes have to move before spring.",
        "products": ["mail"], "services": ["deployment_or_migration"], "industry": "healthcare",
        "customer_size": "10_50", "wanted_by": "2027-03-01",
        "budget": {"minor": 1_500_000, "currency": "SGD"}, "country": "SG", "urgency": "ordinary",
        "contact": {"name": "Ines Duarte", "email": INES, "phone": "+65 5550 0199", "company": "Duarte & Sons"},
        "consent": "given",
    }})
}

/// One that can never be sent, but for what it is.
pub(crate) fn unlisted() -> Value {
    form(&[ListingId(new_id())])
}

pub(crate) async fn send(client: &mut Client, body: &Value) -> Reply {
    send_as(client, &new_id().to_string(), body).await
}

async fn send_as(client: &mut Client, id: &str, body: &Value) -> Reply {
    let path = format!("/api/lead-requests/{id}");
    client
        .send(Method::PUT, &path, &[("if-none-match", "*")], Some(body))
        .await
}

/// The letters that wait for an address, the oldest first.
pub(crate) async fn letters(house: &House, email: &str) -> Vec<(String, String)> {
    let later = house
        .app
        .now()
        .checked_add(SignedDuration::from_hours(1))
        .unwrap();
    let reader = house.app.store.read();
    let due = liaison_store::mail::due(&reader, later, 10_000).await.unwrap();
    due.into_iter()
        .filter(|mail| mail.message.recipient.as_str() == email)
        .map(|mail| (mail.message.subject, mail.message.text))
        .collect()
}

/// Where the link of the latest letter leads, below the API.
pub(crate) async fn link(house: &House, email: &str) -> String {
    let (_, text) = letters(house, email).await.pop().unwrap();
    let (_, rest) = text.split_once("/enquiries/").unwrap();
    let token = rest.split_whitespace().next().unwrap();
    format!("/api/lead-links/{token}")
}

pub(crate) async fn read(house: &House, link: &str) -> Value {
    house.client().get(link).await.expect(200)["lead_request"].clone()
}

pub(crate) async fn verb(house: &House, link: &str, verb: &str) -> Reply {
    let revision = read(house, link).await["revision"].clone();
    let body = json!({"revision": revision});
    house.client().post(&format!("{link}/{verb}"), &body).await
}

/// Sends a form that waits to be confirmed. Gives back its id.
pub(crate) async fn send_form(house: &House, body: &Value) -> String {
    let mut client = house.client();
    client.source = elsewhere();
    let sent = send(&mut client, body).await.expect(202);
    sent["lead_request"]["id"].as_str().unwrap().to_owned()
}

/// Sends a form and confirms it. Gives back its link.
pub(crate) async fn asked(house: &House, body: &Value) -> String {
    send_form(house, body).await;
    let email = body["enquiry"]["contact"]["email"].as_str().unwrap();
    let link = link(house, email).await;
    verb(house, &link, "confirmations").await.expect(200);
    link
}

/// A place from which nobody else asks, however many forms a test needs.
fn elsewhere() -> SocketAddr {
    let [a, b, c] = liaison_server::random::bytes::<3>().unwrap();
    ([10, a, b, c], 40_000).into()
}

/// The newest lead of whoever reads.
pub(crate) async fn newest(client: &mut Client) -> Value {
    let listed = client.get("/api/leads").await.expect(200);
    let id = listed["leads"][0]["id"].as_str().unwrap().to_owned();
    client.get(&path(&id)).await.expect(200)["lead"].clone()
}

pub(crate) fn path(id: &str) -> String {
    format!("/api/leads/{id}")
}

/// For the table of authorization: a lead of Tidewell's, and the link of a form that is not confirmed.
pub(crate) async fn standing(house: &House, route: &str) -> (String, String) {
    let listing = publish(house, &MIGRATION).await;
    let email = format!("{}@duarte.example", new_id());
    let mut body = form(&[listing]);
    body["enquiry"]["contact"]["email"] = json!(email);
    if route.contains("{lead_token}") {
        let mut client = house.client();
        client.source = elsewhere();
        send(&mut client, &body).await.expect(202);
        let link = link(house, &email).await;
        return (String::new(), link.rsplit('/').next().unwrap().to_owned());
    }
    asked(house, &body).await;
    let lead = newest(&mut house.sign_in(people::MARA).await).await;
    (lead["id"].as_str().unwrap().to_owned(), String::new())
}

async fn nobody_reads_a_form_before_it_is_confirmed(house: House) {
    let (tidewell, fenwick) = (publish(&house, &MIGRATION).await, publish(&house, &IKOU).await);
    let mut anybody = house.client();
    let sent = send(&mut anybody, &form(&[tidewell, fenwick])).await.expect(202);
    assert_eq!(sent["lead_request"]["state"], "unconfirmed");
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(mara.get("/api/leads").await.expect(200)["leads"], json!([]));
    assert_eq!(told(&house, people::MARA).await, [""; 0]);
    let (subject, text) = letters(&house, INES).await.pop().unwrap();
    assert!(subject.starts_with("Confirm your enquiry "), "{subject}");
    assert!(text.contains("tidewell.example, fenwick.example"), "{text}");
    let link = link(&house, INES).await;
    let before = read(&house, &link).await;
    assert_eq!(
        (&before["state"], &before["partners"][1]["standing"]),
        (&json!("unconfirmed"), &json!("waiting"))
    );
    assert_eq!(
        before["enquiry"]["needs"],
        "Forty mailboxes have to move before spring."
    );
    let reply = verb(&house, &link, "confirmations").await;
    assert_eq!(reply.header("cache-control"), "private, no-store");
    let confirmed = reply.expect(200)["lead_request"].clone();
    assert_eq!(confirmed["state"], "open");
    assert_eq!(confirmed["partners"][0]["name"], people::TIDEWELL);
    for (email, company) in [
        (people::MARA, "Duarte & Sons"),
        (people::FENWICK_SALES, "Duarte & Sons"),
    ] {
        let mut someone = house.sign_in(email).await;
        let lead = newest(&mut someone).await;
        assert_eq!(lead["state"], "received");
        assert_eq!(lead["contact"]["company"], company);
        assert_eq!(lead["sender"], "unknown");
        assert_eq!(told(&house, email).await, ["lead_received"]);
        // Nothing says who else was asked.
        let events = someone
            .get(&format!("{}/events", path(lead["id"].as_str().unwrap())))
            .await
            .expect(200);
        let kinds: Vec<&str> = events["events"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["happened"]["type"].as_str().unwrap())
            .collect();
        assert_eq!(kinds, ["received", "confirmed", "sent"]);
    }
    // Whose work it is not hears nothing.
    assert_eq!(told(&house, "helpdesk_agent@tidewell.example").await, [""; 0]);
}

async fn everything_that_is_wrong_is_named(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    let mut anybody = house.client();
    let mut body = form(&[ListingId(new_id()), listing]);
    body["enquiry"]["country"] = json!("Atlantis");
    let problem = send(&mut anybody, &body).await.refused(422, "invalid_fields");
    assert_eq!(
        pointers(&problem),
        [
            ("/enquiry/listings/0".to_owned(), "unknown_listing".to_owned()),
            ("/enquiry/country".to_owned(), "unknown_usage_location".to_owned()),
        ]
    );
    let mut body = form(&[]);
    body["enquiry"]["needs"] = json!(" ");
    body["enquiry"]["wanted_by"] = json!("2026-11-20");
    body["enquiry"]["budget"]["minor"] = json!(-1);
    body["enquiry"]["contact"] = json!({"name": "", "email": "ines", "phone": "soon", "company": ""});
    body["enquiry"]["consent"] = json!("not_given");
    let problem = send(&mut anybody, &body).await.refused(422, "invalid_fields");
    let named: Vec<(String, String)> = [
        ("/listings", "out_of_range"),
        ("/needs", "empty"),
        ("/wanted_by", "not_in_the_future"),
        ("/budget/minor", "out_of_range"),
        ("/contact/name", "empty"),
        ("/contact/email", "not_an_email_address"),
        ("/contact/phone", "not_a_phone_number"),
        ("/contact/company", "empty"),
        ("/consent", "empty"),
    ]
    .map(|(pointer, code)| (format!("/enquiry{pointer}"), code.to_owned()))
    .into();
    assert_eq!(pointers(&problem), named);
    for (field, value) in [("urgency", json!("now")), ("services", json!(["magic"]))] {
        let mut body = form(&[listing]);
        body["enquiry"][field] = value;
        send(&mut anybody, &body).await.refused(422, "invalid_fields");
    }
    assert_eq!(letters(&house, INES).await, []);
}

async fn a_form_is_sent_and_confirmed_once(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    let (id, mut anybody) = (new_id().to_string(), house.client());
    let body = form(&[listing]);
    let first = send_as(&mut anybody, &id, &body).await.expect(202);
    let again = send_as(&mut anybody, &id, &body).await.expect(202);
    assert_eq!(first, again);
    assert_eq!(letters(&house, INES).await.len(), 1);
    let mut other = body.clone();
    other["enquiry"]["needs"] = json!("Something else.");
    let stale = send_as(&mut anybody, &id, &other)
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"], first);
    let path = format!("/api/lead-requests/{id}");
    anybody
        .send(Method::PUT, &path, &[], Some(&body))
        .await
        .refused(428, "precondition_required");
    let link = link(&house, INES).await;
    let confirmations = format!("{link}/confirmations");
    anybody
        .post(&confirmations, &json!({"revision": 7}))
        .await
        .refused(412, "stale_revision");
    let turns: Vec<_> = (0..4)
        .map(|_| {
            let (house, confirmations) = (house.clone(), confirmations.clone());
            tokio::spawn(async move {
                let body = json!({"revision": 1});
                house.client().post(&confirmations, &body).await.expect(200)
            })
        })
        .collect();
    for turn in turns {
        turn.await.unwrap();
    }
    let mut mara = house.sign_in(people::MARA).await;
    let listed = mara.get("/api/leads").await.expect(200);
    assert_eq!(listed["leads"].as_array().unwrap().len(), 1);
    assert_eq!(told(&house, people::MARA).await, ["lead_received"]);
    let wrong = format!("/api/lead-links/{}", "0".repeat(64));
    anybody.get(&wrong).await.refused(410, "link_expired");
}

async fn a_thousand_forms_from_one_address_are_stopped(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    let (mut taken, mut refused) = (0, 0);
    for number in 0..1_000 {
        let mut client = house.client();
        // From as many places, all with one address.
        client.source = ([198, 51, 100, u8::try_from(number % 250).unwrap()], 40_000).into();
        let reply = send(&mut client, &form(&[listing])).await;
        match reply.status.as_u16() {
            202 => taken += 1,
            _ => {
                let problem = reply.refused(429, "too_many_attempts");
                let seconds = problem["params"]["seconds"].as_str().unwrap();
                assert_eq!(reply.header("retry-after"), seconds);
                refused += 1;
            }
        }
    }
    assert_eq!((taken, refused), (5, 995));
    // From one place, with an address each.
    let mut client = house.client();
    let mut codes = Vec::new();
    for number in 0..32 {
        let mut body = form(&[listing]);
        body["enquiry"]["contact"]["email"] = json!(format!("person{number}@duarte.example"));
        codes.push(send(&mut client, &body).await.status.as_u16());
    }
    assert_eq!(codes.iter().filter(|code| **code == 202).count(), 30);
    assert_eq!(codes.last(), Some(&429));
    house.advance(SignedDuration::from_mins(61));
    send(&mut client, &form(&[listing])).await.expect(202);
}
