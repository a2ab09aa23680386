//! What a partner decides about a lead, and what follows from it for the others of the same form.

use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::lead::{DecideLead, LeadBody, LeadDecision};
use liaison_contract::paths;
use liaison_domain::id::LeadId;
use liaison_domain::lead::answer::{Closing, LostReason};
use liaison_domain::lead::log::Happened;
use liaison_domain::lead::{LeadEvent, LeadState, next, reopens_until};
use liaison_domain::{Action, authorize};
use liaison_store::lead::{self, Lead, LeadRequest};
use liaison_store::{Tx, Update, partner};

use super::{described, missing, today, wrong_state};
use crate::app::App;
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal, wrong_fields};
use crate::lead_log::{LeadLog, follow_leads};
use crate::log_entry::{by, by_clock};
use crate::mail::lead::{self as letter, Told};

refuses!(Decide: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed, NotFound,
    WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused);

/// Take a lead on, decline it, win or lose it, open it again, or report it.
#[utoipa::path(
    post, path = paths::LEAD_DECISIONS, operation_id = "create_lead_decision", tag = "leads",
    params(
        ("id" = uuid::Uuid, Path, description = "The lead"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = DecideLead,
    responses(
        (status = 200, description = "Decided", body = LeadBody,
            headers(("ETag" = String, description = "The revision"))),
        Decide,
    ),
    security(("session" = []))
)]
pub(crate) async fn decide(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<LeadId>,
    key: IdempotencyKey,
    body: Body<DecideLead>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| one(&app, &signed_in, &attempt, id, &body.value)).await?;
    app.live.written();
    Ok(outcome)
}

