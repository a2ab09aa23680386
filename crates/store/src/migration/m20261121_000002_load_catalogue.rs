//! Loads the data file. A later edition of the file comes with a step of its own that loads it again.

use sea_orm_migration::prelude::*;

use crate::catalogue;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let loaded = match catalogue::data_file() {
            Ok(catalogue) => catalogue::insert(manager.get_connection(), &catalogue).await,
            Err(error) => Err(error),
        };
        loaded.map_err(|error| DbErr::Migration(error.to_string()))
    }
}
