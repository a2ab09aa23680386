//! Changes that name the revision they saw, or the mark.

/// What became of a change.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use = "a stale change has not happened"]
pub enum Update {
    Done {
        /// The revision it made.
        revision: i64,
    },
    /// Somebody else changed it since it was read; nothing was touched.
    Stale,
}

impl Update {
    pub(crate) fn of(rows_affected: u64, seen_revision: i64) -> Self {
        match rows_affected {
            0 => Self::Stale,
            _ => Self::Done {
                revision: seen_revision + 1,
            },
        }
    }
}

/// What became of a mark that says when something is due.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[must_use = "what another one took is not done again"]
pub enum Mark {
    Moved,
    /// Somebody else was faster.
    Taken,
}

impl Mark {
    pub(crate) fn of(rows_affected: u64) -> Self {
        match rows_affected {
            0 => Self::Taken,
            _ => Self::Moved,
        }
    }
}