async fn one(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    id: LeadId,
    asked: &DecideLead,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let known = lead::find(&tx, id).await?.ok_or_else(missing)?;
    authorize(&signed_in.actor(), Action::ChangeLeads(known.partner))?;
    // Whoever moves another lead of the form waits here, because what becomes of one can end the others.
    let request = lead::lock_request(&tx, known.request)
        .await?
        .ok_or_else(missing)?;
    let seen = lead::find(&tx, id).await?.ok_or_else(missing)?;
    if asked.revision != seen.revision {
        let lead = described::one(app, &tx, &seen).await?;
        return Err(Refusal::stale(&LeadBody { lead }));
    }
    let now = app.now();
    let event = event(&asked.decision);
    let state = next(seen.state_at(now), event).map_err(wrong_state)?;
    if event == LeadEvent::Reopen {
        may_reopen(&tx, &seen, now).await?;
    }
    let mut after = Lead {
        state,
        notice_at: None,
        closed_at: (!state.is_open()).then_some(now),
        ..seen.clone()
    };
    let happened = change(app, signed_in, &mut after, &asked.decision, now)?;
    after.revision = written(&tx, &after, &request).await?;
    let log = LeadLog {
        request: &request,
        lead: Some(&after),
        author: by(&signed_in.user),
        at: now,
    };
    log.append(&tx, 0, happened).await?;
    follow(app, &tx, &request, &after, event, now).await?;
    let lead = described::one(app, &tx, &after).await?;
    let outcome = Outcome::new(StatusCode::OK, &LeadBody { lead })?.with(header::ETAG, etag(after.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

const fn event(decision: &LeadDecision) -> LeadEvent {
    match decision {
        LeadDecision::Accept { .. } => LeadEvent::Accept,
        LeadDecision::ChangeDeal { .. } => LeadEvent::ChangeDeal,
        LeadDecision::Decline { .. } => LeadEvent::Decline,
        LeadDecision::Win {} => LeadEvent::Win,
        LeadDecision::Lose { .. } => LeadEvent::Lose,
        LeadDecision::Reopen {} => LeadEvent::Reopen,
        LeadDecision::ReportJunk {} => LeadEvent::ReportJunk,
    }
}

/// What was lost to another partner stays lost while that one has won it, and everything does after a while.
async fn may_reopen(tx: &Tx, seen: &Lead, now: Timestamp) -> Answer<()> {
    let in_time = seen.closed_at.is_some_and(|at| now < reopens_until(at));
    let others = lead::of_request(tx, seen.request).await?;
    let is_taken = seen.kind.ends_with_one()
        && others
            .iter()
            .any(|other| other.id != seen.id && other.state == LeadState::Won);
    if in_time && !is_taken {
        Ok(())
    } else {
        Err(wrong_state(seen.state))
    }
}

fn change(
    app: &App,
    signed_in: &SignedIn,
    lead: &mut Lead,
    decision: &LeadDecision,
    now: Timestamp,
) -> Answer<Happened> {
    let closing = |closing: Closing| {
        let checked = closing.check();
        checked.map_err(|wrong| wrong_fields("/decision", wrong))
    };
    Ok(match decision {
        LeadDecision::Accept { deal } | LeadDecision::ChangeDeal { deal } => {
            let checked = deal.check(today(app));
            let deal = checked.map_err(|wrong| wrong_fields("/decision/deal", wrong))?;
            lead.deal = Some(deal.clone());
            if lead.answered_at.is_some() {
                return Ok(Happened::DealChanged { deal });
            }
            lead.looked_after_by = Some(signed_in.user.id);
            lead.answered_at = Some(now);
            Happened::Accepted { deal }
        }
        LeadDecision::Decline { reason, text } => {
            let closing = closing(Closing::Declined {
                reason: *reason,
                text: text.clone(),
            })?;
            lead.closing = Some(closing.clone());
            lead.answered_at = Some(now);
            Happened::Closed { closing }
        }
        LeadDecision::Lose { reason, text } => {
            let closing = closing(Closing::Lost {
                reason: *reason,
                text: text.clone(),
            })?;
            lead.closing = Some(closing.clone());
            Happened::Closed { closing }
        }
        LeadDecision::Win {} => Happened::Won {},
        LeadDecision::Reopen {} => {
            lead.closing = None;
            // One that was lost before anybody took it on is taken on by whoever opens it again.
            lead.looked_after_by = lead.looked_after_by.or(Some(signed_in.user.id));
            lead.answered_at = lead.answered_at.or(Some(now));
            Happened::Reopened {}
        }
        LeadDecision::ReportJunk {} => Happened::Reported {},
    })
}

/// What a decision means for whoever asked, for the others of the form and for the figure of how fast the partner answers.
async fn follow(
    app: &App,
    tx: &Tx,
    request: &LeadRequest,
    lead: &Lead,
    event: LeadEvent,
    now: Timestamp,
) -> Answer<()> {
    if matches!(event, LeadEvent::Accept | LeadEvent::Decline) {
        lead::count_answer(tx, lead, now).await?;
        let own = partner::find(tx, lead.partner).await?.ok_or_else(missing)?;
        let told = match &lead.closing {
            Some(Closing::Declined { reason, text }) => Told::Declined {
                partner: &own.name,
                reason: *reason,
                text,
            },
            Some(Closing::Lost { .. }) | None => Told::Accepted { partner: &own.name },
        };
        letter::send(app, tx, request, told).await?;
    }
    if event == LeadEvent::Win && lead.kind.ends_with_one() {
        outdo_others(tx, request, lead, now).await?;
    }
    follow_leads(tx, request).await?;
    Ok(())
}

/// The first that wins closes the others.
async fn outdo_others(tx: &Tx, request: &LeadRequest, won: &Lead, now: Timestamp) -> Answer<()> {
    let mut position = 1;
    for other in lead::of_request(tx, request.id).await? {
        let Ok(state) = next(other.state_at(now), LeadEvent::Outdo) else {
            continue;
        };
        if other.id == won.id {
            continue;
        }
        let closing = Closing::Lost {
            reason: LostReason::OtherChosen,
            text: String::new(),
        };
        let lost = Lead {
            state,
            closing: Some(closing.clone()),
            notice_at: None,
            closed_at: Some(now),
            ..other
        };
        written(tx, &lost, request).await?;
        let log = LeadLog {
            request,
            lead: Some(&lost),
            author: by_clock(),
            at: now,
        };
        log.append(tx, position, Happened::Closed { closing }).await?;
        position = position.saturating_add(1);
    }
    Ok(())
}

/// Somebody else who was faster has locked the form first, so this is read again.
async fn written(tx: &Tx, lead: &Lead, request: &LeadRequest) -> Answer<i64> {
    match lead::update(tx, lead, request).await? {
        Update::Done { revision } => Ok(revision),
        Update::Stale => Err(Refusal::raced()),
    }
}
