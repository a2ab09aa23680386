//! Drafts, kept for the other devices of the person who writes them. Nothing here reads what is in them.

mod saving;

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::response::Response;
use jiff::Timestamp;
use liaison_contract::draft::{Draft as Described, DraftBody, DraftsBody, PutDraft, SavedDraftBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::draft::PAYLOAD_BYTES_MOST;
use liaison_domain::id::DraftId;
use liaison_domain::{Action, authorize};
use liaison_store::draft::{self, Draft, DraftCursor};
use liaison_store::{Tx, Update};
use serde::Deserialize;
use serde_json::Value;

use self::saving::{own, remove, save};
use super::extract::{Body, Id, IdempotencyKey, Precondition, Seen, SeenDraft, SignedIn, limit, query};
use super::idempotency::{Outcome, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
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
