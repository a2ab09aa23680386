//! Whoever signs up may begin a partner company instead of a customer's organisation.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut begins = text("begins");
        begins.default("customer");
        let add = Table::alter().table("sign_up").add_column(begins).take();
        manager.alter_table(add).await
    }
}
