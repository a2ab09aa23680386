use super::*;
use crate::row::{Edit, delete, write};
use crate::trial_invitation::TrialInvitationDraft;
use crate::{KINDS, Kind};

const ID: DraftId = DraftId(Uuid::from_u128(7));
const OWNER: UserId = UserId(Uuid::from_u128(8));
const GOLDEN: &str = include_str!("../tests/golden/row.v1.json");

fn named(number: u128) -> Uuid {
    Uuid::from_u128(number << 64)
}

fn now() -> Timestamp {
    Timestamp::from_second(1_790_000_000).unwrap()
}

fn chance(number: u128) -> Chance {
    Chance {
        tag: named(number),
        number: 0,
    }
}

fn draft(name: &str, plan: &str) -> Draft {
    let content = TrialInvitationDraft {
        name: name.to_owned(),
        plan: plan.to_owned(),
        ..TrialInvitationDraft::default()
    };
    content.write(ID, OWNER, 0, now())
}

fn typed(stored: Option<Row>, name: &str, plan: &str) -> Row {
    let seen = stored.as_ref().map(Row::version);
    let edit = Edit {
        draft: draft(name, plan),
        choices: Vec::new(),
        seen,
    };
    write(KINDS, stored, edit, named(1))
}

fn name_and_plan(row: &Row) -> (String, String) {
    let content = TrialInvitationDraft::read(&row.draft).unwrap();
    (content.name, content.plan)
}

/// As the server has it after it took the request.
fn remote(request: &Request, revision: i64) -> Remote {
    let put = request.put.clone().unwrap();
    Remote {
        id: request.id,
        kind: put.kind,
        schema: put.schema,
        revision,
        updated_at: put.updated_at,
        payload: Some(put.payload),
    }
}

fn deleted(revision: i64) -> Remote {
    Remote {
        id: ID,
        kind: DraftKind::TrialInvitation,
        schema: 2,
        revision,
        updated_at: now(),
        payload: None,
    }
}

/// A row that the server has as revision 1.
fn known(name: &str, plan: &str) -> Row {
    let mut row = typed(None, name, plan);
    let request = start(&mut row, now(), named(2)).unwrap();
    assert_eq!(request.revision, None);
    settle(KINDS, Some(row), &request, Answer::Done(1), now(), chance(3)).unwrap()
}

#[test]
fn a_row_is_read_as_it_was_stored() {
    let row = Row::read(GOLDEN).unwrap();
    assert_eq!(liaison_json::write(&row), GOLDEN.trim_end());
    assert_eq!(row.choices.len(), 1);
    assert!(row.base.is_some() && row.sent.is_some() && row.refused.is_some() && row.parked.len() == 1);
    // Before drafts had a base, the row was the draft alone.
    let draft = draft("Spring", "team");
    assert_eq!(Row::read(&liaison_json::write(&draft)), Some(Row::new(draft)));
}

#[test]
fn a_lost_answer_is_not_somebody_elses_edit() {
    let mut row = known("a", "team");
    row = typed(Some(row), "b", "team");
    let request = start(&mut row, now(), named(4)).unwrap();
    row = settle(KINDS, Some(row), &request, Answer::Unreachable, now(), chance(5)).unwrap();
    row = typed(Some(row), "c", "team");
    assert_eq!(start(&mut row, now(), named(6)), None);
    wake(&mut row, now());
    // What was sent first is sent again, as it was.
    assert_eq!(start(&mut row, now(), named(6)), Some(request.clone()));
    let stale = Answer::Stale(remote(&request, 2));
    row = settle(KINDS, Some(row), &request, stale, now(), chance(7)).unwrap();
    assert_eq!(name_and_plan(&row), ("c".to_owned(), "team".to_owned()));
    assert_eq!(row.choices, []);
    let next = start(&mut row, now(), named(8)).unwrap();
    assert_eq!(next.revision, Some(2));
    let row = settle(KINDS, Some(row), &next, Answer::Done(3), now(), chance(9)).unwrap();
    assert!(!is_behind(&row));
    // Late and doubled answers change nothing.
    let again = settle(
        KINDS,
        Some(row.clone()),
        &request,
        Answer::Done(2),
        now(),
        chance(10),
    );
    assert_eq!(again, Some(row.clone()));
    let again = settle(
        KINDS,
        Some(row.clone()),
        &next,
        Answer::Stale(remote(&request, 2)),
        now(),
        chance(11),
    );
    assert_eq!(again, Some(row));
}

#[test]
fn whoever_comes_late_merges_and_comes_again() {
    let here = known("a", "team");
    let mut there = typed(Some(here.clone()), "b", "apps");
    let request = start(&mut there, now(), named(4)).unwrap();
    let mut here = typed(Some(here), "c", "team");
    let late = start(&mut here, now(), named(5)).unwrap();
    let stale = Answer::Stale(remote(&request, 2));
    let mut here = settle(KINDS, Some(here), &late, stale, now(), chance(6)).unwrap();
    assert_eq!(name_and_plan(&here), ("c".to_owned(), "apps".to_owned()));
    assert_eq!(here.choices.len(), 1);
    let again = start(&mut here, now(), named(7)).unwrap();
    assert_eq!(again.revision, Some(2));
    // The other device shows the same choice.
    let there = settle(KINDS, Some(there), &request, Answer::Done(2), now(), chance(8));
    let there = pull(KINDS, OWNER, there, remote(&again, 3), named(9)).unwrap();
    assert_eq!(there.version(), here.version());
}

