//! What a customer can meet behind a link besides the answer itself: each with its own reason and facts.

use jiff::SignedDuration;
use liaison_domain::Language;
use liaison_domain::terms::Agreement;
use liaison_tests_api::house::new_id;
use liaison_tests_api::smtp::MailServer;
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::{accept, accept_with, link};
use crate::data::term;

on_both!(
    passed_on_to_an_administrator,
    passed_on_once_a_day_to_each,
    nobody_else_passes_on,
    a_plan_that_is_owned_and_one_that_was_had,
    accepted_by_somebody_else,
    the_wrong_country_is_told_nothing_of_others,
    terms_are_read_by_version_and_hash,
    terms_are_agreed_to_and_kept,
);

async fn situation(client: &mut Client, link: &str) -> Value {
    client.get(&format!("{link}/situation")).await.expect(200)["situation"].clone()
}

fn to(email: &str) -> Value {
    json!({"colleague": people::user_id(email), "language": "en"})
}

/// The clock goes on by milliseconds while the test runs.
fn is_at_start(moment: &Value) -> bool {
    let second = people::START.trim_end_matches('Z');
    moment.as_str().is_some_and(|moment| moment.starts_with(second))
}

async fn passed_on_to_an_administrator(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut tom = house.sign_in(people::TOM).await;
    // Whoever cannot answer learns who can.
    let before = situation(&mut tom, &link).await;
    assert_eq!(before["obstacle"], "needs_administrator");
    assert_eq!(
        before["colleagues"],
        json!([
            {"user": people::user_id(people::ELENA), "name": "global_administrator of harrow.example",
             "email": people::ELENA, "forwarded_at": null, "forwarded_by": null},
            {"user": people::user_id(people::SECOND), "name": "second of harrow.example",
             "email": people::SECOND, "forwarded_at": null, "forwarded_by": null},
        ])
    );
    let key = new_id();
    let path = format!("{link}/forwardings");
    let first = tom.decide_as(key, &path, &to(people::ELENA)).await.expect(200);
    let elena = &first["situation"]["colleagues"][0];
    assert_eq!(elena["forwarded_by"], "plain_user of harrow.example");
    assert!(is_at_start(&elena["forwarded_at"]));
    // The same attempt again is the same mail.
    let again = tom.decide_as(key, &path, &to(people::ELENA)).await.expect(200);
    assert_eq!(again, first);
    tom.decide_as(key, &path, &to(people::SECOND))
        .await
        .refused(422, "idempotency_key_reused");
    liaison_server::worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    assert_eq!(heard.len(), 1);
    assert_eq!(heard[0].to, people::ELENA);
    assert_eq!(heard[0].header("Reply-To"), people::TOM);
    let page = format!("/o/{}", invitation["token"].as_str().unwrap());
    assert!(heard[0].message.contains(&page), "{}", heard[0].message);
    // It waits for an answer now, and the partner knows how it got there.
    let mut mara = house.sign_in(people::MARA).await;
    let redemptions = format!(
        "/api/trial-invitations/{}/redemptions",
        invitation["id"].as_str().unwrap()
    );
    let found = mara.get(&redemptions).await.expect(200);
    assert_eq!(found["redemptions"][0]["state"], "reviewing");
    assert_eq!(
        house.log(people::MARA).await,
        [
            "invitation_created",
            "administrator_needed",
            "invitation_forwarded"
        ]
    );
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200);
}

async fn passed_on_once_a_day_to_each(house: House) {
    let link = link(&house.invitation(|_| {}).await);
    let path = format!("{link}/forwardings");
    let mut tom = house.sign_in(people::TOM).await;
    tom.decide(&path, &to(people::ELENA)).await.expect(200);
    house.advance(SignedDuration::from_hours(23));
    // Not by a colleague either; another administrator is another matter.
    let mut other = house.sign_in("user_administrator@harrow.example").await;
    let refused = other
        .decide(&path, &to(people::ELENA))
        .await
        .refused(429, "too_many_attempts");
    let seconds: i64 = refused["params"]["seconds"].as_str().unwrap().parse().unwrap();
    assert!((3500..=3601).contains(&seconds), "{seconds}");
    other.decide(&path, &to(people::SECOND)).await.expect(200);
    house.advance(SignedDuration::from_hours(2));
    tom.decide(&path, &to(people::ELENA)).await.expect(200);
    let log = house.log(people::MARA).await;
    let forwarded = log
        .iter()
        .filter(|entry| *entry == "invitation_forwarded")
        .count();
    assert_eq!(forwarded, 3, "{log:?}");
}

