//! How an address is written in the table of routes: `/trial-invitations/:id`, and `/*rest` for everything else.
//!
//! The router's own segments are one type for each shape of address, and its code is made anew for each type.

use leptos_router::{PartialPathMatch, PathSegment, PossibleRouteMatch};

#[derive(Clone, Copy)]
pub(super) struct Address(pub(super) &'static str);

impl PossibleRouteMatch for Address {
    fn optional(&self) -> bool {
        false
    }

    fn test<'a>(&self, path: &'a str) -> Option<PartialPathMatch<'a>> {
        let mut params = Vec::new();
        let mut given = path.split('/');
        for wanted in self.0.split('/') {
            if wanted.starts_with('*') {
                return Some(PartialPathMatch::new("", params, path));
            }
            let part = given.next()?;
            match wanted.strip_prefix(':') {
                Some(name) if !part.is_empty() => params.push((name.into(), part.to_owned())),
                None if part == wanted => {}
                _ => return None,
            }
        }
        // A slash at the end is no other page.
        let is_whole = matches!((given.next(), given.next()), (None | Some(""), None));
        is_whole.then(|| PartialPathMatch::new("", params, path))
    }

    /// For pages that a server draws; ours draws none.
    fn generate_path(&self, _: &mut Vec<PathSegment>) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(address: &'static str, path: &str) -> Option<Vec<(String, String)>> {
        let params = Address(address).test(path)?.params();
        Some(
            params
                .into_iter()
                .map(|(name, value)| (name.into_owned(), value))
                .collect(),
        )
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
