//! Liaison: messages.
