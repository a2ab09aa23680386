//! When a subscription's price is to be compared with the list.

use sea_orm_migration::prelude::*;

use super::Kind::Plain;
use super::{index, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let add = Table::alter()
            .table("subscription")
            .add_column(moment_null("price_at"))
            .take();
        manager.alter_table(add).await?;
        index(manager, Plain, "subscription", "price", &["price_at"]).await?;
        // 31 days in milliseconds. What is not to be renewed is passed over when its turn comes.
        let mark = "UPDATE subscription SET price_at = ends_at - 2678400000 WHERE state = 'paid'";
        manager.get_connection().execute_unprepared(mark).await?;
        Ok(())
    }
}
