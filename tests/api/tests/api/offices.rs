//! Offices of a partner, and the invitations that come from them.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

on_both!(
    an_office_is_named_by_invitations_after_a_day,
    an_office_is_renamed_and_closed,
    only_the_companys_own_and_only_by_two_roles,
    a_repeated_office_is_one,
    every_wrong_field_of_an_office_is_named,
);

const ADMINISTRATOR: &str = "profile_administrator@tidewell.example";

pub(crate) fn office(name: &str) -> Value {
    json!({"office": {"name": name, "address": "9 Jurong Town Hall Road", "country": "SG"}})
}

/// The id of an office that Tidewell has just added.
pub(crate) async fn added(house: &House) -> String {
    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    add(&mut administrator, "Jurong").await["id"]
        .as_str()
        .unwrap()
        .to_owned()
}

async fn add(client: &mut Client, name: &str) -> Value {
    let path = format!("/api/offices/{}", new_id());
    client.put_new(&path, &office(name)).await.expect(201)["office"].clone()
}

async fn offer(client: &mut Client, office: &Value) -> liaison_tests_api::Reply {
    let mut terms = people::terms();
    terms["terms"]["office"] = office.clone();
    let path = format!("/api/trial-invitations/{}", new_id());
    client.put_new(&path, &terms).await
}

async fn an_office_is_named_by_invitations_after_a_day(house: House) {
    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    let jurong = add(&mut administrator, " Jurong ").await;
    assert_eq!(
        (&jurong["name"], &jurong["state"], &jurong["revision"]),
        (&json!("Jurong"), &json!("not_yet_usable"), &json!(1))
    );
    let usable = jurong["usable_from"].as_str().unwrap();
    assert!(usable.starts_with("2026-11-22T09:00:"), "{usable}");
    let mut mara = house.sign_in(people::MARA).await;
    let listed = mara.get("/api/offices").await.expect(200);
    assert_eq!(listed["offices"], json!([jurong]));
    let problem = offer(&mut mara, &jurong["id"])
        .await
        .refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"][0],
        json!({"pointer": "/terms/office", "code": "office_not_yet_usable"})
    );

    house.days(1);
    let listed = mara.get("/api/offices").await.expect(200);
    assert_eq!(listed["offices"][0]["state"], "usable");
    let made = offer(&mut mara, &jurong["id"]).await.expect(201)["trial_invitation"].clone();
    assert_eq!(made["terms"]["office"], jurong["id"]);
    assert_eq!(made["office_name"], "Jurong");
    let listed = mara.get("/api/trial-invitations").await.expect(200);
    assert_eq!(listed["trial_invitations"][0]["office_name"], "Jurong");
    let without = offer(&mut mara, &Value::Null).await.expect(201);
    assert_eq!(without["trial_invitation"]["office_name"], Value::Null);
    // An office that is another company's, or nobody's, is unknown.
    let mut other = house.sign_in(people::FENWICK_SALES).await;
    for (client, id) in [(&mut other, jurong["id"].clone()), (&mut mara, json!(new_id()))] {
        let problem = offer(client, &id).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"][0]["code"], "unknown_office");
    }
    let problem = offer(&mut mara, &json!("Jurong"))
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["pointer"], "/terms/office");
}

