//! A customer's own organisation: its name, its domains, its people and their roles, and the log that they all read.

use liaison_tests_api::{Client, House, Reply, house::new_id, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, link};
use crate::sign_up::sign_up;

on_both!(
    whoever_signs_up_is_in_the_log_and_among_the_people,
    roles_are_changed_by_a_global_administrator_alone,
    a_role_change_is_answered_once_and_not_by_a_stale_page,
    the_last_global_administrator_keeps_the_role,
    two_at_once_leave_one_global_administrator,
    an_organisation_is_renamed,
    people_and_log_are_read_page_by_page,
    invitations_have_no_name_for_customers,
);

const ORGANISATION: &str = "/api/organisation";
const PEOPLE: &str = "/api/people";

fn changes(person: &Value) -> String {
    format!("/api/people/{}/role-changes", person["id"].as_str().unwrap())
}

fn role(revision: i64, role: &str) -> Value {
    json!({"revision": revision, "role": role})
}

async fn person(client: &mut Client, email: &str) -> Value {
    let people = client.get("/api/people?limit=200").await.expect(200)["people"].clone();
    let found = people.as_array().unwrap().iter();
    found
        .clone()
        .find(|person| person["email"] == email)
        .unwrap()
        .clone()
}

/// The second global administrator of Harrow.
pub(crate) async fn second(house: &House) -> String {
    let mut tom = house.sign_in(people::TOM).await;
    let second = person(&mut tom, people::SECOND).await;
    second["id"].as_str().unwrap().to_owned()
}

/// What the organisation's log says, newest first.
async fn told(house: &House, client: &mut Client) -> Vec<Value> {
    house.follow_up().await;
    let body = client.get("/api/organisation/events").await.expect(200);
    let entries = body["events"].as_array().unwrap().clone();
    entries.into_iter().map(|entry| entry["event"].clone()).collect()
}

