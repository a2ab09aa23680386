//! Money in integer minor units.

use liaison_json::wire;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Currency {
    #[serde(rename = "USD")]
    Usd,
}

impl Currency {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Usd => "USD",
        }
    }

    /// Decimal digits of the minor unit.
    pub const fn exponent(self) -> u8 {
        match self {
            Self::Usd => 2,
        }
    }
}

/// An amount. `minor` counts the currency's smallest unit: 1250 with USD is 12.50 dollars.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Money {
    pub minor: i64,
    pub currency: Currency,
}
