//! What can be bought in a country, and at which list prices.

use jiff::civil::Date;
use liaison_domain::catalogue::NotOfferable;
use liaison_domain::country::Country;
use liaison_domain::money::{Currency, Money};
use liaison_domain::price_list::{Billing, Commitment, ProductCode, ProductKind};
use liaison_json::wire;

/// `GET /api/price-list?usage_location={country}&currency={code}`.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceListBody {
    pub price_list: PriceList,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PriceList {
    /// The day whose prices these are.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = Date))]
    #[serde(with = "liaison_domain::moment::day")]
    pub on: Date,
    pub usage_location: Country,
    pub currency: Currency,
    /// Every plan and then every add-on, in the order of the catalogue.
    pub products: Vec<PricedProduct>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PricedProduct {
    pub code: ProductCode,
    pub name: String,
    pub kind: ProductKind,
    /// The most licences of it that an organisation may have; absent means no limit.
    pub most_licences: Option<u32>,
    /// Why the partner cannot offer it there, if it cannot.
    pub refused: Option<NotOfferable>,
    /// For how long it is sold, and how it is billed then.
    pub ways: Vec<Way>,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Way {
    pub commitment: Commitment,
    pub billing: Billing,
    /// Of one licence and month; absent where the catalogue has none in this currency.
    pub list: Option<Money>,
}
