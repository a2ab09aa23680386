//! Identifiers: one type an entity, so that a customer's id never stands where a partner's is meant.

use liaison_json::wire;
use uuid::Uuid;

use crate::partner::Programme;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[wire]
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl core::fmt::Display for $name {
            fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl core::str::FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                liaison_json::parse_uuid(text).map(Self).ok_or(NotAnId)
            }
        }
    )+};
}

ids! {
    /// A partner organisation.
    PartnerId,
    /// A customer organisation.
    CustomerId,
    /// A person who signs in.
    UserId,
    /// A signed-in device.
    SessionId,
    /// A trial invitation; its draft carries the same id from the first keystroke.
    TrialInvitationId,
    /// A purchase offer; its draft carries the same id from the first keystroke.
    PurchaseOfferId,
    /// What a partner keeps of its offers under a name.
    OfferTemplateId,
    /// One customer's way through a purchase offer.
    OfferRedemptionId,
    /// A question or an answer about a purchase offer.
    OfferMessageId,
    /// What somebody has begun to write; the invitation it becomes carries the same id.
    DraftId,
    /// One customer's, or one anonymous visitor's, way through an invitation.
    RedemptionId,
    /// What was answered, signed.
    ReceiptId,
    /// A customer's subscription.
    SubscriptionId,
    /// A delegated-administration relationship.
    RelationshipId,
    /// An entry of the log that both sides read.
    EventId,
    /// Somebody who signs up, until the address is verified.
    SignUpId,
    /// One of a partner's offices.
    OfficeId,
    /// A browser that opened a link before anybody signed in.
    VisitorId,
    /// A message that waits to be sent, or was.
    MailId,
    /// An address that an invitation was sent to.
    RecipientId,
    /// One message to a recipient.
    SendingId,
    /// A link that was mailed to somebody of the same organisation.
    ForwardingId,
    /// Another address for somebody, until it is verified.
    AddressChangeId,
    /// A partner's way through a programme.
    EnrolmentId,
    /// Something that one person was told.
    NotificationId,
    /// What a partner says of itself in the marketplace; its draft carries the same id from the first keystroke.
    ListingId,
    /// A place where customers find a partner.
    ListingLocationId,
    /// What a customer says of a partner after they worked together.
    CustomerReviewId,
    /// That somebody reported a listing.
    ListingReportId,
    /// A link to a new password.
    PasswordResetId,
    /// Somebody who was asked to join a partner's staff.
    StaffInvitationId,
    /// One form that somebody sent to one or several partners.
    LeadRequestId,
    /// What one partner has of such a form.
    LeadId,
    /// What a partner wrote about a lead; its draft carries the same id from the first keystroke.
    LeadNoteId,
}

impl DraftId {
    /// Where a draft goes on when its own id is over. Every device comes to the same one by itself.
    pub const fn next(self) -> Self {
        Self(Uuid::from_u128(self.0.as_u128().wrapping_add(1)))
    }
}

impl EnrolmentId {
    /// A partner is in a programme once, so the id follows from both and nobody has to ask for it.
    pub const fn of(partner: PartnerId, programme: Programme) -> Self {
        let mark = match programme {
            Programme::CloudEssentials => 1_u128,
            Programme::CloudAccelerate => 2,
            Programme::CloudDeployment => 3,
        };
        // At the front, where ids of our own have the time: no two partners are so many years apart.
        Self(Uuid::from_u128(partner.0.as_u128() ^ (mark << 120)))
    }
}

/// A version 7 UUID from a time and 10 random bytes. The caller brings both, because this crate has neither.
pub fn uuid_v7(unix_millis: u64, random: [u8; 10]) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(unix_millis, &random).into_uuid()
}

impl From<DraftId> for TrialInvitationId {
    fn from(draft: DraftId) -> Self {
        Self(draft.0)
    }
}

impl From<TrialInvitationId> for DraftId {
    fn from(invitation: TrialInvitationId) -> Self {
        Self(invitation.0)
    }
}

impl From<PurchaseOfferId> for DraftId {
    fn from(offer: PurchaseOfferId) -> Self {
        Self(offer.0)
    }
}

impl From<DraftId> for PurchaseOfferId {
    fn from(draft: DraftId) -> Self {
        Self(draft.0)
    }
}

impl From<DraftId> for ListingId {
    fn from(draft: DraftId) -> Self {
        Self(draft.0)
    }
}

impl From<ListingId> for DraftId {
    fn from(listing: ListingId) -> Self {
        Self(listing.0)
    }
}

impl From<DraftId> for LeadNoteId {
    fn from(draft: DraftId) -> Self {
        Self(draft.0)
    }
}

impl From<LeadNoteId> for DraftId {
    fn from(note: LeadNoteId) -> Self {
        Self(note.0)
    }
}
