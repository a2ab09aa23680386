//! How and when an organisation's domains were verified, how often it was changed, and its people in order.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, uuid_null};

use super::Kind::Plain;
use super::{index, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in [
            ("customer", big_integer("revision").default(1).take()),
            // Who verified the domains of before this is not known.
            ("customer_domain", moment_null("verified_at")),
            ("customer_domain", uuid_null("verified_by")),
        ] {
            let mut statement = Table::alter();
            statement.table(table).add_column(column);
            manager.alter_table(statement).await?;
        }
        index(
            manager,
            Plain,
            "customer_domain",
            "customer",
            &["customer", "domain"],
        )
        .await?;
        index(
            manager,
            Plain,
            "user",
            "customer",
            &["customer", "joined_at", "id"],
        )
        .await
    }
}
