use jiff::Timestamp;
use liaison_contract::{Problem, ProblemCode};
use liaison_domain::id::{DraftId, UserId};

use super::*;
use crate::row::{Edit, Refused, deliver, take_back, write};
use crate::trial_invitation::{Step, TrialInvitationDraft};
use crate::{KINDS, Kind, sync};

const OWNER: UserId = UserId(Uuid::from_u128(8));
const TAG: Uuid = Uuid::from_u128(9 << 64);

fn row(name: &str, plan: &str, step: Step) -> Row {
    let content = TrialInvitationDraft {
        name: name.to_owned(),
        plan: plan.to_owned(),
        step,
        ..TrialInvitationDraft::default()
    };
    Row::new(content.write(DraftId(Uuid::from_u128(7)), OWNER, 1, Timestamp::UNIX_EPOCH))
}

/// The server had it as `known`, has deleted it, and does not want what is written now.
fn over(known: Option<&Row>, row: Row) -> Row {
    Row {
        base: known.map(|known| Base {
            revision: 2,
            version: None,
            writes: Vec::new(),
            before: Some(known.version()),
        }),
        refused: Some(Refused {
            version: row.version(),
            problem: Problem::new(ProblemCode::WrongState),
        }),
        ..row
    }
}

fn name_and_plan(row: &Row) -> (String, String) {
    let content = TrialInvitationDraft::read(&row.draft).unwrap();
    (content.name, content.plan)
}

#[test]
fn what_the_server_does_not_have_goes_on_under_the_next_id() {
    let (known, written) = (
        row("Spring", "", Step::Location),
        row("Spring 2", "", Step::Location),
    );
    let (gone, next) = go_on(KINDS, Some(over(Some(&known), written)), None, TAG);
    assert!(gone.is_some_and(|row| row.deleted && !sync::is_behind(&row)));
    let mut next = next.unwrap();
    assert_eq!(next.id(), DraftId(Uuid::from_u128(8)));
    assert_eq!(name_and_plan(&next).0, "Spring 2");
    // Another device may have come there first: nothing has the revision that is named, so both meet.
    let request = sync::start(&mut next, Timestamp::UNIX_EPOCH, TAG).unwrap();
    assert_eq!(request.revision, Some(0));
}

#[test]
fn two_devices_meet_under_the_next_id_and_are_merged() {
    let known = row("Spring", "", Step::Location);
    let mine = over(Some(&known), row("Spring 2", "", Step::Location));
    let (_, theirs) = go_on(
        KINDS,
        Some(over(Some(&known), row("Spring", "team", Step::Trial))),
        None,
        TAG,
    );
    let (_, next) = go_on(KINDS, Some(mine), theirs, TAG);
    let next = next.unwrap();
    assert_eq!(name_and_plan(&next), ("Spring 2".to_owned(), "team".to_owned()));
    assert_eq!(next.choices, []);
}

#[test]
fn a_tab_that_still_writes_in_it_is_asked_nothing() {
    let before = row("Spring", "", Step::Location);
    let (left, next) = go_on(KINDS, Some(over(None, before.clone())), None, TAG);
    let more = row("Spring 2", "", Step::Location);
    let edit = Edit {
        draft: more.draft,
        choices: Vec::new(),
        seen: Some(before.version()),
    };
    let written = write(KINDS, left, edit, TAG);
    let refused = over(None, written.clone()).refused;
    let (_, next) = go_on(KINDS, Some(Row { refused, ..written }), next, TAG);
    let next = next.unwrap();
    assert_eq!(
        (name_and_plan(&next).0.as_str(), next.choices.len()),
        ("Spring 2", 0)
    );
}

#[test]
fn what_comes_to_a_next_id_that_has_gone_on_itself_is_merged_with_what_went_on() {
    let known = row("Spring", "", Step::Location);
    let first = over(Some(&known), row("Spring", "team", Step::Trial));
    let (left, last) = go_on(KINDS, Some(first), None, TAG);
    let late = over(Some(&known), row("Spring 2", "", Step::Location));
    let (_, next) = go_on(KINDS, Some(late), left, TAG);
    let next = next.unwrap();
    assert_eq!(name_and_plan(&next), ("Spring 2".to_owned(), "team".to_owned()));
    let refused = over(None, next.clone()).refused;
    let (_, last) = go_on(KINDS, Some(Row { refused, ..next }), last, TAG);
    assert_eq!(
        name_and_plan(&last.unwrap()),
        ("Spring 2".to_owned(), "team".to_owned())
    );
}

#[test]
fn where_somebody_was_is_not_worth_a_draft() {
    let known = row("Spring", "", Step::Location);
    let moved = over(Some(&known), row("Spring", "", Step::Finish));
    assert_eq!(go_on(KINDS, Some(moved), None, TAG), (None, None));
}

#[test]
fn what_was_finished_stays_with_its_intent_until_that_is_taken_back() {
    let mut finished = over(None, row("Spring", "", Step::Finish));
    finished.finished = Some(finished.version());
    let (stays, next) = go_on(KINDS, Some(finished.clone()), None, TAG);
    assert_eq!((stays.as_ref(), next), (Some(&finished), None));
    assert_eq!(sync::start(&mut stays.unwrap(), Timestamp::UNIX_EPOCH, TAG), None);
    assert_eq!(deliver(finished.clone()), None);
    let (_, next) = go_on(KINDS, Some(take_back(finished)), None, TAG);
    assert_eq!(name_and_plan(&next.unwrap()).0, "Spring");
}

#[test]
fn a_draft_that_is_refused_for_another_reason_stays() {
    let mut refused = over(None, row("Spring", "", Step::Location));
    if let Some(refused) = &mut refused.refused {
        refused.problem = Problem::new(ProblemCode::TooManyDrafts);
    }
    let (stays, next) = go_on(KINDS, Some(refused.clone()), None, TAG);
    assert_eq!((stays, next), (Some(refused), None));
}

#[test]
fn what_was_parked_in_a_row_that_has_gone_on_is_merged_with_what_went_on() {
    let known = row("Spring", "", Step::Location);
    let written = row("Spring", "team", Step::Trial);
    let (left, _) = go_on(KINDS, Some(over(Some(&known), written)), None, TAG);
    let mut left = left.unwrap();
    // An older program's tab has parked there what it typed on what was there before.
    left.parked.push(Parked {
        base: Some(known.version()),
        mine: row("Spring 2", "", Step::Location).version(),
    });
    left.unpark(KINDS, TAG);
    assert!(!left.deleted && left.parked.is_empty());
    assert_eq!(name_and_plan(&left), ("Spring 2".to_owned(), "team".to_owned()));
}
