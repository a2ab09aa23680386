//! What happened to the places of partners, and which logos their listings show.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, text_null, uuid};

use super::Kind::Plain;
use super::{create, index, moment};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const EVENTS: &str = "listing_location_event";
        let columns = vec![
            uuid("id"),
            uuid("partner"),
            // A place that was removed is known from here alone.
            uuid("location"),
            moment("at"),
            text("payload"),
        ];
        let of_partner = [("partner", "partner", "id")];
        create(manager, EVENTS, columns, &["id"], &of_partner).await?;
        index(manager, Plain, EVENTS, "location", &["location", "at", "id"]).await?;

        const VERSIONS: &str = "listing_version";
        let add = Table::alter()
            .table(VERSIONS)
            .add_column(text_null("logo"))
            .take();
        manager.alter_table(add).await?;
        // Nobody could submit a listing before: those of the demonstration show what their company shows.
        let fill = "UPDATE listing_version SET logo = (SELECT partner.logo FROM listing \
            JOIN partner ON partner.id = listing.partner WHERE listing.id = listing_version.listing)";
        manager.get_connection().execute_unprepared(fill).await?;
        index(manager, Plain, VERSIONS, "logo", &["logo"]).await?;
        index(manager, Plain, "listing", "state", &["state", "created_at", "id"]).await
    }
}
