//! The catalogue as it is now: the plans that came with the product, and the features that do not exist somewhere as
//! operators last decided. The process that an operator talks to knows at once, others within the worker's next turn.

use std::sync::{Arc, PoisonError, RwLock};

use jiff::civil::Date;
use liaison_domain::availability::{PartnerFeature, Reading, closed, is_closed, read};
use liaison_domain::catalogue::Catalogue;
use liaison_domain::country::Cloud;
use liaison_store::availability::{self, Availability};
use liaison_store::{Store, StoreError};

pub struct CurrentCatalogue {
    known: RwLock<Known>,
}

#[derive(Clone)]
struct Known {
    /// Of the availability, and the day that it was read as of.
    revision: i64,
    today: Date,
    catalogue: Arc<Catalogue>,
}

impl CurrentCatalogue {
    pub async fn load(store: &Store, plans: &Catalogue, today: Date) -> Result<Self, StoreError> {
        let availability = availability::load(&store.read()).await?;
        Ok(Self {
            known: RwLock::new(known(plans, &availability, today)),
        })
    }

    pub fn get(&self) -> Arc<Catalogue> {
        self.known().catalogue
    }

    /// Reads what has changed since.
    pub async fn refresh(&self, store: &Store, today: Date) -> Result<(), StoreError> {
        let reader = store.read();
        let before = self.known();
        if (before.revision, before.today) == (availability::revision(&reader).await?, today) {
            return Ok(());
        }
        let availability = availability::load(&reader).await?;
        let new = known(&before.catalogue, &availability, today);
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = new;
        Ok(())
    }

    /// The partner features that do not exist in a cloud.
    pub fn closed_in(&self, cloud: Cloud) -> Vec<PartnerFeature> {
        let catalogue = self.get();
        PartnerFeature::ALL
            .into_iter()
            .filter(|feature| is_closed(&catalogue.closed, cloud, *feature))
            .collect()
    }

    fn known(&self) -> Known {
        self.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn known(plans: &Catalogue, availability: &Availability, today: Date) -> Known {
    let readings: Vec<(_, Reading)> = availability
        .cells()
        .into_iter()
        .filter_map(|cell| {
            let reading = read(&availability.statements, &availability.decisions, &cell, today)?;
            Some((cell, reading))
        })
        .collect();
    Known {
        revision: availability.revision,
        today,
        catalogue: Arc::new(Catalogue {
            closed: closed(&readings),
            ..plans.clone()
        }),
    }
}
