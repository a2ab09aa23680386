//! What a partner writes down about a lead, for its own people. A note is named by the draft that it was.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::lead::{LeadNote as Described, LeadNoteBody, LeadNotesBody, PutLeadNote};
use liaison_contract::{FieldError, ProblemCode, paths};
use liaison_domain::id::{LeadId, LeadNoteId};
use liaison_domain::lead::log::Happened;
use liaison_domain::text::LeadNoteText;
use liaison_domain::{Action, authorize};
use liaison_store::lead::{self, Lead, LeadNote};
use liaison_store::{Db, Tx, Update, user};

use super::{missing, readable};
use crate::app::App;
use crate::http::draft;
use crate::http::extract::{Attempt, Below, Body, Id, IdempotencyKey, Precondition, SeenDraft, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};
use crate::lead_log::LeadLog;
use crate::log_entry::by;

/// More nobody reads on one page.
const MOST_NOTES: u64 = 500;

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed, NotFound);
refuses!(Write: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused,
    PreconditionRequired);

/// What was written down about a lead, the oldest first. Whoever asked does not read it.
#[utoipa::path(
    get, path = paths::LEAD_NOTES, operation_id = "list_lead_notes", tag = "leads",
    params(("id" = uuid::Uuid, Path, description = "The lead")),
    responses((status = 200, description = "All of them", body = LeadNotesBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<LeadId>,
) -> Answer<Json<LeadNotesBody>> {
    let reader = app.store.read();
    let lead = readable(&reader, &signed_in.actor(), id).await?;
    let notes = lead::notes(&reader, lead.id, MOST_NOTES).await?;
    let names = user::names(&reader, notes.iter().map(|note| note.written_by.0)).await?;
    let notes = notes.into_iter().map(|note| {
        let name = names.get(&note.written_by.0).cloned();
        described(note, name.unwrap_or_default())
    });
    Ok(Json(LeadNotesBody {
        notes: notes.collect(),
    }))
}

/// Write a note under the id that its draft has had all along, or write it anew. Only its author does.
#[utoipa::path(
    put, path = paths::LEAD_NOTE, operation_id = "put_lead_note", tag = "leads",
    params(
        ("id" = uuid::Uuid, Path, description = "The lead"),
        ("note" = uuid::Uuid, Path, description = "Chosen by the client"),
        ("If-None-Match" = Option<String>, Header, description = "`*` of a new one"),
        ("If-Match" = Option<String>, Header, description = "The revision that was read, of one that is there"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
        ("Draft-Revision" = Option<i64>, Header, minimum = 0,
            description = "What of the draft the author has seen; another one goes on under the next id"),
    ),
    request_body = PutLeadNote,
    responses(
        (status = 201, description = "Written", body = LeadNoteBody,
            headers(("ETag" = String, description = "The revision"))),
        (status = 200, description = "Changed, or written with the same words before", body = LeadNoteBody,
            headers(("ETag" = String, description = "The revision"))),
        Write,
    ),
    security(("session" = []))
)]
pub(crate) async fn put(
    State(app): State<App>,
    signed_in: SignedIn,
    Below(id, note): Below<LeadId, LeadNoteId>,
    precondition: Precondition,
    key: IdempotencyKey,
    seen: SeenDraft,
    body: Body<PutLeadNote>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        lead: id,
        note,
        precondition,
        seen,
        text: &body.value.text,
    };
    let outcome = settle(|| write(&app, &signed_in, &attempt, &asked)).await?;
    app.live.drafted(signed_in.user.id);
    app.live.written();
    Ok(outcome)
}

struct Asked<'a> {
    lead: LeadId,
    note: LeadNoteId,
    precondition: Precondition,
    seen: SeenDraft,
    text: &'a str,
}

async fn write(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let about = readable(&tx, &signed_in.actor(), asked.lead).await?;
    authorize(&signed_in.actor(), Action::ChangeLeads(about.partner))?;
    let text = LeadNoteText::try_from(asked.text)
        .map_err(|error| Refusal::fields(vec![FieldError::text("/text", error)]))?;
    let now = app.now();
    let (status, note) = match lead::find_note(&tx, asked.note).await? {
        None if matches!(asked.precondition, Precondition::New) => {
            let note = LeadNote {
                id: asked.note,
                lead: about.id,
                written_by: signed_in.user.id,
                text: text.into(),
                written_at: now,
                changed_at: now,
                revision: 1,
            };
            lead::insert_note(&tx, &note).await?;
            draft::finish(&tx, signed_in, asked.note.into(), asked.seen, now).await?;
            told(&tx, &about, signed_in, now, Happened::NoteWritten {}).await?;
            (StatusCode::CREATED, note)
        }
        // The id was taken by a note about something else, of which nothing is told.
        Some(other) if other.lead != about.id => return Err(missing()),
        None => return Err(missing()),
        Some(note) if note.written_by != signed_in.user.id => {
            return Err(Refusal::new(ProblemCode::NotAllowed));
        }
        Some(note) if note.text == text.as_str() => (StatusCode::OK, note),
        Some(note) if asked.precondition.holds_for(note.revision) => {
            let mut changed = LeadNote {
                text: text.into(),
                changed_at: now,
                ..note
            };
            match lead::update_note(&tx, &changed).await? {
                Update::Done { revision } => changed.revision = revision,
                Update::Stale => return Err(Refusal::raced()),
            }
            told(&tx, &about, signed_in, now, Happened::NoteChanged {}).await?;
            (StatusCode::OK, changed)
        }
        Some(note) => return Err(Refusal::stale(&represented(&tx, note).await?)),
    };
    let revision = note.revision;
    let outcome = Outcome::new(status, &represented(&tx, note).await?)?
        .with(header::ETAG, etag(revision))
        .with(header::LOCATION, paths::lead_note(asked.lead, asked.note));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

async fn told(tx: &Tx, lead: &Lead, signed_in: &SignedIn, now: Timestamp, happened: Happened) -> Answer<()> {
    let request = lead::find_request(tx, lead.request).await?.ok_or_else(missing)?;
    let log = LeadLog {
        request: &request,
        lead: Some(lead),
        author: by(&signed_in.user),
        at: now,
    };
    log.append(tx, 0, happened).await?;
    Ok(())
}

async fn represented(db: &impl Db, note: LeadNote) -> Answer<LeadNoteBody> {
    let author = user::find(db, note.written_by).await?;
    Ok(LeadNoteBody {
        note: described(note, author.map(|user| user.name).unwrap_or_default()),
    })
}

fn described(note: LeadNote, written_by: String) -> Described {
    Described {
        id: note.id,
        revision: note.revision,
        text: note.text,
        written_by,
        written_at: note.written_at,
        changed_at: note.changed_at,
    }
}
