//! Money in integer minor units.
//!
//! Where an amount is a share of another one it is rounded, half away from zero, to the currency's smallest unit. That
//! happens where a price is made and nowhere else: whatever is shown besides is a product or a sum of prices, and so
//! the parts add up.

use liaison_json::wire;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Currency {
    #[serde(rename = "USD")]
    Usd,
    #[serde(rename = "EUR")]
    Eur,
    #[serde(rename = "GBP")]
    Gbp,
    #[serde(rename = "JPY")]
    Jpy,
    #[serde(rename = "CNY")]
    Cny,
    #[serde(rename = "SGD")]
    Sgd,
    #[serde(rename = "KRW")]
    Krw,
}

impl Currency {
    pub const ALL: [Self; 7] = [
        Self::Usd,
        Self::Eur,
        Self::Gbp,
        Self::Jpy,
        Self::Cny,
        Self::Sgd,
        Self::Krw,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Usd => "USD",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
            Self::Jpy => "JPY",
            Self::Cny => "CNY",
            Self::Sgd => "SGD",
            Self::Krw => "KRW",
        }
    }

    /// Decimal digits of the minor unit.
    pub const fn exponent(self) -> u8 {
        match self {
            Self::Jpy | Self::Krw => 0,
            Self::Usd | Self::Eur | Self::Gbp | Self::Cny | Self::Sgd => 2,
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

impl Money {
    /// So many of it, where the product is too large for any price: the largest amount there is.
    #[must_use]
    pub const fn times(self, count: u32) -> Self {
        Self {
            minor: self.minor.saturating_mul(count as i64),
            currency: self.currency,
        }
    }

    /// The amount alone, for tables that programs read: digits, and a point before those of the minor unit.
    pub fn decimal(self) -> String {
        let digits = usize::from(self.currency.exponent());
        let sign = if self.minor < 0 { "-" } else { "" };
        let padded = format!("{:0>width$}", self.minor.unsigned_abs(), width = digits + 1);
        match padded.split_at_checked(padded.len() - digits) {
            Some((whole, rest)) if digits > 0 => format!("{sign}{whole}.{rest}"),
            _ => format!("{sign}{padded}"),
        }
    }

    /// A share of it, rounded half away from zero.
    #[must_use]
    pub fn share(self, share: BasisPoints) -> Self {
        let (amount, share) = (i128::from(self.minor), i128::from(share.0));
        let whole = i128::from(BasisPoints::WHOLE.0);
        let half = if amount < 0 { -whole / 2 } else { whole / 2 };
        let rounded = (amount * share + half) / whole;
        Self {
            minor: i64::try_from(rounded).unwrap_or(if amount < 0 { i64::MIN } else { i64::MAX }),
            currency: self.currency,
        }
    }
}

/// Hundredths of a per cent: 10000 is the whole.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = u16, example = 800))]
#[serde(transparent)]
pub struct BasisPoints(pub u16);

impl BasisPoints {
    pub const WHOLE: Self = Self(10_000);

    /// What is left of the whole without it.
    #[must_use]
    pub const fn left(self) -> Self {
        Self(Self::WHOLE.0.saturating_sub(self.0))
    }
}

/// What somebody typed, counted in the unit that has so many decimal digits: "12.5" with two is 1250. A comma may stand
/// for the point. Where more digits follow it than there are, nothing is guessed.
pub fn decimal(typed: &str, digits: u8) -> Option<i64> {
    // Whoever writes Chinese or Japanese may have the wide ones at hand.
    let narrow = |letter: char| match letter {
        '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(letter) - 0xff10 + 0x30).unwrap_or(letter),
        '\u{ff0e}' | '\u{ff0c}' | ',' => '.',
        other => other,
    };
    let typed: String = typed.trim().chars().map(narrow).collect();
    let (whole, part) = typed.split_once('.').unwrap_or((&typed, ""));
    let digits = usize::from(digits);
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_said = !whole.is_empty() || !part.is_empty();
    if !is_said || !is_number(whole) || !is_number(part) || part.len() > digits {
        return None;
    }
    // Also where there is nothing but a point to be left out.
    if part.is_empty() && typed.contains('.') {
        return None;
    }
    [whole, part, &"0".repeat(digits - part.len())]
        .concat()
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn in_each(minor: i64) -> impl Iterator<Item = Money> {
        Currency::ALL
            .into_iter()
            .map(move |currency| Money { minor, currency })
    }

    #[test]
    fn a_decimal_has_the_digits_of_its_currency() {
        for (minor, currency, expected) in [
            (1_234_567, Currency::Usd, "12345.67"),
            (5, Currency::Eur, "0.05"),
            (-5, Currency::Eur, "-0.05"),
            (0, Currency::Cny, "0.00"),
            (1_234_567, Currency::Jpy, "1234567"),
            (i64::MIN, Currency::Sgd, "-92233720368547758.08"),
        ] {
            assert_eq!(Money { minor, currency }.decimal(), expected);
        }
    }

    #[test]
    fn a_share_is_rounded_half_away_from_zero() {
        for (minor, share, expected) in [
            (2300, 9200, 2116),
            (1500, 9250, 1388),
            (1, 5000, 1),
            (1, 4999, 0),
            (-1, 5000, -1),
            (333, 3333, 111),
            (0, 12_000, 0),
            (i64::MAX, 20_000, i64::MAX),
        ] {
            for amount in in_each(minor) {
                assert_eq!(
                    amount.share(BasisPoints(share)).minor,
                    expected,
                    "{minor} {share}"
                );
            }
        }
    }

    #[test]
    fn what_is_typed_is_read_exactly_or_not_at_all() {
        for (typed, digits, expected) in [
            ("12", 2, Some(1200)),
            (" 12.5 ", 2, Some(1250)),
            ("12,50", 2, Some(1250)),
            (".5", 2, Some(50)),
            ("１２．５", 2, Some(1250)),
            ("0", 0, Some(0)),
            ("1200", 0, Some(1200)),
            // It may be twelve hundred or one and a fifth.
            ("1,200", 2, None),
            ("1,200", 0, None),
            ("12.", 2, None),
            ("", 2, None),
            (".", 2, None),
            ("-3", 2, None),
            ("3e1", 2, None),
            ("1.2.3", 2, None),
            ("99999999999999999999", 0, None),
        ] {
            assert_eq!(decimal(typed, digits), expected, "{typed}");
        }
    }

    proptest! {
        /// Never further from the exact share than half of the smallest unit.
        #[test]
        fn a_share_is_as_near_as_it_can_be(minor in 0..1_000_000_000_i64, share in 0..=20_000_u16) {
            let exact = i128::from(minor) * i128::from(share);
            for amount in in_each(minor) {
                let off = i128::from(amount.share(BasisPoints(share)).minor) * 10_000 - exact;
                prop_assert!((-5_000 < off) && (off <= 5_000), "{off}");
            }
        }

        /// A discount and what is left of the price are the price, but for the one rounding.
        #[test]
        fn what_is_taken_off_and_what_is_left(minor in 0..1_000_000_000_i64, off in 0..=10_000_u16) {
            for amount in in_each(minor) {
                let off = BasisPoints(off);
                let both = amount.share(off).minor + amount.share(off.left()).minor;
                prop_assert!((minor..=minor + 1).contains(&both));
            }
        }
    }
}
