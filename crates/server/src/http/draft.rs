//! Drafts, kept for the other devices of the person who writes them. Nothing here reads what is in them.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::Response;
use jiff::Timestamp;
use liaison_contract::draft::{
    Draft as Described, DraftBody, DraftsBody, PutDraft, RawDraft, SavedDraft, SavedDraftBody,
};
use liaison_contract::header::etag;
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::draft::{DraftEvent, DraftState, LIVE_MOST, PAYLOAD_BYTES_MOST, is_kind};
use liaison_domain::id::{DraftId, SessionId};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::draft::{self, Draft, DraftCursor, Sequence, Written};
use liaison_store::{Db, Tx, Update, purchase_offer, trial_invitation};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;

use super::extract::{
    Attempt, Body, Id, IdempotencyKey, Precondition, Seen, SeenDraft, SignedIn, limit, query,
};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::tagged::tagged;
use crate::app::App;

/// A payload in which every character has to be escaped, and a little beside it.
const BODY_MOST: usize = 2 * PAYLOAD_BYTES_MOST + 4096;

refuses!(List: InvalidParameter, NotSignedIn, CursorExpired);
refuses!(Read: InvalidParameter, NotSignedIn, NotFound);
refuses!(Put: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotFound, WrongState,
    TooManyDrafts, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused, PreconditionRequired);
refuses!(Delete: InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotFound, IdempotencyKeyInUse,
    StaleRevision, IdempotencyKeyReused, PreconditionRequired);

