//! Recipients: the addresses that an invitation was sent to, and each message to them.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;
use liaison_domain::id::{
    MailId, PartnerId, RecipientId, RedemptionId, SendingId, TrialInvitationId, UserId,
};
use liaison_domain::mail::MailState;
use liaison_domain::recipient::{Known, RecipientState, state};
use liaison_domain::redemption::RedemptionState;
use liaison_domain::text::EmailAddress;
use sea_orm::sea_query::{Expr, ExprTrait, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::column::{millis, parse_word, timestamp, word};
use crate::entity::recipient::{ActiveModel, Column, Entity, Model};
use crate::entity::{mail, recipient_sending as sending, redemption};
use crate::error::StoreError;
use crate::page::{Cursor, Page, newest};
use crate::redemption::seek_anew;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::trial_invitation;

/// Another message to the same recipient.
const LATER: &str = "later";

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Recipient {
    pub id: RecipientId,
    pub invitation: TrialInvitationId,
    pub address: EmailAddress,
    pub added_by: UserId,
    pub added_at: Timestamp,
}

/// One message to a recipient. Its link says that it is this one's, by a token of which only the hash is here.
#[derive(Clone, PartialEq, Eq)]
pub struct Sending {
    pub id: SendingId,
    pub recipient: RecipientId,
    pub mail: MailId,
    pub token_hash: [u8; 32],
    pub sent_by: UserId,
    pub at: Timestamp,
}

/// A recipient with what became of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FollowedRecipient {
    pub recipient: Recipient,
    pub known: Known,
    pub sendings: u32,
    pub last_sent_at: Timestamp,
    /// What the mail server said to the latest message.
    pub last_answer: Option<String>,
}

