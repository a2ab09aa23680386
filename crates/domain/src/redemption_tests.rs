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
use crate::trial_clock::later;
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
            redemption: Some(RedemptionId(Uuid::from_u128(9))),
            holding: from.map_or(Holding::Has, |from| Holding::TrialUntil(later(at(from), 30))),
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
