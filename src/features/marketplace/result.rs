//! One result: what it is, and why it stands where it does.

use leptos::prelude::*;
use liaison_contract::marketplace::{BARS, MarketplaceResult, Why};
use liaison_contract::paths::marketplace_profile;
use liaison_messages::messages as m;

use super::search::Page;
use crate::i18n::{I18n, marketplace, names, taxonomy};
use crate::ui::Tick;

pub(super) fn result(page: Page, found: &MarketplaceResult) -> AnyView {
    let i18n = page.i18n;
    let to = marketplace_profile(&found.slug);
    let (country, city, kilometres) = (found.country, found.city.clone(), found.kilometres);
    let place = move || i18n.say(|words| marketplace::place(words, &city, country, kilometres));
    let (spoken, sizes) = (found.languages.clone(), found.customer_sizes.clone());
    let spoken = move || {
        i18n.say(|words| {
            let each: Vec<_> = spoken.iter().map(|one| taxonomy::language(words, *one)).collect();
            names::list(words, &each)
        })
    };
    let sizes = move || i18n.say(|words| taxonomy::sizes(words, &sizes));
    let kind = found.kind;
    let initial: String = found.partner_name.chars().take(1).collect();
    let why = found.why.iter().map(|why| reason(i18n, why)).collect_view();
    view! {
        <li class="hit">
            <span class="mono-tile" aria-hidden="true">
                {initial}
            </span>
            <div class="hit__body">
                <h3 class="hit__name">
                    <a href=to>{found.partner_name.clone()}</a>
                </h3>
                <p class="hit__of" lang=found.language.word()>
                    {found.name.clone()}
                </p>
                <p class="facts">
                    <span>{place}</span>
                    <span>{spoken}</span>
                    <span>{sizes}</span>
                    <span>{move || i18n.say(|words| taxonomy::kind(words, kind))}</span>
                </p>
                <p class="hit__line" lang=found.language.word()>
                    {found.short_description.clone()}
                </p>
                {choice(page, found)}
                <details class="more hit__why">
                    <summary>{i18n.tr(m::marketplace_why)}</summary>
                    <ul class="why">{why}</ul>
                </details>
            </div>
        </li>
    }
    .into_any()
}

/// Whether this one is among those who are to be asked.
fn choice(page: Page, found: &MarketplaceResult) -> AnyView {
    let Page { i18n, chosen, .. } = page;
    let (own, slug) = (found.slug.clone(), found.slug.clone());
    let name = found.partner_name.clone();
    let tick = move |on: bool| {
        chosen.update(|chosen| {
            chosen.retain(|one| *one != slug);
            if on {
                chosen.push(slug.clone());
            }
        });
    };
    view! {
        <Tick checked=Signal::derive(move || chosen.with(|chosen| chosen.contains(&own))) on_change=tick>
            {move || i18n.say(|words| m::marketplace_choose_one(words, &name))}
        </Tick>
    }
    .into_any()
}

fn reason(i18n: I18n, reason: &Why) -> AnyView {
    let (bars, name) = marketplace::signal(reason);
    let reason = reason.clone();
    let label = move || i18n.say(|words| m::marketplace_bars(words, &bars.to_string(), &BARS.to_string()));
    let each = (0..BARS).map(|bar| {
        let class = if bar < bars { "why__on" } else { "why__off" };
        view! { <rect class=class x=bar * 7 width="5" height="9" /> }
    });
    view! {
        <li>
            <svg class="why__bar" viewBox="0 0 26 9" role="img" aria-label=label>
                <g>{each.collect_view()}</g>
            </svg>
            <span>
                <b>{i18n.tr(name)}</b>
                " "
                {move || i18n.say(|words| marketplace::said(words, &reason))}
            </span>
        </li>
    }
    .into_any()
}
