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
use crate::trial_clock::TrialClock;
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

/// The organisation's subscription of the plan, from another invitation.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EarlierTrial {
    pub redemption: RedemptionId,
    /// Absent while it is being set up.
    pub clock: Option<TrialClock>,
}

impl EarlierTrial {
    pub fn obstacle(self, now: Timestamp) -> Obstacle {
        match self.clock {
            Some(clock) if clock.ends_at <= now => Obstacle::HadThisTrial,
            Some(_) | None => Obstacle::OwnsThisPlan,
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
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::actor::{CustomerRole, StaffRole};
    use crate::catalogue::PlanCode;
    use crate::country::{Cloud, Country};
    use crate::delegated_administration::RelationshipState;
    use crate::id::{PartnerId, RelationshipId};
    use crate::language::Language;
    use crate::limits::Expiry;
    use crate::link::{LinkToken, SummaryId};
    use crate::text::{InvitationName, MessageText};
    use crate::trial_invitation::{Message, Terms};

    const CUSTOMER: CustomerId = CustomerId(Uuid::from_u128(3));
    const USER: UserId = UserId(Uuid::from_u128(4));

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn invitation() -> TrialInvitation {
        let summary = SummaryId::parse("7KD-42P").unwrap();
        TrialInvitation {
            id: TrialInvitationId(Uuid::from_u128(1)),
            partner: PartnerId(Uuid::from_u128(2)),
            created_by: UserId(Uuid::from_u128(5)),
            looked_after_by: UserId(Uuid::from_u128(5)),
            created_at: at("2026-01-09T10:00:00Z"),
            terms: Terms {
                name: InvitationName::try_from("Winter").unwrap(),
                usage_location: Country::try_from("SG").unwrap(),
                plan: PlanCode("team".into()),
                administration: Some(AdministrationKind::Full),
                message: Message {
                    language: Language::En,
                    before_link: MessageText::try_from("").unwrap(),
                    after_link: MessageText::try_from("").unwrap(),
                },
                expiry: Expiry::default(),
                most_acceptances: None,
                office: None,
            },
            token: LinkToken::new(&summary, [0; 10]),
            summary,
            state: InvitationState::Active,
            expires_at: Some(at("2026-04-09T10:00:00Z")),
            revision: 1,
        }
    }

    fn customer(country: &str) -> Customer {
        Customer {
            id: CUSTOMER,
            name: "Harrow & Finch Architects".into(),
            country: Country::try_from(country).unwrap(),
            cloud: Cloud::Worldwide,
        }
    }

    fn redemption(state: RedemptionState) -> Redemption {
        Redemption {
            id: RedemptionId(Uuid::from_u128(6)),
            invitation: TrialInvitationId(Uuid::from_u128(1)),
            state,
            visitor: None,
            customer: Some(CUSTOMER),
            last_user: Some(USER),
            answered_by: None,
            answered_at: None,
            answered_revision: None,
            terms: None,
            administration: None,
            decline_reason: None,
            opened_at: at("2026-03-01T00:00:00Z"),
            changed_at: at("2026-03-01T00:00:00Z"),
            revision: 1,
        }
    }

    fn person(role: CustomerRole) -> Actor {
        Actor::Customer {
            user: USER,
            customer: CUSTOMER,
            role,
        }
    }

    #[test]
    fn after_an_answer_nothing_but_setting_up_follows() {
        use RedemptionState::{Accepted, Declined, Running};
        for state in [Accepted, Running, Declined] {
            for event in RedemptionEvent::ALL {
                let expected = match (state, event) {
                    (Accepted, RedemptionEvent::SetUp) => Ok(Running),
                    _ => Err(state),
                };
                assert_eq!(next(state, event), expected, "{state:?} {event:?}");
            }
        }
    }

    #[test]
    fn only_a_review_is_answered() {
        for state in RedemptionState::ALL {
            for event in [RedemptionEvent::Accept, RedemptionEvent::Decline] {
                assert_eq!(
                    next(state, event).is_ok(),
                    state == RedemptionState::Reviewing,
                    "{state:?}"
                );
            }
        }
    }

    #[test]
    fn a_quiet_customer_may_come_back() {
        for (event, state) in [
            (RedemptionEvent::SignIn, RedemptionState::SignedIn),
            (
                RedemptionEvent::NeedAdministrator,
                RedemptionState::NeedsAdministrator,
            ),
            (RedemptionEvent::Review, RedemptionState::Reviewing),
        ] {
            assert_eq!(next(RedemptionState::WentQuiet, event), Ok(state));
        }
    }

    #[test]
    fn only_what_waits_for_an_administrator_is_forwarded() {
        for state in RedemptionState::ALL {
            let expected = match state {
                RedemptionState::NeedsAdministrator => Ok(RedemptionState::Reviewing),
                other => Err(other),
            };
            assert_eq!(next(state, RedemptionEvent::Forward), expected);
        }
    }

    /// One change at a time to a situation in which nothing stands in the way.
    #[test]
    fn each_obstacle_is_found_alone() {
        let open = invitation();
        let revoked = TrialInvitation {
            state: InvitationState::Revoked,
            ..invitation()
        };
        let paused = TrialInvitation {
            state: InvitationState::Paused,
            ..invitation()
        };
        let (here, elsewhere) = (customer("SG"), customer("JP"));
        let (admin, plain) = (
            person(CustomerRole::GlobalAdministrator),
            person(CustomerRole::PlainUser),
        );
        let staff = Actor::Staff {
            user: USER,
            partner: open.partner,
            role: StaffRole::GlobalAdministrator,
        };
        let accepted = redemption(RedemptionState::Running);
        let by_colleague = Redemption {
            answered_by: Some(UserId(Uuid::from_u128(7))),
            ..redemption(RedemptionState::Accepted)
        };
        let declined = redemption(RedemptionState::Declined);
        let earlier = |from: Option<&str>| {
            Some(EarlierTrial {
                redemption: RedemptionId(Uuid::from_u128(9)),
                clock: from.map(|from| TrialClock::starting(at(from), 30)),
            })
        };
        let good = Situation {
            actor: &admin,
            invitation: &open,
            customer: Some(&here),
            redemption: None,
            earlier: None,
            is_used_up: false,
            active_administrator: None,
            now: at("2026-03-12T08:42:00Z"),
        };
        let no = AdministrationAnswer::No {};
        assert_eq!(accept(&good, 1, no), Ok(AdministrationOutcome::Nothing));
        assert_eq!(arrival(&good), Some(RedemptionEvent::Review));
        let cases = [
            (
                Situation {
                    actor: &Actor::Anonymous,
                    customer: None,
                    ..good
                },
                Obstacle::SignInFirst,
            ),
            (
                Situation {
                    actor: &staff,
                    customer: None,
                    ..good
                },
                Obstacle::NotACustomer,
            ),
            (
                Situation {
                    actor: &plain,
                    ..good
                },
                Obstacle::NeedsAdministrator,
            ),
            (
                Situation {
                    now: at("2026-04-09T10:00:00Z"),
                    ..good
                },
                Obstacle::Expired,
            ),
            (
                Situation {
                    invitation: &paused,
                    ..good
                },
                Obstacle::Paused,
            ),
            (
                Situation {
                    invitation: &revoked,
                    ..good
                },
                Obstacle::Revoked,
            ),
            (
                Situation {
                    is_used_up: true,
                    ..good
                },
                Obstacle::UsedUp,
            ),
            (
                Situation {
                    customer: Some(&elsewhere),
                    ..good
                },
                Obstacle::WrongCountry,
            ),
            (
                Situation {
                    earlier: earlier(Some("2026-01-01T00:00:00Z")),
                    ..good
                },
                Obstacle::HadThisTrial,
            ),
            (
                Situation {
                    earlier: earlier(Some("2026-03-01T00:00:00Z")),
                    ..good
                },
                Obstacle::OwnsThisPlan,
            ),
            (
                Situation {
                    earlier: earlier(None),
                    ..good
                },
                Obstacle::OwnsThisPlan,
            ),
            (
                Situation {
                    redemption: Some(&accepted),
                    ..good
                },
                Obstacle::AlreadyAccepted,
            ),
            (
                Situation {
                    redemption: Some(&by_colleague),
                    ..good
                },
                Obstacle::AcceptedByColleague,
            ),
            (
                Situation {
                    redemption: Some(&declined),
                    ..good
                },
                Obstacle::AlreadyDeclined,
            ),
        ];
        for (situation, expected) in cases {
            assert_eq!(obstacle(&situation), Some(expected));
            let refusal = AnswerRefusal::Obstacle(expected);
            assert_eq!(accept(&situation, 1, no), Err(refusal));
            assert_eq!(decline(&situation, 1), Err(refusal));
        }
    }

    #[test]
    fn an_answer_names_the_revision_it_saw() {
        let (open, here) = (
            TrialInvitation {
                revision: 4,
                ..invitation()
            },
            customer("SG"),
        );
        let admin = person(CustomerRole::GlobalAdministrator);
        let situation = Situation {
            actor: &admin,
            invitation: &open,
            customer: Some(&here),
            redemption: None,
            earlier: None,
            is_used_up: false,
            active_administrator: None,
            now: at("2026-03-12T08:42:00Z"),
        };
        assert_eq!(
            decline(&situation, 3),
            Err(AnswerRefusal::SeenRevision { current: 4 })
        );
        assert_eq!(decline(&situation, 4), Ok(()));
    }

    #[test]
    fn another_administrator_stops_the_whole_answer() {
        let (open, here) = (invitation(), customer("SG"));
        let admin = person(CustomerRole::GlobalAdministrator);
        let other = Relationship {
            id: RelationshipId(Uuid::from_u128(8)),
            customer: CUSTOMER,
            partner: PartnerId(Uuid::from_u128(9)),
            kind: AdministrationKind::Full,
            state: RelationshipState::Active,
            granted_by: USER,
            started_at: at("2025-01-01T00:00:00Z"),
            ended_at: None,
            revision: 1,
        };
        let situation = Situation {
            actor: &admin,
            invitation: &open,
            customer: Some(&here),
            redemption: None,
            earlier: None,
            is_used_up: false,
            active_administrator: Some(&other),
            now: at("2026-03-12T08:42:00Z"),
        };
        assert_eq!(
            accept(&situation, 1, AdministrationAnswer::Yes { replacing: None }),
            Err(AnswerRefusal::Administration(
                AdministrationRefusal::AnotherIsActive(other.id)
            ))
        );
        assert_eq!(
            accept(
                &situation,
                1,
                AdministrationAnswer::Yes {
                    replacing: Some(other.id)
                }
            ),
            Ok(AdministrationOutcome::Replace {
                old: other.id,
                grant: AdministrationKind::Full
            })
        );
    }
}
