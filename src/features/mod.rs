//! One folder a capability. A feature never imports another one: what two need moves down to `ui`, `api`, `offline` or a crate.

pub mod account;
pub mod availability;
pub mod company;
pub mod customer_review;
pub mod drafts;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod home;
pub mod inbox;
pub mod lead;
pub mod listing;
pub mod marketplace;
pub mod organisation;
pub mod overview;
pub mod own_account;
pub mod palette;
pub mod people;
pub mod purchase_offer;
pub mod receipt;
pub mod review;
pub mod storage;
pub mod subscription;
pub mod trial_invitation;
