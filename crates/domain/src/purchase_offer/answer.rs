//! One customer's way through an offer: its transition table and the guards on answering.

use jiff::Timestamp;
use liaison_json::wire;

use super::totals::{self, CountFault};
use super::{Audience, OfferState, PurchaseOffer, Snapshot};
use crate::actor::{Actor, CustomerRole};
use crate::authorize::{Action, Denied, authorize};
use crate::delegated_administration::{
    self, AdministrationAnswer, AdministrationKind, AdministrationOutcome, AdministrationRefusal,
    Relationship,
};
use crate::id::{CustomerId, OfferRedemptionId, PurchaseOfferId, UserId};
use crate::partner::Customer;
use crate::text::DeclineReason;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OfferRedemptionState {
    /// Somebody of the customer has it before them.
    Reviewing,
    /// The customer asked something or proposed other counts, and waits for the partner.
    Countered,
    Accepted,
    Declined,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
pub enum OfferRedemptionEvent {
    /// The customer asked, or proposed other counts.
    Counter,
    /// The partner answered in the thread.
    Reply,
    /// The customer went on to a newer version.
    Renew,
    Accept,
    Decline,
}

impl OfferRedemptionState {
    pub const ALL: [Self; 4] = [Self::Reviewing, Self::Countered, Self::Accepted, Self::Declined];
}

impl OfferRedemptionEvent {
    pub const ALL: [Self; 5] = [
        Self::Counter,
        Self::Reply,
        Self::Renew,
        Self::Accept,
        Self::Decline,
    ];
}

/// The transition table. The refusal is the state that did not allow it. What was accepted stays; what was declined is
/// open again with a newer version.
pub const fn next(
    state: OfferRedemptionState,
    event: OfferRedemptionEvent,
) -> Result<OfferRedemptionState, OfferRedemptionState> {
    use OfferRedemptionEvent as E;
    use OfferRedemptionState as S;
    match (state, event) {
        (S::Reviewing | S::Countered, E::Counter) => Ok(S::Countered),
        (S::Countered, E::Reply) => Ok(S::Reviewing),
        (S::Reviewing | S::Countered | S::Declined, E::Renew) => Ok(S::Reviewing),
        (S::Reviewing | S::Countered, E::Accept) => Ok(S::Accepted),
        (S::Reviewing | S::Countered, E::Decline) => Ok(S::Declined),
        (state, _) => Err(state),
    }
}

/// Why a customer declines, chosen from a list.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DeclineKind {
    Price,
    NotNeeded,
    ChoseAnother,
    NotNow,
    Other,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OfferRedemption {
    pub id: OfferRedemptionId,
    pub offer: PurchaseOfferId,
    pub customer: CustomerId,
    /// The one it was opened with, or went on to.
    pub version: u32,
    pub state: OfferRedemptionState,
    /// Who of the customer last had it before them.
    pub last_user: UserId,
    pub opened_at: Timestamp,
    pub changed_at: Timestamp,
    pub answer: Option<OfferAnswer>,
    pub revision: i64,
}

/// What was answered, and what was on the page then.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[serde(deny_unknown_fields)]
pub struct OfferAnswer {
    pub by: UserId,
    /// As what they were there.
    pub role: CustomerRole,
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub version: u32,
    pub given: GivenAnswer,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[serde(tag = "answer", rename_all = "snake_case", deny_unknown_fields)]
pub enum GivenAnswer {
    Accepted {
        counts: Vec<Option<u32>>,
        /// Of the agreement that was on the page, where there was one.
        agreement_sha256: Option<String>,
        /// Whether the partner becomes the partner of record.
        partner_of_record: bool,
        /// What was granted with it, as the separate choice.
        administration: Option<AdministrationKind>,
    },
    Declined {
        kind: DeclineKind,
        reason: Option<DeclineReason>,
    },
}

/// What stands in the way of answering. The server checks each.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OfferObstacle {
    SignInFirst,
    /// Partner staff and operators are not customers.
    NotACustomer,
    /// It is for one customer, which is another one.
    AnotherCustomer,
    WrongCountry,
    NeedsAdministrator,
    Expired,
    Withdrawn,
    Archived,
    AlreadyAccepted,
    /// By somebody else of the organisation.
    AcceptedByColleague,
    AlreadyDeclined,
}

/// Everything the decision looks at, as one transaction read it.
#[derive(Clone, Copy, Debug)]
pub struct OfferSituation<'a> {
    pub actor: &'a Actor,
    pub offer: &'a PurchaseOffer,
    /// The newest version.
    pub newest: &'a Snapshot,
    /// The actor's organisation, when it is a customer.
    pub customer: Option<&'a Customer>,
    /// The domains by which it is known.
    pub domains: &'a [String],
    pub redemption: Option<&'a OfferRedemption>,
    pub active_administrator: Option<&'a Relationship>,
    pub now: Timestamp,
}

