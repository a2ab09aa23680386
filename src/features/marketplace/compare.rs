//! Up to four listings side by side, by everything that they say of themselves in words of the taxonomy.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::paths::marketplace_profile;
use liaison_domain::listing::Content;
use liaison_domain::listing::published::PublishedListing;
use liaison_messages::{Words, messages as m};

use super::address::{Wanted, address, compared};
use crate::api::Query;
use crate::api::marketplace::find_published_listings;
use crate::app::{public, use_page};
use crate::i18n::marketplace::{COMPARED, FACTS, Fact};
use crate::i18n::{I18n, names, taxonomy, use_i18n};
use crate::ui::live::{live, said};
use crate::ui::{EmptyState, LinkButton, LoadNotice};

pub struct MarketplaceComparePage;

#[lazy_route]
impl LazyRoute for MarketplaceComparePage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Compare /> }.into_any()
    }
}

#[component]
fn Compare() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::marketplace_compare_title));
    let named = use_query_map().with_untracked(|query| query.get("of").unwrap_or_default());
    let slugs = compared(&named);
    // Back among the results they are still chosen.
    let back = address(&Wanted {
        compared: slugs.clone(),
        ..Wanted::default().on_page(1)
    });
    let (back, slugs) = (StoredValue::new(back), StoredValue::new(slugs));
    let found = Query::new(move || async move {
        find_published_listings(&slugs.get_value(), untrack(|| i18n.language())).await
    });
    let shown = move || {
        let found = found.value()?;
        Some(match found.len() {
            0 => view! {
                <EmptyState title=i18n.tr(m::marketplace_compare_none) text=i18n.tr(m::marketplace_compare_none_text)>
                    <LinkButton href=back.get_value()>{i18n.tr(m::marketplace_profile_back)}</LinkButton>
                </EmptyState>
            }
            .into_any(),
            _ => table(i18n, found),
        })
    };
    view! {
        {public::navigation(i18n, "")}
        <main class="page page--center" id="main" tabindex="-1">
            <p class="small">
                <a href=back.get_value()>{i18n.tr(m::marketplace_profile_back)}</a>
            </p>
            <header class="page__head">
                <h1 class="display" tabindex="-1">
                    {i18n.tr(m::marketplace_compare_title)}
                </h1>
            </header>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::marketplace_failed
                on_retry=move |()| found.refetch()
            />
            {live(shown)}
        </main>
    }
}

fn table(i18n: I18n, found: Vec<PublishedListing>) -> AnyView {
    let heads = found.iter().map(|listing| {
        view! {
            <th role="columnheader" scope="col">
                <a href=marketplace_profile(&listing.slug)>{listing.partner_name.clone()}</a>
            </th>
        }
    });
    let heads = heads.collect_view();
    let body = move || {
        let wanted = [taxonomy::spoken(i18n.language())];
        let text = |part: fn(&Content) -> &String| {
            let each = found
                .iter()
                .map(|listing| listing.content(&wanted).map(part).cloned());
            each.map(Option::unwrap_or_default).collect::<Vec<_>>()
        };
        let fact = |(name, said): &Fact| {
            let each = i18n.say(|words| {
                let each = found
                    .iter()
                    .map(|listing| names::list(words, &said(words, listing)));
                each.collect()
            });
            row(i18n, *name, each)
        };
        let texts = [
            row(
                i18n,
                m::marketplace_compare_offered,
                text(|content| &content.name),
            ),
            row(
                i18n,
                m::marketplace_profile_what,
                text(|content| &content.short_description),
            ),
        ];
        let facts = FACTS.iter().chain(&COMPARED).map(fact);
        let rows: Vec<AnyView> = texts.into_iter().chain(facts).flatten().collect();
        Some(rows.into_any())
    };
    view! {
        <table role="table" class="versus">
            <caption class="visually-hidden">{i18n.tr(m::marketplace_compare_title)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    {heads}
                </tr>
            </thead>
            <tbody role="rowgroup">{live(body)}</tbody>
        </table>
    }
    .into_any()
}

/// Nothing where none of them says anything.
fn row(i18n: I18n, name: fn(&Words) -> String, each: Vec<String>) -> Option<AnyView> {
    if each.iter().all(String::is_empty) {
        return None;
    }
    let cells = each.into_iter().map(|text| {
        let text = match text.is_empty() {
            true => "–".to_owned(),
            false => text,
        };
        view! {
            <td role="cell" dir="auto">
                {text}
            </td>
        }
    });
    let cells = cells.collect_view();
    let row = view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {said(move || i18n.say(name))}
            </th>
            {cells}
        </tr>
    };
    Some(row.into_any())
}
