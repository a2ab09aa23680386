//! The shell, the session, the one table of routes, and what every page does on arrival.

/// Starts the program: called once by `main`.
pub fn run() {}
