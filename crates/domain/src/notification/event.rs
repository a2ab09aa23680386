//! Everything that somebody can be told of, with whom it concerns and how it is told where nobody has chosen.

use liaison_json::wire;

use super::{NotificationChoice, Reader, Topic};
use crate::event::Side;

/// Everything that happens in the product and that somebody may want to hear of without looking.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NotificationEvent {
    InvitationOpened,
    /// Whoever opened it has signed in.
    InvitationIdentified,
    InvitationAccepted,
    InvitationDeclined,
    InvitationExpired,
    InvitationRevoked,
    OfferSent,
    OfferViewed,
    /// The customer asked something or proposed other counts.
    OfferAdjusted,
    /// The partner answered in the thread.
    OfferReplied,
    /// A newer version was sent, and the one before it is superseded.
    OfferRevised,
    OfferAccepted,
    OfferDeclined,
    OfferExpired,
    /// It has been waiting for an answer for a while.
    OfferUnanswered,
    AdministrationAuthorised,
    /// The customer named another partner.
    AdministrationReplaced,
    AdministrationRemovedByCustomer,
    /// The partner was in no programme for too long.
    AdministrationExpired,
    PartnerOfRecordSet,
    PartnerOfRecordChanged,
    PartnerOfRecordCleared,
    TrialExpiring,
    TrialConverted,
    TrialExpired,
    TermExpiring,
    TermExpired,
    /// Of the person who is told.
    StaffRoleChanged,
    /// The operator published what a partner says of itself.
    ListingPublished,
    /// It sent that back with points.
    ListingNeedsChanges,
    /// It took that out of the marketplace.
    ListingSuspended,
    LocationConfirmed,
    LocationRefused,
    /// The operator answered an application, or took a programme away or gave it back.
    ProgrammeDecided,
    ProgrammeExpiring,
    ProgrammeExpired,
    /// The partner is in no programme any more, so what was granted to it goes on for a while only.
    AdministrationExpiring,
    /// A customer has said how it was to work with the partner.
    CustomerReviewPosted,
    /// The partner replied to that.
    CustomerReviewReplied,
    /// The partner asked the operator to look at it.
    CustomerReviewReported,
    /// The operator took it out.
    CustomerReviewHidden,
    /// The operator lets it stand.
    CustomerReviewKept,
    /// Somebody asks the partner for something.
    LeadReceived,
    /// The time to answer is almost over.
    LeadExpiring,
    LeadExpired,
    /// Whoever asked took it back.
    LeadWithdrawn,
    /// Whoever asked chose another partner.
    LeadLost,
    /// Another partner answered what this one passed on.
    ReferralAnswered,
}

impl NotificationEvent {
    pub const ALL: [Self; 48] = [
        Self::InvitationOpened,
        Self::InvitationIdentified,
        Self::InvitationAccepted,
        Self::InvitationDeclined,
        Self::InvitationExpired,
        Self::InvitationRevoked,
        Self::OfferSent,
        Self::OfferViewed,
        Self::OfferAdjusted,
        Self::OfferReplied,
        Self::OfferRevised,
        Self::OfferAccepted,
        Self::OfferDeclined,
        Self::OfferExpired,
        Self::OfferUnanswered,
        Self::AdministrationAuthorised,
        Self::AdministrationReplaced,
        Self::AdministrationRemovedByCustomer,
        Self::AdministrationExpired,
        Self::PartnerOfRecordSet,
        Self::PartnerOfRecordChanged,
        Self::PartnerOfRecordCleared,
        Self::TrialExpiring,
        Self::TrialConverted,
        Self::TrialExpired,
        Self::TermExpiring,
        Self::TermExpired,
        Self::StaffRoleChanged,
        Self::ListingPublished,
        Self::ListingNeedsChanges,
        Self::ListingSuspended,
        Self::LocationConfirmed,
        Self::LocationRefused,
        Self::ProgrammeDecided,
        Self::ProgrammeExpiring,
        Self::ProgrammeExpired,
        Self::AdministrationExpiring,
        Self::CustomerReviewPosted,
        Self::CustomerReviewReplied,
        Self::CustomerReviewReported,
        Self::CustomerReviewHidden,
        Self::CustomerReviewKept,
        Self::LeadReceived,
        Self::LeadExpiring,
        Self::LeadExpired,
        Self::LeadWithdrawn,
        Self::LeadLost,
        Self::ReferralAnswered,
    ];

