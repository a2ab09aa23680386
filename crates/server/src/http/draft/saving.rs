//! How a draft is kept, replaced and deleted, each in one transaction with the answer that repeats it.

use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::draft::{RawDraft, SavedDraft, SavedDraftBody};
use liaison_contract::header::etag;
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode};
use liaison_domain::draft::{DraftEvent, DraftState, LIVE_MOST, PAYLOAD_BYTES_MOST, is_kind};
use liaison_domain::id::{DraftId, SessionId};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::draft::{self, Draft, Sequence, Written};
use liaison_store::{Db, Tx, Update, listing, purchase_offer, trial_invitation};
use serde::de::IgnoredAny;

use super::represented;
use crate::app::App;
use crate::http::extract::{Attempt, Precondition, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay};
use crate::http::problem::{Answer, Refusal, word};

pub(super) async fn save(
    app: &App,
    signed_in: &SignedIn,
    id: DraftId,
    precondition: Precondition,
    attempt: &Attempt,
    raw: &RawDraft,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let (user, by) = (signed_in.user.id, signed_in.session.id);
    authorize(&signed_in.actor(), Action::KeepDrafts(user))?;
    let written = read(raw)?;
    let mut sequence = draft::lock(&tx, user).await?;
    let found = own(&tx, &signed_in.actor(), id).await?;
    let state = state(&tx, &signed_in.actor(), id, found.as_ref()).await?;
    let asked = |revision| Draft {
        id,
        user,
        revision,
        written: written.clone(),
        payload: Some(raw.payload.clone()),
    };
    let event = match precondition {
        Precondition::New => DraftEvent::Create,
        Precondition::Seen(_) => DraftEvent::Replace,
    };
    let (status, revision) = match (found, state.next(event)) {
        (_, Err(DraftState::Finished)) => return Err(wrong_state(state)),
        // Also when it was written by a request whose answer was lost, with a revision that is over.
        (Some(same), _) if same == asked(same.revision) => (StatusCode::OK, same.revision),
        (Some(other), Err(_)) => return Err(Refusal::stale(&represented(other))),
        (None, Err(_)) => return Err(Refusal::new(ProblemCode::NotFound)),
        (Some(other), Ok(_)) if !precondition.holds_for(other.revision) => {
            return Err(Refusal::stale(&represented(other)));
        }
        (found, Ok(_)) => {
            if state != DraftState::Live {
                has_room(&tx, signed_in).await?;
            }
            match found {
                Some(seen) => replace(&tx, &mut sequence, &asked(seen.revision), by).await?,
                None => {
                    let first = sequence.first_revision();
                    draft::insert(&tx, &mut sequence, &asked(first), by).await?;
                    (StatusCode::CREATED, first)
                }
            }
        }
    };
    keep(app, signed_in, attempt, tx, (status, id, revision)).await
}

async fn replace(
    tx: &Tx,
    sequence: &mut Sequence,
    draft: &Draft,
    by: SessionId,
) -> Answer<(StatusCode, i64)> {
    match draft::replace(tx, sequence, draft, by).await? {
        Update::Done { revision } => Ok((StatusCode::OK, revision)),
        Update::Stale => Err(Refusal::raced()),
    }
}

pub(super) async fn remove(
    app: &App,
    signed_in: &SignedIn,
    id: DraftId,
    revision: i64,
    attempt: &Attempt,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let mut sequence = draft::lock(&tx, signed_in.user.id).await?;
    let found = own(&tx, &signed_in.actor(), id).await?;
    let found = found.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    let revision = if found.payload.is_none() {
        found.revision
    } else if found.revision != revision {
        return Err(Refusal::stale(&represented(found)));
    } else {
        let by = signed_in.session.id;
        match draft::delete(&tx, &mut sequence, &found, by, app.now()).await? {
            Update::Done { revision } => revision,
            Update::Stale => return Err(Refusal::raced()),
        }
    };
    keep(app, signed_in, attempt, tx, (StatusCode::OK, id, revision)).await
}

/// Keeps the answer and commits. It is small, because a device saves often.
async fn keep(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    tx: Tx,
    (status, id, revision): (StatusCode, DraftId, i64),
) -> Answer<Outcome> {
    let body = SavedDraftBody {
        saved_draft: SavedDraft { id, revision },
    };
    let outcome = Outcome::new(status, &body)?.with(header::ETAG, etag(revision));
    conclude(tx, signed_in.user.id, attempt, outcome, app.now()).await
}

/// The draft under this id. Somebody else's does not exist, and that its id is taken is not told either.
pub(super) async fn own(db: &impl Db, actor: &Actor, id: DraftId) -> Answer<Option<Draft>> {
    let found = draft::find(db, id).await?;
    if let Some(draft) = &found {
        authorize(actor, Action::KeepDrafts(draft.user))?;
    }
    Ok(found)
}

async fn state(db: &impl Db, actor: &Actor, id: DraftId, found: Option<&Draft>) -> Answer<DraftState> {
    let invitation = trial_invitation::find(db, id.into()).await?;
    let offer = purchase_offer::find(db, id.into()).await?;
    let listing = listing::find(db, id.into()).await?;
    let of_invitation = invitation.map(|invitation| invitation.partner);
    let became = of_invitation
        .or_else(|| offer.map(|offer| offer.partner))
        .or_else(|| listing.map(|listing| listing.partner));
    let own = |partner| matches!(actor, Actor::Staff { partner: own, .. } if *own == partner);
    Ok(match found {
        _ if became.is_some_and(own) => DraftState::Finished,
        None => DraftState::Missing,
        Some(draft) if draft.payload.is_none() => DraftState::Deleted,
        Some(_) => DraftState::Live,
    })
}

/// To be asked with the sequence locked, so that two devices do not take the last place.
async fn has_room(tx: &Tx, signed_in: &SignedIn) -> Answer<()> {
    if draft::count_live(tx, signed_in.user.id).await? < LIVE_MOST {
        return Ok(());
    }
    let problem = Problem::new(ProblemCode::TooManyDrafts).with("most", LIVE_MOST.to_string());
    Err(problem.into())
}

fn read(raw: &RawDraft) -> Answer<Written> {
    if raw.payload.len() > PAYLOAD_BYTES_MOST {
        let problem = Problem::new(ProblemCode::BodyTooLarge);
        return Err(problem.with("most", PAYLOAD_BYTES_MOST.to_string()).into());
    }
    let mut wrong = Vec::new();
    if !is_kind(&raw.kind) {
        wrong.push(FieldError::new("/draft/kind", FieldCode::WrongType));
    }
    if serde_json::from_str::<IgnoredAny>(&raw.payload).is_err() {
        wrong.push(FieldError::new("/draft/payload", FieldCode::WrongType));
    }
    // As it is kept, so that a repeated one is the same.
    let updated_at = Timestamp::from_millisecond(raw.updated_at.as_millisecond());
    match updated_at {
        Ok(updated_at) if wrong.is_empty() => Ok(Written {
            kind: raw.kind.clone(),
            schema: raw.schema,
            updated_at,
        }),
        _ => Err(Refusal::fields(wrong)),
    }
}

fn wrong_state(state: DraftState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", word(&state))
        .into()
}
