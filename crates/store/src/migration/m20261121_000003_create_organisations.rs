//! Partners, customers, their people and how they sign in.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_pk_auto, blob, text, text_null, uuid, uuid_null};

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let partner = vec![
            uuid("id"),
            text("number"),
            text("name"),
            text("country"),
            text("cloud"),
            text("address"),
            text("phone"),
            text("email"),
            text("enrolments"),
            text("service_types"),
        ];
        create(manager, "partner", partner, &["id"], &[]).await?;
        index(manager, Unique, "partner", "number", &["number"]).await?;

        let customer = vec![uuid("id"), text("name"), text("country"), text("cloud")];
        create(manager, "customer", customer, &["id"], &[]).await?;

        let user = vec![
            uuid("id"),
            text("name"),
            text("email"),
            text("side"),
            uuid_null("partner"),
            uuid_null("customer"),
            text_null("role"),
            text("password_hash"),
        ];
        let belongs = [("partner", "partner", "id"), ("customer", "customer", "id")];
        create(manager, "user", user, &["id"], &belongs).await?;
        index(manager, Unique, "user", "email", &["email"]).await?;

        let session = vec![
            uuid("id"),
            uuid("user"),
            blob("token_hash"),
            text("device_label"),
            moment("created_at"),
            moment("last_seen_at"),
            moment("idle_expires_at"),
            moment("absolute_expires_at"),
        ];
        create(manager, "session", session, &["id"], &[("user", "user", "id")]).await?;
        index(manager, Unique, "session", "token_hash", &["token_hash"]).await?;
        index(manager, Plain, "session", "user", &["user"]).await?;

        // Failures only. The address is kept as typed, known here or not.
        manager
            .create_table(
                Table::create()
                    .table("sign_in_attempt")
                    .col(big_pk_auto("id"))
                    .col(text("email"))
                    .col(text("source"))
                    .col(moment("at"))
                    .take(),
            )
            .await?;
        index(manager, Plain, "sign_in_attempt", "email", &["email", "at"]).await?;
        index(manager, Plain, "sign_in_attempt", "source", &["source", "at"]).await
    }
}