#[test]
fn an_edit_beats_a_deletion() {
    let row = known("a", "team");
    let seen = row.version();
    let edited = typed(Some(row.clone()), "b", "team");
    // In another tab of the device.
    assert_eq!(
        delete(KINDS, edited.clone(), Some(&seen), named(4)),
        Some(edited.clone())
    );
    // On another device: deleted there, written here.
    let mut revived = pull(KINDS, OWNER, Some(edited), deleted(2), named(5)).unwrap();
    assert!(!revived.deleted);
    let request = start(&mut revived, now(), named(6)).unwrap();
    assert_eq!(request.revision, Some(2));
    // Deleted here, written there.
    let mut gone = delete(KINDS, row.clone(), Some(&seen), named(7)).unwrap();
    let deletion = start(&mut gone, now(), named(8)).unwrap();
    assert_eq!((deletion.put.as_ref(), deletion.revision), (None, Some(1)));
    let stale = Answer::Stale(remote(&request, 3));
    let back = settle(KINDS, Some(gone.clone()), &deletion, stale, now(), chance(9)).unwrap();
    assert!(!back.deleted && !is_behind(&back));
    assert_eq!(name_and_plan(&back).0, "b");
    // Nobody wrote: it is gone, with what it said.
    let gone = settle(KINDS, Some(gone), &deletion, Answer::Done(2), now(), chance(10)).unwrap();
    assert!(gone.deleted && !is_behind(&gone) && gone.draft.payload.is_empty());
    let untouched = pull(KINDS, OWNER, Some(row), deleted(2), named(11)).unwrap();
    assert!(untouched.deleted && !is_behind(&untouched));
    // What the server never heard of is not remembered.
    let own = typed(None, "x", "");
    let seen = own.version();
    assert_eq!(delete(KINDS, own, Some(&seen), named(12)), None);
}

#[test]
fn what_a_later_build_wrote_is_kept_and_what_was_written_here_waits_beside_it() {
    let mut row = typed(Some(known("a", "team")), "b", "team");
    let request = start(&mut row.clone(), now(), named(4)).unwrap();
    let later = Remote {
        schema: 9,
        ..remote(&request, 5)
    };
    row = pull(KINDS, OWNER, Some(row), later.clone(), named(5)).unwrap();
    assert_eq!((row.draft.schema, row.parked.len()), (9, 1));
    assert_eq!(start(&mut row, now(), named(6)), None);
    // A tab that was open all the while parks what it has too.
    let edit = Edit {
        draft: draft("c", "team"),
        choices: Vec::new(),
        seen: Some(known("a", "team").version()),
    };
    let row = write(KINDS, Some(row), edit, named(6));
    assert_eq!((row.draft.schema, row.parked.len()), (9, 2));
    // And whoever did not write here has the later row as it is.
    let clean = pull(KINDS, OWNER, Some(known("a", "team")), later, named(7)).unwrap();
    assert!(clean.draft.schema == 9 && clean.parked.is_empty() && !is_behind(&clean));
}

#[test]
fn what_waits_is_merged_in_the_order_in_which_it_was_written() {
    let row = typed(Some(known("a", "team")), "b", "team");
    let request = start(&mut row.clone(), now(), named(4)).unwrap();
    let (later, mut newer) = (
        Remote {
            schema: 9,
            ..remote(&request, 5)
        },
        row.clone(),
    );
    // A newer program has written here too, and an older tab after it.
    newer.draft.payload = draft("d", "team").payload;
    newer.draft.schema = 9;
    let edit = Edit {
        draft: draft("c", "team"),
        choices: Vec::new(),
        seen: Some(row.version()),
    };
    let row = write(KINDS, Some(newer), edit, named(6));
    let row = pull(KINDS, OWNER, Some(row), later, named(7)).unwrap();
    let schemas: Vec<u16> = row.parked.iter().map(|parked| parked.mine.schema).collect();
    assert_eq!(schemas, [9, 2]);
}

#[test]
fn what_the_server_refuses_waits_for_other_words() {
    let mut row = typed(None, "a", "");
    let request = start(&mut row, now(), named(2)).unwrap();
    let problem = Problem::new(liaison_contract::ProblemCode::NotEntitled);
    let refused = Answer::Refused(Box::new(problem));
    let mut row = settle(KINDS, Some(row), &request, refused, now(), chance(3)).unwrap();
    assert_eq!(start(&mut row, now(), named(4)), None);
    let mut row = typed(Some(row), "b", "");
    assert!(start(&mut row, now(), named(5)).is_some());
    // A server that has lost it gets it anew.
    let row = settle(
        KINDS,
        Some(row.clone()),
        &start(&mut row.clone(), later(now(), 700_000), named(6)).unwrap(),
        Answer::Absent,
        now(),
        chance(7),
    );
    assert!(row.is_some_and(|row| row.base.is_none() && is_behind(&row)));
}
