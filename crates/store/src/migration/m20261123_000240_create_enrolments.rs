//! How partners join programmes, step by step. What they had joined before is taken over: who is in a programme now went
//! through it, and the clock finds what is over.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text, text_null, uuid};
use sea_orm_migration::sea_orm::{DatabaseBackend, Statement};
use serde::Deserialize;
use uuid::Uuid;

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

const TABLE: &str = "enrolment";
/// The programmes as they are written, each with what tells its id from the others of a partner.
const PROGRAMMES: [(&str, u128); 3] = [
    ("cloud_essentials", 1),
    ("cloud_accelerate", 2),
    ("cloud_deployment", 3),
];

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            uuid("id"),
            uuid("partner"),
            text("programme"),
            text("state"),
            text_null("term_from"),
            text_null("term_to"),
            text_null("suspended_on"),
            text_null("application"),
            text("questions"),
            text_null("signature"),
            text_null("training"),
            text_null("reason"),
            big_integer_null("noticed"),
            big_integer_null("queued_at"),
            moment("changed_at"),
            big_integer("revision"),
        ];
        create(manager, TABLE, columns, &["id"], &[("partner", "partner", "id")]).await?;
        index(manager, Unique, TABLE, "partner", &["partner", "programme"]).await?;
        index(manager, Plain, TABLE, "queued_at", &["queued_at", "id"]).await?;
        index(manager, Plain, TABLE, "changed_at", &["changed_at", "id"]).await?;
        index(manager, Plain, TABLE, "term_to", &["state", "term_to"]).await?;

        const EVENTS: &str = "enrolment_event";
        let columns = vec![uuid("id"), uuid("enrolment"), moment("at"), text("payload")];
        create(manager, EVENTS, columns, &["id"], &[("enrolment", TABLE, "id")]).await?;
        index(manager, Plain, EVENTS, "enrolment", &["enrolment", "at", "id"]).await?;
        take_over(manager).await
    }
}

#[derive(Deserialize)]
struct Joined {
    programme: String,
    from: String,
    to: String,
}

async fn take_over(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    let backend = manager.get_database_backend();
    let list = Statement::from_string(backend, "SELECT id, enrolments FROM partner");
    for row in connection.query_all_raw(list).await? {
        let (partner, enrolments): (Uuid, String) = (row.try_get("", "id")?, row.try_get("", "enrolments")?);
        let joined: Vec<Joined> =
            serde_json::from_str(&enrolments).map_err(|error| DbErr::Migration(error.to_string()))?;
        for each in joined {
            let Some((_, mark)) = PROGRAMMES.iter().find(|(name, _)| *name == each.programme) else {
                return Err(DbErr::Migration(format!(
                    "there is no programme {}",
                    each.programme
                )));
            };
            let id = Uuid::from_u128(partner.as_u128() ^ (mark << 120));
            let text = match backend {
                DatabaseBackend::Postgres => {
                    "INSERT INTO enrolment (id, partner, programme, state, term_from, term_to, questions, changed_at, \
                     revision) VALUES ($1, $2, $3, 'enrolled', $4, $5, '[]', 0, 1)"
                }
                _ => {
                    "INSERT INTO enrolment (id, partner, programme, state, term_from, term_to, questions, changed_at, \
                     revision) VALUES (?, ?, ?, 'enrolled', ?, ?, '[]', 0, 1)"
                }
            };
            let values = [
                id.into(),
                partner.into(),
                each.programme.into(),
                each.from.into(),
                each.to.into(),
            ];
            connection
                .execute_raw(Statement::from_sql_and_values(backend, text, values))
                .await?;
        }
    }
    Ok(())
}
