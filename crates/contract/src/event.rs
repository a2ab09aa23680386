//! The log and its live stream.

use liaison_domain::event::Event;
use liaison_json::wire;

/// One message of `GET /api/events?after={number}`, a stream of server-sent events whose id is the number.
///
/// Numbers are given after the commit, under one lock: who has read up to a number has missed nothing before it.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberedEvent {
    pub number: i64,
    pub event: Event,
}

/// `GET /api/organisation/events?after={cursor}&limit={1..200}`, newest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EventsBody {
    pub events: Vec<NumberedEvent>,
    pub next: Option<String>,
}

/// Up to this many are counted: counting takes the longer the more there are.
pub const COUNTED_MOST: u64 = 1_000;

/// `GET /api/trial-invitations/{id}/events?after={cursor}&limit={1..200}`, newest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TimelineBody {
    pub events: Vec<NumberedEvent>,
    pub next: Option<String>,
    /// How many there are in all; from [`COUNTED_MOST`] on that number.
    pub count: i64,
}
