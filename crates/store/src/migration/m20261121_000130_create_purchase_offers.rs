//! What is sold beside the plans; offers of it and of the plans, every version of them, and what happened to them.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, uuid, uuid_null};

use super::Kind::{Plain, Unique};
use super::{create, index, moment};
use crate::catalogue;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_ons(manager).await?;
        offers(manager).await?;
        versions(manager).await?;
        events(manager).await
    }
}

async fn add_ons(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        text("code"),
        big_integer("position"),
        text("name"),
        text("clouds"),
    ];
    create(manager, "add_on", columns, &["code"], &[]).await?;
    let loaded = match catalogue::add_on_file() {
        Ok(add_ons) => catalogue::insert_add_ons(manager.get_connection(), &add_ons).await,
        Err(error) => Err(error),
    };
    loaded.map_err(|error| DbErr::Migration(error.to_string()))
}

async fn offers(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "purchase_offer";
    let columns = vec![
        uuid("id"),
        uuid("partner"),
        uuid("created_by"),
        uuid_null("looked_after_by"),
        moment("created_at"),
        text("summary"),
        text("token"),
        text("state"),
        big_integer("version"),
        text("name"),
        text("audience"),
        text("over_term"),
        moment("answer_by"),
        text("zone"),
        big_integer("revision"),
        text("sought"),
    ];
    let references = [
        ("partner", "partner", "id"),
        ("created_by", "user", "id"),
        ("looked_after_by", "user", "id"),
    ];
    create(manager, TABLE, columns, &["id"], &references).await?;
    if manager.get_database_backend() == DbBackend::Postgres {
        // The same order on both databases, whatever the language of the server.
        let by_code_point = r#"ALTER TABLE purchase_offer ALTER COLUMN sought TYPE text COLLATE "C""#;
        manager.get_connection().execute_unprepared(by_code_point).await?;
    }
    index(manager, Unique, TABLE, "summary", &["partner", "summary"]).await?;
    index(manager, Unique, TABLE, "token", &["token"]).await?;
    // One for each order of the list, with all that a search and a choice of state read.
    let newest = ["partner", "created_at", "id", "state", "answer_by", "sought"];
    index(manager, Plain, TABLE, "newest", &newest).await?;
    let end = ["partner", "answer_by", "id", "state", "sought"];
    index(manager, Plain, TABLE, "end", &end).await?;
    let name = ["partner", "sought", "id", "state", "answer_by"];
    index(manager, Plain, TABLE, "name", &name).await?;
    index(manager, Plain, TABLE, "expiry", &["state", "answer_by"]).await
}

async fn versions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        uuid("offer"),
        big_integer("number"),
        uuid("sent_by"),
        moment("sent_at"),
        text("snapshot"),
    ];
    let references = [("offer", "purchase_offer", "id"), ("sent_by", "user", "id")];
    create(
        manager,
        "purchase_offer_version",
        columns,
        &["offer", "number"],
        &references,
    )
    .await
}

async fn events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "purchase_offer_event";
    let columns = vec![
        uuid("id"),
        uuid("offer"),
        uuid_null("customer"),
        moment("at"),
        text("payload"),
    ];
    let references = [("offer", "purchase_offer", "id"), ("customer", "customer", "id")];
    create(manager, TABLE, columns, &["id"], &references).await?;
    index(manager, Plain, TABLE, "list", &["offer", "at", "id"]).await
}
