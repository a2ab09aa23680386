//! Asking somebody to join a partner's staff, and joining with the link of the mail.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use jiff::{SignedDuration, Timestamp};
use liaison_contract::header::etag;
use liaison_contract::session::SessionBody;
use liaison_contract::staff::{
    Invited, InvitedBody, Join, LookUpStaffInvitation, NewStaffInvitation, SendStaffInvitation,
    StaffInvitation as Listed, StaffInvitationBody, StaffInvitationsBody, WithdrawStaffInvitation,
};
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::credential::{NewPassword, Password};
use liaison_domain::event::What;
use liaison_domain::id::{PartnerId, StaffInvitationId, UserId};
use liaison_domain::partner::Partner;
use liaison_domain::staff::{JOIN_DAYS, MOST_SENDINGS, StaffEvent, StaffState, next};
use liaison_domain::text::{EmailAddress, PersonName};
use liaison_domain::{Action, Language, authorize};
use liaison_store::staff::{self, StaffInvitation};
use liaison_store::user::{self, Membership, StoredUser};
use liaison_store::{Tx, Update, partner};

use super::extract::{Attempt, Body, Id, IdempotencyKey, NotLost, SignedIn, Visit, token_hash};
use super::idempotency::{Outcome, remember, replay, settle};
use super::new_invitation;
use super::openapi::refuses;
use super::password::too_weak;
use super::problem::{Answer, Refusal};
use super::session::{begin, begun_answer};
use super::staff::{log, state_of, wrong_state};
use super::trial_invitation::own_partner;
use crate::app::App;
use crate::log_entry::{LogEntry, by};
use crate::mail::{self, Composed, Envelope, account};
use crate::random;

/// How many are listed: a partner with more open ones has another trouble.
const MOST_LISTED: u64 = 200;
/// Between one mail and the next to the same person.
const PAUSE: SignedDuration = SignedDuration::from_mins(10);

refuses!(List: NotSignedIn, NotAllowed);
refuses!(Create: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    IdempotencyKeyInUse, BodyTooLarge, UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType, InvalidFields,
    IdempotencyKeyReused, TooManyAttempts);
refuses!(LookUp: MalformedBody, CrossSite, LinkExpired, BodyTooLarge, UnsupportedMediaType, InvalidFields);
refuses!(Joined: MalformedBody, SessionWiped, CrossSite, LinkExpired, BodyTooLarge, UnsupportedMediaType,
    InvalidFields);

/// Who was asked and has not joined yet, the latest first.
#[utoipa::path(
    get, path = paths::STAFF_INVITATIONS, operation_id = "list_staff_invitations", tag = "staff",
    responses((status = 200, description = "All of them, 200 at most", body = StaffInvitationsBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<StaffInvitationsBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadStaff(partner))?;
    let found = staff::list_invitations(&app.store.read(), partner, MOST_LISTED).await?;
    Ok(Json(StaffInvitationsBody {
        staff_invitations: found.iter().map(described).collect(),
    }))
}

/// Ask somebody to join. A link that works for seven days goes to the address.
#[utoipa::path(
    post, path = paths::STAFF_INVITATIONS, operation_id = "create_staff_invitation", tag = "staff",
    params(("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt")),
    request_body = NewStaffInvitation,
    responses(
        (status = 201, description = "A mail is on its way", body = StaffInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Create,
    ),
    security(("session" = []))
)]
pub(crate) async fn create(
    State(app): State<App>,
    signed_in: SignedIn,
    key: IdempotencyKey,
    body: Body<NewStaffInvitation>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| invite(&app, &signed_in, &attempt, &body.value)).await?;
    app.live.written();
    Ok(outcome)
}

/// Send the link once more. The one before stops working.
#[utoipa::path(
    post, path = paths::STAFF_INVITATION_SENDINGS, operation_id = "create_staff_invitation_sending", tag = "staff",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation to join"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = SendStaffInvitation,
    responses(
        (status = 200, description = "A mail is on its way", body = StaffInvitationBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn send_again(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<StaffInvitationId>,
    key: IdempotencyKey,
    body: Body<SendStaffInvitation>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| resend(&app, &signed_in, id, &attempt, body.value)).await?;
    app.live.written();
    Ok(outcome)
}

/// Take the invitation to join back. The link stops working at once.
#[utoipa::path(
    post, path = paths::STAFF_INVITATION_WITHDRAWALS, operation_id = "create_staff_invitation_withdrawal",
    tag = "staff",
    params(
        ("id" = uuid::Uuid, Path, description = "The invitation to join"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = WithdrawStaffInvitation,
    responses(
        (status = 200, description = "Withdrawn; what it was", body = StaffInvitationBody),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn withdraw(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<StaffInvitationId>,
    key: IdempotencyKey,
    body: Body<WithdrawStaffInvitation>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| take_back(&app, &signed_in, id, &attempt, body.value.revision)).await?;
    app.live.written();
    Ok(outcome)
}

/// Whom a link is for.
#[utoipa::path(
    post, path = paths::STAFF_INVITATION_LOOKUPS, operation_id = "look_up_staff_invitation", tag = "session",
    request_body = LookUpStaffInvitation,
    responses((status = 200, description = "The link works", body = InvitedBody), LookUp)
)]
pub(crate) async fn look_up(
    State(app): State<App>,
    body: Body<LookUpStaffInvitation>,
) -> Answer<Json<InvitedBody>> {
    let reader = app.store.read();
    let hash = token_hash(&body.value.token);
    let found = staff::find_invitation_by_token(&reader, &hash, app.now())
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::LinkExpired))?;
    let firm = new_invitation::partner(&reader, found.partner).await?;
    let inviter = user::find(&reader, found.invited_by).await?;
    Ok(Json(InvitedBody {
        invited: Invited {
            partner_name: firm.name,
            invited_by: inviter.map(|user| user.name).unwrap_or_default(),
            name: found.name.as_str().to_owned(),
            email: found.email.as_str().to_owned(),
            role: found.role,
        },
    }))
}

