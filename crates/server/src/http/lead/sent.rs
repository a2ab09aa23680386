//! What one's own partner sent to others: customers that it passed on, and proposals to work together.

use axum::Json;
use axum::extract::State;
use liaison_contract::lead_request::{LeadRequestsBody, ListedLeadRequest};
use liaison_contract::paths;
use liaison_domain::{Action, authorize};
use liaison_store::lead::{self, LeadRequest};
use liaison_store::user;

use super::described;
use crate::app::App;
use crate::http::extract::{Page, SignedIn};
use crate::http::openapi::refuses;
use crate::http::problem::Answer;
use crate::http::trial_invitation::own_partner;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

/// Referrals and proposals of one's own partner, the newest first, with who answered.
#[utoipa::path(
    get, path = paths::LEAD_REQUESTS, operation_id = "list_lead_requests", tag = "leads",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = LeadRequestsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<LeadRequestsBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::SendLeads(partner))?;
    let (reader, now) = (app.store.read(), app.now());
    let found = lead::sent_by(&reader, partner, page.after, page.limit).await?;
    let people = found.items.iter().filter_map(|request| request.sent.person);
    let names = user::names(&reader, people.map(|user| user.0)).await?;
    let mut asked = described::asked(&reader, &found.items, now).await?;
    let listed = |request: LeadRequest| {
        let person = request.sent.person.and_then(|user| names.get(&user.0));
        ListedLeadRequest {
            id: request.id,
            kind: request.enquiry.kind,
            state: request.state_at(now),
            sent_by: person.cloned().unwrap_or_default(),
            sent_at: request.sent_at,
            partners: asked.remove(&request.id).unwrap_or_default(),
            company: request.enquiry.contact.company,
            summary: request.summary,
        }
    };
    Ok(Json(LeadRequestsBody {
        lead_requests: found.items.into_iter().map(listed).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}
