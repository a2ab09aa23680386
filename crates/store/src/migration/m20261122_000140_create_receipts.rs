//! What was answered, signed, and the keys to sign it with.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid};

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

const TABLE: &str = "receipt";

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let keys = vec![text("id"), text("seed"), text("public"), moment("created_at")];
        create(manager, "receipt_key", keys, &["id"], &[]).await?;
        let receipts = vec![
            uuid("id"),
            uuid("redemption"),
            big_integer("version"),
            text("kind"),
            text("summary"),
            uuid("partner"),
            uuid("customer"),
            text("document"),
            moment("created_at"),
        ];
        let references = [("partner", "partner", "id"), ("customer", "customer", "id")];
        create(manager, TABLE, receipts, &["id"], &references).await?;
        index(manager, Unique, TABLE, "answer", &["redemption", "version"]).await?;
        index(manager, Plain, TABLE, "partner", &["partner", "created_at", "id"]).await?;
        index(
            manager,
            Plain,
            TABLE,
            "customer",
            &["customer", "created_at", "id"],
        )
        .await
    }
}
