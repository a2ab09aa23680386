//! The address under which people reach the server.

use core::fmt;

/// Scheme and authority, without a path: `https://partners.example`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PublicUrl {
    scheme: Scheme,
    authority: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Scheme {
    Http,
    Https,
}

impl PublicUrl {
    pub const ALLOWED: &str = "http:// or https:// and a host, with a port if need be and without a path, \
        like https://partners.example";

    pub fn parse(text: &str) -> Option<Self> {
        let (scheme, rest) = if let Some(rest) = text.strip_prefix("https://") {
            (Scheme::Https, rest)
        } else {
            (Scheme::Http, text.strip_prefix("http://")?)
        };
        let authority = rest.strip_suffix('/').unwrap_or(rest);
        let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if authority.is_empty() || !authority.chars().all(allowed) {
            return None;
        }
        Some(Self {
            scheme,
            authority: authority.to_ascii_lowercase(),
        })
    }

    /// Whether browsers reach the server over TLS, which decides cookies and HSTS.
    pub fn is_https(&self) -> bool {
        self.scheme == Scheme::Https
    }

    /// Without the port.
    pub fn host(&self) -> &str {
        match self.authority.rsplit_once(':') {
            Some((host, port)) if port.chars().all(|c| c.is_ascii_digit()) => host,
            _ => &self.authority,
        }
    }

    /// As the `Origin` header has it.
    pub fn origin(&self) -> String {
        self.to_string()
    }

    pub fn join(&self, path: &str) -> String {
        format!("{self}{path}")
    }
}

impl fmt::Display for PublicUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.scheme {
            Scheme::Http => "http",
            Scheme::Https => "https",
        };
        write!(f, "{scheme}://{}", self.authority)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_and_nothing_else() {
        for (text, origin) in [
            ("https://Partners.example/", "https://partners.example"),
            ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
            ("http://[::1]:80", "http://[::1]:80"),
        ] {
            assert_eq!(
                PublicUrl::parse(text).map(|url| url.origin()).as_deref(),
                Some(origin)
            );
        }
        for (text, host) in [
            ("https://a.example", "a.example"),
            ("http://[::1]:80", "[::1]"),
            ("http://[::1]", "[::1]"),
        ] {
            assert_eq!(PublicUrl::parse(text).unwrap().host(), host);
        }
        for wrong in [
            "",
            "https://",
            "ftp://a",
            "https://a/b",
            "https://a b",
            "https://u:p@a",
            "a.example",
        ] {
            assert_eq!(PublicUrl::parse(wrong), None, "{wrong}");
        }
    }
}
