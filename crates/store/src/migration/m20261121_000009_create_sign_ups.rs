//! People who sign up, and the domains by which their organisations are known.

use std::collections::BTreeMap;

use liaison_domain::sign_up::organisation_domain;
use liaison_domain::text::EmailAddress;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, blob, text, uuid};
use uuid::Uuid;

use super::Kind::Plain;
use super::{create, index, moment};
use crate::entity::{customer_domain, user};

#[derive(DeriveMigrationName)]
pub(super) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let sign_up = vec![
            uuid("id"),
            text("email"),
            text("name"),
            text("organisation"),
            text("country"),
            text("password_hash"),
            blob("code_hash"),
            big_integer("tries"),
            moment("created_at"),
            moment("expires_at"),
        ];
        create(manager, "sign_up", sign_up, &["id"], &[]).await?;
        index(manager, Plain, "sign_up", "expiry", &["expires_at"]).await?;
        index(manager, Plain, "sign_up", "email", &["email"]).await?;

        let domain = vec![text("domain"), uuid("customer")];
        let belongs = [("customer", "customer", "id")];
        create(manager, "customer_domain", domain, &["domain"], &belongs).await?;
        name_known_organisations(manager.get_connection()).await
    }
}

/// Whoever was here before keeps the domain of its first person.
async fn name_known_organisations(db: &SchemaManagerConnection<'_>) -> Result<(), DbErr> {
    let people: Vec<(String, Uuid)> = user::Entity::find()
        .select_only()
        .column(user::Column::Email)
        .column(user::Column::Customer)
        .filter(user::Column::Customer.is_not_null())
        .order_by_asc(user::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let mut domains = BTreeMap::new();
    for (email, customer) in people {
        let address = EmailAddress::try_from(email).map_err(|error| DbErr::Migration(error.to_string()))?;
        if let Some(domain) = organisation_domain(&address) {
            domains.entry(domain.to_owned()).or_insert(customer);
        }
    }
    for (domain, customer) in domains {
        let row = customer_domain::ActiveModel {
            domain: Set(domain),
            customer: Set(customer),
            // Columns of later steps.
            ..Default::default()
        };
        customer_domain::Entity::insert(row)
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}
