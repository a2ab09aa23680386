//! What whoever asked does with the link of a mail: confirms the form, follows it, and takes it back. The link is who
//! they are; nobody has to be signed in.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use liaison_contract::lead_request::{DecideLeadRequest, LeadRequestBody};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::event::Author;
use liaison_domain::id::LeadId;
use liaison_domain::lead::log::Happened;
use liaison_domain::lead::request::{RequestEvent, RequestState, next};
use liaison_domain::lead::{LeadEvent, LeadState, next as next_of_lead};
use liaison_store::lead::{self, Lead, LeadRequest};
use liaison_store::{Db, Tx, Update};

use super::described::{self, published};
use super::wrong_state;
use crate::app::App;
use crate::http::extract::{Body, token_hash};
use crate::http::idempotency::settle;
use crate::http::openapi::refuses;
use crate::http::private::private;
use crate::http::problem::{Answer, Refusal};
use crate::lead_log::{LeadLog, follow_leads};
use crate::log_entry::by_visitor;
use crate::random;

refuses!(OfLink: LinkExpired);
refuses!(Decide: MalformedBody, CrossSite, WrongState, LinkExpired, StaleRevision, BodyTooLarge,
    UnsupportedMediaType, InvalidFields);

/// The form behind a link, and what those who were asked answered.
#[utoipa::path(
    get, path = paths::LEAD_LINK, operation_id = "get_lead_link", tag = "leads",
    params(("token" = String, Path, description = "Of the link in the mail")),
    responses((status = 200, description = "The form", body = LeadRequestBody), OfLink)
)]
pub(crate) async fn get(State(app): State<App>, Path(token): Path<String>) -> Answer<Response> {
    let reader = app.store.read();
    let request = known(&app, &reader, &token).await?;
    let lead_request = described::form(&app, &reader, &request).await?;
    Ok(private(LeadRequestBody { lead_request }))
}

/// Confirm a form: from here on those who are asked have it. A form that is confirmed stays so.
#[utoipa::path(
    post, path = paths::LEAD_LINK_CONFIRMATIONS, operation_id = "create_lead_confirmation", tag = "leads",
    params(("token" = String, Path, description = "Of the link in the mail")),
    request_body = DecideLeadRequest,
    responses((status = 200, description = "It is with the partners", body = LeadRequestBody), Decide)
)]
pub(crate) async fn confirm(
    State(app): State<App>,
    Path(token): Path<String>,
    body: Body<DecideLeadRequest>,
) -> Answer<Response> {
    decide(&app, &token, &body.value, RequestEvent::Confirm).await
}

/// Take a form back. No partner can read who asked any more.
#[utoipa::path(
    post, path = paths::LEAD_LINK_WITHDRAWALS, operation_id = "create_lead_withdrawal", tag = "leads",
    params(("token" = String, Path, description = "Of the link in the mail")),
    request_body = DecideLeadRequest,
    responses((status = 200, description = "It is taken back", body = LeadRequestBody), Decide)
)]
pub(crate) async fn withdraw(
    State(app): State<App>,
    Path(token): Path<String>,
    body: Body<DecideLeadRequest>,
) -> Answer<Response> {
    decide(&app, &token, &body.value, RequestEvent::Withdraw).await
}

async fn decide(app: &App, token: &str, asked: &DecideLeadRequest, event: RequestEvent) -> Answer<Response> {
    let body = settle(|| one(app, token, asked, event)).await?;
    app.live.written();
    Ok(private(body).into_response())
}

async fn one(
    app: &App,
    token: &str,
    asked: &DecideLeadRequest,
    event: RequestEvent,
) -> Answer<LeadRequestBody> {
    let tx = app.store.write().await?;
    let seen = known(app, &tx, token).await?.id;
    let request = lead::lock_request(&tx, seen).await?.ok_or_else(expired)?;
    let decision = Decision {
        event,
        revision: asked.revision,
        author: by_visitor(),
        at: app.now(),
    };
    let lead_request = match decided(&tx, request, &decision).await? {
        Ok(request) => described::form(app, &tx, &request).await?,
        Err(other) => {
            let lead_request = described::form(app, &tx, &other).await?;
            return Err(Refusal::stale(&LeadRequestBody { lead_request }));
        }
    };
    tx.commit().await?;
    Ok(LeadRequestBody { lead_request })
}

