//! One invitation's customers in any order, by state and by their words, without a look at each; how many went quiet;
//! and whether what was passed on was opened.

use sea_orm::DbBackend;
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, text};

use super::Kind::Plain;
use super::{index, moment_null};
use crate::redemption::NAMELESS;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in [
            ("redemption", text("sought").default("").take()),
            ("funnel", big_integer("went_quiet").default(0).take()),
            ("forwarding", moment_null("opened_at")),
        ] {
            let mut statement = Table::alter();
            statement.table(table).add_column(column);
            manager.alter_table(statement).await?;
        }
        sought(manager).await?;
        quiet(manager).await?;
        indices(manager).await
    }
}

/// As `redemption::sought` writes it from now on.
async fn sought(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let (domains, addresses) = match manager.get_database_backend() {
        DbBackend::Postgres => ("string_agg(domain, ' ')", "string_agg(address, ' ')"),
        _ => ("group_concat(domain, ' ')", "group_concat(address, ' ')"),
    };
    let connection = manager.get_connection();
    if manager.get_database_backend() == DbBackend::Postgres {
        // The same order on both databases, whatever the language of the server.
        let by_code_point = r#"ALTER TABLE redemption ALTER COLUMN sought TYPE text COLLATE "C""#;
        connection.execute_unprepared(by_code_point).await?;
    }
    let sent_to = format!(
        "coalesce((SELECT {addresses} FROM recipient WHERE recipient.redemption = redemption.id), '')"
    );
    let person = |column: &str| {
        format!(
            r#"coalesce((SELECT name || ' ' || email FROM "user" WHERE "user".id = redemption.{column}), '')"#
        )
    };
    connection
        .execute_unprepared(&format!(
            "UPDATE redemption SET sought = lower(\
             coalesce((SELECT name FROM customer WHERE customer.id = redemption.customer), '{NAMELESS}') || '\n' || \
             coalesce((SELECT {domains} FROM customer_domain WHERE customer_domain.customer = redemption.customer), '') \
             || ' ' || {} || ' ' || {} || ' ' || {sent_to})",
            person("answered_by"),
            person("last_user"),
        ))
        .await?;
    Ok(())
}

async fn quiet(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let counted = "SELECT invitation AS owner, 0 AS day, count(*) AS quiet FROM redemption \
         WHERE state = 'went_quiet' GROUP BY invitation \
         UNION ALL \
         SELECT trial_invitation.partner, redemption.opened_at / 86400000, count(*) FROM redemption \
         JOIN trial_invitation ON trial_invitation.id = redemption.invitation \
         WHERE redemption.state = 'went_quiet' \
         GROUP BY trial_invitation.partner, redemption.opened_at / 86400000";
    manager
        .get_connection()
        .execute_unprepared(&format!(
            "UPDATE funnel SET went_quiet = counted.quiet FROM ({counted}) AS counted \
             WHERE funnel.owner = counted.owner AND funnel.day = counted.day"
        ))
        .await?;
    Ok(())
}

/// One for each order. Behind what each orders by it holds what a search reads, so that only what was found is fetched
/// from the table itself. A group of states is read as its states, one seek each.
async fn indices(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "redemption";
    let mut old = Index::drop();
    old.name("redemption_list").table(TABLE);
    manager.drop_index(old).await?;
    let by_change = ["invitation", "changed_at", "id", "sought"];
    index(manager, Plain, TABLE, "list", &by_change).await?;
    let by_state = ["invitation", "state", "changed_at", "id", "sought"];
    index(manager, Plain, TABLE, "state", &by_state).await?;
    let by_customer = ["invitation", "sought", "id", "state"];
    index(manager, Plain, TABLE, "name", &by_customer).await?;
    // What was passed on to somebody, when they come.
    index(manager, Plain, "forwarding", "person", &["to_user", "redemption"]).await
}