pub async fn insert(tx: &Tx, recipient: &Recipient) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(recipient.id.0),
        invitation: Set(recipient.invitation.0),
        address: Set(recipient.address.as_str().to_owned()),
        added_by: Set(recipient.added_by.0),
        added_at: Set(millis(recipient.added_at)),
        opened_at: Set(None),
        redemption: Set(None),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn insert_sending(tx: &Tx, made: &Sending) -> Result<(), StoreError> {
    let row = sending::ActiveModel {
        id: Set(made.id.0),
        recipient: Set(made.recipient.0),
        mail: Set(made.mail.0),
        token_hash: Set(made.token_hash.to_vec()),
        sent_by: Set(made.sent_by.0),
        at: Set(millis(made.at)),
    };
    sending::Entity::insert(row)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// Those of these addresses that the invitation was sent to already.
pub async fn known_addresses(
    db: &impl Db,
    invitation: TrialInvitationId,
    addresses: impl Iterator<Item = &EmailAddress>,
) -> Result<HashSet<String>, StoreError> {
    let rows: Vec<String> = Entity::find()
        .select_only()
        .column(Column::Address)
        .filter(Column::Invitation.eq(invitation.0))
        .filter(Column::Address.is_in(addresses.map(EmailAddress::as_str)))
        .into_tuple()
        .all(&db.executor())
        .await?;
    Ok(rows.into_iter().collect())
}

/// Reads a recipient and keeps others from changing it until this transaction ends.
pub async fn lock(
    tx: &Tx,
    invitation: TrialInvitationId,
    id: RecipientId,
) -> Result<Option<FollowedRecipient>, StoreError> {
    let rows: Vec<Model> = Entity::find_by_id(id.0)
        .filter(Column::Invitation.eq(invitation.0))
        .lock_exclusive()
        .all(&tx.executor())
        .await?;
    Ok(followed(tx, rows).await?.pop())
}

/// An invitation's recipients, the latest first.
pub async fn list(
    db: &impl Db,
    invitation: TrialInvitationId,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<FollowedRecipient>, StoreError> {
    let query = Entity::find().filter(Column::Invitation.eq(invitation.0));
    let rows = newest(db, query, (Column::AddedAt, Column::Id), after, limit).await?;
    let items = followed(db, rows).await?;
    Ok(Page::of(items, limit, |item: &FollowedRecipient| {
        Cursor::new(item.recipient.added_at, item.recipient.id.0)
    }))
}

/// How many recipients an invitation has by what became of the latest message to each. There are as many as somebody
/// had addresses, so they are counted where they are.
pub async fn count_by_mail(
    db: &impl Db,
    invitation: TrialInvitationId,
) -> Result<HashMap<MailState, i64>, StoreError> {
    let later = Query::select()
        .expr(Expr::value(1))
        .from_as(sending::Entity, LATER)
        .and_where(
            Expr::col((LATER, sending::Column::Recipient))
                .equals((sending::Entity, sending::Column::Recipient)),
        )
        .cond_where(
            Condition::any()
                .add(
                    Expr::col((LATER, sending::Column::At))
                        .gt(Expr::col((sending::Entity, sending::Column::At))),
                )
                .add(
                    Expr::col((LATER, sending::Column::At))
                        .equals((sending::Entity, sending::Column::At))
                        .and(
                            Expr::col((LATER, sending::Column::Id))
                                .gt(Expr::col((sending::Entity, sending::Column::Id))),
                        ),
                ),
        )
        .take();
    let latest = Query::select()
        .column((sending::Entity, sending::Column::Mail))
        .from(sending::Entity)
        .inner_join(
            Entity,
            Expr::col((Entity, Column::Id)).equals((sending::Entity, sending::Column::Recipient)),
        )
        .and_where(Column::Invitation.eq(invitation.0))
        .and_where(Expr::exists(later).not())
        .take();
    let counted: Vec<(String, i64)> = mail::Entity::find()
        .select_only()
        .column(mail::Column::State)
        .expr(mail::Column::Id.count())
        .filter(mail::Column::Id.in_subquery(latest))
        .group_by(mail::Column::State)
        .into_tuple()
        .all(&db.executor())
        .await?;
    counted
        .into_iter()
        .map(|(state, count)| Ok((parse_word("mail.state", &state)?, count)))
        .collect()
}

/// Recipients of a partner's open links whose latest message did not arrive.
pub(crate) async fn not_reached(
    db: &impl Db,
    partner: PartnerId,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<FollowedRecipient>, StoreError> {
    let failed = [word(&MailState::Failed)?, word(&MailState::Bounced)?];
    let mails = Query::select()
        .column(mail::Column::Id)
        .from(mail::Entity)
        .and_where(mail::Column::State.is_in(failed))
        .take();
    let recipients = Query::select()
        .column(sending::Column::Recipient)
        .from(sending::Entity)
        .and_where(sending::Column::Mail.in_subquery(mails))
        .take();
    let rows = Entity::find()
        .filter(Column::Id.in_subquery(recipients))
        .filter(Column::OpenedAt.is_null())
        .filter(trial_invitation::is_open(Column::Invitation, partner, now)?)
        .order_by_desc(Column::AddedAt)
        .order_by_desc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    let mut rows = followed(db, rows).await?;
    rows.retain(|row| matches!(state(row.known), RecipientState::Failed | RecipientState::Bounced));
    Ok(rows)
}

/// Whose message this was, if it was one to a recipient.
pub async fn of_mail(db: &impl Db, mail: MailId) -> Result<Option<Recipient>, StoreError> {
    let Some(sent) = sending::Entity::find()
        .filter(sending::Column::Mail.eq(mail.0))
        .one(&db.executor())
        .await?
    else {
        return Ok(None);
    };
    let row = Entity::find_by_id(sent.recipient).one(&db.executor()).await?;
    row.map(|row| to_recipient(&row)).transpose()
}

/// Somebody opened the link in a message to a recipient of this invitation. What was known first stays, but for the
/// customer's way, which may begin later than the first look.
pub async fn opened(
    tx: &Tx,
    invitation: TrialInvitationId,
    token_hash: &[u8; 32],
    redemption: Option<RedemptionId>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let db = tx.executor();
    let Some(sent) = sending::Entity::find()
        .filter(sending::Column::TokenHash.eq(token_hash.to_vec()))
        .one(&db)
        .await?
    else {
        return Ok(());
    };
    let ours = || {
        Entity::update_many()
            .filter(Column::Id.eq(sent.recipient))
            .filter(Column::Invitation.eq(invitation.0))
    };
    ours()
        .col_expr(Column::OpenedAt, Expr::value(millis(at)))
        .filter(Column::OpenedAt.is_null())
        .exec(&db)
        .await?;
    if let Some(redemption) = redemption {
        ours()
            .col_expr(Column::Redemption, Expr::value(redemption.0))
            .filter(Column::Redemption.is_null())
            .exec(&db)
            .await?;
        seek_anew(tx, redemption).await?;
    }
    Ok(())
}

/// Whether there is still something to learn from an opening with this token.
pub async fn is_news(
    db: &impl Db,
    invitation: TrialInvitationId,
    token_hash: &[u8; 32],
    redemption: Option<RedemptionId>,
) -> Result<bool, StoreError> {
    let Some(sent) = sending::Entity::find()
        .filter(sending::Column::TokenHash.eq(token_hash.to_vec()))
        .one(&db.executor())
        .await?
    else {
        return Ok(false);
    };
    let row = Entity::find_by_id(sent.recipient)
        .filter(Column::Invitation.eq(invitation.0))
        .one(&db.executor())
        .await?;
    Ok(row.is_some_and(|row| row.opened_at.is_none() || (row.redemption.is_none() && redemption.is_some())))
}

/// A visitor's way became part of a customer's.
pub(crate) async fn follow(tx: &Tx, visitor: RedemptionId, customer: RedemptionId) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Redemption, Expr::value(customer.0))
        .filter(Column::Redemption.eq(visitor.0))
        .exec(&tx.executor())
        .await?;
    seek_anew(tx, customer).await
}

/// Whose message led to each of these redemptions, the one that was added last.
pub(crate) async fn that_led_to(
    db: &impl Db,
    redemptions: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, (RecipientId, String)>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Redemption.is_in(redemptions))
        .order_by_asc(Column::AddedAt)
        .order_by_asc(Column::Id)
        .all(&db.executor())
        .await?;
    let led = rows
        .into_iter()
        .filter_map(|row| Some((row.redemption?, (RecipientId(row.id), row.address))));
    Ok(led.collect())
}

