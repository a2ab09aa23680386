//! Mail that a server took and could not deliver: the report comes back later.

use std::time::Duration;

use liaison_domain::mail::MailState;
use liaison_server::config::{MailWay, SmtpUrl};
use liaison_server::mail::bounce::{self, MOST_BYTES, Outcome};
use liaison_server::worker;
use liaison_tests_api::report::{Says, report};
use liaison_tests_api::smtp::{Heard, MailServer};
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

use crate::answering::accept;
use crate::live::follow;
use crate::recipients::{Campaign, campaign, token};

on_both!(
    what_comes_back_is_told_once,
    of_several_copies_at_once_one_counts,
    a_delay_is_not_the_end,
    who_tried_for_too_long_has_failed,
    an_answer_and_an_opening_are_not_taken_back,
    an_earlier_message_does_not_speak_for_a_later_one,
    whoever_knows_only_half_changes_nothing,
    what_is_no_report_changes_nothing,
    a_report_may_be_faster_than_we_are,
    an_open_page_hears_of_it,
);

const WEI: &str = "wei@bukit.example";

async fn sent_to(house: &House, address: &str) -> (Campaign, Heard) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut campaign = campaign(house).await;
    campaign.send(&[address]).await;
    worker::send_mail(&app).await.unwrap();
    assert_eq!(campaign.only().await["state"], "sent");
    let heard = server.heard().remove(0);
    (campaign, heard)
}

async fn record(house: &House, message: &[u8]) -> Outcome {
    let app = &house.app;
    bounce::record(&app.store, &app.catalogue, app.now(), message)
        .await
        .unwrap()
}

async fn times_told(house: &House) -> usize {
    let log = house.log(people::MARA).await;
    log.iter().filter(|kind| *kind == "recipient_not_reached").count()
}

async fn what_comes_back_is_told_once(house: House) {
    let (mut campaign, heard) = sent_to(&house, WEI).await;
    assert_eq!(heard.from, "bounces@liaison.example");
    let message = report(&heard, Says::no_such_user("Wei@Bukit.example"));
    let first = record(&house, &message).await;
    let Outcome::Recorded(mail, MailState::Bounced) = first else {
        panic!("{first:?}");
    };
    let bounced = campaign.only().await;
    assert_eq!(
        (&bounced["state"], &bounced["last_answer"]),
        (&json!("bounced"), &json!("550 5.1.1 no such user here"))
    );
    assert_eq!(times_told(&house).await, 1);
    assert_eq!(
        record(&house, &message).await,
        Outcome::SettledBefore(mail, MailState::Bounced)
    );
    assert_eq!(campaign.only().await, bounced);
    assert_eq!(times_told(&house).await, 1);
    // It stands where the partner begins the day, and may go out again at once.
    let overview = campaign.mara.get("/api/overview").await.expect(200);
    let needs = overview["overview"]["needs"].to_string();
    assert!(needs.contains("not_reached"), "{needs}");
    let path = campaign.again(&bounced);
    let again = campaign.mara.decide(&path, &json!({})).await.expect(200);
    assert_eq!(again["recipient"]["state"], "queued");
}