/// The first thing that stands in the way, in the order in which a person would meet it.
pub fn obstacle(situation: &OfferSituation<'_>) -> Option<OfferObstacle> {
    if let Some(answered) = answered(situation) {
        return Some(answered);
    }
    if let Some(standing) = standing(situation) {
        return Some(standing);
    }
    let customer = match (situation.actor, situation.customer) {
        (Actor::Anonymous, _) => return Some(OfferObstacle::SignInFirst),
        (Actor::Customer { .. }, Some(customer)) => customer,
        _ => return Some(OfferObstacle::NotACustomer),
    };
    // Settled without a redemption of this organisation: whoever settled it was another one.
    if !is_for(situation) || situation.offer.state_at(situation.now) != OfferState::Active {
        return Some(OfferObstacle::AnotherCustomer);
    }
    if customer.country != situation.newest.terms.usage_location {
        return Some(OfferObstacle::WrongCountry);
    }
    match authorize(situation.actor, Action::AnswerInvitation(customer.id)) {
        Ok(()) => None,
        Err(Denied::Role) => Some(OfferObstacle::NeedsAdministrator),
        Err(Denied::SignInFirst) => Some(OfferObstacle::SignInFirst),
        Err(Denied::OtherOrganisation) => Some(OfferObstacle::NotACustomer),
    }
}

/// Whether the offer is for the organisation of whoever looks at it.
pub fn is_for(situation: &OfferSituation<'_>) -> bool {
    match &situation.newest.terms.audience {
        Audience::Anyone {} => true,
        Audience::Customer { domain } => situation.domains.contains(domain),
    }
}

/// What was answered stays, also after the offer has ended. A declined one can be answered again in a newer version.
fn answered(situation: &OfferSituation<'_>) -> Option<OfferObstacle> {
    let redemption = situation.redemption?;
    match redemption.state {
        OfferRedemptionState::Accepted => {
            let by = redemption.answer.as_ref().map(|answer| answer.by);
            Some(match (situation.actor, by) {
                (Actor::Customer { user, .. }, Some(by)) if *user != by => OfferObstacle::AcceptedByColleague,
                _ => OfferObstacle::AlreadyAccepted,
            })
        }
        OfferRedemptionState::Declined if redemption.version == situation.offer.version => {
            Some(OfferObstacle::AlreadyDeclined)
        }
        _ => None,
    }
}

/// What has ended for everybody. How one customer has settled it is for that customer alone.
fn standing(situation: &OfferSituation<'_>) -> Option<OfferObstacle> {
    match situation.offer.state_at(situation.now) {
        OfferState::Expired => Some(OfferObstacle::Expired),
        OfferState::Archived => Some(OfferObstacle::Archived),
        OfferState::Withdrawn => Some(OfferObstacle::Withdrawn),
        OfferState::Active | OfferState::Accepted | OfferState::Declined | OfferState::Superseded => None,
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum OfferRefusal {
    Obstacle(OfferObstacle),
    /// A newer version was sent than the one that was on the page.
    SeenVersion,
    /// Not the agreement of that version.
    Agreement,
    Counts(Vec<CountFault>),
    Administration(AdministrationRefusal),
}

/// What a customer says when it accepts.
#[derive(Clone, Copy, Debug)]
pub struct OfferAcceptance<'a> {
    /// The version that was on the page.
    pub version: u32,
    pub counts: &'a [Option<u32>],
    pub agreement_sha256: Option<&'a str>,
    pub administration: AdministrationAnswer,
}

/// Whether it can be accepted so, and what that does about delegated administration.
pub fn accept(
    situation: &OfferSituation<'_>,
    given: OfferAcceptance<'_>,
) -> Result<AdministrationOutcome, OfferRefusal> {
    decline(situation, given.version)?;
    if given.agreement_sha256 != situation.newest.agreement_sha256.as_deref() {
        return Err(OfferRefusal::Agreement);
    }
    totals::check(&situation.newest.terms.lines, given.counts).map_err(OfferRefusal::Counts)?;
    delegated_administration::answer(
        situation.newest.terms.administration,
        situation.offer.partner,
        situation.active_administrator,
        given.administration,
    )
    .map_err(OfferRefusal::Administration)
}

/// Whether the version that was on the page can be declined.
pub fn decline(situation: &OfferSituation<'_>, version: u32) -> Result<(), OfferRefusal> {
    if let Some(obstacle) = obstacle(situation) {
        return Err(OfferRefusal::Obstacle(obstacle));
    }
    if version == situation.offer.version {
        Ok(())
    } else {
        Err(OfferRefusal::SeenVersion)
    }
}

/// Whether somebody may ask about it for their organisation: as long as it can be answered by somebody there.
pub fn ask(situation: &OfferSituation<'_>) -> Result<CustomerId, OfferRefusal> {
    let customer = situation.customer.map(|customer| customer.id);
    match (obstacle(situation), customer) {
        (None | Some(OfferObstacle::NeedsAdministrator), Some(customer)) => {
            match authorize(situation.actor, Action::AskAboutOffer(customer)) {
                Ok(()) => Ok(customer),
                Err(_) => Err(OfferRefusal::Obstacle(OfferObstacle::NeedsAdministrator)),
            }
        }
        (Some(obstacle), _) => Err(OfferRefusal::Obstacle(obstacle)),
        (None, None) => Err(OfferRefusal::Obstacle(OfferObstacle::NotACustomer)),
    }
}
