//! Mail that waits to be sent, and what became of it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, text_null, uuid};

use super::Kind::Plain;
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "mail";
        let columns = vec![
            uuid("id"),
            text("message_id"),
            text("recipient"),
            text("sender_name"),
            text_null("reply_to"),
            text("language"),
            text("subject"),
            text("text"),
            text("html"),
            text("state"),
            big_integer("attempts"),
            moment("queued_at"),
            moment("next_attempt_at"),
            moment("changed_at"),
            text_null("last_answer"),
        ];
        create(manager, TABLE, columns, &["id"], &[]).await?;
        index(manager, Plain, TABLE, "due", &["state", "next_attempt_at"]).await
    }
}
