//! How people want to be told.

use std::collections::HashMap;

use liaison_domain::id::UserId;
use liaison_domain::notification::{NotificationChoice, NotificationEvent};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use crate::column::{CARRIED, json, parse_json};
use crate::entity::notification_preference::{ActiveModel, Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::update::Update;

/// Of one person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Preferences {
    /// Grows by one with each change. Whoever never chose anything has the first one.
    pub revision: i64,
    /// What was chosen. Everything else has its default.
    pub chosen: HashMap<NotificationEvent, NotificationChoice>,
}

impl Preferences {
    pub fn choice(&self, event: NotificationEvent) -> NotificationChoice {
        let chosen = self.chosen.get(&event).copied();
        chosen.unwrap_or_else(|| event.default_choice())
    }
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            revision: 1,
            chosen: HashMap::new(),
        }
    }
}

pub async fn preferences(db: &impl Db, user: UserId) -> Result<Preferences, StoreError> {
    let row = Entity::find_by_id(user.0).one(&db.executor()).await?;
    Ok(row.as_ref().map(to_preferences).transpose()?.unwrap_or_default())
}

/// Of those of these people who chose something.
pub async fn preferences_of(
    db: &impl Db,
    users: &[UserId],
) -> Result<HashMap<UserId, Preferences>, StoreError> {
    let mut found = HashMap::new();
    for some in users.chunks(CARRIED) {
        let rows = Entity::find()
            .filter(Column::User.is_in(some.iter().map(|user| user.0)))
            .all(&db.executor())
            .await?;
        for row in rows {
            found.insert(UserId(row.user), to_preferences(&row)?);
        }
    }
    Ok(found)
}

/// Writes what somebody chose in the place of what they chose before.
pub async fn set_preferences(tx: &Tx, user: UserId, changed: &Preferences) -> Result<Update, StoreError> {
    let chosen = json(&changed.chosen)?;
    let updated = Entity::update_many()
        .col_expr(Column::Chosen, Expr::value(chosen.clone()))
        .col_expr(Column::Revision, Expr::value(changed.revision + 1))
        .filter(Column::User.eq(user.0))
        .filter(Column::Revision.eq(changed.revision))
        .exec(&tx.executor())
        .await?;
    if updated.rows_affected > 0 || changed.revision > Preferences::default().revision {
        return Ok(Update::of(updated.rows_affected, changed.revision));
    }
    // The first choice. Where another one came first this is a conflict, and whoever made it reads again.
    let row = ActiveModel {
        user: Set(user.0),
        chosen: Set(chosen),
        revision: Set(changed.revision + 1),
    };
    Entity::insert(row).exec_without_returning(&tx.executor()).await?;
    Ok(Update::of(1, changed.revision))
}

fn to_preferences(row: &Model) -> Result<Preferences, StoreError> {
    Ok(Preferences {
        revision: row.revision,
        chosen: parse_json("notification_preference.chosen", &row.chosen)?,
    })
}
