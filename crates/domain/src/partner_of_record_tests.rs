use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::actor::{Actor, CustomerRole, StaffRole};
use crate::authorize::{Action, Denied, authorize};
use crate::country::{Cloud, Country};
use crate::delegated_administration::{
    AdministrationAnswer, AdministrationKind, AdministrationOutcome, Relationship, RelationshipEvent,
    RelationshipState, answer,
};
use crate::id::{CustomerId, RelationshipId, UserId};
use crate::partner::{Enrolment, Programme};

const USER: UserId = UserId(Uuid::from_u128(1));
const CUSTOMER: CustomerId = CustomerId(Uuid::from_u128(2));

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn partner(to: Option<&str>) -> Partner {
    Partner {
        id: PartnerId(Uuid::from_u128(3)),
        number: "4118207".to_owned(),
        name: "Tidewell".to_owned(),
        country: Country::try_from("SG").unwrap(),
        cloud: Cloud::Worldwide,
        address: String::new(),
        phone: String::new(),
        email: String::new(),
        enrolments: to
            .map(|to| Enrolment {
                programme: Programme::CloudEssentials,
                from: day("2025-01-01"),
                to: day(to),
            })
            .into_iter()
            .collect(),
        service_types: Vec::new(),
    }
}

#[test]
fn each_reason_is_its_own() {
    let today = day("2026-11-22");
    let (enrolled, left, never) = (
        partner(Some("2026-11-22")),
        partner(Some("2026-11-21")),
        partner(None),
    );
    assert_eq!(recordable(Some(&enrolled), today), Ok(&enrolled));
    assert_eq!(recordable(Some(&left), today), Err(NotRecordable::Left));
    assert_eq!(recordable(Some(&never), today), Err(NotRecordable::NotEnrolled));
    assert_eq!(recordable(None, today), Err(NotRecordable::Unknown));
}

#[test]
fn the_customers_global_administrator_alone_says_who_it_is() {
    let action = Action::ChangePartnerOfRecord(CUSTOMER);
    for role in CustomerRole::ALL {
        let actor = Actor::Customer {
            user: USER,
            customer: CUSTOMER,
            role,
        };
        let expected = match role {
            CustomerRole::GlobalAdministrator => Ok(()),
            _ => Err(Denied::Role),
        };
        assert_eq!(authorize(&actor, action), expected, "{role:?}");
    }
    // Whoever administers for the customer is still somebody of the partner's.
    for role in StaffRole::ALL {
        let actor = Actor::Staff {
            user: USER,
            partner: partner(None).id,
            role,
        };
        assert_eq!(
            authorize(&actor, action),
            Err(Denied::OtherOrganisation),
            "{role:?}"
        );
    }
}

/// What a customer and the clock do to both, in any order.
#[derive(Clone, Copy, Debug)]
enum Step {
    Record(Option<PartnerId>),
    Grant(PartnerId, AdministrationKind),
    Replace(PartnerId, AdministrationKind),
    End(RelationshipEvent),
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Both {
    record: Option<PartnerId>,
    administrator: Option<Relationship>,
}

impl Both {
    fn take(&mut self, step: Step) {
        match step {
            Step::Record(wanted) => {
                if change(SubscriptionState::Paid, self.record, wanted).is_ok() {
                    self.record = wanted;
                }
            }
            Step::Grant(by, kind) => self.answer(by, kind, None),
            Step::Replace(by, kind) => {
                let active = self.administrator.as_ref().map(|active| active.id);
                self.answer(by, kind, active);
            }
            Step::End(event) => {
                let ended = self.administrator.as_ref().map(|active| active.state.next(event));
                if ended == Some(Ok(RelationshipState::Terminated)) {
                    self.administrator = None;
                }
            }
        }
    }

    fn answer(&mut self, by: PartnerId, kind: AdministrationKind, replacing: Option<RelationshipId>) {
        let yes = AdministrationAnswer::Yes { replacing };
        let granted = answer(Some(kind), by, self.administrator.as_ref(), yes);
        if let Ok(AdministrationOutcome::Grant(kind) | AdministrationOutcome::Replace { grant: kind, .. }) =
            granted
        {
            self.administrator = Some(Relationship {
                id: RelationshipId(by.0),
                customer: CUSTOMER,
                partner: by,
                kind,
                state: RelationshipState::Active,
                granted_by: USER,
                started_at: Timestamp::UNIX_EPOCH,
                ended_at: None,
                revision: 1,
            });
        }
    }
}

fn partners() -> impl Strategy<Value = PartnerId> {
    (1_u128..4).prop_map(|number| PartnerId(Uuid::from_u128(number)))
}

fn steps() -> impl Strategy<Value = Step> {
    let kinds = || prop_oneof![Just(AdministrationKind::Full), Just(AdministrationKind::Limited)];
    prop_oneof![
        proptest::option::of(partners()).prop_map(Step::Record),
        (partners(), kinds()).prop_map(|(by, kind)| Step::Grant(by, kind)),
        (partners(), kinds()).prop_map(|(by, kind)| Step::Replace(by, kind)),
        Just(Step::End(RelationshipEvent::Remove)),
        Just(Step::End(RelationshipEvent::Lapse)),
    ]
}

proptest! {
    /// Neither changes the other: each comes out as if the other one had never been touched.
    #[test]
    fn it_is_independent_of_delegated_administration(steps in proptest::collection::vec(steps(), 0..40)) {
        let (mut both, mut record, mut administration) = (Both::default(), Both::default(), Both::default());
        for step in steps {
            let before = both.clone();
            both.take(step);
            match step {
                Step::Record(_) => {
                    record.take(step);
                    prop_assert_eq!(&before.administrator, &both.administrator);
                }
                _ => {
                    administration.take(step);
                    prop_assert_eq!(before.record, both.record);
                }
            }
        }
        prop_assert_eq!(both.record, record.record);
        prop_assert_eq!(both.administrator, administration.administrator);
    }

    /// Who is named is who it is, and only another name or none changes that.
    #[test]
    fn the_last_name_counts(names in proptest::collection::vec(proptest::option::of(partners()), 1..20)) {
        let mut current = None;
        for wanted in names {
            match change(SubscriptionState::Paid, current, wanted) {
                Ok(event) => {
                    let state = if current.is_some() { RecordState::Recorded } else { RecordState::Nobody };
                    let after = if wanted.is_some() { RecordState::Recorded } else { RecordState::Nobody };
                    prop_assert_eq!(next(state, event), Ok(after));
                    current = wanted;
                }
                Err(_) => prop_assert_eq!(current, wanted),
            }
        }
    }
}

#[test]
fn what_is_over_has_no_new_adviser() {
    let wanted = Some(partner(None).id);
    for state in SubscriptionState::ALL {
        let expected = if is_advised(state) {
            Ok(RecordEvent::Name)
        } else {
            Err(RecordRefusal::Over(state))
        };
        assert_eq!(change(state, None, wanted), expected);
    }
}
