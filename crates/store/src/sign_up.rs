//! People who sign up, until their address is verified.

use jiff::Timestamp;
use liaison_domain::country::Country;
use liaison_domain::id::SignUpId;
use liaison_domain::sign_up::{Begins, MOST_TRIES};
use liaison_domain::text::{EmailAddress, OrganisationName, PersonName};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::column::{millis, parse_word, timestamp, word};
use crate::entity::sign_up::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::Tx;
use crate::transaction::sealed::Executor;

#[derive(Clone, PartialEq, Eq)]
pub struct SignUp {
    pub id: SignUpId,
    pub email: EmailAddress,
    pub name: PersonName,
    pub organisation: OrganisationName,
    pub country: Country,
    pub begins: Begins,
    /// A PHC string; never the password.
    pub password_hash: String,
    /// Of the code in the mail.
    pub code_hash: Vec<u8>,
    pub tries: i64,
    pub created_at: Timestamp,
    pub expires_at: Timestamp,
}

pub async fn insert(tx: &Tx, sign_up: &SignUp) -> Result<(), StoreError> {
    let row = ActiveModel {
        id: Set(sign_up.id.0),
        email: Set(sign_up.email.as_str().to_owned()),
        name: Set(sign_up.name.as_str().to_owned()),
        organisation: Set(sign_up.organisation.as_str().to_owned()),
        country: Set(word(&sign_up.country)?),
        begins: Set(word(&sign_up.begins)?),
        password_hash: Set(sign_up.password_hash.clone()),
        code_hash: Set(sign_up.code_hash.clone()),
        tries: Set(sign_up.tries),
        created_at: Set(millis(sign_up.created_at)),
        expires_at: Set(millis(sign_up.expires_at)),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(())
}

/// Counts a try before the code is looked at, so that tries sent at once do not pass the limit together. Nothing where
/// no try is left or the time is over.
pub async fn count_try(tx: &Tx, id: SignUpId, now: Timestamp) -> Result<Option<SignUp>, StoreError> {
    let counted = Entity::update_many()
        .col_expr(Column::Tries, Column::Tries.into_expr().add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::Tries.lt(MOST_TRIES))
        .filter(Column::ExpiresAt.gt(millis(now)))
        .exec(&tx.executor())
        .await?;
    if counted.rows_affected == 0 {
        return Ok(None);
    }
    let row = Entity::find_by_id(id.0).one(&tx.executor()).await?;
    row.map(to_sign_up).transpose()
}

/// Every code that was sent to an address, because one of them was used.
pub async fn delete_of(tx: &Tx, email: &EmailAddress) -> Result<(), StoreError> {
    Entity::delete_many()
        .filter(Column::Email.eq(email.as_str()))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

pub async fn delete_expired(tx: &Tx, now: Timestamp) -> Result<u64, StoreError> {
    let deleted = Entity::delete_many()
        .filter(Expr::col(Column::ExpiresAt).lte(millis(now)))
        .exec(&tx.executor())
        .await?;
    Ok(deleted.rows_affected)
}

fn to_sign_up(row: Model) -> Result<SignUp, StoreError> {
    Ok(SignUp {
        id: SignUpId(row.id),
        email: parse_word("sign_up.email", &row.email)?,
        name: parse_word("sign_up.name", &row.name)?,
        organisation: parse_word("sign_up.organisation", &row.organisation)?,
        country: parse_word("sign_up.country", &row.country)?,
        begins: parse_word("sign_up.begins", &row.begins)?,
        password_hash: row.password_hash,
        code_hash: row.code_hash,
        tries: row.tries,
        created_at: timestamp("sign_up.created_at", row.created_at)?,
        expires_at: timestamp("sign_up.expires_at", row.expires_at)?,
    })
}
