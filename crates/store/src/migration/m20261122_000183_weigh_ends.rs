//! What the end of each subscription is, and an open window, so that the radar finds decisions apart from what goes on by
//! itself.

use liaison_domain::subscription::Phase;
use sea_orm::{ConnectionTrait, DbBackend, FromQueryResult, Statement};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::text_null;

use super::Kind::Plain;
use super::index;
use crate::column::parse_json;
use crate::error::StoreError;

const TABLE: &str = "subscription";

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["end_matter", "window_weight"] {
            let with = Table::alter().table(TABLE).add_column(text_null(column)).take();
            manager.alter_table(with).await?;
        }
        fill(manager.get_connection()).await?;
        // These answer everything that was asked of the indexes without a weight.
        for name in ["subscription_brought_window", "subscription_record_window"] {
            manager
                .drop_index(Index::drop().name(name).table(TABLE).to_owned())
                .await?;
        }
        for (name, owner) in [
            ("own", "customer"),
            ("brought", "brought_by"),
            ("record", "partner_of_record"),
        ] {
            for (kind, weighs, at) in [
                ("near_end", "end_matter", "ends_at"),
                ("near_window", "window_weight", "window_until"),
            ] {
                index(
                    manager,
                    Plain,
                    TABLE,
                    &format!("{name}_{kind}"),
                    &[owner, weighs, at, "id"],
                )
                .await?;
            }
        }
        Ok(())
    }
}

#[derive(FromQueryResult)]
struct Before {
    id: sea_orm::prelude::Uuid,
    phase: String,
}

async fn fill(connection: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let backend = connection.get_database_backend();
    let found = Statement::from_string(backend, "SELECT id, phase FROM subscription");
    for before in Before::find_by_statement(found).all(connection).await? {
        let (end, window) = weights(&before.phase).map_err(|error| DbErr::Migration(error.to_string()))?;
        let update = match backend {
            DbBackend::Postgres => {
                "UPDATE subscription SET end_matter = $1, window_weight = $2 WHERE id = $3"
            }
            _ => "UPDATE subscription SET end_matter = ?, window_weight = ? WHERE id = ?",
        };
        let values = [end.into(), window.into(), before.id.into()];
        connection
            .execute_raw(Statement::from_sql_and_values(backend, update, values))
            .await?;
    }
    Ok(())
}

fn weights(phase: &str) -> Result<(Option<String>, Option<String>), StoreError> {
    let phase: Phase = parse_json("subscription.phase", phase)?;
    crate::subscription::on_radar(&phase)
}
