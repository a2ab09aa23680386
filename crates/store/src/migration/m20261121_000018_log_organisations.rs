//! Entries that concern a customer organisation and no partner, and the log of an organisation page by page.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, text, uuid, uuid_null};
use sea_orm_migration::sea_orm::DatabaseBackend;

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        match manager.get_database_backend() {
            DatabaseBackend::Postgres => {
                let alter = "ALTER TABLE event ALTER COLUMN partner DROP NOT NULL";
                connection.execute_unprepared(alter).await?;
            }
            _ => again(manager).await?,
        }
        index(manager, Plain, "event", "organisation", &["customer", "at", "id"]).await
    }
}

/// SQLite does not take a condition off a column, so the table is made again.
async fn again(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let connection = manager.get_connection();
    connection
        .execute_unprepared("ALTER TABLE event RENAME TO event_before")
        .await?;
    let columns = vec![
        uuid("id"),
        big_integer_null("number"),
        moment("at"),
        uuid_null("partner"),
        uuid_null("customer"),
        text("payload"),
        uuid_null("invitation"),
    ];
    create(manager, "event", columns, &["id"], &[]).await?;
    let names = "id, number, at, partner, customer, payload, invitation";
    let fill = format!("INSERT INTO event ({names}) SELECT {names} FROM event_before");
    connection.execute_unprepared(&fill).await?;
    // Its indexes go with it.
    connection.execute_unprepared("DROP TABLE event_before").await?;
    index(manager, Unique, "event", "number", &["number"]).await?;
    index(manager, Plain, "event", "partner", &["partner", "number"]).await?;
    index(manager, Plain, "event", "customer", &["customer", "number"]).await?;
    index(manager, Plain, "event", "invitation", &["invitation", "at", "id"]).await?;
    manager
        .create_index(
            Index::create()
                .name("event_pending")
                .table("event")
                .col("at")
                .col("id")
                .and_where(Expr::col("number").is_null())
                .take(),
        )
        .await
}
