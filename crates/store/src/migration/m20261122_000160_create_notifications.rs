//! What people were told and how they want to be, the links that switch mail off, and when customers are reminded of
//! offers.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, text, text_null, uuid};

use super::Kind::Plain;
use super::{create, index, moment, moment_null};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        notifications(manager).await?;
        preferences(manager).await?;
        unsubscriptions(manager).await?;
        reminders(manager).await
    }
}

async fn notifications(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "notification";
    let columns = vec![
        uuid("id"),
        uuid("user"),
        moment("at"),
        text("payload"),
        moment_null("read_at"),
        text_null("mailing"),
        moment_null("mail_at"),
    ];
    create(manager, TABLE, columns, &["id"], &[("user", "user", "id")]).await?;
    index(manager, Plain, TABLE, "list", &["user", "at", "id"]).await?;
    index(manager, Plain, TABLE, "unread", &["user", "read_at", "at", "id"]).await?;
    index(manager, Plain, TABLE, "mail", &["mail_at", "user"]).await?;
    index(manager, Plain, TABLE, "age", &["at"]).await
}

async fn preferences(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "notification_preference";
    let columns = vec![uuid("user"), text("chosen"), big_integer("revision")];
    create(manager, TABLE, columns, &["user"], &[("user", "user", "id")]).await
}

async fn unsubscriptions(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "unsubscription";
    let columns = vec![
        blob("token_hash"),
        uuid("user"),
        text_null("event"),
        moment("made_at"),
    ];
    create(
        manager,
        TABLE,
        columns,
        &["token_hash"],
        &[("user", "user", "id")],
    )
    .await?;
    index(manager, Plain, TABLE, "age", &["made_at"]).await?;
    let mut mail = Table::alter();
    mail.table("mail").add_column(text_null("unsubscribe"));
    manager.alter_table(mail).await
}

async fn reminders(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    const TABLE: &str = "purchase_offer_reminder";
    let columns = vec![
        uuid("offer"),
        uuid("customer"),
        moment("since"),
        moment_null("remind_at"),
    ];
    let references = [("offer", "purchase_offer", "id"), ("customer", "customer", "id")];
    create(manager, TABLE, columns, &["offer", "customer"], &references).await?;
    index(manager, Plain, TABLE, "due", &["remind_at"]).await?;
    // Who has an offer before it already is reminded like everybody else: five days after, in milliseconds.
    let begun = "INSERT INTO purchase_offer_reminder (offer, customer, since, remind_at) \
                 SELECT r.offer, r.customer, r.opened_at, r.opened_at + 432000000 \
                 FROM purchase_offer_redemption r JOIN purchase_offer o ON o.id = r.offer \
                 WHERE o.state = 'active' AND r.state IN ('reviewing', 'countered')";
    manager.get_connection().execute_unprepared(begun).await?;
    Ok(())
}
