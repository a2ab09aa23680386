//! By what results are narrowed: every word with how many would be found, and what is chosen as chips to take away.

use leptos::prelude::*;
use liaison_contract::marketplace::{Marketplace, WordCount};
use liaison_messages::messages as m;

use super::address::{FACETS, Wanted};
use super::search::Page;
use crate::i18n::{marketplace, taxonomy};
use crate::ui::live::said;
use crate::ui::{Glyph, Icon};

/// So many facets stand open at first.
const OPEN: usize = 3;

pub(super) fn facets(page: Page, found: &Marketplace) -> AnyView {
    let i18n = page.i18n;
    let chosen = page.wanted.get_untracked().chosen.len() as i64;
    let all = FACETS.into_iter().enumerate().filter_map(|(place, facet)| {
        let words = found.counts_of(facet);
        (!words.is_empty()).then(|| one(page, place < OPEN, facet, words))
    });
    let summary = move || {
        i18n.say(|words| match chosen {
            0 => m::marketplace_filters(words),
            chosen => m::marketplace_filters_chosen(words, chosen),
        })
    };
    view! {
        <aside class="facets" aria-label=i18n.tr(m::marketplace_narrow)>
            <details class="facets__all">
                <summary class="btn btn--wide">{summary}</summary>
                {all.collect_view()}
            </details>
        </aside>
    }
    .into_any()
}

fn one(page: Page, is_open: bool, facet: &'static str, words: Vec<WordCount>) -> AnyView {
    let i18n = page.i18n;
    let is_open = is_open
        || page
            .wanted
            .with_untracked(|wanted| wanted.chosen.iter().any(|(of, _)| *of == facet));
    let name = move || i18n.say(|words| marketplace::facet(words, facet));
    let ticks = words.into_iter().map(|WordCount { word, count }| {
        let (shown, said) = (word.clone(), word.clone());
        let checked = page.wanted.with_untracked(|wanted| wanted.has(facet, &shown));
        let label = move || i18n.say(|words| taxonomy::word(words, facet, &said).unwrap_or_default());
        let toggle = move |_| {
            let next = page.wanted.with_untracked(|wanted| wanted.toggled(facet, &word));
            page.go.run(next);
        };
        view! {
            <label class="tick">
                <input type="checkbox" prop:checked=checked on:change=toggle />
                <span>{label}</span>
                <span class="tick__n">{count}</span>
            </label>
        }
    });
    view! {
        <details class="facet" open=is_open>
            <summary>{name}</summary>
            <div role="group" aria-label=name>
                {ticks.collect_view()}
            </div>
        </details>
    }
    .into_any()
}

/// Each a link to the same without it.
pub(super) fn chips(page: Page) -> AnyView {
    let i18n = page.i18n;
    let wanted = page.wanted.get_untracked();
    let each = wanted.chosen.iter().map(|(facet, word)| {
        let (facet, word) = (*facet, word.clone());
        let without = word.clone();
        let name = said(move || {
            i18n.say(|words| taxonomy::word(words, facet, &word).unwrap_or_else(|| word.clone()))
        });
        let chip = view! {
            {name}
            <Icon glyph=Glyph::Cross />
            <span class="visually-hidden">{i18n.tr(m::marketplace_remove)}</span>
        };
        let next = Box::new(move |wanted: &Wanted| wanted.toggled(facet, &without));
        page.link("chip", next, chip.into_any())
    });
    let each = each.collect_view();
    let clear = (!wanted.chosen.is_empty()).then(|| {
        let clear = said(move || i18n.say(m::marketplace_clear));
        page.link("small", Box::new(Wanted::cleared), clear)
    });
    view! { <p class="row">{each} {clear}</p> }.into_any()
}
