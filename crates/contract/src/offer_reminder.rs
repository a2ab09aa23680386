//! Reminding customers of an offer that they have not answered.

use liaison_json::wire;

/// `POST /api/purchase-offers/{id}/reminders`: everybody who has it before them and has not answered.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RemindOfOffer {}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferReminderBody {
    pub offer_reminder: OfferReminder,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OfferReminder {
    /// How many were reminded. Who was so within a day, or often enough, is left out.
    pub customers: u32,
}
