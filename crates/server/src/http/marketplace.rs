//! The marketplace, which everybody reads without signing in.

pub(crate) mod asked;

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Path, State};
use liaison_contract::marketplace::{
    CountryCount, FIRST_REVIEWS, FacetCounts, FoundWord, ListingPart, Marketplace, MarketplaceBody,
    MarketplacePlacesBody, MarketplaceResult, Place, PublishedListingBody, Why, WordCount, WordMatch,
};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::listing::published::{PublishedListing, PublishedLocation};
use liaison_search::entry::Part;
use liaison_search::facet::Facet;
use liaison_search::index::{Around, Found, Hit};
use liaison_search::order::{Match, bars};
use liaison_search::place::{self, kilometres};
use liaison_search::query::Unit;
use liaison_search::why::reasons;
use liaison_store::listing;

use self::asked::{Asked, Typed};
use super::customer_review::lists::of_partner;
use super::extract::Page;
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;

/// So many places are proposed for what was typed.
const PROPOSED: usize = 8;

refuses!(Search: InvalidParameter, Unavailable);
refuses!(Read: NotFound);
refuses!(Places: InvalidParameter);

/// Listings by what is needed and where, the best first.
#[utoipa::path(
    get, path = paths::MARKETPLACE_LISTINGS, operation_id = "search_marketplace", tag = "marketplace",
    params(
        ("q" = Option<String>, Query, description = "What is needed, in any language"),
        ("near" = Option<String>, Query, description = "A town, in whose order it is sought"),
        ("in" = Option<String>, Query, description = "The country of that town, where several have its name"),
        ("at" = Option<String>, Query, description = "Latitude and longitude in degrees, like `1.29,103.85`, in place of `near`"),
        ("within" = Option<u32>, Query, description = "Kilometres; without it everybody is sought", minimum = 1, maximum = 20_000),
        ("country" = Option<String>, Query, description = "Only listings for this country"),
        ("kind" = Option<String>, Query, description = "Words of the taxonomy, divided by commas: any of them; so for those that follow"),
        ("service" = Option<String>, Query), ("product" = Option<String>, Query), ("solution" = Option<String>, Query),
        ("size" = Option<String>, Query), ("industry" = Option<String>, Query), ("language" = Option<String>, Query),
        ("programme" = Option<String>, Query),
        ("rating" = Option<String>, Query, description = "`4` or `3`: so many stars and more"),
        ("read" = Option<String>, Query, description = "Languages in which texts are read, the best first, divided by commas"),
        ("page" = Option<u32>, Query, description = "From 1", minimum = 1, maximum = 50),
    ),
    responses((status = 200, description = "One page", body = MarketplaceBody), Search)
)]
pub(crate) async fn search(State(app): State<App>, asked: Asked) -> Answer<Json<MarketplaceBody>> {
    let marketplace = find(&app, &asked).await?;
    Ok(Json(MarketplaceBody { marketplace }))
}

/// What a page of results says.
pub(crate) async fn find(app: &App, asked: &Asked) -> Answer<Marketplace> {
    let found = app.marketplace.search(asked.search.clone()).await;
    let found = found.map_err(|error| Refusal::internal(&error))?;
    let found = found.ok_or_else(|| Refusal::new(ProblemCode::Unavailable))?;
    let ids: Vec<_> = found.hits.iter().map(|hit| hit.listing).collect();
    let shown = listing::published_among(&app.store.read(), &ids, app.now()).await?;
    let mut shown: HashMap<_, _> = shown.into_iter().map(|listing| (listing.id, listing)).collect();
    // What was taken out since the index looked is not shown; the count follows at its next look.
    let results = found.hits.iter().filter_map(|hit| {
        let listing = shown.remove(&hit.listing)?;
        Some(result(asked, hit, &found.units, listing))
    });
    Ok(Marketplace {
        total: found.total,
        relaxed: found.relaxed,
        near: asked.place.map(described),
        results: results.collect(),
        facets: facets(&found),
        countries: countries(&found),
    })
}

/// One listing, as anybody reads it.
#[utoipa::path(
    get, path = paths::MARKETPLACE_LISTING, operation_id = "get_published_listing", tag = "marketplace",
    params(("slug" = String, Path, description = "The end of its address")),
    responses((status = 200, description = "The listing", body = PublishedListingBody), Read)
)]
pub(crate) async fn get(
    State(app): State<App>,
    Path(slug): Path<String>,
) -> Answer<Json<PublishedListingBody>> {
    Ok(Json(read_one(&app, &slug).await?))
}

/// A listing with the newest of what customers say of its partner.
pub(crate) async fn read_one(app: &App, slug: &str) -> Answer<PublishedListingBody> {
    let listing = find_one(app, slug).await?;
    let first = Page {
        after: None,
        limit: FIRST_REVIEWS,
    };
    let reviews = of_partner(app, listing.partner, first).await?;
    Ok(PublishedListingBody { listing, reviews })
}

pub(crate) async fn find_one(app: &App, slug: &str) -> Answer<PublishedListing> {
    let listing = listing::published(&app.store.read(), slug, app.now()).await?;
    listing.ok_or_else(|| Refusal::new(ProblemCode::NotFound))
}

