//! Where a partner can be found in a country. The operator confirms each place before customers see it.

use jiff::Timestamp;
use liaison_json::wire;

use crate::country::Country;
use crate::event::Author;
use crate::id::{EventId, ListingLocationId};
use crate::text::{PlaceName, PostalAddress, TextError};

/// The most places of one partner in one country.
pub const MOST_LOCATIONS: usize = 5;

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum LocationState {
    /// Written down, also after the operator did not find it.
    Draft,
    /// The operator is asked.
    Verifying,
    /// Customers see it.
    Active,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LocationEvent {
    Change,
    Submit,
    Confirm,
    Refuse,
    Remove,
}

impl LocationState {
    pub const ALL: [Self; 3] = [Self::Draft, Self::Verifying, Self::Active];

    /// The transition table. What is removed is gone, so its state is that of before; the refusal is the state that did
    /// not allow it.
    pub const fn next(self, event: LocationEvent) -> Result<Self, Self> {
        match (self, event) {
            (Self::Draft | Self::Verifying | Self::Active, LocationEvent::Change) => Ok(Self::Draft),
            (Self::Draft, LocationEvent::Submit) => Ok(Self::Verifying),
            (Self::Verifying, LocationEvent::Confirm) => Ok(Self::Active),
            (Self::Verifying, LocationEvent::Refuse) => Ok(Self::Draft),
            (state, LocationEvent::Remove) => Ok(state),
            (state, _) => Err(state),
        }
    }
}

/// On the earth, in millionths of a degree: whole numbers are the same on every device.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Coordinates {
    #[cfg_attr(feature = "openapi", schema(minimum = -90_000_000, maximum = 90_000_000))]
    pub latitude: i64,
    #[cfg_attr(feature = "openapi", schema(minimum = -180_000_000, maximum = 180_000_000))]
    pub longitude: i64,
}

impl Coordinates {
    pub fn is_on_earth(self) -> bool {
        (-90_000_000..=90_000_000).contains(&self.latitude)
            && (-180_000_000..=180_000_000).contains(&self.longitude)
    }
}

/// What happened to a place. Its partner and the operator read it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = LocationHappened))]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Happened {
    /// Named for the first time, or otherwise than before: the operator is asked.
    Submitted {},
    Confirmed {},
    Refused {
        reason: String,
    },
    Removed {},
}

/// One entry, written in the transaction of the change.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LocationEntry {
    pub id: EventId,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub at: Timestamp,
    pub location: ListingLocationId,
    /// As it was called then.
    pub place: RawLocation,
    pub author: Author,
    pub happened: Happened,
}

/// A place as it is typed, sent, kept and shown.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawLocation {
    pub country: Country,
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub address: String,
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub city: String,
    /// May be empty where a country has none.
    #[cfg_attr(feature = "openapi", schema(max_length = 120))]
    pub region: String,
    pub coordinates: Option<Coordinates>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LocationFault {
    Address(TextError),
    City(TextError),
    Region(TextError),
    /// Not on the earth.
    Coordinates,
}

impl RawLocation {
    /// All that is wrong with it at once; trimmed where nothing is.
    pub fn read(&self) -> Result<Self, Vec<LocationFault>> {
        let mut faults = Vec::new();
        let address = match PostalAddress::try_from(self.address.as_str()) {
            Ok(address) if address.as_str().is_empty() => Err(TextError::Empty),
            read => read.map(String::from),
        }
        .map_err(|error| faults.push(LocationFault::Address(error)));
        let city = place(&self.city)
            .and_then(|city| {
                if city.is_empty() {
                    Err(TextError::Empty)
                } else {
                    Ok(city)
                }
            })
            .map_err(|error| faults.push(LocationFault::City(error)));
        let region = place(&self.region).map_err(|error| faults.push(LocationFault::Region(error)));
        if self.coordinates.is_some_and(|at| !at.is_on_earth()) {
            faults.push(LocationFault::Coordinates);
        }
        match (address, city, region) {
            (Ok(address), Ok(city), Ok(region)) if faults.is_empty() => Ok(Self {
                address,
                city,
                region,
                ..self.clone()
            }),
            _ => Err(faults),
        }
    }
}

fn place(text: &str) -> Result<String, TextError> {
    PlaceName::try_from(text).map(String::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_on_the_earth_and_has_an_address() {
        let at = |latitude, longitude| Some(Coordinates { latitude, longitude });
        let mut place = RawLocation {
            country: Country::try_from("SG").unwrap(),
            address: " 71 Robinson Road ".to_owned(),
            city: "Singapore".to_owned(),
            region: String::new(),
            coordinates: at(1_279_000, 103_849_000),
        };
        assert_eq!(
            place.read().map(|read| read.address),
            Ok("71 Robinson Road".to_owned())
        );
        place.coordinates = at(90_000_001, 0);
        place.city = " ".to_owned();
        assert_eq!(
            place.read(),
            Err(vec![
                LocationFault::City(TextError::Empty),
                LocationFault::Coordinates
            ])
        );
        assert!(
            !Coordinates {
                latitude: 0,
                longitude: i64::MIN
            }
            .is_on_earth()
        );
    }
}
