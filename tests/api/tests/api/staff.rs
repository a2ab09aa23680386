//! A partner's people: asked to join, joined, given roles, gone.

use jiff::SignedDuration;
use liaison_tests_api::{Client, House, house::new_id, on_both, people};
use serde_json::{Value, json};

on_both!(
    somebody_is_asked_joins_and_is_there,
    a_link_works_once_and_for_seven_days,
    sending_again_ends_the_link_before,
    only_a_global_administrator_changes_people,
    a_role_counts_at_once,
    the_last_global_administrator_stays,
    two_administrators_cannot_take_each_other_away,
    whoever_leaves_is_signed_out_and_hands_over,
    whoever_left_can_be_asked_again,
);

const PRIYA: &str = "global_administrator@tidewell.example";

fn new(email: &str) -> Value {
    json!({"name": "Nadia Sørensen", "email": email, "role": "sales_agent", "language": "ja"})
}

async fn ask(client: &mut Client, email: &str) -> Value {
    client
        .decide("/api/staff-invitations", &new(email))
        .await
        .expect(201)["staff_invitation"]
        .clone()
}

/// The end of the link in the latest mail to an address.
async fn token(house: &House, email: &str) -> String {
    let later = house
        .app
        .now()
        .checked_add(SignedDuration::from_hours(1))
        .unwrap();
    let due = liaison_store::mail::due(&house.app.store.read(), later, 100)
        .await
        .unwrap();
    let text = due
        .into_iter()
        .rfind(|mail| mail.message.recipient.as_str() == email)
        .unwrap()
        .message
        .text;
    let (_, link) = text.split_once("/join/").unwrap();
    link.chars().take_while(char::is_ascii_alphanumeric).collect()
}

async fn join(house: &House, token: &str) -> Client {
    let mut client = house.client();
    let body = json!({"token": token, "name": "Nadia Sørensen", "password": "lanterns over water"});
    client.post("/api/joinings", &body).await.expect(201);
    client
}

async fn member(client: &mut Client, email: &str) -> Value {
    let listed = client.get("/api/staff?limit=200").await.expect(200);
    let mut found = listed["staff"].as_array().unwrap().iter();
    found.rfind(|each| each["email"] == email).unwrap().clone()
}

fn at(member: &Value, verb: &str) -> String {
    format!("/api/staff/{}/{verb}", member["id"].as_str().unwrap())
}

async fn somebody_is_asked_joins_and_is_there(house: House) {
    let mut priya = house.sign_in(PRIYA).await;
    let asked = ask(&mut priya, "nadia@tidewell.example").await;
    assert_eq!(
        (&asked["role"], &asked["revision"]),
        (&json!("sales_agent"), &json!(1))
    );
    assert!(
        asked["expires_at"]
            .as_str()
            .unwrap()
            .starts_with("2026-11-28T09:00:"),
        "{asked}"
    );
    let listed = priya.get("/api/staff-invitations").await.expect(200);
    assert_eq!(listed["staff_invitations"], json!([asked]));
    // Once is enough.
    let twice = priya
        .decide("/api/staff-invitations", &new("Nadia@Tidewell.example"))
        .await
        .refused(422, "invalid_fields");
    assert_eq!(twice["errors"][0]["code"], "address_taken");

    let token = token(&house, "nadia@tidewell.example").await;
    let body = json!({"token": token});
    let invited = house
        .client()
        .post("/api/staff-invitation-lookups", &body)
        .await
        .expect(200)["invited"]
        .clone();
    assert_eq!(
        invited,
        json!({"partner_name": people::TIDEWELL, "invited_by": "global_administrator of tidewell.example",
            "name": "Nadia Sørensen", "email": "nadia@tidewell.example", "role": "sales_agent"})
    );
    let mut nadia = join(&house, &token).await;
    let session = nadia.get("/api/session").await.expect(200);
    assert_eq!(session["session"]["side"]["role"], "sales_agent");
    let listed = priya.get("/api/staff-invitations").await.expect(200);
    assert_eq!(listed["staff_invitations"], json!([]));
    assert_eq!(
        member(&mut priya, "nadia@tidewell.example").await["left_at"],
        Value::Null
    );
    let told = house.log(people::MARA).await;
    assert_eq!(
        told.iter()
            .filter(|what| what.starts_with("staff_"))
            .collect::<Vec<_>>(),
        ["staff_invited", "staff_joined"]
    );
}

