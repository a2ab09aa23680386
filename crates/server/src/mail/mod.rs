//! Letters to people: composed here, queued in the transaction of the change that causes them, sent by the worker; and
//! what comes back for them.

pub(crate) mod account;
pub mod bounce;
mod carrier;
pub(crate) mod ending;
mod html;
pub(crate) mod invitation;
pub(crate) mod lead;
mod letter;
pub(crate) mod not_reached;
pub(crate) mod notification;
mod report;
pub(crate) mod switchable;

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::id::MailId;
use liaison_domain::text::{EmailAddress, is_unseen};
use liaison_messages::{CivilFormatter, Pack, PackLanguage, Words, embedded_pack_json};
use liaison_store::mail::{self, NewMail};
use liaison_store::{StoreError, Tx};
use uuid::Uuid;

pub use carrier::{Carried, Carrier, NoCarrier};
pub use letter::{Composed, Letter, Part};

use crate::app::App;
use crate::config;
use crate::random::{self, NoRandomness};

/// Who writes to whom.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    pub to: &'a EmailAddress,
    /// The name that the message comes from; its address is always the house's own.
    pub sender_name: &'a str,
    /// Where an answer goes.
    pub reply_to: Option<&'a EmailAddress>,
    /// Where a mail program switches mail like it off, of what can be.
    pub unsubscribe: Option<&'a str>,
}

impl<'a> Envelope<'a> {
    /// No partner and no customer wrote it.
    pub const fn from_us(to: &'a EmailAddress) -> Self {
        Self {
            to,
            sender_name: "Liaison",
            reply_to: None,
            unsubscribe: None,
        }
    }
}

/// What a server says is kept no longer than this.
const ANSWER_MOST: usize = 300;

#[derive(Debug, thiserror::Error)]
pub enum MailError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Randomness(#[from] NoRandomness),
    #[error("the words of this build cannot be read")]
    Words,
}

/// The words of a language, for whoever composes letters. They do not cross an `.await`: compose first, then queue.
pub fn words(language: Language) -> Result<Words, MailError> {
    let language = match language {
        Language::En => PackLanguage::En,
        Language::ZhHans => PackLanguage::ZhHans,
        Language::Ja => PackLanguage::Ja,
    };
    let pack = Pack::parse(embedded_pack_json(language)).map_err(|_| MailError::Words)?;
    Ok(Words::new(pack, Box::new(CivilFormatter::new(language))))
}

/// Queues a letter in a transaction: it is sent if and only if that commits.
pub async fn queue(
    app: &App,
    tx: &Tx,
    envelope: Envelope<'_>,
    letter: &Composed,
    now: Timestamp,
) -> Result<MailId, MailError> {
    let id = random::uuid(now)?;
    let message = NewMail {
        id: MailId(id),
        message_id: message_id(id, config::domain_of(&app.config.public_url)),
        recipient: envelope.to.clone(),
        sender_name: letter::one_line(envelope.sender_name),
        reply_to: envelope.reply_to.cloned(),
        language: letter.language,
        subject: letter.subject.clone(),
        text: letter.text.clone(),
        html: letter.html.clone(),
        unsubscribe: envelope.unsubscribe.map(str::to_owned),
        queued_at: now,
    };
    mail::queue(tx, &message).await?;
    Ok(message.id)
}

/// The message's own id first, so that what comes back for it is found by that.
fn message_id(id: Uuid, domain: &str) -> String {
    format!("{id}@{domain}")
}

/// Which message a Message-ID names, if it has the form of ours.
fn mail_of(message_id: &str) -> Option<MailId> {
    let (id, _) = message_id.split_once('@')?;
    Uuid::try_parse(id).ok().map(MailId)
}

/// What another server said, short and on one line, with nothing in it that is not seen. It is text wherever it is shown.
fn answer_text(said: &str) -> String {
    let seen = said.chars().filter(|c| !is_unseen(*c));
    let spaced: String = seen.map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    line.chars().take(ANSWER_MOST).collect()
}
