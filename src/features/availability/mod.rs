//! Which partner feature exists in which plan and cloud: the tables, one cell with everything that is said of it, what
//! changed between two days, and an operator's additions.

mod cell;
mod changes;
pub mod import;
mod keeping;
mod said;
mod table;

pub use cell::AvailabilityCellPage;
pub use changes::AvailabilityChangesPage;
pub use table::AvailabilityPage;
