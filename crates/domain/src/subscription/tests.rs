use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use uuid::Uuid;

use super::change::{Change, ChangeRefusal};
use super::clock::NextStep;
use super::notice::{self, Notice};
use super::seats::{WindowRefusal, open, total};
use super::*;
use crate::price_list::{Billing, Commitment};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn start() -> Timestamp {
    at("2026-01-31T10:00:00Z")
}

fn hours(from: Timestamp, hours: i64) -> Timestamp {
    from + SignedDuration::from_hours(hours)
}

fn order(seats: u32, commitment: Commitment) -> Order {
    Order {
        seats,
        commitment,
        billing: Billing::Monthly,
        price: None,
    }
}

fn subscription(origin: Origin, phase: Phase) -> Subscription {
    Subscription {
        id: SubscriptionId(Uuid::from_u128(1)),
        customer: CustomerId(Uuid::from_u128(2)),
        product: ProductCode("team".to_owned()),
        brought_by: PartnerId(Uuid::from_u128(3)),
        origin,
        began_at: start(),
        phase,
        partner_of_record: None,
        revision: 1,
    }
}

fn trial() -> Subscription {
    let clock = TrialClock::starting(start(), 30);
    let redemption = RedemptionId(Uuid::from_u128(4));
    subscription(
        Origin::Trial {
            redemption,
            clock,
            converted_at: None,
        },
        Phase::trial(25, clock),
    )
}

fn bought(seats: u32, commitment: Commitment) -> Subscription {
    let redemption = OfferRedemptionId(Uuid::from_u128(5));
    subscription(
        Origin::Offer { redemption, line: 0 },
        Phase::bought(order(seats, commitment), start()),
    )
}

fn with(before: &Subscription, change: Change, now: Timestamp) -> Subscription {
    before.changed(change, now).unwrap().0
}

#[test]
fn a_trial_that_nobody_touches_goes_as_its_clock_says() {
    let trial = trial();
    let clock = trial.trial_clock().unwrap();
    for (now, state) in [
        (clock.starts_at, SubscriptionState::Trial),
        (clock.ends_at, SubscriptionState::Expired),
        (clock.disabled_at, SubscriptionState::Disabled),
        (clock.deleted_at, SubscriptionState::Deleted),
        (hours(clock.deleted_at, 100_000), SubscriptionState::Deleted),
    ] {
        assert_eq!(trial.at(now).state(), state);
    }
}

#[test]
fn a_trial_is_extended_once_with_its_whole_clock() {
    let longer = with(&trial(), Change::Extend, hours(start(), 5));
    let clock = longer.trial_clock().unwrap();
    assert_eq!(longer.phase.ends_at(), Some(clock.ends_at));
    assert_eq!(clock.ends_at, later(start(), 60));
    assert_eq!(clock.deleted_at, later(start(), 180));
    assert_eq!(
        longer.changed(Change::Extend, start()),
        Err(ChangeRefusal::State(SubscriptionState::ExtendedTrial))
    );
    assert_eq!(longer.at(clock.disabled_at).state(), SubscriptionState::Disabled);
}

#[test]
fn what_was_ordered_begins_when_the_trial_ends() {
    let one = order(12, Commitment::OneYear);
    let planned = with(&trial(), Change::PlanConversion(one), hours(start(), 1));
    assert_eq!(planned.state(), SubscriptionState::Trial);
    assert_eq!(
        planned.changed(Change::PlanConversion(one), start()),
        Err(ChangeRefusal::AlreadySo)
    );
    let end = later(start(), 30);
    assert_eq!(
        planned.phase.next_step(),
        Some(NextStep {
            event: SubscriptionEvent::Convert,
            at: end
        })
    );
    let paid = planned.at(hours(end, 50));
    assert_eq!((paid.state(), paid.phase.seats()), (SubscriptionState::Paid, 12));
    assert_eq!(paid.trial_clock(), None);
    let Phase::Paid { agreement } = &paid.phase else {
        unreachable!("it is paid");
    };
    assert_eq!(
        (agreement.starts_at(), agreement.ends_at()),
        (end, at("2027-03-02T10:00:00Z"))
    );
    let not = with(&planned, Change::WithdrawConversion, hours(start(), 2));
    assert_eq!(not.at(end).state(), SubscriptionState::Expired);
    assert_eq!(
        not.changed(Change::WithdrawConversion, start()),
        Err(ChangeRefusal::NothingPlanned)
    );
}

