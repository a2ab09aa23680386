//! One customer's way through an invitation: its transition table and the guards on answering.

use jiff::{SignedDuration, Timestamp};
use liaison_json::wire;

use crate::actor::Actor;
use crate::authorize::{Action, Denied, authorize};
use crate::delegated_administration::{
    self, AdministrationAnswer, AdministrationKind, AdministrationOutcome, AdministrationRefusal,
    Relationship,
};
use crate::id::{CustomerId, RedemptionId, TrialInvitationId, UserId, VisitorId};
use crate::partner::Customer;
use crate::terms::AgreedTerms;
use crate::text::DeclineReason;
use crate::trial_invitation::{InvitationState, TrialInvitation};

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RedemptionState {
    /// A browser opened the link; nobody has signed in.
    Opened,
    /// Somebody signed in, but a guard other than the role stands in the way.
    SignedIn,
    /// Signed in without the right to answer.
    NeedsAdministrator,
    /// An administrator has it before them.
    Reviewing,
    Accepted,
    /// The trial was set up and runs.
    Running,
    Declined,
    WentQuiet,
}

impl RedemptionState {
    pub const ALL: [Self; 8] = [
        Self::Opened,
        Self::SignedIn,
        Self::NeedsAdministrator,
        Self::Reviewing,
        Self::Accepted,
        Self::Running,
        Self::Declined,
        Self::WentQuiet,
    ];

    pub const fn is_accepted(self) -> bool {
        matches!(self, Self::Accepted | Self::Running)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RedemptionEvent {
    SignIn,
    NeedAdministrator,
    /// Whoever could not answer had it mailed to somebody who can.
    Forward,
    Review,
    Accept,
    Decline,
    /// The worker set the trial up.
    SetUp,
    /// Nothing happened for [`QUIET_DAYS`].
    GoQuiet,
}

impl RedemptionEvent {
    pub const ALL: [Self; 8] = [
        Self::SignIn,
        Self::NeedAdministrator,
        Self::Forward,
        Self::Review,
        Self::Accept,
        Self::Decline,
        Self::SetUp,
        Self::GoQuiet,
    ];
}

/// After how many days without a change an unanswered redemption counts as quiet.
pub const QUIET_DAYS: u16 = 30;

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(
    state: RedemptionState,
    event: RedemptionEvent,
) -> Result<RedemptionState, RedemptionState> {
    use RedemptionEvent as E;
    use RedemptionState as S;
    match (state, event) {
        (S::Opened | S::WentQuiet, E::SignIn) => Ok(S::SignedIn),
        (S::Opened | S::SignedIn | S::WentQuiet, E::NeedAdministrator) => Ok(S::NeedsAdministrator),
        (S::NeedsAdministrator, E::Forward) => Ok(S::Reviewing),
        (S::Opened | S::SignedIn | S::NeedsAdministrator | S::WentQuiet, E::Review) => Ok(S::Reviewing),
        (S::Reviewing, E::Accept) => Ok(S::Accepted),
        (S::Reviewing, E::Decline) => Ok(S::Declined),
        (S::Accepted, E::SetUp) => Ok(S::Running),
        (S::Opened | S::SignedIn | S::NeedsAdministrator | S::Reviewing, E::GoQuiet) => Ok(S::WentQuiet),
        (state, _) => Err(state),
    }
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Redemption {
    pub id: RedemptionId,
    pub invitation: TrialInvitationId,
    pub state: RedemptionState,
    /// Until somebody signs in, the browser that opened the link.
    pub visitor: Option<VisitorId>,
    pub customer: Option<CustomerId>,
    /// The customer's person who last had it before them.
    pub last_user: Option<UserId>,
    /// Who answered, and when: setting the trial up changes it later once more.
    pub answered_by: Option<UserId>,
    pub answered_at: Option<Timestamp>,
    /// The revision of the invitation that was on the page when it was answered.
    pub answered_revision: Option<i64>,
    /// What was read and agreed to, when it was accepted.
    pub terms: Option<AgreedTerms>,
    /// What was granted with it, as the separate choice.
    pub administration: Option<AdministrationKind>,
    pub decline_reason: Option<DeclineReason>,
    pub opened_at: Timestamp,
    pub changed_at: Timestamp,
    pub revision: i64,
}

/// What stands in the way of answering. The page has words for each, and the server checks each.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Obstacle {
    SignInFirst,
    /// Partner staff and operators are not customers.
    NotACustomer,
    NeedsAdministrator,
    Expired,
    Paused,
    Revoked,
    /// As many customers as the partner meant have accepted.
    UsedUp,
    WrongCountry,
    /// A trial of the plan is over, from whichever invitation.
    HadThisTrial,
    /// A subscription of the plan runs, or is being set up.
    OwnsThisPlan,
    /// By the person who asks.
    AlreadyAccepted,
    /// By somebody else of the organisation.
    AcceptedByColleague,
    AlreadyDeclined,
}

/// What the organisation has or had of the plan, from elsewhere.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EarlierTrial {
    /// Absent where it was bought without a trial.
    pub redemption: Option<RedemptionId>,
    pub holding: Holding,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holding {
    /// It is being set up, or was bought, or will be when the trial ends.
    Has,
    TrialUntil(Timestamp),
    Had,
}

impl EarlierTrial {
    pub fn obstacle(self, now: Timestamp) -> Obstacle {
        match self.holding {
            Holding::Had => Obstacle::HadThisTrial,
            Holding::TrialUntil(end) if end <= now => Obstacle::HadThisTrial,
            Holding::Has | Holding::TrialUntil(_) => Obstacle::OwnsThisPlan,
        }
    }
}

/// Everything the decision looks at, as one transaction read it.
#[derive(Clone, Copy, Debug)]
pub struct Situation<'a> {
    pub actor: &'a Actor,
    pub invitation: &'a TrialInvitation,
    /// The actor's organisation, when it is a customer.
    pub customer: Option<&'a Customer>,
    /// The organisation's redemption of this invitation, if it has one.
    pub redemption: Option<&'a Redemption>,
    /// What the organisation has or had of the plan.
    pub earlier: Option<EarlierTrial>,
    /// Whether as many as can have accepted.
    pub is_used_up: bool,
    pub active_administrator: Option<&'a Relationship>,
    pub now: Timestamp,
}

/// The first thing that stands in the way, in the order in which a person would meet it.
pub fn obstacle(situation: &Situation<'_>) -> Option<Obstacle> {
    let state = situation.redemption.map(|redemption| redemption.state);
    // What was answered stays readable, also after the link was closed.
    if state.is_some_and(RedemptionState::is_accepted) {
        let by = situation.redemption.and_then(|redemption| redemption.answered_by);
        return Some(match (situation.actor, by) {
            (Actor::Customer { user, .. }, Some(by)) if *user != by => Obstacle::AcceptedByColleague,
            _ => Obstacle::AlreadyAccepted,
        });
    }
    if state == Some(RedemptionState::Declined) {
        return Some(Obstacle::AlreadyDeclined);
    }
    match situation.invitation.state_at(situation.now) {
        InvitationState::Active => {}
        InvitationState::Expired => return Some(Obstacle::Expired),
        InvitationState::Paused => return Some(Obstacle::Paused),
        InvitationState::Revoked => return Some(Obstacle::Revoked),
    }
    if situation.is_used_up {
        return Some(Obstacle::UsedUp);
    }
    let customer = match (situation.actor, situation.customer) {
        (Actor::Anonymous, _) => return Some(Obstacle::SignInFirst),
        (Actor::Customer { .. }, Some(customer)) => customer,
        _ => return Some(Obstacle::NotACustomer),
    };
    if customer.country != situation.invitation.terms.usage_location {
        return Some(Obstacle::WrongCountry);
    }
    if let Some(earlier) = situation.earlier {
        return Some(earlier.obstacle(situation.now));
    }
    match authorize(situation.actor, Action::AnswerInvitation(customer.id)) {
        Ok(()) => None,
        Err(Denied::Role) => Some(Obstacle::NeedsAdministrator),
        Err(Denied::SignInFirst) => Some(Obstacle::SignInFirst),
        Err(Denied::OtherOrganisation) => Some(Obstacle::NotACustomer),
    }
}

/// How long somebody is left alone with an invitation that was mailed to them.
pub const FORWARDED_AGAIN_HOURS: i64 = 24;

/// Why a link is not mailed to a colleague.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ForwardRefusal {
    Obstacle(Obstacle),
    /// Whoever asks can answer.
    CanAnswer,
    /// It was mailed to them lately, and may be again then.
    TooSoon(Timestamp),
}

