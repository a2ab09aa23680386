//! An invitation sent by mail, and what becomes of each message.

use jiff::SignedDuration;
use liaison_server::worker;
use liaison_tests_api::house::new_id;
use liaison_tests_api::smtp::{Answer, Heard, MailServer};
use liaison_tests_api::{Client, House, on_both, people};
use serde_json::{Value, json};

use crate::answering::accept;

on_both!(
    each_row_gets_its_answer_and_the_good_ones_are_sent,
    a_message_is_followed_to_the_answer,
    what_did_not_arrive_is_told,
    nobody_is_sent_too_much,
    a_reminder_has_words_of_its_own,
    who_answered_or_was_not_reached_is_not_reminded,
    a_closed_link_is_not_sent,
    sending_is_refused_where_it_must_be,
    a_recipients_link_belongs_to_its_invitation,
);

pub(crate) struct Campaign {
    pub(crate) mara: Client,
    pub(crate) link: String,
    pub(crate) path: String,
}

pub(crate) async fn campaign(house: &House) -> Campaign {
    let invitation = house.invitation(|_| {}).await;
    Campaign {
        mara: house.sign_in(people::MARA).await,
        link: format!("/api/links/{}", invitation["token"].as_str().unwrap()),
        path: format!("/api/trial-invitations/{}", invitation["id"].as_str().unwrap()),
    }
}

impl Campaign {
    pub(crate) async fn send(&mut self, addresses: &[&str]) -> Value {
        let path = format!("{}/recipients", self.path);
        let body = json!({"addresses": addresses});
        self.mara.decide(&path, &body).await.expect(200)["outcomes"].clone()
    }

    async fn recipients(&mut self) -> Vec<Value> {
        let path = format!("{}/recipients", self.path);
        let found = self.mara.get(&path).await.expect(200);
        found["recipients"].as_array().unwrap().clone()
    }

    pub(crate) async fn only(&mut self) -> Value {
        let found = self.recipients().await;
        assert_eq!(found.len(), 1);
        found[0].clone()
    }

    pub(crate) fn reminders(&self, recipient: &Value) -> String {
        let id = recipient["id"].as_str().unwrap();
        format!("{}/recipients/{id}/reminders", self.path)
    }

    pub(crate) fn again(&self, recipient: &Value) -> String {
        format!(
            "{}/recipients/{}/sendings",
            self.path,
            recipient["id"].as_str().unwrap()
        )
    }
}

/// What stands behind `?r=` in a message.
pub(crate) fn token(message: &Heard) -> String {
    // Quoted-printable breaks lines and writes `=` as `=3D`.
    let text = message.message.replace("=\n", "").replace("=3D", "=");
    let (_, rest) = text.split_once("?r=").unwrap_or_else(|| panic!("{text}"));
    rest.chars().take_while(char::is_ascii_hexdigit).collect()
}

async fn each_row_gets_its_answer_and_the_good_ones_are_sent(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut campaign = campaign(&house).await;
    let rows = [
        "Wei@Bukit.example",
        "not an address",
        "wei@bukit.example",
        "",
        "haru@umibe.example",
    ];
    let outcomes = campaign.send(&rows).await;
    assert_eq!(
        outcomes,
        json!(["added", "malformed", "duplicate", "malformed", "added"])
    );
    assert_eq!(campaign.send(&["haru@umibe.example"]).await, json!(["duplicate"]));
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    let mut to: Vec<&str> = heard.iter().map(|heard| heard.to.as_str()).collect();
    to.sort_unstable();
    assert_eq!(to, ["haru@umibe.example", "wei@bukit.example"]);
    let message = &heard[0];
    assert_eq!(message.header("Reply-To"), people::MARA);
    assert_eq!(
        message.header("Subject"),
        "tidewell.example invites you to try Team"
    );
    assert!(
        message.message.contains("Here is your trial."),
        "{}",
        message.message
    );
    let why = format!("tidewell.example asked Liaison to send this to {}.", message.to);
    assert!(
        message.message.replace("=\n", "").contains(&why),
        "{}",
        message.message
    );
    assert_ne!(token(&heard[0]), token(&heard[1]));
    let log = house.log(people::MARA).await;
    assert_eq!(log, ["invitation_created", "invitation_sent"]);
}

