//! The subscriptions that concern a partner, as a list and as a table for spreadsheets.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use liaison_contract::paths;
use liaison_contract::subscription::{Relation, Subscription, SubscriptionsBody};
use liaison_contract::trial_invitation::ListOrder;
use liaison_domain::subscription::SubscriptionState;
use liaison_domain::{Action, authorize, moment};
use liaison_store::subscription::{self, Concern};
use serde::Deserialize;

use super::described;
use crate::app::App;
use crate::http::csv;
use crate::http::extract::{Page, SignedIn, Sought, query, word};
use crate::http::openapi::refuses;
use crate::http::problem::{self, Answer, Refusal};
use crate::http::trial_invitation::own_partner;

const COLUMNS: [&str; 11] = [
    "customer",
    "product",
    "state",
    "seats",
    "began_at",
    "ends_at",
    "next_step",
    "next_step_at",
    "brought_by",
    "partner_of_record",
    "partner_of_record_id",
];

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

/// Which of them, by what they have to do with the partner.
pub(crate) struct Related(Concern);

#[derive(Deserialize)]
struct RelatedQuery {
    relation: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Related {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: RelatedQuery = query(parts)?;
        Ok(Self(match word(asked.relation.as_deref(), "relation")? {
            Some(Relation::OfRecord) => Concern::OfRecord,
            Some(Relation::Gap) => Concern::Gap,
            Some(Relation::Brought) | None => Concern::Brought,
        }))
    }
}

/// The subscriptions that concern the partner, what began last first unless said.
#[utoipa::path(
    get, path = paths::CUSTOMER_SUBSCRIPTIONS, operation_id = "list_customer_subscriptions", tag = "subscriptions",
    params(
        ("relation" = Option<Relation>, Query, description = "`brought` unless said"),
        ("search" = Option<String>, Query, description = "In the customer's name or the product's"),
        ("state" = Option<SubscriptionState>, Query, description = "Only those in this state"),
        ("order" = Option<ListOrder>, Query,
            description = "`newest` unless said; `name` is the customer's, and what is over comes last by its end"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = SubscriptionsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Related(concern): Related,
    Sought(wanted): Sought<SubscriptionState>,
    page: Page,
) -> Answer<Json<SubscriptionsBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadCustomerSubscriptions(partner))?;
    let reader = app.store.read();
    let found = subscription::of_partner(&reader, partner, concern, &wanted, page.after, page.limit).await?;
    Ok(Json(SubscriptionsBody {
        subscriptions: described(&app, &reader, &found.items, app.now()).await?,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// The same as the list, all of it, as comma-separated values.
#[utoipa::path(
    get, path = paths::CUSTOMER_SUBSCRIPTIONS_CSV, operation_id = "export_customer_subscriptions",
    tag = "subscriptions",
    params(
        ("relation" = Option<Relation>, Query, description = "`brought` unless said"),
        ("search" = Option<String>, Query, description = "In the customer's name or the product's"),
        ("state" = Option<SubscriptionState>, Query, description = "Only those in this state"),
        ("order" = Option<ListOrder>, Query, description = "`newest` unless said"),
    ),
    responses(
        (status = 200, description = "One row a subscription, in UTF-8 with a byte order mark", body = String,
            content_type = "text/csv"),
        List,
    ),
    security(("session" = []))
)]
pub(crate) async fn export(
    State(app): State<App>,
    signed_in: SignedIn,
    Related(concern): Related,
    Sought(wanted): Sought<SubscriptionState>,
) -> Answer<Response> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadCustomerSubscriptions(partner))?;
    let batch = move |after| {
        let (app, wanted) = (app.clone(), wanted.clone());
        async move {
            let reader = app.store.read();
            let found =
                subscription::of_partner(&reader, partner, concern, &wanted, after, csv::BATCH).await?;
            let described = described(&app, &reader, &found.items, app.now()).await?;
            Ok((described.iter().map(row).collect(), found.next))
        }
    };
    Ok(csv::answer("subscriptions", COLUMNS, batch))
}

fn row(each: &Subscription) -> String {
    let next = each.next_step.as_ref();
    let of_record = each
        .partner_of_record
        .as_ref()
        .map(|record| record.partner.clone());
    csv::line(&[
        each.customer_name.clone(),
        each.product_name.clone(),
        problem::word(&each.state),
        each.seats.to_string(),
        moment::text(each.began_at),
        each.ends_at.map(moment::text).unwrap_or_default(),
        next.map(|step| problem::word(&step.event)).unwrap_or_default(),
        next.map(|step| moment::text(step.at)).unwrap_or_default(),
        each.brought_by.name.clone(),
        of_record
            .as_ref()
            .map(|advisor| advisor.name.clone())
            .unwrap_or_default(),
        of_record.map(|advisor| advisor.number).unwrap_or_default(),
    ])
}
