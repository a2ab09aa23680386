//! What time makes of a programme: notices of its end, the end, and what follows from it.

use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::json;

use crate::data::term;
use crate::enrolments::{REGISTERED, TIDEWELL, log, read, signature, step, training};
use crate::notifications::told;

on_both!(
    each_notice_is_given_once,
    a_lapse_shows_where_it_matters,
    what_is_over_is_begun_anew,
    a_listing_shows_what_its_partner_is_in,
);

/// Tidewell's programme ends on 30 September 2027, so many days after the start.
const LAST_DAY: i64 = 313;

async fn end_lapsed(house: &House) {
    liaison_server::worker::end_lapsed(&house.app).await.unwrap();
}

/// Several server processes at the same moment.
async fn several_end_lapsed(house: &House) {
    let turns: Vec<_> = (0..4)
        .map(|_| {
            let house = house.clone();
            tokio::spawn(async move { end_lapsed(&house).await })
        })
        .collect();
    for turn in turns {
        turn.await.unwrap();
    }
}

async fn each_notice_is_given_once(house: House) {
    house.days(LAST_DAY - 31);
    end_lapsed(&house).await;
    assert_eq!(told(&house, TIDEWELL).await, [""; 0]);
    let mut expected = Vec::new();
    let mut before = 31;
    for days in [30, 7, 1] {
        house.days(before - days);
        before = days;
        several_end_lapsed(&house).await;
        end_lapsed(&house).await;
        expected.push("notice_sent".to_owned());
        let mut admin = house.sign_in(TIDEWELL).await;
        assert_eq!(log(&mut admin, "cloud-essentials").await, expected);
        let newest = admin.get("/api/inbox").await.expect(200)["inbox"][0].clone();
        assert_eq!(newest["event"], "programme_expiring");
        assert_eq!(newest["days"], days);
    }
    assert_eq!(told(&house, TIDEWELL).await, ["programme_expiring"; 3]);
    assert_eq!(told(&house, people::MARA).await, [""; 0]);
}

async fn a_lapse_shows_where_it_matters(house: House) {
    crate::relationships::tidewell_administers(&house).await;
    house.days(LAST_DAY);
    end_lapsed(&house).await;
    let mut admin = house.sign_in(TIDEWELL).await;
    assert_eq!(read(&mut admin, "cloud-essentials").await["state"], "enrolled");
    house.days(1);
    several_end_lapsed(&house).await;
    let lapsed = read(&mut admin, "cloud-essentials").await;
    assert_eq!(lapsed["state"], "lapsed");
    assert_eq!(
        log(&mut admin, "cloud-essentials").await.last().unwrap(),
        "lapsed"
    );
    let once = told(&house, TIDEWELL).await;
    assert_eq!(
        once.iter().filter(|event| *event == "programme_expired").count(),
        1
    );
    // Nothing new is offered.
    let mut mara = house.sign_in(people::MARA).await;
    let offered = format!("/api/trial-invitations/{}", new_id());
    let refused = mara
        .put_new(&offered, &people::terms())
        .await
        .refused(403, "not_entitled");
    assert_eq!(refused["params"]["reason"], "programme_lapsed");
    // What was granted goes on for a while, of which both sides hear.
    let newest = house
        .sign_in(people::ELENA)
        .await
        .get("/api/inbox")
        .await
        .expect(200)["inbox"][0]
        .clone();
    assert_eq!(newest["event"], "administration_expiring");
    assert_eq!(newest["days"], term("enrolment_grace_days") - 1);
    house.days(term("enrolment_grace_days") - 1);
    end_lapsed(&house).await;
    let mut elena = house.sign_in(people::ELENA).await;
    let state = |listed: serde_json::Value| listed["relationships"][0]["state"].clone();
    assert_eq!(state(elena.get("/api/relationships").await.expect(200)), "active");
    house.days(1);
    end_lapsed(&house).await;
    assert_eq!(
        state(elena.get("/api/relationships").await.expect(200)),
        "terminated"
    );
}

async fn what_is_over_is_begun_anew(house: House) {
    let mut admin = house.sign_in("global_administrator@lapsed.example").await;
    end_lapsed(&house).await;
    assert_eq!(read(&mut admin, "cloud-essentials").await["state"], "lapsed");
    step(&mut admin, "cloud-essentials", "signatures", signature())
        .await
        .expect(200);
    let joined = step(&mut admin, "cloud-essentials", "trainings", training())
        .await
        .expect(200)["enrolment"]
        .clone();
    assert_eq!(joined["term"], json!({"from": "2026-11-21", "to": "2027-11-20"}));
    let mut seller = house.sign_in("sales_agent@lapsed.example").await;
    let offered = format!("/api/trial-invitations/{}", new_id());
    seller.put_new(&offered, &people::terms()).await.expect(201);
    // A second signature has a receipt of its own, and notices begin anew.
    let mut other = house.sign_in(REGISTERED).await;
    step(&mut other, "cloud-essentials", "signatures", signature())
        .await
        .expect(200);
    house.days(364 - 30);
    end_lapsed(&house).await;
    assert_eq!(
        told(&house, "global_administrator@lapsed.example").await,
        ["programme_expired", "programme_expiring"]
    );
}

async fn a_listing_shows_what_its_partner_is_in(house: House) {
    let live = crate::listings::live(&house, |_| {}).await;
    let at = format!("/api/marketplace/listings/{}", live["slug"].as_str().unwrap());
    let mut anybody = house.client();
    house.app.marketplace.catch_up(&house.app).await.unwrap();
    let badges = |body: serde_json::Value| body["listing"]["badges"].clone();
    assert_eq!(
        badges(anybody.get(&at).await.expect(200)),
        json!(["cloud_essentials"])
    );
    let mut admin = house.sign_in(TIDEWELL).await;
    step(
        &mut admin,
        "cloud-deployment",
        "applications",
        crate::enrolments::application(1),
    )
    .await
    .expect(200);
    let mut olga = house.sign_in(people::OPERATOR).await;
    let waiting = olga.get("/api/partner-enrolments").await.expect(200)["partner_enrolments"][0].clone();
    let decisions = format!(
        "/api/partner-enrolments/{}/decisions",
        waiting["id"].as_str().unwrap()
    );
    let body = json!({"revision": waiting["enrolment"]["revision"], "decision": {"kind": "approve"}});
    olga.decide(&decisions, &body).await.expect(200);
    house.app.marketplace.catch_up(&house.app).await.unwrap();
    assert_eq!(
        badges(anybody.get(&at).await.expect(200)),
        json!(["cloud_essentials", "cloud_deployment"])
    );
    let found = anybody
        .get("/api/marketplace/listings?programme=cloud_deployment")
        .await
        .expect(200)["marketplace"]
        .clone();
    assert_eq!(found["results"].as_array().unwrap().len(), 1, "{found}");
}
