//! The log that both sides read, and the first answer to every request that may be repeated.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, blob, text, uuid, uuid_null};

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // No reference to what an event is about: the log outlives it.
        let event = vec![
            uuid("id"),
            big_integer_null("number"),
            moment("at"),
            uuid("partner"),
            uuid_null("customer"),
            text("payload"),
        ];
        create(manager, "event", event, &["id"], &[]).await?;
        index(manager, Unique, "event", "number", &["number"]).await?;
        index(manager, Plain, "event", "partner", &["partner", "number"]).await?;
        index(manager, Plain, "event", "customer", &["customer", "number"]).await?;
        manager
            .create_index(
                Index::create()
                    .name("event_pending")
                    .table("event")
                    .col("at")
                    .col("id")
                    .and_where(Expr::col("number").is_null())
                    .take(),
            )
            .await?;

        let idempotency = vec![
            text("actor"),
            text("key"),
            blob("request_hash"),
            big_integer("status"),
            text("headers"),
            blob("body"),
            moment("created_at"),
        ];
        create(manager, "idempotency", idempotency, &["actor", "key"], &[]).await?;
        index(manager, Plain, "idempotency", "age", &["created_at"]).await
    }
}
