//! One result: what it is, and why it stands where it does.

use leptos::prelude::*;
use liaison_contract::marketplace::{BARS, FoundWord, ListingPart, MarketplaceResult, Why, WordMatch};
use liaison_contract::paths::marketplace_profile;
use liaison_messages::{Words, messages as m};

use crate::i18n::{I18n, names, taxonomy};

pub(super) fn result(i18n: I18n, found: &MarketplaceResult) -> AnyView {
    let to = marketplace_profile(&found.slug);
    let (country, city, kilometres) = (found.country, found.city.clone(), found.kilometres);
    let place = move || {
        i18n.say(|words| {
            let mut place = match city.is_empty() {
                true => words.formatter().country(country.as_str()),
                false => city.clone(),
            };
            if let Some(kilometres) = kilometres {
                let kilometres = words.formatter().integer(kilometres.into());
                place = names::list(words, &[place, m::marketplace_within_km(words, &kilometres)]);
            }
            place
        })
    };
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
                <details class="more hit__why">
                    <summary>{i18n.tr(m::marketplace_why)}</summary>
                    <ul class="why">{why}</ul>
                </details>
            </div>
        </li>
    }
    .into_any()
}

fn reason(i18n: I18n, why: &Why) -> AnyView {
    let (bars, name): (u32, fn(&Words) -> String) = match why {
        Why::Words { bars, .. } => (*bars, m::marketplace_why_words),
        Why::Nearness { bars, .. } => (*bars, m::marketplace_why_near),
        Why::Programmes { bars, .. } => (*bars, m::marketplace_why_programmes),
    };
    let why = why.clone();
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
                {move || i18n.say(|words| said(words, &why))}
            </span>
        </li>
    }
    .into_any()
}

fn said(words: &Words, why: &Why) -> String {
    match why {
        Why::Words { found, .. } => {
            // What is said of several words is said once of all.
            let mut each: Vec<FoundWord> = Vec::new();
            for word in found {
                let same = |last: &&mut FoundWord| {
                    (last.part, last.met, last.times) == (word.part, word.met, word.times)
                };
                match each.last_mut().filter(same) {
                    Some(last) => last.said = [&last.said, " ", &word.said].concat(),
                    None => each.push(word.clone()),
                }
            }
            let each: Vec<_> = each.iter().map(|word| found_word(words, word)).collect();
            each.join(". ")
        }
        Why::Nearness { kilometres: None, .. } => m::marketplace_why_nowhere(words),
        Why::Nearness {
            kilometres: Some(kilometres),
            abroad,
            ..
        } => {
            let kilometres = words.formatter().integer((*kilometres).into());
            match abroad {
                true => m::marketplace_why_km_abroad(words, &kilometres),
                false => m::marketplace_why_km(words, &kilometres),
            }
        }
        Why::Programmes { programmes, .. } if programmes.is_empty() => m::marketplace_why_no_programme(words),
        Why::Programmes { programmes, .. } => {
            let each: Vec<_> = programmes
                .iter()
                .map(|one| names::programme(words, *one))
                .collect();
            names::list(words, &each)
        }
    }
}

fn found_word(words: &Words, found: &FoundWord) -> String {
    let word = found.said.as_str();
    match (found.met, found.part) {
        (WordMatch::Nearly, _) => m::marketplace_word_nearly(words, word),
        (_, ListingPart::Reference) => m::marketplace_word_references(words, found.times.into(), word),
        (_, ListingPart::Name) => m::marketplace_word_name(words, word),
        (_, ListingPart::Partner) => m::marketplace_word_partner(words, word),
        (
            _,
            ListingPart::Kind
            | ListingPart::Service
            | ListingPart::Product
            | ListingPart::Solution
            | ListingPart::CustomerSize
            | ListingPart::Industry
            | ListingPart::Language
            | ListingPart::Programme,
        ) => m::marketplace_word_tag(words, word),
        (WordMatch::Meant, _) => m::marketplace_word_meant(words, word),
        (_, ListingPart::ConsultingOffer) => m::marketplace_word_offer(words, word),
        (_, ListingPart::ShortDescription) => m::marketplace_word_short(words, word),
        (_, ListingPart::Place) => m::marketplace_word_place(words, word),
        (_, ListingPart::LongDescription | ListingPart::Overview) => m::marketplace_word_long(words, word),
    }
}
