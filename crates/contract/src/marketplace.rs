//! Listings as they are sought: what is found, in which order and why, and how it can be narrowed.

use liaison_domain::Country;
use liaison_domain::company::LogoId;
use liaison_domain::customer_review::RatingInShort;
use liaison_domain::listing::ListingKind;
use liaison_domain::listing::published::PublishedListing;
pub use liaison_domain::listing::why::{BARS, FoundWord, ListingPart, Why, WordMatch};
use liaison_domain::partner::Programme;
use liaison_domain::taxonomy::{CustomerSize, SpokenLanguage};
use liaison_json::wire;

use crate::customer_review::PublishedReviewsBody;

/// The most results of one page.
pub const PAGE: u32 = 20;
/// Whoever has not found it by then asks for something else.
pub const MOST_PAGES: u32 = 50;
/// The most letters that are sought.
pub const QUERY_MOST: usize = 200;
/// Kilometres that somebody can choose from.
pub const WITHIN: [u32; 5] = [10, 50, 100, 300, 1_000];
/// The most kilometres within which somebody is sought.
pub const WITHIN_MOST: u32 = 20_000;

/// `GET /api/marketplace/listings`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MarketplaceBody {
    pub marketplace: Marketplace,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Marketplace {
    /// How many there are on all pages.
    pub total: u32,
    /// Whether nobody has all that was asked for, so that a part of it was enough.
    pub relaxed: bool,
    /// The place that was meant by `near`; nothing where none is known by that name, or none was asked for.
    pub near: Option<Place>,
    /// The best first.
    pub results: Vec<MarketplaceResult>,
    pub facets: Vec<FacetCounts>,
    /// The most first.
    pub countries: Vec<CountryCount>,
}

impl Marketplace {
    /// By the name of a facet, or by `country`: every word with how many would be found.
    pub fn counts_of(&self, facet: &str) -> Vec<WordCount> {
        if facet == "country" {
            let counts = self.countries.iter().map(|one| WordCount {
                word: one.country.as_str().to_owned(),
                count: one.count,
            });
            return counts.collect();
        }
        let of = |counts: &&FacetCounts| counts.facet == facet;
        let counts = self.facets.iter().find(of);
        counts.map(|counts| counts.words.clone()).unwrap_or_default()
    }
}

/// A town, by the name it has there.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = MarketplacePlace))]
pub struct Place {
    pub name: String,
    pub country: Country,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MarketplaceResult {
    /// The end of its address.
    pub slug: String,
    pub partner_name: String,
    pub kind: ListingKind,
    pub country: Country,
    /// Of the nearest of its places, or of its first.
    pub city: String,
    /// To there.
    pub kilometres: Option<u32>,
    /// Of the text that follows.
    pub language: SpokenLanguage,
    pub name: String,
    pub short_description: String,
    pub languages: Vec<SpokenLanguage>,
    pub customer_sizes: Vec<CustomerSize>,
    pub badges: Vec<Programme>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<RatingInShort>,
    pub logo: Option<LogoId>,
    pub why: Vec<Why>,
}

/// What results can be narrowed by, with how many would be found.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetCounts {
    /// The parameter of the same name.
    pub facet: String,
    pub words: Vec<WordCount>,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WordCount {
    pub word: String,
    pub count: u32,
}

#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CountryCount {
    pub country: Country,
    pub count: u32,
}

/// `GET /api/marketplace/listings/{slug}`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishedListingBody {
    pub listing: PublishedListing,
    /// What customers say of its partner: the newest.
    pub reviews: PublishedReviewsBody,
}

/// So many of the newest reviews come with a listing.
pub const FIRST_REVIEWS: u64 = 5;

/// `GET /api/marketplace/places`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MarketplacePlacesBody {
    pub places: Vec<Place>,
}
