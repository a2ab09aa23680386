//! What happened to one invitation.

use axum::Json;
use axum::extract::State;
use liaison_contract::event::{COUNTED_MOST, NumberedEvent, TimelineBody};
use liaison_contract::paths;
use liaison_domain::id::TrialInvitationId;
use liaison_store::event;

use super::extract::{Id, Page, SignedIn};
use super::openapi::refuses;
use super::problem::Answer;
use super::trial_invitation::readable;
use crate::app::App;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

/// What happened to an invitation on both sides, newest first.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATION_EVENTS, operation_id = "list_trial_invitation_events",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = TimelineBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    page: Page,
) -> Answer<Json<TimelineBody>> {
    let reader = app.store.read();
    let invitation = readable(&reader, &signed_in.actor(), id).await?;
    let found = event::of_invitation(&reader, invitation.id, page.after, page.limit).await?;
    let described = |entry: event::NumberedEvent| NumberedEvent {
        number: entry.number,
        event: entry.event,
    };
    Ok(Json(TimelineBody {
        events: found.items.into_iter().map(described).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
        count: event::count_of_invitation(&reader, invitation.id, COUNTED_MOST).await?,
    }))
}
