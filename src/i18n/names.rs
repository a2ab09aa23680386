//! Names of things that the contract only has codes for, and that more than one page says.

use liaison_domain::actor::{CustomerRole, StaffRole};
use liaison_messages::{Words, messages as m};

pub fn staff_role(words: &Words, role: StaffRole) -> String {
    match role {
        StaffRole::GlobalAdministrator => m::role_global_administrator(words),
        StaffRole::AdminAgent => m::role_admin_agent(words),
        StaffRole::HelpdeskAgent => m::role_helpdesk_agent(words),
        StaffRole::SalesAgent => m::role_sales_agent(words),
        StaffRole::BillingAdministrator => m::role_billing_administrator(words),
        StaffRole::ReferralsAdministrator => m::role_referrals_administrator(words),
        StaffRole::ReferralsUser => m::role_referrals_user(words),
        StaffRole::ProfileAdministrator => m::role_profile_administrator(words),
    }
}

pub fn customer_role(words: &Words, role: CustomerRole) -> String {
    match role {
        CustomerRole::GlobalAdministrator => m::role_global_administrator(words),
        CustomerRole::BillingAdministrator => m::role_billing_administrator(words),
        CustomerRole::UserAdministrator => m::role_user_administrator(words),
        CustomerRole::PasswordAdministrator => m::role_password_administrator(words),
        CustomerRole::ServiceSupportAdministrator => m::role_service_support_administrator(words),
        CustomerRole::PlainUser => m::role_plain_user(words),
    }
}
