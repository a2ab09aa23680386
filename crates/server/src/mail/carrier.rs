//! Taking a message to a mail server, or into a folder where there is none.

use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use lettre::address::Envelope;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::{AsyncSmtpTransport, Error as SmtpError};
use lettre::{Address, AsyncTransport, Message, Tokio1Executor};
use liaison_domain::mail::MailEvent;
use liaison_store::mail::NewMail;

use super::answer_text;
use crate::config::{Config, MailWay, domain_of};

/// For each step of the conversation with a mail server.
const PATIENCE: Duration = Duration::from_secs(20);

pub struct Carrier {
    from: Address,
    /// Where a report goes when a message that was taken does not arrive.
    bounces: Address,
    way: Way,
}

enum Way {
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    Outbox(PathBuf),
}

/// What came of carrying a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Carried {
    pub event: MailEvent,
    pub answer: String,
}

#[derive(Debug, thiserror::Error)]
#[error("the mail server cannot be used: {0}")]
pub struct NoCarrier(#[from] SmtpError);

impl Carrier {
    pub fn new(config: &Config) -> Result<Self, NoCarrier> {
        let way = match &config.mail.way {
            MailWay::Smtp(url) => {
                let us = ClientId::Domain(domain_of(&config.public_url).to_owned());
                let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose())?
                    .hello_name(us)
                    .timeout(Some(PATIENCE))
                    .build();
                Way::Smtp(Box::new(transport))
            }
            MailWay::Outbox(folder) => Way::Outbox(folder.clone()),
        };
        Ok(Self {
            from: config.mail.from.clone(),
            bounces: config.mail.bounces.clone(),
            way,
        })
    }

    pub async fn carry(&self, mail: &NewMail) -> Carried {
        let message = match self.message(mail) {
            Ok(message) => message,
            Err(error) => return Carried::new(MailEvent::Refused, &error.to_string()),
        };
        match &self.way {
            Way::Smtp(transport) => match transport.send(message).await {
                Ok(response) => {
                    let said: Vec<&str> = response.message().collect();
                    Carried::new(
                        MailEvent::Taken,
                        &format!("{} {}", response.code(), said.join(" ")),
                    )
                }
                Err(error) => Carried::new(meaning(&error), &explained(&error)),
            },
            Way::Outbox(folder) => match write(folder, mail, &message.formatted()).await {
                Ok(path) => Carried::new(MailEvent::Taken, &format!("written to {}", path.display())),
                Err(error) => Carried::new(MailEvent::NotNow, &format!("{}: {error}", folder.display())),
            },
        }
    }

    fn message(&self, mail: &NewMail) -> Result<Message, Box<dyn std::error::Error + Send + Sync>> {
        let to: Address = mail.recipient.as_str().parse()?;
        let automatic = HeaderName::new_from_ascii_str("Auto-Submitted");
        let language = HeaderName::new_from_ascii_str("Content-Language");
        let mut builder = Message::builder()
            .envelope(Envelope::new(Some(self.bounces.clone()), vec![to.clone()])?)
            .from(Mailbox::new(Some(mail.sender_name.clone()), self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(mail.subject.clone())
            .message_id(Some(format!("<{}>", mail.message_id)))
            .date(SystemTime::from(mail.queued_at))
            .raw_header(HeaderValue::new(automatic, "auto-generated".to_owned()))
            .raw_header(HeaderValue::new(language, mail.language.tag().to_owned()));
        if let Some(address) = &mail.reply_to {
            builder = builder.reply_to(Mailbox::new(None, address.as_str().parse()?));
        }
        if let Some(url) = &mail.unsubscribe {
            // RFC 8058: the mail program switches it off with one request and shows no page.
            for (name, value) in [
                ("List-Unsubscribe", format!("<{url}>")),
                ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()),
            ] {
                let name = HeaderName::new_from_ascii_str(name);
                builder = builder.raw_header(HeaderValue::new(name, value));
            }
        }
        let body = MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone());
        Ok(builder.multipart(body)?)
    }
}

impl Carried {
    pub fn not_now(why: &str) -> Self {
        Self::new(MailEvent::NotNow, why)
    }

    fn new(event: MailEvent, answer: &str) -> Self {
        Self {
            event,
            answer: answer_text(answer),
        }
    }
}

/// A refusal for good is believed when it is about the message. 53x is about us: somebody mends the password, and
/// what waited is sent.
fn meaning(error: &SmtpError) -> MailEvent {
    let code = error.status().map(u16::from).unwrap_or_default();
    match code {
        550 | 551 | 553 => MailEvent::NoSuchMailbox,
        530..=539 => MailEvent::NotNow,
        500..=599 => MailEvent::Refused,
        _ => MailEvent::NotNow,
    }
}

fn explained(error: &SmtpError) -> String {
    use std::error::Error;
    match error.source() {
        Some(cause) if !error.to_string().contains(&cause.to_string()) => format!("{error}: {cause}"),
        _ => error.to_string(),
    }
}

/// The name says when it was queued, and is the same when it is written again.
async fn write(folder: &Path, mail: &NewMail, message: &[u8]) -> io::Result<PathBuf> {
    tokio::fs::create_dir_all(folder).await?;
    let path = folder.join(format!("{}.eml", mail.id));
    let unfinished = folder.join(format!(".{}.part", mail.id));
    tokio::fs::write(&unfinished, message).await?;
    tokio::fs::rename(&unfinished, &path).await?;
    Ok(path)
}
