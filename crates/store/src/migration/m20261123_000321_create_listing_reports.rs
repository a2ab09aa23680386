//! What people tell the operator of listings that should not stand in the marketplace.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid};

use super::Kind::Plain;
use super::{create, index, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "listing_report";
        let columns = vec![
            uuid("id"),
            uuid("listing"),
            uuid("reporter"),
            text("reason"),
            moment("created_at"),
            moment_null("queued_at"),
            big_integer("revision"),
        ];
        let references = [("listing", "listing", "id"), ("reporter", "user", "id")];
        create(manager, TABLE, columns, &["id"], &references).await?;
        index(manager, Plain, TABLE, "listing", &["listing", "reporter"]).await?;
        index(manager, Plain, TABLE, "queued_at", &["queued_at", "id"]).await
    }
}
