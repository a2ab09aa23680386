//! Links to a new password, and how often they were asked for.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_pk_auto, blob, text, uuid};

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const RESET: &str = "password_reset";
        let columns = vec![uuid("id"), uuid("user"), blob("token_hash"), moment("expires_at")];
        create(manager, RESET, columns, &["id"], &[("user", "user", "id")]).await?;
        index(manager, Unique, RESET, "token_hash", &["token_hash"]).await?;
        index(manager, Plain, RESET, "user", &["user"]).await?;

        // The address is kept as typed, known here or not, so that both are limited alike.
        const REQUEST: &str = "password_reset_request";
        manager
            .create_table(
                Table::create()
                    .table(REQUEST)
                    .col(big_pk_auto("id"))
                    .col(text("email"))
                    .col(text("source"))
                    .col(moment("at"))
                    .take(),
            )
            .await?;
        index(manager, Plain, REQUEST, "email", &["email", "at"]).await?;
        index(manager, Plain, REQUEST, "source", &["source", "at"]).await
    }
}