async fn whoever_signs_up_is_in_the_log_and_among_the_people(house: House) {
    let (mut ines, _) = sign_up(&house, "ines@duarte.example").await;
    house.days(2);
    let (mut tomas, _) = sign_up(&house, "tomas@duarte.example").await;
    let listed = ines.get(PEOPLE).await.expect(200);
    let shown = |body: &Value| -> Vec<(String, String)> {
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let people = body["people"].as_array().unwrap().iter();
        people
            .map(|person| (text(&person["email"]), text(&person["role"])))
            .collect()
    };
    let expected = [
        ("tomas@duarte.example", "plain_user"),
        ("ines@duarte.example", "global_administrator"),
    ]
    .map(|(email, role)| (email.to_owned(), role.to_owned()));
    assert_eq!(shown(&listed), expected);
    assert_eq!(tomas.get(PEOPLE).await.expect(200), listed);

    let entries = told(&house, &mut tomas).await;
    assert_eq!(entries.len(), 2, "{entries:?}");
    assert_eq!(
        entries[0]["what"],
        json!({"type": "person_signed_up", "role": "plain_user"})
    );
    assert_eq!(entries[0]["customer_name"], "Duarte & Sons");
    assert_eq!(
        (&entries[0]["partner"], &entries[0]["partner_name"]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(entries[1]["what"]["role"], "global_administrator");

    let organisation = tomas.get(ORGANISATION).await;
    assert_eq!(organisation.header("etag"), "\"1\"");
    let organisation = organisation.expect(200)["organisation"].clone();
    let domain = &organisation["domains"][0];
    assert_eq!(domain["domain"], "duarte.example");
    assert_eq!(domain["verified_by"], "Ines Duarte");
    let at = domain["verified_at"].as_str().unwrap();
    assert!(at.starts_with("2026-11-21T09:00:"), "{at}");

    // A public address identifies nobody's organisation.
    let (mut public, _) = sign_up(&house, "ines.duarte@gmail.com").await;
    let own = public.get(ORGANISATION).await.expect(200);
    assert_eq!(own["organisation"]["domains"], json!([]));
    assert_eq!(told(&house, &mut public).await.len(), 1);
    // No partner reads any of it.
    assert_eq!(house.log(people::MARA).await, Vec::<String>::new());
}

async fn roles_are_changed_by_a_global_administrator_alone(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let tom = person(&mut elena, people::TOM).await;
    let path = changes(&tom);
    let body = role(1, "billing_administrator");
    house
        .client()
        .decide(&path, &body)
        .await
        .refused(401, "not_signed_in");
    let mut plain = house.sign_in(people::TOM).await;
    plain.decide(&path, &body).await.refused(403, "not_allowed");
    for stranger in [people::WEI, people::MARA, people::OPERATOR] {
        let mut stranger = house.sign_in(stranger).await;
        stranger.decide(&path, &body).await.refused(404, "not_found");
    }
    // Neither somebody of a partner nor nobody is a person here.
    let mut mara = house.sign_in(people::MARA).await;
    let staff = mara.get("/api/session").await.expect(200)["session"]["user"].clone();
    elena
        .decide(&changes(&staff), &body)
        .await
        .refused(404, "not_found");
    elena
        .decide(&format!("/api/people/{}/role-changes", new_id()), &body)
        .await
        .refused(404, "not_found");
    elena
        .decide("/api/people/1/role-changes", &body)
        .await
        .refused(400, "invalid_parameter");
    elena
        .post(&path, &body)
        .await
        .refused(400, "idempotency_key_required");
    for wrong in [
        json!({"revision": 1, "role": "sales_agent"}),
        json!({"revision": "1", "role": "plain_user"}),
        json!({"revision": 1, "role": "plain_user", "name": "Tom"}),
    ] {
        elena.decide(&path, &wrong).await.refused(422, "invalid_fields");
    }

    let reply = elena.decide(&path, &body).await;
    assert_eq!(reply.header("etag"), "\"2\"");
    let changed = reply.expect(200)["person"].clone();
    assert_eq!(
        (&changed["role"], &changed["revision"]),
        (&json!("billing_administrator"), &json!(2))
    );
    // It holds at once, in a session that stands.
    let session = plain.get("/api/session").await.expect(200);
    assert_eq!(session["session"]["side"]["role"], "billing_administrator");
    let entries = told(&house, &mut plain).await;
    assert_eq!(
        entries[0]["what"],
        json!({"type": "customer_role_changed", "user": tom["id"], "name": tom["name"],
            "from": "plain_user", "to": "billing_administrator"})
    );
    assert_eq!(
        entries[0]["author"]["name"],
        "global_administrator of harrow.example"
    );
}

async fn a_role_change_is_answered_once_and_not_by_a_stale_page(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let tom = person(&mut elena, people::TOM).await;
    let path = changes(&tom);
    let key = new_id();
    let body = role(1, "user_administrator");
    let first = elena.decide_as(key, &path, &body).await;
    let again = elena.decide_as(key, &path, &body).await;
    assert_eq!(first.expect(200), again.expect(200));
    assert_eq!(again.header("idempotent-replay"), "true");
    elena
        .decide_as(key, &path, &role(2, "plain_user"))
        .await
        .refused(422, "idempotency_key_reused");
    let stale = elena
        .decide(&path, &role(1, "plain_user"))
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"]["person"], person(&mut elena, people::TOM).await);
    // The role that somebody has already is no change.
    let same = elena.decide(&path, &role(2, "user_administrator")).await;
    assert_eq!(same.expect(200)["person"]["revision"], 2);
    let mut other = house.sign_in(people::SECOND).await;
    assert_eq!(told(&house, &mut other).await.len(), 1);
}

async fn the_last_global_administrator_keeps_the_role(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let second = person(&mut elena, people::SECOND).await;
    elena
        .decide(&changes(&second), &role(1, "plain_user"))
        .await
        .expect(200);
    let own = person(&mut elena, people::ELENA).await;
    elena
        .decide(&changes(&own), &role(1, "plain_user"))
        .await
        .refused(409, "last_global_administrator");
    assert_eq!(person(&mut elena, people::ELENA).await, own);
    assert_eq!(told(&house, &mut elena).await.len(), 1);
    // With another one beside them they may.
    elena
        .decide(&changes(&second), &role(2, "global_administrator"))
        .await
        .expect(200);
    elena
        .decide(&changes(&own), &role(1, "plain_user"))
        .await
        .expect(200);
    elena
        .decide(&changes(&own), &role(2, "global_administrator"))
        .await
        .refused(403, "not_allowed");
}

async fn two_at_once_leave_one_global_administrator(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let mut second = house.sign_in(people::SECOND).await;
    let of_elena = changes(&person(&mut elena, people::ELENA).await);
    let of_second = changes(&person(&mut elena, people::SECOND).await);
    let step_back = role(1, "plain_user");
    // Both step back at once.
    let (one, other) = tokio::join!(
        elena.decide(&of_elena, &step_back),
        second.decide(&of_second, &step_back)
    );
    let (won, lost) = in_order(one, other);
    won.expect(200);
    lost.refused(409, "last_global_administrator");

    // Each takes the role from the other at once.
    let mut wei = house.sign_in(people::WEI).await;
    let mut her_second = house.sign_in("second@bukit.example").await;
    let of_wei = changes(&person(&mut wei, people::WEI).await);
    let of_her_second = changes(&person(&mut wei, "second@bukit.example").await);
    let (one, other) = tokio::join!(
        wei.decide(&of_her_second, &step_back),
        her_second.decide(&of_wei, &step_back)
    );
    let (won, lost) = in_order(one, other);
    won.expect(200);
    lost.refused(403, "not_allowed");
}

/// The success first.
fn in_order(one: Reply, other: Reply) -> (Reply, Reply) {
    match one.json()["person"].is_object() {
        true => (one, other),
        false => (other, one),
    }
}

async fn an_organisation_is_renamed(house: House) {
    let mut tom = house.sign_in(people::TOM).await;
    let before = tom.get(ORGANISATION).await.expect(200)["organisation"].clone();
    assert_eq!(before["name"], people::HARROW);
    assert_eq!(
        (&before["country"], &before["revision"]),
        (&json!("SG"), &json!(1))
    );
    let named = |revision: i64, name: &str| json!({"revision": revision, "name": name});
    tom.replace(ORGANISATION, &named(1, "Tom’s"))
        .await
        .refused(403, "not_allowed");
    house
        .client()
        .replace(ORGANISATION, &named(1, "Nobody’s"))
        .await
        .refused(401, "not_signed_in");
    let mut mara = house.sign_in(people::MARA).await;
    mara.get(ORGANISATION).await.refused(403, "not_allowed");
    let mut elena = house.sign_in(people::ELENA).await;
    for (name, code) in [(" ", "empty"), ("a\u{7}b", "control_character")] {
        let problem = elena
            .replace(ORGANISATION, &named(1, name))
            .await
            .refused(422, "invalid_fields");
        assert_eq!(
            (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
            (&json!("/name"), &json!(code))
        );
    }
    let reply = elena.replace(ORGANISATION, &named(1, " Harrow & Finch ")).await;
    assert_eq!(reply.header("etag"), "\"2\"");
    let after = reply.expect(200)["organisation"].clone();
    assert_eq!(after["name"], "Harrow & Finch");
    assert_eq!(tom.get(ORGANISATION).await.expect(200)["organisation"], after);
    let stale = elena
        .replace(ORGANISATION, &named(1, "Finch"))
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"]["organisation"], after);
    let same = elena.replace(ORGANISATION, &named(2, "Harrow & Finch")).await;
    assert_eq!(same.expect(200)["organisation"], after);
    let session = tom.get("/api/session").await.expect(200);
    assert_eq!(session["session"]["side"]["customer"]["name"], "Harrow & Finch");
    let entries = told(&house, &mut tom).await;
    assert_eq!(entries.len(), 1, "{entries:?}");
    assert_eq!(
        entries[0]["what"],
        json!({"type": "organisation_renamed", "from": people::HARROW, "to": "Harrow & Finch"})
    );
}

async fn people_and_log_are_read_page_by_page(house: House) {
    let mut elena = house.sign_in(people::ELENA).await;
    let tom = person(&mut elena, people::TOM).await;
    for (revision, next) in [
        (1, "user_administrator"),
        (2, "plain_user"),
        (3, "billing_administrator"),
    ] {
        elena
            .decide(&changes(&tom), &role(revision, next))
            .await
            .expect(200);
        house.days(1);
    }
    house.follow_up().await;
    for (path, key, all) in [(PEOPLE, "people", 7), ("/api/organisation/events", "events", 3)] {
        let whole = elena.get(path).await.expect(200);
        let whole = whole[key].as_array().unwrap();
        assert_eq!(whole.len(), all, "{path}");
        let (mut read, mut after) = (Vec::new(), String::new());
        loop {
            let page = elena.get(&format!("{path}?limit=2{after}")).await.expect(200);
            read.extend(page[key].as_array().unwrap().clone());
            let Some(next) = page["next"].as_str() else {
                break;
            };
            after = format!("&after={next}");
        }
        assert_eq!(&read, whole, "{path}");
        elena
            .get(&format!("{path}?after=here"))
            .await
            .refused(400, "invalid_parameter");
        let mut mara = house.sign_in(people::MARA).await;
        mara.get(path).await.refused(403, "not_allowed");
        house.client().get(path).await.refused(401, "not_signed_in");
    }
}

async fn invitations_have_no_name_for_customers(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{}/acceptances", link(&invitation)), &accept())
        .await
        .expect(200);
    let entries = told(&house, &mut elena).await;
    assert!(!entries.is_empty());
    for entry in &entries {
        assert_eq!(entry["about"]["name"], invitation["summary"], "{entry}");
        assert_eq!(entry["partner_name"], people::TIDEWELL);
    }
}
