//! What customers answer to offers, and what both sides write each other about them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, text_null, uuid};

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        redemptions(manager).await?;
        messages(manager).await
    }
}

async fn redemptions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "purchase_offer_redemption";
    let columns = vec![
        uuid("id"),
        uuid("offer"),
        uuid("customer"),
        big_integer("version"),
        text("state"),
        uuid("last_user"),
        moment("opened_at"),
        moment("changed_at"),
        text_null("answer"),
        big_integer("revision"),
    ];
    let references = [
        ("offer", "purchase_offer", "id"),
        ("customer", "customer", "id"),
        ("last_user", "user", "id"),
    ];
    create(manager, TABLE, columns, &["id"], &references).await?;
    index(manager, Unique, TABLE, "customer", &["offer", "customer"]).await?;
    index(manager, Plain, TABLE, "list", &["offer", "changed_at", "id"]).await
}

async fn messages(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "purchase_offer_message";
    let columns = vec![
        uuid("id"),
        uuid("offer"),
        uuid("customer"),
        moment("at"),
        text("payload"),
    ];
    let references = [("offer", "purchase_offer", "id"), ("customer", "customer", "id")];
    create(manager, TABLE, columns, &["id"], &references).await?;
    index(manager, Plain, TABLE, "list", &["offer", "at", "id"]).await?;
    index(
        manager,
        Plain,
        TABLE,
        "customer",
        &["offer", "customer", "at", "id"],
    )
    .await
}
