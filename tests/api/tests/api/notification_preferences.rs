//! What people choose to be told of.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept_with, link};
use crate::data::table;
use crate::notifications::told;

on_both!(
    choices_are_those_of_ones_side,
    choices_are_changed_by_revision_and_repeated_by_key,
    what_is_off_is_not_told,
);

const CHOICES: &str = "/api/notification-preferences";

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
