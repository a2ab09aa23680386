//! Accepting and declining: one transaction from the question to the kept answer.

use liaison_contract::review::{Acceptance, Decline, ReviewBody};
use liaison_contract::{FieldError, Problem, ProblemCode};
use liaison_domain::delegated_administration::{
    AdministrationAnswer, AdministrationOutcome, AdministrationRefusal,
};
use liaison_domain::event::What;
use liaison_domain::link::LinkToken;
use liaison_domain::receipt::Answered;
use liaison_domain::redemption::{
    self as rules, AnswerRefusal, Obstacle, Redemption, RedemptionEvent, RedemptionState, next,
};
use liaison_domain::terms::{AgreedTerms, Agreement};
use liaison_domain::text::DeclineReason;
use liaison_domain::{Action, Actor, authorize};
use liaison_store::Tx;
use serde_json::json;

use super::case::Case;
use super::opening::{advance, written};
use super::review;
use crate::app::App;
use crate::http::extract::{Attempt, SignedIn, Visit};
use crate::http::granting;
use crate::http::idempotency::{Outcome, conclude, replay};
use crate::http::private::changed;
use crate::http::problem::{self, Answer, Refusal};
use crate::log_entry::{LogEntry, about, by};
use crate::receipt;

/// What the customer said, with the revision that was on the page.
pub(crate) struct Given {
    seen_revision: i64,
    choice: Choice,
}

enum Choice {
    Accept(AdministrationAnswer, AgreedTerms),
    Decline(Option<DeclineReason>),
}

impl Given {
    pub(crate) fn acceptance(body: Acceptance) -> Self {
        Self {
            seen_revision: body.revision,
            choice: Choice::Accept(body.administration, body.terms),
        }
    }

    pub(crate) fn decline(body: &Decline) -> Answer<Self> {
        let reason = if body.reason.trim().is_empty() {
            None
        } else {
            let read = DeclineReason::try_from(body.reason.as_str());
            Some(read.map_err(|error| Refusal::fields(vec![FieldError::text("/reason", error)]))?)
        };
        Ok(Self {
            seen_revision: body.revision,
            choice: Choice::Decline(reason),
        })
    }

    fn terms(&self) -> Option<&AgreedTerms> {
        match &self.choice {
            Choice::Accept(_, terms) => Some(terms),
            Choice::Decline(_) => None,
        }
    }

    /// Whether the obstacle says that this very answer was given before.
    fn is_given(&self, obstacle: Option<Obstacle>) -> bool {
        match self.choice {
            Choice::Accept(..) => matches!(
                obstacle,
                Some(Obstacle::AlreadyAccepted | Obstacle::AcceptedByColleague)
            ),
            Choice::Decline(_) => obstacle == Some(Obstacle::AlreadyDeclined),
        }
    }
}

pub(crate) async fn answer(
    app: &App,
    signed_in: &SignedIn,
    token: &LinkToken,
    attempt: &Attempt,
    given: &Given,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let visit = Visit(Some(signed_in.clone()));
    let mut case = Case::lock(&tx, app, &visit, token).await?;
    if !is_repeated(&case, given) {
        match &given.choice {
            Choice::Accept(administration, terms) => {
                let decided = rules::accept(&case.situation(), given.seen_revision, *administration);
                let outcome = match decided {
                    Ok(outcome) => outcome,
                    Err(refusal) => return Err(refused(app, &tx, &case, refusal).await?),
                };
                if Agreement::Trial.current_text(terms).is_none() {
                    return Err(Refusal::new(ProblemCode::TermsNotCurrent));
                }
                accept(app, &tx, &mut case, signed_in, given, outcome).await?;
            }
            Choice::Decline(reason) => {
                if let Err(refusal) = rules::decline(&case.situation(), given.seen_revision) {
                    return Err(refused(app, &tx, &case, refusal).await?);
                }
                decline(
                    app,
                    &tx,
                    &mut case,
                    signed_in,
                    given.seen_revision,
                    reason.clone(),
                )
                .await?;
            }
        }
    }
    let body = ReviewBody {
        review: review::of(app, &tx, &case).await?,
    };
    let outcome = changed(&body)?;
    conclude(tx, signed_in.user.id, attempt, outcome, case.now).await
}

/// Whether the organisation gave this answer before, and this person could have. Whoever could not is told of the
/// answer as an obstacle.
fn is_repeated(case: &Case, given: &Given) -> bool {
    let may = case
        .customer
        .as_ref()
        .is_some_and(|customer| authorize(&case.actor, Action::AnswerInvitation(customer.id)).is_ok());
    may && given.is_given(rules::obstacle(&case.situation()))
}

