//! A device that lists everything anew, because the server has forgotten what was deleted since: what it had from there
//! and does not find is gone.

use std::collections::BTreeMap;

use liaison_domain::id::DraftId;

use crate::kind::Kinds;
use crate::row::{Row, says_the_same};

/// What the device had from the server when it began to list, or had on its way there.
#[derive(Default)]
pub struct Inventory(BTreeMap<DraftId, Noted>);

enum Noted {
    /// By the revision that the device knew.
    There(i64),
    OnItsWay,
}

impl Inventory {
    /// For each row that the device has.
    pub fn note(&mut self, row: &Row) {
        let noted = match (&row.sent, &row.base) {
            (Some(_), _) => Noted::OnItsWay,
            (_, Some(base)) => Noted::There(base.revision),
            (_, None) => return,
        };
        self.0.insert(row.id(), noted);
    }

    /// It is there, and not only that it was deleted.
    pub fn found(&mut self, id: DraftId) {
        self.0.remove(&id);
    }

    pub fn missing(&self) -> impl Iterator<Item = DraftId> {
        self.0.keys().copied()
    }

    /// Whether the listing tells of everything. What was on its way and was not found may have come and gone, and its
    /// answer may arrive after that: then only another listing knows.
    pub fn is_complete(&self) -> bool {
        !self.0.values().any(|noted| matches!(noted, Noted::OnItsWay))
    }

    /// The row of one that was not found. What was written in it since the server had it stays, and begins anew.
    pub fn settle(&self, kinds: Kinds, mut row: Row) -> Option<Row> {
        let (Some(Noted::There(noted)), Some(base)) = (self.0.get(&row.id()), &row.base) else {
            return Some(row);
        };
        // What came or went meanwhile was not to be found; of what is on its way the next listing will tell.
        if base.revision != *noted || row.sent.is_some() {
            return Some(row);
        }
        let known = base.version.as_ref().or(base.before.as_ref());
        let is_same = known.is_some_and(|known| says_the_same(kinds, &row.draft.kind, known, &row.version()));
        let is_same = is_same || cfg!(feature = "mutant-unlisted-goes");
        if row.parked.is_empty() && (row.deleted || is_same) {
            return None;
        }
        row.base = None;
        row.deleted = false;
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use liaison_domain::id::UserId;
    use uuid::Uuid;

    use super::*;
    use crate::sync::{Base, Sent};
    use crate::{KINDS, Kind, TrialInvitationDraft};

    fn row(number: u128, known: &str, name: &str) -> Row {
        let named = |name: &str| TrialInvitationDraft {
            name: name.to_owned(),
            ..TrialInvitationDraft::default()
        };
        let owner = UserId(Uuid::from_u128(1));
        let of = |name: &str| {
            let id = DraftId(Uuid::from_u128(number));
            Row::new(named(name).write(id, owner, 1, Timestamp::UNIX_EPOCH))
        };
        Row {
            base: Some(Base {
                revision: 3,
                version: Some(of(known).version()),
                writes: Vec::new(),
                before: None,
            }),
            ..of(name)
        }
    }

    #[test]
    fn what_is_not_listed_goes_unless_something_was_written_in_it() {
        let (found, untouched, written) = (row(1, "a", "a"), row(2, "b", "b"), row(3, "c", "c and more"));
        let mut inventory = Inventory::default();
        for row in [&found, &untouched, &written] {
            inventory.note(row);
        }
        inventory.found(found.id());
        assert_eq!(
            inventory.missing().collect::<Vec<_>>(),
            [untouched.id(), written.id()]
        );
        assert_eq!(inventory.settle(KINDS, found.clone()), Some(found));
        assert_eq!(inventory.settle(KINDS, untouched), None);
        let anew = inventory.settle(KINDS, written.clone());
        assert_eq!(
            anew,
            Some(Row {
                base: None,
                ..written
            })
        );
    }

    #[test]
    fn what_was_on_its_way_and_is_not_listed_asks_for_another_listing() {
        let mut row = row(1, "a", "b");
        row.base = None;
        row.sent = Some(Sent {
            write: Uuid::nil(),
            version: Some(row.version()),
            attempts: 1,
            next_try_at: Timestamp::UNIX_EPOCH,
            held: None,
        });
        let mut inventory = Inventory::default();
        assert!(inventory.is_complete());
        inventory.note(&row);
        assert!(!inventory.is_complete());
        assert_eq!(inventory.settle(KINDS, row.clone()), Some(row.clone()));
        inventory.found(row.id());
        assert!(inventory.is_complete());
    }

    #[test]
    fn what_changed_while_everything_was_listed_stays() {
        let mut row = row(1, "a", "a");
        let mut inventory = Inventory::default();
        inventory.note(&row);
        row.sent = Some(Sent {
            write: Uuid::nil(),
            version: None,
            attempts: 1,
            next_try_at: Timestamp::UNIX_EPOCH,
            held: None,
        });
        assert_eq!(inventory.settle(KINDS, row.clone()), Some(row.clone()));
        row.sent = None;
        if let Some(base) = &mut row.base {
            base.revision = 4;
        }
        assert_eq!(inventory.settle(KINDS, row.clone()), Some(row));
    }
}
