//! Where a listing stands.

use liaison_json::wire;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListingState {
    /// Taken back before anybody decided. What was never submitted is nowhere but in its author's drafts.
    Draft,
    /// The automatic checks are looking at it.
    Validating,
    /// It waits for the operator.
    InReview,
    /// It came back with points.
    NeedsChanges,
    Published,
    /// The three that follow have a text where customers read it, and another that waits.
    RevisionValidating,
    RevisionInReview,
    RevisionNeedsChanges,
    /// Its partner took it out of the marketplace.
    Unlisted,
    /// The operator took it out, with a reason.
    Suspended,
    /// For good.
    Retired,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListingEvent {
    Submit,
    /// The automatic checks found nothing.
    Pass,
    /// They found something.
    Fail,
    Approve,
    ReturnWithPoints,
    /// The partner takes back what waits for the operator.
    Withdraw,
    Unlist,
    Relist,
    Suspend,
    Appeal,
    Retire,
}

impl ListingEvent {
    pub const ALL: [Self; 11] = [
        Self::Submit,
        Self::Pass,
        Self::Fail,
        Self::Approve,
        Self::ReturnWithPoints,
        Self::Withdraw,
        Self::Unlist,
        Self::Relist,
        Self::Suspend,
        Self::Appeal,
        Self::Retire,
    ];
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(state: ListingState, event: ListingEvent) -> Result<ListingState, ListingState> {
    use ListingEvent as E;
    use ListingState as S;
    Ok(match (state, event) {
        (S::Draft | S::NeedsChanges, E::Submit) => S::Validating,
        (S::Validating, E::Pass) | (S::Suspended, E::Appeal) => S::InReview,
        (S::Validating, E::Fail) | (S::InReview, E::ReturnWithPoints) => S::NeedsChanges,
        (S::InReview | S::RevisionInReview, E::Approve) | (S::Unlisted, E::Relist) => S::Published,
        (S::Published | S::RevisionNeedsChanges, E::Submit) => S::RevisionValidating,
        (S::RevisionValidating, E::Pass) => S::RevisionInReview,
        (S::RevisionValidating, E::Fail) | (S::RevisionInReview, E::ReturnWithPoints) => {
            S::RevisionNeedsChanges
        }
        // Whoever takes an appeal back has to submit it like anything else.
        (S::InReview, E::Withdraw) => S::Draft,
        (S::RevisionInReview, E::Withdraw) => S::Published,
        (S::Published | S::RevisionInReview | S::RevisionNeedsChanges, E::Unlist) => S::Unlisted,
        // Taking it out oneself does not keep the operator from saying that it must not come back.
        (S::Published | S::RevisionInReview | S::RevisionNeedsChanges | S::Unlisted, E::Suspend) => {
            S::Suspended
        }
        (
            S::Draft
            | S::NeedsChanges
            | S::Published
            | S::RevisionInReview
            | S::RevisionNeedsChanges
            | S::Unlisted
            | S::Suspended,
            E::Retire,
        ) => S::Retired,
        (refused, _) => return Err(refused),
    })
}

impl ListingState {
    pub const ALL: [Self; 11] = [
        Self::Draft,
        Self::Validating,
        Self::InReview,
        Self::NeedsChanges,
        Self::Published,
        Self::RevisionValidating,
        Self::RevisionInReview,
        Self::RevisionNeedsChanges,
        Self::Unlisted,
        Self::Suspended,
        Self::Retired,
    ];

    /// Whether customers can read a text of it.
    pub const fn is_live(self) -> bool {
        matches!(
            self,
            Self::Published | Self::RevisionValidating | Self::RevisionInReview | Self::RevisionNeedsChanges
        )
    }

    /// Whether the operator has to look at it.
    pub const fn is_queued(self) -> bool {
        matches!(self, Self::InReview | Self::RevisionInReview)
    }

    /// Whether what came back with the newest version is still to be mended.
    pub const fn has_points(self) -> bool {
        matches!(self, Self::NeedsChanges | Self::RevisionNeedsChanges)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever is done with a listing in whatever order: it gets where customers read it by the operator's word or
        /// back from where it was with it, and a live text goes only when somebody takes it out.
        #[test]
        fn nothing_is_published_without_the_operator(events in prop::collection::vec(0..ListingEvent::ALL.len(), 0..40)) {
            let mut state = ListingState::Draft;
            let mut approved = false;
            for event in events.into_iter().map(|at| ListingEvent::ALL[at]) {
                match next(state, event) {
                    Ok(after) => {
                        approved |= event == ListingEvent::Approve;
                        prop_assert!(!after.is_live() || approved, "{:?} {:?}", state, event);
                        let taken_out = matches!(event, ListingEvent::Unlist | ListingEvent::Suspend | ListingEvent::Retire);
                        prop_assert!(!state.is_live() || after.is_live() || taken_out, "{:?} {:?}", state, event);
                        prop_assert_ne!(state, ListingState::Retired);
                        state = after;
                    }
                    Err(refused) => prop_assert_eq!(refused, state),
                }
            }
        }
    }
}
