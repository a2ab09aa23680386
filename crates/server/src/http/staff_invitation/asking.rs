//! What becomes of an invitation to join: sent, sent again, taken back.

use axum::http::{StatusCode, header};
use jiff::{SignedDuration, Timestamp};
use liaison_contract::header::etag;
use liaison_contract::staff::{NewStaffInvitation, SendStaffInvitation};
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::event::What;
use liaison_domain::id::{PartnerId, StaffInvitationId};
use liaison_domain::partner::Partner;
use liaison_domain::staff::{JOIN_DAYS, MOST_SENDINGS, StaffEvent, next};
use liaison_domain::text::{EmailAddress, PersonName};
use liaison_domain::{Action, Language, authorize};
use liaison_store::staff::{self, StaffInvitation};
use liaison_store::user::{self, Membership, StoredUser};
use liaison_store::{Tx, Update, partner};

use super::body;
use crate::app::App;
use crate::http::extract::{Attempt, SignedIn, token_hash};
use crate::http::idempotency::{Outcome, conclude, replay};
use crate::http::problem::{Answer, Refusal};
use crate::http::staff::{log, state_of};
use crate::http::trial_invitation::own_partner;
use crate::mail::{self, Composed, Envelope, account};
use crate::random;

/// Between one mail and the next to the same person.
const PAUSE: SignedDuration = SignedDuration::from_mins(10);

pub(super) async fn invite(
    app: &App,
    signed_in: &SignedIn,
    attempt: &Attempt,
    asked: &NewStaffInvitation,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let own = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ChangeStaff(own))?;
    let name = PersonName::try_from(asked.name.as_str()).map_err(|error| FieldError::text("/name", error));
    let email =
        EmailAddress::try_from(asked.email.as_str()).map_err(|error| FieldError::text("/email", error));
    let (name, email) = match (name, email) {
        (Ok(name), Ok(email)) => (name, email),
        (name, email) => {
            let wrong = [name.err(), email.err()].into_iter().flatten().collect();
            return Err(Refusal::fields(wrong));
        }
    };
    let firm = locked(&tx, own).await?;
    may_be_asked(&tx, own, &email).await?;
    let now = app.now();
    let token = random::hex(&random::bytes::<32>()?);
    let invitation = StaffInvitation {
        id: StaffInvitationId(random::uuid(now)?),
        partner: own,
        name,
        email,
        role: asked.role,
        invited_by: signed_in.user.id,
        token_hash: token_hash(&token),
        sendings: 1,
        sent_at: now,
        expires_at: works_until(now),
        revision: 1,
    };
    staff::insert_invitation(&tx, &invitation).await?;
    let letter = letter(app, asked.language, &firm, signed_in, &token)?;
    mail::queue(app, &tx, Envelope::from_us(&invitation.email), &letter, now).await?;
    let what = What::StaffInvited {
        person: invitation.name.as_str().to_owned(),
    };
    log(&tx, &firm, signed_in, now, what).await?;
    let outcome = Outcome::new(StatusCode::CREATED, &body(&invitation))?.with(header::ETAG, etag(1));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

pub(super) async fn resend(
    app: &App,
    signed_in: &SignedIn,
    id: StaffInvitationId,
    attempt: &Attempt,
    asked: SendStaffInvitation,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let (firm, mut invitation) = changeable(&tx, signed_in, id, asked.revision).await?;
    let now = app.now();
    let waited = now.duration_since(invitation.sent_at);
    if waited < PAUSE {
        let left = u64::try_from((PAUSE - waited).as_secs()).unwrap_or(0) + 1;
        return Err(Refusal::too_many_attempts(left));
    }
    if invitation.sendings >= MOST_SENDINGS {
        let problem = Problem::new(ProblemCode::WrongState).with("state", "sent_too_often");
        return Err(problem.into());
    }
    let token = random::hex(&random::bytes::<32>()?);
    invitation.token_hash = token_hash(&token);
    invitation.sendings += 1;
    invitation.sent_at = now;
    invitation.expires_at = works_until(now);
    match staff::send_again(&tx, &invitation).await? {
        Update::Done { revision } => invitation.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    let letter = letter(app, asked.language, &firm, signed_in, &token)?;
    mail::queue(app, &tx, Envelope::from_us(&invitation.email), &letter, now).await?;
    let outcome =
        Outcome::new(StatusCode::OK, &body(&invitation))?.with(header::ETAG, etag(invitation.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

pub(super) async fn take_back(
    app: &App,
    signed_in: &SignedIn,
    id: StaffInvitationId,
    attempt: &Attempt,
    seen_revision: i64,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let (firm, invitation) = changeable(&tx, signed_in, id, seen_revision).await?;
    if staff::delete_invitation(&tx, &invitation).await? == Update::Stale {
        return Err(Refusal::raced());
    }
    let now = app.now();
    let what = What::StaffInvitationWithdrawn {
        person: invitation.name.as_str().to_owned(),
    };
    log(&tx, &firm, signed_in, now, what).await?;
    let outcome = Outcome::new(StatusCode::OK, &body(&invitation))?;
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// One account an address: who has one elsewhere, or is here, cannot be asked; who left can.
async fn may_be_asked(tx: &Tx, own: PartnerId, email: &EmailAddress) -> Answer<()> {
    let taken = || Refusal::fields(vec![FieldError::new("/email", FieldCode::AddressTaken)]);
    match user::find_by_email(tx, email).await? {
        Some(known) if !may_come_back(&known, own) => return Err(taken()),
        _ => {}
    }
    match staff::find_invitation_by_email(tx, own, email).await? {
        Some(_) => Err(taken()),
        None => Ok(()),
    }
}

/// Somebody who was here and left.
pub(super) fn may_come_back(known: &StoredUser, own: PartnerId) -> bool {
    let is_own = matches!(known.membership, Membership::Staff { partner, .. } if partner == own);
    is_own && next(state_of(known), StaffEvent::Invite).is_ok()
}

async fn changeable(
    tx: &Tx,
    signed_in: &SignedIn,
    id: StaffInvitationId,
    seen_revision: i64,
) -> Answer<(Partner, StaffInvitation)> {
    let missing = || Refusal::new(ProblemCode::NotFound);
    let owner = staff::find_invitation(tx, id).await?.ok_or_else(missing)?.partner;
    authorize(&signed_in.actor(), Action::ChangeStaff(owner))?;
    let firm = locked(tx, owner).await?;
    let invitation = staff::find_invitation(tx, id).await?.ok_or_else(missing)?;
    if invitation.revision != seen_revision {
        return Err(Refusal::stale(&body(&invitation)));
    }
    Ok((firm, invitation))
}

pub(super) async fn locked(tx: &Tx, id: PartnerId) -> Answer<Partner> {
    partner::lock(tx, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))
}

fn letter(
    app: &App,
    language: Language,
    firm: &Partner,
    signed_in: &SignedIn,
    token: &str,
) -> Answer<Composed> {
    let url = app.config.public_url.join(&paths::join_page(token));
    let words = mail::words(language)?;
    Ok(account::join(&words, &firm.name, &signed_in.user.name, url))
}

fn works_until(now: Timestamp) -> Timestamp {
    now.checked_add(SignedDuration::from_hours(i64::from(JOIN_DAYS) * 24))
        .unwrap_or(Timestamp::MAX)
}
