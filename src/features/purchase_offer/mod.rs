//! Purchase offers, from the partner's side: the wizard, the list, one of them.

pub mod begin;
pub mod detail;
mod last_day;
pub mod list;
mod places;
mod wizard;

pub use begin::BeginPurchaseOffer;
pub use detail::PurchaseOfferPage;
pub use list::PurchaseOffersPage;
pub use wizard::PurchaseOfferWizardPage;
