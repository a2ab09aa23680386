//! Mail: written in the transaction of the change that causes it, sent by the worker.
//!
//! The text of a message stays only until it was taken or given up, because it may hold a link that opens an account.

use jiff::Timestamp;
use liaison_domain::Language;
use liaison_domain::id::MailId;
use liaison_domain::mail::MailState;
use liaison_domain::text::EmailAddress;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::column::{millis, parse_optional, parse_word, timestamp, word};
use crate::entity::mail::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// A message as it will be sent, however often that has to be tried.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NewMail {
    pub id: MailId,
    /// Without the angle brackets. The same in every attempt, so that a repeated message is known for one.
    pub message_id: String,
    pub recipient: EmailAddress,
    pub sender_name: String,
    pub reply_to: Option<EmailAddress>,
    pub language: Language,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Where a mail program switches mail like it off for the reader.
    pub unsubscribe: Option<String>,
    pub queued_at: Timestamp,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mail {
    pub message: NewMail,
    pub state: MailState,
    pub attempts: i64,
    pub next_attempt_at: Timestamp,
    pub changed_at: Timestamp,
    /// What the server said, or why it could not be asked.
    pub last_answer: Option<String>,
}

/// What an attempt came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attempted {
    pub state: MailState,
    pub at: Timestamp,
    /// When it is tried again, if it is still queued.
    pub next_attempt_at: Timestamp,
    pub answer: String,
}

/// Whether this process may go on with a message.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Claim {
    Ours,
    /// Another process was faster.
    Taken,
}

pub async fn queue(tx: &Tx, mail: &NewMail) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(mail.id.0),
        message_id: Set(mail.message_id.clone()),
        recipient: Set(mail.recipient.as_str().to_owned()),
        sender_name: Set(mail.sender_name.clone()),
        reply_to: Set(mail.reply_to.clone().map(String::from)),
        language: Set(word(&mail.language)?),
        subject: Set(mail.subject.clone()),
        text: Set(mail.text.clone()),
        html: Set(mail.html.clone()),
        unsubscribe: Set(mail.unsubscribe.clone()),
        state: Set(word(&MailState::Queued)?),
        attempts: Set(0),
        queued_at: Set(millis(mail.queued_at)),
        next_attempt_at: Set(millis(mail.queued_at)),
        changed_at: Set(millis(mail.queued_at)),
        last_answer: Set(None),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn find(db: &impl Db, id: MailId) -> Result<Option<Mail>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_mail).transpose()
}

/// What is to be tried at a moment, the longest waiting first.
pub async fn due(db: &impl Db, now: Timestamp, limit: u64) -> Result<Vec<Mail>, StoreError> {
    let rows = Entity::find()
        .filter(Column::State.eq(word(&MailState::Queued)?))
        .filter(Column::NextAttemptAt.lte(millis(now)))
        .order_by_asc(Column::NextAttemptAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_mail).collect()
}

/// Counts an attempt and keeps others away until a moment. Whoever dies meanwhile leaves it to them.
pub async fn claim(tx: &Tx, seen: &Mail, until: Timestamp) -> Result<Claim, StoreError> {
    let claimed = Entity::update_many()
        .col_expr(Column::Attempts, Expr::value(seen.attempts + 1))
        .col_expr(Column::NextAttemptAt, Expr::value(millis(until)))
        .filter(Column::Id.eq(seen.message.id.0))
        .filter(Column::State.eq(word(&MailState::Queued)?))
        .filter(Column::Attempts.eq(seen.attempts))
        .exec(&tx.executor())
        .await?;
    Ok(match claimed.rows_affected {
        0 => Claim::Taken,
        _ => Claim::Ours,
    })
}

/// Writes down what an attempt came to.
pub async fn settle(tx: &Tx, id: MailId, attempted: &Attempted) -> Result<(), StoreError> {
    let mut change = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&attempted.state)?))
        .col_expr(Column::ChangedAt, Expr::value(millis(attempted.at)))
        .col_expr(
            Column::NextAttemptAt,
            Expr::value(millis(attempted.next_attempt_at)),
        )
        .col_expr(Column::LastAnswer, Expr::value(attempted.answer.clone()))
        .filter(Column::Id.eq(id.0))
        .filter(Column::State.eq(word(&MailState::Queued)?));
    if attempted.state != MailState::Queued {
        change = change
            .col_expr(Column::Text, Expr::value(""))
            .col_expr(Column::Html, Expr::value(""))
            .col_expr(Column::Unsubscribe, Expr::value(None::<String>));
    }
    change.exec(&tx.executor()).await?;
    Ok(())
}

/// Writes down that a message came back after it was taken. Of several who read the same report, one does.
pub async fn come_back(
    tx: &Tx,
    id: MailId,
    state: MailState,
    at: Timestamp,
    answer: &str,
) -> Result<Claim, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::State, Expr::value(word(&state)?))
        .col_expr(Column::ChangedAt, Expr::value(millis(at)))
        .col_expr(Column::LastAnswer, Expr::value(answer))
        .filter(Column::Id.eq(id.0))
        .filter(Column::State.eq(word(&MailState::Sent)?))
        .exec(&tx.executor())
        .await?;
    Ok(match changed.rows_affected {
        0 => Claim::Taken,
        _ => Claim::Ours,
    })
}

fn to_mail(row: Model) -> Result<Mail, StoreError> {
    Ok(Mail {
        state: parse_word("mail.state", &row.state)?,
        attempts: row.attempts,
        next_attempt_at: timestamp("mail.next_attempt_at", row.next_attempt_at)?,
        changed_at: timestamp("mail.changed_at", row.changed_at)?,
        last_answer: row.last_answer,
        message: NewMail {
            id: MailId(row.id),
            message_id: row.message_id,
            recipient: parse_word("mail.recipient", &row.recipient)?,
            sender_name: row.sender_name,
            reply_to: parse_optional("mail.reply_to", row.reply_to.as_deref())?,
            language: parse_word("mail.language", &row.language)?,
            subject: row.subject,
            text: row.text,
            html: row.html,
            unsubscribe: row.unsubscribe,
            queued_at: timestamp("mail.queued_at", row.queued_at)?,
        },
    })
}
