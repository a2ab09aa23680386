//! What a partner does to join a programme: it signs, it shows its training, or it asks.

use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::enrolment::{ApplyForProgramme, EnrolmentBody, PassTraining, SignAgreement};
use liaison_contract::header::etag;
use liaison_contract::{FieldError, ProblemCode, paths};
use liaison_domain::enrolment::application::{RawApplication, Signature, Training};
use liaison_domain::enrolment::log::Happened;
use liaison_domain::enrolment::membership::{Membership, Term};
use liaison_domain::enrolment::{Course, EnrolmentEvent, EnrolmentState, next};
use liaison_domain::entitlement::NotEntitled;
use liaison_domain::link::SummaryId;
use liaison_domain::partner::{Partner, Programme};
use liaison_domain::receipt::Answered;
use liaison_domain::terms::{AgreedTerms, Agreement};
use liaison_domain::text::PersonName;
use liaison_domain::{Action, Actor, authorize};
use liaison_store::enrolment::Joining;
use liaison_store::{Tx, Update, enrolment, partner};
use serde_json::json;

use super::described::{self, standing};
use super::{InPath, missing, today, wrong_state};
use crate::app::App;
use crate::enrolment_log::EnrolmentLog;
use crate::http::extract::{Attempt, Body, IdempotencyKey, SignedIn};
use crate::http::idempotency::{Outcome, conclude, replay, settle};
use crate::http::openapi::refuses;
use crate::http::problem::{Answer, Refusal, wrong_fields};
use crate::http::trial_invitation::own_partner;
use crate::log_entry::{by, by_clock};
use crate::{random, receipt};

refuses!(Join: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotEntitled, WrongState, TermsNotCurrent, IdempotencyKeyInUse, StaleRevision, BodyTooLarge,
    UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);

/// Sign the agreement for one's company. Leaves a receipt.
#[utoipa::path(
    post, path = paths::ENROLMENT_SIGNATURES, operation_id = "create_enrolment_signature", tag = "enrolments",
    params(
        ("programme" = String, Path, description = "`cloud-essentials`; no other one is signed for"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = SignAgreement,
    responses(
        (status = 200, description = "Signed", body = EnrolmentBody,
            headers(("ETag" = String, description = "The revision"))),
        Join,
    ),
    security(("session" = []))
)]
pub(crate) async fn sign(
    State(app): State<App>,
    signed_in: SignedIn,
    InPath(programme): InPath,
    key: IdempotencyKey,
    body: Body<SignAgreement>,
) -> Answer<Outcome> {
    let asked = Asked {
        programme,
        seen_revision: body.value.revision,
        step: Step::Sign(&body.value.name, &body.value.terms),
    };
    join(&app, &signed_in, &key.attempt(&body.raw), &asked).await
}

/// Say who of the company passed the introductory training. With the agreement, that is all that Cloud Essentials needs.
#[utoipa::path(
    post, path = paths::ENROLMENT_TRAININGS, operation_id = "create_enrolment_training", tag = "enrolments",
    params(
        ("programme" = String, Path, description = "`cloud-essentials`; no other one asks for it"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = PassTraining,
    responses(
        (status = 200, description = "Enrolled", body = EnrolmentBody,
            headers(("ETag" = String, description = "The revision"))),
        Join,
    ),
    security(("session" = []))
)]
pub(crate) async fn pass_training(
    State(app): State<App>,
    signed_in: SignedIn,
    InPath(programme): InPath,
    key: IdempotencyKey,
    body: Body<PassTraining>,
) -> Answer<Outcome> {
    let asked = Asked {
        programme,
        seen_revision: body.value.revision,
        step: Step::PassTraining(&body.value.training),
    };
    join(&app, &signed_in, &key.attempt(&body.raw), &asked).await
}

/// Ask for a programme, or answer what the operator asked back.
#[utoipa::path(
    post, path = paths::ENROLMENT_APPLICATIONS, operation_id = "create_enrolment_application",
    tag = "enrolments",
    params(
        ("programme" = String, Path, description = "`cloud-accelerate` or `cloud-deployment`"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ApplyForProgramme,
    responses(
        (status = 200, description = "It waits for the operator", body = EnrolmentBody,
            headers(("ETag" = String, description = "The revision"))),
        Join,
    ),
    security(("session" = []))
)]
pub(crate) async fn apply(
    State(app): State<App>,
    signed_in: SignedIn,
    InPath(programme): InPath,
    key: IdempotencyKey,
    body: Body<ApplyForProgramme>,
) -> Answer<Outcome> {
    let asked = Asked {
        programme,
        seen_revision: body.value.revision,
        step: Step::Apply(&body.value.application),
    };
    join(&app, &signed_in, &key.attempt(&body.raw), &asked).await
}

struct Asked<'a> {
    programme: Programme,
    seen_revision: i64,
    step: Step<'a>,
}

