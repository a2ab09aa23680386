//! Which partner feature exists where, as sources say it, and how the product reads them. Rows are only ever added.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, text_null};

use super::{create, moment_null};
use crate::availability;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let source = vec![
            text("code"),
            big_integer("position"),
            text("title"),
            text_null("language"),
            text_null("quote"),
            text_null("entered_by"),
            moment_null("entered_at"),
        ];
        create(manager, "availability_source", source, &["code"], &[]).await?;
        let statement = vec![
            big_integer("number"),
            text("source"),
            text("cloud"),
            text("feature"),
            text_null("plan"),
            text("available"),
            text_null("footnote"),
            text("as_of"),
            text_null("entered_by"),
            moment_null("entered_at"),
        ];
        let references = [("source", "availability_source", "code")];
        create(
            manager,
            "availability_statement",
            statement,
            &["number"],
            &references,
        )
        .await?;
        let decision = vec![
            big_integer("number"),
            text("cloud"),
            text("feature"),
            text("plan"),
            text("available"),
            text_null("footnote"),
            text("reason"),
            text("from"),
            text_null("entered_by"),
            moment_null("entered_at"),
        ];
        create(manager, "availability_decision", decision, &["number"], &[]).await?;
        // One row, so that two operators cannot both go on from the same state.
        let edition = vec![big_integer("id"), big_integer("revision")];
        create(manager, "availability_edition", edition, &["id"], &[]).await?;
        let loaded = availability::load_file(manager.get_connection()).await;
        loaded.map_err(|error| DbErr::Migration(error.to_string()))
    }
}
