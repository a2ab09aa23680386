//! One index for each order of the list, with all that a search and a choice of state read.
//!
//! Where two indexes do for the same order, SQLite takes either, and one of them led it to every row of the table.

use sea_orm_migration::prelude::*;

use super::Kind::Plain;
use super::index;

const TABLE: &str = "trial_invitation";

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for name in ["list", "search", "state", "name"] {
            let mut old = Index::drop();
            old.name(format!("{TABLE}_{name}")).table(TABLE);
            manager.drop_index(old).await?;
        }
        let newest = ["partner", "created_at", "id", "state", "expires_at", "sought"];
        index(manager, Plain, TABLE, "newest", &newest).await?;
        let name = ["partner", "sought", "id", "state", "expires_at"];
        index(manager, Plain, TABLE, "name", &name).await
    }
}
