//! Invitations, who went through them, and what came of it.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text, text_null, uuid, uuid_null};

use super::Kind::{Plain, Unique};
use super::{create, index, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        trial_invitations(manager).await?;
        redemptions(manager).await?;
        subscriptions(manager).await?;
        relationships(manager).await
    }
}

async fn trial_invitations(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "trial_invitation";
    let columns = vec![
        uuid("id"),
        uuid("partner"),
        uuid("created_by"),
        moment("created_at"),
        text("name"),
        text("usage_location"),
        text("plan"),
        text_null("administration"),
        text("message"),
        text("summary"),
        text("token"),
        text("state"),
        moment("expires_at"),
        big_integer("revision"),
    ];
    let references = [
        ("partner", "partner", "id"),
        ("created_by", "user", "id"),
        ("usage_location", "usage_location", "country"),
        ("plan", "plan", "code"),
    ];
    create(manager, TABLE, columns, &["id"], &references).await?;
    index(manager, Unique, TABLE, "summary", &["partner", "summary"]).await?;
    index(manager, Unique, TABLE, "token", &["token"]).await?;
    index(manager, Plain, TABLE, "list", &["partner", "created_at", "id"]).await?;
    index(manager, Plain, TABLE, "expiry", &["state", "expires_at"]).await
}

async fn redemptions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "redemption";
    let columns = vec![
        uuid("id"),
        uuid("invitation"),
        text("state"),
        uuid_null("visitor"),
        uuid_null("customer"),
        uuid_null("last_user"),
        uuid_null("answered_by"),
        moment_null("answered_at"),
        big_integer_null("answered_revision"),
        text_null("administration"),
        text_null("decline_reason"),
        moment("opened_at"),
        // When an administrator first had it before them, so that those who went quiet later still count.
        moment_null("reviewed_at"),
        moment("changed_at"),
        big_integer("revision"),
    ];
    let references = [
        ("invitation", "trial_invitation", "id"),
        ("customer", "customer", "id"),
        ("last_user", "user", "id"),
        ("answered_by", "user", "id"),
    ];
    create(manager, TABLE, columns, &["id"], &references).await?;
    // Both databases let any number of empty values stand beside each other in a unique index.
    index(manager, Unique, TABLE, "customer", &["invitation", "customer"]).await?;
    index(manager, Unique, TABLE, "visitor", &["invitation", "visitor"]).await?;
    index(manager, Plain, TABLE, "list", &["invitation", "changed_at", "id"]).await?;
    index(
        manager,
        Plain,
        TABLE,
        "answers",
        &["customer", "answered_at", "id"],
    )
    .await?;
    index(manager, Plain, TABLE, "clock", &["state", "changed_at"]).await
}

async fn subscriptions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "subscription";
    let columns = vec![
        uuid("id"),
        uuid("customer"),
        text("plan"),
        uuid("advisor"),
        uuid("redemption"),
        big_integer("licences"),
        moment("starts_at"),
        moment("ends_at"),
        moment("disabled_at"),
        moment("deleted_at"),
    ];
    let references = [
        ("customer", "customer", "id"),
        ("plan", "plan", "code"),
        ("advisor", "partner", "id"),
        ("redemption", "redemption", "id"),
    ];
    create(manager, TABLE, columns, &["id"], &references).await?;
    index(manager, Unique, TABLE, "plan", &["customer", "plan"]).await?;
    index(manager, Unique, TABLE, "redemption", &["redemption"]).await
}

async fn relationships(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "relationship";
    let columns = vec![
        uuid("id"),
        uuid("customer"),
        uuid("partner"),
        text("kind"),
        text("state"),
        uuid("granted_by"),
        moment("started_at"),
        moment_null("ended_at"),
        big_integer("revision"),
    ];
    let references = [
        ("customer", "customer", "id"),
        ("partner", "partner", "id"),
        ("granted_by", "user", "id"),
    ];
    create(manager, TABLE, columns, &["id"], &references).await?;
    // One active delegated administrator per customer.
    manager
        .create_index(
            Index::create()
                .name("relationship_active")
                .table(TABLE)
                .col("customer")
                .unique()
                .and_where(Expr::col("state").eq("active"))
                .take(),
        )
        .await
}
