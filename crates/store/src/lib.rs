//! Liaison: store.
