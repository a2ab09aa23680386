//! What partners say of themselves in the marketplace, version by version, and where they are found.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text, text_null, uuid};

use super::Kind::{Plain, Unique};
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "listing";
        let columns = vec![
            uuid("id"),
            uuid("partner"),
            text("country"),
            text("kind"),
            text("slug"),
            text("state"),
            big_integer("version"),
            big_integer_null("live_version"),
            big_integer_null("published_at"),
            big_integer_null("queued_at"),
            text_null("suspension"),
            text_null("appeal"),
            moment("created_at"),
            big_integer("revision"),
        ];
        let of_partner = [("partner", "partner", "id")];
        create(manager, TABLE, columns, &["id"], &of_partner).await?;
        index(manager, Plain, TABLE, "partner", &["partner"]).await?;
        index(manager, Unique, TABLE, "slug", &["slug"]).await?;
        index(manager, Plain, TABLE, "queued_at", &["queued_at", "id"]).await?;

        const VERSIONS: &str = "listing_version";
        let columns = vec![
            uuid("listing"),
            big_integer("version"),
            text("content"),
            text("points"),
            text("submitted_by"),
            moment("submitted_at"),
        ];
        let of_listing = [("listing", TABLE, "id")];
        create(manager, VERSIONS, columns, &["listing", "version"], &of_listing).await?;

        const LOCATIONS: &str = "listing_location";
        let columns = vec![
            uuid("id"),
            uuid("partner"),
            text("country"),
            text("content"),
            text("state"),
            text_null("refusal"),
            big_integer_null("queued_at"),
            moment("created_at"),
            big_integer("revision"),
        ];
        create(manager, LOCATIONS, columns, &["id"], &of_partner).await?;
        index(manager, Plain, LOCATIONS, "partner", &["partner", "country"]).await?;
        index(manager, Plain, LOCATIONS, "queued_at", &["queued_at", "id"]).await?;

        const EVENTS: &str = "listing_event";
        let columns = vec![uuid("id"), uuid("listing"), moment("at"), text("payload")];
        create(manager, EVENTS, columns, &["id"], &of_listing).await?;
        index(manager, Plain, EVENTS, "listing", &["listing", "at", "id"]).await
    }
}