/// Passing an invitation on inside the organisation. `forwarded_at` is when this colleague last got it.
pub fn forward(situation: &Situation<'_>, forwarded_at: Option<Timestamp>) -> Result<(), ForwardRefusal> {
    match obstacle(situation) {
        Some(Obstacle::NeedsAdministrator) => {}
        Some(obstacle) => return Err(ForwardRefusal::Obstacle(obstacle)),
        None => return Err(ForwardRefusal::CanAnswer),
    }
    let pause = SignedDuration::from_hours(FORWARDED_AGAIN_HOURS);
    match forwarded_at.and_then(|at| at.checked_add(pause).ok()) {
        Some(until) if situation.now < until => Err(ForwardRefusal::TooSoon(until)),
        _ => Ok(()),
    }
}

/// What opening the page does to the redemption of somebody who is signed in.
pub fn arrival(situation: &Situation<'_>) -> Option<RedemptionEvent> {
    match obstacle(situation) {
        None => Some(RedemptionEvent::Review),
        Some(Obstacle::NeedsAdministrator) => Some(RedemptionEvent::NeedAdministrator),
        Some(Obstacle::WrongCountry | Obstacle::HadThisTrial | Obstacle::OwnsThisPlan) => {
            Some(RedemptionEvent::SignIn)
        }
        Some(_) => None,
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AnswerRefusal {
    Obstacle(Obstacle),
    /// The invitation changed after the page was drawn.
    SeenRevision {
        current: i64,
    },
    Administration(AdministrationRefusal),
}

/// Accepting a trial, and with it the separate choice.
pub fn accept(
    situation: &Situation<'_>,
    seen_revision: i64,
    answer: AdministrationAnswer,
) -> Result<AdministrationOutcome, AnswerRefusal> {
    answerable(situation, seen_revision)?;
    let invitation = situation.invitation;
    delegated_administration::answer(
        invitation.terms.administration,
        invitation.partner,
        situation.active_administrator,
        answer,
    )
    .map_err(AnswerRefusal::Administration)
}

pub fn decline(situation: &Situation<'_>, seen_revision: i64) -> Result<(), AnswerRefusal> {
    answerable(situation, seen_revision)
}

fn answerable(situation: &Situation<'_>, seen_revision: i64) -> Result<(), AnswerRefusal> {
    if let Some(obstacle) = obstacle(situation) {
        return Err(AnswerRefusal::Obstacle(obstacle));
    }
    let current = situation.invitation.revision;
    if seen_revision == current {
        Ok(())
    } else {
        Err(AnswerRefusal::SeenRevision { current })
    }
}

#[cfg(test)]
#[path = "redemption_tests.rs"]
mod tests;
