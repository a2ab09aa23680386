//! The tables as the query library sees them: one file a table, plain columns, no relations.

pub(crate) mod address_change;
pub(crate) mod catalogue;
pub(crate) mod customer;
pub(crate) mod customer_domain;
pub(crate) mod event;
pub(crate) mod forwarding;
pub(crate) mod idempotency;
pub(crate) mod logo;
pub(crate) mod mail;
pub(crate) mod office;
pub(crate) mod partner;
pub(crate) mod password_reset;
pub(crate) mod password_reset_request;
pub(crate) mod plan;
pub(crate) mod plan_price;
pub(crate) mod recipient;
pub(crate) mod recipient_sending;
pub(crate) mod redemption;
pub(crate) mod relationship;
pub(crate) mod session;
pub(crate) mod sign_in_attempt;
pub(crate) mod sign_up;
pub(crate) mod subscription;
pub(crate) mod trial_invitation;
pub(crate) mod usage_location;
pub(crate) mod user;
