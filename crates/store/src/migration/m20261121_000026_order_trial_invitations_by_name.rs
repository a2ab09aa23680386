//! The list in the order of its names, page by page.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;

use super::Kind::Plain;
use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        if manager.get_database_backend() == DbBackend::Postgres {
            // The same order on both databases, whatever the language of the server.
            let by_code_point = r#"ALTER TABLE trial_invitation ALTER COLUMN sought TYPE text COLLATE "C""#;
            manager.get_connection().execute_unprepared(by_code_point).await?;
        }
        index(
            manager,
            Plain,
            "trial_invitation",
            "name",
            &["partner", "sought", "id"],
        )
        .await
    }
}
