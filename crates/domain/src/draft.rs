//! What the server asks of a draft. It keeps drafts for the other devices of one person and never reads what is in them.

use jiff::SignedDuration;
use liaison_json::wire;

/// How many drafts one person may have that are not deleted.
pub const LIVE_MOST: u64 = 10_000;
/// Of a draft's payload.
pub const PAYLOAD_BYTES_MOST: usize = 256 * 1024;
/// How long it is remembered that a draft was deleted.
pub const TOMBSTONES_KEPT: SignedDuration = SignedDuration::from_hours(90 * 24);
/// Of the word for a draft's kind.
pub const KIND_MOST: usize = 40;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DraftState {
    /// Nobody keeps a draft under this id.
    Missing,
    Live,
    /// Only that it was deleted is known.
    Deleted,
    /// The invitation exists that it became.
    Finished,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DraftEvent {
    /// A device has begun it.
    Create,
    /// A device has written on in what it had read.
    Replace,
}

impl DraftState {
    /// The transition table. The refusal is the state that did not allow it. Deleting is always allowed.
    pub const fn next(self, event: DraftEvent) -> Result<Self, Self> {
        match (self, event) {
            (Self::Missing, DraftEvent::Create)
            // Whoever knows that it was deleted and writes on wants it back: what was written is not lost.
            | (Self::Live | Self::Deleted, DraftEvent::Replace) => Ok(Self::Live),
            (state, _) => Err(state),
        }
    }
}

/// Small letters, digits and underscores, at least one.
pub fn is_kind(word: &str) -> bool {
    (1..=KIND_MOST).contains(&word.len())
        && word
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_finished_is_written_no_more() {
        for (state, event, next) in [
            (DraftState::Missing, DraftEvent::Create, Ok(DraftState::Live)),
            (DraftState::Missing, DraftEvent::Replace, Err(DraftState::Missing)),
            (DraftState::Live, DraftEvent::Create, Err(DraftState::Live)),
            (DraftState::Live, DraftEvent::Replace, Ok(DraftState::Live)),
            (DraftState::Deleted, DraftEvent::Create, Err(DraftState::Deleted)),
            (DraftState::Deleted, DraftEvent::Replace, Ok(DraftState::Live)),
            (
                DraftState::Finished,
                DraftEvent::Create,
                Err(DraftState::Finished),
            ),
            (
                DraftState::Finished,
                DraftEvent::Replace,
                Err(DraftState::Finished),
            ),
        ] {
            assert_eq!(state.next(event), next, "{state:?} {event:?}");
        }
    }

    #[test]
    fn a_kind_is_a_short_word() {
        for word in ["trial_invitation", "x", "a2", &"k".repeat(KIND_MOST)] {
            assert!(is_kind(word), "{word}");
        }
        for word in ["", "Trial", "a b", "a-b", "ü", "a\0", &"k".repeat(KIND_MOST + 1)] {
            assert!(!is_kind(word), "{word}");
        }
    }
}
