//! An account for somebody who was invited: the code, the tries, and whose organisation it is.

use jiff::SignedDuration;
use liaison_tests_api::{Client, House, house::new_id, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, link};

on_both!(
    the_first_of_a_domain_administers_and_accepts,
    a_public_address_is_an_organisation_of_its_own,
    a_code_is_tried_five_times_and_works_for_half_an_hour,
    an_account_that_exists_is_told_by_mail_alone,
    what_is_typed_wrong_is_told_field_by_field,
    sign_ups_are_limited,
    a_company_registers_as_a_partner,
    what_a_company_types_wrong_is_told_field_by_field,
);

fn new(email: &str) -> Value {
    json!({
        "name": "Ines Duarte",
        "email": email,
        "organisation": "Duarte & Sons",
        "country": "SG",
        "password": "lanterns over water",
        "language": "en",
    })
}

/// Asks, and returns where the code goes.
async fn ask(client: &mut Client, email: &str) -> String {
    let body = client.post("/api/sign-ups", &new(email)).await.expect(202);
    format!(
        "/api/sign-ups/{}/verifications",
        body["sign_up"]["id"].as_str().unwrap()
    )
}

/// The subject of the latest mail to an address.
async fn subject(house: &House, email: &str) -> String {
    let email = email.to_lowercase();
    let later = house
        .app
        .now()
        .checked_add(SignedDuration::from_hours(1))
        .unwrap();
    let due = liaison_store::mail::due(&house.app.store.read(), later, 100)
        .await
        .unwrap();
    due.into_iter()
        .rfind(|mail| mail.message.recipient.as_str() == email)
        .unwrap()
        .message
        .subject
}

async fn code(house: &House, email: &str) -> String {
    subject(house, email).await.chars().take(6).collect()
}

pub(crate) async fn sign_up(house: &House, email: &str) -> (Client, Value) {
    let mut client = house.client();
    let verifications = ask(&mut client, email).await;
    let code = code(house, email).await;
    let session = client
        .post(&verifications, &json!({"code": code}))
        .await
        .expect(201)["session"]
        .clone();
    (client, session)
}

async fn the_first_of_a_domain_administers_and_accepts(house: House) {
    let (mut ines, session) = sign_up(&house, "ines@duarte.example").await;
    assert_eq!(session["side"]["role"], "global_administrator");
    let customer = session["side"]["customer"].clone();
    assert_eq!(customer["name"], "Duarte & Sons");
    assert_eq!(
        (&customer["country"], &customer["cloud"]),
        (&json!("SG"), &json!("worldwide"))
    );
    let link = link(&house.invitation(|_| {}).await);
    ines.decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200);

    // The second one of the domain is of the same organisation, whatever it is called here, and a plain user.
    let (mut later, session) = sign_up(&house, "Tomas@Duarte.example").await;
    assert_eq!(session["side"]["role"], "plain_user");
    assert_eq!(session["side"]["customer"], customer);
    assert_eq!(session["user"]["email"], "tomas@duarte.example");
    let answers = later.get("/api/answers").await.expect(200);
    assert_eq!(answers["answers"][0]["answer"]["by"], "Ines Duarte");

    // An organisation that was here before keeps its administrators.
    let (_, session) = sign_up(&house, "new@harrow.example").await;
    assert_eq!(session["side"]["role"], "plain_user");
    assert_eq!(session["side"]["customer"]["name"], people::HARROW);

    // The password is the one that was typed.
    let mut again = house.client();
    let body = json!({"email": "ines@duarte.example", "password": "lanterns over water"});
    again.post("/api/sessions", &body).await.expect(201);
}

async fn a_public_address_is_an_organisation_of_its_own(house: House) {
    let (_, one) = sign_up(&house, "ines.duarte@gmail.com").await;
    let (_, other) = sign_up(&house, "tomas.duarte@gmail.com").await;
    for session in [&one, &other] {
        assert_eq!(session["side"]["role"], "global_administrator");
    }
    assert_ne!(one["side"]["customer"]["id"], other["side"]["customer"]["id"]);
}

