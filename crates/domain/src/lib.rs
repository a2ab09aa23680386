//! Liaison: domain.
