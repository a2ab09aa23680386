//! What every handler and the worker share.

use std::sync::Arc;

use jiff::Timestamp;
use liaison_domain::catalogue::Catalogue;
use liaison_domain::price_list::{AddOn, PriceList};
use liaison_store::Store;

use crate::clock::Clock;
use crate::config::Config;
use crate::current_catalogue::CurrentCatalogue;
use crate::live::Live;
use crate::mail::Carrier;
use crate::marketplace::Marketplace;
use crate::password::Passwords;

#[derive(Clone)]
pub struct App {
    pub config: Arc<Config>,
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub passwords: Passwords,
    pub live: Arc<Live>,
    pub carrier: Arc<Carrier>,
    /// Loaded by migration and the same for the life of the process. What may be offered is for `current` to say.
    pub catalogue: Arc<Catalogue>,
    /// The same with the features that do not exist somewhere.
    pub current: Arc<CurrentCatalogue>,
    pub marketplace: Arc<Marketplace>,
    /// What is sold beside the plans, for the life of the process too.
    pub add_ons: Arc<[AddOn]>,
}

impl App {
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub fn price_list(&self) -> PriceList<'_> {
        PriceList {
            catalogue: &self.catalogue,
            add_ons: &self.add_ons,
        }
    }

    /// The same where something is to be offered: with the catalogue of this moment.
    pub fn current_price_list<'a>(&'a self, catalogue: &'a Catalogue) -> PriceList<'a> {
        PriceList {
            catalogue,
            add_ons: &self.add_ons,
        }
    }
}
