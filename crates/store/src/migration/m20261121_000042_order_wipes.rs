//! Devices that are to take everything of their person off themselves when they come back.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, text, uuid};

use super::Kind::{Plain, Unique};
use super::{create, index, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const WIPE: &str = "wipe";
        let columns = vec![
            uuid("session"),
            uuid("user"),
            blob("token_hash"),
            text("device_label"),
            moment("ordered_at"),
            moment_null("wiped_at"),
            moment("expires_at"),
        ];
        create(manager, WIPE, columns, &["session"], &[("user", "user", "id")]).await?;
        index(manager, Unique, WIPE, "token_hash", &["token_hash"]).await?;
        index(manager, Plain, WIPE, "user", &["user"]).await?;
        index(manager, Plain, WIPE, "expiry", &["expires_at"]).await
    }
}
