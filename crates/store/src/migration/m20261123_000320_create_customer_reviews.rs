//! What customers say of partners, what happened to it, and what it comes to.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text, text_null, uuid};

use super::Kind::{Plain, Unique};
use super::{create, index, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "customer_review";
        let columns = vec![
            uuid("id"),
            uuid("partner"),
            uuid("customer"),
            uuid("author"),
            text("engagement_kind"),
            uuid("engagement_id"),
            text("state"),
            text("content"),
            moment("created_at"),
            moment_null("edited_at"),
            text_null("reply"),
            text_null("report"),
            moment_null("queued_at"),
            text_null("hidden"),
            big_integer("revision"),
        ];
        let references = [
            ("partner", "partner", "id"),
            ("customer", "customer", "id"),
            ("author", "user", "id"),
        ];
        create(manager, TABLE, columns, &["id"], &references).await?;
        let engagement = ["engagement_kind", "engagement_id"];
        index(manager, Unique, TABLE, "engagement", &engagement).await?;
        index(manager, Plain, TABLE, "partner", &["partner", "created_at", "id"]).await?;
        index(
            manager,
            Plain,
            TABLE,
            "customer",
            &["customer", "created_at", "id"],
        )
        .await?;
        index(manager, Plain, TABLE, "queued_at", &["queued_at", "id"]).await?;
        index(manager, Plain, TABLE, "state", &["state", "created_at", "id"]).await?;

        const EVENTS: &str = "customer_review_event";
        let columns = vec![uuid("id"), uuid("review"), moment("at"), text("payload")];
        create(manager, EVENTS, columns, &["id"], &[("review", TABLE, "id")]).await?;
        index(manager, Plain, EVENTS, "review", &["review", "at", "id"]).await?;

        let of_partner = [("partner", "partner", "id")];
        let mut columns = vec![uuid("partner")];
        columns.extend(
            [
                "count",
                "quality",
                "expertise",
                "responsiveness",
                "timeliness",
                "value",
                "one",
                "two",
                "three",
                "four",
                "five",
            ]
            .map(big_integer),
        );
        columns.push(moment_null("newest_at"));
        create(manager, "customer_rating", columns, &["partner"], &of_partner).await?;

        const MONTHS: &str = "customer_rating_month";
        let columns = vec![uuid("partner"), big_integer("month"), big_integer("count")];
        create(manager, MONTHS, columns, &["partner", "month"], &of_partner).await?;

        // The customer's own way through offers, from which it is read with whom it has worked.
        let answered = ["customer", "state", "changed_at", "id"];
        index(manager, Plain, "purchase_offer_redemption", "answered", &answered).await
    }
}
