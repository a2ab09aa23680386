//! Subscriptions whose seats can still be given back, by whom they concern.

use sea_orm_migration::prelude::*;

use super::Kind::Plain;
use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "subscription";
        let brought = ["brought_by", "window_until", "id"];
        index(manager, Plain, TABLE, "brought_window", &brought).await?;
        let of_record = ["partner_of_record", "window_until", "id"];
        index(manager, Plain, TABLE, "record_window", &of_record).await
    }
}
