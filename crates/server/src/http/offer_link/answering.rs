//! Accepting and declining an offer: one transaction from the question to the kept answer.

use liaison_contract::offer_review::{AcceptOffer, DeclineOffer, OfferReviewBody};
use liaison_contract::{FieldError, Problem, ProblemCode};
use liaison_domain::actor::Actor;
use liaison_domain::delegated_administration::{AdministrationOutcome, AdministrationRefusal};
use liaison_domain::link::LinkToken;
use liaison_domain::partner::Customer;
use liaison_domain::purchase_offer::answer::{
    self as rules, DeclineKind, GivenAnswer, OfferAcceptance, OfferAnswer, OfferObstacle, OfferRedemption,
    OfferRedemptionEvent, OfferRefusal, next,
};
use liaison_domain::purchase_offer::log::Happened;
use liaison_domain::purchase_offer::{self as offers, Audience, OfferEvent};
use liaison_domain::receipt::Answered;
use liaison_domain::text::DeclineReason;
use liaison_domain::{Action, authorize};
use liaison_store::{Tx, Update, purchase_offer};
use serde_json::json;

use super::case::Case;
use super::opening::{begun, log, written};
use super::{counts, review, subscribing};
use crate::app::App;
use crate::http::extract::{Attempt, SignedIn, Visit};
use crate::http::granting;
use crate::http::idempotency::{Outcome, conclude, replay};
use crate::http::private::changed;
use crate::http::problem::{self, Answer, Refusal};
use crate::log_entry::{LogEntry, by};
use crate::receipt;

/// What the customer said.
pub(super) enum Given<'a> {
    Accept(&'a AcceptOffer),
    Decline {
        version: u32,
        kind: DeclineKind,
        reason: Option<DeclineReason>,
    },
}

impl<'a> Given<'a> {
    pub(super) fn decline(body: &'a DeclineOffer) -> Answer<Self> {
        let reason = if body.reason.trim().is_empty() {
            None
        } else {
            let read = DeclineReason::try_from(body.reason.as_str());
            Some(read.map_err(|error| Refusal::fields(vec![FieldError::text("/reason", error)]))?)
        };
        Ok(Self::Decline {
            version: body.version,
            kind: body.kind,
            reason,
        })
    }

    const fn version(&self) -> u32 {
        match self {
            Self::Accept(body) => body.version,
            Self::Decline { version, .. } => *version,
        }
    }

    const fn events(&self) -> (OfferEvent, OfferRedemptionEvent) {
        match self {
            Self::Accept(_) => (OfferEvent::Accept, OfferRedemptionEvent::Accept),
            Self::Decline { .. } => (OfferEvent::Decline, OfferRedemptionEvent::Decline),
        }
    }

    /// Whether the obstacle says that this very answer was given before.
    const fn is_given(&self, obstacle: Option<OfferObstacle>) -> bool {
        match self {
            Self::Accept(_) => matches!(
                obstacle,
                Some(OfferObstacle::AlreadyAccepted | OfferObstacle::AcceptedByColleague)
            ),
            Self::Decline { .. } => matches!(obstacle, Some(OfferObstacle::AlreadyDeclined)),
        }
    }
}

pub(super) async fn answer(
    app: &App,
    signed_in: &SignedIn,
    token: &LinkToken,
    attempt: &Attempt,
    given: &Given<'_>,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let visit = Visit(Some(signed_in.clone()));
    let mut case = Case::lock(&tx, app, &visit, token).await?;
    if !is_repeated(&case, given) {
        let outcome = match decided(&case, given) {
            Ok(outcome) => outcome,
            Err(refusal) => return Err(refused(&tx, &case, refusal).await?),
        };
        settle(&tx, &mut case, signed_in, given, outcome).await?;
    }
    let body = OfferReviewBody {
        offer_review: review::of(&tx, &case).await?,
    };
    let outcome = changed(&body)?;
    conclude(tx, signed_in.user.id, attempt, outcome, case.now).await
}

/// Whether the organisation gave this answer before, and this person could have. Answers stand.
fn is_repeated(case: &Case, given: &Given<'_>) -> bool {
    let may = case
        .customer
        .as_ref()
        .is_some_and(|customer| authorize(&case.actor, Action::AnswerInvitation(customer.id)).is_ok());
    may && given.is_given(rules::obstacle(&case.situation()))
}

fn decided(case: &Case, given: &Given<'_>) -> Result<AdministrationOutcome, OfferRefusal> {
    match given {
        Given::Accept(body) => rules::accept(
            &case.situation(),
            OfferAcceptance {
                version: body.version,
                counts: &body.counts,
                agreement_sha256: body.agreement_sha256.as_deref(),
                administration: body.administration,
            },
        ),
        Given::Decline { version, .. } => {
            rules::decline(&case.situation(), *version).map(|()| AdministrationOutcome::Nothing)
        }
    }
}

