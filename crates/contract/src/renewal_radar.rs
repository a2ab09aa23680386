//! `GET /api/renewal-radar`.

use jiff::Timestamp;
use liaison_domain::id::{PurchaseOfferId, SubscriptionId};
use liaison_domain::link::{LinkToken, SummaryId};
use liaison_domain::renewal_radar::Matter;
use liaison_domain::subscription::price::PriceChange;
use liaison_json::wire;

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalRadarBody {
    pub renewal_radar: RenewalRadar,
}

/// What ends or closes before long, the nearest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalRadar {
    /// What somebody has to decide.
    pub decisions: Vec<RadarItem>,
    /// What goes on by itself.
    pub roll_overs: Vec<RadarItem>,
    /// Whether there are decisions after these.
    #[serde(default)]
    pub more_decisions: bool,
    #[serde(default)]
    pub more_roll_overs: bool,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RadarItem {
    /// When it ends or closes.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
    pub about: RadarAbout,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum RadarAbout {
    Subscription {
        subscription: SubscriptionId,
        matter: Matter,
        customer_name: String,
        product_name: String,
        /// Of the subscription, or those that can be given back.
        seats: u32,
        /// What changes, where that is the matter.
        price: Option<PriceChange>,
    },
    /// An offer that nobody has answered can soon be answered no more.
    Offer {
        offer: PurchaseOfferId,
        token: LinkToken,
        summary: SummaryId,
        /// For the customer the partner's name, for the partner the domain of the customer that it is for, if it is for
        /// one.
        with: Option<String>,
    },
}
