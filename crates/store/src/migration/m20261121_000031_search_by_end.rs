//! Searching a long list in the order of its ends, and counting what is open, without a look at each row.

use sea_orm_migration::prelude::*;

use super::Kind::Plain;
use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "trial_invitation";
        let mut old = Index::drop();
        old.name("trial_invitation_end").table(TABLE);
        manager.drop_index(old).await?;
        // Behind what it orders by it holds what a search and a count read.
        index(
            manager,
            Plain,
            TABLE,
            "end",
            &["partner", "expires_at", "id", "state", "sought"],
        )
        .await
    }
}
