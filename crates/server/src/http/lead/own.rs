//! What somebody asked partners from the address of their account: whoever signs in with it has shown that it is theirs,
//! as the link of a mail shows it.

use std::collections::HashMap;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use liaison_contract::header::etag;
use liaison_contract::lead_request::{
    AskedPartner, DecideLeadRequest, OwnLeadRequest, OwnLeadRequestBody, OwnLeadRequestsBody,
};
use liaison_contract::paths;
use liaison_domain::id::LeadRequestId;
use liaison_domain::lead::request::RequestEvent;
use liaison_domain::{Action, authorize};
use liaison_store::lead::{self, LeadRequest};
use liaison_store::{Db, partner};

use super::link::{Decision, decided};
use super::{described, missing};
use crate::app::App;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, Page, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::by_visitor;

refuses!(List: InvalidParameter, NotSignedIn);
refuses!(Decide: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotFound, WrongState,
    IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);

/// What was asked from the address of one's own account, the newest first, with who answered.
#[utoipa::path(
    get, path = paths::OWN_LEAD_REQUESTS, operation_id = "list_own_lead_requests", tag = "leads",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = OwnLeadRequestsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<OwnLeadRequestsBody>> {
    authorize(&signed_in.actor(), Action::FollowEnquiries(signed_in.user.id))?;
    let reader = app.store.read();
    let found = lead::asked_from(&reader, &signed_in.user.email, page.after, page.limit).await?;
    Ok(Json(OwnLeadRequestsBody {
        own_lead_requests: own(&app, &reader, found.items).await?,
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Confirm a form: from here on those who are asked have it. A form that is confirmed stays so.
#[utoipa::path(
    post, path = paths::OWN_LEAD_REQUEST_CONFIRMATIONS, operation_id = "create_own_lead_confirmation", tag = "leads",
    params(
        ("id" = uuid::Uuid, Path, description = "The form"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = DecideLeadRequest,
    responses(
        (status = 200, description = "It is with the partners", body = OwnLeadRequestBody,
            headers(("ETag" = String, description = "The revision"))),
        Decide,
    ),
    security(("session" = []))
)]
pub(crate) async fn confirm(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<LeadRequestId>,
    key: IdempotencyKey,
    body: Body<DecideLeadRequest>,
) -> Answer<Outcome> {
    decide(
        &app,
        &signed_in,
        id,
        &key.attempt(&body.raw),
        &body.value,
        RequestEvent::Confirm,
    )
    .await
}

/// Take a form back. No partner can read who asked any more.
#[utoipa::path(
    post, path = paths::OWN_LEAD_REQUEST_WITHDRAWALS, operation_id = "create_own_lead_withdrawal", tag = "leads",
    params(
        ("id" = uuid::Uuid, Path, description = "The form"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = DecideLeadRequest,
    responses(
        (status = 200, description = "It is taken back", body = OwnLeadRequestBody,
            headers(("ETag" = String, description = "The revision"))),
        Decide,
    ),
    security(("session" = []))
)]
pub(crate) async fn withdraw(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<LeadRequestId>,
    key: IdempotencyKey,
    body: Body<DecideLeadRequest>,
) -> Answer<Outcome> {
    decide(
        &app,
        &signed_in,
        id,
        &key.attempt(&body.raw),
        &body.value,
        RequestEvent::Withdraw,
    )
    .await
}

async fn decide(
    app: &App,
    signed_in: &SignedIn,
    id: LeadRequestId,
    attempt: &Attempt,
    asked: &DecideLeadRequest,
    event: RequestEvent,
) -> Answer<Outcome> {
    let outcome = settle(|| one(app, signed_in, id, attempt, asked, event)).await?;
    app.live.written();
    Ok(outcome)
}

async fn one(
    app: &App,
    signed_in: &SignedIn,
    id: LeadRequestId,
    attempt: &Attempt,
    asked: &DecideLeadRequest,
    event: RequestEvent,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::FollowEnquiries(signed_in.user.id))?;
    let request = lead::lock_request(&tx, id).await?.ok_or_else(missing)?;
    if request.enquiry.contact.email != signed_in.user.email.as_str() {
        return Err(missing());
    }
    let decision = Decision {
        event,
        revision: asked.revision,
        // What was taken back names nobody any more, and neither does the log that its partners read.
        author: by_visitor(),
        at: app.now(),
    };
    let now = match decided(&tx, request, &decision).await? {
        Ok(request) => request,
        Err(other) => return Err(Refusal::stale(&body(app, &tx, other).await?)),
    };
    let revision = now.revision;
    let body = body(app, &tx, now).await?;
    let outcome = Outcome::new(StatusCode::OK, &body)?.with(header::ETAG, etag(revision));
    conclude(tx, signed_in.user.id, attempt, outcome, decision.at).await
}

async fn body(app: &App, db: &impl Db, request: LeadRequest) -> Answer<OwnLeadRequestBody> {
    let mut one = own(app, db, vec![request]).await?;
    let own_lead_request = one.pop().ok_or_else(missing)?;
    Ok(OwnLeadRequestBody { own_lead_request })
}

async fn own(app: &App, db: &impl Db, requests: Vec<LeadRequest>) -> Answer<Vec<OwnLeadRequest>> {
    let now = app.now();
    let mut asked: HashMap<LeadRequestId, Vec<AskedPartner>> = described::asked(db, &requests, now).await?;
    let senders = requests.iter().filter_map(|request| request.sent.by.partner());
    let senders = partner::find_all(db, senders.map(|partner| partner.0)).await?;
    let described = |request: LeadRequest| {
        let sender = request
            .sent
            .by
            .partner()
            .and_then(|partner| senders.get(&partner.0));
        OwnLeadRequest {
            id: request.id,
            revision: request.revision,
            kind: request.enquiry.kind,
            state: request.state_at(now),
            sent_by: sender.map(|partner| partner.name.clone()),
            sent_at: request.sent_at,
            confirm_by: request.confirm_by,
            partners: asked.remove(&request.id).unwrap_or_default(),
            needs: request.enquiry.needs,
            summary: request.summary,
        }
    };
    Ok(requests.into_iter().map(described).collect())
}
