//! Whose pages these are: the customer's own, or those of a partner whom they concern.

use liaison_contract::paths;
use liaison_domain::id::SubscriptionId;

use crate::app::use_session;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Customer,
    Partner,
}

impl Side {
    pub(super) fn here() -> Self {
        let session = use_session().on_this_device();
        match session.map(|session| session.side) {
            Some(liaison_contract::session::SessionSide::Customer { .. }) => Self::Customer,
            _ => Self::Partner,
        }
    }

    pub(super) const fn list(self) -> &'static str {
        match self {
            Self::Customer => "/home/subscriptions",
            Self::Partner => "/subscriptions",
        }
    }

    pub(super) fn address(self, id: SubscriptionId) -> String {
        match self {
            Self::Customer => paths::own_subscription_page(id),
            Self::Partner => paths::subscription_page(id),
        }
    }
}
