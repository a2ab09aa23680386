use std::collections::{BTreeMap, BTreeSet};

use liaison_contract::{Problem, ProblemCode};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

const DRAFT: DraftId = DraftId(Uuid::from_u128(1));

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_790_000_000 + seconds).unwrap()
}

const REQUEST: &str = r#"{"terms":{"name":"Spring"}}"#;
const ANSWER: &str = r#"{"trial_invitation":{}}"#;

fn intent() -> Intent {
    Intent::new(
        IntentKind::CreateTrialInvitation,
        DRAFT,
        UserId(Uuid::from_u128(2)),
        "key-1".into(),
        "Spring".into(),
        REQUEST.into(),
        at(0),
    )
}

fn sending() -> Intent {
    let mut intent = intent();
    assert!(intent.start(at(0)).is_some());
    intent
}

#[test]
fn the_table() {
    use Event::{Collide, ComeBack, Deliver, FinishAgain, GrowTooOld, Refuse, Restart, Send};
    use Stage::{Conflict, Done, Queued, Refused, Sending};
    let allowed = [
        (Queued, Send, Sending),
        (Queued, GrowTooOld, Refused),
        (Sending, Deliver, Done),
        (Sending, ComeBack, Queued),
        (Sending, Restart, Queued),
        (Sending, Collide, Conflict),
        (Conflict, FinishAgain, Queued),
        (Sending, Refuse, Refused),
    ];
    for stage in Stage::ALL {
        for event in Event::ALL {
            let expected = allowed
                .iter()
                .find(|(from, by, _)| *from == stage && *by == event)
                .map_or(Err(stage), |(_, _, to)| Ok(*to));
            assert_eq!(next(stage, event), expected, "{stage:?} {event:?}");
        }
    }
}

#[test]
fn pauses_grow_to_a_limit_and_are_spread() {
    assert_eq!((pause_millis(1, 0), pause_millis(1, u32::MAX)), (500, 1_000));
    assert_eq!((pause_millis(2, 0), pause_millis(2, u32::MAX)), (1_000, 2_000));
    assert_eq!(
        (pause_millis(60, 0), pause_millis(60, u32::MAX)),
        (150_000, 300_000)
    );
}

#[test]
fn what_did_not_arrive_waits_and_keeps_its_key() {
    let mut intent = sending();
    intent.settle("key-1", Outcome::Unreachable, at(5), u32::MAX);
    assert_eq!(intent.stage(), Stage::Queued);
    assert_eq!(intent.idempotency_key, "key-1");
    assert!(!intent.is_due(at(5)));
    assert!(intent.is_due(at(6)));
    intent.wake(at(5));
    assert!(intent.is_due(at(5)));
}

#[test]
fn the_answer_to_what_was_taken_back_says_nothing_of_what_was_finished_since() {
    let (before, mut intent) = (sending(), sending());
    intent.idempotency_key = "key-2".to_owned();
    let created = Outcome::Created(ANSWER.into());
    intent.settle(&before.idempotency_key, created.clone(), at(5), 0);
    assert_eq!(intent.stage(), Stage::Sending);
    intent.settle("key-2", created, at(5), 0);
    assert_eq!(intent.stage(), Stage::Done);
}

#[test]
fn signed_out_waits_for_a_sign_in_and_not_for_the_clock() {
    let mut intent = sending();
    intent.settle("key-1", Outcome::SignedOut, at(0), 0);
    assert!(!intent.is_due(at(86_400)));
    intent.wake(at(86_400));
    assert!(intent.is_due(at(86_400)));
}

#[test]
fn a_clock_set_back_does_not_hold_it() {
    let mut intent = sending();
    intent.settle("key-1", Outcome::Busy, at(0), 0);
    assert!(intent.is_due(at(-86_400)));
}

#[test]
fn older_than_the_servers_memory_goes_back_to_its_author() {
    let mut intent = intent();
    let day = 24 * 60 * 60;
    assert!(intent.clone().start(at(30 * day)).is_some());
    assert!(intent.start(at(30 * day + 1)).is_none());
    assert!(matches!(
        intent.state,
        IntentState::Refused {
            refusal: Refusal::TooOld
        }
    ));
}

#[test]
fn a_refusal_carries_its_problem() {
    let mut intent = sending();
    intent.settle(
        "key-1",
        Outcome::Refused(Box::new(Problem::new(ProblemCode::NotEntitled))),
        at(1),
        0,
    );
    let IntentState::Refused {
        refusal: Refusal::Problem { problem },
    } = &intent.state
    else {
        panic!("not refused");
    };
    assert_eq!(problem.code, ProblemCode::NotEntitled);
    assert!(intent.start(at(2)).is_none());
}

#[test]
fn what_an_earlier_or_later_build_queued_is_read() {
    let first: Intent = liaison_json::read(include_str!("../tests/golden/intent.v1.json")).unwrap();
    assert_eq!(first.kind, IntentKind::CreateTrialInvitation);
    assert_eq!((first.base_revision, first.after.len()), (None, 0));
    let mut second: Intent = liaison_json::read(include_str!("../tests/golden/intent.v2.json")).unwrap();
    assert_eq!(second.kind, IntentKind::UpdateCompanyProfile);
    assert_eq!(
        (second.base_revision, second.after.as_slice()),
        (Some(4), &[DRAFT][..])
    );
    assert_eq!(second.of, None);
    let third = include_str!("../tests/golden/intent.v3.json").trim_end();
    let read: Intent = liaison_json::read(third).unwrap();
    assert_eq!(read.kind, IntentKind::RevisePurchaseOffer);
    assert_eq!(read.of.map(|offer| offer.as_u128()), Some(9));
    assert_eq!(liaison_json::write(&read), third);
    assert!(second.is_due(at(86_400)));
    // Of a later build: carried, and not sent.
    second.kind = IntentKind::Later("create_purchase_offer".to_owned());
    assert!(!second.is_due(at(86_400)) && second.start(at(86_400)).is_none());
    let again: Intent = liaison_json::read(&liaison_json::write(&second)).unwrap();
    assert!(again == second);
}

