//! Who lives in the house.

use std::sync::OnceLock;

use argon2::password_hash::PasswordHasher;
use argon2::{Algorithm, Argon2, Params, Version};
use jiff::Timestamp;
use jiff::civil::date;
use liaison_domain::actor::{CustomerRole, StaffRole};
use liaison_domain::catalogue::ServiceType;
use liaison_domain::country::{Cloud, Country};
use liaison_domain::id::{CustomerId, PartnerId, UserId};
use liaison_domain::partner::{Customer, Enrolment, Partner, Programme};
use liaison_domain::text::EmailAddress;
use liaison_store::user::{Membership, StoredUser};
use liaison_store::{Store, customer, partner, user};
use serde_json::{Value, json};
use uuid::Uuid;

pub const START: &str = "2026-11-21T09:00:00Z";
pub const PASSWORD: &str = "tide and harbour";

/// Partners. Each has one person a role, `{role}@{domain}`.
pub const TIDEWELL: &str = "tidewell.example";
pub const FENWICK: &str = "fenwick.example";
/// In no programme.
pub const REGISTERED: &str = "registered.example";
/// Its only enrolment has ended.
pub const LAPSED: &str = "lapsed.example";
/// In the cloud without partner features.
pub const HEPAN: &str = "hepan.example";

/// Customers. Each has one person a role, `{role}@{domain}`, and a second global administrator, `second@{domain}`.
pub const HARROW: &str = "harrow.example";
pub const BUKIT: &str = "bukit.example";
/// Of another country than the others.
pub const UMIBE: &str = "umibe.example";

pub const MARA: &str = "sales_agent@tidewell.example";
pub const FENWICK_SALES: &str = "sales_agent@fenwick.example";
pub const ELENA: &str = "global_administrator@harrow.example";
pub const SECOND: &str = "second@harrow.example";
pub const TOM: &str = "plain_user@harrow.example";
pub const WEI: &str = "global_administrator@bukit.example";
pub const HARU: &str = "global_administrator@umibe.example";
pub const OPERATOR: &str = "operator@liaison.example";

pub const STAFF_ROLES: [(&str, StaffRole); 8] = [
    ("global_administrator", StaffRole::GlobalAdministrator),
    ("admin_agent", StaffRole::AdminAgent),
    ("helpdesk_agent", StaffRole::HelpdeskAgent),
    ("sales_agent", StaffRole::SalesAgent),
    ("billing_administrator", StaffRole::BillingAdministrator),
    ("referrals_administrator", StaffRole::ReferralsAdministrator),
    ("referrals_user", StaffRole::ReferralsUser),
    ("profile_administrator", StaffRole::ProfileAdministrator),
];

pub const CUSTOMER_ROLES: [(&str, CustomerRole); 6] = [
    ("global_administrator", CustomerRole::GlobalAdministrator),
    ("billing_administrator", CustomerRole::BillingAdministrator),
    ("user_administrator", CustomerRole::UserAdministrator),
    ("password_administrator", CustomerRole::PasswordAdministrator),
    (
        "service_support_administrator",
        CustomerRole::ServiceSupportAdministrator,
    ),
    ("plain_user", CustomerRole::PlainUser),
];

/// What Tidewell offers unless a test says otherwise.
pub fn terms() -> Value {
    json!({"terms": {
        "name": "Winter campaign",
        "usage_location": "SG",
        "plan": "team",
        "administration": "full",
        "message": {"language": "en", "before_link": "Here is your trial.", "after_link": "Mara"},
    }})
}