async fn a_message_is_followed_to_the_answer(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut campaign = campaign(&house).await;
    campaign.send(&[people::ELENA]).await;
    assert_eq!(campaign.only().await["state"], "queued");
    worker::send_mail(&app).await.unwrap();
    assert_eq!(campaign.only().await["state"], "sent");
    let opening = json!({"recipient": token(&server.heard()[0])});
    let openings = format!("{}/openings", campaign.link);
    // The partner looks at its own link without leaving a trace.
    campaign.mara.post(&openings, &opening).await.expect(200);
    assert_eq!(campaign.only().await["state"], "sent");
    // First as nobody, then, in another browser that was here before, as somebody.
    let mut browser = house.client();
    browser.post(&openings, &opening).await.expect(200);
    browser.post(&openings, &opening).await.expect(200);
    assert_eq!(campaign.only().await["state"], "opened");
    let credentials = json!({"email": people::ELENA, "password": people::PASSWORD});
    browser.post("/api/sessions", &credentials).await.expect(201);
    let mut second = house.sign_in(people::SECOND).await;
    second.post(&openings, &json!({})).await.expect(200);
    browser.post(&openings, &opening).await.expect(200);
    assert_eq!(campaign.only().await["state"], "opened");
    let no = accept();
    second
        .decide(&format!("{}/acceptances", campaign.link), &no)
        .await
        .expect(200);
    let answered = campaign.only().await;
    assert_eq!(answered["state"], "answered");
    house.days(2);
    let mut campaign = Campaign {
        mara: house.sign_in(people::MARA).await,
        ..campaign
    };
    let path = campaign.again(&answered);
    let problem = campaign
        .mara
        .decide(&path, &json!({}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "answered");
}

async fn what_did_not_arrive_is_told(house: House) {
    let server = MailServer::start(&[Answer::NoSuchMailbox, Answer::Refuse, Answer::Busy]).await;
    let app = house.mailing_to(&server.url).await;
    let mut campaign = campaign(&house).await;
    let addresses = ["a@harrow.example", "b@harrow.example", "c@harrow.example"];
    campaign.send(&addresses).await;
    worker::send_mail(&app).await.unwrap();
    let found = campaign.recipients().await;
    let mut states: Vec<&str> = found.iter().map(|each| each["state"].as_str().unwrap()).collect();
    states.sort_unstable();
    assert_eq!(states, ["bounced", "failed", "queued"]);
    assert!(
        found.iter().all(|each| each["last_answer"].is_string()),
        "{found:?}"
    );
    let log = house.log(people::MARA).await;
    let told = log.iter().filter(|kind| *kind == "recipient_not_reached").count();
    assert_eq!(told, 2);
    // Mended, it may go out at once.
    let bounced = found.iter().find(|each| each["state"] == "bounced").unwrap();
    let path = campaign.again(bounced);
    let again = campaign.mara.decide(&path, &json!({})).await.expect(200);
    assert_eq!(again["recipient"]["state"], "queued");
    assert_eq!(again["recipient"]["sendings"], 2);
    worker::send_mail(&app).await.unwrap();
    let found = campaign.recipients().await;
    let now = found.iter().find(|each| each["id"] == bounced["id"]).unwrap();
    assert_eq!(
        (&now["state"], &now["last_answer"]),
        (&json!("sent"), &Value::Null)
    );
}

async fn nobody_is_sent_too_much(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut campaign = campaign(&house).await;
    campaign.send(&["wei@bukit.example"]).await;
    let recipient = campaign.only().await;
    let path = campaign.again(&recipient);
    let problem = campaign
        .mara
        .decide(&path, &json!({}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "queued");
    worker::send_mail(&app).await.unwrap();
    let problem = campaign
        .mara
        .decide(&path, &json!({}))
        .await
        .refused(429, "too_many_attempts");
    let seconds: i64 = problem["params"]["seconds"].as_str().unwrap().parse().unwrap();
    assert!(seconds > 86_000 && seconds <= 86_401, "{seconds}");
    for sendings in 2..=5 {
        house.advance(SignedDuration::from_hours(25));
        let key = new_id();
        let first = campaign.mara.decide_as(key, &path, &json!({})).await;
        assert_eq!(first.expect(200)["recipient"]["sendings"], sendings);
        // The same request again is the same sending.
        let again = campaign.mara.decide_as(key, &path, &json!({})).await;
        assert_eq!(again.expect(200), first.json());
        worker::send_mail(&app).await.unwrap();
    }
    assert_eq!(server.heard().len(), 5);
    house.days(30);
    let mut mara = house.sign_in(people::MARA).await;
    let problem = mara.decide(&path, &json!({})).await.refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "sent_too_often");
}

async fn a_reminder_has_words_of_its_own(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut campaign = campaign(&house).await;
    campaign.send(&["wei@bukit.example"]).await;
    worker::send_mail(&app).await.unwrap();
    let recipient = campaign.only().await;
    let path = campaign.reminders(&recipient);
    campaign
        .mara
        .decide(&path, &json!({}))
        .await
        .refused(429, "too_many_attempts");
    house.advance(SignedDuration::from_hours(25));
    campaign
        .mara
        .post(&path, &json!({}))
        .await
        .refused(400, "idempotency_key_required");
    let key = new_id();
    let first = campaign.mara.decide_as(key, &path, &json!({})).await;
    assert_eq!(first.expect(200)["recipient"]["sendings"], 2);
    let again = campaign.mara.decide_as(key, &path, &json!({})).await;
    assert_eq!(again.expect(200), first.json());
    campaign
        .mara
        .decide(&path, &json!({"text": "x"}))
        .await
        .refused(422, "invalid_fields");
    let mut stranger = house.sign_in(people::FENWICK_SALES).await;
    stranger.decide(&path, &json!({})).await.refused(404, "not_found");
    let mut helpdesk = house.sign_in("helpdesk_agent@tidewell.example").await;
    helpdesk
        .decide(&path, &json!({}))
        .await
        .refused(403, "not_allowed");
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    let [invitation, reminder] = &heard[..] else {
        panic!("{}", heard.len());
    };
    assert!(!invitation.header("Subject").contains("Reminder"));
    assert!(
        reminder
            .header("Subject")
            .starts_with("Reminder: tidewell.example")
    );
    // Quoted-printable breaks long lines.
    let text = reminder.message.replace("=\r\n", "").replace("=\n", "");
    assert!(text.contains("On 21 November 2026"), "{text}");
    assert!(text.contains("Mara"), "the partner's name under it");
    assert!(
        !text.contains("Here is your trial."),
        "the partner's text is behind the link"
    );
}

async fn who_answered_or_was_not_reached_is_not_reminded(house: House) {
    let mut campaign = campaign(&house).await;
    campaign.send(&["wei@bukit.example"]).await;
    let recipient = campaign.only().await;
    let path = campaign.reminders(&recipient);
    let problem = campaign
        .mara
        .decide(&path, &json!({}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "queued");
    // Of another invitation it is nothing.
    let other = house.invitation(|_| {}).await;
    let id = recipient["id"].as_str().unwrap();
    let path = format!(
        "/api/trial-invitations/{}/recipients/{id}/reminders",
        other["id"].as_str().unwrap()
    );
    campaign
        .mara
        .decide(&path, &json!({}))
        .await
        .refused(404, "not_found");
    // Where the last place is taken nobody is written to.
    let limited = house
        .invitation(|body| body["terms"]["most_acceptances"] = json!(1))
        .await;
    let link = format!("/api/links/{}", limited["token"].as_str().unwrap());
    let mut elena = house.sign_in(people::ELENA).await;
    elena
        .decide(&format!("{link}/acceptances"), &accept())
        .await
        .expect(200);
    let path = format!(
        "/api/trial-invitations/{}/recipients",
        limited["id"].as_str().unwrap()
    );
    let problem = campaign
        .mara
        .decide(&path, &json!({"addresses": ["haru@umibe.example"]}))
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "used_up");
}

async fn a_closed_link_is_not_sent(house: House) {
    let mut campaign = campaign(&house).await;
    let path = format!("{}/revocations", campaign.path);
    campaign
        .mara
        .decide(&path, &json!({"revision": 1}))
        .await
        .expect(200);
    let path = format!("{}/recipients", campaign.path);
    let body = json!({"addresses": ["wei@bukit.example"]});
    let problem = campaign
        .mara
        .decide(&path, &body)
        .await
        .refused(409, "wrong_state");
    assert_eq!(problem["params"]["state"], "revoked");
}

async fn sending_is_refused_where_it_must_be(house: House) {
    let mut campaign = campaign(&house).await;
    let path = format!("{}/recipients", campaign.path);
    let body = json!({"addresses": ["wei@bukit.example"]});
    campaign
        .mara
        .post(&path, &body)
        .await
        .refused(400, "idempotency_key_required");
    let many: Vec<String> = (0..201).map(|n| format!("person{n}@harrow.example")).collect();
    for addresses in [json!([]), json!(many)] {
        let body = json!({"addresses": addresses});
        let problem = campaign
            .mara
            .decide(&path, &body)
            .await
            .refused(422, "invalid_fields");
        assert_eq!(problem["errors"][0]["pointer"], "/addresses");
    }
    house
        .client()
        .decide(&path, &body)
        .await
        .refused(401, "not_signed_in");
    let mut other = house.sign_in(people::FENWICK_SALES).await;
    other.decide(&path, &body).await.refused(404, "not_found");
    other.get(&path).await.refused(404, "not_found");
    let mut helpdesk = house.sign_in("helpdesk_agent@tidewell.example").await;
    helpdesk.decide(&path, &body).await.refused(403, "not_allowed");
    let key = new_id();
    campaign.mara.decide_as(key, &path, &body).await.expect(200);
    let other = json!({"addresses": ["haru@umibe.example"]});
    campaign
        .mara
        .decide_as(key, &path, &other)
        .await
        .refused(422, "idempotency_key_reused");
    // Pages continue where they ended.
    campaign.send(&["a@harrow.example", "b@harrow.example"]).await;
    let first = campaign.mara.get(&format!("{path}?limit=2")).await.expect(200);
    let next = first["next"].as_str().unwrap();
    let second = campaign
        .mara
        .get(&format!("{path}?limit=2&after={next}"))
        .await
        .expect(200);
    assert_eq!(second["recipients"].as_array().unwrap().len(), 1);
    assert_eq!(second["next"], Value::Null);
}

async fn a_recipients_link_belongs_to_its_invitation(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut campaign = campaign(&house).await;
    campaign.send(&["wei@bukit.example"]).await;
    worker::send_mail(&app).await.unwrap();
    let other = house.invitation(|_| {}).await;
    let elsewhere = format!("/api/links/{}/openings", other["token"].as_str().unwrap());
    let opening = json!({"recipient": token(&server.heard()[0])});
    house.client().post(&elsewhere, &opening).await.expect(200);
    let unknown = json!({"recipient": "0123"});
    house
        .client()
        .post(&format!("{}/openings", campaign.link), &unknown)
        .await
        .expect(200);
    assert_eq!(campaign.only().await["state"], "sent");
}
