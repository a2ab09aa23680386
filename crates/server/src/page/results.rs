//! Who helps with what and where: a page of results, with a form that needs no program.

use liaison_contract::marketplace::{BARS, MOST_PAGES, Marketplace, MarketplaceResult, PAGE, WITHIN};
use liaison_contract::paths;
use liaison_contract::wanted::{FACETS, Wanted};
use liaison_domain::listing::why::Why;
use liaison_messages::{Words, marketplace, messages as m, names, taxonomy};
use maud::{Markup, html};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::navigation;

/// So many facets stand open at first.
const OPEN: usize = 3;
/// What `encodeURIComponent` leaves as it is, so that an address is the same whoever writes it.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');

/// The address of what is sought.
pub(crate) fn address(wanted: &Wanted) -> String {
    match wanted.parameters(|text| utf8_percent_encode(text, KEPT).to_string()) {
        parameters if parameters.is_empty() => paths::MARKETPLACE_PAGE.to_owned(),
        parameters => format!("{}?{parameters}", paths::MARKETPLACE_PAGE),
    }
}

/// Where those that were chosen stand side by side.
fn comparison(wanted: &Wanted) -> String {
    let of = utf8_percent_encode(&wanted.compared.join(","), KEPT).to_string();
    format!("{}?of={of}", paths::MARKETPLACE_COMPARE_PAGE)
}

pub(crate) fn page(words: &Words, wanted: &Wanted, found: &Marketplace) -> Markup {
    html! {
        (navigation(words, paths::MARKETPLACE_PAGE))
        main class="page page--center" id="main" tabindex="-1" {
            header class="page__head" {
                h1 class="display display--mid" tabindex="-1" { (m::marketplace_title(words)) }
                p class="lede" { (m::marketplace_lede(words)) }
            }
            (form(words, wanted))
            div class="market" {
                (facets(words, wanted, found))
                (results(words, wanted, found))
            }
            (tray(words, wanted, found))
            footer class="market__foot" {
                a href=(paths::MARKETPLACE_RANKING_PAGE) { (m::marketplace_ranking(words)) }
                span { (m::marketplace_geonames(words)) }
            }
        }
    }
}

fn form(words: &Words, wanted: &Wanted) -> Markup {
    let text = |id: &str, name: &str, kind: &str, label: String, value: &str| {
        html! {
            div class="field" {
                label class="field__label" for=(id) { (label) }
                div class="field__line" {
                    input class="input" id=(id) name=(name) type=(kind) value=(value);
                }
            }
        }
    };
    let distances = WITHIN.map(|kilometres| {
        let said = words.formatter().integer(kilometres.into());
        (kilometres.to_string(), m::marketplace_within_km(words, &said))
    });
    html! {
        form class="seek" id="seek" role="search" action=(paths::MARKETPLACE_PAGE) aria-label=(m::marketplace_seek(words)) {
            (text("seek-need", "q", "search", m::marketplace_need(words), &wanted.need))
            (text("seek-near", "near", "text", m::marketplace_near(words), &wanted.near))
            div class="field" {
                label class="field__label" for="seek-within" { (m::marketplace_within(words)) }
                div class="select" {
                    select class="input" id="seek-within" name="within" {
                        option value="" { (m::marketplace_within_any(words)) }
                        @for (value, said) in &distances {
                            option value=(value) selected[*value == wanted.within] { (said) }
                        }
                    }
                    (icon("m3.5 6 4.5 4.5L12.5 6"))
                }
            }
            button class="btn btn--primary" type="submit" {
                (icon("M2.8 7.2a4.4 4.4 0 1 0 8.8 0 4.4 4.4 0 1 0-8.8 0Zm7.8 3.4 3.4 3.4"))
                (m::marketplace_search(words))
            }
        }
    }
}

fn icon(path: &str) -> Markup {
    html! { svg class="icon" viewBox="0 0 16 16" aria-hidden="true" { path d=(path) {} } }
}

