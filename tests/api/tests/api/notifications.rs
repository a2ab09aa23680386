//! Who is told of what: the choices, the inbox, and each thing once.

use liaison_domain::notification::{NotificationEvent, Reader};
use liaison_tests_api::house::new_id;
use liaison_tests_api::stream::Stream;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept_with, link};
use crate::data::{table, word};
use crate::live::follow;
use crate::offer_answers::acceptance;
use crate::offers::{offer, path};
use crate::subscriptions::{ask, bought, own, trial};

on_both!(
    choices_are_those_of_ones_side,
    choices_are_changed_by_revision_and_repeated_by_key,
    an_answer_is_told_to_everybody_but_who_gave_it,
    an_offers_way_is_told_on_both_sides,
    administration_and_records_are_told_to_both_partners,
    a_role_is_told_to_whose_it_is,
    what_is_off_is_not_told,
    an_inbox_is_paged_and_read,
    somebody_elses_inbox_does_not_exist,
    news_reach_the_open_stream,
    the_clock_tells_each_thing_once,
);

const CHOICES: &str = "/api/notification-preferences";
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

async fn inbox(client: &mut Client) -> Vec<Value> {
    let body = client.get("/api/inbox?limit=200").await.expect(200);
    body["inbox"].as_array().unwrap().clone()
}

pub(crate) async fn choose(client: &mut Client, event: &str, choice: &str) {
    let now = client.get(CHOICES).await.expect(200);
    let body = json!({"revision": now["notification_preferences"]["revision"], "choice": choice});
    client
        .replace(&format!("{CHOICES}/{event}"), &body)
        .await
        .expect(200);
}

async fn choices_are_those_of_ones_side(house: House) {
    for (email, side) in [(people::MARA, 2), (people::ELENA, 3), (people::TOM, 3)] {
        let mut someone = house.sign_in(email).await;
        let body = someone.get(CHOICES).await.expect(200)["notification_preferences"].clone();
        assert_eq!(body["revision"], 1);
        let listed: Vec<Value> = body["events"].as_array().unwrap().clone();
        let expected: Vec<Value> = table::<5>("notifications.tsv")
            .into_iter()
            .filter(|row| row[side] == "yes")
            .map(|[event, topic, _, _, default]| {
                json!({"event": event, "topic": topic, "choice": default, "default": default})
            })
            .collect();
        assert_eq!(listed, expected);
    }
    let mut operator = house.sign_in(people::OPERATOR).await;
    let body = operator.get(CHOICES).await.expect(200);
    assert_eq!(body["notification_preferences"]["events"], json!([]));
}

async fn choices_are_changed_by_revision_and_repeated_by_key(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    let choice = |body: &Value, event: &str| {
        let events = body["notification_preferences"]["events"].as_array().unwrap();
        let found = events.iter().find(|each| each["event"] == event).unwrap();
        found["choice"].as_str().unwrap().to_owned()
    };
    let (key, one) = (new_id(), json!({"revision": 1, "choice": "digest"}));
    let path = format!("{CHOICES}/offer_accepted");
    let first = mara.replace_as(key, &path, &one).await;
    assert_eq!(first.header("etag"), "\"2\"");
    assert_eq!(choice(&first.expect(200), "offer_accepted"), "digest");
    let again = mara.replace_as(key, &path, &one).await;
    assert_eq!(
        (again.header("idempotent-replay"), &again.bytes),
        ("true", &first.bytes)
    );
    let stale = mara.replace(&path, &one).await.refused(412, "stale_revision");
    assert_eq!(stale["current"], first.json());
    // All at once: what is left out has its default again.
    let all = json!({"revision": 2, "events": [{"event": "offer_viewed", "choice": "off"}]});
    let changed = mara.replace(CHOICES, &all).await.expect(200);
    assert_eq!(choice(&changed, "offer_viewed"), "off");
    assert_eq!(choice(&changed, "offer_accepted"), "on");
    assert_eq!(mara.get(CHOICES).await.expect(200), changed);
    // What only customers are told is nothing that staff could choose.
    let body = json!({"revision": 3, "events": [
        {"event": "offer_viewed", "choice": "on"}, {"event": "offer_sent", "choice": "on"},
    ]});
    let problem = mara.replace(CHOICES, &body).await.refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"],
        json!([{"pointer": "/events/1/event", "code": "wrong_type"}])
    );
    let body = json!({"revision": 3, "choice": "on"});
    mara.replace(&format!("{CHOICES}/offer_sent"), &body)
        .await
        .refused(404, "not_found");
    mara.replace(&format!("{CHOICES}/birthday"), &body)
        .await
        .refused(400, "invalid_parameter");
    // Two devices begin at once: one of them reads again.
    let (mut one, mut other) = (
        house.sign_in(people::ELENA).await,
        house.sign_in(people::ELENA).await,
    );
    let body = json!({"revision": 1, "choice": "off"});
    let (at, to) = (
        format!("{CHOICES}/offer_sent"),
        format!("{CHOICES}/offer_revised"),
    );
    let (one, other) = tokio::join!(one.replace(&at, &body), other.replace(&to, &body));
    let mut statuses = [one.status.as_u16(), other.status.as_u16()];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
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

async fn what_is_off_is_not_told(house: House) {
    let mut mara = house.sign_in(people::MARA).await;
    choose(&mut mara, "invitation_accepted", "off").await;
    choose(&mut mara, "invitation_opened", "digest").await;
    let invitation = house.invitation(|_| {}).await;
    house
        .client()
        .post(&format!("{}/openings", link(&invitation)), &json!({}))
        .await
        .expect(200);
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(
            &format!("{}/acceptances", link(&invitation)),
            &accept_with(&Value::Null),
        )
        .await
        .expect(200);
    assert_eq!(
        told(&house, people::MARA).await,
        ["invitation_opened", "administration_authorised"]
    );
}

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

/// Several server processes look at the same moment.
pub(crate) async fn clock(house: &House) {
    let turns: Vec<_> = (0..3)
        .map(|_| {
            let house = house.clone();
            tokio::spawn(async move { house.mind_the_clock().await })
        })
        .collect();
    for turn in turns {
        turn.await.unwrap();
    }
}

async fn the_clock_tells_each_thing_once(house: House) {
    trial(&house).await;
    offer(&house, |terms| {
        terms["answer_by"] = json!({"at": "2026-11-24T00:00:00Z", "zone": "UTC"});
    })
    .await;
    for _ in 0..35 {
        house.days(1);
        clock(&house).await;
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
