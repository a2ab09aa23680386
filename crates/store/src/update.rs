//! Changes that name the revision they saw.

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