/// What is ticked goes with the form.
fn facets(words: &Words, wanted: &Wanted, found: &Marketplace) -> Markup {
    let summary = match wanted.chosen.len() as i64 {
        0 => m::marketplace_filters(words),
        chosen => m::marketplace_filters_chosen(words, chosen),
    };
    let all = FACETS.into_iter().enumerate();
    html! {
        aside class="facets" aria-label=(m::marketplace_narrow(words)) {
            details class="facets__all" {
                summary class="btn btn--wide" { (summary) }
                @for (at, facet) in all {
                    @let counts = found.counts_of(facet);
                    @if !counts.is_empty() {
                        details class="facet" open[at < OPEN || wanted.chosen.iter().any(|(of, _)| *of == facet)] {
                            summary { (marketplace::facet(words, facet)) }
                            div role="group" aria-label=(marketplace::facet(words, facet)) {
                                @for one in counts {
                                    label class="tick" {
                                        input type="checkbox" form="seek" name=(facet) value=(one.word)
                                            checked[wanted.has(facet, &one.word)];
                                        span { (taxonomy::word(words, facet, &one.word).unwrap_or_default()) }
                                        span class="tick__n" { (one.count) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn results(words: &Words, wanted: &Wanted, found: &Marketplace) -> Markup {
    let info = "M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8Zm6-.6V11M8 5v.1";
    let notice = |said: String| html! { div class="banner" data-tone="info" { (icon(info)) p { (said) } } };
    html! {
        section class="section" aria-labelledby="market-found" {
            div class="section__head" {
                h2 id="market-found" { (m::marketplace_total(words, found.total.into())) }
                span { (m::marketplace_best_first(words)) }
                @if let Some(place) = &found.near {
                    span { (marketplace::near(words, &place.name, place.country)) }
                }
                span class="section__more" {
                    a href=(paths::MARKETPLACE_RANKING_PAGE) { (m::marketplace_ranking(words)) }
                }
            }
            (chips(words, wanted))
            @if !wanted.near.trim().is_empty() && found.near.is_none() {
                (notice(m::marketplace_near_unknown(words)))
            }
            @if found.relaxed { (notice(m::marketplace_relaxed(words))) }
            @if found.total == 0 {
                div class="empty" {
                    p class="strong" { (m::marketplace_none(words)) }
                    p { (m::marketplace_none_text(words)) }
                }
            }
            ol class="hits" {
                @for one in &found.results { (result(words, wanted, one)) }
            }
            (pages(words, wanted, found.total))
        }
    }
}

/// Each a link to the same without it.
fn chips(words: &Words, wanted: &Wanted) -> Markup {
    html! {
        p class="row" {
            @for (facet, word) in &wanted.chosen {
                a class="chip" href=(address(&wanted.toggled(facet, word))) {
                    (taxonomy::word(words, facet, word).unwrap_or_else(|| word.clone()))
                    (icon("M2 8a6 6 0 1 0 12 0A6 6 0 1 0 2 8Zm3.8-2.2 4.4 4.4m0-4.4-4.4 4.4"))
                    span class="visually-hidden" { (m::marketplace_remove(words)) }
                }
            }
            @if !wanted.chosen.is_empty() {
                a class="small" href=(address(&wanted.cleared())) { (m::marketplace_clear(words)) }
            }
        }
    }
}

fn result(words: &Words, wanted: &Wanted, found: &MarketplaceResult) -> Markup {
    let lang = found.language.word();
    let initial: String = found.partner_name.chars().take(1).collect();
    let spoken = found.languages.iter();
    let spoken: Vec<String> = spoken.map(|one| taxonomy::language(words, *one)).collect();
    html! {
        li class="hit" {
            span class="mono-tile" aria-hidden="true" { (initial) }
            div class="hit__body" {
                h3 class="hit__name" {
                    a href=(paths::marketplace_profile(&found.slug)) { (found.partner_name) }
                }
                p class="hit__of" lang=(lang) { (found.name) }
                p class="facts" {
                    span { (marketplace::place(words, &found.city, found.country, found.kilometres)) }
                    span { (names::list(words, &spoken)) }
                    span { (taxonomy::sizes(words, &found.customer_sizes)) }
                    span { (taxonomy::kind(words, found.kind)) }
                    @if let Some(rating) = found.rating { span { (marketplace::rated(words, rating)) } }
                }
                p class="hit__line" lang=(lang) { (found.short_description) }
                details class="more hit__why" {
                    summary { (m::marketplace_why(words)) }
                    ul class="why" {
                        @for why in &found.why { (reason(words, why)) }
                    }
                }
            }
            div class="hit__do" {
                label class="tick" {
                    input type="checkbox" form="seek" name="compare" value=(found.slug)
                        checked[wanted.compared.contains(&found.slug)];
                    span {
                        (m::marketplace_compare(words))
                        span class="visually-hidden" { ", " (found.partner_name) }
                    }
                }
            }
        }
    }
}

/// Those that were chosen, wherever in the results they stand.
fn tray(words: &Words, wanted: &Wanted, found: &Marketplace) -> Markup {
    let chosen = wanted.compared.iter().filter_map(|slug| {
        let result = found.results.iter().find(|result| result.slug == *slug)?;
        Some(result.partner_name.clone())
    });
    let chosen: Vec<String> = chosen.collect();
    html! {
        @if !wanted.compared.is_empty() {
            div class="tray" role="region" aria-label=(m::marketplace_tray(words)) {
                p {
                    b { (m::marketplace_chosen(words, wanted.compared.len() as i64)) }
                    " "
                    span class="muted" { (names::list(words, &chosen)) }
                }
                a class="btn btn--quiet" href=(address(&wanted.comparing_none())) {
                    (m::marketplace_choose_none(words))
                }
                a class="btn" href=(comparison(wanted)) { (m::marketplace_compare(words)) }
                a class="btn btn--primary" href=(paths::contact_page(&wanted.compared)) {
                    (m::marketplace_contact_chosen(words, wanted.compared.len() as i64))
                }
            }
        }
    }
}

fn reason(words: &Words, why: &Why) -> Markup {
    let (bars, name) = marketplace::signal(why);
    let label = m::marketplace_bars(words, &bars.to_string(), &BARS.to_string());
    html! {
        li {
            svg class="why__bar" viewBox="0 0 26 9" role="img" aria-label=(label) {
                g {
                    @for bar in 0..BARS {
                        rect class=(if bar < bars { "why__on" } else { "why__off" }) x=(bar * 7) width="5" height="9" {}
                    }
                }
            }
            span { b { (name(words)) } " " (marketplace::said(words, why)) }
        }
    }
}

fn pages(words: &Words, wanted: &Wanted, total: u32) -> Markup {
    let last = total.div_ceil(PAGE).clamp(1, MOST_PAGES);
    let to = |number: u32, name: String| {
        html! { a class="btn btn--small" href=(address(&wanted.on_page(number))) { (name) } }
    };
    html! {
        p class="pager" {
            @if wanted.page > 1 { (to(wanted.page - 1, m::marketplace_previous(words))) }
            @if wanted.page < last { (to(wanted.page + 1, m::marketplace_next(words))) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_one_that_the_browser_writes() {
        let wanted = Wanted {
            need: " 東京 & co's".to_owned(),
            chosen: vec![
                ("service", "licensing".to_owned()),
                ("service", "hardware".to_owned()),
            ],
            page: 2,
            ..Wanted::default()
        };
        assert_eq!(
            address(&wanted),
            "/marketplace?q=%E6%9D%B1%E4%BA%AC%20%26%20co's&service=licensing%2Chardware&page=2"
        );
    }
}
