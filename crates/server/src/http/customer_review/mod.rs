//! What customers say of partners: written by who has worked with one, answered by the partner, hidden by the operator.

pub(super) mod answering;
mod checked;
mod described;
pub(super) mod lists;
pub(super) mod writing;

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use liaison_contract::customer_review::{
    CustomerEngagementsBody, CustomerReviewBody, CustomerReviewEventsBody,
};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::id::{CustomerReviewId, PartnerId};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::Db;
use liaison_store::customer_review::{self, CustomerReview};
use serde::Deserialize;

use super::extract::{Id, Page, SignedIn, query};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::tagged::tagged;
use crate::app::App;

refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

/// One with where it stands, for its author's organisation, the partner and the operator.
#[utoipa::path(
    get, path = paths::CUSTOMER_REVIEW, operation_id = "get_customer_review", tag = "customer reviews",
    params(("id" = uuid::Uuid, Path, description = "The review")),
    responses(
        (status = 200, description = "The review", body = CustomerReviewBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<CustomerReviewId>,
) -> Answer<Response> {
    let reader = app.store.read();
    let actor = signed_in.actor();
    let review = readable(&reader, &actor, id).await?;
    let body = described::represented(&reader, &actor, &review).await?;
    let body = body.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    Ok(tagged(review.revision, body))
}

/// What happened to it, the newest first, also after its author deleted it.
#[utoipa::path(
    get, path = paths::CUSTOMER_REVIEW_EVENTS, operation_id = "list_customer_review_events", tag = "customer reviews",
    params(
        ("id" = uuid::Uuid, Path, description = "The review"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = CustomerReviewEventsBody), Read),
    security(("session" = []))
)]
pub(crate) async fn events(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<CustomerReviewId>,
    page: Page,
) -> Answer<Json<CustomerReviewEventsBody>> {
    let reader = app.store.read();
    let actor = signed_in.actor();
    let review = readable(&reader, &actor, id).await?;
    let found = customer_review::events(&reader, review.id, page.after, page.limit).await?;
    let events = match described::is_of(&actor, &review) {
        true => found.items,
        false => found.items.into_iter().map(|entry| entry.for_others()).collect(),
    };
    Ok(Json(CustomerReviewEventsBody {
        events,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Of what one's own organisation may say something: what was agreed to with a partner, the newest first.
#[utoipa::path(
    get, path = paths::CUSTOMER_ENGAGEMENTS, operation_id = "list_customer_engagements", tag = "customer reviews",
    params(
        ("partner" = Option<uuid::Uuid>, Query, description = "With this partner alone"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = CustomerEngagementsBody), List),
    security(("session" = []))
)]
pub(crate) async fn engagements(
    State(app): State<App>,
    signed_in: SignedIn,
    With(partner): With,
    page: Page,
) -> Answer<Json<CustomerEngagementsBody>> {
    let Actor::Customer { customer, .. } = signed_in.actor() else {
        return Err(Refusal::new(ProblemCode::NotAllowed));
    };
    authorize(&signed_in.actor(), Action::ReadCustomerReviews(customer))?;
    let reader = app.store.read();
    let found = customer_review::engagements(&reader, customer, partner, page.after, page.limit).await?;
    let next = found.next.map(|cursor| cursor.to_string());
    let engagements = described::engagements(&reader, customer, found.items).await?;
    Ok(Json(CustomerEngagementsBody { engagements, next }))
}

/// One that the actor may read; any other one does not exist.
async fn readable(db: &impl Db, actor: &Actor, id: CustomerReviewId) -> Answer<CustomerReview> {
    let review = customer_review::find(db, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    let reading = match actor {
        Actor::Staff { .. } => Action::ReadReceivedReviews(review.partner),
        Actor::Operator { .. } => Action::ModerateCustomerReviews,
        Actor::Customer { .. } | Actor::Anonymous | Actor::System => {
            Action::ReadCustomerReviews(review.customer)
        }
    };
    authorize(actor, reading)?;
    Ok(review)
}

/// `?partner=`.
pub(crate) struct With(Option<PartnerId>);

#[derive(Deserialize)]
struct WithQuery {
    partner: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for With {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: WithQuery = query(parts)?;
        let partner = asked.partner.map(|text| text.parse());
        let partner = partner.transpose().map_err(|_| Refusal::parameter("partner"))?;
        Ok(Self(partner))
    }
}
