//! What a partner is shown in a customer's place is what the customer would be shown, and leaves no trace.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, link};

on_both!(
    the_same_page_as_before_the_customer,
    each_onlooker_meets_what_it_stands_for,
    what_the_terms_leave_out_is_refused,
    a_closed_link_is_closed_in_the_preview,
    nothing_is_recorded,
    only_ones_own_invitations,
);

const ONLOOKERS: [&str; 10] = [
    "administrator",
    "plain_user",
    "signed_out",
    "administered",
    "wrong_country",
    "accepted",
    "paused",
    "expired",
    "used_up",
    "revoked",
];

fn id(invitation: &Value) -> &str {
    invitation["id"].as_str().unwrap()
}

fn path(invitation: &Value, onlooker: &str) -> String {
    format!("/api/trial-invitations/{}/preview?as={onlooker}", id(invitation))
}

async fn preview(client: &mut Client, invitation: &Value, onlooker: &str) -> Value {
    client.get(&path(invitation, onlooker)).await.expect(200)["preview"].clone()
}

/// The clock goes on by milliseconds between two requests, and who looks has another name.
fn comparable(mut review: Value) -> Value {
    for field in ["clock", "viewer"] {
        review[field].take();
    }
    review
}

async fn the_same_page_as_before_the_customer(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    let mut mara = house.sign_in(people::MARA).await;
    for (email, onlooker) in [
        (Some(people::ELENA), "administrator"),
        (Some(people::TOM), "plain_user"),
        (Some(people::HARU), "wrong_country"),
        (None, "signed_out"),
    ] {
        let mut customer = match email {
            Some(email) => house.sign_in(email).await,
            None => house.client(),
        };
        let real = customer.get(&link).await.expect(200)["review"].clone();
        let imagined = preview(&mut mara, &invitation, onlooker).await["review"].clone();
        assert_eq!(real["viewer"]["kind"], imagined["viewer"]["kind"]);
        assert_eq!(real["viewer"]["role"], imagined["viewer"]["role"], "{onlooker}");
        assert_eq!(comparable(imagined), comparable(real), "{onlooker}");
    }
    // Nobody in particular is an administrator.
    let plain = format!("/api/trial-invitations/{}/preview", id(&invitation));
    let answer = mara.get(&plain).await;
    assert_eq!(answer.header("cache-control"), "private, no-store");
    assert_eq!(answer.expect(200)["preview"]["review"]["obstacle"], Value::Null);
}

async fn each_onlooker_meets_what_it_stands_for(house: House) {
    let invitation = house
        .invitation(|body| body["terms"]["most_acceptances"] = json!(2))
        .await;
    let mut mara = house.sign_in(people::MARA).await;
    for (onlooker, obstacle) in [
        ("administrator", Value::Null),
        ("plain_user", json!("needs_administrator")),
        ("signed_out", json!("sign_in_first")),
        ("administered", Value::Null),
        ("wrong_country", json!("wrong_country")),
        ("accepted", json!("already_accepted")),
        ("paused", json!("paused")),
        ("expired", json!("expired")),
        ("used_up", json!("used_up")),
        ("revoked", json!("revoked")),
    ] {
        let preview = preview(&mut mara, &invitation, onlooker).await;
        assert_eq!(preview["review"]["obstacle"], obstacle, "{onlooker}");
        assert_eq!(preview["situation"]["obstacle"], obstacle, "{onlooker}");
        assert_eq!(preview["review"]["summary"], invitation["summary"]);
    }
    let plain = preview(&mut mara, &invitation, "plain_user").await;
    let colleagues = plain["situation"]["colleagues"].as_array().unwrap().clone();
    assert_eq!(colleagues.len(), 1);
    assert_eq!(colleagues[0]["name"], "");
    let administered = preview(&mut mara, &invitation, "administered").await;
    assert_eq!(
        administered["review"]["administrator"]["is_inviting_partner"],
        false
    );
    let accepted = preview(&mut mara, &invitation, "accepted").await;
    assert_eq!(accepted["review"]["answer"]["state"], "running");
    assert_eq!(accepted["review"]["answer"]["administration"], "full");
}

async fn what_the_terms_leave_out_is_refused(house: House) {
    let invitation = house
        .invitation(|body| {
            body["terms"]["administration"] = Value::Null;
            body["terms"]["expiry"] = json!({"end": "never"});
        })
        .await;
    let mut mara = house.sign_in(people::MARA).await;
    for onlooker in ["administered", "expired", "used_up", "mayor", ""] {
        let refused = mara
            .get(&path(&invitation, onlooker))
            .await
            .refused(400, "invalid_parameter");
        assert_eq!(refused["params"]["name"], "as", "{onlooker}");
    }
    let twice = format!("{}&as=paused", path(&invitation, "administrator"));
    mara.get(&twice).await.refused(400, "invalid_parameter");
}

async fn a_closed_link_is_closed_in_the_preview(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let mut mara = house.sign_in(people::MARA).await;
    let pauses = format!("/api/trial-invitations/{}/pauses", id(&invitation));
    mara.decide(&pauses, &json!({"revision": 1})).await.expect(200);
    for (onlooker, obstacle) in [
        ("administrator", "paused"),
        ("signed_out", "paused"),
        ("expired", "expired"),
        ("accepted", "already_accepted"),
    ] {
        let preview = preview(&mut mara, &invitation, onlooker).await;
        assert_eq!(preview["review"]["obstacle"], obstacle, "{onlooker}");
    }
    // The last place, taken in truth.
    let one = house
        .invitation(|body| body["terms"]["most_acceptances"] = json!(1))
        .await;
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{}/acceptances", link(&one)), &accept())
        .await
        .expect(200);
    let preview = preview(&mut mara, &one, "administrator").await;
    assert_eq!(preview["review"]["obstacle"], "used_up");
}

async fn nothing_is_recorded(house: House) {
    let invitation = house
        .invitation(|body| body["terms"]["most_acceptances"] = json!(2))
        .await;
    let mut mara = house.sign_in(people::MARA).await;
    for onlooker in ONLOOKERS {
        preview(&mut mara, &invitation, onlooker).await;
    }
    let redemptions = format!("/api/trial-invitations/{}/redemptions", id(&invitation));
    let found = mara.get(&redemptions).await.expect(200);
    assert_eq!(found["redemptions"], json!([]));
    let after = mara
        .get(&format!("/api/trial-invitations/{}", id(&invitation)))
        .await
        .expect(200)["trial_invitation"]
        .clone();
    assert_eq!(after, invitation);
    assert_eq!(house.log(people::MARA).await, ["invitation_created"]);
}

async fn only_ones_own_invitations(house: House) {
    let invitation = house.invitation(|_| {}).await;
    house
        .client()
        .get(&path(&invitation, "administrator"))
        .await
        .refused(401, "not_signed_in");
    let mut other = house.sign_in(people::FENWICK_SALES).await;
    other
        .get(&path(&invitation, "administrator"))
        .await
        .refused(404, "not_found");
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .get(&path(&invitation, "administrator"))
        .await
        .refused(404, "not_found");
    let mut mara = house.sign_in(people::MARA).await;
    let unknown = format!("/api/trial-invitations/{}/preview", new_id());
    mara.get(&unknown).await.refused(404, "not_found");
    mara.get("/api/trial-invitations/nothing/preview")
        .await
        .refused(400, "invalid_parameter");
}
