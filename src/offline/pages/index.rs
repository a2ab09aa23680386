//! Which answers are kept, how long and within how much room. What nobody has read for longest goes first.

use jiff::{SignedDuration, Timestamp};
use liaison_json::{FromJson, ToJson};

use super::Held;

/// Nothing older is shown to anybody.
const DAYS: i64 = 30;
/// In bytes of text: all together, and one alone.
const ROOM: i64 = 4_000_000;
const ROOM_OF_ONE: i64 = 400_000;
const MOST: usize = 300;

#[derive(Default, FromJson, ToJson)]
pub(super) struct Index {
    answers: Vec<Kept>,
}

#[derive(FromJson, ToJson)]
struct Kept {
    path: String,
    size: i64,
    #[serde(with = "liaison_domain::moment")]
    read_at: Timestamp,
    /// When a page was made of it last.
    #[serde(with = "liaison_domain::moment")]
    used_at: Timestamp,
}

impl Index {
    /// The paths of those that go for it; its own among them when it is too large to be kept.
    pub(super) fn keep(&mut self, path: &str, size: usize, now: Timestamp) -> Vec<String> {
        self.answers.retain(|kept| kept.path != path);
        self.answers.push(Kept {
            path: path.to_owned(),
            size: i64::try_from(size).unwrap_or(i64::MAX),
            read_at: now,
            used_at: now,
        });
        let mut gone = self.take(|kept| kept.size > ROOM_OF_ONE || !is_fresh(kept, now));
        while self.answers.len() > MOST || self.size() > ROOM {
            let Some(oldest) = self.answers.iter().map(|kept| kept.used_at).min() else {
                break;
            };
            // One at a time: of several of one moment the others may still fit.
            let mut is_first = true;
            gone.extend(self.take(|kept| kept.used_at == oldest && core::mem::take(&mut is_first)));
        }
        gone
    }

    /// When it was read from the server; nothing when it is too old to be shown.
    pub(super) fn find(&mut self, path: &str, now: Timestamp) -> Option<Timestamp> {
        let mut all = self.answers.iter_mut();
        let kept = all.find(|kept| kept.path == path && is_fresh(kept, now))?;
        kept.used_at = now;
        Some(kept.read_at)
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.answers.iter().any(|kept| kept.path == path)
    }

    pub(super) fn forget(&mut self, path: &str) {
        self.answers.retain(|kept| kept.path != path);
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        self.answers.iter().map(|kept| kept.path.as_str())
    }

    pub(super) fn held(&self, now: Timestamp) -> Held {
        let fresh = || self.answers.iter().filter(|kept| is_fresh(kept, now));
        Held {
            answers: fresh().count(),
            bytes: fresh().map(|kept| kept.size).sum(),
        }
    }

    fn size(&self) -> i64 {
        self.answers.iter().map(|kept| kept.size).sum()
    }

    fn take(&mut self, mut goes: impl FnMut(&Kept) -> bool) -> Vec<String> {
        let mut gone = Vec::new();
        self.answers.retain(|kept| {
            let goes = goes(kept);
            if goes {
                gone.push(kept.path.clone());
            }
            !goes
        });
        gone
    }
}

fn is_fresh(kept: &Kept, now: Timestamp) -> bool {
    now.duration_since(kept.read_at) <= SignedDuration::from_hours(24 * DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    #[test]
    fn what_was_read_is_there_for_thirty_days() {
        let mut index = Index::default();
        assert!(index.keep("/a", 10, at(0)).is_empty());
        assert_eq!(index.find("/b", at(1)), None);
        assert_eq!(index.find("/a", at(30 * 86_400)), Some(at(0)));
        assert_eq!(index.find("/a", at(30 * 86_400 + 1)), None);
        assert_eq!(index.held(at(30 * 86_400 + 1)), Held { answers: 0, bytes: 0 });
        // And it goes with the next one.
        assert_eq!(index.keep("/b", 10, at(31 * 86_400)), ["/a"]);
        assert!(!index.has("/a"));
    }

    #[test]
    fn reading_again_renews_it() {
        let mut index = Index::default();
        index.keep("/a", 10, at(0));
        index.keep("/a", 30, at(86_400));
        assert_eq!(index.find("/a", at(86_401)), Some(at(86_400)));
        assert_eq!(
            index.held(at(86_401)),
            Held {
                answers: 1,
                bytes: 30
            }
        );
        index.forget("/a");
        assert_eq!(index.paths().count(), 0);
    }

    #[test]
    fn what_nobody_reads_goes_first() {
        let mut index = Index::default();
        for number in 0..10 {
            assert!(index.keep(&format!("/{number}"), 400_000, at(number)).is_empty());
        }
        index.find("/0", at(20));
        assert_eq!(index.keep("/new", 1, at(30)), ["/1"]);
        assert!(index.has("/0") && index.has("/new"));
        assert_eq!(index.keep("/huge", 400_001, at(31)), ["/huge"]);
    }

    #[test]
    fn there_are_not_more_than_can_be_looked_through() {
        let mut index = Index::default();
        for number in 0..=300 {
            index.keep(&format!("/{number}"), 1, at(0));
        }
        assert_eq!(index.paths().count(), 300);
        assert!(!index.has("/0"));
    }
}
