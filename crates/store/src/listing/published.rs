//! Listings as anybody reads them.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use liaison_domain::Country;
use liaison_domain::customer_review::Rating;
use liaison_domain::id::{ListingId, PartnerId};
use liaison_domain::listing::RawListing;
use liaison_domain::listing::location::{LocationState, RawLocation};
use liaison_domain::listing::published::{PublishedListing, PublishedLocation, Surroundings};
use liaison_domain::listing::state::ListingState;
use liaison_domain::partner::{Partner, Programme, Standing};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use super::{Listing, rows_of, to_listing};
use crate::column::{CARRIED, parse_json, word};
use crate::entity::listing::{Column, Entity};
use crate::entity::listing_location;
use crate::error::StoreError;
use crate::transaction::Db;
use crate::{customer_review, lead, partner};

/// As anybody reads it, where customers can.
pub async fn published(
    db: &impl Db,
    slug: &str,
    now: Timestamp,
) -> Result<Option<PublishedListing>, StoreError> {
    let query = Entity::find().filter(Column::Slug.eq(slug));
    Ok(published_of(db, query, now).await?.pop())
}

/// Of these, those that customers can read now, in no order.
pub async fn published_among(
    db: &impl Db,
    ids: &[ListingId],
    now: Timestamp,
) -> Result<Vec<PublishedListing>, StoreError> {
    let mut found = Vec::new();
    for ids in ids.chunks(CARRIED) {
        let query = Entity::find().filter(Column::Id.is_in(ids.iter().map(|id| id.0)));
        found.extend(published_of(db, query, now).await?);
    }
    Ok(found)
}

/// Of a partner, as it is now: when its name, its places or its programmes have changed, these have.
pub async fn published_by(
    db: &impl Db,
    partner: PartnerId,
    now: Timestamp,
) -> Result<Vec<PublishedListing>, StoreError> {
    let query = Entity::find().filter(Column::Partner.eq(partner.0));
    published_of(db, query, now).await
}

/// All that customers can read, in the order of their ids, so many at a time: what an index is built from.
pub async fn all_published(
    db: &impl Db,
    after: Option<ListingId>,
    limit: u64,
    now: Timestamp,
) -> Result<Vec<PublishedListing>, StoreError> {
    let mut query = Entity::find().order_by_asc(Column::Id).limit(limit);
    if let Some(after) = after {
        query = query.filter(Column::Id.gt(after.0));
    }
    let mut found = published_of(db, query, now).await?;
    found.sort_by_key(|listing| listing.id);
    Ok(found)
}

async fn published_of(
    db: &impl Db,
    query: Select<Entity>,
    now: Timestamp,
) -> Result<Vec<PublishedListing>, StoreError> {
    let live = ListingState::ALL
        .into_iter()
        .filter(|state| state.is_live())
        .map(|state| word(&state))
        .collect::<Result<Vec<_>, _>>()?;
    let rows = query
        .filter(Column::State.is_in(live))
        .filter(Column::LiveVersion.is_not_null())
        .all(&db.executor())
        .await?;
    let listings = rows.into_iter().map(to_listing).collect::<Result<Vec<_>, _>>()?;
    let partners = partner::find_all(db, listings.iter().map(|listing| listing.partner.0)).await?;
    let mut places = active_locations(db, &listings).await?;
    let mut texts = live_texts(db, &listings).await?;
    let owners = || listings.iter().map(|listing| listing.partner);
    let ratings = customer_review::ratings(db, owners(), now).await?;
    let speeds = lead::answer_speeds(db, &owners().collect::<Vec<_>>()).await?;
    let mut found = Vec::with_capacity(listings.len());
    for listing in listings {
        let gone = || StoreError::corrupt("listing.live_version", listing.id);
        let owner = partners.get(&listing.partner.0).ok_or_else(gone)?;
        let text = texts.remove(&listing.id.0).ok_or_else(gone)?;
        let of_country = |(country, place): &(Country, PublishedLocation)| {
            (*country == listing.country).then(|| place.clone())
        };
        let locations = places.entry(listing.partner.0).or_default();
        let with = Surroundings {
            id: listing.id,
            partner: listing.partner,
            partner_name: owner.name.clone(),
            partner_number: owner.number.clone(),
            locations: locations.iter().filter_map(of_country).collect(),
            badges: badges(owner, now),
            rating: ratings.get(&listing.partner).map(Rating::in_short),
            answer_speed: speeds.get(&listing.partner).copied(),
            published_at: listing.published_at.ok_or_else(gone)?,
            slug: listing.slug,
        };
        found.push(PublishedListing::new(text, with));
    }
    Ok(found)
}

/// The programmes that a partner is in today.
pub fn badges(owner: &Partner, now: Timestamp) -> Vec<Programme> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let mut badges: Vec<Programme> = Vec::new();
    for enrolment in &owner.enrolments {
        if enrolment.standing(today) == Standing::Enrolled && !badges.contains(&enrolment.programme) {
            badges.push(enrolment.programme);
        }
    }
    badges
}

async fn live_texts(db: &impl Db, listings: &[Listing]) -> Result<HashMap<Uuid, RawListing>, StoreError> {
    let mut texts = HashMap::new();
    for some in listings.chunks(CARRIED / 2) {
        let wanted = some
            .iter()
            .filter_map(|listing| Some((listing.id, listing.live_version?)));
        let rows = rows_of(db, wanted).await?;
        for row in rows {
            texts.insert(row.listing, parse_json("listing_version.content", &row.content)?);
        }
    }
    Ok(texts)
}

async fn active_locations(
    db: &impl Db,
    listings: &[Listing],
) -> Result<HashMap<Uuid, Vec<(Country, PublishedLocation)>>, StoreError> {
    use listing_location::Column;
    let mut places: HashMap<Uuid, Vec<_>> = HashMap::new();
    let mut partners: Vec<Uuid> = listings.iter().map(|listing| listing.partner.0).collect();
    partners.sort_unstable();
    partners.dedup();
    for some in partners.chunks(CARRIED) {
        let rows = listing_location::Entity::find()
            .filter(Column::Partner.is_in(some.iter().copied()))
            .filter(Column::State.eq(word(&LocationState::Active)?))
            .order_by_asc(Column::CreatedAt)
            .order_by_asc(Column::Id)
            .all(&db.executor())
            .await?;
        for row in rows {
            let place: RawLocation = parse_json("listing_location.content", &row.content)?;
            let shown = PublishedLocation {
                address: place.address,
                city: place.city,
                region: place.region,
                country: place.country,
                coordinates: place.coordinates,
            };
            places
                .entry(row.partner)
                .or_default()
                .push((place.country, shown));
        }
    }
    Ok(places)
}
