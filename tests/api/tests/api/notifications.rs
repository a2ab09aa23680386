//! Who is told of what, and each thing once.

use liaison_domain::notification::{NotificationEvent, Reader};
use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept_with, link};
use crate::data::{table, word};
use crate::offer_answers::acceptance;
use crate::offers::{offer, path};
use crate::subscriptions::{ask, bought, own, trial};

on_both!(
    an_answer_is_told_to_everybody_but_who_gave_it,
    an_offers_way_is_told_on_both_sides,
    administration_and_records_are_told_to_both_partners,
    a_role_is_told_to_whose_it_is,
    the_clock_tells_each_thing_once,
);

pub(crate) const ADMIN: &str = "global_administrator@tidewell.example";

/// The catalogue is the reference's, and no event is without a line in it.
#[test]
fn the_catalogue_is_the_references() {
    let expected = table::<5>("notifications.tsv");
    let yes = |told: bool| if told { "yes" } else { "no" }.to_owned();
    let catalogue: Vec<[String; 5]> = NotificationEvent::ALL
        .into_iter()
        .map(|event| {
            [
                word(&event),
                word(&event.topic()),
                yes(event.concerns(Reader::Partner)),
                yes(event.concerns(Reader::Customer)),
                word(&event.default_choice()),
            ]
        })
        .collect();
    assert_eq!(catalogue, expected);
}

/// The events in somebody's inbox, the oldest first.
pub(crate) async fn told(house: &House, email: &str) -> Vec<String> {
    let mut someone = house.sign_in(email).await;
    let mut events: Vec<String> = inbox(&mut someone)
        .await
        .iter()
        .map(|item| item["event"].as_str().unwrap().to_owned())
        .collect();
    events.reverse();
    events
}

pub(crate) async fn inbox(client: &mut Client) -> Vec<Value> {
    let body = client.get("/api/inbox?limit=200").await.expect(200);
    body["inbox"].as_array().unwrap().clone()
}