async fn accept(
    app: &App,
    tx: &Tx,
    case: &mut Case,
    signed_in: &SignedIn,
    given: &Given,
    outcome: AdministrationOutcome,
) -> Answer<()> {
    let granted = granting::granted(outcome, case.administrator.as_ref());
    let event = RedemptionEvent::Accept;
    let accepted = settled(app, tx, case, signed_in, given.seen_revision, event).await?;
    let accepted = Redemption {
        terms: given.terms().cloned(),
        administration: granted,
        ..accepted
    };
    case.redemption = Some(written(tx, accepted).await?);
    let with_administration = granted.is_some();
    let entry = entry(app, case, signed_in);
    entry
        .append(tx, 1, What::TrialAccepted { with_administration })
        .await?;
    kept(app, tx, case, signed_in).await?;
    let active = case.administrator.as_ref();
    let granted = granting::apply(tx, &entry, active, signed_in.user.id, outcome).await?;
    if granted.is_some() {
        case.administrator = granted;
    }
    Ok(())
}

async fn decline(
    app: &App,
    tx: &Tx,
    case: &mut Case,
    signed_in: &SignedIn,
    seen_revision: i64,
    reason: Option<DeclineReason>,
) -> Answer<()> {
    let event = RedemptionEvent::Decline;
    let declined = settled(app, tx, case, signed_in, seen_revision, event).await?;
    let declined = Redemption {
        decline_reason: reason.clone(),
        ..declined
    };
    case.redemption = Some(written(tx, declined).await?);
    let what = What::TrialDeclined {
        reason: reason.map(String::from),
    };
    entry(app, case, signed_in).append(tx, 1, what).await?;
    kept(app, tx, case, signed_in).await
}

/// The receipt of the answer that the redemption has by now. It has what the customer read: what the partner calls the
/// invitation, and for how many it is, are its own.
async fn kept(app: &App, tx: &Tx, case: &Case, signed_in: &SignedIn) -> Answer<()> {
    let (Some(redemption), Some(customer), Actor::Customer { role, .. }) =
        (&case.redemption, &case.customer, &case.actor)
    else {
        return Err(Refusal::raced());
    };
    let version = redemption.answered_revision.ok_or_else(Refusal::raced)?;
    let invitation = &case.invitation;
    let terms = &invitation.terms;
    let (plan, _) = review::offered(app, invitation)?;
    let answered = receipt::Answered {
        kind: Answered::TrialInvitation,
        redemption: redemption.id.0,
        version,
        summary: &invitation.summary,
        partner: &case.partner,
        customer: Some(customer),
        person: &signed_in.user,
        role: json!(role),
        offered: json!({
            "summary": invitation.summary,
            "plan": plan,
            "usage_location": terms.usage_location,
            "administration": terms.administration,
            "message": terms.message,
        }),
        given: json!({
            "state": redemption.state,
            "terms": redemption.terms,
            "administration": redemption.administration,
            "reason": redemption.decline_reason,
        }),
        at: case.now,
    };
    receipt::keep(tx, answered).await?;
    Ok(())
}

/// The redemption with the answer in it, not yet written. Whoever answers without the page having said that it was
/// drawn has read it all the same: the review comes first.
async fn settled(
    app: &App,
    tx: &Tx,
    case: &mut Case,
    signed_in: &SignedIn,
    seen_revision: i64,
    event: RedemptionEvent,
) -> Answer<Redemption> {
    advance(app, tx, case, &signed_in.user, RedemptionEvent::Review).await?;
    let before = case.redemption.clone().ok_or_else(Refusal::raced)?;
    let state = next(before.state, event).map_err(wrong_state)?;
    Ok(Redemption {
        state,
        last_user: Some(signed_in.user.id),
        answered_by: Some(signed_in.user.id),
        answered_at: Some(case.now),
        answered_revision: Some(seen_revision),
        changed_at: case.now,
        ..before
    })
}

fn entry<'a>(app: &App, case: &'a Case, signed_in: &SignedIn) -> LogEntry<'a> {
    LogEntry {
        partner: &case.partner,
        customer: case.customer.as_ref(),
        redemption: case.redemption.as_ref().map(|redemption| redemption.id),
        about: Some(about(&case.invitation, &app.catalogue)),
        author: by(&signed_in.user),
        at: case.now,
    }
}

async fn refused(app: &App, tx: &Tx, case: &Case, refusal: AnswerRefusal) -> Answer<Refusal> {
    let current = ReviewBody {
        review: review::of(app, tx, case).await?,
    };
    let mut problem = match refusal {
        AnswerRefusal::Obstacle(Obstacle::SignInFirst) => return Ok(Refusal::new(ProblemCode::NotSignedIn)),
        AnswerRefusal::Obstacle(obstacle) => return Ok(Refusal::obstacle(obstacle)),
        AnswerRefusal::SeenRevision { .. } => return Ok(Refusal::stale(&current)),
        AnswerRefusal::Administration(AdministrationRefusal::NotOffered) => {
            Problem::new(ProblemCode::AdministrationNotOffered)
        }
        AnswerRefusal::Administration(AdministrationRefusal::AnotherIsActive(active)) => {
            Problem::new(ProblemCode::AnotherAdministratorIsActive).with("relationship", active.to_string())
        }
        AnswerRefusal::Administration(AdministrationRefusal::NoLongerActive) => {
            Problem::new(ProblemCode::AdministratorNoLongerActive)
        }
    };
    problem.current = problem::as_it_is(&current);
    Ok(problem.into())
}

fn wrong_state(state: RedemptionState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", problem::word(&state))
        .into()
}
