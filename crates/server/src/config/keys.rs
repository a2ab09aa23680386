//! Every key once: its name, where it is read from, what it may be.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use jiff::SignedDuration;
use lettre::Address;
use liaison_store::DatabaseUrl;

use super::file::Values;
use super::{
    Config, ConfigError, LogFormat, LogLevel, MailConfig, MailWay, PublicUrl, SessionTimes, SignInLimits,
    SmtpUrl, mail,
};

/// The keys as flags and environment variables. Text, so that a wrong value is explained in one way.
#[derive(Args, Clone, Default)]
pub struct Flags {
    /// A TOML file with any of the keys below (with `_` for `-`)
    #[arg(long, global = true, env = "LIAISON_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Address and port to listen on [default: 127.0.0.1:8080]
    #[arg(long, global = true, env = "LIAISON_LISTEN", value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// The address under which browsers reach the server [default: http:// and the listen address]
    #[arg(long, global = true, env = "LIAISON_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// `sqlite://` and a path, or `postgres://` [default: `sqlite://data/liaison.db`]
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    pub database_url: Option<String>,
    /// The folder with the built browser app [default: dist]
    #[arg(long, global = true, env = "LIAISON_SITE", value_name = "FOLDER")]
    pub site: Option<String>,
    /// The folder with the index of the marketplace, one for each server process [default: none, the index is in memory
    /// and made at each start]
    #[arg(long, global = true, env = "LIAISON_INDEX", value_name = "FOLDER")]
    pub index: Option<String>,
    /// text or json [default: text]
    #[arg(long, global = true, env = "LIAISON_LOG_FORMAT", value_name = "FORMAT")]
    pub log_format: Option<String>,
    /// error, warn, info, debug or trace [default: info]
    #[arg(long, global = true, env = "LIAISON_LOG_LEVEL", value_name = "LEVEL")]
    pub log_level: Option<String>,
    /// A session without a request for this many hours is over [default: 336]
    #[arg(long, global = true, env = "LIAISON_SESSION_IDLE_HOURS", value_name = "HOURS")]
    pub session_idle_hours: Option<String>,
    /// A session is over after this many hours, however busy [default: 2160]
    #[arg(
        long,
        global = true,
        env = "LIAISON_SESSION_ABSOLUTE_HOURS",
        value_name = "HOURS"
    )]
    pub session_absolute_hours: Option<String>,
    /// Failed sign-ins per e-mail address and window [default: 5]
    #[arg(
        long,
        global = true,
        env = "LIAISON_SIGN_IN_PER_ADDRESS",
        value_name = "COUNT"
    )]
    pub sign_in_per_address: Option<String>,
    /// Failed sign-ins per network address and window [default: 20]
    #[arg(long, global = true, env = "LIAISON_SIGN_IN_PER_SOURCE", value_name = "COUNT")]
    pub sign_in_per_source: Option<String>,
    /// The window in which failed sign-ins are counted [default: 15]
    #[arg(
        long,
        global = true,
        env = "LIAISON_SIGN_IN_WINDOW_MINUTES",
        value_name = "MINUTES"
    )]
    pub sign_in_window_minutes: Option<String>,
    /// The server that takes mail, like `smtps://user:password@mail.example` or
    /// `smtp://mail.example:587?tls=required` [default: none, mail is written into the outbox folder]
    #[arg(
        long,
        global = true,
        env = "LIAISON_SMTP_URL",
        value_name = "URL",
        hide_env_values = true
    )]
    pub smtp_url: Option<String>,
    /// The address that mail comes from [default: no-reply@ and the host of the public URL]
    #[arg(long, global = true, env = "LIAISON_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// The address to which mail servers report what they could not deliver; `record-bounce` reads what comes there
    /// [default: the address that mail comes from]
    #[arg(long, global = true, env = "LIAISON_BOUNCE_ADDRESS", value_name = "ADDRESS")]
    pub bounce_address: Option<String>,
    /// The folder for mail when there is no mail server [default: data/outbox]
    #[arg(long, global = true, env = "LIAISON_OUTBOX", value_name = "FOLDER")]
    pub outbox: Option<String>,
    /// How long open requests may go on after a stop signal [default: 10]
    #[arg(long, global = true, env = "LIAISON_DRAIN_SECONDS", value_name = "SECONDS")]
    pub drain_seconds: Option<String>,
}

macro_rules! keys {
    ($($variant:ident = $field:ident),+ $(,)?) => {
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum Key { $($variant),+ }

        impl Key {
            pub const ALL: [Self; [$(Self::$variant),+].len()] = [$(Self::$variant),+];

            /// As the file has it.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => stringify!($field)),+ }
            }

            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|key| key.name() == name)
            }

            fn of(self, flags: &Flags) -> Option<&str> {
                match self { $(Self::$variant => flags.$field.as_deref()),+ }
            }
        }
    };
}

