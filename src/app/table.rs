//! The table of routes as the router takes it. One type for all rows: what the router makes of a tuple of routes grows
//! with each of them, and every visitor downloads it.

use std::sync::Arc;

use leptos_router::{
    ChooseView, GeneratedRouteData, MatchInterface, MatchNestedRoutes, MatchParams, RouteMatchId,
};

use super::address::{Params, fits};
use super::guard::Page;

/// An address, and what it shows.
pub(super) type Row = (&'static str, Page);

#[derive(Clone)]
pub(super) struct Table {
    rows: &'static [Row],
    /// The router builds a page anew when the id changes, and only then.
    ids: Arc<[RouteMatchId]>,
}

/// The row that fits an address.
pub(super) struct Found {
    id: RouteMatchId,
    page: Page,
    params: Params,
}

impl Table {
    pub(super) fn new(rows: &'static [Row]) -> Self {
        let ids = rows.iter().map(|_| RouteMatchId::new_from_route_id()).collect();
        Self { rows, ids }
    }
}

impl MatchNestedRoutes for Table {
    type Data = ();
    type Match = Found;

    fn match_nested<'a>(&'a self, path: &'a str) -> (Option<(RouteMatchId, Found)>, &'a str) {
        for ((address, page), id) in self.rows.iter().zip(self.ids.iter()) {
            if let Some(params) = fits(address, path) {
                let found = Found {
                    id: *id,
                    page: *page,
                    params,
                };
                return (Some((*id, found)), "");
            }
        }
        (None, path)
    }

    /// For pages that a server draws; ours draws none.
    fn generate_routes(&self) -> impl IntoIterator<Item = GeneratedRouteData> + '_ {
        None
    }

    fn optional(&self) -> bool {
        false
    }
}

impl MatchInterface for Found {
    type Child = ();

    fn as_id(&self) -> RouteMatchId {
        self.id
    }

    /// Links do not ask which part of the address is a page's own.
    fn as_matched(&self) -> &str {
        ""
    }

    fn into_view_and_child(self) -> (impl ChooseView, Option<()>) {
        (self.page, None)
    }
}

impl MatchParams for Found {
    fn to_params(&self) -> Params {
        self.params.clone()
    }
}
