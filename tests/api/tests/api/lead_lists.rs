//! A partner's leads: searched, filtered, page by page, and as a table.

use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::lead_decisions::{accept, decide};
use crate::leads::{asked, form, newest};
use crate::marketplace::{IKOU, MIGRATION, publish};

on_both!(
    leads_are_found_by_what_they_say,
    every_lead_stands_on_one_page,
    the_table_says_what_the_list_says,
    nobody_reads_anothers,
);

/// One from each of these companies, in this order.
async fn several(house: &House, companies: &[&str]) {
    let listing = publish(house, &MIGRATION).await;
    for (number, company) in companies.iter().enumerate() {
        let mut body = form(&[listing]);
        body["enquiry"]["contact"]["email"] = json!(format!("person{number}@duarte.example"));
        body["enquiry"]["contact"]["company"] = json!(company);
        if number % 2 == 1 {
            body["enquiry"]["urgency"] = json!("quick");
        }
        asked(house, &body).await;
    }
}

async fn companies(client: &mut Client, query: &str) -> Vec<String> {
    let body = client.get(&format!("/api/leads?{query}")).await.expect(200);
    let leads = body["leads"].as_array().unwrap().iter();
    leads
        .map(|lead| lead["company"].as_str().unwrap_or_default().to_owned())
        .collect()
}

async fn leads_are_found_by_what_they_say(house: House) {
    several(&house, &["Amber", "Birch", "Cedar"]).await;
    let mut mara = house.sign_in(people::MARA).await;
    assert_eq!(companies(&mut mara, "").await, ["Cedar", "Birch", "Amber"]);
    assert_eq!(
        companies(&mut mara, "order=ends_first").await,
        ["Birch", "Amber", "Cedar"]
    );
    assert_eq!(companies(&mut mara, "search=birch").await, ["Birch"]);
    assert_eq!(companies(&mut mara, "search=person2").await, ["Cedar"]);
    assert_eq!(companies(&mut mara, "urgency=quick").await, ["Birch"]);
    assert_eq!(companies(&mut mara, "kind=referral").await, [""; 0]);
    let cedar = newest(&mut mara).await;
    decide(&mut mara, &cedar, accept()).await.expect(200);
    assert_eq!(companies(&mut mara, "state=accepted").await, ["Cedar"]);
    assert_eq!(companies(&mut mara, "state=received").await, ["Birch", "Amber"]);
    assert_eq!(companies(&mut mara, "search=mailboxes").await, ["Cedar"]);
    house.days(4);
    // Its time is over whether or not the worker has looked.
    assert_eq!(companies(&mut mara, "state=expired").await, [""]);
    for query in [
        "state=hot",
        "kind=lead",
        "urgency=now",
        "order=old",
        "limit=0",
        "after=x",
    ] {
        mara.get(&format!("/api/leads?{query}"))
            .await
            .refused(400, "invalid_parameter");
    }
}

async fn every_lead_stands_on_one_page(house: House) {
    let names: Vec<String> = (0..7).map(|number| format!("Company {number}")).collect();
    let all: Vec<&str> = names.iter().map(String::as_str).collect();
    several(&house, &all).await;
    let mut mara = house.sign_in(people::MARA).await;
    for order in ["newest", "ends_first", "name"] {
        let (mut found, mut after) = (Vec::new(), String::new());
        loop {
            let page = mara
                .get(&format!("/api/leads?order={order}&limit=3{after}"))
                .await
                .expect(200);
            for lead in page["leads"].as_array().unwrap() {
                found.push(lead["company"].as_str().unwrap().to_owned());
            }
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => break,
            }
        }
        found.sort();
        assert_eq!(found, names, "{order}");
    }
}

async fn the_table_says_what_the_list_says(house: House) {
    several(&house, &["Amber", "=Birch"]).await;
    let mut mara = house.sign_in(people::MARA).await;
    let birch = newest(&mut mara).await;
    decide(&mut mara, &birch, accept()).await.expect(200);
    let table = mara.get("/api/leads.csv").await;
    assert_eq!(table.header("content-type"), "text/csv; charset=utf-8");
    let text = String::from_utf8(table.bytes.to_vec()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(
        lines[0].contains("\"number\",\"kind\",\"urgency\",\"state\",\"company\""),
        "{text}"
    );
    assert_eq!(lines.len(), 3);
    // What begins like a formula is none.
    assert!(
        lines[1].contains("\"accepted\",\"'=Birch\",\"SG\",\"10_50\",\"Duarte's mailboxes\",\"12000.00\",\"SGD\",\"2027-01-31\""),
        "{text}"
    );
    let open = mara.get("/api/leads.csv?state=received").await;
    assert_eq!(String::from_utf8_lossy(&open.bytes).lines().count(), 2);
}

async fn nobody_reads_anothers(house: House) {
    let (tidewell, fenwick) = (publish(&house, &MIGRATION).await, publish(&house, &IKOU).await);
    asked(&house, &form(&[tidewell])).await;
    let mut seller = house.sign_in(people::FENWICK_SALES).await;
    assert_eq!(seller.get("/api/leads").await.expect(200)["leads"], json!([]));
    let mut body = form(&[fenwick]);
    body["enquiry"]["contact"]["company"] = json!("Elsewhere");
    asked(&house, &body).await;
    assert_eq!(companies(&mut seller, "").await, ["Elsewhere"]);
    let lead: Value = newest(&mut seller).await;
    let at = crate::leads::path(lead["id"].as_str().unwrap());
    let mut mara = house.sign_in(people::MARA).await;
    mara.get(&at).await.refused(404, "not_found");
    let mut helpdesk = house.sign_in("helpdesk_agent@fenwick.example").await;
    helpdesk.get(&at).await.refused(403, "not_allowed");
}
