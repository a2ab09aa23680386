//! The bytes of a file of terms, apart from the row that is written whenever an offer names it: SQLite writes a row as a
//! whole.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, text, uuid};

use super::create;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "terms_document_content";
        let columns = vec![uuid("partner"), text("sha256"), blob("content")];
        let references = [("partner", "partner", "id")];
        create(manager, TABLE, columns, &["partner", "sha256"], &references).await?;
        let moved = "INSERT INTO terms_document_content (partner, sha256, content) \
                     SELECT partner, sha256, content FROM terms_document";
        manager.get_connection().execute_unprepared(moved).await?;
        let without = Table::alter()
            .table("terms_document")
            .drop_column("content")
            .take();
        manager.alter_table(without).await
    }
}
