//! Passing a link on, by mail, to somebody of the same organisation who can answer.

use liaison_contract::ProblemCode;
use liaison_contract::situation::{Forward, SituationBody};
use liaison_domain::Language;
use liaison_domain::event::What;
use liaison_domain::id::ForwardingId;
use liaison_domain::link::LinkToken;
use liaison_domain::redemption::{self as rules, ForwardRefusal, Redemption, RedemptionEvent, next};
use liaison_domain::{Action, authorize};
use liaison_store::forwarding::{self, Forwarding};
use liaison_store::user::{self, StoredUser};

use super::case::Case;
use super::opening::{advance, written};
use super::situation;
use crate::app::App;
use crate::http::extract::{Attempt, SignedIn, Visit};
use crate::http::idempotency::{Outcome, conclude, replay};
use crate::http::private::changed;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::{LogEntry, about, by, plan_name};
use crate::mail::{self, Composed, Envelope, invitation::forwarded};
use crate::random;

pub(super) async fn forward(
    app: &App,
    signed_in: &SignedIn,
    token: &LinkToken,
    attempt: &Attempt,
    asked: &Forward,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let visit = Visit(Some(signed_in.clone()));
    let mut case = Case::lock(&tx, app, &visit, token).await?;
    if let Some(customer) = &case.customer {
        authorize(&case.actor, Action::ForwardInvitation(customer.id))?;
    }
    let last = match &case.redemption {
        Some(redemption) => forwarding::last_to_each(&tx, redemption.id).await?,
        None => Default::default(),
    };
    let forwarded_at = last.get(&asked.colleague).map(|last| last.at);
    rules::forward(&case.situation(), forwarded_at).map_err(|refusal| refused(refusal, &case))?;
    advance(
        app,
        &tx,
        &mut case,
        &signed_in.user,
        RedemptionEvent::NeedAdministrator,
    )
    .await?;
    let (Some(customer), Some(before)) = (case.customer.clone(), case.redemption.clone()) else {
        return Err(Refusal::raced());
    };
    let colleague = user::administrators_of(&tx, customer.id, situation::MOST_COLLEAGUES)
        .await?
        .into_iter()
        .find(|each| each.id == asked.colleague)
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))?;
    let language = user::language(&tx, colleague.id).await?.unwrap_or(asked.language);
    let letter = letter(app, &case, signed_in, language, &customer.name)?;
    let envelope = Envelope {
        to: &colleague.email,
        sender_name: &signed_in.user.name,
        reply_to: Some(&signed_in.user.email),
        unsubscribe: None,
    };
    let mail = mail::queue(app, &tx, envelope, &letter, case.now).await?;
    let forwarding = Forwarding {
        id: ForwardingId(random::uuid(case.now)?),
        redemption: before.id,
        to: colleague.id,
        by: signed_in.user.id,
        mail,
        at: case.now,
    };
    forwarding::insert(&tx, &forwarding).await?;
    leave_a_trace(app, &tx, &mut case, &signed_in.user, before).await?;
    let body = SituationBody {
        situation: situation::of(app, &tx, &case).await?,
    };
    let outcome = changed(&body)?;
    conclude(tx, signed_in.user.id, attempt, outcome, case.now).await
}

/// From now on somebody who can answer has it before them. Where somebody had it already, only the log says so.
async fn leave_a_trace(
    app: &App,
    tx: &liaison_store::Tx,
    case: &mut Case,
    user: &StoredUser,
    before: Redemption,
) -> Answer<()> {
    if let Ok(state) = next(before.state, RedemptionEvent::Forward) {
        let forwarded = Redemption {
            state,
            changed_at: case.now,
            ..before
        };
        case.redemption = Some(written(tx, forwarded).await?);
    }
    let entry = LogEntry {
        partner: &case.partner,
        customer: case.customer.as_ref(),
        redemption: case.redemption.as_ref().map(|redemption| redemption.id),
        about: Some(about(&case.invitation, &app.catalogue)),
        author: by(user),
        at: case.now,
    };
    Ok(entry.append(tx, 1, What::InvitationForwarded {}).await?)
}

fn letter(
    app: &App,
    case: &Case,
    signed_in: &SignedIn,
    language: Language,
    organisation: &str,
) -> Answer<Composed> {
    let words = mail::words(language)?;
    let url = app
        .config
        .public_url
        .join(&liaison_contract::paths::review_page(&case.invitation.token));
    let plan = plan_name(&case.invitation, &app.catalogue);
    let by = &signed_in.user.name;
    Ok(forwarded(&words, by, organisation, &case.partner.name, &plan, url).compose(&words))
}

fn refused(refusal: ForwardRefusal, case: &Case) -> Refusal {
    match refusal {
        ForwardRefusal::Obstacle(obstacle) => Refusal::obstacle(obstacle),
        ForwardRefusal::CanAnswer => Refusal::new(ProblemCode::NotAllowed),
        ForwardRefusal::TooSoon(until) => {
            let seconds = u64::try_from(until.duration_since(case.now).as_secs()).unwrap_or(0);
            Refusal::too_many_attempts(seconds + 1)
        }
    }
}
