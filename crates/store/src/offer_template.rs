//! What partners keep of their offers under names.

use jiff::Timestamp;
use liaison_domain::id::{OfferTemplateId, PartnerId, UserId};
use liaison_domain::purchase_offer::template::TemplateTerms;
use liaison_domain::text::TemplateName;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use crate::column::{json, millis, parse_json, parse_word, timestamp};
use crate::entity::offer_template::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;
use crate::user;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfferTemplate {
    pub id: OfferTemplateId,
    pub partner: PartnerId,
    pub name: TemplateName,
    pub terms: TemplateTerms,
    pub created_by: UserId,
    pub created_at: Timestamp,
    /// Grows by one with each change; its `ETag`.
    pub revision: i64,
}

pub async fn insert(tx: &Tx, template: &OfferTemplate) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(template.id.0),
        partner: Set(template.partner.0),
        name: Set(template.name.as_str().to_owned()),
        terms: Set(json(&template.terms)?),
        created_by: Set(template.created_by.0),
        created_at: Set(millis(template.created_at)),
        revision: Set(template.revision),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

pub async fn find(db: &impl Db, id: OfferTemplateId) -> Result<Option<OfferTemplate>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(to_template).transpose()
}

/// All of a partner's with their authors' names, by their own names, however those are capitalised.
pub async fn list(db: &impl Db, partner: PartnerId) -> Result<Vec<(OfferTemplate, String)>, StoreError> {
    let rows = Entity::find()
        .filter(Column::Partner.eq(partner.0))
        .all(&db.executor())
        .await?;
    let names = user::names(db, rows.iter().map(|row| row.created_by)).await?;
    let mut found = rows
        .into_iter()
        .map(|row| {
            let author = names.get(&row.created_by).cloned().unwrap_or_default();
            Ok((to_template(row)?, author))
        })
        .collect::<Result<Vec<_>, StoreError>>()?;
    // Here, because the databases do not agree on an order of names.
    found.sort_by_cached_key(|(template, _)| (template.name.as_str().to_lowercase(), template.id));
    Ok(found)
}

/// How many a partner has. To decide by it, lock the partner first.
pub async fn count(db: &impl Db, partner: PartnerId) -> Result<u64, StoreError> {
    let of_partner = Entity::find().filter(Column::Partner.eq(partner.0));
    Ok(of_partner.count(&db.executor()).await?)
}

pub async fn rename(
    tx: &Tx,
    id: OfferTemplateId,
    seen_revision: i64,
    name: &TemplateName,
) -> Result<Update, StoreError> {
    let changed = Entity::update_many()
        .col_expr(Column::Name, Expr::value(name.as_str()))
        .col_expr(Column::Revision, Expr::value(seen_revision + 1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(changed.rows_affected, seen_revision))
}

pub async fn delete(tx: &Tx, id: OfferTemplateId, seen_revision: i64) -> Result<Update, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(deleted.rows_affected, seen_revision))
}

fn to_template(row: Model) -> Result<OfferTemplate, StoreError> {
    Ok(OfferTemplate {
        id: OfferTemplateId(row.id),
        partner: PartnerId(row.partner),
        name: parse_word("offer_template.name", &row.name)?,
        terms: parse_json("offer_template.terms", &row.terms)?,
        created_by: UserId(row.created_by),
        created_at: timestamp("offer_template.created_at", row.created_at)?,
        revision: row.revision,
    })
}
