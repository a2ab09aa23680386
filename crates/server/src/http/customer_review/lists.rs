//! Reviews of a partner for everybody, one's own organisation's, and what waits for the operator.

use axum::Json;
use axum::extract::{FromRequestParts, Path, State};
use axum::http::request::Parts;
use liaison_contract::customer_review::{CustomerReviewsBody, PublishedReviewsBody, ReceivedReviewsBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::customer_review::CustomerReviewState;
use liaison_domain::{Action, Actor, authorize};
use liaison_store::customer_review::{self, Listed};
use serde::Deserialize;

use super::described;
use crate::app::App;
use crate::http::extract::{Page, SignedIn, query, word};
use crate::http::marketplace;
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};
use crate::http::trial_invitation::own_partner;

refuses!(Public: InvalidParameter, NotFound);
refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

/// What customers say of the partner whose listing it is, the newest first. Nobody has to sign in.
#[utoipa::path(
    get, path = paths::MARKETPLACE_REVIEWS, operation_id = "list_published_reviews", tag = "marketplace",
    params(
        ("slug" = String, Path, description = "The end of the listing's address"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = PublishedReviewsBody), Public)
)]
pub(crate) async fn published(
    State(app): State<App>,
    Path(slug): Path<String>,
    page: Page,
) -> Answer<Json<PublishedReviewsBody>> {
    let listing = marketplace::find_one(&app, &slug).await?;
    Ok(Json(of_partner(&app, listing.partner, page).await?))
}

/// What one's own organisation has said of partners, the newest first.
#[utoipa::path(
    get, path = paths::CUSTOMER_REVIEWS, operation_id = "list_customer_reviews", tag = "customer reviews",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = CustomerReviewsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<CustomerReviewsBody>> {
    let actor = signed_in.actor();
    let Actor::Customer { customer, .. } = actor else {
        return Err(Refusal::new(ProblemCode::NotAllowed));
    };
    authorize(&actor, Action::ReadCustomerReviews(customer))?;
    let reader = app.store.read();
    let found = customer_review::list(&reader, Listed::By(customer), page.after, page.limit).await?;
    Ok(Json(CustomerReviewsBody {
        next: found.next.map(|cursor| cursor.to_string()),
        customer_reviews: described::all(&reader, &actor, found.items).await?,
    }))
}

/// What customers say of one's own partner, hidden ones too, the newest first.
#[utoipa::path(
    get, path = paths::RECEIVED_CUSTOMER_REVIEWS, operation_id = "list_received_customer_reviews",
    tag = "customer reviews",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = ReceivedReviewsBody), List),
    security(("session" = []))
)]
pub(crate) async fn received(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<ReceivedReviewsBody>> {
    let actor = signed_in.actor();
    let partner = own_partner(&actor)?;
    authorize(&actor, Action::ReadReceivedReviews(partner))?;
    let reader = app.store.read();
    let found = customer_review::list(&reader, Listed::Of(partner), page.after, page.limit).await?;
    Ok(Json(ReceivedReviewsBody {
        rating: customer_review::rating(&reader, partner, app.now()).await?,
        next: found.next.map(|cursor| cursor.to_string()),
        customer_reviews: described::all(&reader, &actor, found.items).await?,
    }))
}

/// What partners have reported, the longest wait first; with the state `hidden`, what was taken out, the newest first.
#[utoipa::path(
    get, path = paths::REPORTED_CUSTOMER_REVIEWS, operation_id = "list_reported_customer_reviews",
    tag = "customer reviews",
    params(
        ("state" = Option<CustomerReviewState>, Query, description = "`under_review` unless said, or `hidden`"),
        ("after" = Option<String>, Query, description = "`next` of the page before, with everything else the same"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = CustomerReviewsBody), List),
    security(("session" = []))
)]
pub(crate) async fn reported(
    State(app): State<App>,
    signed_in: SignedIn,
    wanted: Wanted,
    page: Page,
) -> Answer<Json<CustomerReviewsBody>> {
    let actor = signed_in.actor();
    authorize(&actor, Action::ModerateCustomerReviews)?;
    let reader = app.store.read();
    let found = match wanted {
        Wanted::Waiting => customer_review::queued(&reader, page.after, page.limit).await?,
        Wanted::Hidden => customer_review::list(&reader, Listed::Hidden, page.after, page.limit).await?,
    };
    Ok(Json(CustomerReviewsBody {
        next: found.next.map(|cursor| cursor.to_string()),
        customer_reviews: described::all(&reader, &actor, found.items).await?,
    }))
}

/// `?state=` of what the operator looks at: everybody reads the others.
pub(crate) enum Wanted {
    Waiting,
    Hidden,
}

#[derive(Deserialize)]
struct WantedQuery {
    state: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Wanted {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: WantedQuery = query(parts)?;
        match word(asked.state.as_deref(), "state")? {
            None | Some(CustomerReviewState::UnderReview) => Ok(Self::Waiting),
            Some(CustomerReviewState::Hidden) => Ok(Self::Hidden),
            Some(CustomerReviewState::Live | CustomerReviewState::Deleted) => {
                Err(Refusal::parameter("state"))
            }
        }
    }
}

/// As everybody reads it.
pub(crate) async fn of_partner(
    app: &App,
    partner: liaison_domain::id::PartnerId,
    page: Page,
) -> Answer<PublishedReviewsBody> {
    let reader = app.store.read();
    let found = customer_review::list(&reader, Listed::Shown(partner), page.after, page.limit).await?;
    Ok(PublishedReviewsBody {
        reviews: found.items.iter().filter_map(described::published).collect(),
        rating: customer_review::rating(&reader, partner, app.now()).await?,
        next: found.next.map(|cursor| cursor.to_string()),
    })
}
