//! What of a listing is looked through, and how much it says about it that a word stands there.

use std::borrow::Cow;

use liaison_domain::listing::published::PublishedListing;

use crate::concept::{concepts, token};
use crate::facet::Facet;
use crate::word::tokens;

/// Where in a listing a word can stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Part {
    /// What the listing is called.
    Name,
    /// What the partner is called.
    Partner,
    /// A word of the taxonomy that the partner chose.
    Tag(Facet),
    ConsultingOffer,
    ShortDescription,
    Reference,
    /// City, region or country.
    Place,
    LongDescription,
    Overview,
}

/// What is looked through as one: a text in which everything weighs the same.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Field {
    /// What the listing is about.
    Strong,
    /// What it says in few words, of itself or of others.
    Middle,
    /// Long texts, in which much stands besides.
    Weak,
}

impl Field {
    pub const ALL: [Self; 3] = [Self::Strong, Self::Middle, Self::Weak];
}

impl Part {
    pub const fn field(self) -> Field {
        match self {
            Self::Name | Self::Partner | Self::Tag(_) | Self::ConsultingOffer => Field::Strong,
            Self::ShortDescription | Self::Reference | Self::Place => Field::Middle,
            Self::LongDescription | Self::Overview => Field::Weak,
        }
    }
}

/// All parts of a listing with what is looked up in each, in every language in which it is written.
pub fn parts(listing: &PublishedListing) -> Vec<(Part, Vec<String>)> {
    let mut parts = Vec::new();
    let mut text = |part, text: Cow<'_, str>| parts.push((part, looked_up(&text)));
    for content in &listing.contents {
        text(Part::Name, content.name.as_str().into());
        text(Part::ShortDescription, content.short_description.as_str().into());
        text(Part::LongDescription, content.long_description.as_str().into());
        text(Part::Overview, content.overview.as_str().into());
    }
    text(Part::Partner, listing.partner_name.as_str().into());
    for offer in &listing.consulting_offers {
        text(Part::ConsultingOffer, offer.name.as_str().into());
    }
    for reference in &listing.references {
        text(
            Part::Reference,
            format!("{}\n{}", reference.customer, reference.text).into(),
        );
    }
    for place in &listing.locations {
        text(Part::Place, format!("{}\n{}", place.city, place.region).into());
    }
    for facet in Facet::ALL {
        for word in facet.of(listing) {
            parts.push((Part::Tag(facet), vec![token(&format!("{}:{word}", facet.word()))]));
        }
    }
    parts.push((
        Part::Place,
        vec![token(&format!("country:{}", listing.country.as_str()))],
    ));
    parts
}

/// The words of a text and what they mean.
fn looked_up(text: &str) -> Vec<String> {
    let mut found = tokens(text);
    found.extend(concepts().named_in(text).into_iter().map(token));
    found
}