/// Join with the link of a mail. The account is there, and signed in.
#[utoipa::path(
    post, path = paths::JOININGS, operation_id = "create_joining", tag = "session",
    request_body = Join,
    responses(
        (status = 201, description = "Signed in; the cookie is the session", body = SessionBody),
        Joined,
    )
)]
pub(crate) async fn join(
    State(app): State<App>,
    _: NotLost,
    visit: Visit,
    headers: HeaderMap,
    body: Body<Join>,
) -> Answer<Response> {
    let asked = body.value;
    let hash = token_hash(&asked.token);
    // Looked at first, because hashing is work that nobody without a link may cause.
    staff::find_invitation_by_token(&app.store.read(), &hash, app.now())
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::LinkExpired))?;
    let (name, password) = read_joining(&asked)?;
    let password_hash = app.passwords.hash(password).await?;
    let joined = || joined(&app, &visit, &headers, &hash, (&name, &password_hash));
    let (user, token) = settle(joined).await?;
    app.live.written();
    begun_answer(&app, &visit, &user, &token).await
}

async fn invite(
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
    remember(&tx, signed_in.user.id, attempt, &outcome, now).await?;
    tx.commit().await?;
    Ok(outcome)
}

async fn resend(
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
    remember(&tx, signed_in.user.id, attempt, &outcome, now).await?;
    tx.commit().await?;
    Ok(outcome)
}

async fn take_back(
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
    remember(&tx, signed_in.user.id, attempt, &outcome, now).await?;
    tx.commit().await?;
    Ok(outcome)
}

async fn joined(
    app: &App,
    visit: &Visit,
    headers: &HeaderMap,
    hash: &[u8; 32],
    (name, password_hash): (&PersonName, &str),
) -> Answer<(StoredUser, String)> {
    let over = || Refusal::new(ProblemCode::LinkExpired);
    let now = app.now();
    let tx = app.store.write().await?;
    let invitation = staff::find_invitation_by_token(&tx, hash, now)
        .await?
        .ok_or_else(over)?;
    next(StaffState::Invited, StaffEvent::Join).map_err(wrong_state)?;
    let firm = locked(&tx, invitation.partner).await?;
    if staff::delete_invitation(&tx, &invitation).await? == Update::Stale {
        return Err(over());
    }
    let mut user = StoredUser {
        id: UserId(random::uuid(now)?),
        name: name.as_str().to_owned(),
        email: invitation.email.clone(),
        membership: Membership::Staff {
            partner: invitation.partner,
            role: invitation.role,
        },
        password_hash: password_hash.to_owned(),
        revision: 1,
        joined_at: now,
        left_at: None,
    };
    match user::find_by_email(&tx, &invitation.email).await? {
        None => user::insert(&tx, &user).await?,
        Some(known) if may_come_back(&known, invitation.partner) => {
            user.id = known.id;
            user.revision = known.revision;
            match staff::come_back(&tx, &user, invitation.role).await? {
                Update::Done { revision } => user.revision = revision,
                Update::Stale => return Err(Refusal::raced()),
            }
        }
        // An account was made with the address meanwhile.
        Some(_) => return Err(over()),
    }
    let entry = LogEntry {
        partner: &firm,
        customer: None,
        redemption: None,
        about: None,
        author: by(&user),
        at: now,
    };
    entry.append(&tx, 0, What::StaffJoined {}).await?;
    let token = begin(app, &tx, visit, &user, headers).await?;
    tx.commit().await?;
    Ok((user, token))
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

fn may_come_back(known: &StoredUser, own: PartnerId) -> bool {
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

async fn locked(tx: &Tx, id: PartnerId) -> Answer<Partner> {
    partner::lock(tx, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))
}

fn read_joining(asked: &Join) -> Answer<(PersonName, Password)> {
    let name = PersonName::try_from(asked.name.as_str()).map_err(|error| FieldError::text("/name", error));
    let password = NewPassword::parse(&asked.password).map_err(|error| too_weak(error, &asked.password));
    match (name, password) {
        (Ok(name), Ok(password)) => Ok((name, password.into())),
        (name, password) => Err(Refusal::fields(
            [name.err(), password.err()].into_iter().flatten().collect(),
        )),
    }
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

fn body(invitation: &StaffInvitation) -> StaffInvitationBody {
    StaffInvitationBody {
        staff_invitation: described(invitation),
    }
}

fn described(invitation: &StaffInvitation) -> Listed {
    Listed {
        id: invitation.id,
        revision: invitation.revision,
        name: invitation.name.as_str().to_owned(),
        email: invitation.email.as_str().to_owned(),
        role: invitation.role,
        sent_at: invitation.sent_at,
        expires_at: invitation.expires_at,
    }
}
