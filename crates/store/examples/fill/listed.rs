//! Partners with a listing each, written after those of the demo data in other words, places and choices.

use jiff::SignedDuration;
use liaison_domain::id::{ListingId, ListingLocationId, PartnerId};
use liaison_domain::listing::location::{Coordinates, LocationState, RawLocation};
use liaison_domain::listing::published::{PublishedListing, slug};
use liaison_domain::listing::state::ListingState;
use liaison_domain::listing::{LeadContact, RawListing};
use liaison_domain::partner::Partner;
use liaison_domain::taxonomy::{CustomerSize, Industry, ProductFamily, Service, Solution};
use liaison_store::listing::{self, Listing, Version};
use liaison_store::listing_location::{self, ListingLocation};
use liaison_store::{Store, Tx, partner};

use crate::random::Random;
use crate::{A_TRANSACTION, Done, PLACES, TRADES, now};

/// The first of the numbers by which customers name these partners.
const NUMBERS: usize = 9_000_000;
/// How far from its model a partner is, in millionths of a degree: as far as the next countries.
const AROUND: i64 = 4_000_000;

/// Their names.
pub(crate) async fn fill(
    store: &Store,
    random: &mut Random,
    listings: usize,
    first: usize,
) -> Done<Vec<String>> {
    let models = models(store).await?;
    let mut names = Vec::new();
    let mut tx = store.write().await?;
    for number in 0..listings {
        let at = random.below(models.len());
        let Some((owner, model)) = models.get(at) else {
            return Err("the demo data has no listing".into());
        };
        let owner = owner_of(random, owner, first + number);
        if names.len() < crate::NAMES_PRINTED {
            names.push(owner.name.clone());
        }
        list(&tx, random, &owner, model).await?;
        if number % A_TRANSACTION == A_TRANSACTION - 1 {
            tx.commit().await?;
            tx = store.write().await?;
        }
    }
    tx.commit().await?;
    Ok(names)
}

async fn models(store: &Store) -> Done<Vec<(Partner, PublishedListing)>> {
    let reader = store.read();
    let mut models = Vec::new();
    for model in listing::all_published(&reader, None, 100, now()?).await? {
        let owner = partner::find(&reader, model.partner).await?;
        models.push((owner.ok_or("a listing without a partner")?, model));
    }
    Ok(models)
}

fn owner_of(random: &mut Random, model: &Partner, number: usize) -> Partner {
    let (place, trade) = (random.one_of(&PLACES), random.one_of(&TRADES));
    Partner {
        id: PartnerId(random.uuid()),
        number: (NUMBERS + number).to_string(),
        name: format!(
            "{} {} {number}",
            place.unwrap_or_default(),
            trade.unwrap_or_default()
        ),
        ..model.clone()
    }
}

async fn list(tx: &Tx, random: &mut Random, owner: &Partner, model: &PublishedListing) -> Done<()> {
    partner::insert(tx, owner).await?;
    let (id, at) = (ListingId(random.uuid()), now()? - SignedDuration::from_hours(24));
    if let Some(place) = model.locations.first() {
        let near = place.coordinates.map(|at| Coordinates {
            latitude: around(random, at.latitude, 90_000_000),
            longitude: around(random, at.longitude, 180_000_000),
        });
        let location = ListingLocation {
            id: ListingLocationId(random.uuid()),
            partner: owner.id,
            place: RawLocation {
                country: place.country,
                address: place.address.clone(),
                city: random.one_of(&PLACES).unwrap_or_default().to_owned(),
                region: place.region.clone(),
                coordinates: near,
            },
            state: LocationState::Active,
            refusal: None,
            queued_at: None,
            created_at: at,
            revision: 1,
        };
        listing_location::insert(tx, &location).await?;
    }
    let row = Listing {
        id,
        partner: owner.id,
        country: model.country,
        kind: model.kind,
        slug: slug(&owner.name, model.country, id),
        state: ListingState::Published,
        version: 1,
        live_version: Some(1),
        published_at: Some(at),
        queued_at: None,
        suspension: None,
        appeal: None,
        created_at: at,
        revision: 1,
    };
    listing::insert(tx, &row).await?;
    let version = Version {
        version: 1,
        listing: written(random, model),
        points: Vec::new(),
        submitted_by: owner.name.clone(),
        submitted_at: at,
    };
    listing::insert_version(tx, id, &version).await?;
    Ok(())
}

/// The model's texts, with words of its own and other choices.
fn written(random: &mut Random, model: &PublishedListing) -> RawListing {
    let mut contents = model.contents.clone();
    for content in &mut contents {
        let (place, trade) = (random.one_of(&PLACES), random.one_of(&TRADES));
        content.long_description += &format!(" {} {}", place.unwrap_or_default(), trade.unwrap_or_default());
    }
    RawListing {
        contents,
        languages: model.languages.clone(),
        industries: some(random, Industry::ALL, 3),
        products: some(random, ProductFamily::ALL, 4),
        services: some(random, Service::ALL, 3),
        solutions: some(random, Solution::ALL, 3),
        customer_sizes: some(random, CustomerSize::ALL, 3),
        links: model.links.clone(),
        lead_contact: LeadContact::default(),
        consulting_offers: model.consulting_offers.clone(),
        references: model.references.clone(),
        logo: None,
        ..RawListing::new(model.country, model.kind)
    }
}

fn some<T: Copy + PartialEq>(random: &mut Random, all: &[T], most: usize) -> Vec<T> {
    let mut chosen = Vec::new();
    for _ in 0..=random.below(most) {
        chosen.extend(random.one_of(all).filter(|one| !chosen.contains(one)));
    }
    chosen
}

fn around(random: &mut Random, at: i64, most: i64) -> i64 {
    let by = i64::try_from(random.below(usize::try_from(2 * AROUND).unwrap_or_default())).unwrap_or_default();
    (at + by - AROUND).clamp(-most, most)
}