async fn a_link_works_once_and_for_seven_days(house: House) {
    let mut priya = house.sign_in(PRIYA).await;
    ask(&mut priya, "nadia@tidewell.example").await;
    let first = token(&house, "nadia@tidewell.example").await;
    let joining = |token: &str| json!({"token": token, "name": "N", "password": "lanterns over water"});
    for (body, field) in [
        (
            json!({"token": first, "name": " ", "password": "lanterns over water"}),
            "/name",
        ),
        (
            json!({"token": first, "name": "N", "password": "short"}),
            "/password",
        ),
    ] {
        let refused = house
            .client()
            .post("/api/joinings", &body)
            .await
            .refused(422, "invalid_fields");
        assert_eq!(refused["errors"][0]["pointer"], field);
    }
    join(&house, &first).await;
    for token in [first.as_str(), "", "0000"] {
        house
            .client()
            .post("/api/joinings", &joining(token))
            .await
            .refused(410, "link_expired");
        house
            .client()
            .post("/api/staff-invitation-lookups", &json!({"token": token}))
            .await
            .refused(410, "link_expired");
    }
    ask(&mut priya, "omar@tidewell.example").await;
    let late = token(&house, "omar@tidewell.example").await;
    house.days(7);
    house
        .client()
        .post("/api/joinings", &joining(&late))
        .await
        .refused(410, "link_expired");
}

async fn sending_again_ends_the_link_before(house: House) {
    let mut priya = house.sign_in(PRIYA).await;
    let asked = ask(&mut priya, "nadia@tidewell.example").await;
    let before = token(&house, "nadia@tidewell.example").await;
    let path = format!(
        "/api/staff-invitations/{}/sendings",
        asked["id"].as_str().unwrap()
    );
    let again = |revision: i64| json!({"revision": revision, "language": "en"});
    priya
        .decide(&path, &again(1))
        .await
        .refused(429, "too_many_attempts");
    house.advance(SignedDuration::from_mins(10));
    priya.decide(&path, &again(1)).await.expect(200);
    let stale = priya
        .decide(&path, &again(1))
        .await
        .refused(412, "stale_revision");
    assert_eq!(stale["current"]["staff_invitation"]["revision"], 2);
    let after = token(&house, "nadia@tidewell.example").await;
    assert_ne!(before, after);
    house
        .client()
        .post("/api/staff-invitation-lookups", &json!({"token": before}))
        .await
        .refused(410, "link_expired");
    for revision in 2..5 {
        house.advance(SignedDuration::from_mins(10));
        priya.decide(&path, &again(revision)).await.expect(200);
    }
    house.advance(SignedDuration::from_mins(10));
    priya.decide(&path, &again(5)).await.refused(409, "wrong_state");

    let path = path.replace("sendings", "withdrawals");
    priya
        .decide(&path, &json!({"revision": 4}))
        .await
        .refused(412, "stale_revision");
    priya.decide(&path, &json!({"revision": 5})).await.expect(200);
    priya
        .decide(&path, &json!({"revision": 5}))
        .await
        .refused(404, "not_found");
    // The address is free again.
    ask(&mut priya, "nadia@tidewell.example").await;
}

async fn only_a_global_administrator_changes_people(house: House) {
    let mut priya = house.sign_in(PRIYA).await;
    let mara = member(&mut priya, people::MARA).await;
    let change = json!({"revision": 1, "role": "admin_agent"});
    let path = at(&mara, "role-changes");
    house
        .client()
        .decide(&path, &change)
        .await
        .refused(401, "not_signed_in");
    let mut own = house.sign_in(people::MARA).await;
    own.get("/api/staff").await.expect(200);
    own.decide(&path, &change).await.refused(403, "not_allowed");
    own.decide("/api/staff-invitations", &new("x@tidewell.example"))
        .await
        .refused(403, "not_allowed");
    for stranger in [
        "global_administrator@fenwick.example",
        people::ELENA,
        people::OPERATOR,
    ] {
        let mut stranger = house.sign_in(stranger).await;
        stranger.decide(&path, &change).await.refused(404, "not_found");
    }
    let elena = format!("/api/staff/{}/role-changes", new_id());
    priya.decide(&elena, &change).await.refused(404, "not_found");
    priya
        .post(&path, &change)
        .await
        .refused(400, "idempotency_key_required");
    priya
        .decide(&path, &json!({"revision": 1, "role": "king"}))
        .await
        .refused(422, "invalid_fields");
    priya
        .decide(&path, &json!({"revision": 0, "role": "admin_agent"}))
        .await
        .refused(412, "stale_revision");
    // A customer's people, and who has an account elsewhere, are not asked.
    for taken in [people::ELENA, people::MARA, people::FENWICK_SALES] {
        let refused = priya
            .decide("/api/staff-invitations", &new(taken))
            .await
            .refused(422, "invalid_fields");
        assert_eq!(refused["errors"][0]["code"], "address_taken", "{taken}");
    }
}

async fn a_role_counts_at_once(house: House) {
    let mut priya = house.sign_in(PRIYA).await;
    let mut mara = house.sign_in(people::MARA).await;
    let before = member(&mut priya, people::MARA).await;
    let key = new_id();
    let change = json!({"revision": 1, "role": "global_administrator"});
    let path = at(&before, "role-changes");
    let first = priya.decide_as(key, &path, &change).await.expect(200);
    assert_eq!(first["staff_member"]["revision"], 2);
    // The same attempt again changes nothing more.
    assert_eq!(priya.decide_as(key, &path, &change).await.expect(200), first);
    ask(&mut mara, "omar@tidewell.example").await;
    assert_eq!(
        house
            .log(people::MARA)
            .await
            .iter()
            .filter(|what| *what == "staff_role_changed")
            .count(),
        1
    );
}

