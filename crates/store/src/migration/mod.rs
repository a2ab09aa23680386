//! How the tables came to be, one file a step. A step that was published is never edited.
mod m20261121_000001_create_catalogue;
mod m20261121_000002_load_catalogue;
mod m20261121_000003_create_organisations;
mod m20261121_000004_create_trial_invitations;
mod m20261121_000005_create_log;
mod m20261121_000006_create_mail;
mod m20261121_000007_search_trial_invitations;
mod m20261121_000009_create_sign_ups;
mod m20261121_000010_extend_company;
mod m20261121_000011_create_offices;
mod m20261121_000015_follow_people;
mod m20261121_000016_create_staff_invitations;
mod m20261121_000018_log_organisations;
mod m20261121_000019_know_organisations;
mod m20261121_000020_create_forwardings;
mod m20261121_000021_keep_agreed_terms;
mod m20261121_000022_own_accounts;
mod m20261121_000025_limit_trial_invitations;
mod m20261121_000026_order_trial_invitations_by_name;
mod m20261121_000030_find_what_ends;
mod m20261121_000031_search_by_end;
mod m20261121_000040_create_drafts;
mod m20261121_000041_count_redemptions;
mod m20261121_000042_order_wipes;
mod m20261121_000043_list_from_one_index;
mod m20261121_000106_create_recipients;
mod m20261121_000107_follow_one_invitation;
mod m20261121_000108_create_password_resets;
mod m20261121_000120_search_redemptions;
mod m20261121_000130_create_purchase_offers;
mod m20261121_000131_answer_purchase_offers;
mod m20261121_000132_find_received_offers;
mod m20261122_000140_create_receipts;
mod m20261122_000150_extend_subscriptions;
mod m20261122_000151_keep_partners_of_record;
mod m20261122_000152_tell_of_ends;
mod m20261122_000160_create_notifications;
mod m20261122_000161_remind_by_hand;
mod m20261122_000170_create_offer_templates;
mod m20261122_000180_keep_terms_documents;
mod m20261122_000181_find_open_windows;
mod m20261122_000182_keep_contents_apart;
mod m20261122_000183_weigh_ends;
mod m20261122_000184_announce_prices;
mod m20261123_000210_create_availability;
mod m20261123_000220_create_listings;
mod m20261123_000221_follow_listings;
mod m20261123_000230_create_marketplace_touch;
mod m20261123_000240_create_enrolments;
mod m20261123_000241_sign_agreements;
mod m20261123_000242_register_partners;
mod m20261123_000300_create_leads;
mod m20261123_000320_create_customer_reviews;
mod m20261123_000321_create_listing_reports;

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema;