#[test]
fn terms_are_counted_from_the_first_one() {
    let monthly = bought(3, Commitment::OneMonth);
    for (now, ends_at) in [
        ("2026-01-31T10:00:00Z", "2026-02-28T10:00:00Z"),
        ("2026-02-28T10:00:00Z", "2026-03-31T10:00:00Z"),
        ("2026-03-31T10:00:00Z", "2026-04-30T10:00:00Z"),
        ("2028-02-29T09:59:59Z", "2028-02-29T10:00:00Z"),
    ] {
        assert_eq!(monthly.at(at(now)).phase.ends_at(), Some(at(ends_at)), "{now}");
    }
    let long = bought(3, Commitment::ThreeYears);
    assert_eq!(long.phase.ends_at(), Some(at("2029-01-31T10:00:00Z")));
}

#[test]
fn each_batch_has_seven_times_24_hours() {
    let first = bought(10, Commitment::OneYear);
    let more = with(&first, Change::AddSeats(5), hours(start(), 100));
    let last = hours(start(), 7 * 24);
    let just_before = last - SignedDuration::from_millis(1);
    assert_eq!(with(&more, Change::ReduceSeats(12), just_before).phase.seats(), 3);
    assert_eq!(
        with(&more, Change::Cancel, just_before).state(),
        SubscriptionState::Cancelled
    );
    // The first batch is closed from then on, and the second one is not.
    let closed = ChangeRefusal::Window(WindowRefusal::Closed { open: 5 });
    assert_eq!(more.changed(Change::ReduceSeats(6), last), Err(closed));
    assert_eq!(more.changed(Change::Cancel, last), Err(closed));
    assert_eq!(with(&more, Change::ReduceSeats(5), last).phase.seats(), 10);
    let shut = ChangeRefusal::Window(WindowRefusal::Closed { open: 0 });
    assert_eq!(
        more.changed(Change::ReduceSeats(1), hours(start(), 268)),
        Err(shut)
    );
    assert_eq!(
        first.changed(Change::ReduceSeats(10), start()),
        Err(ChangeRefusal::Window(WindowRefusal::AllOfThem))
    );
    // Another term is another purchase.
    let renewed = more.at(at("2027-01-31T10:00:00Z"));
    assert_eq!(
        with(&renewed, Change::ReduceSeats(14), at("2027-02-07T09:59:59Z"))
            .phase
            .seats(),
        1
    );
}

#[test]
fn what_is_not_renewed_is_over_after_its_term() {
    let off = with(
        &bought(3, Commitment::OneYear),
        Change::TurnRenewal(Renewal::Off),
        hours(start(), 999),
    );
    assert_eq!(
        off.at(at("2027-01-31T09:59:59Z")).state(),
        SubscriptionState::Paid
    );
    let over = off.at(at("2027-01-31T10:00:00Z"));
    assert_eq!(over.state(), SubscriptionState::Expired);
    assert_eq!(over.phase.seats(), 3);
    let on = with(&off, Change::TurnRenewal(Renewal::On), hours(start(), 1000));
    assert_eq!(on.at(at("2027-01-31T10:00:00Z")).state(), SubscriptionState::Paid);
    assert_eq!(
        on.changed(Change::TurnRenewal(Renewal::On), start()),
        Err(ChangeRefusal::AlreadySo)
    );
}

#[test]
fn ends_are_told_on_their_days_and_monthly_turns_are_not() {
    let days = |phase: &Phase, from: Timestamp| {
        let mut told = Vec::new();
        let mut now = from;
        while let Some(Notice { days, at, .. }) = notice::next_after(phase, now) {
            assert_eq!(notice::due(phase, at).map(|due| due.days), Some(days));
            told.push(days);
            now = at;
        }
        told
    };
    assert_eq!(days(&trial().phase, start()), notice::TRIAL_DAYS);
    assert_eq!(
        days(&bought(1, Commitment::OneYear).phase, start()),
        notice::TERM_DAYS
    );
    let monthly = bought(1, Commitment::OneMonth);
    assert_eq!(days(&monthly.phase, start()), [0_u16; 0]);
    let off = with(&monthly, Change::TurnRenewal(Renewal::Off), start());
    assert_eq!(days(&off.phase, start()), [7, 1]);
    // Who looks late tells the last one alone, and nobody is told of what has ended.
    let trial = trial();
    assert_eq!(
        notice::due(&trial.phase, later(start(), 24)).map(|due| due.days),
        Some(7)
    );
    assert_eq!(notice::due(&trial.phase, later(start(), 15)), None);
    assert_eq!(notice::due(&trial.phase, later(start(), 30)), None);
}

