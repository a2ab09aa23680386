//! Since when somebody belongs to their organisation, until when, and how often that changed.

use jiff::Timestamp;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null};

use super::Kind::Plain;
use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Of the accounts of before it is known only that they are here today.
        let today = Timestamp::now().as_millisecond();
        for column in [
            big_integer("revision").default(1).take(),
            big_integer("joined_at").default(today).take(),
            big_integer_null("left_at"),
        ] {
            let mut statement = Table::alter();
            statement.table("user").add_column(column);
            manager.alter_table(statement).await?;
        }
        index(manager, Plain, "user", "partner", &["partner", "joined_at", "id"]).await
    }
}
