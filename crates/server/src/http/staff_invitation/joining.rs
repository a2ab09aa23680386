//! Joining a partner's staff with the link of a mail.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use liaison_contract::session::SessionBody;
use liaison_contract::staff::{Invited, InvitedBody, Join, LookUpStaffInvitation};
use liaison_contract::{FieldError, ProblemCode, paths};
use liaison_domain::credential::{NewPassword, Password};
use liaison_domain::event::What;
use liaison_domain::id::UserId;
use liaison_domain::staff::{StaffEvent, StaffState, next};
use liaison_domain::text::PersonName;
use liaison_store::user::{self, Membership, StoredUser};
use liaison_store::{Update, staff};

use super::asking::{locked, may_come_back};
use crate::app::App;
use crate::http::extract::{Body, NotLost, Visit, token_hash};
use crate::http::idempotency::settle;
use crate::http::new_invitation;
use crate::http::openapi::refuses;
use crate::http::password::too_weak;
use crate::http::problem::{Answer, Refusal};
use crate::http::session::{begin, begun_answer};
use crate::http::staff::wrong_state;
use crate::log_entry::{LogEntry, by};
use crate::random;

refuses!(LookUp: MalformedBody, CrossSite, LinkExpired, BodyTooLarge, UnsupportedMediaType, InvalidFields);
refuses!(Joined: MalformedBody, SessionWiped, CrossSite, LinkExpired, BodyTooLarge, UnsupportedMediaType,
    InvalidFields);

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
    let entry = LogEntry::within(&firm, by(&user), now);
    entry.append(&tx, 0, What::StaffJoined {}).await?;
    let token = begin(app, &tx, visit, &user, headers).await?;
    tx.commit().await?;
    Ok((user, token))
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