pub(crate) struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261121_000001_create_catalogue::Migration),
            Box::new(m20261121_000002_load_catalogue::Migration),
            Box::new(m20261121_000003_create_organisations::Migration),
            Box::new(m20261121_000004_create_trial_invitations::Migration),
            Box::new(m20261121_000005_create_log::Migration),
            Box::new(m20261121_000006_create_mail::Migration),
            Box::new(m20261121_000007_search_trial_invitations::Migration),
            Box::new(m20261121_000106_create_recipients::Migration),
            Box::new(m20261121_000107_follow_one_invitation::Migration),
            Box::new(m20261121_000108_create_password_resets::Migration),
            Box::new(m20261121_000009_create_sign_ups::Migration),
            Box::new(m20261121_000015_follow_people::Migration),
            Box::new(m20261121_000020_create_forwardings::Migration),
            Box::new(m20261121_000021_keep_agreed_terms::Migration),
            Box::new(m20261121_000022_own_accounts::Migration),
            Box::new(m20261121_000025_limit_trial_invitations::Migration),
            Box::new(m20261121_000010_extend_company::Migration),
            Box::new(m20261121_000011_create_offices::Migration),
            Box::new(m20261121_000030_find_what_ends::Migration),
            Box::new(m20261121_000016_create_staff_invitations::Migration),
            Box::new(m20261121_000026_order_trial_invitations_by_name::Migration),
            Box::new(m20261121_000031_search_by_end::Migration),
            Box::new(m20261121_000018_log_organisations::Migration),
            Box::new(m20261121_000019_know_organisations::Migration),
            Box::new(m20261121_000040_create_drafts::Migration),
            Box::new(m20261121_000041_count_redemptions::Migration),
            Box::new(m20261121_000042_order_wipes::Migration),
            Box::new(m20261121_000043_list_from_one_index::Migration),
            Box::new(m20261121_000120_search_redemptions::Migration),
            Box::new(m20261121_000130_create_purchase_offers::Migration),
            Box::new(m20261121_000131_answer_purchase_offers::Migration),
            Box::new(m20261121_000132_find_received_offers::Migration),
            Box::new(m20261122_000140_create_receipts::Migration),
            Box::new(m20261122_000150_extend_subscriptions::Migration),
            Box::new(m20261122_000151_keep_partners_of_record::Migration),
            Box::new(m20261122_000152_tell_of_ends::Migration),
            Box::new(m20261122_000160_create_notifications::Migration),
            Box::new(m20261122_000161_remind_by_hand::Migration),
            Box::new(m20261122_000170_create_offer_templates::Migration),
            Box::new(m20261122_000180_keep_terms_documents::Migration),
            Box::new(m20261122_000181_find_open_windows::Migration),
            Box::new(m20261122_000182_keep_contents_apart::Migration),
            Box::new(m20261122_000183_weigh_ends::Migration),
            Box::new(m20261122_000184_announce_prices::Migration),
            Box::new(m20261123_000210_create_availability::Migration),
            Box::new(m20261123_000220_create_listings::Migration),
            Box::new(m20261123_000221_follow_listings::Migration),
            Box::new(m20261123_000230_create_marketplace_touch::Migration),
            Box::new(m20261123_000240_create_enrolments::Migration),
            Box::new(m20261123_000241_sign_agreements::Migration),
            Box::new(m20261123_000242_register_partners::Migration),
            Box::new(m20261123_000300_create_leads::Migration),
            Box::new(m20261123_000320_create_customer_reviews::Migration),
            Box::new(m20261123_000321_create_listing_reports::Migration),
        ]
    }
}

/// The columns of a table, in order, and the other tables it points to as `(column, table, its key)`.
async fn create(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: Vec<ColumnDef>,
    key: &[&'static str],
    references: &[(&'static str, &'static str, &'static str)],
) -> Result<(), DbErr> {
    let mut statement = Table::create();
    statement.table(table);
    for column in columns {
        statement.col(column);
    }
    let mut primary = Index::create();
    for column in key {
        primary.col(*column);
    }
    statement.primary_key(primary.name(format!("{table}_pkey")));
    for (column, other, its) in references {
        statement.foreign_key(
            ForeignKey::create()
                .name(format!("{table}_{column}_fkey"))
                .from(table, *column)
                .to(*other, *its),
        );
    }
    manager.create_table(statement).await
}

#[derive(Clone, Copy)]
enum Kind {
    Unique,
    Plain,
}

async fn index(
    manager: &SchemaManager<'_>,
    kind: Kind,
    table: &'static str,
    name: &str,
    columns: &[&'static str],
) -> Result<(), DbErr> {
    let mut statement = Index::create();
    statement.name(format!("{table}_{name}")).table(table);
    for column in columns {
        statement.col(*column);
    }
    if matches!(kind, Kind::Unique) {
        statement.unique();
    }
    manager.create_index(statement).await
}

/// A moment, in milliseconds.
fn moment(name: &'static str) -> ColumnDef {
    schema::big_integer(name)
}

fn moment_null(name: &'static str) -> ColumnDef {
    schema::big_integer_null(name)
}
