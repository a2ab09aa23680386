//! Who was asked to join a partner, and who looks after an invitation once its author has left.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, text, uuid, uuid_null};

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "staff_invitation";
        let columns = vec![
            uuid("id"),
            uuid("partner"),
            text("name"),
            text("email"),
            text("role"),
            uuid("invited_by"),
            blob("token_hash"),
            big_integer("sendings"),
            moment("sent_at"),
            moment("expires_at"),
            big_integer("revision"),
        ];
        let references = [("partner", "partner", "id"), ("invited_by", "user", "id")];
        create(manager, TABLE, columns, &["id"], &references).await?;
        index(manager, Unique, TABLE, "token_hash", &["token_hash"]).await?;
        index(manager, Unique, TABLE, "email", &["partner", "email"]).await?;
        index(manager, Plain, TABLE, "partner", &["partner", "sent_at", "id"]).await?;

        // Absent as long as it is the author.
        manager
            .alter_table(
                Table::alter()
                    .table("trial_invitation")
                    .add_column(uuid_null("looked_after_by"))
                    .take(),
            )
            .await
    }
}
