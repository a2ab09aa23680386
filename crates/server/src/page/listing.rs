//! One listing, as anybody reads it.

use liaison_contract::marketplace::PublishedListingBody;
use liaison_contract::paths;
use liaison_domain::listing::Content;
use liaison_domain::listing::published::PublishedListing;
use liaison_domain::taxonomy::SpokenLanguage;
use liaison_messages::{Words, marketplace, messages as m, names, taxonomy};
use maud::{Markup, html};

use super::{navigation, reviews};

pub(crate) fn page(words: &Words, found: &PublishedListingBody, read: SpokenLanguage) -> Markup {
    let listing = &found.listing;
    let contact = paths::contact_page(std::slice::from_ref(&listing.slug));
    html! {
        (navigation(words, ""))
        main class="page page--center" id="main" tabindex="-1" {
            p class="small" {
                a href=(paths::MARKETPLACE_PAGE) { (m::marketplace_profile_back(words)) }
            }
            header class="page__head" {
                h1 class="display" tabindex="-1" { (listing.partner_name) }
                a class="btn btn--primary" href=(contact) { (m::marketplace_contact(words)) }
            }
            @if let Some(content) = listing.content(&[read]) { (text(words, content)) }
            (facts(words, listing))
            (list(m::marketplace_profile_offers(words), offers(words, listing)))
            (list(m::marketplace_profile_references(words), references(listing)))
            (list(m::marketplace_profile_places(words), places(words, listing)))
            (list(m::marketplace_profile_links(words), links(words, listing)))
            (reviews::section(words, &listing.partner_name, &found.reviews))
        }
    }
}

fn text(words: &Words, content: &Content) -> Markup {
    let lang = content.language.word();
    html! {
        p class="market__name" lang=(lang) { (content.name) }
        p class="hit__line" lang=(lang) { (content.short_description) }
        (section(m::marketplace_profile_what(words), &html! {
            p class="market__text" lang=(lang) { (content.long_description) }
        }))
        (section(m::marketplace_profile_about(words), &html! {
            p class="market__text" lang=(lang) { (content.overview) }
        }))
    }
}

fn section(title: String, content: &Markup) -> Markup {
    html! {
        section class="section" {
            div class="section__head" { h2 { (title) } }
            (content)
        }
    }
}

fn facts(words: &Words, listing: &PublishedListing) -> Markup {
    let facts = marketplace::FACTS.map(|(name, said)| (name(words), said(words, listing)));
    html! {
        dl class="dl" {
            @for (name, said) in facts.iter().filter(|(_, said)| !said.is_empty()) {
                dt { (name) }
                dd { (names::list(words, said)) }
            }
        }
    }
}

/// Nothing where there is nothing of it.
fn list(title: String, lines: Vec<Markup>) -> Markup {
    if lines.is_empty() {
        return Markup::default();
    }
    let lines = html! {
        ul class="market__list" {
            @for line in lines { li { (line) } }
        }
    };
    section(title, &lines)
}

fn offers(words: &Words, listing: &PublishedListing) -> Vec<Markup> {
    let offers = listing.consulting_offers.iter();
    offers
        .map(|offer| {
            let duration = (offer.duration, offer.unit);
            html! { (taxonomy::consulting(words, &offer.name, offer.kind, duration)) }
        })
        .collect()
}

fn references(listing: &PublishedListing) -> Vec<Markup> {
    let references = listing.references.iter();
    references
        .map(|reference| html! { b { (reference.customer) } br; (reference.text) })
        .collect()
}

fn places(words: &Words, listing: &PublishedListing) -> Vec<Markup> {
    let places = listing.locations.iter();
    places
        .map(|place| html! { (marketplace::location(words, place)) })
        .collect()
}

fn links(words: &Words, listing: &PublishedListing) -> Vec<Markup> {
    let links = marketplace::links(listing).into_iter();
    links
        .filter(|(address, _)| !address.is_empty())
        .map(|(address, name)| {
            html! { a href=(address) rel="external noopener noreferrer nofollow" { (name(words)) } }
        })
        .collect()
}