async fn followed(db: &impl Db, rows: Vec<Model>) -> Result<Vec<FollowedRecipient>, StoreError> {
    let mut sendings: HashMap<Uuid, Vec<sending::Model>> = HashMap::new();
    let sent = sending::Entity::find()
        .filter(sending::Column::Recipient.is_in(rows.iter().map(|row| row.id)))
        .order_by_asc(sending::Column::At)
        .order_by_asc(sending::Column::Id)
        .all(&db.executor())
        .await?;
    for each in sent {
        sendings.entry(each.recipient).or_default().push(each);
    }
    let latest = sendings.values().filter_map(|all| all.last());
    let mails: HashMap<Uuid, (String, Option<String>)> = mail::Entity::find()
        .select_only()
        .column(mail::Column::Id)
        .column(mail::Column::State)
        .column(mail::Column::LastAnswer)
        .filter(mail::Column::Id.is_in(latest.map(|each| each.mail)))
        .into_tuple::<(Uuid, String, Option<String>)>()
        .all(&db.executor())
        .await?
        .into_iter()
        .map(|(id, state, answer)| (id, (state, answer)))
        .collect();
    let redemptions: HashMap<Uuid, String> = redemption::Entity::find()
        .select_only()
        .column(redemption::Column::Id)
        .column(redemption::Column::State)
        .filter(redemption::Column::Id.is_in(rows.iter().filter_map(|row| row.redemption)))
        .into_tuple::<(Uuid, String)>()
        .all(&db.executor())
        .await?
        .into_iter()
        .collect();
    rows.into_iter()
        .map(|row| {
            let missing = || StoreError::corrupt("a recipient without a message", row.id);
            let all = sendings.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let last = all.last().ok_or_else(missing)?;
            let (mail, answer) = mails.get(&last.mail).ok_or_else(missing)?;
            let redemption = row.redemption.and_then(|id| redemptions.get(&id));
            Ok(FollowedRecipient {
                known: Known {
                    mail: parse_word::<MailState>("mail.state", mail)?,
                    opened_at: row
                        .opened_at
                        .map(|at| timestamp("recipient.opened_at", at))
                        .transpose()?,
                    redemption: redemption
                        .map(|state| parse_word::<RedemptionState>("redemption.state", state))
                        .transpose()?,
                },
                sendings: u32::try_from(all.len()).unwrap_or(u32::MAX),
                last_sent_at: timestamp("recipient_sending.at", last.at)?,
                last_answer: answer.clone(),
                recipient: to_recipient(&row)?,
            })
        })
        .collect()
}

fn to_recipient(row: &Model) -> Result<Recipient, StoreError> {
    Ok(Recipient {
        id: RecipientId(row.id),
        invitation: TrialInvitationId(row.invitation),
        address: parse_word("recipient.address", &row.address)?,
        added_by: UserId(row.added_by),
        added_at: timestamp("recipient.added_at", row.added_at)?,
    })
}
