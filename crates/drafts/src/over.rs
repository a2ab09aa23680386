//! A draft whose id is over, because an invitation has it by now, or somebody else's draft.

use liaison_contract::ProblemCode;
use uuid::Uuid;

use crate::envelope::Draft;
use crate::kind::{Kinds, Version};
use crate::row::{Parked, Row, merge_versions, says_the_same};
use crate::sync::Base;

/// The rows under a draft's own id and under the next one, after its own turned out to be over. What the server does not
/// have goes on under the next id, where every device comes to meet; what was finished stays with its intent.
pub fn go_on(kinds: Kinds, row: Option<Row>, next: Option<Row>, tag: Uuid) -> (Option<Row>, Option<Row>) {
    let Some(mut row) = row else {
        return (None, next);
    };
    if !is_over(&row) {
        return (Some(row), next);
    }
    row.unpark(kinds, tag);
    let mine = row.version();
    if row.finished.as_ref() == Some(&mine) && row.parked.is_empty() && !row.deleted {
        return (Some(row), next);
    }
    let base = row.base.take();
    let revision = base.as_ref().map_or(0, |base| base.revision);
    let known = base.and_then(|base| base.version.or(base.before));
    let same = |known: &Version| {
        says_the_same(kinds, &row.draft.kind, known, &mine) || cfg!(feature = "mutant-goes-nowhere")
    };
    if row.parked.is_empty() && (row.deleted || known.as_ref().is_some_and(same)) {
        return (None, next);
    }
    let parked = core::mem::take(&mut row.parked);
    let mut next = match next {
        Some(mut next) => {
            next.unpark(kinds, tag);
            match merge_versions(kinds, &next.draft, known.as_ref(), &mine, &next.version(), tag) {
                // Also where that has gone on itself, and says what went on.
                Some(merged) if !next.deleted || next.has_gone_on() => {
                    next.deleted = false;
                    next.say(merged);
                }
                // Whatever was written beats the deletion.
                _ if next.deleted => {
                    next.deleted = false;
                    next.say(mine.clone());
                }
                _ => next.parked.push(Parked {
                    base: known,
                    mine: mine.clone(),
                }),
            }
            next
        }
        None => {
            let mut next = Row::new(Draft {
                id: row.draft.id.next(),
                ..row.draft.clone()
            });
            next.say(mine.clone());
            // There may be one of another device. Nothing there has this revision, so that both meet and are merged.
            next.base = known.map(|known| Base {
                revision: 0,
                version: Some(known),
                writes: Vec::new(),
                before: None,
            });
            next
        }
    };
    next.parked.extend(parked);
    (Some(left(row, mine, revision)), Some(next))
}

/// A tab that still writes here goes on from what has gone on.
fn left(mut row: Row, gone_on: Version, revision: i64) -> Row {
    row.draft.revision += 1;
    Row {
        deleted: true,
        choices: row.choices,
        base: Some(Base {
            revision,
            version: None,
            writes: Vec::new(),
            before: Some(gone_on),
        }),
        ..Row::new(row.draft)
    }
}

fn is_over(row: &Row) -> bool {
    let code = row.refused.as_ref().map(|refused| refused.problem.code);
    matches!(code, Some(ProblemCode::WrongState | ProblemCode::NotFound))
}

#[cfg(test)]
#[path = "over_tests.rs"]
mod tests;
