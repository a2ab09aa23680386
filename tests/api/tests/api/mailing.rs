//! Mail from the queue to a mail server, whatever that server says.

use std::time::Duration;

use jiff::SignedDuration;
use liaison_domain::Language;
use liaison_domain::id::MailId;
use liaison_domain::mail::MailState;
use liaison_domain::text::EmailAddress;
use liaison_server::config::{MailWay, SmtpUrl};
use liaison_server::mail::{self, Envelope, Letter, Part};
use liaison_server::worker;
use liaison_store::mail::Mail;
use liaison_tests_api::smtp::{Answer, MailServer};
use liaison_tests_api::{House, on_both};

on_both!(
    a_taken_message_is_sent_once,
    a_busy_server_is_asked_again,
    a_refusal_is_final,
    a_lost_connection_repeats_the_same_message,
    nobody_answers_for_three_days,
    a_killed_worker_leaves_its_message_to_the_next,
    several_workers_send_each_message_once,
    a_change_that_fails_sends_nothing,
    without_a_server_mail_is_written_into_a_folder,
    a_running_server_sends_by_itself,
);

/// Queues one letter in a transaction of its own.
async fn queue(house: &House, to: &str) -> MailId {
    let tx = house.app.store.write().await.unwrap();
    let id = write(house, &tx, to).await;
    tx.commit().await.unwrap();
    id
}

async fn write(house: &House, tx: &liaison_store::Tx, to: &str) -> MailId {
    let to = EmailAddress::try_from(to).unwrap();
    let answer_to = EmailAddress::try_from("mara@tidewell.example").unwrap();
    let envelope = Envelope {
        to: &to,
        sender_name: "Tidewell\r\nBcc: all@else.example",
        reply_to: Some(&answer_to),
        unsubscribe: None,
    };
    let letter = Letter {
        subject: "试用\r\nX-Other: 1".to_owned(),
        parts: vec![Part::Paragraph("您好".to_owned())],
    };
    let letter = letter.compose(&mail::words(Language::ZhHans).unwrap());
    mail::queue(&house.app, tx, envelope, &letter, house.app.now())
        .await
        .unwrap()
}

async fn read(house: &House, id: MailId) -> Mail {
    liaison_store::mail::find(&house.app.store.read(), id)
        .await
        .unwrap()
        .unwrap()
}

async fn a_taken_message_is_sent_once(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let id = queue(&house, "elena@harrow.example").await;
    assert_eq!(read(&house, id).await.state, MailState::Queued);
    worker::send_mail(&app).await.unwrap();
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    assert_eq!(heard.len(), 1);
    let message = &heard[0];
    assert_eq!(message.to, "elena@harrow.example");
    assert_eq!(message.from, "bounces@liaison.example");
    assert_eq!(message.header("To"), "elena@harrow.example");
    assert_eq!(message.header("Reply-To"), "mara@tidewell.example");
    assert_eq!(message.header("Message-ID"), format!("<{id}@liaison.example>"));
    assert_eq!(message.header("Content-Language"), "zh-Hans");
    assert_eq!(message.header("Auto-Submitted"), "auto-generated");
    assert!(
        message.header("Subject").starts_with("=?utf-8?b?"),
        "{}",
        message.message
    );
    assert!(
        message
            .header("Content-Type")
            .starts_with("multipart/alternative")
    );
    // What stood behind a line end in a name or a subject is part of it, and no header.
    for injected in ["Bcc", "X-Other"] {
        assert!(
            !message.message.lines().any(|line| line.starts_with(injected)),
            "{}",
            message.message
        );
    }
    assert!(message.header("From").contains("no-reply@liaison.example"));
    let sent = read(&house, id).await;
    assert_eq!((sent.state, sent.attempts), (MailState::Sent, 1));
    assert!(sent.last_answer.unwrap().starts_with("250"));
    // What was sent may hold a link that opens an account, so it is not kept.
    assert_eq!((sent.message.text.as_str(), sent.message.html.as_str()), ("", ""));
}

async fn a_busy_server_is_asked_again(house: House) {
    let server = MailServer::start(&[Answer::Busy, Answer::Busy]).await;
    let app = house.mailing_to(&server.url).await;
    let id = queue(&house, "elena@harrow.example").await;
    worker::send_mail(&app).await.unwrap();
    let waiting = read(&house, id).await;
    assert_eq!((waiting.state, waiting.attempts), (MailState::Queued, 1));
    assert!(waiting.last_answer.unwrap().contains("come back later"));
    // Not before its time.
    house.advance(SignedDuration::from_secs(50));
    worker::send_mail(&app).await.unwrap();
    assert_eq!(server.heard().len(), 1);
    for seconds in [20, 130] {
        house.advance(SignedDuration::from_secs(seconds));
        worker::send_mail(&app).await.unwrap();
    }
    let heard = server.heard();
    assert_eq!(heard.len(), 3);
    assert_eq!(heard[0].header("Message-ID"), heard[2].header("Message-ID"));
    let sent = read(&house, id).await;
    assert_eq!((sent.state, sent.attempts), (MailState::Sent, 3));
}