async fn a_code_is_tried_five_times_and_works_for_half_an_hour(house: House) {
    let mut client = house.client();
    let verifications = ask(&mut client, "ines@duarte.example").await;
    let right = code(&house, "ines@duarte.example").await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for left in ["4", "3", "2", "1", "0"] {
        let problem = client
            .post(&verifications, &json!({"code": wrong}))
            .await
            .refused(422, "invalid_fields");
        let error = &problem["errors"][0];
        assert_eq!(
            (&error["pointer"], &error["code"]),
            (&json!("/code"), &json!("not_the_code"))
        );
        assert_eq!(error["params"]["left"], left);
    }
    client
        .post(&verifications, &json!({"code": right}))
        .await
        .refused(410, "link_expired");

    let late = ask(&mut client, "late@duarte.example").await;
    let right = code(&house, "late@duarte.example").await;
    house.advance(SignedDuration::from_mins(30));
    client
        .post(&late, &json!({"code": right}))
        .await
        .refused(410, "link_expired");
    // What is over is not kept, the password's hash least of all.
    house.mind_the_clock().await;
    let unknown = format!("/api/sign-ups/{}/verifications", new_id());
    client
        .post(&unknown, &json!({"code": "123456"}))
        .await
        .refused(410, "link_expired");
    client
        .post("/api/sign-ups/1/verifications", &json!({"code": "123456"}))
        .await
        .refused(400, "invalid_parameter");

    // Spaces are what mail programs and people add. A code works once.
    let fresh = ask(&mut client, "fresh@duarte.example").await;
    let right = code(&house, "fresh@duarte.example").await;
    let (first, last) = right.split_at(3);
    let spaced = json!({"code": format!(" {first} {last} ")});
    client.post(&fresh, &spaced).await.expect(201);
    client.post(&fresh, &spaced).await.refused(410, "link_expired");
}

async fn an_account_that_exists_is_told_by_mail_alone(house: House) {
    let mut client = house.client();
    let known = client.post("/api/sign-ups", &new(people::TOM)).await;
    let unknown = client.post("/api/sign-ups", &new("ines@duarte.example")).await;
    let shape = |body: Value| {
        let sign_up = body["sign_up"].as_object().unwrap().clone();
        sign_up.keys().cloned().collect::<Vec<_>>()
    };
    let id = known.json()["sign_up"]["id"].clone();
    assert_eq!(shape(known.expect(202)), shape(unknown.expect(202)));
    assert_eq!(
        subject(&house, people::TOM).await,
        "You have an account for Liaison already"
    );
    let verifications = format!("/api/sign-ups/{}/verifications", id.as_str().unwrap());
    let problem = client
        .post(&verifications, &json!({"code": "123456"}))
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["params"]["left"], "4");
    // The old password is still the one.
    house.sign_in(people::TOM).await;
}

