//! What can be offered, and where.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text};

use super::create;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create(manager, "catalogue", vec![text("as_of")], &["as_of"], &[]).await?;
        create(
            manager,
            "usage_location",
            vec![text("country"), big_integer("position"), text("cloud")],
            &["country"],
            &[],
        )
        .await?;
        create(
            manager,
            "plan",
            vec![
                text("code"),
                big_integer("position"),
                text("name"),
                text("service_type"),
                text("services"),
                big_integer_null("most_users"),
                big_integer_null("trial_days"),
                big_integer_null("trial_licences"),
                text("clouds"),
            ],
            &["code"],
            &[],
        )
        .await?;
        create(
            manager,
            "plan_price",
            vec![text("plan"), text("from"), big_integer("minor"), text("currency")],
            &["plan", "from"],
            &[("plan", "plan", "code")],
        )
        .await
    }
}
