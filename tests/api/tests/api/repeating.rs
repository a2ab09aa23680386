//! The same request again: the first answer, and nothing twice.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::answering::accept_with;

on_both!(
    a_repeated_creation_gets_the_first_answer,
    a_repeated_answer_gets_the_first_answer,
    a_key_stands_for_one_request,
    keys_of_two_people_never_meet,
    a_refusal_is_not_kept,
    many_at_once_with_one_key,
    a_key_is_forgotten_after_thirty_days,
);

async fn a_repeated_creation_gets_the_first_answer(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let (key, path) = (new_id(), format!("/api/trial-invitations/{}", new_id()));
    let first = mara.put_new_as(key, &path, &people::terms()).await;
    assert_eq!(first.header("idempotent-replay"), "");
    let created = first.expect(201);
    // What happened since does not show: it is the answer of then.
    let revoke = json!({"revision": 1});
    mara.decide(&format!("{path}/revocations"), &revoke)
        .await
        .expect(200);
    let again = mara.put_new_as(key, &path, &people::terms()).await;
    assert_eq!(again.expect(201), created);
    assert_eq!(again.header("idempotent-replay"), "true");
    for name in ["etag", "location", "content-type"] {
        assert_eq!(again.header(name), first.header(name), "{name}");
    }
    assert_eq!(
        house.log(people::MARA).await,
        ["invitation_created", "invitation_revoked"]
    );
}

async fn a_repeated_answer_gets_the_first_answer(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = format!("/api/links/{}", invitation["token"].as_str().unwrap());
    let mut elena = house.sign_in(people::ELENA).await;
    let (key, path) = (new_id(), format!("{link}/acceptances"));
    let body = accept_with(&Value::Null);
    let first = elena.decide_as(key, &path, &body).await.expect(200);
    house.follow_up().await;
    let again = elena.decide_as(key, &path, &body).await;
    assert_eq!(again.expect(200), first);
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(again.header("cache-control"), "private, no-store");
    let log = house.log(people::MARA).await;
    assert_eq!(log.iter().filter(|kind| *kind == "trial_accepted").count(), 1);
}

async fn a_key_stands_for_one_request(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let (key, path) = (new_id(), format!("/api/trial-invitations/{}", new_id()));
    mara.put_new_as(key, &path, &people::terms()).await.expect(201);
    let mut other = people::terms();
    other["terms"]["name"] = json!("Spring campaign");
    mara.put_new_as(key, &path, &other)
        .await
        .refused(422, "idempotency_key_reused");
    // The same body for another invitation is another request too.
    let elsewhere = format!("/api/trial-invitations/{}", new_id());
    mara.put_new_as(key, &elsewhere, &people::terms())
        .await
        .refused(422, "idempotency_key_reused");
    mara.get(&elsewhere).await.refused(404, "not_found");
    // The order of keys and the white space are not the request.
    let text = people::terms().to_string().replace(',', " ,\n ");
    let headers =
        [("idempotency-key", &*key.to_string()), ("if-none-match", "*")].map(|(n, v)| (n, v.to_owned()));
    let headers: Vec<(&str, &str)> = headers
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let again = mara
        .send_raw(axum::http::Method::PUT, &path, &headers, text.into())
        .await;
    again.expect(201);
    assert_eq!(again.header("idempotent-replay"), "true");
}

async fn keys_of_two_people_never_meet(house: House) {
    let key = new_id();
    for email in [people::MARA, people::FENWICK_SALES] {
        let mut seller = house.sign_in(email).await;
        let path = format!("/api/trial-invitations/{}", new_id());
        let reply = seller.put_new_as(key, &path, &people::terms()).await;
        reply.expect(201);
        assert_eq!(reply.header("idempotent-replay"), "");
    }
}

async fn a_refusal_is_not_kept(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let (key, path) = (new_id(), format!("/api/trial-invitations/{}", new_id()));
    let mut wrong = people::terms();
    wrong["terms"]["name"] = json!("");
    mara.put_new_as(key, &path, &wrong)
        .await
        .refused(422, "invalid_fields");
    // Nothing was changed under the key, so it is free for the mended request.
    mara.put_new_as(key, &path, &people::terms()).await.expect(201);
}

async fn many_at_once_with_one_key(house: House) {
    let mara = house.sign_in(people::MARA).await;
    let (key, path) = (new_id(), format!("/api/trial-invitations/{}", new_id()));
    let tasks: Vec<_> = (0..8)
        .map(|_| {
            let (mut mara, path) = (mara.clone(), path.clone());
            tokio::spawn(async move { mara.put_new_as(key, &path, &people::terms()).await.expect(201) })
        })
        .collect();
    let mut answers: Vec<Value> = Vec::new();
    for task in tasks {
        answers.push(task.await.unwrap());
    }
    answers.dedup();
    assert_eq!(answers.len(), 1);
    assert_eq!(house.log(people::MARA).await, ["invitation_created"]);
}

async fn a_key_is_forgotten_after_thirty_days(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let (key, path) = (new_id(), format!("/api/trial-invitations/{}", new_id()));
    mara.put_new_as(key, &path, &people::terms()).await.expect(201);
    for (days, replayed) in [(29, "true"), (2, "")] {
        house.days(days);
        liaison_server::worker::clean(&house.app).await.unwrap();
        let mut mara = house.sign_in(people::MARA).await;
        let reply = mara.put_new_as(key, &path, &people::terms()).await;
        assert!(reply.status.is_success());
        assert_eq!(reply.header("idempotent-replay"), replayed, "{days}");
    }
}
