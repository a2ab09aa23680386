//! Sending an invitation by mail, from the partner's side.

mod sending;

use std::collections::HashMap;

use axum::Json;
use axum::extract::State;
use liaison_contract::paths;
use liaison_contract::recipient::{
    AddRecipients, AddedRecipientsBody, Recipient, RecipientBody, RecipientCounts, RecipientsBody, Remind,
    SendAgain,
};
use liaison_domain::id::{RecipientId, TrialInvitationId};
use liaison_domain::mail::MailState;
use liaison_domain::recipient::{RecipientState, state};
use liaison_store::recipient::{self, FollowedRecipient};

use self::sending::{Verb, once_more, send};
use super::extract::{Below, Body, Id, IdempotencyKey, Page, SignedIn};
use super::idempotency::{Outcome, settle};
use super::openapi::refuses;
use super::problem::Answer;
use super::trial_invitation::readable;
use crate::app::App;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(Add: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(Again: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused,
    TooManyAttempts);

/// Whom the invitation was sent to, the latest first.
#[utoipa::path(
    get, path = paths::TRIAL_INVITATION_RECIPIENTS, operation_id = "list_trial_invitation_recipients",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = RecipientsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    page: Page,
) -> Answer<Json<RecipientsBody>> {
    let reader = app.store.read();
    let invitation = readable(&reader, &signed_in.actor(), id).await?;
    let found = recipient::list(&reader, invitation.id, page.after, page.limit).await?;
    Ok(Json(RecipientsBody {
        recipients: found.items.into_iter().map(described).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
        counts: counted(&recipient::count_by_mail(&reader, invitation.id).await?),
    }))
}

fn counted(states: &HashMap<MailState, i64>) -> RecipientCounts {
    let of = |state| states.get(&state).copied().unwrap_or_default();
    RecipientCounts {
        all: states.values().sum(),
        delivered: of(MailState::Sent),
        queued: of(MailState::Queued),
        failed: of(MailState::Failed),
        bounced: of(MailState::Bounced),
    }
}

/// Send the invitation to addresses. Each row gets its own answer, and the good ones are sent.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_RECIPIENTS, operation_id = "create_trial_invitation_recipients",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = AddRecipients,
    responses((status = 200, description = "What became of each row", body = AddedRecipientsBody), Add),
    security(("session" = []))
)]
pub(crate) async fn add(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    key: IdempotencyKey,
    body: Body<AddRecipients>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| send(&app, &signed_in, id, &attempt, &body.value)).await?;
    app.live.written();
    Ok(outcome)
}

/// Send the invitation to a recipient once more.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_RECIPIENT_SENDINGS, operation_id = "create_trial_invitation_sending",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("recipient" = uuid::Uuid, Path, description = "The recipient"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = SendAgain,
    responses((status = 200, description = "On its way", body = RecipientBody), Again),
    security(("session" = []))
)]
pub(crate) async fn send_again(
    State(app): State<App>,
    signed_in: SignedIn,
    Below(id, recipient): Below<TrialInvitationId, RecipientId>,
    key: IdempotencyKey,
    body: Body<SendAgain>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| once_more(&app, &signed_in, id, recipient, &attempt, Verb::SendAgain)).await?;
    app.live.written();
    Ok(outcome)
}

/// Remind a recipient who has not answered.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_RECIPIENT_REMINDERS, operation_id = "create_trial_invitation_reminder",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("recipient" = uuid::Uuid, Path, description = "The recipient"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Remind,
    responses((status = 200, description = "On its way", body = RecipientBody), Again),
    security(("session" = []))
)]
pub(crate) async fn remind(
    State(app): State<App>,
    signed_in: SignedIn,
    Below(id, recipient): Below<TrialInvitationId, RecipientId>,
    key: IdempotencyKey,
    body: Body<Remind>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| once_more(&app, &signed_in, id, recipient, &attempt, Verb::Remind)).await?;
    app.live.written();
    Ok(outcome)
}

fn described(followed: FollowedRecipient) -> Recipient {
    let state = state(followed.known);
    let arrived = matches!(
        state,
        RecipientState::Sent | RecipientState::Opened | RecipientState::Answered
    );
    Recipient {
        id: followed.recipient.id,
        address: followed.recipient.address.into(),
        state,
        sendings: followed.sendings,
        last_sent_at: followed.last_sent_at,
        last_answer: followed.last_answer.filter(|_| !arrived),
    }
}
