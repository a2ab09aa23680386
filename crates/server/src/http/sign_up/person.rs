//! Who an account is of, once its address is verified, and the organisation that begins with it.

use std::ops::Range;

use jiff::Timestamp;
use liaison_domain::actor::StaffRole;
use liaison_domain::catalogue::ServiceType;
use liaison_domain::event::What;
use liaison_domain::id::{CustomerId, PartnerId, UserId};
use liaison_domain::partner::{Customer, Partner};
use liaison_domain::sign_up::{Arrival, organisation_domain};
use liaison_store::sign_up::SignUp;
use liaison_store::user::{self, Membership, StoredUser};
use liaison_store::{Tx, customer, partner};

use crate::app::App;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::{LogEntry, OrganisationEntry, by};
use crate::random;

/// Seven digits, of which the first is not zero.
const PARTNER_NUMBERS: Range<u64> = 1_000_000..10_000_000;

/// Somebody of a customer: of the one that the address says, or of a new one.
pub(super) async fn of_customer(
    app: &App,
    tx: &Tx,
    asked: &SignUp,
    id: UserId,
    now: Timestamp,
) -> Answer<StoredUser> {
    let (customer, arrival) = organisation(app, tx, asked, id, now).await?;
    let role = arrival.role();
    let user = person(
        asked,
        id,
        Membership::Customer {
            customer: customer.id,
            role,
        },
        now,
    );
    user::insert(tx, &user).await?;
    let entry = OrganisationEntry {
        customer: &customer,
        author: by(&user),
        at: now,
    };
    entry.append(tx, What::PersonSignedUp { role }).await?;
    Ok(user)
}

/// Whoever registers a company administers it. It is in no programme yet.
pub(super) async fn of_partner(
    app: &App,
    tx: &Tx,
    asked: &SignUp,
    id: UserId,
    now: Timestamp,
) -> Answer<StoredUser> {
    let location = app.catalogue.usage_location(asked.country);
    let company = Partner {
        id: PartnerId(random::uuid(now)?),
        number: partner_number(tx).await?,
        name: asked.organisation.as_str().to_owned(),
        country: asked.country,
        cloud: location.ok_or_else(Refusal::raced)?.cloud,
        address: String::new(),
        phone: String::new(),
        email: asked.email.as_str().to_owned(),
        enrolments: Vec::new(),
        service_types: vec![ServiceType::Business],
    };
    partner::insert(tx, &company).await?;
    let role = StaffRole::GlobalAdministrator;
    let user = person(
        asked,
        id,
        Membership::Staff {
            partner: company.id,
            role,
        },
        now,
    );
    user::insert(tx, &user).await?;
    let entry = LogEntry::within(&company, by(&user), now);
    entry.append(tx, 0, What::StaffJoined {}).await?;
    Ok(user)
}

fn person(asked: &SignUp, id: UserId, membership: Membership, now: Timestamp) -> StoredUser {
    StoredUser {
        id,
        name: asked.name.as_str().to_owned(),
        email: asked.email.clone(),
        membership,
        password_hash: asked.password_hash.clone(),
        revision: 1,
        joined_at: now,
        left_at: None,
    }
}

/// One that nobody has. It can be read aloud, and does not say how many there are.
async fn partner_number(tx: &Tx) -> Answer<String> {
    loop {
        let drawn = u64::from_le_bytes(random::bytes()?) % (PARTNER_NUMBERS.end - PARTNER_NUMBERS.start);
        let number = (PARTNER_NUMBERS.start + drawn).to_string();
        if partner::find_by_number(tx, &number).await?.is_none() {
            return Ok(number);
        }
    }
}

/// The organisation of the verified domain, or a new one. Whoever has a public address is an organisation of their own.
async fn organisation(
    app: &App,
    tx: &Tx,
    asked: &SignUp,
    by: UserId,
    now: Timestamp,
) -> Answer<(Customer, Arrival)> {
    let domain = organisation_domain(&asked.email);
    if let Some(domain) = domain
        && let Some(known) = customer::find_by_domain(tx, domain).await?
    {
        return Ok((known, Arrival::Later));
    }
    let location = app.catalogue.usage_location(asked.country);
    let new = Customer {
        id: CustomerId(random::uuid(now)?),
        name: asked.organisation.as_str().to_owned(),
        country: asked.country,
        cloud: location.ok_or_else(Refusal::raced)?.cloud,
    };
    customer::insert(tx, &new).await?;
    if let Some(domain) = domain {
        customer::add_domain(tx, new.id, domain, by, now).await?;
    }
    Ok((new, Arrival::First))
}
