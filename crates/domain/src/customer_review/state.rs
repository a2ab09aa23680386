//! Where a customer's review stands.

use liaison_json::wire;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CustomerReviewState {
    /// Everybody reads it, from the moment when it was written.
    Live,
    /// The partner reported it. It stays where it is until the operator has looked: who disputes something does not
    /// make it disappear.
    UnderReview,
    /// The operator took it out, with a reason.
    Hidden,
    /// Its author took it back, for good.
    Deleted,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CustomerReviewEvent {
    /// By its author.
    Edit,
    Delete,
    /// By the partner, also of another reply in the place of the first.
    Reply,
    Report,
    /// By the operator.
    Hide,
    /// The operator lets it stand.
    Keep,
}

impl CustomerReviewState {
    pub const ALL: [Self; 4] = [Self::Live, Self::UnderReview, Self::Hidden, Self::Deleted];

    /// Whether everybody reads it, and it counts.
    pub const fn is_shown(self) -> bool {
        matches!(self, Self::Live | Self::UnderReview)
    }
}

impl CustomerReviewEvent {
    pub const ALL: [Self; 6] = [
        Self::Edit,
        Self::Delete,
        Self::Reply,
        Self::Report,
        Self::Hide,
        Self::Keep,
    ];
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(
    state: CustomerReviewState,
    event: CustomerReviewEvent,
) -> Result<CustomerReviewState, CustomerReviewState> {
    use CustomerReviewEvent as E;
    use CustomerReviewState as S;
    Ok(match (state, event) {
        (S::Live, E::Edit | E::Reply) | (S::UnderReview | S::Hidden, E::Keep) => S::Live,
        // What is mended while the operator looks is looked at as it is then.
        (S::UnderReview, E::Edit | E::Reply) | (S::Live, E::Report) => S::UnderReview,
        (S::Live | S::UnderReview, E::Hide) => S::Hidden,
        (S::Live | S::UnderReview | S::Hidden, E::Delete) => S::Deleted,
        (refused, _) => return Err(refused),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever is done in whatever order: what customers say disappears by its author's word or the operator's alone,
        /// and nothing comes back that its author took back.
        #[test]
        fn no_partner_makes_a_review_disappear(events in prop::collection::vec(0..CustomerReviewEvent::ALL.len(), 0..40)) {
            use CustomerReviewEvent as E;
            let mut state = CustomerReviewState::Live;
            for event in events.into_iter().map(|at| CustomerReviewEvent::ALL[at]) {
                match next(state, event) {
                    Ok(after) => {
                        let taken = matches!(event, E::Hide | E::Delete);
                        prop_assert_eq!(state.is_shown() && !after.is_shown(), state.is_shown() && taken);
                        prop_assert_ne!(state, CustomerReviewState::Deleted);
                        state = after;
                    }
                    Err(refused) => prop_assert_eq!(refused, state),
                }
            }
        }
    }
}
