//! What closes a link by itself: the end that its author chose, and the most customers that can accept.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer_null, text};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // SQLite adds one column at a time. Until now every link was made for 90 days.
        for column in [
            text("expiry").default(r#"{"end":"after","days":90}"#).take(),
            big_integer_null("most_acceptances"),
        ] {
            let mut statement = Table::alter();
            statement.table("trial_invitation").add_column(column);
            manager.alter_table(statement).await?;
        }
        Ok(())
    }
}
