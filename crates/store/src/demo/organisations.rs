//! Who there is.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp};
use liaison_domain::actor::{CustomerRole, StaffRole};
use liaison_domain::catalogue::ServiceType;
use liaison_domain::country::Cloud;
use liaison_domain::id::{CustomerId, PartnerId, UserId};
use liaison_domain::partner::{Customer, Enrolment, Partner, Programme};

use super::{Kind, id};
use crate::column::parse_word;
use crate::error::StoreError;
use crate::transaction::Tx;
use crate::user::{Membership, StoredUser};
use crate::{customer, partner, user};

/// A demo account and what it is good for.
#[derive(Clone, Copy, Debug)]
pub struct Account {
    pub who: &'static str,
    pub email: &'static str,
    pub try_this: &'static str,
}

/// The accounts worth naming. Everybody's password is [`super::PASSWORD`].
pub fn accounts() -> Vec<Account> {
    let account = |who, email, try_this| Account { who, email, try_this };
    vec![
        account(
            "Mara Lindqvist, sales agent of Tidewell Systems",
            "mara@tidewell.example",
            "write a trial invitation and follow its answers",
        ),
        account(
            "Priya Raman, global administrator of Tidewell Systems",
            "priya@tidewell.example",
            "revoke an invitation",
        ),
        account(
            "Owen Achebe, helpdesk agent of Tidewell Systems",
            "owen@tidewell.example",
            "see that a helpdesk agent does not sell",
        ),
        account(
            "Joel Tan, global administrator of Fenwick Lane IT",
            "joel@fenwicklane.example",
            "start from nothing, without a programme for delegated administration",
        ),
        account(
            "Ben Okafor, global administrator of Longshore IT",
            "ben@longshore.example",
            "find delegated administration closed by a lapsed enrolment",
        ),
        account(
            "孙若溪, global administrator of Hepan Cloud 河畔云",
            "ruoxi@hepan.example",
            "see the partner features that the cloud in China does not have",
        ),
        account(
            "Elena Ostrova, global administrator of Harrow & Finch Architects",
            "elena@harrowfinch.example",
            "accept or decline the winter campaign",
        ),
        account(
            "Tom Finch, plain user of Harrow & Finch Architects",
            "tom@harrowfinch.example",
            "open an invitation without the right to answer",
        ),
        account(
            "Wei Ling Koh, global administrator of Bukit Timah Physio",
            "wei@btphysio.example",
            "replace or keep the delegated administrator",
        ),
        account(
            "青木 春, global administrator of Umibe Print",
            "haru@umibe.example",
            "open an invitation for another country, and one in Japanese",
        ),
        account(
            "Sofia Ferreira, global administrator of Northmoor Veterinary",
            "sofia@northmoor.example",
            "open an invitation to a trial it had before",
        ),
    ]
}

pub(super) fn tidewell() -> PartnerId {
    PartnerId(id(Kind::Partner, 1))
}

pub(super) fn brightwater() -> PartnerId {
    PartnerId(id(Kind::Partner, 6))
}

pub(super) fn customer_id(number: u32) -> CustomerId {
    CustomerId(id(Kind::Customer, number))
}

pub(super) fn user_id(number: u32) -> UserId {
    UserId(id(Kind::User, number))
}

/// A customer with its first person. Both have the same number; partner staff count from 101.
pub(super) struct DemoCustomer {
    pub(super) number: u32,
    pub(super) name: &'static str,
    country: &'static str,
    pub(super) person: &'static str,
    email: &'static str,
    role: CustomerRole,
}

pub(super) const HARROW: u32 = 1;
pub(super) const BUKIT_TIMAH: u32 = 2;
pub(super) const NORTHMOOR: u32 = 4;

const ADMIN: CustomerRole = CustomerRole::GlobalAdministrator;

const fn demo_customer(
    number: u32,
    name: &'static str,
    country: &'static str,
    (person, email, role): (&'static str, &'static str, CustomerRole),
) -> DemoCustomer {
    DemoCustomer {
        number,
        name,
        country,
        person,
        email,
        role,
    }
}

