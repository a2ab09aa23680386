//! The marketplace, which everybody reads: partners by what is needed and where, one partner's listing, and how results
//! are ordered.

mod address;
mod facets;
mod profile;
mod ranking;
mod result;
mod search;

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use self::address::PAGE;
use crate::app::{NotFoundPage, use_rest};
use crate::boot;
use crate::ui::live::{later, live};

/// `/marketplace` and everything behind it: one row of the table, and each page a module of its own.
pub struct MarketplacePages;

#[lazy_route]
impl LazyRoute for MarketplacePages {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let at = use_rest(PAGE);
        live(move || Some(page(&at.get())))
    }
}

fn page(at: &str) -> AnyView {
    match (at, at.strip_prefix("partners/")) {
        ("", _) => later(Box::pin(search::__preload_marketplace()), || {
            Box::pin(search::marketplace())
        }),
        ("ranking", _) => later(Box::pin(ranking::__preload_marketplace_ranking()), || {
            Box::pin(ranking::marketplace_ranking())
        }),
        (_, Some(slug)) if !slug.contains('/') => {
            let slug = slug.to_owned();
            let fetch = async {
                let style = boot::style("marketplace_profile");
                profile::__preload_marketplace_profile().await;
                boot::styled(style).await;
            };
            later(Box::pin(fetch), || Box::pin(profile::marketplace_profile(slug)))
        }
        _ => view! { <NotFoundPage /> }.into_any(),
    }
}
