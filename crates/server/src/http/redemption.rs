//! The customers behind one invitation.

use axum::Json;
use axum::extract::State;
use liaison_contract::overview::Funnel;
use liaison_contract::paths;
use liaison_contract::trial_invitation::{Redemption, RedemptionsBody};
use liaison_domain::id::TrialInvitationId;
use liaison_store::redemption::{self, ListedRedemption};

use super::extract::{Id, Page, SignedIn};
use super::openapi::refuses;
use super::problem::Answer;
use super::trial_invitation::readable;
use crate::app::App;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed, NotFound);

/// How far each customer has come, newest change first.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATION_REDEMPTIONS, operation_id = "list_trial_invitation_redemptions",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = RedemptionsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    page: Page,
) -> Answer<Json<RedemptionsBody>> {
    let reader = app.store.read();
    let invitation = readable(&reader, &signed_in.actor(), id).await?;
    let found = redemption::list(&reader, invitation.id, page.after, page.limit).await?;
    Ok(Json(RedemptionsBody {
        redemptions: found.items.into_iter().map(described).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

fn described(listed: ListedRedemption) -> Redemption {
    let redemption = listed.redemption;
    Redemption {
        id: redemption.id,
        state: redemption.state,
        customer_name: listed.customer_name,
        person_name: listed.person_name,
        with_administration: redemption.administration.is_some(),
        terms: redemption.terms.map(|terms| terms.version),
        decline_reason: redemption.decline_reason.map(String::from),
        changed_at: redemption.changed_at,
    }
}

pub(super) fn counted(funnel: redemption::Funnel) -> Funnel {
    Funnel {
        opened: funnel.opened,
        signed_in: funnel.signed_in,
        reviewed: funnel.reviewed,
        accepted: funnel.accepted,
        with_administration: funnel.with_administration,
        declined: funnel.declined,
    }
}
