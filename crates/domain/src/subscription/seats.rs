//! Seats come in batches, and each batch can be given back for a while after it came.

use jiff::Timestamp;
use liaison_json::wire;

use crate::trial_clock::later;

/// For how many days of 24 hours seats can be given back.
pub const WINDOW_DAYS: u16 = 7;

/// Seats that came together.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SeatBatch {
    pub seats: u32,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub added_at: Timestamp,
}

/// Why seats are not given back.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WindowRefusal {
    /// So many can be; the others are past their window.
    Closed { open: u32 },
    /// Giving all of them back is cancelling.
    AllOfThem,
}

impl SeatBatch {
    /// Until when its seats can be given back.
    pub fn window_until(&self) -> Timestamp {
        later(self.added_at, WINDOW_DAYS)
    }

    pub fn is_open(&self, now: Timestamp) -> bool {
        now < self.window_until()
    }
}

pub fn total(batches: &[SeatBatch]) -> u32 {
    batches
        .iter()
        .fold(0, |sum, batch| u32::saturating_add(sum, batch.seats))
}

/// How many can be given back at a moment.
pub fn open(batches: &[SeatBatch], now: Timestamp) -> u32 {
    batches
        .iter()
        .filter(|batch| batch.is_open(now))
        .fold(0, |sum, batch| u32::saturating_add(sum, batch.seats))
}

/// Until when some seat can be given back, if one can.
pub fn open_until(batches: &[SeatBatch], now: Timestamp) -> Option<Timestamp> {
    batches
        .iter()
        .filter(|batch| batch.is_open(now))
        .map(SeatBatch::window_until)
        .max()
}

/// Until when all seats can be given back, if they can: as long as the window of every batch is open.
pub fn all_open_until(batches: &[SeatBatch], now: Timestamp) -> Option<Timestamp> {
    let first = batches.iter().map(SeatBatch::window_until).min()?;
    (now < first).then_some(first)
}

/// What is left when some are given back: the last ones to come go first.
pub fn without(batches: &[SeatBatch], seats: u32, now: Timestamp) -> Result<Vec<SeatBatch>, WindowRefusal> {
    let open = open(batches, now);
    if seats > open {
        return Err(WindowRefusal::Closed { open });
    }
    if seats >= total(batches) {
        return Err(WindowRefusal::AllOfThem);
    }
    let mut rest = seats;
    let mut left: Vec<SeatBatch> = batches
        .iter()
        .rev()
        .filter_map(|batch| {
            let gone = if batch.is_open(now) {
                rest.min(batch.seats)
            } else {
                0
            };
            rest -= gone;
            let seats = batch.seats - gone;
            (seats > 0).then_some(SeatBatch { seats, ..*batch })
        })
        .collect();
    left.reverse();
    Ok(left)
}
