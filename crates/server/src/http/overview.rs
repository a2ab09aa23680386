//! A partner's overview.

use axum::Json;
use axum::extract::State;
use jiff::{SignedDuration, Timestamp};
use liaison_contract::event::NumberedEvent;
use liaison_contract::overview::{Overview, OverviewBody};
use liaison_contract::paths;
use liaison_domain::{Action, authorize};
use liaison_store::event::{Scope, latest, newest_number};
use liaison_store::{need, redemption, trial_invitation};

use super::extract::SignedIn;
use super::openapi::refuses;
use super::problem::Answer;
use super::redemption::counted;
use super::trial_invitation::own_partner;
use crate::app::App;

/// How far back the funnel looks.
const FUNNEL_HOURS: i64 = 90 * 24;
const ACTIVITY: u64 = 20;

refuses!(Read: NotSignedIn, NotAllowed);

/// How the partner's invitations stand, and what happened last.
#[utoipa::path(
    get, path = paths::OVERVIEW, operation_id = "get_overview", tag = "log",
    responses((status = 200, description = "The overview", body = OverviewBody), Read),
    security(("session" = []))
)]
pub(crate) async fn get(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<OverviewBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadOverview(partner))?;
    let reader = app.store.read();
    let now = app.now();
    let since = now
        .checked_sub(SignedDuration::from_hours(FUNNEL_HOURS))
        .unwrap_or(Timestamp::MIN);
    // Read first: whatever happens while the rest is read comes again by the stream, and nothing is missed.
    let cursor = newest_number(&reader).await?;
    let active = trial_invitation::count_active(&reader, partner, now).await?;
    let funnel = redemption::funnel_of_partner(&reader, partner, since).await?;
    let needs = need::of_partner(&reader, partner, &app.catalogue, now).await?;
    let activity = latest(&reader, Scope::Partner(partner), ACTIVITY).await?;
    Ok(Json(OverviewBody {
        overview: Overview {
            cursor,
            active_invitations: i64::try_from(active).unwrap_or(i64::MAX),
            funnel: counted(funnel),
            needs,
            activity: activity
                .into_iter()
                .map(|entry| NumberedEvent {
                    number: entry.number,
                    event: entry.event,
                })
                .collect(),
        },
    }))
}
