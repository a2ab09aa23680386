//! Configuration: flags, then environment, then a TOML file, then defaults.

mod file;
mod keys;
mod mail;
mod public_url;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use jiff::SignedDuration;

pub use keys::{Flags, Key};
pub(crate) use mail::domain_of;
pub use mail::{MailConfig, MailWay, SmtpUrl};
pub use public_url::PublicUrl;

/// Everything the server is told from outside.
#[derive(Clone, Debug)]
pub struct Config {
    pub listen: SocketAddr,
    pub public_url: PublicUrl,
    pub database_url: String,
    /// The folder with the built browser app.
    pub site: PathBuf,
    /// The folder with the marketplace's index. Without one it is read into memory at each start.
    pub index: Option<PathBuf>,
    pub log_format: LogFormat,
    pub log_level: LogLevel,
    pub sessions: SessionTimes,
    pub sign_in: SignInLimits,
    pub mail: MailConfig,
    /// How long open requests may go on after the server was told to stop.
    pub drain: Duration,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogFormat {
    Text,
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LogLevel {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

#[derive(Clone, Copy, Debug)]
pub struct SessionTimes {
    /// Without a request for this long, a session is over.
    pub idle: SignedDuration,
    /// However busy it is, it is over after this long.
    pub absolute: SignedDuration,
}

#[derive(Clone, Copy, Debug)]
pub struct SignInLimits {
    pub per_address: u32,
    pub per_source: u32,
    pub window: SignedDuration,
}

/// What is wrong with the configuration, with everything needed to mend it.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    #[error("{key} = {value:?} (from {source_name}) is not allowed: it must be {allowed}")]
    Value {
        key: &'static str,
        value: String,
        source_name: String,
        allowed: String,
    },
    #[error("{path}: unknown key {key:?}; the keys are {known}")]
    UnknownKey {
        path: String,
        key: String,
        known: String,
    },
    #[error("{path}: {detail}")]
    File { path: String, detail: String },
}

impl Config {
    /// Flags and environment come together from the command line; the file stands behind both.
    pub fn read(flags: &Flags) -> Result<Self, ConfigError> {
        let file = match &flags.config {
            Some(path) => file::read(path)?,
            None => file::Values::default(),
        };
        keys::Reader::new(flags, &file).config()
    }
}

impl LogLevel {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
            Self::Info => "info",
            Self::Debug => "debug",
            Self::Trace => "trace",
        }
    }
}
