//! The program itself, as a mail server calls it.

#![expect(clippy::unwrap_used, reason = "a test ends where it breaks")]

mod place;

use std::io::Write;
use std::process::{Command, Stdio};

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::id::MailId;
use liaison_domain::mail::MailState;
use liaison_store::mail::{self, Attempted, NewMail};
use liaison_store::{DatabaseUrl, Store};

use place::Place;

const REPORT: &str = include_str!("reports/refused-further-on.eml");
const ID: &str = "019aa5d2-7c10-7b3e-9f41-0c5d2e8a6b17";

impl Place {
    /// What the program says with its exit status, and in its one line.
    fn record(&self, message: &[u8]) -> (i32, String) {
        let mut child = Command::new(env!("CARGO_BIN_EXE_liaison-server"))
            .arg("record-bounce")
            .env("DATABASE_URL", self.url())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(message).unwrap();
        let out = child.wait_with_output().unwrap();
        assert_eq!(out.stdout, b"");
        let line = String::from_utf8(out.stderr).unwrap();
        assert_eq!(line.lines().count(), 1, "{line}");
        // Nothing of what others write or where they can be reached stands in a log.
        for private in ["wei@", "550", "User unknown", "Who are you"] {
            assert!(!line.contains(private), "{line}");
        }
        (out.status.code().unwrap(), line)
    }
}

async fn with_mail_sent(place: &Place) -> (Store, MailId) {
    let store = Store::connect(&DatabaseUrl::parse(&place.url()).unwrap())
        .await
        .unwrap();
    store.migrate().await.unwrap();
    let now: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
    let id = MailId(ID.parse().unwrap());
    let message = NewMail {
        id,
        message_id: format!("{ID}@partners.example"),
        recipient: "wei@bukit.example".try_into().unwrap(),
        sender_name: "Tidewell".to_owned(),
        reply_to: None,
        language: Language::En,
        subject: "Team".to_owned(),
        text: "Text".to_owned(),
        html: "<p>Text</p>".to_owned(),
        unsubscribe: None,
        queued_at: now,
    };
    let taken = Attempted {
        state: MailState::Sent,
        at: now,
        next_attempt_at: now,
        answer: "250 taken".to_owned(),
    };
    let tx = store.write().await.unwrap();
    mail::queue(&tx, &message).await.unwrap();
    mail::settle(&tx, id, &taken).await.unwrap();
    tx.commit().await.unwrap();
    (store, id)
}

#[tokio::test]
async fn a_mail_server_is_told_what_to_do() {
    let place = Place::new();
    // Whatever is our own trouble keeps the message, and makes no database.
    let (status, line) = place.record(REPORT.as_bytes());
    assert_eq!(status, 75, "{line}");
    assert!(line.contains("no such file"), "{line}");
    assert_eq!(std::fs::read_dir(&place.0).unwrap().count(), 0);

    let (store, id) = with_mail_sent(&place).await;
    let too_large = vec![b'x'; 3_000_000];
    for (message, expected) in [
        (include_bytes!("reports/delayed.eml").as_slice(), 0),
        (include_bytes!("reports/absence.eml"), 0),
        (include_bytes!("reports/receipt.eml"), 0),
        (include_bytes!("reports/letter.eml"), 67),
        (b"\xff\xfe rubbish", 65),
        (b"", 65),
        (&too_large, 65),
        (REPORT.replace(ID, "CAF4x").as_bytes(), 0),
    ] {
        let (status, line) = place.record(message);
        assert_eq!(status, expected, "{line}");
    }
    let read = async || mail::find(&store.read(), id).await.unwrap().unwrap();
    assert_eq!(read().await.state, MailState::Sent);

    let (status, line) = place.record(REPORT.as_bytes());
    assert_eq!(status, 0, "{line}");
    let bounced = read().await;
    assert_eq!(bounced.state, MailState::Bounced);
    assert!(
        bounced.last_answer.as_deref().unwrap().starts_with("550 5.1.1"),
        "{bounced:?}"
    );
    // The mail server calls again when it did not hear the end of the first call.
    let (status, line) = place.record(REPORT.as_bytes());
    assert_eq!(status, 0, "{line}");
    assert_eq!(read().await, bounced);
    store.close().await.unwrap();
}
