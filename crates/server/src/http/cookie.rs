//! The two cookies: who is signed in, and which browser has opened a link.

use axum::http::{HeaderMap, HeaderValue, header};
use jiff::SignedDuration;

use crate::config::PublicUrl;

/// A cookie of ours. Over TLS the session's name begins with `__Host-`, so that no other host can set it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Cookie {
    Session,
    Visitor,
}

impl Cookie {
    fn name(self, url: &PublicUrl) -> &'static str {
        match (self, url.is_https()) {
            (Self::Session, true) => "__Host-liaison_session",
            (Self::Session, false) => "liaison_session",
            (Self::Visitor, _) => "liaison_visitor",
        }
    }

    pub(crate) fn read<'a>(self, headers: &'a HeaderMap, url: &PublicUrl) -> Option<&'a str> {
        let name = self.name(url);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(key, value)| (key == name).then_some(value))
    }

    pub(crate) fn set(self, url: &PublicUrl, value: &str, keep: SignedDuration) -> Option<HeaderValue> {
        let secure = if url.is_https() { "; Secure" } else { "" };
        let text = format!(
            "{}={value}; Path=/; Max-Age={}; HttpOnly; SameSite=Lax{secure}",
            self.name(url),
            keep.as_secs()
        );
        HeaderValue::from_str(&text).ok()
    }

    pub(crate) fn remove(self, url: &PublicUrl) -> Option<HeaderValue> {
        self.set(url, "", SignedDuration::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn over_tls_the_session_cookie_is_bound_to_the_host() {
        let url = PublicUrl::parse("https://p.example").unwrap();
        let set = Cookie::Session
            .set(&url, "abc", SignedDuration::from_hours(1))
            .unwrap();
        assert_eq!(
            set,
            "__Host-liaison_session=abc; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax; Secure"
        );
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, HeaderValue::from_static("a=b; liaison_session=x"));
        headers.append(
            header::COOKIE,
            HeaderValue::from_static("__Host-liaison_session=y; c=d"),
        );
        assert_eq!(Cookie::Session.read(&headers, &url), Some("y"));
        let plain = PublicUrl::parse("http://p.example").unwrap();
        assert_eq!(Cookie::Session.read(&headers, &plain), Some("x"));
    }
}
