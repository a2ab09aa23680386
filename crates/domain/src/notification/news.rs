//! One thing that was told, named as it was then.

use liaison_json::wire;

use super::NotificationEvent;
use crate::id::{CustomerReviewId, LeadId, ListingId, PurchaseOfferId, SubscriptionId, TrialInvitationId};
use crate::link::LinkToken;
use crate::partner::Programme;

/// What is kept of it for one person.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[serde(deny_unknown_fields)]
pub struct News {
    pub event: NotificationEvent,
    pub subject: Subject,
    /// The organisation on the other side.
    pub organisation: Option<String>,
    /// Who did it; nobody did what the clock did.
    pub person: Option<String>,
    /// In how many days it ends, of what ends.
    pub days: Option<u32>,
}

/// What it is about, as the side that reads it knows it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = NotificationSubject))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Subject {
    TrialInvitation {
        id: TrialInvitationId,
        name: String,
    },
    /// A customer knows an invitation by its number: what the partner calls it is the partner's own.
    ReceivedInvitation {
        token: LinkToken,
        name: String,
    },
    PurchaseOffer {
        id: PurchaseOfferId,
        name: String,
    },
    ReceivedOffer {
        token: LinkToken,
        name: String,
    },
    /// A partner's customer's.
    Subscription {
        id: SubscriptionId,
        name: String,
    },
    OwnSubscription {
        id: SubscriptionId,
        name: String,
    },
    /// Who administers for a customer of the partner's, or who was its partner of record.
    Customer {
        name: String,
    },
    /// The same for the customer.
    Partner {
        name: String,
    },
    /// One that the company is or was in, or has asked for. Its name is the same in every language.
    Programme {
        programme: Programme,
        name: String,
    },
    /// What the person is in the organisation.
    OwnRole {
        name: String,
    },
    Listing {
        id: ListingId,
        name: String,
    },
    /// Where the partner is found.
    Location {
        name: String,
    },
    /// What a customer says of the partner, by its title.
    CustomerReview {
        id: CustomerReviewId,
        name: String,
    },
    /// The same for who wrote it.
    OwnCustomerReview {
        id: CustomerReviewId,
        name: String,
    },
    /// By the number of its form: who asked is hidden from the partner one day.
    Lead {
        id: LeadId,
        name: String,
    },
    /// One that the partner sent to another, by the same number.
    SentLead {
        name: String,
    },
}

impl Subject {
    pub fn name(&self) -> &str {
        match self {
            Self::TrialInvitation { name, .. }
            | Self::ReceivedInvitation { name, .. }
            | Self::PurchaseOffer { name, .. }
            | Self::ReceivedOffer { name, .. }
            | Self::Subscription { name, .. }
            | Self::OwnSubscription { name, .. }
            | Self::Programme { name, .. }
            | Self::Customer { name }
            | Self::Partner { name }
            | Self::OwnRole { name }
            | Self::Listing { name, .. }
            | Self::Location { name }
            | Self::CustomerReview { name, .. }
            | Self::OwnCustomerReview { name, .. }
            | Self::Lead { name, .. }
            | Self::SentLead { name } => name,
        }
    }
}
