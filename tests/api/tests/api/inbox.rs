//! The inbox: paged, read, one's own, and told of on the open stream.

use liaison_tests_api::stream::Stream;
use liaison_tests_api::{House, on_both, people};
use serde_json::json;

use crate::live::follow;
use crate::notifications::inbox;
use crate::offers::offer;

on_both!(
    an_inbox_is_paged_and_read,
    somebody_elses_inbox_does_not_exist,
    news_reach_the_open_stream,
);

async fn an_inbox_is_paged_and_read(house: House) {
    for _ in 0..5 {
        offer(&house, |_| {}).await;
    }
    let mut elena = house.sign_in(people::ELENA).await;
    let all = inbox(&mut elena).await;
    assert_eq!(all.len(), 5);
    let (mut paged, mut after) = (Vec::new(), String::new());
    loop {
        let page = elena.get(&format!("/api/inbox?limit=2{after}")).await.expect(200);
        assert_eq!(page["counts"], json!({"unread": 5}));
        paged.extend(page["inbox"].as_array().unwrap().clone());
        match page["next"].as_str() {
            Some(next) => after = format!("&after={next}"),
            None => break,
        }
    }
    assert_eq!(paged, all);
    // The newest came after the one that was read up to, and stays.
    let body = json!({"up_to": all[1]["id"]});
    let left = elena.post("/api/inbox/readings", &body).await.expect(200);
    assert_eq!(left, json!({"counts": {"unread": 1}}));
    let unread = elena.get("/api/inbox?state=unread").await.expect(200);
    assert_eq!(unread["inbox"], json!([all[0]]));
    let one = format!("/api/inbox/{}/readings", all[0]["id"].as_str().unwrap());
    let first = elena.post(&one, &json!({})).await.expect(200);
    assert_eq!(first["counts"], json!({"unread": 0}));
    assert!(first["inbox_item"]["read_at"].is_string());
    // Read is read, and the first time counts.
    assert_eq!(elena.post(&one, &json!({})).await.expect(200), first);
    assert_eq!(
        elena.get("/api/inbox/counts").await.expect(200),
        json!({"counts": {"unread": 0}})
    );
    for wrong in ["?state=read", "?after=x", "?limit=0"] {
        elena
            .get(&format!("/api/inbox{wrong}"))
            .await
            .refused(400, "invalid_parameter");
    }
}

async fn somebody_elses_inbox_does_not_exist(house: House) {
    offer(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let item = inbox(&mut elena).await.swap_remove(0);
    let mut second = house.sign_in(people::SECOND).await;
    second
        .post(
            &format!("/api/inbox/{}/readings", item["id"].as_str().unwrap()),
            &json!({}),
        )
        .await
        .refused(404, "not_found");
    second
        .post("/api/inbox/readings", &json!({"up_to": item["id"]}))
        .await
        .refused(404, "not_found");
    let counts = elena.get("/api/inbox/counts").await.expect(200);
    assert_eq!(counts["counts"]["unread"], 1);
}

async fn unread(stream: &mut Stream) -> i64 {
    loop {
        let (name, data) = stream.next_named().await.unwrap();
        if name == "inbox" {
            return data["unread"].as_i64().unwrap();
        }
    }
}

async fn news_reach_the_open_stream(house: House) {
    let running = house.run().await;
    let (mut stream, _) = follow(&house, &running, people::ELENA, 0).await;
    offer(&house, |_| {}).await;
    assert_eq!(unread(&mut stream).await, 1);
    let mut elena = house.sign_in(people::ELENA).await;
    let item = inbox(&mut elena).await.swap_remove(0);
    elena
        .post("/api/inbox/readings", &json!({"up_to": item["id"]}))
        .await
        .expect(200);
    assert_eq!(unread(&mut stream).await, 0);
    running.stop().await;
}
