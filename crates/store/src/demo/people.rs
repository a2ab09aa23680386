//! The customers and everybody who signs in.

use liaison_domain::actor::{CustomerRole, StaffRole};
use liaison_domain::id::{CustomerId, UserId};

use super::{Kind, id};
use crate::error::StoreError;

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
    pub(super) country: &'static str,
    pub(super) person: &'static str,
    pub(super) email: &'static str,
    pub(super) role: CustomerRole,
}

pub(super) const HARROW: u32 = 1;
pub(super) const BUKIT_TIMAH: u32 = 2;
pub(super) const NORTHMOOR: u32 = 4;

pub(super) const MARA: (u32, &str) = (101, "Mara Lindqvist");
pub(super) const PRIYA: (u32, &str) = (102, "Priya Raman");
pub(super) const JOEL: (u32, &str) = (104, "Joel Tan");

/// The vendor's own person, who belongs to no organisation.
pub(super) const OPERATOR: ((u32, &str), &str) = ((190, "Ines Marchetti"), "ines@operator.example");

/// Number, partner, name, address, role.
pub(super) const STAFF: [(u32, u32, &str, &str, StaffRole); 8] = [
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
        JOEL.0,
        2,
        JOEL.1,
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

pub(super) const CUSTOMERS: [DemoCustomer; 12] = [
    customer(
        HARROW,
        "Harrow & Finch Architects",
        "SG",
        ("Elena Ostrova", "elena@harrowfinch.example", ADMIN),
    ),
    customer(
        BUKIT_TIMAH,
        "Bukit Timah Physio",
        "SG",
        ("Wei Ling Koh", "wei@btphysio.example", ADMIN),
    ),
    customer(3, "Umibe Print", "JP", ("青木 春", "haru@umibe.example", ADMIN)),
    customer(
        NORTHMOOR,
        "Northmoor Veterinary",
        "SG",
        ("Sofia Ferreira", "sofia@northmoor.example", ADMIN),
    ),
    customer(
        5,
        "Oyelaran Logistics",
        "SG",
        ("Ify Oyelaran", "ify@oyelaran.example", ADMIN),
    ),
    customer(
        6,
        "Pell Street Dental",
        "SG",
        ("Anna Nowak", "anna@pellstreet.example", ADMIN),
    ),
    customer(
        7,
        "Gantry Works",
        "SG",
        ("Tariq Rahman", "tariq@gantryworks.example", ADMIN),
    ),
    customer(
        8,
        "Lindgren Print",
        "SG",
        ("Ebba Lindgren", "ebba@lindgrenprint.example", ADMIN),
    ),
    customer(
        9,
        "Castellane Foods",
        "SG",
        ("Noor Castellane", "noor@castellane.example", ADMIN),
    ),
    customer(
        10,
        "Bluegum Travel",
        "SG",
        ("Dana Whitlock", "dana@bluegum.example", ADMIN),
    ),
    customer(
        11,
        "Marlowe Opticians",
        "SG",
        ("Ruth Marlowe", "ruth@marlowe.example", ADMIN),
    ),
    customer(
        12,
        "Quayside Ceramics",
        "SG",
        ("Lena Ong", "lena@quayside.example", CustomerRole::PlainUser),
    ),
];

/// Colleagues of the first person of [`HARROW`]: number, name, address, role, and how many days ago they came.
pub(super) const COLLEAGUES: [(u32, &str, &str, CustomerRole, i64); 2] = [
    (
        21,
        "Tom Finch",
        "tom@harrowfinch.example",
        CustomerRole::PlainUser,
        310,
    ),
    (
        22,
        "June Park",
        "june@harrowfinch.example",
        CustomerRole::BillingAdministrator,
        41,
    ),
];

pub(super) fn demo_customer(number: u32) -> Result<&'static DemoCustomer, StoreError> {
    CUSTOMERS
        .iter()
        .find(|customer| customer.number == number)
        .ok_or_else(|| StoreError::corrupt("demo", number))
}

const ADMIN: CustomerRole = CustomerRole::GlobalAdministrator;

const fn customer(
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