async fn nobody_else_passes_on(house: House) {
    let link = link(&house.invitation(|_| {}).await);
    let path = format!("{link}/forwardings");
    house
        .client()
        .decide(&path, &to(people::ELENA))
        .await
        .refused(401, "not_signed_in");
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&path, &to(people::SECOND))
        .await
        .refused(403, "not_allowed");
    let mut tom = house.sign_in(people::TOM).await;
    // Nobody of another organisation, nobody without the right, nobody at all.
    for email in [people::WEI, people::TOM, "user_administrator@harrow.example"] {
        tom.decide(&path, &to(email)).await.refused(404, "not_found");
    }
    for (body, pointer) in [
        (json!({"language": "en"}), "/colleague"),
        (json!({"colleague": "elena", "language": "en"}), "/colleague"),
        (
            json!({"colleague": people::user_id(people::ELENA), "language": "fr"}),
            "/language",
        ),
    ] {
        let problem = tom.decide(&path, &body).await.refused(422, "invalid_fields");
        assert_eq!(problem["errors"][0]["pointer"], pointer);
    }
    elena
        .decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200);
    let problem = tom
        .decide(&path, &to(people::ELENA))
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "accepted_by_colleague");
    // Nobody but plain users is told of anybody.
    for other in [people::MARA, people::HARU, people::ELENA] {
        let mut other = house.sign_in(other).await;
        assert_eq!(situation(&mut other, &link).await["colleagues"], json!([]));
    }
}

async fn a_plan_that_is_owned_and_one_that_was_had(house: House) {
    let first = house.invitation(|_| {}).await;
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{}/acceptances", link(&first)), &accept())
        .await
        .expect(200);
    let other = link(&house.invitation(|_| {}).await);
    // Being set up, running, over: also for somebody who could not answer anyway.
    let mut tom = house.sign_in(people::TOM).await;
    let found = situation(&mut tom, &other).await;
    assert_eq!(found["obstacle"], "owns_this_plan");
    assert_eq!(found["earlier"]["clock"], Value::Null);
    house.follow_up().await;
    let found = situation(&mut elena, &other).await;
    assert_eq!(found["obstacle"], "owns_this_plan");
    let earlier = &found["earlier"];
    assert_eq!(earlier["answer"]["by"], "global_administrator of harrow.example");
    assert!(is_at_start(&earlier["answer"]["at"]));
    assert_eq!(earlier["partner_name"], people::TIDEWELL);
    assert_eq!(earlier["summary"], first["summary"]);
    assert_eq!(earlier["token"], first["token"]);
    assert!(is_at_start(&earlier["clock"]["starts_at"]));
    house.days(term("trial_days"));
    let mut elena = house.sign_in(people::ELENA).await;
    let found = situation(&mut elena, &other).await;
    assert_eq!(found["obstacle"], "had_this_trial");
    assert!(is_at_start(&found["earlier"]["answer"]["at"]));
    let problem = elena
        .decide(&format!("{other}/acceptances"), &accept())
        .await
        .refused(409, "obstacle");
    assert_eq!(problem["params"]["reason"], "had_this_trial");
    // It is nobody else's business.
    let mut wei = house.sign_in(people::WEI).await;
    let found = situation(&mut wei, &other).await;
    assert_eq!(
        (&found["obstacle"], &found["earlier"]),
        (&Value::Null, &Value::Null)
    );
}

