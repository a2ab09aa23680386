//! The subscriptions that concern a partner, as a list and as a table.

use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::subscriptions::{ask, bought, trial};

on_both!(
    it_is_searched_filtered_and_ordered,
    pages_follow_each_other_while_the_list_grows,
    what_cannot_be_read_is_refused,
    the_table_has_all_of_it,
    a_renamed_customer_is_found_by_its_name,
);

const LIST: &str = "/api/customer-subscriptions";

async fn listed(client: &mut Client, query: &str) -> Vec<Value> {
    let body = client.get(&format!("{LIST}?{query}")).await.expect(200);
    body["subscriptions"].as_array().unwrap().clone()
}

fn ids(all: &[&Value]) -> Vec<Value> {
    all.iter().map(|each| each["id"].clone()).collect()
}

async fn found(client: &mut Client, query: &str) -> Vec<Value> {
    let all = listed(client, query).await;
    ids(&all.iter().collect::<Vec<_>>())
}

async fn it_is_searched_filtered_and_ordered(house: House) {
    let trial = trial(&house).await;
    let bought = bought(&house, |_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(listed(&mut mara, "").await, [bought.clone(), trial.clone()]);
    assert_eq!(found(&mut mara, "state=paid").await, ids(&[&bought]));
    assert_eq!(found(&mut mara, "state=trial").await, ids(&[&trial]));
    assert_eq!(found(&mut mara, "state=cancelled").await, ids(&[]));
    assert_eq!(
        found(&mut mara, "order=ends_first").await,
        ids(&[&trial, &bought])
    );
    assert_eq!(found(&mut mara, "order=name").await, ids(&[&trial, &bought]));
    assert_eq!(found(&mut mara, "search=HARROW").await, ids(&[&bought, &trial]));
    assert_eq!(found(&mut mara, "search=secure").await, ids(&[&bought]));
    assert_eq!(found(&mut mara, "search=%25").await, ids(&[]));
    assert_eq!(
        found(&mut mara, "search=harrow&state=trial&order=name").await,
        ids(&[&trial])
    );
    // What is over stands last where the nearest end is first.
    let mut elena = house.sign_in(people::ELENA).await;
    ask(&mut elena, &bought, "cancellations", json!({}))
        .await
        .expect(200);
    assert_eq!(
        found(&mut mara, "order=ends_first").await,
        ids(&[&trial, &bought])
    );
    assert_eq!(found(&mut mara, "relation=gap").await, ids(&[&trial]));
    let mut fenwick = house.sign_in(people::FENWICK_SALES).await;
    assert_eq!(found(&mut fenwick, "").await, ids(&[]));
}

async fn pages_follow_each_other_while_the_list_grows(house: House) {
    let mut all = Vec::new();
    for _ in 0..5 {
        all.push(bought(&house, |_| {}).await);
    }
    let mut mara = house.sign_in(people::MARA).await;
    for order in ["newest", "ends_first", "name"] {
        let mut seen = Vec::new();
        let mut after = String::new();
        loop {
            let page = mara
                .get(&format!("{LIST}?limit=2&order={order}{after}"))
                .await
                .expect(200);
            seen.extend(
                page["subscriptions"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|each| each["id"].clone()),
            );
            let Some(next) = page["next"].as_str() else { break };
            after = format!("&after={next}");
        }
        let mut expected = ids(&all.iter().collect::<Vec<_>>());
        assert_eq!(seen.len(), 5, "{order}");
        expected.sort_by_key(Value::to_string);
        seen.sort_by_key(Value::to_string);
        assert_eq!(seen, expected, "{order}");
    }
    // The customer's own list is the same way.
    let mut elena = house.sign_in(people::ELENA).await;
    let first = elena.get("/api/subscriptions?limit=3").await.expect(200);
    bought(&house, |_| {}).await;
    let rest = format!(
        "/api/subscriptions?limit=3&after={}",
        first["next"].as_str().unwrap()
    );
    let rest = elena.get(&rest).await.expect(200);
    assert_eq!(rest["subscriptions"].as_array().unwrap().len(), 2);
    assert_eq!(rest["next"], Value::Null);
}

async fn what_cannot_be_read_is_refused(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    for (query, name) in [
        ("relation=all", "relation"),
        ("state=running", "state"),
        ("order=oldest", "order"),
        ("after=x", "after"),
        ("limit=0", "limit"),
        ("limit=201", "limit"),
    ] {
        let problem = mara
            .get(&format!("{LIST}?{query}"))
            .await
            .refused(400, "invalid_parameter");
        assert_eq!(problem["params"]["name"], name, "{query}");
    }
}

async fn the_table_has_all_of_it(house: House) {
    trial(&house).await;
    bought(&house, |body| body["partner_of_record"] = json!(true)).await;
    let mut mara = house.sign_in(people::MARA).await;
    let table = mara.get("/api/customer-subscriptions.csv?order=ends_first").await;
    assert_eq!(table.status.as_u16(), 200);
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    let text = String::from_utf8(table.bytes.to_vec()).unwrap();
    let lines: Vec<&str> = text
        .trim_start_matches('\u{feff}')
        .trim_end()
        .split("\r\n")
        .collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].starts_with("\"customer\",\"product\",\"state\",\"seats\""));
    assert!(
        lines[1].starts_with("\"harrow.example\",\"Team\",\"trial\",\"25\",\"2026-11-21T09:00"),
        "{}",
        lines[1]
    );
    assert!(
        lines[1].ends_with("\"tidewell.example\",\"\",\"\""),
        "{}",
        lines[1]
    );
    assert!(lines[2].contains("\"paid\",\"35\""), "{}", lines[2]);
    assert!(
        lines[2].ends_with("\"tidewell.example\",\"tidewell.example\",\"4118201\""),
        "{}",
        lines[2]
    );
    let gaps = mara.get("/api/customer-subscriptions.csv?relation=gap").await;
    assert_eq!(String::from_utf8(gaps.bytes.to_vec()).unwrap().lines().count(), 2);
}

async fn a_renamed_customer_is_found_by_its_name(house: House) {
    let bought = bought(&house, |_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let body = json!({"revision": 1, "name": "Finch & Harrow"});
    elena.replace("/api/organisation", &body).await.expect(200);
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(found(&mut mara, "search=finch").await, ids(&[&bought]));
    assert_eq!(found(&mut mara, "search=harrow.example").await, ids(&[]));
    assert_eq!(found(&mut mara, "search=secure").await, ids(&[&bought]));
}
