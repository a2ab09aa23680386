//! Subscriptions of both sides, their partner of record, and what is to be decided about them.

mod card;
mod of_partner;
mod offer;
mod own;
mod page;
mod places;
mod radar;
mod record;
mod said;
mod side;
mod verbs;

pub use of_partner::CustomerSubscriptionsPage;
pub use own::OwnSubscriptionsPage;
pub use page::SubscriptionPage;
pub use radar::RenewalsPage;
