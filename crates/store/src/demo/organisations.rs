//! Who there is.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use liaison_domain::catalogue::ServiceType;
use liaison_domain::country::{Cloud, Country};
use liaison_domain::id::PartnerId;
use liaison_domain::partner::{Customer, Enrolment, Partner, Programme};

use super::people::{COLLEAGUES, CUSTOMERS, HARROW, STAFF, customer_id, user_id};
use super::{Kind, days_ago, id};
use crate::column::parse_word;
use crate::error::StoreError;
use crate::transaction::Tx;
use crate::user::{Membership, StoredUser};
use crate::{customer, partner, user};

pub(super) fn tidewell() -> PartnerId {
    PartnerId(id(Kind::Partner, 1))
}

/// Fenwick Lane.
pub(super) fn fenwick() -> PartnerId {
    PartnerId(id(Kind::Partner, 2))
}

pub(super) fn brightwater() -> PartnerId {
    PartnerId(id(Kind::Partner, 6))
}

pub(super) async fn insert(tx: &Tx, now: Timestamp, password_hash: &str) -> Result<(), StoreError> {
    for item in partners(now)? {
        partner::insert(tx, &item).await?;
    }
    // Long enough ago for everything else in the demo.
    let since = now - SignedDuration::from_hours(400 * 24);
    for item in &CUSTOMERS {
        let organisation = Customer {
            id: customer_id(item.number),
            name: item.name.to_owned(),
            country: parse_word("demo", item.country)?,
            cloud: Cloud::Worldwide,
        };
        customer::insert(tx, &organisation).await?;
        if let Some((_, domain)) = item.email.rsplit_once('@') {
            customer::add_domain(tx, organisation.id, domain, user_id(item.number), since).await?;
        }
        let membership = Membership::Customer {
            customer: organisation.id,
            role: item.role,
        };
        person(
            tx,
            item.number,
            (item.person, item.email),
            membership,
            (password_hash, since),
        )
        .await?;
    }
    for (number, name, email, role, days) in COLLEAGUES {
        let membership = Membership::Customer {
            customer: customer_id(HARROW),
            role,
        };
        let joined = (password_hash, days_ago(now, days));
        person(tx, number, (name, email), membership, joined).await?;
    }
    for (number, partner, name, email, role) in STAFF {
        let membership = Membership::Staff {
            partner: PartnerId(id(Kind::Partner, partner)),
            role,
        };
        person(tx, number, (name, email), membership, (password_hash, since)).await?;
    }
    Ok(())
}

async fn person(
    tx: &Tx,
    number: u32,
    (name, email): (&str, &str),
    membership: Membership,
    (password_hash, joined_at): (&str, Timestamp),
) -> Result<(), StoreError> {
    let stored = StoredUser {
        id: user_id(number),
        name: name.to_owned(),
        email: parse_word("demo", email)?,
        membership,
        password_hash: password_hash.to_owned(),
        revision: 1,
        joined_at,
        left_at: None,
    };
    user::insert(tx, &stored).await
}

fn partners(now: Timestamp) -> Result<Vec<Partner>, StoreError> {
    use Programme::{CloudAccelerate, CloudDeployment, CloudEssentials};
    use ServiceType::{Business, Enterprise, Frontline};
    let today = now.to_zoned(TimeZone::UTC).date();
    let next_year = Enrolments {
        to: months(today, 10),
    };
    let last_month = Enrolments {
        to: months(today, -1),
    };
    let partner = |number: u32, (code, name): (&str, &str), country: &str, cloud: Cloud| {
        Ok::<_, StoreError>(Partner {
            id: PartnerId(id(Kind::Partner, number)),
            number: code.to_owned(),
            name: name.to_owned(),
            country: parse_word("demo", country)?,
            cloud,
            address: String::new(),
            phone: String::new(),
            email: String::new(),
            enrolments: Vec::new(),
            service_types: vec![Business, Enterprise],
        })
    };
    let at = |partner: Partner, address: &str, phone: &str, email: &str| Partner {
        address: address.to_owned(),
        phone: phone.to_owned(),
        email: email.to_owned(),
        ..partner
    };
    let tidewell = partner(1, ("4118207", "Tidewell Systems"), "SG", Cloud::Worldwide)?;
    let fenwick = partner(2, ("4902551", "Fenwick Lane IT"), "SG", Cloud::Worldwide)?;
    let kestrel = partner(3, ("3874410", "Kestrel Deployment"), "SG", Cloud::Worldwide)?;
    let longshore = partner(4, ("4455093", "Longshore IT"), "SG", Cloud::Worldwide)?;
    let hepan = partner(5, ("5120668", "Hepan Cloud 河畔云"), "CN", Cloud::Vianet21)?;
    let brightwater = partner(6, ("4266374", "Brightwater Consulting"), "AU", Cloud::Worldwide)?;
    Ok(vec![
        Partner {
            enrolments: next_year.of(&[CloudEssentials, CloudAccelerate]),
            ..at(
                tidewell,
                "71 Robinson Road, Singapore",
                "+65 5550 0148",
                "hello@tidewell.example",
            )
        },
        Partner {
            service_types: vec![Business],
            ..at(
                fenwick,
                "9 Fenwick Lane, Singapore",
                "+65 5550 0172",
                "office@fenwicklane.example",
            )
        },
        Partner {
            enrolments: next_year.of(&[CloudDeployment]),
            service_types: vec![Enterprise, Frontline],
            ..at(
                kestrel,
                "3 Anson Road, Singapore",
                "+65 5550 0119",
                "desk@kestrel.example",
            )
        },
        Partner {
            enrolments: last_month.of(&[CloudEssentials]),
            ..at(
                longshore,
                "22 Beach Road, Singapore",
                "+65 5550 0133",
                "team@longshore.example",
            )
        },
        Partner {
            enrolments: next_year.of(&[CloudEssentials]),
            ..at(
                hepan,
                "上海市河畔路 18 号",
                "+86 21 5550 0107",
                "hello@hepan.example",
            )
        },
        Partner {
            enrolments: next_year.of(&[CloudEssentials]),
            ..at(
                brightwater,
                "40 Collins Street, Melbourne",
                "+61 3 5550 0186",
                "hello@brightwater.example",
            )
        },
    ])
}

/// A partner that is only in the marketplace: nobody of it signs in.
pub(super) fn newcomer(
    number: u32,
    (code, name): (&str, &str),
    country: Country,
    address: String,
    programmes: &[Programme],
    now: Timestamp,
) -> Partner {
    let today = now.to_zoned(TimeZone::UTC).date();
    let next_year = Enrolments {
        to: months(today, 10),
    };
    Partner {
        id: PartnerId(id(Kind::Partner, number)),
        number: code.to_owned(),
        name: name.to_owned(),
        country,
        cloud: Cloud::Worldwide,
        address,
        phone: String::new(),
        email: String::new(),
        enrolments: next_year.of(programmes),
        service_types: vec![ServiceType::Business, ServiceType::Enterprise],
    }
}

struct Enrolments {
    to: Date,
}

impl Enrolments {
    fn of(&self, programmes: &[Programme]) -> Vec<Enrolment> {
        let enrolment = |programme: &Programme| Enrolment {
            programme: *programme,
            from: months(self.to, -12).tomorrow().unwrap_or(self.to),
            to: self.to,
        };
        programmes.iter().map(enrolment).collect()
    }
}

/// The last day of the month so many months away.
fn months(day: Date, months: i32) -> Date {
    day.checked_add(Span::new().months(months))
        .map_or(day, Date::last_of_month)
}
