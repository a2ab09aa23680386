//! What time makes of a lead: a notice, the end, and what nobody can read any more.

use jiff::SignedDuration;
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::data::term;
use crate::lead_decisions::{accept, decide};
use crate::leads::{INES, asked, form, letters, newest, read};
use crate::marketplace::{MIGRATION, publish};
use crate::notifications::told;

on_both!(
    a_lead_expires_after_fourteen_days,
    an_urgent_one_expires_after_three,
    what_was_answered_does_not_expire,
);

async fn a_lead_expires_after_fourteen_days(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    let link = asked(&house, &form(&[listing])).await;
    house.days(term("lead_answer_days") - 3);
    house.several_mind_the_clock().await;
    house.mind_the_clock().await;
    assert_eq!(
        told(&house, people::MARA).await,
        ["lead_received", "lead_expiring"]
    );
    let mut mara = house.sign_in(people::MARA).await;
    let inbox = mara.get("/api/inbox").await.expect(200);
    assert_eq!(inbox["inbox"][0]["days"], 3);
    house.days(3);
    // The contact is hidden whether or not the worker has looked.
    let over = newest(&mut mara).await;
    assert_eq!(
        (&over["state"], &over["contact"]),
        (&json!("expired"), &Value::Null)
    );
    decide(&mut mara, &over, accept())
        .await
        .refused(409, "wrong_state");
    house.several_mind_the_clock().await;
    house.mind_the_clock().await;
    let expired = newest(&mut mara).await;
    assert_eq!(
        (&expired["state"], &expired["contact"]),
        (&json!("expired"), &Value::Null)
    );
    let found = mara.get("/api/leads?search=duarte").await.expect(200);
    assert_eq!(found["leads"], json!([]));
    let table = mara.get("/api/leads.csv").await;
    assert!(!String::from_utf8_lossy(&table.bytes).contains("Duarte"));
    assert_eq!(
        told(&house, people::MARA).await,
        ["lead_received", "lead_expiring", "lead_expired"]
    );
    let subjects: Vec<String> = letters(&house, INES)
        .await
        .into_iter()
        .map(|(subject, _)| subject)
        .collect();
    assert_eq!(subjects.len(), 2);
    assert!(
        subjects[1].starts_with("tidewell.example has not answered"),
        "{subjects:?}"
    );
    let form = read(&house, &link).await;
    assert_eq!(
        (&form["state"], &form["partners"][0]["standing"]),
        (&json!("closed"), &json!("no_answer"))
    );
}

async fn an_urgent_one_expires_after_three(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    let mut body = form(&[listing]);
    body["enquiry"]["urgency"] = json!("quick");
    asked(&house, &body).await;
    let hours = |hours| SignedDuration::from_hours(hours);
    house.advance(hours(term("lead_quick_hours") - 24));
    house.mind_the_clock().await;
    assert_eq!(
        told(&house, people::MARA).await,
        ["lead_received", "lead_expiring"]
    );
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(newest(&mut mara).await["state"], "received");
    house.advance(hours(24));
    house.mind_the_clock().await;
    assert_eq!(newest(&mut mara).await["state"], "expired");
}

async fn what_was_answered_does_not_expire(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    asked(&house, &form(&[listing])).await;
    let mut mara = house.sign_in(people::MARA).await;
    let lead = newest(&mut mara).await;
    decide(&mut mara, &lead, accept()).await.expect(200);
    house.days(15);
    house.mind_the_clock().await;
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(newest(&mut mara).await["state"], "accepted");
    assert_eq!(told(&house, people::MARA).await, ["lead_received"]);
}
