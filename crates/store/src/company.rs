//! What customers see of a partner, as its own people read and change it.

use jiff::Timestamp;
use liaison_domain::company::{LogoId, Profile, RawProfile};
use liaison_domain::id::PartnerId;
use liaison_domain::partner::Partner;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, UpdateMany};

use crate::column::{millis, parse_optional, timestamp};
use crate::entity::partner::{Column, Entity};
use crate::error::StoreError;
use crate::partner::to_partner;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Company {
    pub partner: Partner,
    pub website: String,
    pub logo: Option<LogoId>,
    /// Of the profile and the logo.
    pub revision: i64,
    /// Absent before the first change.
    pub last_change: Option<LastChange>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LastChange {
    /// The name of who made it, as it was then.
    pub by: String,
    pub at: Timestamp,
}

impl Company {
    pub fn profile(&self) -> RawProfile {
        RawProfile {
            name: self.partner.name.clone(),
            phone: self.partner.phone.clone(),
            email: self.partner.email.clone(),
            website: self.website.clone(),
            address: self.partner.address.clone(),
        }
    }
}

pub async fn find(db: &impl Db, id: PartnerId) -> Result<Option<Company>, StoreError> {
    let row = Entity::find_by_id(id.0).one(&db.executor()).await?;
    row.map(|row| {
        Ok(Company {
            website: row.website.clone(),
            logo: parse_optional("partner.logo", row.logo.as_deref())?,
            revision: row.revision,
            last_change: match (&row.changed_by, row.changed_at) {
                (Some(by), Some(at)) => Some(LastChange {
                    by: by.clone(),
                    at: timestamp("partner.changed_at", at)?,
                }),
                _ => None,
            },
            partner: to_partner(row)?,
        })
    })
    .transpose()
}

pub async fn set_profile(
    tx: &Tx,
    id: PartnerId,
    seen_revision: i64,
    profile: &Profile,
    change: &LastChange,
) -> Result<Update, StoreError> {
    let text = |text: &str| Expr::value(text.to_owned());
    let update = Entity::update_many()
        .col_expr(Column::Name, text(profile.name.as_str()))
        .col_expr(Column::Phone, text(profile.phone.as_str()))
        .col_expr(Column::Email, text(profile.email.as_str()))
        .col_expr(Column::Website, text(profile.website.as_str()))
        .col_expr(Column::Address, text(profile.address.as_str()));
    revise(tx, id, seen_revision, update, change).await
}

pub async fn set_logo(
    tx: &Tx,
    id: PartnerId,
    seen_revision: i64,
    logo: Option<&LogoId>,
    change: &LastChange,
) -> Result<Update, StoreError> {
    let logo = logo.map(|logo| logo.as_str().to_owned());
    let update = Entity::update_many().col_expr(Column::Logo, Expr::value(logo));
    revise(tx, id, seen_revision, update, change).await
}

async fn revise(
    tx: &Tx,
    id: PartnerId,
    seen_revision: i64,
    update: UpdateMany<Entity>,
    change: &LastChange,
) -> Result<Update, StoreError> {
    let done = update
        .col_expr(Column::ChangedBy, Expr::value(change.by.clone()))
        .col_expr(Column::ChangedAt, Expr::value(millis(change.at)))
        .col_expr(Column::Revision, Expr::col(Column::Revision).add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Revision.eq(seen_revision))
        .exec(&tx.executor())
        .await?;
    Ok(Update::of(done.rows_affected, seen_revision))
}
