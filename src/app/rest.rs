//! What stands behind an address that is one row of the table for several pages.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// While somebody goes to another page this one stays as it is.
pub fn use_rest(address: &'static str) -> Memo<String> {
    let path = use_location().pathname;
    Memo::new(move |before: Option<&String>| {
        let rest = path.with(|path| path.strip_prefix(address).map(str::to_owned));
        match rest {
            Some(rest) => rest.trim_matches('/').to_owned(),
            None => before.cloned().unwrap_or_default(),
        }
    })
}