async fn the_last_global_administrator_stays(house: House) {
    let mut priya = house.sign_in(PRIYA).await;
    let own = member(&mut priya, PRIYA).await;
    let mara = member(&mut priya, people::MARA).await;
    priya
        .decide(
            &at(&own, "role-changes"),
            &json!({"revision": 1, "role": "sales_agent"}),
        )
        .await
        .refused(409, "last_global_administrator");
    priya
        .decide(
            &at(&own, "departures"),
            &json!({"revision": 1, "successor": mara["id"]}),
        )
        .await
        .refused(409, "last_global_administrator");
    priya
        .decide(
            &at(&mara, "role-changes"),
            &json!({"revision": 1, "role": "global_administrator"}),
        )
        .await
        .expect(200);
    priya
        .decide(
            &at(&own, "role-changes"),
            &json!({"revision": 1, "role": "sales_agent"}),
        )
        .await
        .expect(200);
}

async fn two_administrators_cannot_take_each_other_away(house: House) {
    let mut priya = house.sign_in(PRIYA).await;
    let mara = member(&mut priya, people::MARA).await;
    let own = member(&mut priya, PRIYA).await;
    priya
        .decide(
            &at(&mara, "role-changes"),
            &json!({"revision": 1, "role": "global_administrator"}),
        )
        .await
        .expect(200);
    let mut second = house.sign_in(people::MARA).await;
    let (first, other) = (
        json!({"revision": 2, "role": "sales_agent"}),
        json!({"revision": 1, "role": "sales_agent"}),
    );
    let (mine, theirs) = (at(&mara, "role-changes"), at(&own, "role-changes"));
    let (one, two) = tokio::join!(priya.decide(&mine, &first), second.decide(&theirs, &other));
    let mut answers = [one.status.as_u16(), two.status.as_u16()];
    answers.sort_unstable();
    // Whoever is second has no right any more, or is the last one.
    assert_eq!(answers[0], 200, "{answers:?}");
    assert!(matches!(answers[1], 403 | 409), "{answers:?}");
}

async fn whoever_leaves_is_signed_out_and_hands_over(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = format!("/api/links/{}", invitation["token"].as_str().unwrap());
    let mut priya = house.sign_in(PRIYA).await;
    let mut mara = house.sign_in(people::MARA).await;
    let leaving = member(&mut priya, people::MARA).await;
    let path = at(&leaving, "departures");
    let helpdesk = member(&mut priya, "helpdesk_agent@tidewell.example").await;
    let foreign = json!(new_id());
    for successor in [&leaving["id"], &helpdesk["id"], &foreign] {
        let refused = priya
            .decide(&path, &json!({"revision": 1, "successor": successor}))
            .await
            .refused(422, "invalid_fields");
        assert_eq!(refused["errors"][0]["code"], "cannot_take_over");
    }
    let colleague = member(&mut priya, "admin_agent@tidewell.example").await;
    let gone = priya
        .decide(&path, &json!({"revision": 1, "successor": colleague["id"]}))
        .await
        .expect(200);
    let left = gone["staff_member"]["left_at"].as_str().unwrap();
    assert!(left.starts_with("2026-11-21T09:00:"), "{left}");
    priya
        .decide(&path, &json!({"revision": 2, "successor": colleague["id"]}))
        .await
        .refused(409, "wrong_state");

    mara.get("/api/overview").await.refused(401, "not_signed_in");
    let again = json!({"email": people::MARA, "password": people::PASSWORD});
    house
        .client()
        .post("/api/sessions", &again)
        .await
        .refused(401, "wrong_credentials");
    // Customers read whom to ask now; who wrote it stays.
    let review = house.client().get(&link).await.expect(200);
    assert_eq!(
        review["review"]["from"]["author"],
        "admin_agent of tidewell.example"
    );
    let kept = priya
        .get(&format!(
            "/api/trial-invitations/{}",
            invitation["id"].as_str().unwrap()
        ))
        .await
        .expect(200);
    assert_eq!(
        kept["trial_invitation"]["created_by"],
        "sales_agent of tidewell.example"
    );
}

async fn whoever_left_can_be_asked_again(house: House) {
    let mut priya = house.sign_in(PRIYA).await;
    let leaving = member(&mut priya, people::MARA).await;
    let own = member(&mut priya, PRIYA).await;
    priya
        .decide(
            &at(&leaving, "departures"),
            &json!({"revision": 1, "successor": own["id"]}),
        )
        .await
        .expect(200);
    ask(&mut priya, people::MARA).await;
    let token = token(&house, people::MARA).await;
    let mut mara = join(&house, &token).await;
    mara.get("/api/overview").await.expect(200);
    let back = member(&mut priya, people::MARA).await;
    assert_eq!(
        (&back["id"], &back["left_at"], &back["revision"]),
        (&leaving["id"], &Value::Null, &json!(3))
    );
}
