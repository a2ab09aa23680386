//! One line of an offer: what, how many, for how long, and what one licence costs.

use jiff::civil::Date;
use liaison_json::wire;

use crate::money::{BasisPoints, Currency, Money};
use crate::price_list::{Billing, Commitment, Product, ProductCode, ProductKind};

/// The most licences of one line.
pub const MOST_LICENCES: u32 = 1_000_000;
/// The highest price of one licence and month, in minor units.
pub const MOST_PRICE: i64 = 1_000_000_000;

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub product: ProductCode,
    /// What the partner proposes.
    pub licences: u32,
    /// What the customer may choose from, both ends included.
    pub least: u32,
    pub most: u32,
    pub need: Need,
    pub commitment: Commitment,
    pub billing: Billing,
    pub price: AskedPrice,
}

/// Whether the customer may leave the line out.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Need {
    Required,
    Optional,
}

/// What one licence costs a month, as the partner says it.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum AskedPrice {
    /// What the catalogue says.
    List {},
    /// Less than that by so much.
    Discount { off: BasisPoints },
    /// So many of the currency's minor unit, whatever the catalogue says.
    Named {
        #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 1_000_000_000))]
        minor: i64,
    },
}

/// What a line came to on the day it was sent.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LinePrice {
    /// As the product was called.
    pub name: String,
    pub kind: ProductKind,
    /// The list price of one licence and month for this commitment and billing; absent where the catalogue has none in
    /// the currency.
    pub list: Option<Money>,
    /// What one licence costs a month.
    pub each: Money,
}

/// What is wrong with a line, and with which part of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LineFault {
    OutOfRange {
        field: &'static str,
        least: i64,
        most: i64,
    },
    /// The product is not sold for so long.
    Commitment,
    /// The commitment is not billed so.
    Billing,
    /// The catalogue has no price in the currency, so the partner has to name one.
    NoListPrice,
}

/// Reads a line against the product it names, and prices it as of a day. All that is wrong is told at once.
pub fn price(
    line: &Line,
    product: Product<'_>,
    day: Date,
    currency: Currency,
) -> Result<LinePrice, Vec<LineFault>> {
    let mut faults = counts(line, product);
    if !product.commitments().contains(&line.commitment) {
        faults.push(LineFault::Commitment);
    } else if !product.is_sold(line.commitment, line.billing) {
        faults.push(LineFault::Billing);
    }
    let list = product.list_price(day, currency, line.commitment, line.billing);
    let each = match (line.price, list) {
        (AskedPrice::Named { minor }, _) => {
            within("price/minor", minor, 0, MOST_PRICE).map(|minor| Money { minor, currency })
        }
        (AskedPrice::List {}, Some(list)) => Ok(list),
        (AskedPrice::Discount { off }, Some(list)) => {
            within("price/off", off.0.into(), 1, BasisPoints::WHOLE.0.into()).map(|_| list.share(off.left()))
        }
        (AskedPrice::List {} | AskedPrice::Discount { .. }, None) => Err(LineFault::NoListPrice),
    };
    match each {
        Ok(each) if faults.is_empty() => Ok(LinePrice {
            name: product.name().to_owned(),
            kind: product.kind(),
            list,
            each,
        }),
        Ok(_) => Err(faults),
        Err(fault) => {
            faults.push(fault);
            Err(faults)
        }
    }
}

/// 1 <= least <= licences <= most <= what the product allows.
fn counts(line: &Line, product: Product<'_>) -> Vec<LineFault> {
    let limit = product.most_licences().unwrap_or(MOST_LICENCES).into();
    let (least, licences, most) = (line.least.into(), line.licences.into(), line.most.into());
    [
        within("most", most, 1, limit),
        within("least", least, 1, most.max(1)),
        within("licences", licences, least, most.max(least)),
    ]
    .into_iter()
    .filter_map(Result::err)
    .collect()
}

fn within(field: &'static str, number: i64, least: i64, most: i64) -> Result<i64, LineFault> {
    if (least..=most).contains(&number) {
        Ok(number)
    } else {
        Err(LineFault::OutOfRange { field, least, most })
    }
}
