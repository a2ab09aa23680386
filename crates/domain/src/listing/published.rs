//! A listing as anybody reads it: all that is public, and nothing else.

use jiff::Timestamp;
use liaison_json::wire;

use super::location::Coordinates;
use super::{ConsultingOffer, Content, Links, ListingKind, RawListing, Reference};
use crate::company::LogoId;
use crate::country::Country;
use crate::customer_review::RatingInShort;
use crate::id::{ListingId, PartnerId};
use crate::lead::speed::AnswerSpeed;
use crate::partner::Programme;
use crate::taxonomy::{CustomerSize, Industry, ProductFamily, Service, Solution, SpokenLanguage};

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishedListing {
    pub id: ListingId,
    /// The end of its address.
    pub slug: String,
    pub partner: PartnerId,
    /// What the partner is called now.
    pub partner_name: String,
    pub partner_number: String,
    /// Where it is listed.
    pub country: Country,
    pub kind: ListingKind,
    /// One a language, the one in which a reader has no choice first; at least one.
    pub contents: Vec<Content>,
    /// Languages in which customers are helped.
    pub languages: Vec<SpokenLanguage>,
    pub industries: Vec<Industry>,
    pub products: Vec<ProductFamily>,
    pub services: Vec<Service>,
    pub solutions: Vec<Solution>,
    pub customer_sizes: Vec<CustomerSize>,
    /// Only http and https, or empty.
    pub links: Links,
    pub consulting_offers: Vec<ConsultingOffer>,
    pub references: Vec<Reference>,
    pub logo: Option<LogoId>,
    /// Those that the operator confirmed.
    pub locations: Vec<PublishedLocation>,
    /// The programmes that the partner is in, by its enrolments. No partner writes them.
    pub badges: Vec<Programme>,
    /// What customers who have worked with the partner say of it; nothing where nobody has said anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<RatingInShort>,
    /// How fast the partner answers who asks it; nothing where nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_speed: Option<AnswerSpeed>,
    /// When the text that is read was approved.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "crate::moment")]
    pub published_at: Timestamp,
}

#[wire]
#[derive(Clone, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PublishedLocation {
    pub address: String,
    pub city: String,
    pub region: String,
    pub country: Country,
    pub coordinates: Option<Coordinates>,
}

/// What a published text is published with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Surroundings {
    pub id: ListingId,
    pub slug: String,
    pub partner: PartnerId,
    pub partner_name: String,
    pub partner_number: String,
    pub locations: Vec<PublishedLocation>,
    pub badges: Vec<Programme>,
    pub rating: Option<RatingInShort>,
    pub answer_speed: Option<AnswerSpeed>,
    pub published_at: Timestamp,
}

impl PublishedListing {
    /// The lead contact stays with the partner.
    pub fn new(listing: RawListing, with: Surroundings) -> Self {
        Self {
            id: with.id,
            slug: with.slug,
            partner: with.partner,
            partner_name: with.partner_name,
            partner_number: with.partner_number,
            country: listing.country,
            kind: listing.kind,
            contents: listing.contents,
            languages: listing.languages,
            industries: listing.industries,
            products: listing.products,
            services: listing.services,
            solutions: listing.solutions,
            customer_sizes: listing.customer_sizes,
            links: listing.links,
            consulting_offers: listing.consulting_offers,
            references: listing.references,
            logo: listing.logo,
            locations: with.locations,
            badges: with.badges,
            rating: with.rating,
            answer_speed: with.answer_speed,
            published_at: with.published_at,
        }
    }

    /// The text in the first of the languages that there is, or the first of all.
    pub fn content(&self, wanted: &[SpokenLanguage]) -> Option<&Content> {
        wanted
            .iter()
            .find_map(|language| self.contents.iter().find(|content| content.language == *language))
            .or_else(|| self.contents.first())
    }
}

/// The end of a listing's address: words that say whose it is, and enough of its id that no two are the same. A partner
/// whose name has no Latin letters has the country alone.
pub fn slug(partner_name: &str, country: Country, id: ListingId) -> String {
    let mut words: Vec<String> = partner_name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(6)
        .map(str::to_ascii_lowercase)
        .collect();
    words.push(country.as_str().to_ascii_lowercase());
    // The end of a version 7 id is random, and its beginning the time.
    let tail = id.0.as_u128() & 0xffff_ffff_ffff;
    words.push(format!("{tail:012x}"));
    words.join("-")
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_address_says_whose_it_is() {
        let id = ListingId(Uuid::from_u128(0x0192_0000_0000_7000_8000_abcd_ef01_2345));
        let singapore = Country::try_from("SG").unwrap();
        assert_eq!(
            slug("Tidewell Systems", singapore, id),
            "tidewell-systems-sg-abcdef012345"
        );
        assert_eq!(slug("橋本クラウド研究所", singapore, id), "sg-abcdef012345");
        assert_eq!(slug("<script>", singapore, id), "script-sg-abcdef012345");
    }
}
