//! How mail leaves the house.

use core::fmt;
use std::path::PathBuf;

use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{Address, Tokio1Executor};

use super::PublicUrl;

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct MailConfig {
    pub way: MailWay,
    /// The address that mail comes from; the name before it is the message's own.
    pub from: Address,
    /// The envelope's sender, to which mail servers report what they could not deliver.
    pub bounces: Address,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MailWay {
    Smtp(SmtpUrl),
    /// A folder that gets each message as a file.
    Outbox(PathBuf),
}

/// A mail server with everything needed to reach it. Printing it hides user and password.
#[derive(Clone, PartialEq, Eq)]
pub struct SmtpUrl(String);

impl SmtpUrl {
    pub(super) const ALLOWED: &str = "smtp:// or smtps:// and a server, with user and password before it and \
        ?tls=required or ?tls=opportunistic after it if need be";

    pub fn parse(text: &str) -> Option<Self> {
        AsyncSmtpTransport::<Tokio1Executor>::from_url(text)
            .ok()
            .map(|_| Self(text.to_owned()))
    }

    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (scheme, rest) = self.0.split_once("://").unwrap_or(("smtp", &self.0));
        let place = rest.rsplit_once('@').map_or(rest, |(_, place)| place);
        write!(
            f,
            "{scheme}://{}",
            place.split(['?', '/']).next().unwrap_or(place)
        )
    }
}

impl fmt::Debug for SmtpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What stands behind the `@` of our addresses: the public host, unless that is only a number.
pub(crate) fn domain_of(public_url: &PublicUrl) -> &str {
    let host = public_url.host();
    let is_name = host
        .split('.')
        .next_back()
        .is_some_and(|last| last.starts_with(|c: char| c.is_ascii_alphabetic()));
    if is_name { host } else { "localhost" }
}
