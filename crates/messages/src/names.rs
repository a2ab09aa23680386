//! Names of things that the contract only has codes for, and that more than one page says.

use crate::{Words, messages as m};
use liaison_domain::actor::{CustomerRole, StaffRole};
use liaison_domain::catalogue::Service;
use liaison_domain::delegated_administration::{AdministrationKind, Right};
use liaison_domain::entitlement::NotEntitled;
use liaison_domain::partner::Programme;

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

pub fn service(words: &Words, service: Service) -> String {
    match service {
        Service::Mail => m::service_mail(words),
        Service::KioskMail => m::service_kiosk_mail(words),
        Service::Files => m::service_files(words),
        Service::Sites => m::service_sites(words),
        Service::Meetings => m::service_meetings(words),
        Service::Social => m::service_social(words),
        Service::WebApps => m::service_web_apps(words),
        Service::DesktopApps => m::service_desktop_apps(words),
        Service::Bookings => m::service_bookings(words),
        Service::DeviceManagement => m::service_device_management(words),
        Service::EndpointProtection => m::service_endpoint_protection(words),
        Service::InformationProtection => m::service_information_protection(words),
        Service::ThreatProtection => m::service_threat_protection(words),
        Service::Voice => m::service_voice(words),
        Service::BusinessIntelligence => m::service_business_intelligence(words),
        Service::Discovery => m::service_discovery(words),
        Service::OperatingSystem => m::service_operating_system(words),
    }
}

pub fn programme(words: &Words, programme: Programme) -> String {
    match programme {
        Programme::CloudEssentials => m::programme_cloud_essentials(words),
        Programme::CloudAccelerate => m::programme_cloud_accelerate(words),
        Programme::CloudDeployment => m::programme_cloud_deployment(words),
    }
}

pub fn administration(words: &Words, kind: AdministrationKind) -> String {
    match kind {
        AdministrationKind::Full => m::administration_full(words),
        AdministrationKind::Limited => m::administration_limited(words),
    }
}

/// What a delegated administrator can do, after "they could" or "they can".
pub fn right(words: &Words, right: Right) -> String {
    match right {
        Right::People => m::review_could_people(words),
        Right::Passwords => m::review_could_passwords(words),
        Right::Mailboxes => m::review_could_mailboxes(words),
        Right::Licences => m::review_could_licences(words),
        Right::ServiceRequests => m::review_could_requests(words),
    }
}

/// Why something is not offered, and what would change that.
pub fn not_entitled(words: &Words, reason: NotEntitled) -> String {
    match reason {
        NotEntitled::Cloud => m::not_entitled_cloud(words),
        NotEntitled::Role => m::not_entitled_role(words),
        NotEntitled::NoProgramme => m::not_entitled_no_programme(words),
        NotEntitled::ProgrammeLapsed => m::not_entitled_programme_lapsed(words),
    }
}

/// One after the other, as the language strings them together.
pub fn list(words: &Words, items: &[String]) -> String {
    let mut items = items.iter();
    let first = items.next().cloned().unwrap_or_default();
    items.fold(first, |list, next| m::list_and_next(words, &list, next))
}
