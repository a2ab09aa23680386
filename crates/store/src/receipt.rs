//! Receipts of answers. What was written is never changed.

use jiff::Timestamp;
use liaison_domain::id::{CustomerId, PartnerId, ReceiptId};
use liaison_domain::link::SummaryId;
use liaison_domain::receipt::Answered;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::column::{millis, parse_word, timestamp, word};
use crate::entity::receipt::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::page::{Cursor, Page, older_than};
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Receipt {
    pub id: ReceiptId,
    pub answered: Answered,
    /// The customer's way through it, or the partner's through a programme.
    pub redemption: Uuid,
    /// Of what was on the page; of an agreement, which signature it is.
    pub version: i64,
    pub summary: SummaryId,
    pub partner: PartnerId,
    /// A partner signs its agreement with no customer.
    pub customer: Option<CustomerId>,
    pub at: Timestamp,
}

/// A row without its document.
type Described = (Uuid, Uuid, i64, String, String, Uuid, Option<Uuid>, i64);

const DESCRIBED: [Column; 8] = [
    Column::Id,
    Column::Redemption,
    Column::Version,
    Column::Kind,
    Column::Summary,
    Column::Partner,
    Column::Customer,
    Column::CreatedAt,
];

/// Whose receipts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    Partner(PartnerId),
    Customer(CustomerId),
}

/// In the transaction of the answer. The document is as it was signed.
pub async fn insert(tx: &Tx, receipt: &Receipt, document: String) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(receipt.id.0),
        redemption: Set(receipt.redemption),
        version: Set(receipt.version),
        kind: Set(word(&receipt.answered)?),
        summary: Set(word(&receipt.summary)?),
        partner: Set(receipt.partner.0),
        customer: Set(receipt.customer.map(|customer| customer.0)),
        document: Set(document),
        created_at: Set(millis(receipt.at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// With the document, as it was signed.
pub async fn find(db: &impl Db, id: ReceiptId) -> Result<Option<(Receipt, String)>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    let with_document = |row: Model| {
        let described = (
            row.id,
            row.redemption,
            row.version,
            row.kind,
            row.summary,
            row.partner,
            row.customer,
            row.created_at,
        );
        Ok((to_receipt(described)?, row.document))
    };
    row.map(with_document).transpose()
}

/// An organisation's, the newest first. No document is read for it.
pub async fn list(
    db: &impl Db,
    side: Side,
    summary: Option<&SummaryId>,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<Receipt>, StoreError> {
    let mut query = match side {
        Side::Partner(partner) => Entity::find().filter(Column::Partner.eq(partner.0)),
        Side::Customer(customer) => Entity::find().filter(Column::Customer.eq(customer.0)),
    };
    if let Some(summary) = summary {
        query = query.filter(Column::Summary.eq(word(summary)?));
    }
    if let Some(cursor) = after {
        query = query.filter(older_than(cursor, Column::CreatedAt, Column::Id));
    }
    let rows: Vec<Described> = query
        .select_only()
        .columns(DESCRIBED)
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(limit.saturating_add(1))
        .into_tuple()
        .all(&db.executor())
        .await?;
    let items: Result<Vec<Receipt>, StoreError> = rows.into_iter().map(to_receipt).collect();
    Ok(Page::of(items?, limit, |item: &Receipt| {
        Cursor::new(item.at, item.id.0)
    }))
}

fn to_receipt(row: Described) -> Result<Receipt, StoreError> {
    let (id, redemption, version, kind, summary, partner, customer, created_at) = row;
    Ok(Receipt {
        id: ReceiptId(id),
        answered: parse_word("receipt.kind", &kind)?,
        redemption,
        version,
        summary: parse_word("receipt.summary", &summary)?,
        partner: PartnerId(partner),
        customer: customer.map(CustomerId),
        at: timestamp("receipt.created_at", created_at)?,
    })
}
