//! Liaison: drafts.
