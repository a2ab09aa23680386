//! Finding an invitation among many: by its words, its state and its end.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text;

use super::Kind::Plain;
use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "trial_invitation";
        manager
            .alter_table(
                Table::alter()
                    .table(TABLE)
                    .add_column(text("sought").default(""))
                    .take(),
            )
            .await?;
        let sought = "UPDATE trial_invitation SET sought = lower(name || ' ' || summary)";
        manager.get_connection().execute_unprepared(sought).await?;
        // It holds what a search reads, so that only what was found is fetched from the table itself.
        index(
            manager,
            Plain,
            TABLE,
            "search",
            &["partner", "created_at", "id", "sought"],
        )
        .await?;
        index(
            manager,
            Plain,
            TABLE,
            "state",
            &["partner", "state", "created_at", "id"],
        )
        .await?;
        index(manager, Plain, TABLE, "end", &["partner", "expires_at", "id"]).await
    }
}
