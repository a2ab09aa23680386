//! What can be offered, as the data file of this build says it.

use std::collections::HashMap;

use liaison_domain::catalogue::{Catalogue, DatedPrice, Plan, PlanCode, TrialTerms, UsageLocation};
use liaison_domain::money::Money;
use liaison_domain::price_list::{AddOn, ProductCode};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, QueryOrder};

use crate::column::{json, parse_json, parse_word, word};
use crate::entity::{add_on, catalogue, plan, plan_price, usage_location};
use crate::error::StoreError;
use crate::transaction::Db;

const DATA: &str = include_str!("../data/catalogue.json");
const ADD_ONS: &str = include_str!("../data/add-ons.json");

/// The whole catalogue, in its own order. It changes with a migration only, so it may be kept.
pub async fn load(db: &impl Db) -> Result<Catalogue, StoreError> {
    let db = db.executor();
    let as_of = catalogue::Entity::find()
        .one(&db)
        .await?
        .ok_or_else(|| StoreError::Corrupt("the catalogue was not loaded".to_owned()))?
        .as_of;
    let locations = usage_location::Entity::find()
        .order_by_asc(usage_location::Column::Position)
        .all(&db)
        .await?;
    let plans = plan::Entity::find()
        .order_by_asc(plan::Column::Position)
        .all(&db)
        .await?;
    let mut prices: HashMap<String, Vec<DatedPrice>> = HashMap::new();
    // ISO dates sort as text.
    for row in plan_price::Entity::find()
        .order_by_asc(plan_price::Column::From)
        .all(&db)
        .await?
    {
        prices.entry(row.plan.clone()).or_default().push(price(&row)?);
    }
    Ok(Catalogue {
        as_of: parse_word("catalogue.as_of", &as_of)?,
        closed: Vec::new(),
        usage_locations: locations.iter().map(location).collect::<Result<_, _>>()?,
        plans: plans
            .into_iter()
            .map(|row| {
                let prices = prices.remove(&row.code).unwrap_or_default();
                to_plan(row, prices)
            })
            .collect::<Result<_, _>>()?,
    })
}

/// What is sold beside the plans, in its own order.
pub async fn add_ons(db: &impl Db) -> Result<Vec<AddOn>, StoreError> {
    let rows = add_on::Entity::find()
        .order_by_asc(add_on::Column::Position)
        .all(&db.executor())
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(AddOn {
                clouds: parse_json("add_on.clouds", &row.clouds)?,
                code: ProductCode(row.code),
                name: row.name,
            })
        })
        .collect()
}

pub(crate) fn add_on_file() -> Result<Vec<AddOn>, StoreError> {
    parse_json("data/add-ons.json", ADD_ONS)
}

pub(crate) async fn insert_add_ons(db: &impl ConnectionTrait, add_ons: &[AddOn]) -> Result<(), StoreError> {
    for (position, item) in (0..).zip(add_ons) {
        let row = add_on::ActiveModel {
            code: Set(item.code.0.clone()),
            position: Set(position),
            name: Set(item.name.clone()),
            clouds: Set(json(&item.clouds)?),
        };
        add_on::Entity::insert(row).exec_without_returning(db).await?;
    }
    Ok(())
}

/// The data file, read strictly.
pub(crate) fn data_file() -> Result<Catalogue, StoreError> {
    parse_json("data/catalogue.json", DATA)
}

pub(crate) async fn insert(db: &impl ConnectionTrait, catalogue: &Catalogue) -> Result<(), StoreError> {
    let as_of = catalogue::ActiveModel {
        as_of: Set(catalogue.as_of.to_string()),
    };
    catalogue::Entity::insert(as_of)
        .exec_without_returning(db)
        .await?;
    for (position, location) in (0..).zip(&catalogue.usage_locations) {
        let row = usage_location::ActiveModel {
            country: Set(location.country.as_str().to_owned()),
            position: Set(position),
            cloud: Set(word(&location.cloud)?),
        };
        usage_location::Entity::insert(row)
            .exec_without_returning(db)
            .await?;
    }
    for (position, item) in (0..).zip(&catalogue.plans) {
        let row = plan::ActiveModel {
            code: Set(item.code.0.clone()),
            position: Set(position),
            name: Set(item.name.clone()),
            service_type: Set(word(&item.service_type)?),
            services: Set(json(&item.services)?),
            most_users: Set(item.most_users.map(i64::from)),
            trial_days: Set(item.trial.map(|trial| i64::from(trial.days))),
            trial_licences: Set(item.trial.map(|trial| i64::from(trial.licences))),
            clouds: Set(json(&item.clouds)?),
        };
        plan::Entity::insert(row).exec_without_returning(db).await?;
        for dated in &item.prices {
            let row = plan_price::ActiveModel {
                plan: Set(item.code.0.clone()),
                from: Set(dated.from.to_string()),
                minor: Set(dated.price.minor),
                currency: Set(word(&dated.price.currency)?),
            };
            plan_price::Entity::insert(row).exec_without_returning(db).await?;
        }
    }
    Ok(())
}

fn location(row: &usage_location::Model) -> Result<UsageLocation, StoreError> {
    Ok(UsageLocation {
        country: parse_word("usage_location.country", &row.country)?,
        cloud: parse_word("usage_location.cloud", &row.cloud)?,
    })
}

fn price(row: &plan_price::Model) -> Result<DatedPrice, StoreError> {
    Ok(DatedPrice {
        from: parse_word("plan_price.from", &row.from)?,
        price: Money {
            minor: row.minor,
            currency: parse_word("plan_price.currency", &row.currency)?,
        },
    })
}

/// What a product that is or was sold is called.
pub async fn product_name(db: &impl Db, code: &ProductCode) -> Result<Option<String>, StoreError> {
    if let Some(plan) = plan::Entity::find_by_id(code.0.clone())
        .one(&db.executor())
        .await?
    {
        return Ok(Some(plan.name));
    }
    let add_on = add_on::Entity::find_by_id(code.0.clone())
        .one(&db.executor())
        .await?;
    Ok(add_on.map(|add_on| add_on.name))
}

fn to_plan(row: plan::Model, prices: Vec<DatedPrice>) -> Result<Plan, StoreError> {
    let out_of_range = |what: &str| StoreError::corrupt(what, "out of range");
    let trial = match (row.trial_days, row.trial_licences) {
        (Some(days), Some(licences)) => Some(TrialTerms {
            days: days.try_into().map_err(|_| out_of_range("plan.trial_days"))?,
            licences: licences
                .try_into()
                .map_err(|_| out_of_range("plan.trial_licences"))?,
        }),
        _ => None,
    };
    Ok(Plan {
        services: parse_json("plan.services", &row.services)?,
        service_type: parse_word("plan.service_type", &row.service_type)?,
        clouds: parse_json("plan.clouds", &row.clouds)?,
        most_users: row
            .most_users
            .map(|most| most.try_into().map_err(|_| out_of_range("plan.most_users")))
            .transpose()?,
        code: PlanCode(row.code),
        name: row.name,
        trial,
        prices,
    })
}
