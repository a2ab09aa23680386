//! Drafts, for the other devices of the person who writes them, and the numbers of each person's changes.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, text_null, uuid};

use super::Kind::{Plain, Unique};
use super::{create, index, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const SEQUENCE: &str = "draft_sequence";
        let columns = vec![uuid("user"), big_integer("newest"), big_integer("forgotten")];
        create(manager, SEQUENCE, columns, &["user"], &[("user", "user", "id")]).await?;

        const DRAFT: &str = "draft";
        let columns = vec![
            uuid("id"),
            uuid("user"),
            big_integer("number"),
            big_integer("revision"),
            text("kind"),
            big_integer("schema"),
            moment("updated_at"),
            text_null("payload"),
            big_integer("size"),
            moment_null("deleted_at"),
            uuid("saved_by"),
        ];
        create(manager, DRAFT, columns, &["id"], &[("user", "user", "id")]).await?;
        index(manager, Unique, DRAFT, "number", &["user", "number"]).await?;
        index(manager, Plain, DRAFT, "deleted", &["deleted_at"]).await
    }
}
