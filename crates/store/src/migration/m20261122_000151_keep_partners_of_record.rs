//! For how long each partner was the partner of record of a subscription.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{text, uuid};

use super::Kind::Plain;
use super::{create, index, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        const TABLE: &str = "partner_of_record";
        let columns = vec![
            uuid("id"),
            uuid("subscription"),
            uuid("partner"),
            moment("since"),
            moment_null("until"),
            text("means"),
            text("named_by"),
        ];
        let references = [
            ("subscription", "subscription", "id"),
            ("partner", "partner", "id"),
        ];
        create(manager, TABLE, columns, &["id"], &references).await?;
        index(manager, Plain, TABLE, "history", &["subscription", "since", "id"]).await?;
        // One at a time.
        manager
            .create_index(
                Index::create()
                    .name("partner_of_record_current")
                    .table(TABLE)
                    .col("subscription")
                    .unique()
                    .and_where(Expr::col("until").is_null())
                    .take(),
            )
            .await
    }
}
