//! Subscriptions that are paid for beside trials, and what happened to each.

use liaison_domain::subscription::Phase;
use liaison_domain::trial_clock::TrialClock;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, text, uuid, uuid_null};

use super::Kind::{Plain, Unique};
use super::{create, index, moment, moment_null};
use crate::column::{json, timestamp};
use crate::error::StoreError;

const TABLE: &str = "subscription";

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let connection = manager.get_connection();
        // Neither database changes a table as far as this. A copy has no names of indexes that would be in the way.
        connection
            .execute_unprepared("CREATE TABLE subscription_before AS SELECT * FROM subscription")
            .await?;
        connection.execute_unprepared("DROP TABLE subscription").await?;
        subscriptions(manager).await?;
        fill(connection).await?;
        connection
            .execute_unprepared("DROP TABLE subscription_before")
            .await?;
        events(manager).await
    }
}

async fn subscriptions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        uuid("id"),
        uuid("customer"),
        text("product"),
        uuid("brought_by"),
        uuid_null("trial_redemption"),
        moment_null("trial_starts_at"),
        moment_null("trial_ends_at"),
        moment_null("converted_at"),
        uuid_null("offer_redemption"),
        big_integer_null("offer_line"),
        moment("began_at"),
        text("state"),
        text("phase"),
        uuid_null("partner_of_record"),
        moment("ends_at"),
        moment_null("step_at"),
        moment_null("notice_at"),
        moment_null("window_until"),
        big_integer("revision"),
        text("sought"),
    ];
    let references = [
        ("customer", "customer", "id"),
        ("brought_by", "partner", "id"),
        ("partner_of_record", "partner", "id"),
        ("trial_redemption", "redemption", "id"),
        ("offer_redemption", "purchase_offer_redemption", "id"),
    ];
    create(manager, TABLE, columns, &["id"], &references).await?;
    if manager.get_database_backend() == DbBackend::Postgres {
        // The same order on both databases, whatever the language of the server.
        let by_code_point = r#"ALTER TABLE subscription ALTER COLUMN sought TYPE text COLLATE "C""#;
        manager.get_connection().execute_unprepared(by_code_point).await?;
    }
    // A customer has one trial of a plan, and buys it as often as it likes.
    manager
        .create_index(
            Index::create()
                .name("subscription_trial")
                .table(TABLE)
                .col("customer")
                .col("product")
                .unique()
                .and_where(Expr::col("trial_redemption").is_not_null())
                .take(),
        )
        .await?;
    index(manager, Unique, TABLE, "redemption", &["trial_redemption"]).await?;
    index(
        manager,
        Unique,
        TABLE,
        "line",
        &["offer_redemption", "offer_line"],
    )
    .await?;
    index(manager, Plain, TABLE, "list", &["customer", "began_at", "id"]).await?;
    // One for each order of the lists of a partner, with all that a search and a choice of state read.
    let brought = ["brought_by", "began_at", "id", "state", "sought"];
    index(manager, Plain, TABLE, "brought_newest", &brought).await?;
    let brought = ["brought_by", "ends_at", "id", "state", "sought"];
    index(manager, Plain, TABLE, "brought_end", &brought).await?;
    let brought = ["brought_by", "sought", "id", "state"];
    index(manager, Plain, TABLE, "brought_name", &brought).await?;
    let of_record = ["partner_of_record", "began_at", "id", "state", "sought"];
    index(manager, Plain, TABLE, "record_newest", &of_record).await?;
    let of_record = ["partner_of_record", "ends_at", "id", "state", "sought"];
    index(manager, Plain, TABLE, "record_end", &of_record).await?;
    let of_record = ["partner_of_record", "sought", "id", "state"];
    index(manager, Plain, TABLE, "record_name", &of_record).await?;
    index(manager, Plain, TABLE, "clock", &["step_at"]).await?;
    index(manager, Plain, TABLE, "notice", &["notice_at"]).await
}

#[derive(FromQueryResult)]
struct Before {
    id: sea_orm::prelude::Uuid,
    customer_name: String,
    plan_name: String,
    licences: i64,
    starts_at: i64,
    ends_at: i64,
}

/// The trials that were there. The clock finds out by itself what has become of them.
async fn fill(connection: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    connection
        .execute_unprepared(
            "INSERT INTO subscription (id, customer, product, brought_by, trial_redemption, trial_starts_at, \
             trial_ends_at, began_at, state, phase, ends_at, step_at, revision, sought) \
             SELECT id, customer, plan, advisor, redemption, starts_at, ends_at, starts_at, 'trial', '', ends_at, \
             ends_at, 1, '' FROM subscription_before",
        )
        .await?;
    let backend = connection.get_database_backend();
    let found = Statement::from_string(
        backend,
        "SELECT s.id AS id, c.name AS customer_name, p.name AS plan_name, s.licences AS licences, \
         s.starts_at AS starts_at, s.ends_at AS ends_at FROM subscription_before s \
         JOIN customer c ON c.id = s.customer JOIN plan p ON p.code = s.plan",
    );
    for before in Before::find_by_statement(found).all(connection).await? {
        let (phase, sought) = before
            .now()
            .map_err(|error| DbErr::Migration(error.to_string()))?;
        let update = match backend {
            DbBackend::Postgres => "UPDATE subscription SET phase = $1, sought = $2 WHERE id = $3",
            _ => "UPDATE subscription SET phase = ?, sought = ? WHERE id = ?",
        };
        let values = [phase.into(), sought.into(), before.id.into()];
        connection
            .execute_raw(Statement::from_sql_and_values(backend, update, values))
            .await?;
    }
    Ok(())
}

impl Before {
    fn now(&self) -> Result<(String, String), StoreError> {
        let starts_at = timestamp("subscription.starts_at", self.starts_at)?;
        let ends_at = timestamp("subscription.ends_at", self.ends_at)?;
        let seats = self
            .licences
            .try_into()
            .map_err(|_| StoreError::corrupt("subscription.licences", self.licences))?;
        let phase = Phase::trial(seats, TrialClock::between(starts_at, ends_at));
        Ok((
            json(&phase)?,
            crate::subscription::sought(&self.customer_name, &self.plan_name),
        ))
    }
}

async fn events(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "subscription_event";
    let columns = vec![uuid("id"), uuid("subscription"), moment("at"), text("payload")];
    let references = [("subscription", "subscription", "id")];
    create(manager, TABLE, columns, &["id"], &references).await?;
    index(manager, Plain, TABLE, "list", &["subscription", "at", "id"]).await
}