pub(super) const CUSTOMERS: [DemoCustomer; 12] = [
    demo_customer(
        HARROW,
        "Harrow & Finch Architects",
        "SG",
        ("Elena Ostrova", "elena@harrowfinch.example", ADMIN),
    ),
    demo_customer(
        BUKIT_TIMAH,
        "Bukit Timah Physio",
        "SG",
        ("Wei Ling Koh", "wei@btphysio.example", ADMIN),
    ),
    demo_customer(3, "Umibe Print", "JP", ("青木 春", "haru@umibe.example", ADMIN)),
    demo_customer(
        NORTHMOOR,
        "Northmoor Veterinary",
        "SG",
        ("Sofia Ferreira", "sofia@northmoor.example", ADMIN),
    ),
    demo_customer(
        5,
        "Oyelaran Logistics",
        "SG",
        ("Ify Oyelaran", "ify@oyelaran.example", ADMIN),
    ),
    demo_customer(
        6,
        "Pell Street Dental",
        "SG",
        ("Anna Nowak", "anna@pellstreet.example", ADMIN),
    ),
    demo_customer(
        7,
        "Gantry Works",
        "SG",
        ("Tariq Rahman", "tariq@gantryworks.example", ADMIN),
    ),
    demo_customer(
        8,
        "Lindgren Print",
        "SG",
        ("Ebba Lindgren", "ebba@lindgrenprint.example", ADMIN),
    ),
    demo_customer(
        9,
        "Castellane Foods",
        "SG",
        ("Noor Castellane", "noor@castellane.example", ADMIN),
    ),
    demo_customer(
        10,
        "Bluegum Travel",
        "SG",
        ("Dana Whitlock", "dana@bluegum.example", ADMIN),
    ),
    demo_customer(
        11,
        "Marlowe Opticians",
        "SG",
        ("Ruth Marlowe", "ruth@marlowe.example", ADMIN),
    ),
    demo_customer(
        12,
        "Quayside Ceramics",
        "SG",
        ("Lena Ong", "lena@quayside.example", CustomerRole::PlainUser),
    ),
];

pub(super) async fn insert(tx: &Tx, now: Timestamp, password_hash: &str) -> Result<(), StoreError> {
    for item in partners(now)? {
        partner::insert(tx, &item).await?;
    }
    for item in &CUSTOMERS {
        let organisation = Customer {
            id: customer_id(item.number),
            name: item.name.to_owned(),
            country: parse_word("demo", item.country)?,
            cloud: Cloud::Worldwide,
        };
        customer::insert(tx, &organisation).await?;
        let membership = Membership::Customer {
            customer: organisation.id,
            role: item.role,
        };
        person(
            tx,
            item.number,
            (item.person, item.email),
            membership,
            password_hash,
        )
        .await?;
    }
    let tom = Membership::Customer {
        customer: customer_id(HARROW),
        role: CustomerRole::PlainUser,
    };
    let names = ("Tom Finch", "tom@harrowfinch.example");
    person(tx, 21, names, tom, password_hash).await?;
    for (number, partner, name, email, role) in STAFF {
        let membership = Membership::Staff {
            partner: PartnerId(id(Kind::Partner, partner)),
            role,
        };
        person(tx, number, (name, email), membership, password_hash).await?;
    }
    Ok(())
}

pub(super) const MARA: (u32, &str) = (101, "Mara Lindqvist");
pub(super) const PRIYA: (u32, &str) = (102, "Priya Raman");

const STAFF: [(u32, u32, &str, &str, StaffRole); 8] = [
    (MARA.0, 1, MARA.1, "mara@tidewell.example", StaffRole::SalesAgent),
    (
        PRIYA.0,
        1,
        PRIYA.1,
        "priya@tidewell.example",
        StaffRole::GlobalAdministrator,
    ),
    (
        103,
        1,
        "Owen Achebe",
        "owen@tidewell.example",
        StaffRole::HelpdeskAgent,
    ),
    (
        104,
        2,
        "Joel Tan",
        "joel@fenwicklane.example",
        StaffRole::GlobalAdministrator,
    ),
    (
        105,
        3,
        "Marta Quill",
        "marta@kestrel.example",
        StaffRole::GlobalAdministrator,
    ),
    (
        106,
        4,
        "Ben Okafor",
        "ben@longshore.example",
        StaffRole::GlobalAdministrator,
    ),
    (
        107,
        5,
        "孙若溪",
        "ruoxi@hepan.example",
        StaffRole::GlobalAdministrator,
    ),
    (
        108,
        6,
        "Claire Duval",
        "claire@brightwater.example",
        StaffRole::GlobalAdministrator,
    ),
];

async fn person(
    tx: &Tx,
    number: u32,
    (name, email): (&str, &str),
    membership: Membership,
    password_hash: &str,
) -> Result<(), StoreError> {
    let stored = StoredUser {
        id: user_id(number),
        name: name.to_owned(),
        email: parse_word("demo", email)?,
        membership,
        password_hash: password_hash.to_owned(),
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

struct Enrolments {
    to: Date,
}

impl Enrolments {
    fn of(&self, programmes: &[Programme]) -> Vec<Enrolment> {
        let enrolment = |programme: &Programme| Enrolment {
            programme: *programme,
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
