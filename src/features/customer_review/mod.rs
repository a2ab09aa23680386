//! What customers say of partners: written by who has worked with one, answered by the partner, judged by the operator.

mod doing;
mod form;
pub mod operator;
mod own;
mod received;

pub use own::OwnReviewsPage;
pub use received::ReceivedReviewsPage;
