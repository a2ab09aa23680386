//! The log of one invitation.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::uuid_null;
use sea_orm_migration::sea_orm::DatabaseBackend;

use super::Kind::Plain;
use super::index;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager
            .alter_table(
                Table::alter()
                    .table("event")
                    .add_column(uuid_null("invitation"))
                    .take(),
            )
            .await?;
        let invitation = match manager.get_database_backend() {
            DatabaseBackend::Postgres => "(payload::json->'about'->>'id')::uuid",
            _ => "unhex(replace(json_extract(payload, '$.about.id'), '-', ''))",
        };
        let fill = format!("UPDATE event SET invitation = {invitation}");
        manager.get_connection().execute_unprepared(&fill).await?;
        index(manager, Plain, "event", "invitation", &["invitation", "at", "id"]).await
    }
}
