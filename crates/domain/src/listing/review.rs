//! What the operator says of a listing, and by when.

use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use liaison_json::wire;

use super::RawListing;
use super::check::{ListingField, Point, PointReason};
use crate::taxonomy::SpokenLanguage;
use crate::text::{ReviewText, TextError};

/// For how many working days the operator has a listing, as the partner is told.
pub const REVIEW_DAYS: u16 = 3;
/// The most points with which one comes back.
pub const MOST_POINTS: usize = 50;

/// A point as the operator types it.
#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RawPoint {
    pub field: ListingField,
    /// Of the text that is meant, where there is one a language.
    pub language: Option<SpokenLanguage>,
    /// Which of a list, from 0.
    pub item: Option<u32>,
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub text: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PointFault {
    Text(TextError),
    /// The listing has no text in this language, or the field has none.
    Language,
    /// The list is not that long, or the field is none.
    Item,
}

impl RawPoint {
    /// Whatever the operator says has to stand at something that is there.
    pub fn read(&self, listing: &RawListing) -> Result<Point, PointFault> {
        let text = ReviewText::try_from(self.text.as_str()).map_err(PointFault::Text)?;
        let has = |language| {
            listing
                .contents
                .iter()
                .any(|content| content.language == language)
        };
        if self
            .language
            .is_some_and(|language| !is_by_language(self.field) || !has(language))
        {
            return Err(PointFault::Language);
        }
        let items = match self.field {
            ListingField::ConsultingOffers => listing.consulting_offers.len(),
            ListingField::References => listing.references.len(),
            _ => 0,
        };
        let within = |item| usize::try_from(item).is_ok_and(|item| item < items);
        if self.item.is_some_and(|item| !within(item)) {
            return Err(PointFault::Item);
        }
        Ok(Point {
            field: self.field,
            language: self.language,
            item: self.item,
            reason: PointReason::Operator { text: text.into() },
        })
    }
}

/// Whether there is one of it in each language of the listing.
pub const fn is_by_language(field: ListingField) -> bool {
    matches!(
        field,
        ListingField::Name
            | ListingField::ShortDescription
            | ListingField::LongDescription
            | ListingField::Overview
    )
}

/// The day by which the operator has decided. Days are counted in UTC, and weekends are none.
pub fn review_by(queued_at: Timestamp) -> Date {
    let mut day = queued_at.to_zoned(TimeZone::UTC).date();
    let mut left = REVIEW_DAYS;
    while left > 0 {
        match day.tomorrow() {
            Ok(next) => day = next,
            Err(_) => return day,
        }
        if !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            left -= 1;
        }
    }
    day
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::country::Country;
    use crate::listing::{Content, ListingKind, Reference};

    #[test]
    fn three_working_days_pass_over_a_weekend() {
        for (queued, by) in [
            ("2026-11-23T23:59:59Z", "2026-11-26"),
            ("2026-11-25T09:00:00Z", "2026-11-30"),
            ("2026-11-27T09:00:00Z", "2026-12-02"),
            ("2026-11-28T09:00:00Z", "2026-12-02"),
        ] {
            assert_eq!(review_by(queued.parse().unwrap()).to_string(), by, "{queued}");
        }
    }

    #[test]
    fn a_point_stands_at_something_that_is_there() {
        let mut listing = RawListing::new(Country::try_from("SG").unwrap(), ListingKind::Application);
        listing.contents = vec![Content::new(SpokenLanguage::English)];
        listing.references = vec![Reference::default()];
        let point = |field, language, item, text: &str| {
            let text = text.to_owned();
            RawPoint {
                field,
                language,
                item,
                text,
            }
            .read(&listing)
            .err()
        };
        let english = Some(SpokenLanguage::English);
        assert_eq!(point(ListingField::Overview, english, None, "Say more."), None);
        assert_eq!(point(ListingField::References, None, Some(0), "Who is it?"), None);
        assert_eq!(point(ListingField::Website, None, None, "It is down."), None);
        assert_eq!(
            point(ListingField::Overview, Some(SpokenLanguage::Thai), None, "x"),
            Some(PointFault::Language)
        );
        assert_eq!(
            point(ListingField::Website, english, None, "x"),
            Some(PointFault::Language)
        );
        assert_eq!(
            point(ListingField::References, None, Some(1), "x"),
            Some(PointFault::Item)
        );
        assert_eq!(
            point(ListingField::Overview, english, Some(0), "x"),
            Some(PointFault::Item)
        );
        assert_eq!(
            point(ListingField::Website, None, None, " "),
            Some(PointFault::Text(TextError::Empty))
        );
    }
}
