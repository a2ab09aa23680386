//! One form to several partners, from the moment it was sent until the last of them is done with it.

use jiff::{SignedDuration, Timestamp};
use liaison_json::wire;

use super::LeadState;
use super::enquiry::RequestKind;

/// How long the link of the first mail confirms a form. Nobody has read it by then.
pub const CONFIRM_DAYS: i64 = 7;
/// For how long the link of a mail leads to what became of it.
pub const LINK_DAYS: i64 = 365;
/// How long a form that nobody confirmed is kept afterwards.
pub const LAPSED_KEPT_DAYS: u16 = 30;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestState {
    /// Sent, and waiting for whoever has the mailbox. No partner knows of it.
    Unconfirmed,
    /// Somebody of those asked can still answer or bring it to an end.
    Open,
    /// All of them are done with it.
    Closed,
    Withdrawn,
    /// Nobody confirmed it in time.
    Lapsed,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum RequestEvent {
    Confirm,
    Withdraw,
    Lapse,
    /// The last open lead of it is over.
    Close,
    /// One of them was opened again.
    Reopen,
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(state: RequestState, event: RequestEvent) -> Result<RequestState, RequestState> {
    use RequestEvent as E;
    use RequestState as S;
    Ok(match (state, event) {
        (S::Unconfirmed, E::Confirm) | (S::Closed, E::Reopen) => S::Open,
        (S::Unconfirmed | S::Open, E::Withdraw) => S::Withdrawn,
        (S::Unconfirmed, E::Lapse) => S::Lapsed,
        (S::Open, E::Close) => S::Closed,
        (refused, _) => return Err(refused),
    })
}

impl RequestState {
    pub const ALL: [Self; 5] = [
        Self::Unconfirmed,
        Self::Open,
        Self::Closed,
        Self::Withdrawn,
        Self::Lapsed,
    ];
}

impl RequestEvent {
    pub const ALL: [Self; 5] = [
        Self::Confirm,
        Self::Withdraw,
        Self::Lapse,
        Self::Close,
        Self::Reopen,
    ];
}

/// What the state is at a moment: the time to confirm is over whether or not the worker has marked it yet.
pub fn state_at(state: RequestState, confirm_by: Timestamp, now: Timestamp) -> RequestState {
    if state == RequestState::Unconfirmed && confirm_by <= now {
        RequestState::Lapsed
    } else {
        state
    }
}

pub fn confirm_by(sent_at: Timestamp) -> Timestamp {
    sent_at
        .checked_add(SignedDuration::from_hours(CONFIRM_DAYS * 24))
        .unwrap_or(Timestamp::MAX)
}

/// How one of those asked stands, as whoever asked reads it. What a partner thinks of the form stays with the partner.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It can still answer.
    Waiting,
    /// It took it on, and writes or calls.
    Accepted,
    Declined,
    /// Its time to answer is over.
    NoAnswer,
    /// Both agreed.
    Chosen,
    /// Nothing came of it.
    Over,
    Withdrawn,
}

impl From<LeadState> for Standing {
    fn from(state: LeadState) -> Self {
        match state {
            LeadState::Received => Self::Waiting,
            LeadState::Accepted => Self::Accepted,
            LeadState::Won => Self::Chosen,
            LeadState::Lost => Self::Over,
            LeadState::Declined | LeadState::Junk => Self::Declined,
            LeadState::Expired => Self::NoAnswer,
            LeadState::Withdrawn => Self::Withdrawn,
        }
    }
}

impl RequestKind {
    /// Whether the first partner to agree ends it for the others. Who proposes to work together may agree with several.
    pub const fn ends_with_one(self) -> bool {
        match self {
            Self::Enquiry | Self::Referral => true,
            Self::Proposal => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_back_to_before_the_confirmation() {
        for state in RequestState::ALL {
            for event in RequestEvent::ALL {
                assert_ne!(next(state, event), Ok(RequestState::Unconfirmed));
            }
        }
    }
}
