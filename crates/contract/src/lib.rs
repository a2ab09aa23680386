//! Liaison: contract.