/// The largest towns with a name that begins so.
#[utoipa::path(
    get, path = paths::MARKETPLACE_PLACES, operation_id = "list_marketplace_places", tag = "marketplace",
    params(("q" = String, Query, description = "The beginning of a name")),
    responses((status = 200, description = "Up to eight", body = MarketplacePlacesBody), Places)
)]
pub(crate) async fn places(Typed(typed): Typed) -> Json<MarketplacePlacesBody> {
    let found = place::places().beginning(&typed, PROPOSED);
    Json(MarketplacePlacesBody {
        places: found.into_iter().map(described).collect(),
    })
}

fn described(place: place::Place) -> Place {
    Place {
        name: place.name.to_owned(),
        country: place.country,
    }
}

fn result(asked: &Asked, hit: &Hit, units: &[Unit], listing: PublishedListing) -> MarketplaceResult {
    let nearest = nearest(&listing, asked.search.near);
    let content = listing.content(&asked.read);
    let text =
        |of: fn(&liaison_domain::listing::Content) -> &String| content.map(of).cloned().unwrap_or_default();
    MarketplaceResult {
        why: why(hit, units, &listing),
        name: text(|content| &content.name),
        short_description: text(|content| &content.short_description),
        language: content.map_or(liaison_domain::taxonomy::SpokenLanguage::English, |content| {
            content.language
        }),
        city: nearest.map(|place| place.city.clone()).unwrap_or_default(),
        kilometres: hit.signals.near.and_then(|near| near.kilometres),
        slug: listing.slug,
        partner_name: listing.partner_name,
        kind: listing.kind,
        country: listing.country,
        languages: listing.languages,
        customer_sizes: listing.customer_sizes,
        badges: listing.badges,
        rating: listing.rating,
        logo: listing.logo,
    }
}

fn nearest(listing: &PublishedListing, around: Option<Around>) -> Option<&PublishedLocation> {
    let away = |place: &&PublishedLocation| {
        let (around, at) = around.zip(place.coordinates)?;
        Some(kilometres(around.at, at))
    };
    listing
        .locations
        .iter()
        .min_by_key(|place| away(place).unwrap_or(u32::MAX))
}

fn why(hit: &Hit, units: &[Unit], listing: &PublishedListing) -> Vec<Why> {
    let signals = hit.signals;
    let mut why = Vec::new();
    if let Some(words) = signals.words {
        let found = reasons(units, listing).into_iter().map(|reason| FoundWord {
            said: reason.said,
            part: part(reason.part),
            met: met(reason.met),
            times: reason.times,
        });
        why.push(Why::Words {
            bars: bars(words),
            found: found.collect(),
        });
    }
    if let Some(near) = signals.near {
        why.push(Why::Nearness {
            bars: bars(near.level()),
            kilometres: near.kilometres,
            abroad: near.abroad,
        });
    }
    why.push(Why::Programmes {
        bars: bars(signals.programme_level()),
        programmes: listing.badges.clone(),
    });
    if let Some(rating) = listing.rating {
        why.push(Why::Rating {
            bars: bars(signals.rating),
            rating,
        });
    }
    if let Some(speed) = listing.answer_speed {
        why.push(Why::Answers {
            bars: bars(signals.answers),
            speed,
        });
    }
    why
}

const fn part(part: Part) -> ListingPart {
    match part {
        Part::Name => ListingPart::Name,
        Part::Partner => ListingPart::Partner,
        Part::Tag(Facet::Kind) => ListingPart::Kind,
        Part::Tag(Facet::Service) => ListingPart::Service,
        Part::Tag(Facet::Product) => ListingPart::Product,
        Part::Tag(Facet::Solution) => ListingPart::Solution,
        Part::Tag(Facet::CustomerSize) => ListingPart::CustomerSize,
        Part::Tag(Facet::Industry) => ListingPart::Industry,
        Part::Tag(Facet::Language) => ListingPart::Language,
        Part::Tag(Facet::Programme) => ListingPart::Programme,
        Part::Tag(Facet::Rating) => ListingPart::Rating,
        Part::ConsultingOffer => ListingPart::ConsultingOffer,
        Part::ShortDescription => ListingPart::ShortDescription,
        Part::Reference => ListingPart::Reference,
        Part::Place => ListingPart::Place,
        Part::LongDescription => ListingPart::LongDescription,
        Part::Overview => ListingPart::Overview,
    }
}

const fn met(met: Match) -> WordMatch {
    match met {
        Match::Exact => WordMatch::Exact,
        Match::Meant => WordMatch::Meant,
        Match::Nearly => WordMatch::Nearly,
    }
}

fn facets(found: &Found) -> Vec<FacetCounts> {
    let counts = |facet: Facet| FacetCounts {
        facet: facet.word().to_owned(),
        words: found
            .counts
            .of(facet)
            .into_iter()
            .map(|(word, count)| WordCount {
                word: word.to_owned(),
                count,
            })
            .collect(),
    };
    Facet::ALL.into_iter().map(counts).collect()
}

fn countries(found: &Found) -> Vec<CountryCount> {
    let counted = found.countries.iter().copied();
    counted
        .map(|(country, count)| CountryCount { country, count })
        .collect()
}
