//! The offers that a customer has: those it opened, and those that are for one of its domains.

use sea_orm_migration::prelude::*;

use super::Kind::Plain;
use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        index(
            manager,
            Plain,
            "purchase_offer_redemption",
            "received",
            &["customer", "offer"],
        )
        .await?;
        index(
            manager,
            Plain,
            "purchase_offer",
            "received",
            &["audience", "created_at", "id"],
        )
        .await
    }
}
