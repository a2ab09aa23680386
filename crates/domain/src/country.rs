//! Countries and clouds: where services are used, and which instance runs them.

use core::fmt;

use liaison_json::wire;

/// An ISO 3166-1 alpha-2 code. Which countries the product serves is data of the catalogue.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "SG"))]
#[serde(try_from = "String", into = "String")]
pub struct Country([u8; 2]);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotACountryCode;

impl Country {
    pub fn as_str(&self) -> &str {
        // Only ASCII letters get in, so the fallback is never taken.
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl TryFrom<&str> for Country {
    type Error = NotACountryCode;
    fn try_from(text: &str) -> Result<Self, NotACountryCode> {
        match text.as_bytes() {
            &[a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Self([a, b])),
            _ => Err(NotACountryCode),
        }
    }
}

impl TryFrom<String> for Country {
    type Error = NotACountryCode;
    fn try_from(text: String) -> Result<Self, NotACountryCode> {
        Self::try_from(text.as_str())
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.as_str().to_owned()
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for NotACountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a country is two capital letters, like SG")
    }
}

/// The cloud instance that runs the services of an organisation.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Cloud {
    Worldwide,
    /// The instance in China, operated by 21Vianet.
    #[serde(rename = "21vianet")]
    Vianet21,
}

impl Cloud {
    pub const ALL: [Self; 2] = [Self::Worldwide, Self::Vianet21];

    /// As it stands in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Worldwide => "worldwide",
            Self::Vianet21 => "21vianet",
        }
    }

    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cloud| cloud.slug() == slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_two_capital_letters() {
        assert_eq!(
            Country::try_from("SG").map(|c| c.as_str().to_owned()),
            Ok("SG".to_owned())
        );
        for wrong in ["", "S", "sg", "SGP", "S1", "日本", "S "] {
            assert_eq!(Country::try_from(wrong), Err(NotACountryCode), "{wrong}");
        }
    }
}