fn commitments() -> impl Strategy<Value = Commitment> {
    proptest::sample::select(Commitment::ALL.to_vec())
}

fn changes() -> impl Strategy<Value = Change> {
    let orders = || (1_u32..40, commitments()).prop_map(|(seats, commitment)| order(seats, commitment));
    prop_oneof![
        Just(Change::Extend),
        orders().prop_map(Change::Convert),
        orders().prop_map(Change::PlanConversion),
        Just(Change::WithdrawConversion),
        (1_u32..40).prop_map(Change::AddSeats),
        (1_u32..60).prop_map(Change::ReduceSeats),
        Just(Change::Cancel),
        Just(Change::TurnRenewal(Renewal::On)),
        Just(Change::TurnRenewal(Renewal::Off)),
    ]
}

fn beginnings() -> impl Strategy<Value = Subscription> {
    prop_oneof![
        Just(trial()),
        (1_u32..40, commitments()).prop_map(|(seats, commitment)| bought(seats, commitment)),
    ]
}

proptest! {
    /// Days, weeks and years pass between what a customer does, in any order.
    #[test]
    fn whatever_happens_keeps_the_rules(
        begun in beginnings(),
        events in proptest::collection::vec((0_i64..3_000, changes()), 0..24),
    ) {
        let mut now = start();
        let mut current = begun;
        for (pause, change) in events {
            now = hours(now, pause);
            // The clock, step by step, along the table.
            while let Some((after, due, _)) = current.passed(now) {
                let step = current.phase.next_step().unwrap();
                prop_assert!(due <= now);
                prop_assert_eq!(next(current.state(), step.event), Ok(after.state()));
                current = after;
            }
            prop_assert_eq!(current.at(now), current.clone());
            let before = current.clone();
            let allowed = next(before.state(), change.event());
            match before.changed(change, now) {
                Ok((after, _)) => {
                    prop_assert_eq!(allowed, Ok(after.state()));
                    kept(&before, &after, now)?;
                    current = after;
                }
                Err(ChangeRefusal::State(state)) => prop_assert_eq!(allowed, Err(state)),
                Err(_) => prop_assert!(allowed.is_ok()),
            }
            prop_assert!(current.phase.seats() > 0);
            if let Some(step) = current.phase.next_step() {
                prop_assert!(step.at > now);
            }
        }
        // Without another hand it is renewed for ever, or deleted within the longest term and what follows it.
        let far = hours(now, 24 * 366 * 4);
        match current.at(far).phase {
            Phase::Paid { agreement } => prop_assert_eq!(agreement.renewal, Renewal::On),
            Phase::Over { how, .. } => prop_assert_eq!(how, Over::Deleted),
            Phase::Trial { .. } => prop_assert!(false, "a trial never stays"),
        }
    }

    /// Who looks once in two years finds what somebody finds who looked every day.
    #[test]
    fn looking_often_changes_nothing(begun in beginnings(), looks in proptest::collection::vec(1_i64..500, 1..40)) {
        let mut now = start();
        let mut often = begun.clone();
        for pause in looks {
            now = hours(now, pause);
            often = often.at(now);
        }
        prop_assert_eq!(begun.at(now), often);
    }
}

/// What no change may do.
fn kept(before: &Subscription, after: &Subscription, now: Timestamp) -> Result<(), TestCaseError> {
    prop_assert_eq!(before.brought_by, after.brought_by);
    prop_assert_eq!(before.partner_of_record, after.partner_of_record);
    if let Some(clock) = after.trial_clock() {
        prop_assert!(clock.ends_at <= later(clock.starts_at, 60));
    }
    if let (Phase::Paid { agreement: old }, Phase::Paid { agreement: new }) = (&before.phase, &after.phase) {
        let closed = |batches: &[SeatBatch]| total(batches) - open(batches, now);
        prop_assert_eq!(closed(&old.batches), closed(&new.batches));
        prop_assert!(new.batches.iter().all(|batch| batch.seats > 0));
        prop_assert!(new.batches.is_sorted_by_key(|batch| batch.added_at));
        prop_assert_eq!(
            (old.since, old.renewals, old.commitment),
            (new.since, new.renewals, new.commitment)
        );
    }
    Ok(())
}