pub async fn move_in(store: &Store) {
    let tx = store.write().await.unwrap();
    let enrolled = vec![Enrolment {
        programme: Programme::CloudEssentials,
        from: date(2026, 10, 1),
        to: date(2027, 9, 30),
    }];
    let lapsed = vec![Enrolment {
        programme: Programme::CloudEssentials,
        from: date(2025, 2, 1),
        to: date(2026, 1, 31),
    }];
    let partners = [
        (1, TIDEWELL, "SG", Cloud::Worldwide, enrolled.clone()),
        (2, FENWICK, "SG", Cloud::Worldwide, enrolled.clone()),
        (3, REGISTERED, "SG", Cloud::Worldwide, Vec::new()),
        (4, LAPSED, "SG", Cloud::Worldwide, lapsed),
        (5, HEPAN, "CN", Cloud::Vianet21, enrolled),
    ];
    let mut people = 0;
    for (number, domain, country, cloud, enrolments) in partners {
        let partner_row = Partner {
            id: PartnerId(id(1, number)),
            number: format!("411820{number}"),
            name: domain.to_owned(),
            country: Country::try_from(country).unwrap(),
            cloud,
            address: "71 Robinson Road, Singapore".to_owned(),
            phone: "+65 5550 0148".to_owned(),
            email: format!("hello@{domain}"),
            enrolments,
            service_types: vec![ServiceType::Business],
        };
        partner::insert(&tx, &partner_row).await.unwrap();
        for (word, role) in STAFF_ROLES {
            people += 1;
            let membership = Membership::Staff {
                partner: partner_row.id,
                role,
            };
            user::insert(&tx, &person(people, word, domain, membership))
                .await
                .unwrap();
        }
    }
    for (number, domain, country) in [(1, HARROW, "SG"), (2, BUKIT, "SG"), (3, UMIBE, "JP")] {
        let customer_row = Customer {
            id: CustomerId(id(2, number)),
            name: domain.to_owned(),
            country: Country::try_from(country).unwrap(),
            cloud: Cloud::Worldwide,
        };
        customer::insert(&tx, &customer_row).await.unwrap();
        let founder = UserId(id(3, people + 1));
        customer::add_domain(&tx, customer_row.id, domain, founder, Timestamp::UNIX_EPOCH)
            .await
            .unwrap();
        let second = [("second", CustomerRole::GlobalAdministrator)];
        for (word, role) in CUSTOMER_ROLES.into_iter().chain(second) {
            people += 1;
            let membership = Membership::Customer {
                customer: customer_row.id,
                role,
            };
            user::insert(&tx, &person(people, word, domain, membership))
                .await
                .unwrap();
        }
    }
    let operator = person(people + 1, "operator", "liaison.example", Membership::Operator);
    user::insert(&tx, &operator).await.unwrap();
    tx.commit().await.unwrap();
}

fn person(number: u32, word: &str, domain: &str, membership: Membership) -> StoredUser {
    static HASH: OnceLock<String> = OnceLock::new();
    let hash = HASH.get_or_init(quick_hash);
    StoredUser {
        id: UserId(id(3, number)),
        name: format!("{word} of {domain}"),
        email: EmailAddress::try_from(format!("{word}@{domain}")).unwrap(),
        membership,
        password_hash: hash.clone(),
        revision: 1,
        joined_at: Timestamp::UNIX_EPOCH,
        left_at: None,
    }
}

/// Of [`PASSWORD`], with as little work as argon2 allows: these tests sign in some hundred times. What the server
/// itself hashes with is its own unit test.
fn quick_hash() -> String {
    let params = Params::new(8, 1, 1, None).unwrap();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password(PASSWORD.as_bytes())
        .unwrap()
        .to_string()
}

/// Of somebody of the house.
pub fn user_id(email: &str) -> Uuid {
    let (word, domain) = email.split_once('@').unwrap();
    let partners = [TIDEWELL, FENWICK, REGISTERED, LAPSED, HEPAN];
    let number = match partners.iter().position(|each| *each == domain) {
        Some(partner) => {
            let role = STAFF_ROLES.iter().position(|(each, _)| *each == word).unwrap();
            partner * STAFF_ROLES.len() + role + 1
        }
        None => {
            let customer = [HARROW, BUKIT, UMIBE]
                .iter()
                .position(|each| *each == domain)
                .unwrap();
            let role = CUSTOMER_ROLES
                .iter()
                .position(|(each, _)| *each == word)
                .unwrap_or(CUSTOMER_ROLES.len());
            let staff = partners.len() * STAFF_ROLES.len();
            staff + customer * (CUSTOMER_ROLES.len() + 1) + role + 1
        }
    };
    id(3, u32::try_from(number).unwrap())
}

pub fn partner_id(domain: &str) -> PartnerId {
    let place = [TIDEWELL, FENWICK, REGISTERED, LAPSED, HEPAN]
        .iter()
        .position(|one| *one == domain);
    PartnerId(id(1, u32::try_from(place.unwrap() + 1).unwrap()))
}

/// Harrow is 1, Bukit 2, Umibe 3.
pub fn customer_id(number: u32) -> Uuid {
    id(2, number)
}

fn id(kind: u8, number: u32) -> Uuid {
    Uuid::from_u128((u128::from(kind) << 64) | u128::from(number))
}