/// One's own drafts, in the order in which they changed, deleted ones too.
#[utoipa::path(
    get, path = paths::DRAFTS, operation_id = "list_drafts", tag = "drafts",
    params(
        ("after" = Option<String>, Query, description = "`cursor` of the answer before; everything without it"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page, of about a megabyte at most", body = DraftsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    asked: Asked,
) -> Answer<Json<DraftsBody>> {
    let user = signed_in.user.id;
    authorize(&signed_in.actor(), Action::KeepDrafts(user))?;
    let reader = app.store.read();
    let sequence = draft::sequence(&reader, user).await?;
    let after = asked.after.unwrap_or_else(|| sequence.start());
    if !sequence.goes_on_from(after) {
        return Err(Refusal::new(ProblemCode::CursorExpired));
    }
    let changes = draft::changes(&reader, sequence, after, asked.limit).await?;
    Ok(Json(DraftsBody {
        drafts: changes.drafts.into_iter().map(described).collect(),
        cursor: changes.cursor.to_string(),
        more: changes.more,
    }))
}

/// One of one's own drafts, also when it was deleted.
#[utoipa::path(
    get, path = paths::DRAFT, operation_id = "get_draft", tag = "drafts",
    params(("id" = uuid::Uuid, Path, description = "The draft")),
    responses(
        (status = 200, description = "The draft", body = DraftBody,
            headers(("ETag" = String, description = "The revision"))),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn get(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<DraftId>,
) -> Answer<Response> {
    let found = own(&app.store.read(), &signed_in.actor(), id).await?;
    let found = found.ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    Ok(tagged(found.revision, represented(found)))
}

/// Keep a draft, new or in the place of what was read.
#[utoipa::path(
    put, path = paths::DRAFT, operation_id = "put_draft", tag = "drafts",
    params(
        ("id" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = Option<String>, Header, description = "`*` to create"),
        ("If-Match" = Option<String>, Header, description = "The `ETag` that was read, to replace"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = PutDraft,
    responses(
        (status = 201, description = "Created", body = SavedDraftBody,
            headers(("ETag" = String, description = "The revision"))),
        (status = 200, description = "Replaced, or the same already", body = SavedDraftBody,
            headers(("ETag" = String, description = "The revision"))),
        Put,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<DraftId>,
    precondition: Precondition,
    key: IdempotencyKey,
    body: Body<PutDraft, BODY_MOST>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let raw = &body.value.draft;
    let outcome = settle(|| save(&app, &signed_in, id, precondition, &attempt, raw)).await?;
    app.live.drafted(signed_in.user.id);
    Ok(outcome)
}

/// Delete a draft. That it was deleted is remembered for 90 days.
#[utoipa::path(
    delete, path = paths::DRAFT, operation_id = "delete_draft", tag = "drafts",
    params(
        ("id" = uuid::Uuid, Path, description = "The draft"),
        ("If-Match" = String, Header, description = "The `ETag` that was read"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    responses(
        (status = 200, description = "Deleted, now or before", body = SavedDraftBody,
            headers(("ETag" = String, description = "The revision"))),
        Delete,
    ),
    security(("session" = []))
)]
pub(crate) async fn delete(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<DraftId>,
    Seen(revision): Seen,
    key: IdempotencyKey,
) -> Answer<Outcome> {
    let attempt = key.attempt(&Value::Null);
    let outcome = settle(|| remove(&app, &signed_in, id, revision, &attempt)).await?;
    app.live.drafted(signed_in.user.id);
    Ok(outcome)
}

/// `?after=` and `?limit=`.
pub(crate) struct Asked {
    after: Option<DraftCursor>,
    limit: u64,
}

#[derive(Deserialize)]
struct Query {
    after: Option<String>,
    limit: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let query: Query = query(parts)?;
        let after = query.after.map(|text| text.parse()).transpose();
        Ok(Self {
            after: after.map_err(|_| Refusal::parameter("after"))?,
            limit: limit(query.limit.as_deref())?,
        })
    }
}

/// The invitation that a draft has become exists: its draft goes, on every device. What its author had not seen of it
/// when they finished goes on under the next id.
pub(super) async fn finish(
    tx: &Tx,
    signed_in: &SignedIn,
    id: DraftId,
    SeenDraft(seen): SeenDraft,
    at: Timestamp,
) -> Answer<()> {
    // Locked also where there is no draft, so that none comes while the invitation does.
    let mut sequence = draft::lock(tx, signed_in.user.id).await?;
    let Some(live) = draft::find(tx, id)
        .await?
        .filter(|draft| draft.user == signed_in.user.id && draft.payload.is_some())
    else {
        return Ok(());
    };
    let by = signed_in.session.id;
    if let Update::Stale = draft::delete(tx, &mut sequence, &live, by, at).await? {
        return Err(Refusal::raced());
    }
    if seen.is_some_and(|seen| seen != live.revision) {
        let mut next = id.next();
        while draft::find(tx, next).await?.is_some() {
            next = next.next();
        }
        let unseen = Draft {
            id: next,
            revision: sequence.first_revision(),
            ..live
        };
        draft::insert(tx, &mut sequence, &unseen, by).await?;
    }
    Ok(())
}

async fn save(
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

async fn remove(
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
async fn own(db: &impl Db, actor: &Actor, id: DraftId) -> Answer<Option<Draft>> {
    let found = draft::find(db, id).await?;
    if let Some(draft) = &found {
        authorize(actor, Action::KeepDrafts(draft.user))?;
    }
    Ok(found)
}

async fn state(db: &impl Db, actor: &Actor, id: DraftId, found: Option<&Draft>) -> Answer<DraftState> {
    let invitation = trial_invitation::find(db, id.into()).await?;
    let offer = purchase_offer::find(db, id.into()).await?;
    let of_invitation = invitation.map(|invitation| invitation.partner);
    let became = of_invitation.or_else(|| offer.map(|offer| offer.partner));
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

fn represented(draft: Draft) -> DraftBody {
    DraftBody {
        draft: described(draft),
    }
}

fn described(draft: Draft) -> Described {
    Described {
        id: draft.id,
        revision: draft.revision,
        kind: draft.written.kind,
        schema: draft.written.schema,
        updated_at: draft.written.updated_at,
        payload: draft.payload,
    }
}