async fn settle(
    tx: &Tx,
    case: &mut Case,
    signed_in: &SignedIn,
    given: &Given<'_>,
    outcome: AdministrationOutcome,
) -> Answer<()> {
    let (customer, role) = match (case.customer.clone(), &case.actor) {
        (Some(customer), Actor::Customer { role, .. }) => (customer, *role),
        _ => return Err(Refusal::raced()),
    };
    let (of_offer, of_redemption) = given.events();
    let before = begun(tx, case, &customer, signed_in.user.id).await?;
    // Whoever answers a newer version than the one that was opened has gone on to it.
    let ready = if before.version < given.version() {
        next(before.state, OfferRedemptionEvent::Renew)
    } else {
        Ok(before.state)
    };
    let state = ready
        .and_then(|state| next(state, of_redemption))
        .map_err(wrong_state)?;
    let answered = OfferRedemption {
        state,
        version: given.version(),
        last_user: signed_in.user.id,
        changed_at: case.now,
        answer: Some(OfferAnswer {
            by: signed_in.user.id,
            role,
            at: case.now,
            version: given.version(),
            given: kept(case, given, outcome),
        }),
        ..before
    };
    kept_receipt(tx, case, &customer, signed_in, &answered).await?;
    let answered = written(tx, answered).await?;
    subscribing::set_up(tx, case, &customer, &answered, &by(&signed_in.user)).await?;
    case.redemption = Some(answered);
    settle_offer(tx, case, of_offer).await?;
    let happened = match given {
        Given::Accept(body) => Happened::Accepted {
            version: body.version,
            with_partner_of_record: body.partner_of_record,
            with_administration: outcome != AdministrationOutcome::Nothing,
        },
        Given::Decline { version, .. } => Happened::Declined { version: *version },
    };
    log(case, &customer, &signed_in.user)
        .append(tx, 1, happened)
        .await?;
    let entry = LogEntry {
        partner: &case.partner,
        customer: Some(&customer),
        redemption: None,
        about: None,
        author: by(&signed_in.user),
        at: case.now,
    };
    let active = case.administrator.as_ref();
    let granted = granting::apply(tx, &entry, active, signed_in.user.id, outcome).await?;
    if granted.is_some() {
        case.administrator = granted;
    }
    Ok(())
}

/// It has what the customer read, and what its counts come to.
async fn kept_receipt(
    tx: &Tx,
    case: &Case,
    customer: &Customer,
    signed_in: &SignedIn,
    answered: &OfferRedemption,
) -> Answer<()> {
    let answer = answered.answer.as_ref().ok_or_else(Refusal::raced)?;
    let (offer, snapshot) = (&case.offer, &case.newest.snapshot);
    let totals = match &answer.given {
        GivenAnswer::Accepted { counts, .. } => Some(review::totals_of_answer(snapshot, counts)),
        GivenAnswer::Declined { .. } => None,
    };
    let answered = receipt::Answered {
        kind: Answered::PurchaseOffer,
        redemption: answered.id.0,
        version: i64::from(answer.version),
        summary: &offer.summary,
        partner: &case.partner,
        customer: Some(customer),
        person: &signed_in.user,
        role: json!(answer.role),
        offered: json!({
            "summary": offer.summary,
            "snapshot": review::as_the_customer_reads(offer, snapshot.clone()),
        }),
        given: json!({"state": answered.state, "given": answer.given, "totals": totals}),
        at: answer.at,
    };
    receipt::keep(tx, answered).await?;
    Ok(())
}

fn kept(case: &Case, given: &Given<'_>, outcome: AdministrationOutcome) -> GivenAnswer {
    match given {
        Given::Accept(body) => GivenAnswer::Accepted {
            counts: body.counts.clone(),
            agreement_sha256: body.agreement_sha256.clone(),
            partner_of_record: body.partner_of_record,
            administration: granting::granted(outcome, case.administrator.as_ref()),
        },
        Given::Decline { kind, reason, .. } => GivenAnswer::Declined {
            kind: *kind,
            reason: reason.clone(),
        },
    }
}

/// The answer of the one customer that it is for settles the offer; that of one of many does not.
async fn settle_offer(tx: &Tx, case: &mut Case, event: OfferEvent) -> Answer<()> {
    if case.newest.snapshot.terms.audience == (Audience::Anyone {}) {
        return Ok(());
    }
    case.offer.state = offers::next(case.offer.state_at(case.now), event).map_err(|_| Refusal::raced())?;
    match purchase_offer::update(tx, &case.offer).await? {
        Update::Done { revision } => case.offer.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    Ok(())
}

pub(super) async fn refused(tx: &Tx, case: &Case, refusal: OfferRefusal) -> Answer<Refusal> {
    let mut problem = match refusal {
        OfferRefusal::Obstacle(OfferObstacle::SignInFirst) => {
            return Ok(Refusal::new(ProblemCode::NotSignedIn));
        }
        OfferRefusal::Obstacle(obstacle) => {
            let reason = problem::word(&obstacle);
            return Ok(Problem::new(ProblemCode::Obstacle).with("reason", reason).into());
        }
        OfferRefusal::SeenVersion => Problem::new(ProblemCode::StaleRevision),
        OfferRefusal::Agreement => Problem::new(ProblemCode::TermsNotCurrent),
        OfferRefusal::Counts(faults) => return Ok(counts::refused(faults)),
        OfferRefusal::Administration(AdministrationRefusal::NotOffered) => {
            Problem::new(ProblemCode::AdministrationNotOffered)
        }
        OfferRefusal::Administration(AdministrationRefusal::AnotherIsActive(active)) => {
            Problem::new(ProblemCode::AnotherAdministratorIsActive).with("relationship", active.to_string())
        }
        OfferRefusal::Administration(AdministrationRefusal::NoLongerActive) => {
            Problem::new(ProblemCode::AdministratorNoLongerActive)
        }
    };
    let current = OfferReviewBody {
        offer_review: review::of_newest(tx, case).await?,
    };
    problem.current = problem::as_it_is(&current);
    Ok(problem.into())
}

fn wrong_state(state: rules::OfferRedemptionState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", problem::word(&state))
        .into()
}
