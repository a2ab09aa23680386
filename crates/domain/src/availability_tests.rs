use jiff::civil::date;
use proptest::prelude::*;

use super::*;

fn cell(cloud: Cloud, feature: PartnerFeature, plan: &str) -> Cell {
    Cell {
        cloud,
        feature,
        plan: PlanCode(plan.to_owned()),
    }
}

fn says(source: &str, plan: Option<&str>, available: Available, as_of: Date) -> Statement {
    Statement {
        source: source.to_owned(),
        cloud: Cloud::Vianet21,
        feature: PartnerFeature::TrialsAndOffers,
        plan: plan.map(|plan| PlanCode(plan.to_owned())),
        available,
        footnote: None,
        as_of,
    }
}

const DAY: Date = date(2020, 7, 14);

fn start() -> Cell {
    cell(Cloud::Vianet21, PartnerFeature::TrialsAndOffers, "start")
}

#[test]
fn sources_that_agree_are_read_as_they_are() {
    let statements = [
        says("table", Some("start"), Available::Yes, DAY),
        says("note", None, Available::Yes, DAY),
    ];
    let reading = read(&statements, &[], &start(), DAY).unwrap();
    assert_eq!(
        (reading.available, reading.basis),
        (Available::Yes, Basis::Agreed)
    );
    assert_eq!(read(&statements, &[], &start(), DAY.yesterday().unwrap()), None);
    let other = cell(Cloud::Worldwide, PartnerFeature::TrialsAndOffers, "start");
    assert_eq!(read(&statements, &[], &other, DAY), None);
}

#[test]
fn where_they_contradict_each_other_the_answer_is_cautious_until_somebody_decides() {
    let statements = [
        says("table", Some("start"), Available::Yes, DAY),
        says("note", None, Available::No, DAY),
    ];
    let reading = read(&statements, &[], &start(), DAY).unwrap();
    assert_eq!(
        (reading.available, reading.basis),
        (Available::No, Basis::Undecided)
    );
    let decision = Decision {
        cell: start(),
        available: Available::Yes,
        footnote: None,
        reason: Reason::Written {
            text: "The table is newer.".to_owned(),
        },
        from: date(2026, 1, 1),
    };
    let later = read(
        &statements,
        std::slice::from_ref(&decision),
        &start(),
        date(2026, 1, 1),
    )
    .unwrap();
    assert_eq!((later.available, later.basis), (Available::Yes, Basis::Decided));
    assert!(later.is_contradicted());
    let before = read(&statements, &[decision], &start(), date(2025, 12, 31)).unwrap();
    assert_eq!(before.basis, Basis::Undecided);
}

#[test]
fn the_last_word_of_a_source_counts_and_the_narrower_of_two() {
    let later = date(2021, 1, 1);
    let statements = [
        says("table", Some("start"), Available::No, later),
        says("table", Some("start"), Available::Yes, DAY),
        says("note", Some("start"), Available::No, DAY),
        says("note", None, Available::Yes, DAY),
    ];
    let standing = standing(&statements, &start(), later);
    assert!(
        standing.iter().all(|each| each.available == Available::No),
        "{standing:?}"
    );
    assert_eq!(standing.len(), 2);
}

#[test]
fn what_is_closed_everywhere_names_no_plan() {
    let reading = |available| Reading {
        available,
        footnote: None,
        basis: Basis::Agreed,
        reason: None,
    };
    let feature = PartnerFeature::DelegatedAdministration;
    let (one, other) = (
        cell(Cloud::Vianet21, feature, "start"),
        cell(Cloud::Vianet21, feature, "apps"),
    );
    let all = closed(&[
        (one.clone(), reading(Available::No)),
        (other.clone(), reading(Available::No)),
    ]);
    assert!(is_closed(&all, Cloud::Vianet21, feature));
    let elsewhere = cell(Cloud::Vianet21, feature, "campus");
    assert!(is_closed_for(&all, &one) && is_closed_for(&all, &elsewhere));
    assert!(!is_closed(&all, Cloud::Worldwide, feature));
    let some = closed(&[
        (one.clone(), reading(Available::No)),
        (other.clone(), reading(Available::Footnote)),
    ]);
    assert!(!is_closed(&some, Cloud::Vianet21, feature));
    assert!(is_closed_for(&some, &one) && !is_closed_for(&some, &other));
}

#[test]
fn what_was_said_later_is_a_change() {
    let later = date(2021, 1, 1);
    let statements = [
        says("table", Some("start"), Available::No, DAY),
        says("table", Some("start"), Available::Yes, later),
    ];
    let cells = [
        start(),
        cell(Cloud::Vianet21, PartnerFeature::TrialsAndOffers, "apps"),
    ];
    let found = changes(&statements, &[], &cells, (DAY, later));
    let [change] = found.as_slice() else {
        panic!("{found:?}")
    };
    let said = |reading: &Option<Reading>| reading.as_ref().map(|reading| reading.available);
    assert_eq!(
        (said(&change.before), said(&change.after)),
        (Some(Available::No), Some(Available::Yes))
    );
    assert!(changes(&statements, &[], &cells, (later, later)).is_empty());
}

fn any_available() -> impl Strategy<Value = Available> {
    prop_oneof![
        Just(Available::Yes),
        Just(Available::No),
        Just(Available::Footnote)
    ]
}

proptest! {
    /// The order in which sources were entered says nothing, as long as no source says two things of one day.
    #[test]
    fn the_order_of_sources_does_not_matter(answers in prop::collection::vec(any_available(), 1..6)) {
        let statements: Vec<_> = answers
            .iter()
            .enumerate()
            .map(|(at, available)| says(&at.to_string(), Some("start"), *available, DAY))
            .collect();
        let backwards: Vec<_> = statements.iter().rev().cloned().collect();
        let (one, other) = (read(&statements, &[], &start(), DAY), read(&backwards, &[], &start(), DAY));
        prop_assert_eq!(&one, &other);
        let agree = answers.iter().all(|each| Some(each) == answers.first());
        prop_assert_eq!(one.map(|reading| reading.is_contradicted()), Some(!agree));
    }
}
