//! What people change of their own accounts: the language of their mail, and their address.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, text, text_null, uuid};

use super::Kind::Plain;
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let language = Table::alter()
            .table("user")
            .add_column(text_null("language"))
            .take();
        manager.alter_table(language).await?;

        const CHANGE: &str = "address_change";
        let columns = vec![
            uuid("id"),
            uuid("user"),
            text("email"),
            blob("code_hash"),
            big_integer("tries"),
            moment("expires_at"),
        ];
        create(manager, CHANGE, columns, &["id"], &[("user", "user", "id")]).await?;
        index(manager, Plain, CHANGE, "user", &["user"]).await?;
        index(manager, Plain, CHANGE, "expiry", &["expires_at"]).await
    }
}
