//! What a receipt is of.

use liaison_json::wire;

/// What was answered.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Answered {
    TrialInvitation,
    PurchaseOffer,
    /// A partner's, with Cloud Essentials.
    PartnerAgreement,
}