    pub const fn topic(self) -> Topic {
        use NotificationEvent as E;
        match self {
            E::InvitationOpened
            | E::InvitationIdentified
            | E::InvitationAccepted
            | E::InvitationDeclined
            | E::InvitationExpired
            | E::InvitationRevoked => Topic::TrialInvitation,
            E::OfferSent
            | E::OfferViewed
            | E::OfferAdjusted
            | E::OfferReplied
            | E::OfferRevised
            | E::OfferAccepted
            | E::OfferDeclined
            | E::OfferExpired
            | E::OfferUnanswered => Topic::PurchaseOffer,
            E::AdministrationAuthorised
            | E::AdministrationReplaced
            | E::AdministrationRemovedByCustomer
            | E::AdministrationExpiring
            | E::AdministrationExpired => Topic::DelegatedAdministration,
            E::PartnerOfRecordSet | E::PartnerOfRecordChanged | E::PartnerOfRecordCleared => {
                Topic::PartnerOfRecord
            }
            E::TrialExpiring | E::TrialConverted | E::TrialExpired | E::TermExpiring | E::TermExpired => {
                Topic::Subscription
            }
            E::StaffRoleChanged => Topic::Staff,
            E::ListingPublished
            | E::ListingNeedsChanges
            | E::ListingSuspended
            | E::LocationConfirmed
            | E::LocationRefused
            | E::CustomerReviewPosted
            | E::CustomerReviewReplied
            | E::CustomerReviewReported
            | E::CustomerReviewHidden
            | E::CustomerReviewKept => Topic::Marketplace,
            E::ProgrammeDecided | E::ProgrammeExpiring | E::ProgrammeExpired => Topic::Programme,
            E::LeadReceived
            | E::LeadExpiring
            | E::LeadExpired
            | E::LeadWithdrawn
            | E::LeadLost
            | E::ReferralAnswered => Topic::Lead,
        }
    }

    /// Whether a side is told of it. What a side does itself, or is told of by another event, is none of its own.
    pub const fn concerns(self, reader: Reader) -> bool {
        use NotificationEvent as E;
        match self {
            E::InvitationOpened
            | E::InvitationIdentified
            | E::InvitationExpired
            | E::InvitationRevoked
            | E::OfferViewed
            | E::OfferAdjusted
            | E::AdministrationReplaced
            | E::StaffRoleChanged
            | E::ListingPublished
            | E::ListingNeedsChanges
            | E::ListingSuspended
            | E::LocationConfirmed
            | E::LocationRefused
            | E::ProgrammeDecided
            | E::ProgrammeExpiring
            | E::ProgrammeExpired
            | E::CustomerReviewPosted
            | E::LeadReceived
            | E::LeadExpiring
            | E::LeadExpired
            | E::LeadWithdrawn
            | E::LeadLost
            | E::ReferralAnswered => matches!(reader, Reader::Partner),
            E::OfferSent
            | E::OfferReplied
            | E::OfferRevised
            | E::OfferUnanswered
            | E::CustomerReviewReplied
            | E::CustomerReviewReported => matches!(reader, Reader::Customer),
            E::InvitationAccepted
            | E::InvitationDeclined
            | E::OfferAccepted
            | E::OfferDeclined
            | E::OfferExpired
            | E::AdministrationAuthorised
            | E::AdministrationRemovedByCustomer
            | E::AdministrationExpiring
            | E::AdministrationExpired
            | E::PartnerOfRecordSet
            | E::PartnerOfRecordChanged
            | E::PartnerOfRecordCleared
            | E::TrialExpiring
            | E::TrialConverted
            | E::TrialExpired
            | E::TermExpiring
            | E::TermExpired
            | E::CustomerReviewHidden
            | E::CustomerReviewKept => true,
        }
    }

