//! What the operator decides: who is let into a programme, and who is not any more.

use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::civil::Date;
use liaison_contract::enrolment::{DecideEnrolment, EnrolmentDecision, PartnerEnrolmentBody};
use liaison_contract::header::etag;
use liaison_contract::{FieldError, paths};
use liaison_domain::enrolment::application::questions;
use liaison_domain::enrolment::log::Happened;
use liaison_domain::enrolment::membership::Term;
use liaison_domain::enrolment::{EnrolmentEvent, next};
use liaison_domain::entitlement::NotEntitled;
use liaison_domain::id::EnrolmentId;
use liaison_domain::text::ReviewText;
use liaison_domain::{Action, authorize};
use liaison_store::enrolment::Joining;
use liaison_store::{Tx, enrolment, partner};

use super::joining::written;
use super::{described, missing, of_partners, today, wrong_state};
use crate::app::App;
use crate::enrolment_log::{EnrolmentLog, tell_of_administration};
use crate::http::extract::{Attempt, Body, Id, IdempotencyKey, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal, wrong_fields};
use crate::log_entry::by;

refuses!(Decide: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotEntitled, NotFound, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType,
    InvalidFields, IdempotencyKeyReused);

/// Approve, ask back or refuse an application; suspend, reinstate or renew an enrolment.
#[utoipa::path(
    post, path = paths::PARTNER_ENROLMENT_DECISIONS, operation_id = "create_partner_enrolment_decision",
    tag = "enrolments",
    params(
        ("id" = uuid::Uuid, Path, description = "The enrolment"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = DecideEnrolment,
    responses(
        (status = 200, description = "Decided", body = PartnerEnrolmentBody,
            headers(("ETag" = String, description = "The revision"))),
        Decide,
    ),
    security(("session" = []))
)]
pub(crate) async fn decide(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<EnrolmentId>,
    key: IdempotencyKey,
    body: Body<DecideEnrolment>,
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
    id: EnrolmentId,
    asked: &DecideEnrolment,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    authorize(&signed_in.actor(), Action::DecideEnrolments)?;
    let known = enrolment::find(&tx, id).await?.ok_or_else(missing)?;
    // Whoever changes the programmes of a partner waits here, because what is kept with it follows from all of them.
    partner::lock(&tx, known.partner).await?.ok_or_else(missing)?;
    let seen = enrolment::find(&tx, id).await?.ok_or_else(missing)?;
    if asked.revision != seen.revision {
        let partner_enrolment = of_partners::of(app, &tx, &seen).await?;
        return Err(Refusal::stale(&PartnerEnrolmentBody { partner_enrolment }));
    }
    let event = event(&asked.decision);
    let state = next(seen.programme.course(), seen.state, event).map_err(wrong_state)?;
    let (now, today) = (app.now(), today(app));
    if matches!(event, EnrolmentEvent::Approve | EnrolmentEvent::Renew) {
        still_may_join(&tx, &seen, today).await?;
    }
    let mut after = Joining {
        state,
        queued_at: state.is_queued(seen.programme.course()).then_some(now),
        changed_at: now,
        ..seen
    };
    let happened = change(&mut after, &asked.decision, today)?;
    after.revision = written(&tx, &after, now).await?;
    let log = EnrolmentLog::of(&after, by(&signed_in.user), now);
    log.append(&tx, 0, happened).await?;
    if event == EnrolmentEvent::Suspend {
        tell_of_administration(&tx, after.partner, today, now).await?;
    }
    let partner_enrolment = of_partners::of(app, &tx, &after).await?;
    let outcome = Outcome::new(StatusCode::OK, &PartnerEnrolmentBody { partner_enrolment })?
        .with(header::ETAG, etag(after.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

const fn event(decision: &EnrolmentDecision) -> EnrolmentEvent {
    match decision {
        EnrolmentDecision::Approve {} => EnrolmentEvent::Approve,
        EnrolmentDecision::AskBack { .. } => EnrolmentEvent::AskBack,
        EnrolmentDecision::Refuse { .. } => EnrolmentEvent::Refuse,
        EnrolmentDecision::Suspend { .. } => EnrolmentEvent::Suspend,
        EnrolmentDecision::Reinstate {} => EnrolmentEvent::Reinstate,
        EnrolmentDecision::Renew {} => EnrolmentEvent::Renew,
    }
}

/// What an application needed when it was sent can be over by the time it is decided.
async fn still_may_join(tx: &Tx, seen: &Joining, today: Date) -> Answer<()> {
    let all = enrolment::list(tx, seen.partner).await?;
    described::needs(&all, seen.programme, today)
        .map_err(|_| Refusal::not_entitled(seen.programme.slug(), NotEntitled::ProgrammeLapsed))
}

fn change(joining: &mut Joining, decision: &EnrolmentDecision, today: Date) -> Answer<Happened> {
    let membership = &mut joining.membership;
    Ok(match decision {
        EnrolmentDecision::Approve {} => {
            let term = Term::beginning(today);
            membership.term = Some(term);
            membership.suspended_on = None;
            joining.noticed = None;
            joining.questions.clear();
            Happened::Enrolled { term }
        }
        EnrolmentDecision::AskBack { questions: asked } => {
            let questions = questions(asked).map_err(|wrong| wrong_fields("/decision", wrong))?;
            joining.questions.clone_from(&questions);
            Happened::AskedBack { questions }
        }
        EnrolmentDecision::Refuse { reason } => {
            let reason = read(reason)?;
            joining.reason = Some(reason.clone());
            Happened::Refused { reason }
        }
        EnrolmentDecision::Suspend { reason } => {
            let reason = read(reason)?;
            joining.reason = Some(reason.clone());
            membership.suspended_on = Some(today);
            Happened::Suspended { reason }
        }
        EnrolmentDecision::Reinstate {} => {
            membership.suspended_on = None;
            joining.reason = None;
            Happened::Reinstated {}
        }
        EnrolmentDecision::Renew {} => {
            let term = membership.term.ok_or_else(Refusal::raced)?.renewed(today);
            membership.term = Some(term);
            joining.noticed = None;
            Happened::Renewed { term }
        }
    })
}

fn read(reason: &str) -> Answer<String> {
    ReviewText::try_from(reason)
        .map(String::from)
        .map_err(|error| Refusal::fields(vec![FieldError::text("/decision/reason", error)]))
}