async fn an_answer_is_told_to_everybody_but_who_gave_it(house: House) {
    let accepted = house.invitation(|_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let acceptances = format!("{}/acceptances", link(&accepted));
    let key = new_id();
    elena
        .decide_as(key, &acceptances, &accept_with(&Value::Null))
        .await
        .expect(200);
    // The same answer once more, by its key and without: nobody is told again.
    elena
        .decide_as(key, &acceptances, &accept_with(&Value::Null))
        .await
        .expect(200);
    elena
        .decide(&acceptances, &accept_with(&Value::Null))
        .await
        .expect(200);
    house.follow_up().await;
    let with_administration = ["invitation_accepted", "administration_authorised"];
    assert_eq!(told(&house, people::MARA).await, with_administration);
    assert_eq!(told(&house, people::SECOND).await, with_administration);
    // Who answered knows, who does not look after it is not told, and neither is another role of the customer.
    for nobody in [people::ELENA, people::TOM, ADMIN, people::FENWICK_SALES] {
        assert_eq!(told(&house, nobody).await, [""; 0], "{nobody}");
    }
    let declined = house
        .invitation(|body| body["terms"]["plan"] = json!("apps"))
        .await;
    let body = json!({"revision": 1, "reason": ""});
    elena
        .decide(&format!("{}/declines", link(&declined)), &body)
        .await
        .expect(200);
    let mut mara = house.sign_in(people::MARA).await;
    let newest = inbox(&mut mara).await.swap_remove(0);
    assert_eq!(newest["event"], "invitation_declined");
    assert_eq!(newest["organisation"], people::HARROW);
    assert_eq!(newest["person"], "global_administrator of harrow.example");
    assert_eq!(newest["read_at"], json!(null));
    assert_eq!(
        newest["subject"],
        json!({"kind": "trial_invitation", "id": declined["id"], "name": "Winter campaign"})
    );
    assert_eq!(
        newest["path"],
        format!("/trial-invitations/{}", declined["id"].as_str().unwrap())
    );
    // What the partner calls it is the partner's own.
    let mut second = house.sign_in(people::SECOND).await;
    let newest = inbox(&mut second).await.swap_remove(0);
    assert_eq!(newest["organisation"], people::TIDEWELL);
    assert_eq!(newest["subject"]["name"], declined["summary"]);
    assert_eq!(
        newest["path"],
        format!("/o/{}", declined["token"].as_str().unwrap())
    );
}

async fn an_offers_way_is_told_on_both_sides(house: House) {
    let sent = offer(&house, |_| {}).await;
    let at = |noun: &str| format!("/api/offer-links/{}/{noun}", sent["token"].as_str().unwrap());
    let mut billing = house.sign_in("billing_administrator@harrow.example").await;
    billing.post(&at("openings"), &json!({})).await.expect(200);
    let question = json!({"version": 1, "text": "Could it be fewer?"});
    billing.decide(&at("messages"), &question).await.expect(200);
    let mut mara = house.sign_in(people::MARA).await;
    let reply = json!({"customer": people::customer_id(1), "text": "It could."});
    mara.decide(&format!("{}/messages", path(&sent)), &reply)
        .await
        .expect(200);
    let revision = crate::offers::revision(1);
    mara.decide(&format!("{}/revisions", path(&sent)), &revision)
        .await
        .expect(200);
    let mut elena = house.sign_in(people::ELENA).await;
    let body = acceptance(|body| body["version"] = json!(2));
    elena.decide(&at("acceptances"), &body).await.expect(200);
    assert_eq!(
        told(&house, people::MARA).await,
        ["offer_viewed", "offer_adjusted", "offer_accepted"]
    );
    let before = ["offer_sent", "offer_replied", "offer_revised"];
    assert_eq!(told(&house, people::ELENA).await, before);
    let mut second = before.to_vec();
    second.push("offer_accepted");
    assert_eq!(told(&house, people::SECOND).await, second);
    // Who asked is told the answer, whatever their role.
    assert_eq!(
        told(&house, "billing_administrator@harrow.example").await,
        ["offer_replied"]
    );
    let item = inbox(&mut elena).await.pop().unwrap();
    assert_eq!(
        (&item["subject"]["name"], &item["path"]),
        (
            &sent["summary"],
            &json!(format!("/offers/{}", sent["token"].as_str().unwrap()))
        )
    );
    let item = inbox(&mut mara).await.pop().unwrap();
    assert_eq!(item["subject"]["name"], "Forty seats for Harrow");
    assert_eq!(item["path"], path(&sent).replace("/api", ""));
}

async fn administration_and_records_are_told_to_both_partners(house: House) {
    const OTHER: &str = "global_administrator@fenwick.example";
    let mine = bought(&house, |body| {
        body["administration"] = json!({"answer": "yes", "replacing": null});
    })
    .await;
    let mut elena = house.sign_in(people::ELENA).await;
    for (noun, number) in [
        ("partner-of-record-changes", Some("4118201")),
        ("partner-of-record-changes", Some("4118202")),
        ("partner-of-record-removals", None),
    ] {
        let body = number.map_or_else(|| json!({}), |number| json!({"number": number}));
        let now = own(&mut elena)
            .await
            .into_iter()
            .find(|each| each["id"] == mine["id"])
            .unwrap();
        ask(&mut elena, &now, noun, body).await.expect(200);
    }
    let granted = elena.get("/api/relationships").await.expect(200)["relationships"][0].clone();
    let ending = format!(
        "/api/relationships/{}/terminations",
        granted["id"].as_str().unwrap()
    );
    elena
        .decide(&ending, &json!({"revision": granted["revision"]}))
        .await
        .expect(200);
    assert_eq!(
        told(&house, ADMIN).await,
        [
            "administration_authorised",
            "partner_of_record_set",
            "partner_of_record_changed",
            "administration_removed_by_customer",
        ]
    );
    assert_eq!(
        told(&house, OTHER).await,
        ["partner_of_record_changed", "partner_of_record_cleared"]
    );
    let second = told(&house, people::SECOND).await;
    assert_eq!(
        second[2..],
        [
            "administration_authorised",
            "partner_of_record_set",
            "partner_of_record_changed",
            "partner_of_record_cleared",
            "administration_removed_by_customer",
        ]
    );
    // Whoever is it no longer is not led to what they may not read.
    let mut admin = house.sign_in(ADMIN).await;
    let changed = inbox(&mut admin).await.swap_remove(1);
    assert_eq!(
        changed["subject"],
        json!({"kind": "customer", "name": people::HARROW})
    );
}

async fn a_role_is_told_to_whose_it_is(house: House) {
    let mut admin = house.sign_in(ADMIN).await;
    let change = format!("/api/staff/{}/role-changes", people::user_id(people::MARA));
    let body = json!({"revision": 1, "role": "admin_agent"});
    admin.decide(&change, &body).await.expect(200);
    let mut mara = house.sign_in(people::MARA).await;
    let item = inbox(&mut mara).await.swap_remove(0);
    assert_eq!(item["event"], "staff_role_changed");
    assert_eq!(
        item["subject"],
        json!({"kind": "own_role", "name": people::TIDEWELL})
    );
    assert_eq!(told(&house, ADMIN).await, [""; 0]);
}

async fn the_clock_tells_each_thing_once(house: House) {
    trial(&house).await;
    offer(&house, |terms| {
        terms["answer_by"] = json!({"at": "2026-11-24T00:00:00Z", "zone": "UTC"});
    })
    .await;
    for _ in 0..35 {
        house.days(1);
        house.several_mind_the_clock().await;
    }
    let clocks = |events: Vec<String>| -> Vec<String> {
        let told = [
            "trial_expiring",
            "trial_expired",
            "offer_expired",
            "offer_unanswered",
        ];
        events
            .into_iter()
            .filter(|event| told.contains(&event.as_str()))
            .collect()
    };
    let expected = [
        "offer_expired",
        "trial_expiring",
        "trial_expiring",
        "trial_expiring",
        "trial_expired",
    ];
    for reader in [people::MARA, people::ELENA, people::SECOND] {
        assert_eq!(clocks(told(&house, reader).await), expected, "{reader}");
    }
}