async fn a_refusal_is_final(house: House) {
    let server = MailServer::start(&[Answer::NoSuchMailbox, Answer::Refuse]).await;
    let app = house.mailing_to(&server.url).await;
    let (nobody, refused) = (
        queue(&house, "nobody@harrow.example").await,
        queue(&house, "elena@harrow.example").await,
    );
    worker::send_mail(&app).await.unwrap();
    house.days(1);
    worker::send_mail(&app).await.unwrap();
    let nobody = read(&house, nobody).await;
    assert_eq!((nobody.state, nobody.attempts), (MailState::Bounced, 1));
    assert!(nobody.last_answer.unwrap().contains("no such mailbox"));
    let refused = read(&house, refused).await;
    assert_eq!((refused.state, refused.attempts), (MailState::Failed, 1));
    assert!(refused.last_answer.unwrap().contains("not this"));
    assert_eq!(server.heard().len(), 1);
}

async fn a_lost_connection_repeats_the_same_message(house: House) {
    let server = MailServer::start(&[Answer::HangUp]).await;
    let app = house.mailing_to(&server.url).await;
    let id = queue(&house, "elena@harrow.example").await;
    worker::send_mail(&app).await.unwrap();
    assert_eq!(read(&house, id).await.state, MailState::Queued);
    house.advance(SignedDuration::from_mins(2));
    worker::send_mail(&app).await.unwrap();
    let heard = server.heard();
    assert_eq!(heard.len(), 2);
    assert_eq!(heard[0].header("Message-ID"), heard[1].header("Message-ID"));
    assert_eq!(read(&house, id).await.state, MailState::Sent);
}

async fn nobody_answers_for_three_days(house: House) {
    // Bound and let go: nothing listens there.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    drop(listener);
    let app = house.mailing_to(&url).await;
    let id = queue(&house, "elena@harrow.example").await;
    worker::send_mail(&app).await.unwrap();
    house.days(2);
    worker::send_mail(&app).await.unwrap();
    assert_eq!(read(&house, id).await.state, MailState::Queued);
    house.days(1);
    worker::send_mail(&app).await.unwrap();
    let failed = read(&house, id).await;
    assert_eq!((failed.state, failed.attempts), (MailState::Failed, 3));
    assert!(failed.last_answer.is_some());
}

async fn a_killed_worker_leaves_its_message_to_the_next(house: House) {
    let server = MailServer::start(&[Answer::Silence]).await;
    let id = queue(&house, "elena@harrow.example").await;
    let app = house.mailing_to(&server.url).await;
    let killed = tokio::spawn(async move { worker::send_mail(&app).await });
    server.until_heard(1).await;
    killed.abort();
    assert!(killed.await.unwrap_err().is_cancelled());
    let next = house.mailing_to(&server.url).await;
    worker::send_mail(&next).await.unwrap();
    // The claim of the one that was killed still stands.
    assert_eq!(server.heard().len(), 1);
    house.advance(SignedDuration::from_mins(4));
    worker::send_mail(&next).await.unwrap();
    let heard = server.heard();
    assert_eq!(heard.len(), 2);
    assert_eq!(heard[0].header("Message-ID"), heard[1].header("Message-ID"));
    let sent = read(&house, id).await;
    assert_eq!((sent.state, sent.attempts), (MailState::Sent, 2));
}

async fn several_workers_send_each_message_once(house: House) {
    let server = MailServer::start(&[]).await;
    for n in 0..20 {
        queue(&house, &format!("person{n}@harrow.example")).await;
    }
    let mut workers = Vec::new();
    for _ in 0..4 {
        let app = house.mailing_to(&server.url).await;
        workers.push(tokio::spawn(async move { worker::send_mail(&app).await }));
    }
    for worker in workers {
        worker.await.unwrap().unwrap();
    }
    let mut to: Vec<String> = server.heard().into_iter().map(|heard| heard.to).collect();
    to.sort();
    to.dedup();
    assert_eq!((to.len(), server.heard().len()), (20, 20));
}

async fn a_change_that_fails_sends_nothing(house: House) {
    let server = MailServer::start(&[]).await;
    let app = house.mailing_to(&server.url).await;
    let tx = house.app.store.write().await.unwrap();
    write(&house, &tx, "elena@harrow.example").await;
    drop(tx);
    worker::send_mail(&app).await.unwrap();
    assert_eq!(server.heard(), []);
}

async fn without_a_server_mail_is_written_into_a_folder(house: House) {
    let id = queue(&house, "elena@harrow.example").await;
    worker::send_mail(&house.app).await.unwrap();
    let text = std::fs::read_to_string(house.outbox().join(format!("{id}.eml"))).unwrap();
    assert!(text.contains("To: elena@harrow.example\r\n"), "{text}");
    assert_eq!(std::fs::read_dir(house.outbox()).unwrap().count(), 1);
    assert_eq!(read(&house, id).await.state, MailState::Sent);
}

async fn a_running_server_sends_by_itself(house: House) {
    let server = MailServer::start(&[]).await;
    let way = MailWay::Smtp(SmtpUrl::parse(&server.url).unwrap());
    let running = house.run_with(|config| config.mail.way = way).await;
    queue(&house, "elena@harrow.example").await;
    tokio::time::timeout(Duration::from_secs(20), server.until_heard(1))
        .await
        .unwrap();
    running.stop().await;
}
