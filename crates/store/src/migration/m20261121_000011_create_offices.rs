//! A partner's offices, and which of them an invitation comes from.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid, uuid_null};

use super::Kind::Plain;
use super::{create, index, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            uuid("id"),
            uuid("partner"),
            text("name"),
            text("address"),
            text("country"),
            moment("created_at"),
            moment_null("closed_at"),
            big_integer("revision"),
        ];
        create(
            manager,
            "office",
            columns,
            &["id"],
            &[("partner", "partner", "id")],
        )
        .await?;
        index(
            manager,
            Plain,
            "office",
            "partner",
            &["partner", "created_at", "id"],
        )
        .await?;
        let mut statement = Table::alter();
        statement
            .table("trial_invitation")
            .add_column(uuid_null("office"));
        manager.alter_table(statement).await
    }
}
