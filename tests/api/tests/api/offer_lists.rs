//! What a partner does with many offers: one verb after the other with an answer each, and the whole list as a table.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, Reply, on_both, people};
use serde_json::{Value, json};

use crate::notifications::told;
use crate::offer_answers::acceptance;
use crate::offers::{events, offer, path};

on_both!(
    customers_are_reminded_by_hand_and_not_too_often,
    only_who_has_not_answered_is_reminded,
    what_is_not_open_is_not_reminded_of,
    the_clock_leaves_out_whom_the_partner_has_just_reminded,
    each_row_has_an_answer_of_its_own,
    the_list_is_a_table_of_any_length,
);

async fn remind(client: &mut Client, offer: &Value) -> Reply {
    client
        .decide(&format!("{}/reminders", path(offer)), &json!({}))
        .await
}

async fn reminders(house: &House, email: &str) -> usize {
    let events = told(house, email).await;
    events.iter().filter(|event| *event == "offer_unanswered").count()
}

fn reminded(customers: u32) -> Value {
    json!({"offer_reminder": {"customers": customers}})
}

async fn customers_are_reminded_by_hand_and_not_too_often(house: House) {
    let sent = offer(&house, |_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    let (key, at) = (new_id(), format!("{}/reminders", path(&sent)));
    let first = mara.decide_as(key, &at, &json!({})).await;
    assert_eq!(first.expect(200), reminded(1));
    let again = mara.decide_as(key, &at, &json!({})).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(reminders(&house, people::ELENA).await, 1);
    let problem = remind(&mut mara, &sent).await.refused(429, "too_many_attempts");
    let wait: i64 = problem["params"]["seconds"].as_str().unwrap().parse().unwrap();
    assert!((86_390..=86_400).contains(&wait), "{wait}");
    // Five times, like every other message, and no more of this version.
    for _ in 0..4 {
        house.days(2);
        let mut mara = house.sign_in(people::MARA).await;
        assert_eq!(remind(&mut mara, &sent).await.expect(200), reminded(1));
    }
    house.days(2);
    let mut mara = house.sign_in(people::MARA).await;
    let problem = remind(&mut mara, &sent).await.refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "sent_too_often");
    assert_eq!(reminders(&house, people::ELENA).await, 5);
    let log = events(&mut mara, &sent).await;
    assert_eq!(
        log,
        ["sent", "reminded", "reminded", "reminded", "reminded", "reminded"]
    );
    let revision = crate::offers::revision(1);
    mara.decide(&format!("{}/revisions", path(&sent)), &revision)
        .await
        .expect(200);
    assert_eq!(remind(&mut mara, &sent).await.expect(200), reminded(1));
    // It is said who reminds.
    let mut elena = house.sign_in(people::ELENA).await;
    let newest = elena.get("/api/inbox").await.expect(200)["inbox"][0].clone();
    assert_eq!(newest["person"], "sales_agent of tidewell.example");
}

async fn only_who_has_not_answered_is_reminded(house: House) {
    let sent = offer(&house, |terms| terms["audience"] = json!({"kind": "anyone"})).await;
    let at = |noun: &str| format!("/api/offer-links/{}/{noun}", sent["token"].as_str().unwrap());
    let mut mara = house.sign_in(people::MARA).await;
    // Nobody has come yet.
    let problem = remind(&mut mara, &sent).await.refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "nobody_waits");
    let mut tom = house.sign_in(people::TOM).await;
    tom.post(&at("openings"), &json!({})).await.expect(200);
    let mut wei = house.sign_in(people::WEI).await;
    wei.post(&at("openings"), &json!({})).await.expect(200);
    let question = json!({"version": 1, "text": "Could it be fewer?"});
    wei.decide(&at("messages"), &question).await.expect(200);
    // Bukit waits for the partner, not the partner for Bukit.
    assert_eq!(remind(&mut mara, &sent).await.expect(200), reminded(1));
    for (email, count) in [(people::TOM, 1), (people::ELENA, 1), (people::WEI, 0)] {
        assert_eq!(reminders(&house, email).await, count, "{email}");
    }
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&at("acceptances"), &acceptance(|_| {}))
        .await
        .expect(200);
    house.days(2);
    let mut mara = house.sign_in(people::MARA).await;
    let problem = remind(&mut mara, &sent).await.refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "nobody_waits");
}

async fn what_is_not_open_is_not_reminded_of(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for (noun, state) in [("withdrawals", "withdrawn"), ("archivals", "archived")] {
        let sent = offer(&house, |_| {}).await;
        mara.decide(&format!("{}/{noun}", path(&sent)), &json!({"revision": 1}))
            .await
            .expect(200);
        let problem = remind(&mut mara, &sent).await.refused(409, "wrong_state");
        assert_eq!(problem["params"]["state"], state);
    }
    let sent = offer(&house, |terms| {
        terms["answer_by"] = json!({"at": "2026-11-24T00:00:00Z", "zone": "UTC"});
    })
    .await;
    house.days(4);
    let mut mara = house.sign_in(people::MARA).await;
    let problem = remind(&mut mara, &sent).await.refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "expired");
    assert_eq!(reminders(&house, people::ELENA).await, 0);
}

