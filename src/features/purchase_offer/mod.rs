//! Purchase offers, from the partner's side: the wizard, the list, one of them, what is offered again and again.

pub mod begin;
pub mod detail;
mod drafted;
mod last_day;
pub mod list;
pub mod places;
mod save_template;
pub mod templates;
mod wizard;

pub use begin::BeginPurchaseOffer;
pub use detail::PurchaseOfferPage;
pub use list::PurchaseOffersPage;
pub use templates::OfferTemplatesPage;
pub use wizard::PurchaseOfferWizardPage;
