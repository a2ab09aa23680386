//! The trials of a partner that are about to end.

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
            "subscription",
            "end",
            &["advisor", "ends_at", "id"],
        )
        .await
    }
}
