//! A partner's own people: who they are, what role they have, and how they leave.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use jiff::Timestamp;
use liaison_contract::header::etag;
use liaison_contract::staff::{ChangeStaffRole, Departure, StaffBody, StaffMember, StaffMemberBody};
use liaison_contract::{FieldCode, FieldError, Problem, ProblemCode, paths};
use liaison_domain::actor::StaffRole;
use liaison_domain::event::What;
use liaison_domain::id::{PartnerId, UserId};
use liaison_domain::notification::{NotificationEvent, Subject};
use liaison_domain::partner::Partner;
use liaison_domain::staff::{Becomes, StaffEvent, StaffState, can_take_over, keeps_an_administrator, next};
use liaison_domain::{Action, authorize};
use liaison_store::user::{Membership, StoredUser};
use liaison_store::{Db, Tx, Update, partner, session, staff, user};

use super::extract::{Attempt, Body, Id, IdempotencyKey, Page, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal, word};
use super::trial_invitation::own_partner;
use crate::app::App;
use crate::live::Ended;
use crate::log_entry::{LogEntry, by};
use crate::notification::{Concerned, Happening, tell};

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(Change: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, WrongState, LastGlobalAdministrator, IdempotencyKeyInUse, StaleRevision, BodyTooLarge,
    UnsupportedMediaType, InvalidFields, IdempotencyKeyReused);

/// Everybody who belongs or belonged to one's own partner, who came last first.
#[utoipa::path(
    get, path = paths::STAFF, operation_id = "list_staff", tag = "staff",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = StaffBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(State(app): State<App>, signed_in: SignedIn, page: Page) -> Answer<Json<StaffBody>> {
    let partner = own_partner(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadStaff(partner))?;
    let found = staff::list(&app.store.read(), partner, page.after, page.limit).await?;
    Ok(Json(StaffBody {
        staff: found
            .items
            .iter()
            .filter_map(|person| Some(described(person, role_of(person)?)))
            .collect(),
        next: found.next.map(|cursor| cursor.to_string()),
    }))
}