async fn the_clock_leaves_out_whom_the_partner_has_just_reminded(house: House) {
    let sent = offer(&house, |_| {}).await;
    house.advance(jiff::SignedDuration::from_hours(4 * 24 + 12));
    let mut mara = house.sign_in(people::MARA).await;
    remind(&mut mara, &sent).await.expect(200);
    house.advance(jiff::SignedDuration::from_hours(12));
    house.mind_the_clock().await;
    assert_eq!(reminders(&house, people::ELENA).await, 1);
    house.days(7);
    house.mind_the_clock().await;
    assert_eq!(reminders(&house, people::ELENA).await, 2);
    // And the other way round.
    let mut mara = house.sign_in(people::MARA).await;
    remind(&mut mara, &sent).await.refused(429, "too_many_attempts");
}

/// As the page's list of rows does it: each row by itself, with what came of it.
async fn each_row_has_an_answer_of_its_own(house: House) {
    let open = offer(&house, |_| {}).await;
    let withdrawn = offer(&house, |_| {}).await;
    let accepted = offer(&house, |_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    mara.decide(
        &format!("{}/withdrawals", path(&withdrawn)),
        &json!({"revision": 1}),
    )
    .await
    .expect(200);
    let mut elena = house.sign_in(people::ELENA).await;
    let at = format!(
        "/api/offer-links/{}/acceptances",
        accepted["token"].as_str().unwrap()
    );
    elena.decide(&at, &acceptance(|_| {})).await.expect(200);
    let until = json!({"at": "2027-06-01T00:00:00Z", "zone": "UTC"});
    for (noun, expected) in [
        ("reminders", [200, 409, 409]),
        ("extensions", [200, 409, 409]),
        ("withdrawals", [200, 409, 409]),
        ("archivals", [200, 200, 409]),
    ] {
        let mut answers = Vec::new();
        for each in [&open, &withdrawn, &accepted] {
            let now = mara.get(&path(each)).await.expect(200)["purchase_offer"].clone();
            let body = match noun {
                "reminders" => json!({}),
                "extensions" => json!({"revision": now["revision"], "answer_by": until}),
                _ => json!({"revision": now["revision"]}),
            };
            let answer = mara.decide(&format!("{}/{noun}", path(each)), &body).await;
            answers.push(answer.status.as_u16());
        }
        assert_eq!(answers, expected, "{noun}");
    }
}

async fn the_list_is_a_table_of_any_length(house: House) {
    offer(&house, |terms| terms["name"] = json!("=Forty \"seats\"")).await;
    let anyone = offer(&house, |terms| {
        terms["name"] = json!("For anyone");
        terms["audience"] = json!({"kind": "anyone"});
    })
    .await;
    // More than one batch.
    let mut mara = house.sign_in(people::MARA).await;
    for _ in 0..210 {
        let at = format!("/api/purchase-offers/{}", new_id());
        mara.put_new(&at, &crate::offers::terms()).await.expect(201);
    }
    let table = mara.get("/api/purchase-offers.csv?order=name").await;
    table_is_whole(&table, 212);
    let text = String::from_utf8(table.bytes.to_vec()).unwrap();
    assert!(
        text.contains("\"'=Forty \"\"seats\"\"\",\"harrow.example\""),
        "{text}"
    );
    let one = mara.get("/api/purchase-offers.csv?search=for%20anyone").await;
    let text = String::from_utf8(one.bytes.to_vec()).unwrap();
    let rows: Vec<&str> = text
        .trim_start_matches('\u{feff}')
        .trim_end()
        .split("\r\n")
        .collect();
    assert_eq!(
        rows[0],
        "\"summary_id\",\"name\",\"customer_domain\",\"state\",\"version\",\"over_term\",\"currency\",\
         \"answer_by\",\"created_by\",\"created_at\",\"link\""
    );
    // 40 x 22.00 x 12 and 40 x 4.00 x 12 dollars.
    let expected = format!(
        "\"{}\",\"For anyone\",\"\",\"active\",\"1\",\"12480.00\",\"USD\",\"2027-03-20T04:00:00Z\",\
         \"sales_agent of tidewell.example\",\"{}\",\"{}\"",
        anyone["summary"].as_str().unwrap(),
        anyone["created_at"].as_str().unwrap(),
        anyone["link"].as_str().unwrap(),
    );
    assert_eq!(rows[1..], [expected]);
    mara.get("/api/purchase-offers.csv?state=open")
        .await
        .refused(400, "invalid_parameter");
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    table_is_whole(&stranger.get("/api/purchase-offers.csv").await, 0);
}

fn table_is_whole(table: &Reply, rows: usize) {
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        table.header("content-disposition"),
        "attachment; filename=\"purchase-offers.csv\""
    );
    let text = String::from_utf8(table.bytes.to_vec()).unwrap();
    assert_eq!(text.matches("\r\n").count(), rows + 1);
}
