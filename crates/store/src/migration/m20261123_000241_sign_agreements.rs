//! A partner's signature leaves a receipt, too, and no customer has a part in it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid, uuid_null};
use sea_orm_migration::sea_orm::DatabaseBackend;

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

const TABLE: &str = "receipt";

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        if manager.get_database_backend() == DatabaseBackend::Postgres {
            connection
                .execute_unprepared("ALTER TABLE receipt ALTER COLUMN customer DROP NOT NULL")
                .await?;
            return Ok(());
        }
        // SQLite changes no column, so the table is made anew.
        connection
            .execute_unprepared("CREATE TABLE receipt_before AS SELECT * FROM receipt")
            .await?;
        connection.execute_unprepared("DROP TABLE receipt").await?;
        let columns = vec![
            uuid("id"),
            uuid("redemption"),
            big_integer("version"),
            text("kind"),
            text("summary"),
            uuid("partner"),
            uuid_null("customer"),
            text("document"),
            moment("created_at"),
        ];
        let references = [("partner", "partner", "id"), ("customer", "customer", "id")];
        create(manager, TABLE, columns, &["id"], &references).await?;
        connection
            .execute_unprepared(
                "INSERT INTO receipt (id, redemption, version, kind, summary, partner, customer, document, created_at) \
                 SELECT id, redemption, version, kind, summary, partner, customer, document, created_at \
                 FROM receipt_before",
            )
            .await?;
        connection.execute_unprepared("DROP TABLE receipt_before").await?;
        index(manager, Unique, TABLE, "answer", &["redemption", "version"]).await?;
        index(manager, Plain, TABLE, "partner", &["partner", "created_at", "id"]).await?;
        let of_customer = ["customer", "created_at", "id"];
        index(manager, Plain, TABLE, "customer", &of_customer).await
    }
}
