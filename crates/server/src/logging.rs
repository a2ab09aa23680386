//! Structured logs on standard error.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use crate::config::{LogFormat, LogLevel};

/// Starts logging for the process. Our own crates at the level asked for, what they stand on at `warn`:
/// a library's debug lines may hold what ours never write, such as addresses and headers.
pub fn start(format: LogFormat, level: LogLevel) {
    let level = level.name();
    let filter = EnvFilter::new(format!("warn,liaison_server={level},liaison_store={level}"));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    // A second start in one process keeps the first.
    let _ = match format {
        LogFormat::Text => lines.try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
}
