//! The live stream, on a real port.

use std::time::Duration;

use liaison_tests_api::house::Running;
use liaison_tests_api::stream::Stream;
use liaison_tests_api::{House, on_both, people};
use serde_json::json;

use crate::answering::accept;

on_both!(
    an_answer_is_seen_at_once,
    a_broken_stream_goes_on_without_loss,
    the_header_stands_before_the_query,
    each_organisation_sees_its_own,
    signing_out_everywhere_closes_the_stream,
    signing_out_on_another_device_does_not,
    stopping_the_server_closes_the_stream,
    positions_that_cannot_be_read,
);

/// A session's token and a stream after a number.
pub(crate) async fn follow(house: &House, running: &Running, email: &str, after: i64) -> (Stream, String) {
    let session = house.sign_in(email).await.cookies["liaison_session"].clone();
    let query = format!("?after={after}");
    (
        Stream::open(running.address, &query, &session, &[]).await,
        session,
    )
}

async fn invite(house: &House, running: &Running, count: usize) {
    for number in 0..count {
        let name = format!("Campaign {number}");
        house.invitation(|body| body["terms"]["name"] = json!(name)).await;
        // The house's router is another process to the running one: its worker looks by itself.
        running.app.live.written();
    }
}

async fn an_answer_is_seen_at_once(house: House) {
    let running = house.run().await;
    let invitation = house.invitation(|_| {}).await;
    let (mut stream, _) = follow(&house, &running, people::MARA, 0).await;
    let first = stream.next().await.unwrap();
    assert_eq!(
        (first.number, &first.event["event"]["what"]["type"]),
        (1, &json!("invitation_created"))
    );
    let mut elena = house.sign_in(people::ELENA).await;
    let path = format!("/api/links/{}/acceptances", invitation["token"].as_str().unwrap());
    let body = accept();
    elena.decide(&path, &body).await.expect(200);
    // Found by the worker's own look round, not by a call: within the two seconds that were promised.
    let answered = async {
        loop {
            let message = stream.next().await.unwrap();
            if message.event["event"]["what"]["type"] == "trial_started" {
                return message.number;
            }
        }
    };
    let number = tokio::time::timeout(Duration::from_secs(2), answered)
        .await
        .unwrap();
    assert_eq!(number, 4);
    running.stop().await;
}

async fn a_broken_stream_goes_on_without_loss(house: House) {
    let running = house.run().await;
    let (mut stream, session) = follow(&house, &running, people::MARA, 0).await;
    let writer = {
        let (house, app) = (house.clone(), running.app.clone());
        tokio::spawn(async move {
            for number in 0..60 {
                let name = format!("Campaign {number}");
                house.invitation(|body| body["terms"]["name"] = json!(name)).await;
                app.live.written();
            }
        })
    };
    let (mut numbers, mut names) = (Vec::new(), Vec::new());
    while numbers.len() < 60 {
        let message = stream.next().await.unwrap();
        numbers.push(message.number);
        names.push(
            message.event["event"]["about"]["name"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
        if numbers.len() % 7 == 0 {
            // The connection is cut in the middle of it all, and the browser comes back with what it knows.
            drop(stream);
            let known = format!("Last-Event-ID: {}", message.number);
            stream = Stream::open(running.address, "?after=0", &session, &[known]).await;
        }
    }
    writer.await.unwrap();
    assert_eq!(numbers, (1..=60).collect::<Vec<i64>>());
    let expected: Vec<String> = (0..60).map(|number| format!("Campaign {number}")).collect();
    assert_eq!(names, expected);
    running.stop().await;
}

async fn the_header_stands_before_the_query(house: House) {
    let running = house.run().await;
    invite(&house, &running, 3).await;
    let session = house.sign_in(people::MARA).await.cookies["liaison_session"].clone();
    let header = ["Last-Event-ID: 2".to_owned()];
    let mut stream = Stream::open(running.address, "?after=1", &session, &header).await;
    assert_eq!(stream.next().await.unwrap().number, 3);
    running.stop().await;
}

async fn each_organisation_sees_its_own(house: House) {
    let running = house.run().await;
    let invitation = house.invitation(|_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let path = format!("/api/links/{}/declines", invitation["token"].as_str().unwrap());
    elena
        .decide(&path, &json!({"revision": 1, "reason": ""}))
        .await
        .expect(200);
    running.app.live.written();
    // The customer sees what it did, not what the partner did before.
    let (mut stream, _) = follow(&house, &running, people::TOM, 0).await;
    for expected in ["review_started", "trial_declined"] {
        let message = stream.next().await.unwrap();
        assert_eq!(message.event["event"]["what"]["type"], expected);
    }
    // Another partner sees nothing of it: the first thing it is sent is its own.
    let (mut stranger, _) = follow(&house, &running, people::FENWICK_SALES, 0).await;
    let mut seller = house.sign_in(people::FENWICK_SALES).await;
    let path = format!("/api/trial-invitations/{}", liaison_tests_api::house::new_id());
    seller.put_new(&path, &people::terms()).await.expect(201);
    let message = stranger.next().await.unwrap();
    assert_eq!(message.event["event"]["partner_name"], people::FENWICK);
    assert_eq!(message.number, 4);
    running.stop().await;
}

async fn signing_out_everywhere_closes_the_stream(house: House) {
    let running = house.run().await;
    invite(&house, &running, 1).await;
    let (mut stream, session) = follow(&house, &running, people::MARA, 0).await;
    stream.next().await.unwrap();
    let mut same = liaison_tests_api::Client::new(liaison_server::http::router(running.app.clone()));
    same.cookies.insert("liaison_session".to_owned(), session);
    same.post("/api/sign-outs", &json!({"scope": "everywhere"}))
        .await
        .expect(204);
    assert!(stream.next().await.is_none());
    running.stop().await;
}

async fn signing_out_on_another_device_does_not(house: House) {
    let running = house.run().await;
    let (mut stream, _) = follow(&house, &running, people::MARA, 0).await;
    let other = house.sign_in(people::MARA).await.cookies["liaison_session"].clone();
    let mut client = liaison_tests_api::Client::new(liaison_server::http::router(running.app.clone()));
    client.cookies.insert("liaison_session".to_owned(), other);
    client
        .post("/api/sign-outs", &json!({"scope": "this_device"}))
        .await
        .expect(204);
    invite(&house, &running, 1).await;
    assert_eq!(stream.next().await.unwrap().number, 1);
    running.stop().await;
}

async fn stopping_the_server_closes_the_stream(house: House) {
    let running = house.run().await;
    invite(&house, &running, 1).await;
    let (mut stream, _) = follow(&house, &running, people::MARA, 0).await;
    stream.next().await.unwrap();
    let stopping = tokio::spawn(running.stop());
    assert!(stream.next().await.is_none());
    stopping.await.unwrap();
}

async fn positions_that_cannot_be_read(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for (query, header, name) in [
        ("?after=x", "", "after"),
        ("?after=-1", "", "after"),
        ("?after=99999999999999999999", "", "after"),
        ("", "x", "last-event-id"),
    ] {
        let path = format!("/api/events{query}");
        let problem = mara
            .send(axum::http::Method::GET, &path, &[("last-event-id", header)], None)
            .await
            .refused(400, "invalid_parameter");
        assert_eq!(problem["params"]["name"], name);
    }
}