keys! {
    Listen = listen,
    PublicUrl = public_url,
    DatabaseUrl = database_url,
    Site = site,
    Index = index,
    LogFormat = log_format,
    LogLevel = log_level,
    SessionIdleHours = session_idle_hours,
    SessionAbsoluteHours = session_absolute_hours,
    SignInPerAddress = sign_in_per_address,
    SignInPerSource = sign_in_per_source,
    SignInWindowMinutes = sign_in_window_minutes,
    SmtpUrl = smtp_url,
    MailFrom = mail_from,
    BounceAddress = bounce_address,
    Outbox = outbox,
    DrainSeconds = drain_seconds,
}

pub(super) struct Reader<'a> {
    flags: &'a Flags,
    file: &'a Values,
}

impl<'a> Reader<'a> {
    pub(super) fn new(flags: &'a Flags, file: &'a Values) -> Self {
        Self { flags, file }
    }

    pub(super) fn config(&self) -> Result<Config, ConfigError> {
        let listen: SocketAddr = self.read(
            Key::Listen,
            "127.0.0.1:8080",
            "an address and a port, like 127.0.0.1:8080",
            |text| text.parse().ok(),
        )?;
        let reached = if listen.ip().is_unspecified() {
            format!("http://localhost:{}", listen.port())
        } else {
            format!("http://{listen}")
        };
        let idle = self.count(Key::SessionIdleHours, "336", 1, 24 * 366)?;
        let absolute = self.count(Key::SessionAbsoluteHours, "2160", 1, 24 * 366)?;
        let public_url = self.read(Key::PublicUrl, &reached, PublicUrl::ALLOWED, PublicUrl::parse)?;
        Ok(Config {
            mail: self.mail(&public_url)?,
            listen,
            public_url,
            database_url: self.read(
                Key::DatabaseUrl,
                "sqlite://data/liaison.db",
                "sqlite:// and the path of a file, or postgres:// and a server",
                |text| DatabaseUrl::parse(text).ok().map(|_| text.to_owned()),
            )?,
            site: self.folder(Key::Site, "dist")?,
            index: self.read(Key::Index, "", "the path of a folder", |text| {
                Some((!text.is_empty()).then(|| PathBuf::from(text)))
            })?,
            log_format: self.read(Key::LogFormat, "text", "text or json", |text| match text {
                "text" => Some(LogFormat::Text),
                "json" => Some(LogFormat::Json),
                _ => None,
            })?,
            log_level: self.read(
                Key::LogLevel,
                "info",
                "error, warn, info, debug or trace",
                log_level,
            )?,
            sessions: SessionTimes {
                idle: SignedDuration::from_hours(i64::from(idle)),
                absolute: SignedDuration::from_hours(i64::from(absolute)),
            },
            sign_in: SignInLimits {
                per_address: self.count(Key::SignInPerAddress, "5", 1, 10_000)?,
                per_source: self.count(Key::SignInPerSource, "20", 1, 1_000_000)?,
                window: SignedDuration::from_mins(i64::from(self.count(
                    Key::SignInWindowMinutes,
                    "15",
                    1,
                    24 * 60,
                )?)),
            },
            drain: Duration::from_secs(u64::from(self.count(Key::DrainSeconds, "10", 0, 3600)?)),
        })
    }

    fn mail(&self, public_url: &PublicUrl) -> Result<MailConfig, ConfigError> {
        let outbox = self.folder(Key::Outbox, "data/outbox")?;
        // Empty means none, so that a file's address can be taken back by a flag.
        let smtp = self.read(Key::SmtpUrl, "", SmtpUrl::ALLOWED, |text| match text {
            "" => Some(None),
            text => SmtpUrl::parse(text).map(Some),
        })?;
        let address = |key, default: &str| {
            let allowed = "an e-mail address, like no-reply@partners.example";
            self.read(key, default, allowed, |text| text.parse::<Address>().ok())
        };
        let from = address(
            Key::MailFrom,
            &format!("no-reply@{}", mail::domain_of(public_url)),
        )?;
        Ok(MailConfig {
            bounces: address(Key::BounceAddress, from.as_ref())?,
            from,
            way: match smtp {
                Some(url) => MailWay::Smtp(url),
                None => MailWay::Outbox(outbox),
            },
        })
    }

    fn folder(&self, key: Key, default: &str) -> Result<PathBuf, ConfigError> {
        self.read(key, default, "the path of a folder", |text| {
            (!text.is_empty()).then(|| PathBuf::from(text))
        })
    }

    fn count(&self, key: Key, default: &str, least: u32, most: u32) -> Result<u32, ConfigError> {
        self.read(
            key,
            default,
            &format!("a whole number from {least} to {most}"),
            |text| text.parse().ok().filter(|number| (least..=most).contains(number)),
        )
    }

