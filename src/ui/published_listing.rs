//! A listing as anybody reads it, and as its partner and the operator read it before.

use std::sync::Arc;

use leptos::prelude::*;
use liaison_domain::listing::published::PublishedListing;
use liaison_domain::listing::{ConsultingOffer, Content};
use liaison_messages::messages as m;

use super::{Definition, DefinitionList, Section};
use crate::i18n::{I18n, marketplace, names, taxonomy};

/// All that is public of it.
pub fn published_listing(i18n: I18n, listing: &PublishedListing) -> AnyView {
    let texts = listing.clone();
    let texts = move || {
        texts
            .content(&[taxonomy::spoken(i18n.language())])
            .map(|content| text(i18n, content))
    };
    view! {
        {texts}
        {facts(i18n, listing)}
        {offers(i18n, &listing.consulting_offers)}
        {references(i18n, listing)}
        {places(i18n, listing)}
        {links(i18n, listing)}
    }
    .into_any()
}

fn text(i18n: I18n, content: &Content) -> AnyView {
    let (lang, content) = (content.language.word(), content.clone());
    view! {
        <p class="market__name" lang=lang>
            {content.name}
        </p>
        <p class="hit__line" lang=lang>
            {content.short_description}
        </p>
        <Section title=i18n.tr(m::marketplace_profile_what)>
            <p class="market__text" lang=lang>
                {content.long_description}
            </p>
        </Section>
        <Section title=i18n.tr(m::marketplace_profile_about)>
            <p class="market__text" lang=lang>
                {content.overview}
            </p>
        </Section>
    }
    .into_any()
}

fn facts(i18n: I18n, listing: &PublishedListing) -> AnyView {
    let listing = Arc::new(listing.clone());
    let lines = marketplace::FACTS.into_iter().filter_map(|(name, said)| {
        let listing = Arc::clone(&listing);
        let any = i18n.say(|words| !said(words, &listing).is_empty());
        any.then(|| {
            let said = move || i18n.say(|words| names::list(words, &said(words, &listing)));
            view! { <Definition name=i18n.tr(name)>{said}</Definition> }
        })
    });
    let lines = lines.collect_view();
    view! { <DefinitionList>{lines}</DefinitionList> }.into_any()
}

fn offers(i18n: I18n, offers: &[ConsultingOffer]) -> Option<AnyView> {
    let each = offers.iter().map(|offer| {
        let (name, kind, duration, unit) = (offer.name.clone(), offer.kind, offer.duration, offer.unit);
        let said = move || i18n.say(|words| taxonomy::consulting(words, &name, kind, (duration, unit)));
        view! { <li>{said}</li> }
    });
    let each = each.collect_view();
    (!offers.is_empty()).then(|| {
        view! {
            <Section title=i18n.tr(m::marketplace_profile_offers)>
                <ul class="market__list">{each}</ul>
            </Section>
        }
        .into_any()
    })
}

fn references(i18n: I18n, listing: &PublishedListing) -> Option<AnyView> {
    let each = listing.references.iter().map(|reference| {
        view! {
            <li>
                <b>{reference.customer.clone()}</b>
                <br />
                {reference.text.clone()}
            </li>
        }
    });
    let each = each.collect_view();
    (!listing.references.is_empty()).then(|| {
        view! {
            <Section title=i18n.tr(m::marketplace_profile_references)>
                <ul class="market__list">{each}</ul>
            </Section>
        }
        .into_any()
    })
}

fn places(i18n: I18n, listing: &PublishedListing) -> Option<AnyView> {
    let each = listing.locations.iter().map(|place| {
        let place = place.clone();
        view! { <li>{move || i18n.say(|words| marketplace::location(words, &place))}</li> }
    });
    let each = each.collect_view();
    (!listing.locations.is_empty()).then(|| {
        view! {
            <Section title=i18n.tr(m::marketplace_profile_places)>
                <ul class="market__list">{each}</ul>
            </Section>
        }
        .into_any()
    })
}

/// Addresses were let through only with http and https; they leave this site without saying from where.
fn links(i18n: I18n, listing: &PublishedListing) -> Option<AnyView> {
    let each: Vec<_> = marketplace::links(listing)
        .into_iter()
        .filter(|(address, _)| !address.is_empty())
        .map(|(address, words)| {
            view! {
                <li>
                    <a href=address.to_owned() rel="external noopener noreferrer nofollow">
                        {i18n.tr(words)}
                    </a>
                </li>
            }
        })
        .collect();
    (!each.is_empty()).then(|| {
        view! {
            <Section title=i18n.tr(m::marketplace_profile_links)>
                <ul class="market__list">{each}</ul>
            </Section>
        }
        .into_any()
    })
}
