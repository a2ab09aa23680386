//! Liaison: server.
