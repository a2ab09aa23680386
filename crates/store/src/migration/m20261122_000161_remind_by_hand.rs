//! When customers were reminded of an offer last, and how often by the partner itself.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::big_integer;

use super::moment_null;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column a statement.
        for column in [
            moment_null("reminded_at"),
            big_integer("by_hand").default(0).take(),
        ] {
            let add = Table::alter()
                .table("purchase_offer_reminder")
                .add_column(column)
                .take();
            manager.alter_table(add).await?;
        }
        Ok(())
    }
}
