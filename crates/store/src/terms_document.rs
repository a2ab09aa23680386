//! Files of partners' terms, each once a partner. What lists and names them never touches their bytes.

use jiff::Timestamp;
use liaison_domain::content_id::TermsDocumentId;
use liaison_domain::id::PartnerId;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

use crate::column::millis;
use crate::entity::terms_document::{ActiveModel, Column, Entity};
use crate::entity::{purchase_offer, purchase_offer_version as version, terms_document_content as content};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};

/// One that is there already is kept from now on, as if it had just come.
pub async fn keep(
    tx: &Tx,
    partner: PartnerId,
    id: &TermsDocumentId,
    bytes: &[u8],
    now: Timestamp,
) -> Result<(), StoreError> {
    let row = ActiveModel {
        partner: Set(partner.0),
        sha256: Set(id.as_str().to_owned()),
        bytes: Set(i64::try_from(bytes.len()).unwrap_or(i64::MAX)),
        used_at: Set(millis(now)),
    };
    let mut known = OnConflict::columns([Column::Partner, Column::Sha256]);
    known.update_column(Column::UsedAt);
    Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(&tx.executor())
        .await?;
    let row = content::ActiveModel {
        partner: Set(partner.0),
        sha256: Set(id.as_str().to_owned()),
        content: Set(bytes.to_vec()),
    };
    let mut known = OnConflict::columns([content::Column::Partner, content::Column::Sha256]);
    known.do_nothing();
    content::Entity::insert(row)
        .on_conflict(known)
        .exec_without_returning(&tx.executor())
        .await?;
    Ok(())
}

/// How many bytes a document has that is about to be named. Its row is written, so that nobody who forgets what is not
/// named forgets it meanwhile.
pub async fn use_now(
    tx: &Tx,
    partner: PartnerId,
    id: &TermsDocumentId,
    now: Timestamp,
) -> Result<Option<u64>, StoreError> {
    Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(millis(now)))
        .filter(Column::Partner.eq(partner.0))
        .filter(Column::Sha256.eq(id.as_str()))
        .exec(&tx.executor())
        .await?;
    let bytes: Option<i64> = Entity::find_by_id((partner.0, id.as_str().to_owned()))
        .select_only()
        .column(Column::Bytes)
        .into_tuple()
        .one(&tx.executor())
        .await?;
    bytes
        .map(|bytes| u64::try_from(bytes).map_err(|_| StoreError::corrupt("terms_document.bytes", bytes)))
        .transpose()
}

pub async fn content(
    db: &impl Db,
    partner: PartnerId,
    id: &TermsDocumentId,
) -> Result<Option<Vec<u8>>, StoreError> {
    let row = content::Entity::find_by_id((partner.0, id.as_str().to_owned()))
        .one(&db.executor())
        .await?;
    Ok(row.map(|row| row.content))
}

/// How many of a partner's no offer names, but for this one. To decide by it, lock the partner first.
pub async fn count_other_unused(
    db: &impl Db,
    partner: PartnerId,
    id: &TermsDocumentId,
) -> Result<u64, StoreError> {
    let unused = Entity::find()
        .select_only()
        .column(Column::Sha256)
        .filter(Column::Partner.eq(partner.0))
        .filter(Column::Sha256.ne(id.as_str()))
        .filter(is_named().not());
    Ok(unused.count(&db.executor()).await?)
}

/// Forgets what was not sent since a moment and what no version of an offer names.
pub async fn forget_unused(tx: &Tx, before: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::UsedAt.lt(millis(before)))
        .filter(is_named().not())
        .exec(&tx.executor())
        .await?;
    if deleted.rows_affected > 0 {
        let mut kept = Query::select();
        kept.expr(Expr::value(1))
            .from(Entity)
            .and_where(
                Expr::col((Entity, Column::Partner)).equals((content::Entity, content::Column::Partner)),
            )
            .and_where(
                Expr::col((Entity, Column::Sha256)).equals((content::Entity, content::Column::Sha256)),
            );
        content::Entity::delete_many()
            .filter(Expr::exists(kept).not())
            .exec(&tx.executor())
            .await?;
    }
    Ok(deleted.rows_affected)
}

fn is_named() -> Expr {
    let mut naming = Query::select();
    naming
        .expr(Expr::value(1))
        .from(version::Entity)
        .inner_join(
            purchase_offer::Entity,
            Expr::col((purchase_offer::Entity, purchase_offer::Column::Id))
                .equals((version::Entity, version::Column::Offer)),
        )
        .and_where(
            Expr::col((version::Entity, version::Column::TermsDocument)).equals((Entity, Column::Sha256)),
        )
        .and_where(
            Expr::col((purchase_offer::Entity, purchase_offer::Column::Partner))
                .equals((Entity, Column::Partner)),
        );
    Expr::exists(naming)
}
