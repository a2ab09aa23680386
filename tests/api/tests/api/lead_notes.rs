//! What a partner writes down about a lead.

use axum::http::Method;
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::leads::{asked, form, newest, path, read};
use crate::marketplace::{MIGRATION, publish};

on_both!(
    a_note_is_written_changed_and_read_by_the_partner,
    a_note_is_written_once,
    a_draft_becomes_a_note,
);

async fn lead(house: &House) -> (String, String) {
    let listing = publish(house, &MIGRATION).await;
    let link = asked(house, &form(&[listing])).await;
    let lead = newest(&mut house.sign_in(people::MARA).await).await;
    (path(lead["id"].as_str().unwrap()), link)
}

async fn change(client: &mut Client, at: &str, revision: u32, text: &str) -> Reply {
    let (key, seen) = (new_id().to_string(), format!("\"{revision}\""));
    let headers = [("idempotency-key", key.as_str()), ("if-match", &seen)];
    let body = json!({"text": text});
    client.send(Method::PUT, at, &headers, Some(&body)).await
}

async fn a_note_is_written_changed_and_read_by_the_partner(house: House) {
    let (lead, link) = lead(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    let at = format!("{lead}/notes/{}", new_id());
    let written = mara.put_new(&at, &json!({"text": " Call on Monday. "})).await;
    assert_eq!(
        (written.header("etag"), written.header("location")),
        ("\"1\"", at.as_str())
    );
    assert_eq!(written.expect(201)["note"]["text"], "Call on Monday.");
    let changed = change(&mut mara, &at, 1, "Call on Tuesday.").await.expect(200);
    assert_eq!(changed["note"]["revision"], 2);
    let stale = change(&mut mara, &at, 1, "Call on Friday.")
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"], changed);
    // A colleague reads it; only its author changes it.
    let mut colleague = house.sign_in(crate::leads::ADMIN).await;
    let read_by = colleague.get(&format!("{lead}/notes")).await.expect(200);
    assert_eq!(read_by["notes"][0]["text"], "Call on Tuesday.");
    assert_eq!(
        read_by["notes"][0]["written_by"],
        "sales_agent of tidewell.example"
    );
    change(&mut colleague, &at, 2, "Nobody calls.")
        .await
        .refused(403, "not_allowed");
    mara.put_new(&format!("{lead}/notes/{}", new_id()), &json!({"text": " "}))
        .await
        .refused(422, "invalid_fields");
    let form: Value = read(&house, &link).await;
    assert!(!form.to_string().contains("note"), "{form}");
}

async fn a_note_is_written_once(house: House) {
    let (lead, _) = lead(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    let (key, at): (Uuid, String) = (new_id(), format!("{lead}/notes/{}", new_id()));
    let body = json!({"text": "Call on Monday."});
    let first = mara.put_new_as(key, &at, &body).await;
    let second = mara.put_new_as(key, &at, &body).await;
    assert_eq!(
        (first.expect(201), second.header("idempotent-replay")),
        (second.json(), "true")
    );
    // The same words under another key are the same note.
    mara.put_new(&at, &body).await.expect(200);
    mara.put_new(&at, &json!({"text": "Call on Tuesday."}))
        .await
        .refused(412, "stale_revision");
    let notes = mara.get(&format!("{lead}/notes")).await.expect(200);
    assert_eq!(notes["notes"].as_array().unwrap().len(), 1);
}

async fn a_draft_becomes_a_note(house: House) {
    let (lead, _) = lead(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    let id = new_id();
    mara.put_new(&format!("/api/drafts/{id}"), &crate::drafts::written("{}"))
        .await
        .expect(201);
    mara.put_new(&format!("{lead}/notes/{id}"), &json!({"text": "Call on Monday."}))
        .await
        .expect(201);
    let draft = mara.get(&format!("/api/drafts/{id}")).await.expect(200);
    assert_eq!(draft["draft"]["payload"], Value::Null);
}