#[test]
fn it_waits_for_the_intents_that_it_names() {
    let other = DraftId(Uuid::from_u128(9));
    let intent = intent().after(vec![other]);
    for (stage, expected) in [
        (None, true),
        (Some(Stage::Done), true),
        (Some(Stage::Queued), false),
        (Some(Stage::Sending), false),
        (Some(Stage::Refused), false),
        (Some(Stage::Conflict), false),
    ] {
        assert_eq!(intent.is_next(|draft| stage.filter(|_| draft == other)), expected);
    }
}

#[test]
fn a_collision_carries_what_is_there() {
    let mut intent = sending().on(3);
    intent.settle("key-1", Outcome::Conflict(ANSWER.into()), at(1), 0);
    assert_eq!(intent.stage(), Stage::Conflict);
    assert!(
        intent.state
            == IntentState::Conflict {
                current: ANSWER.into()
            }
    );
    assert!(!intent.is_pending() && intent.start(at(2)).is_none());
}

#[test]
fn a_row_survives_being_stored() {
    for outcome in [Outcome::Created(ANSWER.into()), Outcome::Busy, Outcome::SignedOut] {
        let mut intent = sending();
        intent.settle("key-1", outcome, at(1), 7);
        let stored = liaison_json::write(&intent);
        assert!(
            liaison_json::read::<Intent>(&stored).unwrap() == intent,
            "{stored}"
        );
    }
}

/// A server that keeps keys, and a device whose rows outlive its program.
#[derive(Default)]
struct World {
    keys: BTreeMap<String, String>,
    creations: u32,
    row: String,
}

/// Where the world breaks in one round of sending.
#[derive(Clone, Copy, Debug)]
enum Break {
    BeforeStart,
    BeforeStartIsStored,
    BeforeRequest,
    RequestLost,
    AnswerLost,
    BeforeSettleIsStored,
    AfterSettleIsStored,
    AnswerLostButAlive,
    ServerBusy,
    SignedOut,
    Nowhere,
}

impl World {
    fn load(&self) -> Intent {
        liaison_json::read(&self.row).unwrap()
    }

    fn store(&mut self, intent: &Intent) {
        self.row = liaison_json::write(intent);
    }

    fn serve(&mut self, key: &str, body: &str) -> Outcome {
        match self.keys.get(key) {
            Some(first) if first == body => {}
            Some(_) => return Outcome::Refused(Box::new(Problem::new(ProblemCode::IdempotencyKeyReused))),
            None => {
                self.creations += 1;
                self.keys.insert(key.to_owned(), body.to_owned());
            }
        }
        Outcome::Created(ANSWER.into())
    }

    /// A program starts, tries to send, and may end anywhere.
    fn round(&mut self, broken: Break, now: Timestamp) {
        let mut intent = self.load();
        intent.restart(now);
        intent.wake(now);
        if matches!(broken, Break::BeforeStart) {
            return;
        }
        let Some(request) = intent.start(now) else {
            return;
        };
        if matches!(broken, Break::BeforeStartIsStored) {
            return;
        }
        self.store(&intent);
        let key = intent.idempotency_key.clone();
        let outcome = match broken {
            Break::BeforeRequest => return,
            Break::RequestLost => Outcome::Unreachable,
            Break::ServerBusy => Outcome::Busy,
            Break::SignedOut => Outcome::SignedOut,
            Break::AnswerLost => {
                self.serve(&key, &request);
                return;
            }
            Break::AnswerLostButAlive => {
                self.serve(&key, &request);
                Outcome::Unreachable
            }
            _ => self.serve(&key, &request),
        };
        intent.settle("key-1", outcome, now, 0);
        if matches!(broken, Break::BeforeSettleIsStored) {
            return;
        }
        self.store(&intent);
    }
}

fn breaks() -> impl Strategy<Value = Vec<Break>> {
    let one = prop_oneof![
        Just(Break::BeforeStart),
        Just(Break::BeforeStartIsStored),
        Just(Break::BeforeRequest),
        Just(Break::RequestLost),
        Just(Break::AnswerLost),
        Just(Break::BeforeSettleIsStored),
        Just(Break::AfterSettleIsStored),
        Just(Break::AnswerLostButAlive),
        Just(Break::ServerBusy),
        Just(Break::SignedOut),
    ];
    proptest::collection::vec(one, 0..12)
}

proptest! {
    #[test]
    fn wherever_it_breaks_there_is_exactly_one_creation(breaks in breaks()) {
        let mut world = World::default();
        world.store(&intent());
        let mut seen = BTreeSet::new();
        for (round, broken) in breaks.iter().chain([&Break::Nowhere]).enumerate() {
            world.round(*broken, at(round as i64 * 600));
            seen.insert(world.load().idempotency_key);
            prop_assert!(world.creations <= 1);
        }
        prop_assert_eq!(world.creations, 1);
        prop_assert_eq!(world.load().stage(), Stage::Done);
        prop_assert_eq!(seen.len(), 1);
    }
}
