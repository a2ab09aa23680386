//! How many redemptions came how far, counted as they move: of each invitation in all, and of each partner by the day of
//! the opening. Counting the redemptions themselves took the longer the more customers a partner has.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, uuid};

use super::create;

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            uuid("owner"),
            big_integer("day"),
            big_integer("opened"),
            big_integer("signed_in"),
            big_integer("reviewed"),
            big_integer("accepted"),
            big_integer("with_administration"),
            big_integer("declined"),
        ];
        create(manager, "funnel", columns, &["owner", "day"], &[]).await?;
        let counts = "count(*), count(redemption.customer), count(redemption.reviewed_at), \
             count(CASE WHEN redemption.state IN ('accepted', 'running') THEN 1 END), \
             count(redemption.administration), count(CASE WHEN redemption.state = 'declined' THEN 1 END)";
        let connection = manager.get_connection();
        connection
            .execute_unprepared(&format!(
                "INSERT INTO funnel SELECT invitation, 0, {counts} FROM redemption GROUP BY invitation"
            ))
            .await?;
        connection
            .execute_unprepared(&format!(
                "INSERT INTO funnel SELECT trial_invitation.partner, redemption.opened_at / 86400000, {counts} \
                 FROM redemption JOIN trial_invitation ON trial_invitation.id = redemption.invitation \
                 GROUP BY trial_invitation.partner, redemption.opened_at / 86400000"
            ))
            .await?;
        Ok(())
    }
}
