//! How an address is written in the table of routes: `/trial-invitations/:id`, and `/*rest` for everything else.

use std::borrow::Cow;

/// What the parts of a path are called in the address, and what they say.
pub(super) type Params = Vec<(Cow<'static, str>, String)>;

/// Nothing where the path is another page's.
pub(super) fn fits(address: &'static str, path: &str) -> Option<Params> {
    let mut params = Vec::new();
    let mut given = path.split('/');
    for wanted in address.split('/') {
        if wanted.starts_with('*') {
            return Some(params);
        }
        let part = given.next()?;
        match wanted.strip_prefix(':') {
            Some(name) if !part.is_empty() => params.push((name.into(), part.to_owned())),
            None if part == wanted => {}
            _ => return None,
        }
    }
    // A slash at the end is no other page.
    matches!((given.next(), given.next()), (None | Some(""), None)).then_some(params)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(address: &'static str, path: &str) -> Option<Vec<(String, String)>> {
        let params = fits(address, path)?.into_iter();
        Some(params.map(|(name, value)| (name.into_owned(), value)).collect())
    }

    #[test]
    fn an_address_is_matched_as_a_whole() {
        assert_eq!(params("/", "/"), Some(vec![]));
        assert_eq!(params("/", "/drafts"), None);
        assert_eq!(params("/drafts", "/drafts"), Some(vec![]));
        assert_eq!(params("/drafts", "/drafts/"), Some(vec![]));
        assert_eq!(params("/drafts", "/drafts/1"), None);
        assert_eq!(params("/drafts", "/draft"), None);
        assert_eq!(params("/o/:token", "/o/"), None);
    }

    #[test]
    fn a_parameter_is_one_part_of_the_path() {
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert_eq!(params("/o/:token", "/o/7kd"), Some(vec![pair("token", "7kd")]));
        assert_eq!(
            params("/new/:draft/:step", "/new/1/trial/"),
            Some(vec![pair("draft", "1"), pair("step", "trial")])
        );
        assert_eq!(params("/new/:draft/:step", "/new/1"), None);
    }

    #[test]
    fn the_rest_takes_everything() {
        assert_eq!(params("/*rest", "/a/b/c"), Some(vec![]));
    }
}
