//! Where places are, by the names that people type.
//!
//! The list is `data/places.tsv`, made of GeoNames' places (CC BY); `data/README.md` says how.

use std::collections::HashMap;
use std::sync::LazyLock;

use liaison_domain::Country;
use liaison_domain::listing::location::Coordinates;

use crate::word::{Run, runs};

/// In kilometres.
const RADIUS_OF_EARTH: f64 = 6_371.0;
/// The longest name that is looked up.
const MOST_LETTERS: usize = 120;

/// A town.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Place {
    pub name: &'static str,
    pub country: Country,
    pub at: Coordinates,
    pub population: u32,
}

pub struct Places {
    /// The most people first.
    places: Vec<Place>,
    /// By every name, the places that bear it, the most people first.
    named: HashMap<String, Vec<u32>>,
    /// Every name in order, so that those which begin alike stand together.
    names: Vec<(String, u32)>,
}

pub fn places() -> &'static Places {
    static PLACES: LazyLock<Places> = LazyLock::new(|| Places::read(include_str!("../data/places.tsv")));
    &PLACES
}

impl Places {
    fn read(list: &'static str) -> Self {
        let mut places = Self {
            places: Vec::new(),
            named: HashMap::new(),
            names: Vec::new(),
        };
        for line in list.lines() {
            let mut columns = line.split('\t');
            let Some((place, others)) = place(&mut columns).zip(columns.next()) else {
                continue;
            };
            let Ok(number) = u32::try_from(places.places.len()) else {
                break;
            };
            places.places.push(place);
            for name in std::iter::once(place.name).chain(others.split('|')) {
                let key = key(name);
                if key.is_empty() {
                    continue;
                }
                let bearing = places.named.entry(key.clone()).or_default();
                if !bearing.contains(&number) {
                    bearing.push(number);
                    places.names.push((key, number));
                }
            }
        }
        places.names.sort_unstable();
        places
    }

    /// The largest place of this name, in the country where one is said.
    pub fn find(&self, name: &str, country: Option<Country>) -> Option<Place> {
        let bearing = self.named.get(&key(name))?;
        let mut found = bearing.iter().filter_map(|number| self.place(*number));
        found.find(|place| country.is_none_or(|country| country == place.country))
    }

    /// The largest places with a name that begins so.
    pub fn beginning(&self, typed: &str, most: usize) -> Vec<Place> {
        let key = key(typed);
        if key.is_empty() {
            return Vec::new();
        }
        let from = self.names.partition_point(|(name, _)| *name < key);
        let beginning = self
            .names
            .iter()
            .skip(from)
            .take_while(|(name, _)| name.starts_with(&key));
        let mut numbers: Vec<u32> = beginning.map(|(_, number)| *number).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers
            .into_iter()
            .take(most)
            .filter_map(|number| self.place(number))
            .collect()
    }

    fn place(&self, number: u32) -> Option<Place> {
        self.places.get(number as usize).copied()
    }
}

/// Whole kilometres between two places, over the ground.
pub fn kilometres(one: Coordinates, other: Coordinates) -> u32 {
    let radians = |millionths: i64| (millionths as f64 / 1_000_000.0).to_radians();
    let (from, to) = (radians(one.latitude), radians(other.latitude));
    let half = |difference: f64| (difference / 2.0).sin().powi(2);
    let across = radians(other.longitude - one.longitude);
    let part = half(to - from) + from.cos() * to.cos() * half(across);
    (2.0 * RADIUS_OF_EARTH * part.sqrt().min(1.0).asin()).round() as u32
}

fn place(columns: &mut std::str::Split<'static, char>) -> Option<Place> {
    let name = columns.next()?;
    let country = Country::try_from(columns.next()?).ok()?;
    let latitude = columns.next()?.parse().ok()?;
    let longitude = columns.next()?.parse().ok()?;
    Some(Place {
        name,
        country,
        at: Coordinates { latitude, longitude },
        population: columns.next()?.parse().ok()?,
    })
}

/// A name without what people leave out: marks, points, capitals.
fn key(name: &str) -> String {
    let cut: String = name.chars().take(MOST_LETTERS).collect();
    let pieces = runs(&cut).into_iter().map(|run| match run {
        Run::Word(word) => format!(" {word}"),
        Run::Close(_, piece) => piece,
        Run::Gap => String::new(),
    });
    pieces.collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, country: Option<&str>) -> Option<(&'static str, String)> {
        let country = country.map(|code| Country::try_from(code).unwrap());
        let place = places().find(name, country)?;
        Some((place.name, place.country.as_str().to_owned()))
    }

    #[test]
    fn a_place_is_found_by_its_names() {
        for (typed, name, country) in [
            ("Singapore", "Singapore", "SG"),
            ("新加坡", "Singapore", "SG"),
            ("東京", "Tokyo", "JP"),
            ("tokyo", "Tokyo", "JP"),
            ("上海", "Shanghai", "CN"),
            ("zurich", "Zürich", "CH"),
            ("new york city", "New York City", "US"),
            // The larger of two.
            ("London", "London", "GB"),
        ] {
            assert_eq!(found(typed, None), Some((name, country.to_owned())), "{typed}");
        }
        assert_eq!(found("London", Some("CA")), Some(("London", "CA".to_owned())));
        assert_eq!(found("Nowhere in particular", None), None);
        assert_eq!(found("", None), None);
    }

    #[test]
    fn the_largest_that_begin_so_are_proposed() {
        let names: Vec<_> = places()
            .beginning("sing", 3)
            .iter()
            .map(|place| place.name)
            .collect();
        assert_eq!(names.first(), Some(&"Singapore"));
        assert_eq!(names.len(), 3);
        assert!(places().beginning("  ", 3).is_empty());
    }

    #[test]
    fn distances_are_those_of_a_map() {
        let at = |name| places().find(name, None).unwrap().at;
        let between = kilometres(at("London"), at("Paris"));
        assert!((335..=350).contains(&between), "{between}");
        assert!((20..=30).contains(&kilometres(at("Singapore"), at("Johor Bahru"))));
        assert_eq!(kilometres(at("Tokyo"), at("Tokyo")), 0);
        // Over the edge of the map it is not round the earth.
        let edge = |longitude| Coordinates {
            latitude: 0,
            longitude,
        };
        assert_eq!(kilometres(edge(179_950_000), edge(-179_950_000)), 11);
    }
}
