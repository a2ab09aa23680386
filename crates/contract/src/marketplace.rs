//! Listings as they are sought: what is found, in which order and why, and how it can be narrowed.

use liaison_domain::Country;
use liaison_domain::company::LogoId;
use liaison_domain::listing::ListingKind;
use liaison_domain::listing::published::PublishedListing;
use liaison_domain::partner::Programme;
use liaison_domain::taxonomy::{CustomerSize, SpokenLanguage};
use liaison_json::wire;

/// The most results of one page.
pub const PAGE: u32 = 20;
/// Whoever has not found it by then asks for something else.
pub const MOST_PAGES: u32 = 50;
/// The most letters that are sought.
pub const QUERY_MOST: usize = 200;
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
    pub logo: Option<LogoId>,
    pub why: Vec<Why>,
}

/// One reason for the place of a result, with the bars of [`BARS`] that stand for it.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = MarketplaceReason))]
#[serde(tag = "signal", rename_all = "snake_case")]
pub enum Why {
    Words {
        bars: u32,
        found: Vec<FoundWord>,
    },
    Nearness {
        bars: u32,
        kilometres: Option<u32>,
        /// Whether its nearest place is in another country.
        abroad: bool,
    },
    Programmes {
        bars: u32,
        programmes: Vec<Programme>,
    },
}

/// The bars of a full signal.
pub const BARS: u32 = 4;

/// Something that was asked for, and where in the listing it says most.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundWord {
    pub said: String,
    pub part: ListingPart,
    pub met: WordMatch,
    /// In how many such parts.
    pub times: u32,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ListingPart {
    Name,
    Partner,
    Kind,
    Service,
    Product,
    Solution,
    CustomerSize,
    Industry,
    Language,
    Programme,
    ConsultingOffer,
    ShortDescription,
    Reference,
    Place,
    LongDescription,
    Overview,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WordMatch {
    /// As it was written.
    Exact,
    /// By another word that means the same.
    Meant,
    /// By one that is written nearly so.
    Nearly,
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
}

/// `GET /api/marketplace/places`.
#[wire]
#[derive(Clone, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MarketplacePlacesBody {
    pub places: Vec<Place>,
}
