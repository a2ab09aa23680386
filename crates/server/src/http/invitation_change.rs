//! What a partner does to an invitation: each verb of the transition table is something that was created.

use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::trial_invitation::{Change, Extend, NewEnd, TrialInvitationBody};
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::id::TrialInvitationId;
use liaison_domain::trial_invitation::{InvitationEvent, InvitationState, next};
use liaison_domain::{Action, authorize};
use liaison_store::{Update, trial_invitation};

use super::extract::{Attempt, Body, Id, IdempotencyKey, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::new_invitation;
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::trial_invitation::{readable, represented};
use crate::app::App;
use crate::log_entry::{LogEntry, about, by};

refuses!(Refusals: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// Close a link for a while. Whoever opens it meanwhile reads so.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_PAUSES, operation_id = "create_trial_invitation_pause",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Change,
    responses(
        (status = 200, description = "Paused", body = TrialInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn pause(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    key: IdempotencyKey,
    body: Body<Change>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Pause,
    };
    change(&app, &signed_in, &attempt, asked).await
}

/// Open a paused link again.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_RESUMPTIONS, operation_id = "create_trial_invitation_resumption",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Change,
    responses(
        (status = 200, description = "Open, or expired where its time was over meanwhile", body = TrialInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn resume(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    key: IdempotencyKey,
    body: Body<Change>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Resume,
    };
    change(&app, &signed_in, &attempt, asked).await
}

/// Give a link another end, or none. One that has expired is open again.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_EXTENSIONS, operation_id = "create_trial_invitation_extension",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Extend,
    responses(
        (status = 200, description = "Extended", body = TrialInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn extend(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    key: IdempotencyKey,
    body: Body<Extend>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Extend(match body.value.expires {
            NewEnd::At { at } => Some(at),
            NewEnd::Never {} => None,
        }),
    };
    change(&app, &signed_in, &attempt, asked).await
}

/// Close a link for good. Accepted trials go on.
#[utoipa::path(
    post, path = paths::TRIAL_INVITATION_REVOCATIONS, operation_id = "create_trial_invitation_revocation",
    tag = "trial invitations",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Change,
    responses(
        (status = 200, description = "Revoked", body = TrialInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Refusals,
    ),
    security(("session" = []))
)]
pub(crate) async fn revoke(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<TrialInvitationId>,
    key: IdempotencyKey,
    body: Body<Change>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Revoke,
    };
    change(&app, &signed_in, &attempt, asked).await
}

#[derive(Clone, Copy)]
struct Asked {
    id: TrialInvitationId,
    seen_revision: i64,
    verb: Verb,
}

#[derive(Clone, Copy)]
enum Verb {
    Pause,
    Resume,
    /// To this moment, or without an end.
    Extend(Option<Timestamp>),
    Revoke,
}

impl Verb {
    const fn event(self) -> InvitationEvent {
        match self {
            Self::Pause => InvitationEvent::Pause,
            Self::Resume => InvitationEvent::Resume,
            Self::Extend(_) => InvitationEvent::Extend,
            Self::Revoke => InvitationEvent::Revoke,
        }
    }
}

async fn change(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: Asked) -> Answer<Outcome> {
    let outcome = settle(|| decide(app, signed_in, attempt, asked)).await?;
    app.live.written();
    Ok(outcome)
}

async fn decide(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: Asked) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let now = app.now();
    let mut invitation = readable(&tx, &signed_in.actor(), asked.id).await?;
    authorize(
        &signed_in.actor(),
        Action::ChangeTrialInvitation(invitation.partner),
    )?;
    if asked.seen_revision != invitation.revision {
        return Err(Refusal::stale(&represented(app, &tx, &invitation).await?));
    }
    let event = asked.verb.event();
    let state = next(invitation.state_at(now), event).map_err(wrong_state)?;
    let update = match asked.verb {
        Verb::Extend(Some(end)) if end <= now => {
            let over = FieldError::new("/expires/at", FieldCode::NotInTheFuture);
            return Err(Refusal::fields(vec![over]));
        }
        Verb::Extend(end) => {
            invitation.expires_at = end;
            trial_invitation::extend(&tx, asked.id, asked.seen_revision, state, end).await?
        }
        Verb::Pause | Verb::Resume | Verb::Revoke => {
            trial_invitation::set_state(&tx, asked.id, asked.seen_revision, state).await?
        }
    };
    match update {
        Update::Done { revision } => {
            invitation.revision = revision;
            invitation.state = state;
        }
        Update::Stale => return Err(Refusal::raced()),
    }
    let partner = new_invitation::partner(&tx, invitation.partner).await?;
    let entry = LogEntry {
        partner: &partner,
        customer: None,
        redemption: None,
        about: Some(about(&invitation, &app.catalogue)),
        author: by(&signed_in.user),
        at: now,
    };
    entry.append(&tx, 0, event.told(invitation.expires_at)).await?;
    let outcome = Outcome::new(StatusCode::OK, &represented(app, &tx, &invitation).await?)?
        .with(header::ETAG, etag(invitation.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

fn wrong_state(state: InvitationState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", word(&state))
        .into()
}