/// Give somebody another role. It counts from the next request on.
#[utoipa::path(
    post, path = paths::STAFF_ROLE_CHANGES, operation_id = "create_staff_role_change", tag = "staff",
    params(
        ("id" = uuid::Uuid, Path, description = "The person"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = ChangeStaffRole,
    responses(
        (status = 200, description = "Changed", body = StaffMemberBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn change_role(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<UserId>,
    key: IdempotencyKey,
    body: Body<ChangeStaffRole>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::ChangeRole(body.value.role),
    };
    change(&app, &signed_in, &attempt, asked).await
}

/// Somebody leaves: signed out everywhere at once, and a colleague looks after their trial invitations and
/// has the drafts that the server keeps.
#[utoipa::path(
    post, path = paths::STAFF_DEPARTURES, operation_id = "create_staff_departure", tag = "staff",
    params(
        ("id" = uuid::Uuid, Path, description = "The person"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = Departure,
    responses(
        (status = 200, description = "Gone", body = StaffMemberBody,
            headers(("ETag" = String, description = "The revision"))),
        Change,
    ),
    security(("session" = []))
)]
pub(crate) async fn leave(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<UserId>,
    key: IdempotencyKey,
    body: Body<Departure>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let asked = Asked {
        id,
        seen_revision: body.value.revision,
        verb: Verb::Leave(body.value.successor),
    };
    let outcome = change(&app, &signed_in, &attempt, asked).await?;
    app.live.end(Ended::User(id));
    app.live.drafted(body.value.successor);
    Ok(outcome)
}

#[derive(Clone, Copy)]
struct Asked {
    id: UserId,
    seen_revision: i64,
    verb: Verb,
}

#[derive(Clone, Copy)]
enum Verb {
    ChangeRole(StaffRole),
    /// With the one who takes over.
    Leave(UserId),
}

/// Somebody of the partner, as one transaction read them.
struct Person {
    user: StoredUser,
    partner: PartnerId,
    role: StaffRole,
}

async fn change(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: Asked) -> Answer<Outcome> {
    let outcome = settle(|| decide(app, signed_in, attempt, asked)).await?;
    app.live.written();
    Ok(outcome)
}

async fn decide(app: &App, signed_in: &SignedIn, attempt: &Attempt, asked: Asked) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let missing = || Refusal::new(ProblemCode::NotFound);
    let seen = person(&tx, asked.id).await?.ok_or_else(missing)?;
    authorize(&signed_in.actor(), Action::ChangeStaff(seen.partner))?;
    // Whoever changes the people of a partner waits here, so that two cannot take each other's last administrator away.
    let firm = partner::lock(&tx, seen.partner).await?.ok_or_else(missing)?;
    let mut person = person(&tx, asked.id).await?.ok_or_else(missing)?;
    let event = match asked.verb {
        Verb::ChangeRole(_) => StaffEvent::ChangeRole,
        Verb::Leave(_) => StaffEvent::Leave,
    };
    next(state_of(&person.user), event).map_err(wrong_state)?;
    if asked.seen_revision != person.user.revision {
        return Err(Refusal::stale(&body(&person)));
    }
    let now = app.now();
    let administrators = staff::count_administrators(&tx, person.partner).await?;
    let becomes = match asked.verb {
        Verb::ChangeRole(role) => Becomes::Role(role),
        Verb::Leave(_) => Becomes::Gone,
    };
    keeps_an_administrator(administrators, person.role, becomes)
        .map_err(|_| Refusal::new(ProblemCode::LastGlobalAdministrator))?;
    let what = match asked.verb {
        Verb::ChangeRole(role) => give_role(&tx, &mut person, role).await?,
        Verb::Leave(successor) => let_go(&tx, &mut person, successor, now).await?,
    };
    log(&tx, &firm, signed_in, now, what).await?;
    if let Verb::ChangeRole(_) = asked.verb {
        tell_of_role(&tx, &firm, signed_in, &person, now).await?;
    }
    let outcome =
        Outcome::new(StatusCode::OK, &body(&person))?.with(header::ETAG, etag(person.user.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

async fn give_role(tx: &Tx, person: &mut Person, role: StaffRole) -> Answer<What> {
    match user::set_role(tx, person.user.id, person.user.revision, &role).await? {
        Update::Done { revision } => person.user.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    person.role = role;
    Ok(What::StaffRoleChanged {
        person: person.user.name.clone(),
    })
}

/// The log has no id of the person, so whoever changes the role tells them.
async fn tell_of_role(
    tx: &Tx,
    firm: &Partner,
    signed_in: &SignedIn,
    person: &Person,
    now: Timestamp,
) -> Answer<()> {
    let happening = Happening {
        event: NotificationEvent::StaffRoleChanged,
        at: now,
        position: 0,
        author: &by(&signed_in.user),
        days: None,
    };
    let concerned = Concerned {
        user: person.user.id,
        subject: Subject::OwnRole {
            name: firm.name.clone(),
        },
        organisation: None,
    };
    Ok(tell(tx, &happening, vec![concerned]).await?)
}

async fn let_go(tx: &Tx, leaving: &mut Person, successor: UserId, now: Timestamp) -> Answer<What> {
    let takes_over = person(tx, successor).await?.filter(|colleague| {
        colleague.partner == leaving.partner
            && can_take_over(
                leaving.user.id,
                successor,
                state_of(&colleague.user),
                colleague.role,
            )
    });
    let Some(colleague) = takes_over else {
        let field = FieldError::new("/successor", FieldCode::CannotTakeOver);
        return Err(Refusal::fields(vec![field]));
    };
    match staff::leave(tx, leaving.user.id, leaving.user.revision, now).await? {
        Update::Done { revision } => leaving.user.revision = revision,
        Update::Stale => return Err(Refusal::raced()),
    }
    leaving.user.left_at = Some(now);
    staff::hand_over(tx, leaving.user.id, successor).await?;
    session::end_all(tx, leaving.user.id).await?;
    Ok(What::StaffLeft {
        person: leaving.user.name.clone(),
        successor: colleague.user.name,
    })
}

/// An entry about the partner's own people, which no customer reads.
pub(super) async fn log(
    tx: &Tx,
    partner: &Partner,
    signed_in: &SignedIn,
    now: Timestamp,
    what: What,
) -> Answer<()> {
    let entry = LogEntry::within(partner, by(&signed_in.user), now);
    Ok(entry.append(tx, 0, what).await?)
}

/// Customers' people and operators are nobody's staff.
async fn person(db: &impl Db, id: UserId) -> Answer<Option<Person>> {
    let found = user::find(db, id).await?;
    Ok(found.and_then(|user| match user.membership {
        Membership::Staff { partner, role } => Some(Person { user, partner, role }),
        Membership::Customer { .. } | Membership::Operator => None,
    }))
}

pub(super) fn state_of(user: &StoredUser) -> StaffState {
    match user.left_at {
        None => StaffState::Active,
        Some(_) => StaffState::Left,
    }
}

pub(super) fn wrong_state(state: StaffState) -> Refusal {
    Problem::new(ProblemCode::WrongState)
        .with("state", word(&state))
        .into()
}

fn role_of(user: &StoredUser) -> Option<StaffRole> {
    match user.membership {
        Membership::Staff { role, .. } => Some(role),
        Membership::Customer { .. } | Membership::Operator => None,
    }
}

fn body(person: &Person) -> StaffMemberBody {
    StaffMemberBody {
        staff_member: described(&person.user, person.role),
    }
}

fn described(user: &StoredUser, role: StaffRole) -> StaffMember {
    StaffMember {
        id: user.id,
        revision: user.revision,
        name: user.name.clone(),
        email: user.email.as_str().to_owned(),
        role,
        joined_at: user.joined_at,
        left_at: user.left_at,
    }
}
