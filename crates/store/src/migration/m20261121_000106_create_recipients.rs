//! Whom an invitation was sent to, and each message to them.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{blob, text, uuid, uuid_null};

use super::Kind::{Plain, Unique};
use super::{create, index, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const RECIPIENT: &str = "recipient";
        let columns = vec![
            uuid("id"),
            uuid("invitation"),
            text("address"),
            uuid("added_by"),
            moment("added_at"),
            moment_null("opened_at"),
            uuid_null("redemption"),
        ];
        let references = [
            ("invitation", "trial_invitation", "id"),
            ("added_by", "user", "id"),
            ("redemption", "redemption", "id"),
        ];
        create(manager, RECIPIENT, columns, &["id"], &references).await?;
        index(manager, Unique, RECIPIENT, "address", &["invitation", "address"]).await?;
        index(
            manager,
            Plain,
            RECIPIENT,
            "list",
            &["invitation", "added_at", "id"],
        )
        .await?;
        index(manager, Plain, RECIPIENT, "redemption", &["redemption"]).await?;

        const SENDING: &str = "recipient_sending";
        let columns = vec![
            uuid("id"),
            uuid("recipient"),
            uuid("mail"),
            blob("token_hash"),
            uuid("sent_by"),
            moment("at"),
        ];
        let references = [
            ("recipient", "recipient", "id"),
            ("mail", "mail", "id"),
            ("sent_by", "user", "id"),
        ];
        create(manager, SENDING, columns, &["id"], &references).await?;
        index(manager, Unique, SENDING, "token_hash", &["token_hash"]).await?;
        index(manager, Unique, SENDING, "mail", &["mail"]).await?;
        index(manager, Plain, SENDING, "recipient", &["recipient", "at"]).await
    }
}
