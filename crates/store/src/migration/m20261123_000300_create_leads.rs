//! Forms to partners, what each partner has of one, and how fast partners answer.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, big_integer_null, binary, text, text_null, uuid, uuid_null};

use super::Kind::{Plain, Unique};
use super::{create, index, moment, moment_null};

const REQUEST: &str = "lead_request";
const LEAD: &str = "lead";

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        create_requests(manager).await?;
        create_leads(manager).await?;

        const EVENT: &str = "lead_event";
        let columns = vec![
            uuid("id"),
            uuid("request"),
            uuid_null("lead"),
            moment("at"),
            text("payload"),
        ];
        create(
            manager,
            EVENT,
            columns,
            &["id"],
            &[("request", REQUEST, "id"), ("lead", LEAD, "id")],
        )
        .await?;
        index(manager, Plain, EVENT, "request", &["request", "at", "id"]).await?;

        const NOTE: &str = "lead_note";
        let columns = vec![
            uuid("id"),
            uuid("lead"),
            uuid("written_by"),
            text("text"),
            moment("written_at"),
            moment("changed_at"),
            big_integer("revision"),
        ];
        create(
            manager,
            NOTE,
            columns,
            &["id"],
            &[("lead", LEAD, "id"), ("written_by", "user", "id")],
        )
        .await?;
        index(manager, Plain, NOTE, "lead", &["lead", "written_at", "id"]).await?;

        let columns = vec![
            uuid("partner"),
            big_integer("median_minutes"),
            big_integer("count"),
        ];
        create(
            manager,
            "lead_answer_speed",
            columns,
            &["partner"],
            &[("partner", "partner", "id")],
        )
        .await
    }
}

async fn create_requests(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        uuid("id"),
        text("summary"),
        text("state"),
        text("sender"),
        uuid_null("partner"),
        uuid_null("sent_by"),
        text("email"),
        text("source"),
        text("language"),
        text("content"),
        moment("sent_at"),
        moment("confirm_by"),
        big_integer("revision"),
    ];
    create(
        manager,
        REQUEST,
        columns,
        &["id"],
        &[("partner", "partner", "id"), ("sent_by", "user", "id")],
    )
    .await?;
    index(manager, Plain, REQUEST, "email", &["email", "sent_at"]).await?;
    index(manager, Plain, REQUEST, "source", &["source", "sent_at"]).await?;
    index(manager, Plain, REQUEST, "partner", &["partner", "sent_at", "id"]).await?;
    index(manager, Plain, REQUEST, "confirm_by", &["state", "confirm_by"]).await?;

    const LINK: &str = "lead_link";
    let columns = vec![binary("token_hash"), uuid("request"), moment("expires_at")];
    create(
        manager,
        LINK,
        columns,
        &["token_hash"],
        &[("request", REQUEST, "id")],
    )
    .await?;
    index(manager, Plain, LINK, "request", &["request"]).await?;
    index(manager, Plain, LINK, "expires_at", &["expires_at"]).await
}

async fn create_leads(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = vec![
        uuid("id"),
        uuid("request"),
        uuid("partner"),
        uuid("listing"),
        text("kind"),
        text("urgency"),
        text("state"),
        text("sender"),
        text_null("deal"),
        text_null("closing"),
        uuid_null("looked_after_by"),
        moment("received_at"),
        moment("answer_by"),
        moment_null("notice_at"),
        moment_null("answered_at"),
        moment_null("closed_at"),
        big_integer_null("answer_minutes"),
        moment_null("counted_at"),
        text("sought"),
        big_integer("revision"),
    ];
    create(
        manager,
        LEAD,
        columns,
        &["id"],
        &[
            ("request", REQUEST, "id"),
            ("partner", "partner", "id"),
            ("listing", "listing", "id"),
            ("looked_after_by", "user", "id"),
        ],
    )
    .await?;
    index(manager, Unique, LEAD, "of_request", &["request", "partner"]).await?;
    index(
        manager,
        Plain,
        LEAD,
        "received_at",
        &["partner", "received_at", "id"],
    )
    .await?;
    index(manager, Plain, LEAD, "answer_by", &["partner", "answer_by", "id"]).await?;
    index(manager, Plain, LEAD, "sought", &["partner", "sought", "id"]).await?;
    index(manager, Plain, LEAD, "expiring", &["state", "answer_by"]).await?;
    index(manager, Plain, LEAD, "notice_at", &["notice_at"]).await?;
    index(manager, Plain, LEAD, "sender", &["sender", "state", "closed_at"]).await?;
    index(manager, Plain, LEAD, "counted_at", &["partner", "counted_at"]).await
}
