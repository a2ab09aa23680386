//! Letters to people: composed here, queued in the transaction of the change that causes them, sent by the worker.

pub(crate) mod account;
mod carrier;
mod html;
pub(crate) mod invitation;
mod letter;

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::id::MailId;
use liaison_domain::text::EmailAddress;
use liaison_messages::{CivilFormatter, Pack, PackLanguage, Words, embedded_pack_json};
use liaison_store::mail::{self, NewMail};
use liaison_store::{StoreError, Tx};

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
}

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
        message_id: format!("{id}@{}", config::domain_of(&app.config.public_url)),
        recipient: envelope.to.clone(),
        sender_name: letter::one_line(envelope.sender_name),
        reply_to: envelope.reply_to.cloned(),
        language: letter.language,
        subject: letter.subject.clone(),
        text: letter.text.clone(),
        html: letter.html.clone(),
        queued_at: now,
    };
    mail::queue(tx, &message).await?;
    Ok(message.id)
}
