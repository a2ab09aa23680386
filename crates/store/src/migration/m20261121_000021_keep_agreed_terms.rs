//! Which terms a customer had before it when it accepted.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text_null;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["terms_version", "terms_sha256"] {
            let add = Table::alter()
                .table("redemption")
                .add_column(text_null(column))
                .take();
            manager.alter_table(add).await?;
        }
        Ok(())
    }
}
