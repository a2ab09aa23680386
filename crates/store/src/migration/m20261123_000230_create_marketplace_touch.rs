//! Whose listings read differently since when: what the indexes of all server processes follow.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::uuid;

use super::Kind::Plain;
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "marketplace_touch";
        let columns = vec![uuid("partner"), moment("at")];
        let of_partner = [("partner", "partner", "id")];
        create(manager, TABLE, columns, &["partner", "at"], &of_partner).await?;
        index(manager, Plain, TABLE, "at", &["at", "partner"]).await
    }
}
