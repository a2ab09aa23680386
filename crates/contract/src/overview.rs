//! `GET /api/overview`.

use serde::{Deserialize, Serialize};

use crate::event::NumberedEvent;

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OverviewBody {
    pub overview: Overview,
}

#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Overview {
    /// The number of the newest event that this answer reflects. Follow the stream from here.
    pub cursor: i64,
    pub active_invitations: i64,
    pub funnel: Funnel,
    /// Newest first, the last ones only.
    pub activity: Vec<NumberedEvent>,
}

/// How many customers came how far. Each step counts those who went further too; the last 90 days.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Funnel {
    pub opened: i64,
    pub signed_in: i64,
    pub reviewed: i64,
    pub accepted: i64,
    pub with_administration: i64,
    pub declined: i64,
}
