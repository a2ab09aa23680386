//! What a partner reads first: what needs somebody, most urgent first.

use liaison_server::worker;
use liaison_tests_api::smtp::{Answer, MailServer};
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::answering::accept;

on_both!(
    what_needs_somebody_comes_by_itself,
    what_is_over_needs_nobody,
    needs_are_of_the_own_partner_alone,
);

async fn needs(house: &House, email: &str) -> Vec<Value> {
    let mut someone = house.sign_in(email).await;
    let overview = someone.get("/api/overview").await.expect(200);
    overview["overview"]["needs"].as_array().unwrap().clone()
}

fn kinds(needs: &[Value]) -> Vec<&str> {
    let kind = |need: &'_ Value| need["what"]["type"].as_str().unwrap().to_owned();
    let known = ["trial_ends", "invitation_ends", "administrator", "not_reached"];
    needs
        .iter()
        .map(|need| *known.iter().find(|known| **known == kind(need)).unwrap())
        .collect()
}

/// One invitation that a customer accepted, that another cannot answer, and that a third was not reached with.
async fn campaign(house: &House) -> Value {
    let invitation = house.invitation(|_| {}).await;
    let link = format!("/api/links/{}", invitation["token"].as_str().unwrap());
    let mut wei = house.sign_in(people::WEI).await;
    wei.decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200);
    let mut tom = house.sign_in(people::TOM).await;
    tom.post(&format!("{link}/openings"), &json!({}))
        .await
        .expect(200);
    let server = MailServer::start(&[Answer::NoSuchMailbox]).await;
    let app = house.mailing_to(&server.url).await;
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!(
        "/api/trial-invitations/{}/recipients",
        invitation["id"].as_str().unwrap()
    );
    let addresses = json!({"addresses": ["a@lost.example"]});
    mara.decide(&path, &addresses).await.expect(200);
    worker::send_mail(&app).await.unwrap();
    house.follow_up().await;
    invitation
}

async fn what_needs_somebody_comes_by_itself(house: House) {
    let invitation = campaign(&house).await;
    let found = needs(&house, people::MARA).await;
    let mut now = kinds(&found);
    now.sort_unstable();
    assert_eq!(now, ["administrator", "not_reached"]);
    assert!(found.iter().all(|need| need["invitation"] == invitation["id"]
        && need["invitation_name"] == invitation["terms"]["name"]));
    let of = |found: &[Value], kind: &str| {
        let need = found.iter().find(|need| need["what"]["type"] == kind);
        need.unwrap()["what"].clone()
    };
    assert_eq!(of(&found, "administrator")["customer_name"], people::HARROW);
    assert_eq!(of(&found, "not_reached")["recipients"], 1);

    // A trial runs for 30 days: its last week is told, with what it is and whose.
    house.days(22);
    assert!(!kinds(&needs(&house, people::MARA).await).contains(&"trial_ends"));
    house.days(2);
    let found = needs(&house, people::MARA).await;
    assert_eq!(kinds(&found)[0], "trial_ends");
    assert_eq!(
        of(&found, "trial_ends"),
        json!({"type": "trial_ends", "customer_name": people::BUKIT, "plan_name": "Team"})
    );
    // The link is open for 90: its last two weeks are told, and the trial is over by then.
    house.days(53);
    let found = needs(&house, people::MARA).await;
    assert_eq!(kinds(&found)[0], "invitation_ends");
    assert_eq!(found[0]["at"], invitation["expires_at"]);
    assert!(!kinds(&found).contains(&"trial_ends"));
}

async fn what_is_over_needs_nobody(house: House) {
    let invitation = campaign(&house).await;
    let mut mara = house.sign_in(people::MARA).await;
    let path = format!("/api/trial-invitations/{}", invitation["id"].as_str().unwrap());
    let body = json!({"revision": 1});
    mara.decide(&format!("{path}/revocations"), &body)
        .await
        .expect(200);
    // Nobody can answer any more, and a mail that arrived now would lead nowhere.
    assert_eq!(needs(&house, people::MARA).await, Vec::<Value>::new());
    // The trial that was accepted goes on, and ends.
    house.days(25);
    assert_eq!(kinds(&needs(&house, people::MARA).await), ["trial_ends"]);
}

async fn needs_are_of_the_own_partner_alone(house: House) {
    campaign(&house).await;
    house.days(25);
    assert_eq!(needs(&house, people::FENWICK_SALES).await, Vec::<Value>::new());
    assert_eq!(needs(&house, people::MARA).await.len(), 3);
}
