//! The offers that a customer's own organisation has before it.

use axum::Json;
use axum::extract::State;
use liaison_contract::received_offer::{ReceivedOffer, ReceivedOffersBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::{customer, purchase_offer};

use super::extract::{Page, SignedIn};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

/// The offers that somebody of the organisation opened, and those that are for one of its domains; the last sent first.
#[utoipa::path(
    get, path = paths::RECEIVED_OFFERS, operation_id = "list_received_offers", tag = "offer review",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = ReceivedOffersBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<ReceivedOffersBody>> {
    let Actor::Customer { customer, .. } = signed_in.actor() else {
        return Err(Refusal::new(ProblemCode::NotAllowed));
    };
    authorize(&signed_in.actor(), Action::ReadAnswers(customer))?;
    let reader = app.store.read();
    let domains: Vec<String> = customer::domains(&reader, customer)
        .await?
        .into_iter()
        .map(|known| known.domain)
        .collect();
    let found = purchase_offer::received(&reader, customer, &domains, page.after, page.limit).await?;
    let now = app.now();
    Ok(Json(ReceivedOffersBody {
        next: found.next.map(|cursor| cursor.to_string()),
        received_offers: found
            .items
            .into_iter()
            .map(|item| ReceivedOffer {
                partner_name: item.partner_name,
                state: item.offer.state_at(now),
                progress: item.redemption.as_ref().map(|redemption| redemption.state),
                version: item
                    .redemption
                    .map_or(item.offer.version, |redemption| redemption.version),
                newest: item.offer.version,
                over_term: item.over_term,
                sent_at: item.offer.created_at,
                summary: item.offer.summary,
                token: item.offer.token,
                answer_by: item.offer.answer_by,
            })
            .collect(),
    }))
}