/// What whoever asked decides, and on which revision.
pub(super) struct Decision {
    pub(super) event: RequestEvent,
    pub(super) revision: i64,
    pub(super) author: Author,
    pub(super) at: Timestamp,
}

/// The form after the decision, or, where somebody else was there first, as it is.
pub(super) async fn decided(
    tx: &Tx,
    request: LeadRequest,
    decision: &Decision,
) -> Answer<Result<LeadRequest, LeadRequest>> {
    let before = request.state_at(decision.at);
    if is_done(decision.event, before) {
        return Ok(Ok(request));
    }
    let state = next(before, decision.event).map_err(wrong_state)?;
    if decision.revision != request.revision {
        return Ok(Err(request));
    }
    let mut moved = LeadRequest { state, ..request };
    moved.revision = match lead::update_request(tx, &moved).await? {
        Update::Done { revision } => revision,
        Update::Stale => return Err(Refusal::raced()),
    };
    match decision.event {
        RequestEvent::Confirm => hand_out(tx, &moved, decision).await?,
        _ => take_back(tx, &moved, decision).await?,
    }
    Ok(Ok(lead::find_request(tx, moved.id).await?.ok_or_else(expired)?))
}

/// Saying again what was said changes nothing, however many days lie between.
const fn is_done(event: RequestEvent, state: RequestState) -> bool {
    match event {
        RequestEvent::Confirm => matches!(state, RequestState::Open | RequestState::Closed),
        _ => matches!(state, RequestState::Withdrawn),
    }
}

/// A lead for each partner that can still be asked, whichever and however many of its listings were chosen.
async fn hand_out(tx: &Tx, request: &LeadRequest, decision: &Decision) -> Answer<()> {
    let now = decision.at;
    log(request, None, decision)
        .append(tx, 0, Happened::Confirmed {})
        .await?;
    let enquiry = &request.enquiry;
    let listings = published(tx, &enquiry.listings, now).await?;
    let mut asked = Vec::new();
    for listing in enquiry.listings.iter().filter_map(|id| listings.get(&id.0)) {
        if asked.contains(&listing.partner) {
            continue;
        }
        asked.push(listing.partner);
        let position = u8::try_from(asked.len()).unwrap_or(u8::MAX);
        let answer_by = enquiry.urgency.answer_by(now);
        let lead = Lead {
            id: LeadId(random::uuid_in_order(now, position)?),
            request: request.id,
            partner: listing.partner,
            listing: listing.id,
            kind: enquiry.kind,
            urgency: enquiry.urgency,
            state: LeadState::Received,
            sender: request.sent.by.clone(),
            deal: None,
            closing: None,
            looked_after_by: None,
            received_at: now,
            answer_by,
            notice_at: Some(enquiry.urgency.notice_at(answer_by)),
            answered_at: None,
            closed_at: None,
            revision: 1,
        };
        lead::insert(tx, &lead, request).await?;
        log(request, Some(&lead), decision)
            .append(tx, position, Happened::Received {})
            .await?;
    }
    follow_leads(tx, request).await?;
    Ok(())
}

async fn take_back(tx: &Tx, request: &LeadRequest, decision: &Decision) -> Answer<()> {
    let now = decision.at;
    log(request, None, decision)
        .append(tx, 0, Happened::Withdrawn {})
        .await?;
    let mut position = 0;
    for lead in lead::of_request(tx, request.id).await? {
        let Ok(state) = next_of_lead(lead.state_at(now), LeadEvent::Withdraw) else {
            continue;
        };
        position += 1;
        let moved = Lead {
            state,
            notice_at: None,
            closed_at: Some(now),
            ..lead
        };
        if lead::update(tx, &moved, request).await? == Update::Stale {
            return Err(Refusal::raced());
        }
        log(request, Some(&moved), decision)
            .append(tx, position, Happened::Withdrawn {})
            .await?;
    }
    Ok(())
}

fn log<'a>(request: &'a LeadRequest, lead: Option<&'a Lead>, decision: &Decision) -> LeadLog<'a> {
    LeadLog {
        request,
        lead,
        author: decision.author.clone(),
        at: decision.at,
    }
}

async fn known(app: &App, db: &impl Db, token: &str) -> Answer<LeadRequest> {
    lead::find_by_link(db, &token_hash(token), app.now())
        .await?
        .ok_or_else(expired)
}

fn expired() -> Refusal {
    Refusal::new(ProblemCode::LinkExpired)
}
