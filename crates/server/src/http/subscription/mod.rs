//! Subscriptions, as the customer that has them reads them, and the partners whom they concern.

pub(super) mod change;
mod deciding;
pub(super) mod of_partner;

use std::collections::HashMap;

use axum::Json;
use axum::extract::State;
use axum::response::Response;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use liaison_contract::subscription::{
    self as wire, PartnerOfRecord, Returnable, SubscriptionBody, SubscriptionTimelineBody, SubscriptionsBody,
};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::id::{CustomerId, PartnerId, SubscriptionId};
use liaison_domain::partner::Partner;
use liaison_domain::partner_of_record::{Advisor, standing};
use liaison_domain::price_list::ProductCode;
use liaison_domain::subscription::{Phase, Subscription, seats};
use liaison_domain::{Action, Actor, Denied, authorize};
use liaison_store::{Db, Tx, customer, partner, subscription};
use uuid::Uuid;

use super::extract::{Id, Page, SignedIn};
use super::openapi::refuses;
use super::partner_of_record::advisor;
use super::problem::{Answer, Refusal};
use super::relationship::own_customer;
use super::tagged::tagged;
use crate::app::App;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Read: InvalidParameter, NotSignedIn, NotFound);

/// What the organisation has: trials and what it pays for, what is over included. What began last comes first.
#[utoipa::path(
    get, path = paths::SUBSCRIPTIONS, operation_id = "list_subscriptions", tag = "subscriptions",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = SubscriptionsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<SubscriptionsBody>> {
    let customer = own_customer(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadSubscriptions(customer))?;
    let reader = app.store.read();
    let found = subscription::of_customer(&reader, customer, page.after, page.limit).await?;
    Ok(Json(SubscriptionsBody {
        subscriptions: described(&app, &reader, &found.items, app.now()).await?,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// One subscription, for the customer that has it and for the partners whom it concerns.
#[utoipa::path(
    get, path = paths::SUBSCRIPTION, operation_id = "get_subscription", tag = "subscriptions",
    params(("id" = uuid::Uuid, Path, description = "The subscription")),
    responses(
        (status = 200, description = "The subscription", body = SubscriptionBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
) -> Answer<Response> {
    let reader = app.store.read();
    let found = readable(&reader, &signed_in.actor(), id).await?;
    let body = represented(&app, &reader, &found, app.now()).await?;
    Ok(tagged(found.revision, body))
}

/// What happened to a subscription, newest first.
#[utoipa::path(
    get, path = paths::SUBSCRIPTION_EVENTS, operation_id = "list_subscription_events", tag = "subscriptions",
    params(
        ("id" = uuid::Uuid, Path, description = "The subscription"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = SubscriptionTimelineBody), Read),
    security(("session" = []))
)]
pub(crate) async fn events(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<SubscriptionId>,
    page: Page,
) -> Answer<Json<SubscriptionTimelineBody>> {
    let reader = app.store.read();
    let found = readable(&reader, &signed_in.actor(), id).await?;
    let events = subscription::events(&reader, found.id, page.after, page.limit).await?;
    Ok(Json(SubscriptionTimelineBody {
        events: events.items,
        next: events.next.map(|cursor| cursor.to_string()),
    }))
}

/// A subscription that the actor may read: of its own organisation, or one that concerns its partner. Any other one does
/// not exist.
pub(super) async fn readable(db: &impl Db, actor: &Actor, id: SubscriptionId) -> Answer<Subscription> {
    let found = subscription::find(db, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    match actor {
        Actor::Staff { partner, .. } if concerns(&found, *partner) => {
            authorize(actor, Action::ReadCustomerSubscriptions(*partner))?;
        }
        _ => authorize(actor, Action::ReadSubscriptions(found.customer))?,
    }
    Ok(found)
}

/// One that the actor may do this to, as it is until the transaction ends. A partner whom it concerns may read it, and is
/// told that this is the customer's.
pub(super) async fn changeable(
    tx: &Tx,
    signed_in: &SignedIn,
    id: SubscriptionId,
    action: fn(CustomerId) -> Action,
) -> Answer<Subscription> {
    let actor = signed_in.actor();
    let found = readable(tx, &actor, id).await?;
    match authorize(&actor, action(found.customer)) {
        Err(Denied::OtherOrganisation) => return Err(Refusal::new(ProblemCode::NotAllowed)),
        allowed => allowed?,
    }
    subscription::lock(tx, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))
}

fn concerns(found: &Subscription, partner: PartnerId) -> bool {
    found.brought_by == partner || found.partner_of_record == Some(partner)
}

pub(super) async fn represented(
    app: &App,
    db: &impl Db,
    found: &Subscription,
    now: Timestamp,
) -> Answer<SubscriptionBody> {
    let described = described(app, db, std::slice::from_ref(found), now).await?;
    let subscription = described.into_iter().next().ok_or_else(Refusal::raced)?;
    Ok(SubscriptionBody { subscription })
}

/// As they are at a moment, whether or not the worker has written down what the clock did.
pub(super) async fn described(
    app: &App,
    db: &impl Db,
    found: &[Subscription],
    now: Timestamp,
) -> Answer<Vec<wire::Subscription>> {
    let whose = || found.iter().map(|each| each.customer.0);
    let customers = customer::find_all(db, whose()).await?;
    let domains = customer::first_domains(db, whose()).await?;
    let mut partners: Vec<Uuid> = Vec::new();
    for each in found {
        partners.push(each.brought_by.0);
        partners.extend(each.partner_of_record.map(|id| id.0));
    }
    let partners = partner::find_all(db, partners.into_iter()).await?;
    let today = now.to_zoned(TimeZone::UTC).date();
    Ok(found
        .iter()
        // None is without its customer.
        .filter_map(|each| {
            let each = each.at(now);
            let customer = customers.get(&each.customer.0)?;
            Some(wire::Subscription {
                id: each.id,
                revision: each.revision,
                product_name: product_name(app, &each.product),
                customer_name: customer.name.clone(),
                customer_country: customer.country,
                customer_domain: domains.get(&each.customer.0).cloned(),
                brought_by: brought_by(&partners, each.brought_by),
                partner_of_record: each.partner_of_record.and_then(|id| {
                    let partner = partners.get(&id.0)?;
                    Some(PartnerOfRecord {
                        partner: advisor(partner),
                        standing: standing(partner, today),
                    })
                }),
                began_at: each.began_at,
                state: each.state(),
                seats: each.phase.seats(),
                ends_at: each.phase.ends_at(),
                next_step: each.phase.next_step(),
                returnable: returnable(&each.phase, now),
                product: each.product,
                phase: each.phase,
            })
        })
        .collect())
}

/// A product that has left the catalogue is called by its code.
pub(super) fn product_name(app: &App, code: &ProductCode) -> String {
    let product = app.price_list().product(code);
    product.map_or_else(|| code.0.clone(), |product| product.name().to_owned())
}

/// How many can be given back now.
pub(super) fn returnable_seats(described: &wire::Subscription) -> u32 {
    described.returnable.map_or(0, |returnable| returnable.seats)
}

fn returnable(phase: &Phase, now: Timestamp) -> Option<Returnable> {
    let Phase::Paid { agreement } = phase else {
        return None;
    };
    Some(Returnable {
        seats: seats::open(&agreement.batches, now),
        until: seats::open_until(&agreement.batches, now)?,
        all_until: seats::all_open_until(&agreement.batches, now),
    })
}

fn brought_by(known: &HashMap<Uuid, Partner>, id: PartnerId) -> Advisor {
    known.get(&id.0).map_or_else(
        || Advisor {
            number: String::new(),
            name: String::new(),
        },
        advisor,
    )
}