async fn accepted_by_somebody_else(house: House) {
    let link = link(&house.invitation(|_| {}).await);
    let mut elena = house.sign_in(people::ELENA).await;
    let own = elena
        .decide(&format!("{link}/acceptances"), &accept_with(&Value::Null))
        .await
        .expect(200);
    assert_eq!(own["review"]["obstacle"], "already_accepted");
    for email in [people::SECOND, people::TOM] {
        let mut colleague = house.sign_in(email).await;
        let review = colleague.get(&link).await.expect(200)["review"].clone();
        assert_eq!(review["obstacle"], "accepted_by_colleague", "{email}");
        assert_eq!(review["answer"]["by"], "global_administrator of harrow.example");
        assert!(is_at_start(&review["answer"]["at"]));
        assert_eq!(review["answer"]["administration"], "full");
        assert_eq!(review["answer"]["terms"], Agreement::Trial.current());
    }
}

async fn the_wrong_country_is_told_nothing_of_others(house: House) {
    let link = link(&house.invitation(|_| {}).await);
    let mut haru = house.sign_in(people::HARU).await;
    let found = situation(&mut haru, &link).await;
    assert_eq!(
        found,
        json!({"obstacle": "wrong_country", "colleagues": [], "earlier": null})
    );
    let found = situation(&mut house.client(), &link).await;
    assert_eq!(found["obstacle"], "sign_in_first");
    house
        .client()
        .get("/api/links/7kd42p-0000000000/situation")
        .await
        .refused(404, "not_found");
}

async fn terms_are_read_by_version_and_hash(house: House) {
    let mut anybody = house.client();
    for language in Language::ALL {
        let tag = language.tag();
        let current = anybody
            .get(&format!("/api/terms/trial/current?language={tag}"))
            .await
            .expect(200);
        let named = anybody
            .get(&format!(
                "/api/terms/trial/{}?language={tag}",
                Agreement::Trial.current()
            ))
            .await
            .expect(200);
        assert_eq!(current, named);
        let text = Agreement::Trial
            .find(Agreement::Trial.current(), language)
            .unwrap();
        assert_eq!(current["terms"]["sha256"], text.sha256);
        assert_eq!(current["terms"]["text"], text.text);
    }
    anybody
        .get("/api/terms/trial/1999-01?language=en")
        .await
        .refused(404, "not_found");
    anybody
        .get("/api/terms/trial/current?language=fr")
        .await
        .refused(400, "invalid_parameter");
}

async fn terms_are_agreed_to_and_kept(house: House) {
    let invitation = house.invitation(|_| {}).await;
    let link = link(&invitation);
    let acceptances = format!("{link}/acceptances");
    let mut elena = house.sign_in(people::ELENA).await;
    let mut body = accept();
    body.as_object_mut().unwrap().remove("terms");
    let problem = elena
        .decide(&acceptances, &body)
        .await
        .refused(422, "invalid_fields");
    assert_eq!(problem["errors"][0]["pointer"], "/terms");
    let current = accept()["terms"].clone();
    for other in [
        json!({"version": "2025-01", "sha256": current["sha256"]}),
        json!({"version": current["version"], "sha256": "00"}),
    ] {
        let mut body = accept();
        body["terms"] = other;
        elena
            .decide(&acceptances, &body)
            .await
            .refused(409, "terms_not_current");
    }
    let review = elena.get(&link).await.expect(200)["review"].clone();
    assert_eq!(review["answer"], Value::Null);

    let japanese = Agreement::Trial
        .find(Agreement::Trial.current(), Language::Ja)
        .unwrap();
    let mut body = accept();
    body["terms"] = json!({"version": japanese.version, "sha256": japanese.sha256});
    let review = elena.decide(&acceptances, &body).await.expect(200)["review"].clone();
    assert_eq!(review["answer"]["terms"], Agreement::Trial.current());
    let answers = elena.get("/api/answers").await.expect(200);
    assert_eq!(
        answers["answers"][0]["answer"]["terms"],
        Agreement::Trial.current()
    );
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!(
        "/api/trial-invitations/{}/redemptions",
        invitation["id"].as_str().unwrap()
    );
    let found = mara.get(&path).await.expect(200);
    assert_eq!(found["redemptions"][0]["terms"], Agreement::Trial.current());
    let id = review["answer"]["redemption"].as_str().unwrap().parse().unwrap();
    let kept = liaison_store::redemption::find(&house.app.store.read(), id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(kept.terms.unwrap().sha256, japanese.sha256);
}