    /// On which side it happens.
    pub const fn side(self) -> Side {
        use NotificationEvent as E;
        match self {
            E::InvitationRevoked
            | E::OfferSent
            | E::OfferReplied
            | E::OfferRevised
            | E::OfferUnanswered
            | E::StaffRoleChanged
            | E::ListingPublished
            | E::ListingNeedsChanges
            | E::ListingSuspended
            | E::LocationConfirmed
            | E::LocationRefused
            | E::ProgrammeDecided
            | E::CustomerReviewReplied
            | E::CustomerReviewReported
            | E::CustomerReviewHidden
            | E::CustomerReviewKept
            | E::LeadLost
            | E::ReferralAnswered => Side::Partner,
            E::InvitationOpened
            | E::InvitationIdentified
            | E::InvitationAccepted
            | E::InvitationDeclined
            | E::OfferViewed
            | E::OfferAdjusted
            | E::OfferAccepted
            | E::OfferDeclined
            | E::AdministrationAuthorised
            | E::AdministrationReplaced
            | E::AdministrationRemovedByCustomer
            | E::PartnerOfRecordSet
            | E::PartnerOfRecordChanged
            | E::PartnerOfRecordCleared
            | E::TrialConverted
            | E::CustomerReviewPosted
            | E::LeadReceived
            | E::LeadWithdrawn => Side::Customer,
            E::InvitationExpired
            | E::OfferExpired
            | E::AdministrationExpiring
            | E::AdministrationExpired
            | E::ProgrammeExpiring
            | E::ProgrammeExpired
            | E::TrialExpiring
            | E::TrialExpired
            | E::TermExpiring
            | E::TermExpired
            | E::LeadExpiring
            | E::LeadExpired => Side::Clock,
        }
    }

    /// What holds until somebody chooses: by mail what asks for something or settles it, once a day what is good to
    /// know, and nothing of what happens all the time.
    pub const fn default_choice(self) -> NotificationChoice {
        use NotificationEvent as E;
        match self {
            E::InvitationOpened => NotificationChoice::Off,
            E::InvitationIdentified
            | E::InvitationExpired
            | E::InvitationRevoked
            | E::OfferViewed
            | E::OfferExpired
            | E::AdministrationAuthorised
            | E::PartnerOfRecordSet
            | E::PartnerOfRecordChanged
            | E::PartnerOfRecordCleared
            | E::LocationConfirmed
            | E::CustomerReviewKept
            | E::LeadExpired
            | E::LeadLost
            | E::ReferralAnswered => NotificationChoice::Digest,
            E::InvitationAccepted
            | E::InvitationDeclined
            | E::OfferSent
            | E::OfferAdjusted
            | E::OfferReplied
            | E::OfferRevised
            | E::OfferAccepted
            | E::OfferDeclined
            | E::OfferUnanswered
            | E::AdministrationReplaced
            | E::AdministrationRemovedByCustomer
            | E::AdministrationExpired
            | E::TrialExpiring
            | E::TrialConverted
            | E::TrialExpired
            | E::TermExpiring
            | E::TermExpired
            | E::StaffRoleChanged
            | E::ListingPublished
            | E::ListingNeedsChanges
            | E::ListingSuspended
            | E::LocationRefused
            | E::ProgrammeDecided
            | E::ProgrammeExpiring
            | E::ProgrammeExpired
            | E::AdministrationExpiring
            | E::CustomerReviewPosted
            | E::CustomerReviewReplied
            | E::CustomerReviewReported
            | E::CustomerReviewHidden
            | E::LeadReceived
            | E::LeadExpiring
            | E::LeadWithdrawn => NotificationChoice::On,
        }
    }
}
