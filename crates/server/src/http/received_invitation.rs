//! What a customer's own organisation has before it and has not answered.

use axum::Json;
use axum::extract::State;
use liaison_contract::received_invitation::{ReceivedInvitation, ReceivedInvitationsBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::received_invitation;

use super::extract::{Page, SignedIn};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;
use crate::log_entry::plan_name;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);

/// The invitations that somebody of the organisation opened and nobody answered, the last opened first.
#[utoipa::path(
    get, path = paths::RECEIVED_INVITATIONS, operation_id = "list_received_invitations", tag = "review",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = ReceivedInvitationsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<ReceivedInvitationsBody>> {
    let Actor::Customer { customer, .. } = signed_in.actor() else {
        return Err(Refusal::new(ProblemCode::NotAllowed));
    };
    authorize(&signed_in.actor(), Action::ReadAnswers(customer))?;
    let found = received_invitation::list(&app.store.read(), customer, page.after, page.limit).await?;
    let now = app.now();
    Ok(Json(ReceivedInvitationsBody {
        next: found.next.map(|cursor| cursor.to_string()),
        received_invitations: found
            .items
            .into_iter()
            .map(|item| ReceivedInvitation {
                partner_name: item.partner_name,
                plan_name: plan_name(&item.invitation, &app.catalogue),
                state: item.invitation.state_at(now),
                summary: item.invitation.summary,
                token: item.invitation.token,
                seen_by: item.seen_by,
                opened_at: item.opened_at,
            })
            .collect(),
    }))
}
