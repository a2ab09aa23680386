//! Asking somebody to join a partner's staff, and joining with the link of the mail.

mod asking;
pub(super) mod joining;

use axum::Json;
use axum::extract::State;
use liaison_contract::paths;
use liaison_contract::staff::{
    NewStaffInvitation, SendStaffInvitation, StaffInvitation as Listed, StaffInvitationBody,
    StaffInvitationsBody, WithdrawStaffInvitation,
};
use liaison_domain::id::StaffInvitationId;
use liaison_domain::{Action, authorize};
use liaison_store::staff::{self, StaffInvitation};

use self::asking::{invite, resend, take_back};
use super::extract::{Body, Id, IdempotencyKey, SignedIn};
use super::idempotency::{Outcome, settle};
use super::openapi::refuses;
use super::problem::Answer;
use super::trial_invitation::own_partner;
use crate::app::App;

/// How many are listed: a partner with more open ones has another trouble.
const MOST_LISTED: u64 = 200;

refuses!(List: NotSignedIn, NotAllowed);
refuses!(Create: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    IdempotencyKeyInUse, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused, TooManyAttempts);

/// Who was asked and has not joined yet, the latest first.
#[utoipa::path(
    get, path = paths::STAFF_INVITATIONS, operation_id = "list_staff_invitations", tag = "staff",
    responses((status = 200, description = "All of them, 200 at most", body = StaffInvitationsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<StaffInvitationsBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadStaff(partner))?;
    let found = staff::list_invitations(&app.store.read(), partner, MOST_LISTED).await?;
    Ok(Json(StaffInvitationsBody {
        staff_invitations: found.iter().map(described).collect(),
    }))
}

/// Ask somebody to join. A link that works for seven days goes to the address.
#[utoipa::path(
    post, path = paths::STAFF_INVITATIONS, operation_id = "create_staff_invitation", tag = "staff",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body = NewStaffInvitation,
    responses(
        (status = 201, description = "A mail is on its way", body = StaffInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Create,
    ),
    security(("session" = []))
)]
pub(crate) async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    body: Body<NewStaffInvitation>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| invite(&app, &signed_in, &attempt, &body.value)).await?;
    app.live.written();
    Ok(outcome)
}

/// Send the link once more. The one before stops working.
#[utoipa::path(
    post, path = paths::STAFF_INVITATION_SENDINGS, operation_id = "create_staff_invitation_sending", tag = "staff",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation to join"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = SendStaffInvitation,
    responses(
        (status = 200, description = "A mail is on its way", body = StaffInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn send_again(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<StaffInvitationId>,
    key: IdempotencyKey,
    body: Body<SendStaffInvitation>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| resend(&app, &signed_in, id, &attempt, body.value)).await?;
    app.live.written();
    Ok(outcome)
}

/// Take the invitation to join back. The link stops working at once.
#[utoipa::path(
    post, path = paths::STAFF_INVITATION_WITHDRAWALS, operation_id = "create_staff_invitation_withdrawal",
    tag = "staff",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation to join"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = WithdrawStaffInvitation,
    responses(
        (status = 200, description = "Withdrawn; what it was", body = StaffInvitationBody),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn withdraw(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<StaffInvitationId>,
    key: IdempotencyKey,
    body: Body<WithdrawStaffInvitation>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| take_back(&app, &signed_in, id, &attempt, body.value.revision)).await?;
    app.live.written();
    Ok(outcome)
}

fn body(invitation: &StaffInvitation) -> StaffInvitationBody {
    StaffInvitationBody {
        staff_invitation: described(invitation),
    }
}

fn described(invitation: &StaffInvitation) -> Listed {
    Listed {
        id: invitation.id,
        revision: invitation.revision,
        name: invitation.name.as_str().to_owned(),
        email: invitation.email.as_str().to_owned(),
        role: invitation.role,
        sent_at: invitation.sent_at,
        expires_at: invitation.expires_at,
    }
}