async fn of_several_copies_at_once_one_counts(house: House) {
    let (_, heard) = sent_to(&house, WEI).await;
    let message = report(&heard, Says::no_such_user(WEI));
    let mut copies = Vec::new();
    for _ in 0..6 {
        let (house, message) = (house.clone(), message.clone());
        copies.push(tokio::spawn(async move { record(&house, &message).await }));
    }
    let mut counted = 0;
    for copy in copies {
        match copy.await.unwrap() {
            Outcome::Recorded(..) => counted += 1,
            Outcome::SettledBefore(..) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(counted, 1);
    assert_eq!(times_told(&house).await, 1);
}

async fn a_delay_is_not_the_end(house: House) {
    let (mut campaign, heard) = sent_to(&house, WEI).await;
    for (action, status) in [("delayed", "4.4.1"), ("relayed", "2.1.9"), ("delivered", "2.1.5")] {
        let says = Says {
            action,
            status,
            ..Says::no_such_user(WEI)
        };
        let outcome = record(&house, &report(&heard, says)).await;
        assert!(matches!(outcome, Outcome::NothingFinal(_)), "{outcome:?}");
    }
    assert_eq!(campaign.only().await["state"], "sent");
    // And then it is.
    let outcome = record(&house, &report(&heard, Says::no_such_user(WEI))).await;
    assert!(matches!(outcome, Outcome::Recorded(..)), "{outcome:?}");
    assert_eq!(times_told(&house).await, 1);
}

async fn who_tried_for_too_long_has_failed(house: House) {
    let (mut campaign, heard) = sent_to(&house, WEI).await;
    let says = Says {
        status: "4.4.7",
        diagnosis: "X-Postfix; connect to mx.bukit.example:\n    Connection\u{1b}[31m timed out",
        ..Says::no_such_user(WEI)
    };
    let outcome = record(&house, &report(&heard, says)).await;
    assert!(
        matches!(outcome, Outcome::Recorded(_, MailState::Failed)),
        "{outcome:?}"
    );
    let failed = campaign.only().await;
    assert_eq!(
        (&failed["state"], &failed["last_answer"]),
        (
            &json!("failed"),
            &json!("connect to mx.bukit.example: Connection [31m timed out")
        )
    );
    assert_eq!(times_told(&house).await, 1);
}

async fn an_answer_and_an_opening_are_not_taken_back(house: House) {
    let (mut campaign, heard) = sent_to(&house, people::SECOND).await;
    let opening = json!({"recipient": token(&heard)});
    let mut second = house.sign_in(people::SECOND).await;
    second
        .post(&format!("{}/openings", campaign.link), &opening)
        .await
        .expect(200);
    second
        .decide(&format!("{}/acceptances", campaign.link), &accept())
        .await
        .expect(200);
    let answered = campaign.only().await;
    assert_eq!(answered["state"], "answered");
    let outcome = record(&house, &report(&heard, Says::no_such_user(people::SECOND))).await;
    assert!(matches!(outcome, Outcome::Recorded(..)), "{outcome:?}");
    assert_eq!(campaign.only().await, answered);
    assert_eq!(times_told(&house).await, 0);

    // Who has only looked has looked; that the message was lost is told.
    let (mut campaign, heard) = sent_to(&house, WEI).await;
    let opening = json!({"recipient": token(&heard)});
    let openings = format!("{}/openings", campaign.link);
    house.client().post(&openings, &opening).await.expect(200);
    record(&house, &report(&heard, Says::no_such_user(WEI))).await;
    assert_eq!(campaign.only().await["state"], "opened");
    assert_eq!(times_told(&house).await, 1);
}

async fn an_earlier_message_does_not_speak_for_a_later_one(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let mut campaign = campaign(&house).await;
    campaign.send(&[WEI]).await;
    worker::send_mail(&app).await.unwrap();
    house.days(2);
    campaign.mara = house.sign_in(people::MARA).await;
    let recipient = campaign.only().await;
    let path = campaign.reminders(&recipient);
    campaign.mara.decide(&path, &json!({})).await.expect(200);
    worker::send_mail(&app).await.unwrap();
    let [first, second] = &server.heard()[..] else {
        panic!("{}", server.heard().len());
    };
    record(&house, &report(first, Says::no_such_user(WEI))).await;
    assert_eq!(campaign.only().await["state"], "sent");
    record(&house, &report(second, Says::no_such_user(WEI))).await;
    assert_eq!(campaign.only().await["state"], "bounced");
}

async fn whoever_knows_only_half_changes_nothing(house: House) {
    let (mut campaign, heard) = sent_to(&house, WEI).await;
    let message = report(&heard, Says::no_such_user(WEI));
    let text = String::from_utf8(message).unwrap();
    let message_id = heard.header("Message-ID").to_owned();
    let (id, _) = message_id.split_once('@').unwrap();
    for (what, forged) in [
        (
            "another address",
            text.replace("Final-Recipient: rfc822; wei@", "Final-Recipient: rfc822; eve@"),
        ),
        (
            "another domain",
            text.replace(&message_id, &format!("{id}@else.example>")),
        ),
        (
            "an id that was never given",
            text.replace(
                &message_id,
                "<019aa5d2-7c10-7b3e-9f41-0c5d2e8a6b17@liaison.example>",
            ),
        ),
        (
            "somebody else's Message-ID",
            text.replace(&message_id, "<CAF4x@mail.else.example>"),
        ),
        ("no Message-ID", text.replace("Message-ID:", "X-Other:")),
    ] {
        assert_ne!(forged, text, "{what}");
        assert_eq!(
            record(&house, forged.as_bytes()).await,
            Outcome::NotOurs,
            "{what}"
        );
    }
    assert_eq!(campaign.only().await["state"], "sent");
    assert_eq!(times_told(&house).await, 0);
}

async fn what_is_no_report_changes_nothing(house: House) {
    let (mut campaign, heard) = sent_to(&house, WEI).await;
    let message_id = heard.header("Message-ID");
    let answer = format!("From: {WEI}\nIn-Reply-To: {message_id}\nSubject: Re: Team\n\nNo.\n");
    assert_eq!(record(&house, answer.as_bytes()).await, Outcome::Letter);
    let absence = format!("Auto-Submitted: auto-replied\n{answer}");
    assert_eq!(record(&house, absence.as_bytes()).await, Outcome::Automatic);
    assert_eq!(
        record(&house, &[0xff, 0x00, 0x80, 0x0a]).await,
        Outcome::Unreadable
    );
    assert_eq!(record(&house, b"").await, Outcome::Unreadable);
    let mut large = report(&heard, Says::no_such_user(WEI));
    large.resize(MOST_BYTES + 1, b'\n');
    assert_eq!(record(&house, &large).await, Outcome::TooLarge);
    assert_eq!(campaign.only().await["state"], "sent");
    assert_eq!(times_told(&house).await, 0);
    large.truncate(MOST_BYTES);
    let outcome = record(&house, &large).await;
    assert!(matches!(outcome, Outcome::Recorded(..)), "{outcome:?}");
}

async fn a_report_may_be_faster_than_we_are(house: House) {
    let mut campaign = campaign(&house).await;
    campaign.send(&[WEI]).await;
    let app = &house.app;
    let due = liaison_store::mail::due(&app.store.read(), app.now(), 10)
        .await
        .unwrap();
    let heard = Heard {
        from: "bounces@liaison.example".to_owned(),
        to: WEI.to_owned(),
        message: format!("Message-ID: <{}>\n\nText\n", due[0].message.message_id),
    };
    let message = report(&heard, Says::no_such_user(WEI));
    let id = due[0].message.id;
    assert_eq!(record(&house, &message).await, Outcome::NotYetSent(id));
    assert_eq!(campaign.only().await["state"], "queued");
    worker::send_mail(app).await.unwrap();
    assert_eq!(
        record(&house, &message).await,
        Outcome::Recorded(id, MailState::Bounced)
    );
}

async fn an_open_page_hears_of_it(house: House) {
    let server = MailServer::start(&[]).await;
    let way = MailWay::Smtp(SmtpUrl::parse(&server.url).unwrap());
    let running = house.run_with(|config| config.mail.way = way).await;
    let mut campaign = campaign(&house).await;
    campaign.send(&[WEI]).await;
    let (mut stream, _) = follow(&house, &running, people::MARA, 0).await;
    let heard = server.until_heard(1).await.remove(0);
    let message = report(&heard, Says::no_such_user(WEI));
    // The running server writes down that it was taken after it has heard so.
    let patience = Duration::from_secs(20);
    let recorded = async {
        while matches!(record(&house, &message).await, Outcome::NotYetSent(_)) {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(patience, recorded).await.unwrap();
    let told = async {
        loop {
            let event: Value = stream.next().await.unwrap().event["event"].clone();
            if event["what"]["type"] == "recipient_not_reached" {
                return event;
            }
        }
    };
    let event = tokio::time::timeout(patience, told).await.unwrap();
    assert_eq!(event["what"]["address"], WEI);
    assert_eq!(event["about"]["id"], campaign.path.rsplit('/').next().unwrap());
    running.stop().await;
}
