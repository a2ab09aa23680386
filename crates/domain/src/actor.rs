//! Who is asking.

use liaison_json::wire;

use crate::id::{CustomerId, PartnerId, UserId};

/// A partner's own people.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StaffRole {
    GlobalAdministrator,
    AdminAgent,
    HelpdeskAgent,
    SalesAgent,
    BillingAdministrator,
    ReferralsAdministrator,
    ReferralsUser,
    ProfileAdministrator,
}

impl StaffRole {
    pub const ALL: [Self; 8] = [
        Self::GlobalAdministrator,
        Self::AdminAgent,
        Self::HelpdeskAgent,
        Self::SalesAgent,
        Self::BillingAdministrator,
        Self::ReferralsAdministrator,
        Self::ReferralsUser,
        Self::ProfileAdministrator,
    ];
}

/// A customer's people.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CustomerRole {
    GlobalAdministrator,
    BillingAdministrator,
    UserAdministrator,
    PasswordAdministrator,
    ServiceSupportAdministrator,
    PlainUser,
}

impl CustomerRole {
    pub const ALL: [Self; 6] = [
        Self::GlobalAdministrator,
        Self::BillingAdministrator,
        Self::UserAdministrator,
        Self::PasswordAdministrator,
        Self::ServiceSupportAdministrator,
        Self::PlainUser,
    ];
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Actor {
    Anonymous,
    Staff {
        user: UserId,
        partner: PartnerId,
        role: StaffRole,
    },
    Customer {
        user: UserId,
        customer: CustomerId,
        role: CustomerRole,
    },
    /// The vendor's own person, who runs the marketplace's queues.
    Operator {
        user: UserId,
    },
    /// The clock: what the worker does because time has passed.
    System,
}

impl Actor {
    pub const fn user(&self) -> Option<UserId> {
        match self {
            Self::Staff { user, .. } | Self::Customer { user, .. } | Self::Operator { user } => Some(*user),
            Self::Anonymous | Self::System => None,
        }
    }
}
