//! What whoever asked sees and does behind the link of their form, and who may ask for whom.

use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::leads::{INES, asked, form, letters, link, newest, read, send, verb};
use crate::listings::pointers;
use crate::marketplace::{IKOU, MIGRATION, publish};
use crate::notifications::told;

on_both!(
    whoever_asked_takes_it_back,
    a_referral_is_confirmed_by_the_customer,
    partners_propose_to_work_together,
    a_form_that_nobody_confirms_lapses,
);

async fn whoever_asked_takes_it_back(house: House) {
    let (tidewell, fenwick) = (publish(&house, &MIGRATION).await, publish(&house, &IKOU).await);
    let link = asked(&house, &form(&[tidewell, fenwick])).await;
    let back = verb(&house, &link, "withdrawals").await.expect(200)["lead_request"].clone();
    assert_eq!(back["state"], "withdrawn");
    assert_eq!(back["partners"][0]["standing"], "withdrawn");
    verb(&house, &link, "withdrawals").await.expect(200);
    let refused = verb(&house, &link, "confirmations")
        .await
        .refused(409, "wrong_state");
    assert_eq!(refused["params"]["state"], "withdrawn");
    let mut mara = house.sign_in(people::MARA).await;
    let lead = newest(&mut mara).await;
    assert_eq!(
        (&lead["state"], &lead["contact"]),
        (&json!("withdrawn"), &Value::Null)
    );
    assert_eq!(
        told(&house, people::MARA).await,
        ["lead_received", "lead_withdrawn"]
    );
    let found = mara.get("/api/leads?search=duarte").await.expect(200);
    assert_eq!(found["leads"], json!([]));
    let kinds: Vec<Value> = back["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["happened"]["type"].clone())
        .collect();
    assert_eq!(kinds, ["withdrawn", "confirmed", "sent"]);
}

async fn a_referral_is_confirmed_by_the_customer(house: House) {
    let (own, fenwick) = (publish(&house, &MIGRATION).await, publish(&house, &IKOU).await);
    let mut body = form(&[fenwick]);
    body["enquiry"]["kind"] = json!("referral");
    send(&mut house.client(), &body)
        .await
        .refused(401, "not_signed_in");
    let mut elena = house.sign_in(people::ELENA).await;
    send(&mut elena, &body).await.refused(403, "not_allowed");
    let mut helpdesk = house.sign_in("helpdesk_agent@tidewell.example").await;
    send(&mut helpdesk, &body).await.refused(403, "not_allowed");
    let mut mara = house.sign_in(people::MARA).await;
    let mut wrong = form(&[own]);
    wrong["enquiry"]["kind"] = json!("referral");
    wrong["enquiry"]["contact"]["email"] = json!("somebody@tidewell.example");
    let problem = send(&mut mara, &wrong).await.refused(422, "invalid_fields");
    assert_eq!(
        pointers(&problem),
        [
            ("/enquiry/listings/0".to_owned(), "unknown_listing".to_owned()),
            (
                "/enquiry/contact/email".to_owned(),
                "address_of_sender".to_owned()
            ),
        ]
    );
    send(&mut mara, &body).await.expect(202);
    let (_, text) = letters(&house, INES).await.pop().unwrap();
    assert!(text.starts_with("tidewell.example would like to pass"), "{text}");
    let link = link(&house, INES).await;
    assert_eq!(read(&house, &link).await["sent_by"], people::TIDEWELL);
    verb(&house, &link, "confirmations").await.expect(200);
    let mut seller = house.sign_in(people::FENWICK_SALES).await;
    let lead = newest(&mut seller).await;
    assert_eq!(
        (&lead["kind"], &lead["sent_by"]),
        (&json!("referral"), &json!(people::TIDEWELL))
    );
    crate::lead_decisions::decide(&mut seller, &lead, crate::lead_decisions::accept())
        .await
        .expect(200);
    assert_eq!(told(&house, people::MARA).await, ["referral_answered"]);
    let sent = mara.get("/api/lead-requests").await.expect(200)["lead_requests"].clone();
    assert_eq!(
        (&sent[0]["company"], &sent[0]["partners"][0]["standing"]),
        (&json!("Duarte & Sons"), &json!("accepted"))
    );
    let others = seller.get("/api/lead-requests").await.expect(200);
    assert_eq!(others["lead_requests"], json!([]));
}

async fn partners_propose_to_work_together(house: House) {
    let fenwick = publish(&house, &IKOU).await;
    let mut body = form(&[fenwick]);
    body["enquiry"]["kind"] = json!("proposal");
    body["enquiry"]["contact"]["email"] = json!(people::MARA);
    let mut mara = house.sign_in(people::MARA).await;
    send(&mut mara, &body).await.expect(202);
    let link = link(&house, people::MARA).await;
    verb(&house, &link, "confirmations").await.expect(200);
    let lead = newest(&mut house.sign_in(people::FENWICK_SALES).await).await;
    assert_eq!(
        (&lead["kind"], &lead["sent_by"]),
        (&json!("proposal"), &json!(people::TIDEWELL))
    );
}

async fn a_form_that_nobody_confirms_lapses(house: House) {
    let listing = publish(&house, &MIGRATION).await;
    send(&mut house.client(), &form(&[listing])).await.expect(202);
    let link = link(&house, INES).await;
    house.days(7);
    // Its time is over whether or not the worker has looked.
    assert_eq!(read(&house, &link).await["state"], "lapsed");
    house.several_mind_the_clock().await;
    let lapsed = read(&house, &link).await;
    assert_eq!(
        (
            &lapsed["state"],
            &lapsed["events"][0]["happened"]["type"],
            lapsed["events"].as_array().unwrap().len()
        ),
        (&json!("lapsed"), &json!("lapsed"), 2)
    );
    let refused = verb(&house, &link, "confirmations")
        .await
        .refused(409, "wrong_state");
    assert_eq!(refused["params"]["state"], "lapsed");
    assert_eq!(told(&house, people::MARA).await, [""; 0]);
    // What it says of people is forgotten.
    house.days(31);
    liaison_server::worker::clean(&house.app).await.unwrap();
    house.client().get(&link).await.refused(410, "link_expired");
}