async fn an_office_is_renamed_and_closed(house: House) {
    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    let jurong = add(&mut administrator, "Jurong").await;
    let path = format!("/api/offices/{}", jurong["id"].as_str().unwrap());
    house.days(1);
    let mut mara = house.sign_in(people::MARA).await;
    let made = offer(&mut mara, &jurong["id"]).await.expect(201)["trial_invitation"].clone();
    let renamings = format!("{path}/renamings");
    let rename = |revision: i64| json!({"revision": revision, "name": "Jurong East"});
    let reply = administrator.decide(&renamings, &rename(1)).await;
    assert_eq!(reply.header("etag"), "\"2\"");
    assert_eq!(reply.expect(200)["office"]["name"], "Jurong East");
    let stale = administrator
        .decide(&renamings, &rename(1))
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"]["office"]["revision"], 2);
    administrator
        .decide(&renamings, &json!({"revision": 2, "name": "Jurong\u{202e}"}))
        .await
        .refused(422, "invalid_fields");

    let closures = format!("{path}/closures");
    let key = new_id();
    let close = json!({"revision": 2});
    let closed = administrator.decide_as(key, &closures, &close).await.expect(200);
    assert_eq!(closed["office"]["state"], "closed");
    let again = administrator.decide_as(key, &closures, &close).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(again.expect(200), closed);
    for (path, body) in [(&renamings, rename(3)), (&closures, json!({"revision": 3}))] {
        let problem = administrator
            .decide(path, &body)
            .await
            .refused(409, "wrong_state");
        assert_eq!(problem["params"]["state"], "closed");
    }
    let problem = offer(&mut mara, &jurong["id"])
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["code"], "office_closed");
    // What came from it goes on, under the name of now.
    let path = format!("/api/trial-invitations/{}", made["id"].as_str().unwrap());
    let read = mara.get(&path).await.expect(200)["trial_invitation"].clone();
    assert_eq!(
        (&read["state"], &read["office_name"]),
        (&json!("active"), &json!("Jurong East"))
    );
    assert_eq!(
        house.log(people::MARA).await,
        [
            "office_added",
            "invitation_created",
            "office_renamed",
            "office_closed"
        ]
    );
}

async fn only_the_companys_own_and_only_by_two_roles(house: House) {
    let id = added(&house).await;
    let path = format!("/api/offices/{id}");
    let closures = format!("{path}/closures");
    let close = json!({"revision": 1});
    house
        .client()
        .decide(&closures, &close)
        .await
        .refused(401, "not_signed_in");
    let mut mara = house.sign_in(people::MARA).await;
    mara.decide(&closures, &close).await.refused(403, "not_allowed");
    mara.put_new(&path, &office("Tuas"))
        .await
        .refused(403, "not_allowed");
    let mut other = house.sign_in("global_administrator@fenwick.example").await;
    other.decide(&closures, &close).await.refused(404, "not_found");
    // Not even that the id is taken.
    other
        .put_new(&path, &office("Jurong"))
        .await
        .refused(404, "not_found");
    assert_eq!(other.get("/api/offices").await.expect(200)["offices"], json!([]));
    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    administrator
        .decide(&format!("/api/offices/{}/closures", new_id()), &close)
        .await
        .refused(404, "not_found");
    administrator
        .decide("/api/offices/1/closures", &close)
        .await
        .refused(400, "invalid_parameter");
}

async fn a_repeated_office_is_one(house: House) {
    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    let (key, path) = (new_id(), format!("/api/offices/{}", new_id()));
    let first = administrator
        .put_new_as(key, &path, &office("Jurong"))
        .await
        .expect(201);
    let again = administrator.put_new_as(key, &path, &office("Jurong")).await;
    assert_eq!(again.header("idempotent-replay"), "true");
    assert_eq!(again.expect(201), first);
    assert_eq!(
        administrator.put_new(&path, &office("Jurong")).await.expect(200),
        first
    );
    let stale = administrator
        .put_new(&path, &office("Tuas"))
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"], first);
    administrator
        .put_new_as(key, &path, &office("Tuas"))
        .await
        .refused(422, "idempotency_key_reused");
    administrator
        .replace(&path, &office("Jurong"))
        .await
        .refused(428, "precondition_required");
    assert_eq!(house.log(people::MARA).await, ["office_added"]);
}

async fn every_wrong_field_of_an_office_is_named(house: House) {
    let mut administrator = house.sign_in(ADMINISTRATOR).await;
    let path = format!("/api/offices/{}", new_id());
    for (field, value, code) in [
        ("name", json!(" "), "empty"),
        ("name", json!("x".repeat(121)), "too_long"),
        ("name", json!("Tide\u{200b}well"), "control_character"),
        ("name", json!(7), "wrong_type"),
        ("address", json!("a\nb"), "control_character"),
        ("country", json!(""), "empty"),
        ("country", json!("sg"), "unknown_usage_location"),
        ("country", json!("ZZ"), "unknown_usage_location"),
        ("colour", json!("red"), "unknown_field"),
    ] {
        let mut body = office("Jurong");
        body["office"][field] = value;
        let problem = administrator
            .put_new(&path, &body)
            .await
            .refused(422, "invalid_fields");
        let told = &problem["errors"][0];
        assert_eq!(
            (told["pointer"].as_str().unwrap(), told["code"].as_str().unwrap()),
            (&*format!("/office/{field}"), code)
        );
    }
}
