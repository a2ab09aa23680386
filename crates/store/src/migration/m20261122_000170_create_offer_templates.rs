//! What partners keep of their offers under names.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid};

use super::Kind::Plain;
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "offer_template";
        let columns = vec![
            uuid("id"),
            uuid("partner"),
            text("name"),
            text("terms"),
            uuid("created_by"),
            moment("created_at"),
            big_integer("revision"),
        ];
        let references = [("partner", "partner", "id"), ("created_by", "user", "id")];
        create(manager, TABLE, columns, &["id"], &references).await?;
        index(manager, Plain, TABLE, "partner", &["partner"]).await
    }
}
