//! Links that were mailed to somebody of the same organisation who can answer.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::uuid;

use super::Kind::Plain;
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const FORWARDING: &str = "forwarding";
        let columns = vec![
            uuid("id"),
            uuid("redemption"),
            uuid("to_user"),
            uuid("by_user"),
            uuid("mail"),
            moment("at"),
        ];
        let references = [
            ("redemption", "redemption", "id"),
            ("to_user", "user", "id"),
            ("by_user", "user", "id"),
            ("mail", "mail", "id"),
        ];
        create(manager, FORWARDING, columns, &["id"], &references).await?;
        index(manager, Plain, FORWARDING, "redemption", &["redemption", "at"]).await
    }
}