    fn read<T>(
        &self,
        key: Key,
        default: &str,
        allowed: &str,
        parse: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, ConfigError> {
        let (text, source_name) = if let Some(text) = key.of(self.flags) {
            (text, "flag or environment")
        } else if let Some(text) = self.file.get(key) {
            (text, self.file.name.as_str())
        } else {
            (default, "default")
        };
        parse(text).ok_or_else(|| ConfigError::Value {
            key: key.name(),
            value: shown(key, text),
            source_name: source_name.to_owned(),
            allowed: allowed.to_owned(),
        })
    }
}

fn log_level(text: &str) -> Option<LogLevel> {
    use LogLevel as L;
    [L::Error, L::Warn, L::Info, L::Debug, L::Trace]
        .into_iter()
        .find(|level| level.name() == text)
}

/// The address of a server may hold a password, which must not reach a terminal or a log.
fn shown(key: Key, text: &str) -> String {
    match (key, text.rsplit_once('@')) {
        (Key::DatabaseUrl | Key::SmtpUrl, Some((_, host))) => format!("(hidden)@{host}"),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &str) -> Result<Values, ConfigError> {
        let path = std::env::temp_dir().join(format!(
            "liaison-{}-{:?}.toml",
            std::process::id(),
            std::thread::current().id()
        ));
        std::fs::write(&path, text).unwrap();
        let values = super::super::file::read(&path);
        std::fs::remove_file(&path).unwrap();
        values
    }

    #[test]
    fn a_flag_stands_before_the_file_and_the_file_before_the_default() {
        let file = file("listen = \"127.0.0.1:1\"\nsign_in_per_address = 3\n").unwrap();
        let flags = Flags {
            listen: Some("127.0.0.1:2".to_owned()),
            ..Flags::default()
        };
        let config = Reader::new(&flags, &file).config().unwrap();
        assert_eq!(config.listen.port(), 2);
        assert_eq!(config.public_url.origin(), "http://127.0.0.1:2");
        assert_eq!(config.sign_in.per_address, 3);
        assert_eq!(config.sign_in.per_source, 20);
        assert_eq!(config.database_url, "sqlite://data/liaison.db");
    }

    #[test]
    fn an_error_names_key_value_and_what_is_allowed() {
        let flags = Flags {
            sign_in_per_address: Some("many".to_owned()),
            ..Flags::default()
        };
        let error = Reader::new(&flags, &Values::default()).config().unwrap_err();
        assert_eq!(
            error.to_string(),
            "sign_in_per_address = \"many\" (from flag or environment) is not allowed: \
             it must be a whole number from 1 to 10000"
        );
    }

    #[test]
    fn a_database_password_is_not_printed() {
        let flags = Flags {
            database_url: Some("mysql://root:secret@host/db".to_owned()),
            ..Flags::default()
        };
        let error = Reader::new(&flags, &Values::default()).config().unwrap_err();
        assert!(!error.to_string().contains("secret"), "{error}");
    }

    #[test]
    fn mail_goes_into_a_folder_unless_a_server_takes_it() {
        let mut flags = Flags {
            public_url: Some("https://partners.example:8443".to_owned()),
            ..Flags::default()
        };
        let config = Reader::new(&flags, &Values::default()).config().unwrap();
        assert_eq!(config.mail.way, MailWay::Outbox("data/outbox".into()));
        assert_eq!(config.mail.from.to_string(), "no-reply@partners.example");

        assert_eq!(config.mail.bounces, config.mail.from);

        flags.bounce_address = Some("bounces@partners.example".to_owned());
        flags.smtp_url = Some("smtp://u:secret@mail.example:587?tls=required".to_owned());
        let config = Reader::new(&flags, &Values::default()).config().unwrap();
        assert!(matches!(config.mail.way, MailWay::Smtp(_)));
        assert_eq!(config.mail.bounces.to_string(), "bounces@partners.example");
        assert_eq!(config.mail.from.to_string(), "no-reply@partners.example");
        assert!(!format!("{config:?}").contains("secret"));

        flags.smtp_url = Some("http://u:secret@mail.example".to_owned());
        let error = Reader::new(&flags, &Values::default()).config().unwrap_err();
        assert_eq!(
            error.to_string(),
            "smtp_url = \"(hidden)@mail.example\" (from flag or environment) is not allowed: it must be \
             smtp:// or smtps:// and a server, with user and password before it and ?tls=required or \
             ?tls=opportunistic after it if need be"
        );
        flags.smtp_url = None;
        flags.mail_from = Some("Liaison".to_owned());
        let error = Reader::new(&flags, &Values::default()).config().unwrap_err();
        assert!(
            error.to_string().starts_with("mail_from = \"Liaison\""),
            "{error}"
        );
    }

    #[test]
    fn an_unknown_key_in_the_file_is_an_error() {
        let error = file("lisden = \"127.0.0.1:1\"").map(|_| ()).unwrap_err();
        assert!(
            matches!(&error, ConfigError::UnknownKey { key, .. } if key == "lisden"),
            "{error}"
        );
        assert!(error.to_string().contains("listen, public_url"), "{error}");
    }

    #[test]
    fn every_flag_is_a_key() {
        use clap::Command;
        let command = Flags::augment_args(Command::new("test"));
        let mut flags: Vec<String> = command
            .get_arguments()
            .map(|arg| arg.get_id().to_string())
            .filter(|id| id != "config")
            .collect();
        flags.sort();
        let mut keys: Vec<String> = Key::ALL.iter().map(|key| key.name().to_owned()).collect();
        keys.sort();
        assert_eq!(flags, keys);
    }
}
