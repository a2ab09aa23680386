//! What belongs to answering and to what stands in its way. All of it is fetched once the page stands.

pub mod barred;
pub mod forward;
pub mod terms;
pub mod unsettled;
