//! What is kept of a listing, and in which form.

use liaison_domain::Country;
use liaison_domain::id::{ListingId, PartnerId};
use liaison_domain::listing::location::Coordinates;
use liaison_domain::listing::published::PublishedListing;
use tantivy::TantivyDocument;
use tantivy::schema::{
    FAST, Field as Column, IndexRecordOption, NumericOptions, STORED, STRING, Schema, Term,
    TextFieldIndexing, TextOptions, Value,
};
use tantivy::tokenizer::{PreTokenizedString, Token};
use uuid::Uuid;

use crate::entry::{Field, parts};
use crate::facet::{Chosen, FACETS, Facet};
use crate::order::{rated, swift};

/// Grows with every change of what is kept or of how texts are cut; an index of another version is not opened.
const VERSION: &str = "3";

const LATITUDE: i64 = 90_000_000;
const LONGITUDE: i64 = 180_000_000;

#[derive(Clone, Copy)]
pub(super) struct Fields {
    listing: Column,
    partner: Column,
    texts: [Column; 3],
    pub(super) country: Column,
    masks: [Column; FACETS],
    places: Column,
    rated: Column,
    swift: Column,
}

pub(super) fn schema() -> Schema {
    let mut schema = Schema::builder();
    schema.add_text_field(&format!("listing.{VERSION}"), STRING | STORED);
    schema.add_text_field("partner", STRING);
    // How often and where a word stands in a text says nothing here, so it is not kept.
    let text = TextFieldIndexing::default()
        .set_index_option(IndexRecordOption::Basic)
        .set_fieldnorms(false);
    for field in Field::ALL {
        schema.add_text_field(
            name(field),
            TextOptions::default().set_indexing_options(text.clone()),
        );
    }
    schema.add_u64_field("country", FAST);
    for facet in Facet::ALL {
        schema.add_u64_field(facet.word(), FAST);
    }
    schema.add_u64_field("rated", FAST);
    schema.add_u64_field("swift", FAST);
    schema.add_u64_field("places", NumericOptions::default().set_fast());
    schema.build()
}

impl Fields {
    pub(super) fn of(schema: &Schema) -> tantivy::Result<Self> {
        let mut masks = [schema.get_field("country")?; FACETS];
        for (mask, facet) in masks.iter_mut().zip(Facet::ALL) {
            *mask = schema.get_field(facet.word())?;
        }
        Ok(Self {
            listing: schema.get_field(&format!("listing.{VERSION}"))?,
            partner: schema.get_field("partner")?,
            texts: [
                schema.get_field(name(Field::Strong))?,
                schema.get_field(name(Field::Middle))?,
                schema.get_field(name(Field::Weak))?,
            ],
            country: schema.get_field("country")?,
            masks,
            places: schema.get_field("places")?,
            rated: schema.get_field("rated")?,
            swift: schema.get_field("swift")?,
        })
    }

    pub(super) const fn text(&self, field: Field) -> Column {
        let [strong, middle, weak] = self.texts;
        match field {
            Field::Strong => strong,
            Field::Middle => middle,
            Field::Weak => weak,
        }
    }

    pub(super) fn term_of(&self, partner: PartnerId) -> Term {
        Term::from_field_text(self.partner, &partner.0.to_string())
    }

    pub(super) fn document(&self, listing: &PublishedListing) -> TantivyDocument {
        let mut document = TantivyDocument::new();
        document.add_text(self.listing, listing.id.0.to_string());
        document.add_text(self.partner, listing.partner.0.to_string());
        document.add_u64(self.country, country_number(listing.country));
        for place in listing.locations.iter().filter_map(|place| place.coordinates) {
            document.add_u64(self.places, place_number(place));
        }
        let rating = listing.rating.map(|rating| rated(rating.count, rating.tenths));
        document.add_u64(self.rated, rating.unwrap_or_default().into());
        let speed = listing.answer_speed;
        let answers = speed.map(|speed| swift(speed.count, speed.median_minutes));
        document.add_u64(self.swift, answers.unwrap_or_default().into());
        let chosen = Chosen::of_listing(listing);
        for (facet, column) in Facet::ALL.into_iter().zip(self.masks) {
            document.add_u64(column, chosen.mask(facet));
        }
        for (part, tokens) in parts(listing) {
            let text = PreTokenizedString {
                text: String::new(),
                tokens: tokens.into_iter().map(of_text).collect(),
            };
            document.add_pre_tokenized_text(self.text(part.field()), text);
        }
        document
    }

    pub(super) fn listing_of(&self, document: &TantivyDocument) -> Option<ListingId> {
        Uuid::parse_str(document.get_first(self.listing)?.as_str()?)
            .ok()
            .map(ListingId)
    }
}

pub(super) fn country_number(country: Country) -> u64 {
    country
        .as_str()
        .bytes()
        .fold(0, |number, letter| number << 8 | u64::from(letter))
}

pub(super) fn country_of(number: u64) -> Option<Country> {
    let letters = [(number >> 8) as u8, number as u8];
    Country::try_from(std::str::from_utf8(&letters).ok()?).ok()
}

/// Both coordinates in one number, because one listing has several places and a column keeps no pairs.
pub(super) fn place_number(place: Coordinates) -> u64 {
    let latitude = (place.latitude + LATITUDE).clamp(0, 2 * LATITUDE) as u64;
    let longitude = (place.longitude + LONGITUDE).clamp(0, 2 * LONGITUDE) as u64;
    latitude << 32 | longitude
}

pub(super) fn place_of(number: u64) -> Coordinates {
    Coordinates {
        latitude: (number >> 32) as i64 - LATITUDE,
        longitude: (number & 0xffff_ffff) as i64 - LONGITUDE,
    }
}

const fn name(field: Field) -> &'static str {
    match field {
        Field::Strong => "strong",
        Field::Middle => "middle",
        Field::Weak => "weak",
    }
}

/// Where it stands is not kept, so all stand at the same place.
fn of_text(text: String) -> Token {
    Token {
        text,
        position: 0,
        ..Token::default()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_place_is_kept_as_it_is(latitude in -LATITUDE..=LATITUDE, longitude in -LONGITUDE..=LONGITUDE) {
            let place = Coordinates { latitude, longitude };
            prop_assert_eq!(place_of(place_number(place)), place);
        }

        #[test]
        fn a_country_is_kept_as_it_is(code in "[A-Z]{2}") {
            let country = Country::try_from(code.as_str()).ok();
            prop_assert_eq!(country.and_then(|country| country_of(country_number(country))), country);
        }
    }
}
