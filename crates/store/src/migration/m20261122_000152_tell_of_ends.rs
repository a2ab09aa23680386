//! Trials from before there were notices: somebody is told two weeks before they end, like of any other.

use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // 14 days in milliseconds.
        let mark = "UPDATE subscription SET notice_at = ends_at - 1209600000 \
                    WHERE notice_at IS NULL AND state = 'trial'";
        manager.get_connection().execute_unprepared(mark).await?;
        Ok(())
    }
}
