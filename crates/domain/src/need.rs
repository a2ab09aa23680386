//! What waits for somebody of a partner's staff, and in which order.

use jiff::{SignedDuration, Timestamp};
use liaison_json::wire;

use crate::id::TrialInvitationId;

/// How long before its end an invitation is mentioned.
const INVITATION_ENDS_DAYS: i64 = 14;
/// How long before its end a trial is mentioned.
const TRIAL_ENDS_DAYS: i64 = 7;

/// One thing, always about an invitation.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Need {
    /// The moment that it is about, or since when it waits: [`Needed::has_date`].
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub invitation: TrialInvitationId,
    pub invitation_name: String,
    pub what: Needed,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Needed {
    /// The link closes.
    InvitationEnds {},
    TrialEnds {
        customer_name: String,
        plan_name: String,
    },
    /// Somebody without the right to answer has it before them.
    Administrator { customer_name: Option<String> },
    /// Mails that came back or could not be sent.
    NotReached { recipients: u32 },
}

impl Needed {
    /// Whether it is about a moment to come; otherwise it waits since then.
    pub const fn has_date(&self) -> bool {
        matches!(self, Self::InvitationEnds {} | Self::TrialEnds { .. })
    }
}

/// Until when an end is near, for an invitation and for a trial.
pub fn near(now: Timestamp) -> (Timestamp, Timestamp) {
    let after = |days: i64| {
        now.checked_add(SignedDuration::from_hours(days * 24))
            .unwrap_or(Timestamp::MAX)
    };
    (after(INVITATION_ENDS_DAYS), after(TRIAL_ENDS_DAYS))
}

/// What has a date begins with the nearest one; then comes what waits, the longest first.
pub fn most_urgent_first(needs: &mut [Need]) {
    needs.sort_by_key(|need| (!need.what.has_date(), need.at));
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn dates_come_first_and_then_what_waits_longest() {
        let need = |at: &str, what| Need {
            at: at.parse().unwrap(),
            invitation: TrialInvitationId(Uuid::nil()),
            invitation_name: String::new(),
            what,
        };
        let trial = Needed::TrialEnds {
            customer_name: "K".into(),
            plan_name: "Team".into(),
        };
        let mut needs = [
            need(
                "2026-11-20T09:00:00Z",
                Needed::Administrator { customer_name: None },
            ),
            need("2026-11-25T09:00:00Z", Needed::InvitationEnds {}),
            need("2026-11-19T09:00:00Z", Needed::NotReached { recipients: 2 }),
            need("2026-11-22T09:00:00Z", trial.clone()),
        ];
        most_urgent_first(&mut needs);
        assert_eq!(
            needs.map(|need| need.what),
            [
                trial,
                Needed::InvitationEnds {},
                Needed::NotReached { recipients: 2 },
                Needed::Administrator { customer_name: None },
            ]
        );
    }
}
