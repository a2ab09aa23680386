//! Files of terms, apart from what names them, so that no list ever reads one; and which version of an offer names which.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, text, text_null, uuid};

use super::Kind::Plain;
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "terms_document";
        let columns = vec![
            uuid("partner"),
            text("sha256"),
            big_integer("bytes"),
            moment("used_at"),
            blob("content"),
        ];
        let references = [("partner", "partner", "id")];
        create(manager, TABLE, columns, &["partner", "sha256"], &references).await?;
        index(manager, Plain, TABLE, "used", &["used_at"]).await?;
        let named = Table::alter()
            .table("purchase_offer_version")
            .add_column(text_null("terms_document"))
            .to_owned();
        manager.alter_table(named).await?;
        let columns = ["terms_document", "offer"];
        index(manager, Plain, "purchase_offer_version", "document", &columns).await
    }
}
