//! `GET /api/overview`.

use liaison_domain::need::Need;
use liaison_json::wire;

use crate::event::NumberedEvent;

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverviewBody {
    pub overview: Overview,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Overview {
    /// The number of the newest event that this answer reflects. Follow the stream from here.
    pub cursor: i64,
    pub active_invitations: i64,
    pub funnel: Funnel,
    /// Most urgent first; of each kind the first ones only.
    pub needs: Vec<Need>,
    /// Newest first, the last ones only.
    pub activity: Vec<NumberedEvent>,
}

/// How many customers came how far. Each step counts those who went further too; the last 90 days.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Funnel {
    pub opened: i64,
    pub signed_in: i64,
    pub reviewed: i64,
    pub accepted: i64,
    pub with_administration: i64,
    pub declined: i64,
}
