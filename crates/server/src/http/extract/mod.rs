//! What handlers are given. Each extractor refuses with a problem document.

mod body;
mod key;
mod page;
mod path;
mod pdf;
mod picture;
mod precondition;
mod session;
mod sought;
mod visitor;

pub(crate) use crate::random::token_hash;

pub(crate) use body::Body;
pub(crate) use key::{Attempt, IdempotencyKey};
pub(crate) use page::{Page, limit, query, search, word};
pub(crate) use path::{Below, BelowLink, Id, Token};
pub(crate) use pdf::Pdf;
pub(crate) use picture::Picture;
pub(crate) use precondition::{CreateOnly, Precondition, Seen, SeenDraft};
pub(crate) use session::{NotLost, SignedIn, Visit, ends_after};
pub(crate) use sought::Sought;
pub(crate) use visitor::Visitor;