enum Step<'a> {
    /// The name as it was typed, and what was read.
    Sign(&'a str, &'a AgreedTerms),
    PassTraining(&'a Training),
    Apply(&'a RawApplication),
}

async fn join(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let outcome = settle(|| one(app, signed_in, attempt, asked)).await?;
    app.live.written();
    Ok(outcome)
}

async fn one(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: &Asked<'_>) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let id = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::JoinProgramme(id))?;
    // Whoever changes the programmes of a partner waits here, because what is kept with it follows from all of them.
    let firm = partner::lock(&tx, id).await?.ok_or_else(missing)?;
    let (all, now) = (enrolment::list(&tx, id).await?, app.now());
    let seen = all.iter().find(|each| each.programme == asked.programme);
    let seen = seen.ok_or_else(missing)?;
    if asked.seen_revision != seen.revision {
        let enrolment = described::one(&all, asked.programme, today(app)).ok_or_else(missing)?;
        return Err(Refusal::stale(&EnrolmentBody { enrolment }));
    }
    let events = events(asked, seen.state);
    let state = after(seen, events)?;
    if described::needs(&all, asked.programme, today(app)).is_err() {
        return Err(Refusal::not_entitled(
            asked.programme.slug(),
            why_not(&all, asked.programme, app),
        ));
    }
    let mut joining = Joining {
        state,
        questions: Vec::new(),
        reason: None,
        queued_at: state.is_queued(asked.programme.course()).then_some(now),
        changed_at: now,
        ..seen.clone()
    };
    let happened = match asked.step {
        Step::Sign(name, terms) => {
            let signature = signature(&tx, &firm, signed_in, seen, (name, terms), now).await?;
            let receipt = signature.receipt;
            joining.signature = Some(signature);
            Happened::Signed { receipt }
        }
        Step::PassTraining(training) => {
            let training = training.check(today(app));
            let training = training.map_err(|wrong| wrong_fields("/training", wrong))?;
            joining.training = Some(training.clone());
            Happened::TrainingPassed { training }
        }
        Step::Apply(application) => {
            let application = application.check(asked.programme);
            joining.application = Some(application.map_err(|wrong| wrong_fields("/application", wrong))?);
            match seen.state {
                EnrolmentState::AskedBack => Happened::Answered {},
                _ => Happened::Applied {},
            }
        }
    };
    if state == EnrolmentState::Enrolled {
        joining.membership = Membership {
            term: Some(Term::beginning(today(app))),
            suspended_on: None,
        };
        joining.noticed = None;
    }
    written(&tx, &joining, now).await?;
    let log = EnrolmentLog::of(&joining, by(&signed_in.user), now);
    if matches!(happened, Happened::Signed { .. }) {
        log.append(&tx, 0, Happened::Applied {}).await?;
    }
    log.append(&tx, 1, happened).await?;
    if let (EnrolmentState::Enrolled, Some(term)) = (state, joining.membership.term) {
        let log = EnrolmentLog::of(&joining, by_clock(), now);
        log.append(&tx, 2, Happened::Enrolled { term }).await?;
    }
    let all = enrolment::list(&tx, id).await?;
    let enrolment = described::one(&all, asked.programme, today(app)).ok_or_else(missing)?;
    let revision = enrolment.revision;
    let outcome =
        Outcome::new(StatusCode::OK, &EnrolmentBody { enrolment })?.with(header::ETAG, etag(revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// What a step comes to. Signing is how one asks for a programme that is signed for, and with the training everything is
/// there that it needs.
const fn events(asked: &Asked<'_>, state: EnrolmentState) -> &'static [EnrolmentEvent] {
    use EnrolmentEvent as E;
    match (&asked.step, state) {
        (Step::Sign(..), _) => &[E::Apply, E::Sign],
        (Step::PassTraining(_), _) => &[E::PassTraining, E::Complete],
        (Step::Apply(_), EnrolmentState::AskedBack) => &[E::Answer],
        (Step::Apply(_), _) => &[E::Apply],
    }
}

/// Nobody asks the operator for what is signed for: that would begin it with nothing in it.
fn after(seen: &Joining, events: &[EnrolmentEvent]) -> Answer<EnrolmentState> {
    let course = seen.programme.course();
    if course == Course::Signed && events == [EnrolmentEvent::Apply] {
        return Err(wrong_state(seen.state));
    }
    events
        .iter()
        .try_fold(seen.state, |state, event| next(course, state, *event))
        .map_err(|_| wrong_state(seen.state))
}

fn why_not(all: &[Joining], programme: Programme, app: &App) -> NotEntitled {
    let first = programme.needs();
    match first.and_then(|first| standing(all, first, today(app))) {
        None => NotEntitled::NoProgramme,
        Some(_) => NotEntitled::ProgrammeLapsed,
    }
}

/// With its receipt, which has the whole text.
async fn signature(
    tx: &Tx,
    firm: &Partner,
    signed_in: &SignedIn,
    seen: &Joining,
    (typed, terms): (&str, &AgreedTerms),
    now: Timestamp,
) -> Answer<Signature> {
    let name = PersonName::try_from(typed)
        .map_err(|error| Refusal::fields(vec![FieldError::text("/name", error)]))?;
    let text = Agreement::Partner
        .current_text(terms)
        .ok_or_else(|| Refusal::new(ProblemCode::TermsNotCurrent))?;
    let Actor::Staff { role, .. } = signed_in.actor() else {
        return Err(Refusal::new(ProblemCode::NotAllowed));
    };
    let agreed = json!({"version": text.version, "sha256": text.sha256, "language": text.language});
    let answered = receipt::Answered {
        kind: Answered::PartnerAgreement,
        redemption: seen.id().0,
        version: seen.revision + 1,
        summary: &SummaryId::from_random(random::bytes()?),
        partner: firm,
        customer: None,
        person: &signed_in.user,
        role: json!(role),
        offered: json!({"programme": seen.programme, "terms": agreed, "text": text.text}),
        given: json!({"state": "signed", "name": name.as_str(), "terms": agreed}),
        at: now,
    };
    let receipt = receipt::keep(tx, answered).await?;
    Ok(Signature {
        name: name.into(),
        terms: terms.clone(),
        language: text.language,
        at: now,
        receipt,
    })
}

/// Somebody else who was faster has locked the partner first, so this is read again.
pub(super) async fn written(tx: &Tx, joining: &Joining, now: Timestamp) -> Answer<i64> {
    match enrolment::put(tx, joining, now).await? {
        Update::Done { revision } => Ok(revision),
        Update::Stale => Err(Refusal::raced()),
    }
}
