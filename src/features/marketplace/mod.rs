//! The marketplace, which everybody reads: partners by what is needed and where, one partner's listing, and how results
//! are ordered.

mod address;
mod compare;
mod drawn;
mod facets;
mod profile;
mod ranking;
mod result;
mod search;
mod tray;
mod verbs;

pub use compare::MarketplaceComparePage;
pub use profile::MarketplaceProfilePage;
pub use ranking::MarketplaceRankingPage;
pub use search::MarketplacePage;
