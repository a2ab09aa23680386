//! The people of a customer organisation, and their roles.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use liaison_contract::header::etag;
use liaison_contract::person::{PeopleBody, Person, PersonBody, RoleChange};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::actor::CustomerRole;
use liaison_domain::event::What;
use liaison_domain::id::{CustomerId, UserId};
use liaison_domain::{Action, authorize};
use liaison_store::user::{self, Membership, StoredUser};
use liaison_store::{Db, Update, customer};

use super::extract::{Attempt, Body, Id, IdempotencyKey, Page, SignedIn};
use super::idempotency::{Outcome, conclude, replay, settle};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use super::relationship::own_customer;
use crate::app::App;
use crate::log_entry::{OrganisationEntry, by};

refuses!(List: InvalidParameter, NotSignedIn, NotAllowed);
refuses!(ChangeRole: MalformedBody, InvalidParameter, IdempotencyKeyRequired, NotSignedIn, CrossSite, NotAllowed,
    NotFound, LastGlobalAdministrator, IdempotencyKeyInUse, StaleRevision, BodyTooLarge, UnsupportedMediaType,
    InvalidFields, IdempotencyKeyReused);

/// Who belongs to the organisation and as what, who came last first.
#[utoipa::path(
    get, path = paths::PEOPLE, operation_id = "list_people", tag = "organisation",
    params(
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = PeopleBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    page: Page,
) -> Answer<Json<PeopleBody>> {
    let customer = own_customer(&signed_in.actor())?;
    authorize(&signed_in.actor(), Action::ReadPeople(customer))?;
    let found = user::people_of(&app.store.read(), customer, page.after, page.limit).await?;
    let next = found.next.map(|cursor| cursor.to_string());
    let people = found
        .items
        .iter()
        .filter_map(|user| Some(described(user, role_in(user, customer)?)));
    Ok(Json(PeopleBody {
        people: people.collect(),
        next,
    }))
}

/// Give somebody another role. The last global administrator keeps it.
#[utoipa::path(
    post, path = paths::PERSON_ROLE_CHANGES, operation_id = "create_person_role_change", tag = "organisation",
    params(
        ("id" = uuid::Uuid, Path, description = "The person"),
        ("Idempotency-Key" = uuid::Uuid, Header, description = "Names this attempt"),
    ),
    request_body = RoleChange,
    responses(
        (status = 200, description = "Changed, or the same already", body = PersonBody,
            headers(("ETag" = String, description = "The revision"))),
        ChangeRole,
    ),
    security(("session" = []))
)]
pub(crate) async fn change_role(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<UserId>,
    key: IdempotencyKey,
    body: Body<RoleChange>,
) -> Answer<Outcome> {
    let attempt = key.attempt(&body.raw);
    let outcome = settle(|| change(&app, &signed_in, id, &attempt, body.value)).await?;
    app.live.written();
    Ok(outcome)
}

async fn change(
    app: &App,
    signed_in: &SignedIn,
    id: UserId,
    attempt: &Attempt,
    asked: RoleChange,
) -> Answer<Outcome> {
    let tx = app.store.write().await?;
    if let Some(first) = replay(&tx, signed_in.user.id, attempt).await? {
        return Ok(first);
    }
    let missing = || Refusal::new(ProblemCode::NotFound);
    let Membership::Customer { customer: owner, .. } =
        user::find(&tx, id).await?.ok_or_else(missing)?.membership
    else {
        return Err(missing());
    };
    authorize(&signed_in.actor(), Action::ChangeRoles(owner))?;
    let organisation = customer::lock(&tx, owner).await?.ok_or_else(missing)?;
    // Whoever waited for the lock may have lost the role meanwhile; and so may the other one.
    let asking = user::find(&tx, signed_in.user.id).await?.ok_or_else(missing)?;
    authorize(&asking.actor(), Action::ChangeRoles(owner))?;
    let mut person = present(&tx, id).await?;
    let from = role_in(&person, owner).ok_or_else(missing)?;
    if asked.revision != person.revision {
        return Err(Refusal::stale(&PersonBody {
            person: described(&person, from),
        }));
    }
    let now = app.now();
    if asked.role != from {
        let ends = from == CustomerRole::GlobalAdministrator;
        if ends && user::count_administrators(&tx, owner).await? < 2 {
            return Err(Refusal::new(ProblemCode::LastGlobalAdministrator));
        }
        match user::set_role(&tx, id, person.revision, &asked.role).await? {
            Update::Done { revision } => person.revision = revision,
            Update::Stale => return Err(Refusal::raced()),
        }
        let entry = OrganisationEntry {
            customer: &organisation,
            author: by(&asking),
            at: now,
        };
        let what = What::CustomerRoleChanged {
            user: id,
            name: person.name.clone(),
            from,
            to: asked.role,
        };
        entry.append(&tx, what).await?;
    }
    let body = PersonBody {
        person: described(&person, asked.role),
    };
    let outcome = Outcome::new(StatusCode::OK, &body)?.with(header::ETAG, etag(person.revision));
    conclude(tx, signed_in.user.id, attempt, outcome, now).await
}

/// Somebody who has not left.
async fn present(db: &impl Db, id: UserId) -> Answer<StoredUser> {
    user::find(db, id)
        .await?
        .filter(|person| person.left_at.is_none())
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))
}

/// What somebody is in an organisation; nothing where they are of another one.
fn role_in(person: &StoredUser, owner: CustomerId) -> Option<CustomerRole> {
    match person.membership {
        Membership::Customer { customer, role } if customer == owner => Some(role),
        _ => None,
    }
}

fn described(person: &StoredUser, role: CustomerRole) -> Person {
    Person {
        id: person.id,
        revision: person.revision,
        name: person.name.clone(),
        email: person.email.as_str().to_owned(),
        role,
        joined_at: person.joined_at,
    }
}