async fn what_is_typed_wrong_is_told_field_by_field(house: House) {
    let mut client = house.client();
    let body = json!({
        "name": " ", "email": "nobody", "organisation": "a\u{7}b", "country": "XX", "password": "short",
        "language": "en",
    });
    let problem = client
        .post("/api/sign-ups", &body)
        .await
        .refused(422, "invalid_fields");
    let told: Vec<(&str, &str)> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| {
            (
                error["pointer"].as_str().unwrap(),
                error["code"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("/name", "empty"),
        ("/email", "not_an_email_address"),
        ("/organisation", "control_character"),
        ("/country", "unknown_usage_location"),
        ("/password", "too_short"),
    ];
    assert_eq!(told, expected);
    let mut long = new("ines@duarte.example");
    long["organisation"] = json!("組".repeat(201));
    let problem = client
        .post("/api/sign-ups", &long)
        .await
        .refused(422, "invalid_fields");
    assert_eq!(
        problem["errors"][0]["params"],
        json!({"most": "200", "is": "201"})
    );
}

async fn sign_ups_are_limited(house: House) {
    let mut client = house.client();
    for _ in 0..5 {
        ask(&mut client, "ines@duarte.example").await;
    }
    let problem = client
        .post("/api/sign-ups", &new("ines@duarte.example"))
        .await
        .refused(429, "too_many_attempts");
    assert!(
        problem["params"]["seconds"]
            .as_str()
            .unwrap()
            .parse::<u64>()
            .unwrap()
            > 800
    );
    house.advance(SignedDuration::from_mins(16));
    ask(&mut client, "ines@duarte.example").await;
}

fn company(email: &str) -> Value {
    json!({
        "name": "Ines Duarte", "email": email, "company": "Duarte Cloud", "country": "SG",
        "password": "lanterns over water", "language": "en",
    })
}

async fn a_company_registers_as_a_partner(house: House) {
    let mut ines = house.client();
    let begun = ines
        .post("/api/partner-sign-ups", &company("ines@duarte.example"))
        .await
        .expect(202)["sign_up"]
        .clone();
    let verifications = format!("/api/sign-ups/{}/verifications", begun["id"].as_str().unwrap());
    let typed = code(&house, "ines@duarte.example").await;
    let session = ines
        .post(&verifications, &json!({"code": typed}))
        .await
        .expect(201)["session"]
        .clone();
    assert_eq!(session["side"]["role"], "global_administrator");
    let partner = session["side"]["partner"].clone();
    assert_eq!(partner["name"], "Duarte Cloud");
    assert_eq!(
        (&partner["country"], &partner["cloud"]),
        (&json!("SG"), &json!("worldwide"))
    );
    let number = partner["number"].as_str().unwrap();
    assert!(
        number.len() == 7 && number.bytes().all(|digit| digit.is_ascii_digit()),
        "{number}"
    );
    // It is in no programme, and invites to trials all the same.
    let enrolments = ines.get("/api/enrolments").await.expect(200)["enrolments"].clone();
    assert!(
        enrolments
            .as_array()
            .unwrap()
            .iter()
            .all(|each| each["state"] == "not_joined")
    );
    let mut trial = people::terms();
    trial["terms"]["administration"] = Value::Null;
    ines.put_new(&format!("/api/trial-invitations/{}", new_id()), &trial)
        .await
        .expect(201);
    let mut elena = house.sign_in(people::ELENA).await;
    // Its number is known, and nobody names it partner of record before it is in a programme.
    elena
        .get(&format!("/api/partner-ids/{number}"))
        .await
        .refused(409, "partner_not_enrolled");
    // Whoever else works there registers a company of their own, or is asked to join this one.
    let mut later = house.client();
    let other = later
        .post("/api/partner-sign-ups", &company("tomas@duarte.example"))
        .await
        .expect(202)["sign_up"]
        .clone();
    let verifications = format!("/api/sign-ups/{}/verifications", other["id"].as_str().unwrap());
    let typed = code(&house, "tomas@duarte.example").await;
    let session = later
        .post(&verifications, &json!({"code": typed}))
        .await
        .expect(201)["session"]
        .clone();
    assert_ne!(session["side"]["partner"]["id"], partner["id"]);
    assert_ne!(session["side"]["partner"]["number"], partner["number"]);
}

async fn what_a_company_types_wrong_is_told_field_by_field(house: House) {
    let mut client = house.client();
    let body = json!({
        "name": "", "email": "ines", "company": " ", "country": "ZZ", "password": "short", "language": "en",
    });
    let problem = client
        .post("/api/partner-sign-ups", &body)
        .await
        .refused(422, "invalid_fields");
    let at: Vec<&str> = problem["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|error| error["pointer"].as_str().unwrap())
        .collect();
    assert_eq!(at, ["/name", "/email", "/company", "/country", "/password"]);
    // An address that has an account is told so by mail alone.
    let known = company(people::TOM);
    client.post("/api/partner-sign-ups", &known).await.expect(202);
    assert_eq!(
        subject(&house, people::TOM).await,
        "You have an account for Liaison already"
    );
}
