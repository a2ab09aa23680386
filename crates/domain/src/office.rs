//! A partner's offices: an invitation can come from one of them, once it has been there for a day.

use jiff::{SignedDuration, Timestamp};
use liaison_json::wire;

use crate::country::Country;
use crate::id::{OfficeId, PartnerId};
use crate::text::{OfficeName, PostalAddress};

/// How long a new office takes before invitations can name it.
pub const USABLE_AFTER: SignedDuration = SignedDuration::from_hours(24);

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Office {
    pub id: OfficeId,
    pub partner: PartnerId,
    pub name: OfficeName,
    pub address: PostalAddress,
    pub country: Country,
    pub created_at: Timestamp,
    pub closed_at: Option<Timestamp>,
    /// Grows by one with each change; its `ETag`.
    pub revision: i64,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OfficeState {
    /// Too new for an invitation.
    NotYetUsable,
    Usable,
    /// For good. What came from it keeps its name.
    Closed,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OfficeEvent {
    Rename,
    Close,
    /// An invitation names it.
    Use,
}

impl Office {
    pub fn usable_from(&self) -> Timestamp {
        self.created_at
            .checked_add(USABLE_AFTER)
            .unwrap_or(Timestamp::MAX)
    }

    pub fn state_at(&self, now: Timestamp) -> OfficeState {
        if self.closed_at.is_some() {
            OfficeState::Closed
        } else if now < self.usable_from() {
            OfficeState::NotYetUsable
        } else {
            OfficeState::Usable
        }
    }
}

impl OfficeState {
    pub const ALL: [Self; 3] = [Self::NotYetUsable, Self::Usable, Self::Closed];

    /// The transition table. The refusal is the state that did not allow it.
    pub const fn next(self, event: OfficeEvent) -> Result<Self, Self> {
        match (self, event) {
            (Self::NotYetUsable | Self::Usable, OfficeEvent::Rename) | (Self::Usable, OfficeEvent::Use) => {
                Ok(self)
            }
            (Self::NotYetUsable | Self::Usable, OfficeEvent::Close) => Ok(Self::Closed),
            (state, _) => Err(state),
        }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_new_office_is_usable_after_a_day() {
        let created_at: Timestamp = "2026-11-21T09:00:00Z".parse().unwrap();
        let mut office = Office {
            id: OfficeId(Uuid::from_u128(1)),
            partner: PartnerId(Uuid::from_u128(2)),
            name: OfficeName::try_from("Jurong").unwrap(),
            address: PostalAddress::try_from("").unwrap(),
            country: Country::try_from("SG").unwrap(),
            created_at,
            closed_at: None,
            revision: 1,
        };
        let day: Timestamp = "2026-11-22T09:00:00Z".parse().unwrap();
        assert_eq!(office.usable_from(), day);
        assert_eq!(office.state_at(created_at), OfficeState::NotYetUsable);
        assert_eq!(office.state_at(day), OfficeState::Usable);
        office.closed_at = Some(day);
        assert_eq!(office.state_at(day), OfficeState::Closed);
    }

    #[test]
    fn the_table() {
        use OfficeEvent::{Close, Rename, Use};
        use OfficeState::{Closed, NotYetUsable, Usable};
        for (state, event, expected) in [
            (NotYetUsable, Rename, Ok(NotYetUsable)),
            (NotYetUsable, Close, Ok(Closed)),
            (NotYetUsable, Use, Err(NotYetUsable)),
            (Usable, Rename, Ok(Usable)),
            (Usable, Close, Ok(Closed)),
            (Usable, Use, Ok(Usable)),
            (Closed, Rename, Err(Closed)),
            (Closed, Close, Err(Closed)),
            (Closed, Use, Err(Closed)),
        ] {
            assert_eq!(state.next(event), expected, "{state:?} {event:?}");
        }
    }
}
