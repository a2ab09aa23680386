//! A partner's own people: how somebody comes, what role they have, and how they leave.

use liaison_json::wire;

use crate::actor::StaffRole;
use crate::id::UserId;

/// For how long the link in an invitation to join works.
pub const JOIN_DAYS: u16 = 7;
/// How often somebody can be sent the link.
pub const MOST_SENDINGS: i64 = 5;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum StaffState {
    /// A link was sent, and nobody has used it.
    Invited,
    Active,
    /// Does not sign in any more. What they did keeps their name.
    Left,
}

impl StaffState {
    pub const ALL: [Self; 3] = [Self::Invited, Self::Active, Self::Left];
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StaffEvent {
    /// Sends a link to join; also once more, and to somebody who left.
    Invite,
    /// The link was used.
    Join,
    ChangeRole,
    Leave,
}

impl StaffEvent {
    pub const ALL: [Self; 4] = [Self::Invite, Self::Join, Self::ChangeRole, Self::Leave];
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(state: StaffState, event: StaffEvent) -> Result<StaffState, StaffState> {
    use StaffEvent as E;
    use StaffState as S;
    match (state, event) {
        (S::Invited | S::Left, E::Invite) => Ok(S::Invited),
        (S::Invited, E::Join) => Ok(S::Active),
        (S::Active, E::ChangeRole) => Ok(S::Active),
        (S::Active, E::Leave) => Ok(S::Left),
        (state, _) => Err(state),
    }
}

/// Without one nobody could change roles, or name another.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LastGlobalAdministrator;

/// What becomes of somebody.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Becomes {
    Role(StaffRole),
    Gone,
}

/// Whether the organisation keeps a global administrator. `administrators` counts those it has now, this person among
/// them.
pub fn keeps_an_administrator(
    administrators: u64,
    role: StaffRole,
    becomes: Becomes,
) -> Result<(), LastGlobalAdministrator> {
    let is_one = role == StaffRole::GlobalAdministrator;
    let stays_one = becomes == Becomes::Role(StaffRole::GlobalAdministrator);
    if is_one && !stays_one && administrators <= 1 {
        Err(LastGlobalAdministrator)
    } else {
        Ok(())
    }
}

/// Who can take over what somebody leaves behind: an active colleague who may look after it.
pub fn can_take_over(leaving: UserId, successor: UserId, state: StaffState, role: StaffRole) -> bool {
    leaving != successor
        && state == StaffState::Active
        && matches!(
            role,
            StaffRole::GlobalAdministrator | StaffRole::AdminAgent | StaffRole::SalesAgent
        )
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn the_table() {
        use StaffEvent::{ChangeRole, Invite, Join, Leave};
        use StaffState::{Active, Invited, Left};
        let allowed = [
            (Invited, Invite, Invited),
            (Left, Invite, Invited),
            (Invited, Join, Active),
            (Active, ChangeRole, Active),
            (Active, Leave, Left),
        ];
        for state in StaffState::ALL {
            for event in StaffEvent::ALL {
                let listed = allowed
                    .iter()
                    .find(|(from, by, _)| (*from, *by) == (state, event));
                let expected = listed.map_or(Err(state), |(_, _, to)| Ok(*to));
                assert_eq!(next(state, event), expected, "{state:?} {event:?}");
            }
        }
    }

    #[test]
    fn one_global_administrator_stays() {
        for role in StaffRole::ALL {
            let is_one = role == StaffRole::GlobalAdministrator;
            for becomes in [Becomes::Gone, Becomes::Role(StaffRole::SalesAgent)] {
                let alone = keeps_an_administrator(1, role, becomes);
                assert_eq!(alone.is_err(), is_one, "{role:?} {becomes:?}");
                assert_eq!(keeps_an_administrator(2, role, becomes), Ok(()));
            }
            let promoted = Becomes::Role(StaffRole::GlobalAdministrator);
            assert_eq!(keeps_an_administrator(1, role, promoted), Ok(()));
        }
    }

    #[test]
    fn only_an_active_colleague_who_sells_takes_over() {
        let (leaving, colleague) = (UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)));
        let sells = [
            StaffRole::GlobalAdministrator,
            StaffRole::AdminAgent,
            StaffRole::SalesAgent,
        ];
        for role in StaffRole::ALL {
            for state in StaffState::ALL {
                let expected = state == StaffState::Active && sells.contains(&role);
                assert_eq!(
                    can_take_over(leaving, colleague, state, role),
                    expected,
                    "{role:?} {state:?}"
                );
                assert!(!can_take_over(leaving, leaving, state, role));
            }
        }
    }
}
