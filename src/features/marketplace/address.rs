//! What is sought, as the page's address has it.

use js_sys::encode_uri_component;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
pub(super) use liaison_contract::paths::{
    MARKETPLACE_COMPARE_PAGE as COMPARE, MARKETPLACE_RANKING_PAGE as RANKING,
};
pub(super) use liaison_contract::wanted::{FACETS, Wanted, compared};

pub(super) use crate::app::public::MARKETPLACE as PAGE;

pub(super) fn here() -> Memo<Wanted> {
    let query = use_query_map();
    Memo::new(move |_| query.with(|query| Wanted::read(|name| query.get(name))))
}

pub(super) fn address(wanted: &Wanted) -> String {
    match parameters(wanted) {
        parameters if parameters.is_empty() => PAGE.to_owned(),
        parameters => [PAGE, "?", &parameters].concat(),
    }
}

/// Where those that were chosen stand side by side.
pub(super) fn comparison(wanted: &Wanted) -> String {
    [COMPARE, "?of=", &encoded(&wanted.compared.join(","))].concat()
}

/// As the page's address and the server have them.
pub(super) fn parameters(wanted: &Wanted) -> String {
    wanted.parameters(encoded)
}

fn encoded(text: &str) -> String {
    encode_uri_component(text).into()
}
