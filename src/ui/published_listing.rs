//! A listing as anybody reads it, and as its partner and the operator read it before.

use std::sync::Arc;

use leptos::prelude::*;
use liaison_domain::listing::published::PublishedListing;
use liaison_domain::listing::{ConsultingOffer, Content};
use liaison_messages::{Words, messages as m};

use super::{Definition, DefinitionList, Section};
use crate::i18n::{I18n, names, taxonomy};

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

/// The name of a fact, and what a listing says to it; nothing where it says nothing.
type Fact = (fn(&Words) -> String, fn(&Words, &PublishedListing) -> Vec<String>);

const FACTS: [Fact; 9] = [
    (m::marketplace_facet_kind, |words, listing| {
        vec![taxonomy::kind(words, listing.kind)]
    }),
    (m::marketplace_facet_service, |words, listing| {
        listing
            .services
            .iter()
            .map(|one| taxonomy::service(words, *one))
            .collect()
    }),
    (m::marketplace_facet_product, |words, listing| {
        listing
            .products
            .iter()
            .map(|one| taxonomy::product(words, *one))
            .collect()
    }),
    (m::marketplace_facet_solution, |words, listing| {
        listing
            .solutions
            .iter()
            .map(|one| taxonomy::solution(words, *one))
            .collect()
    }),
    (m::marketplace_facet_industry, |words, listing| {
        listing
            .industries
            .iter()
            .map(|one| taxonomy::industry(words, *one))
            .collect()
    }),
    (m::marketplace_profile_languages, |words, listing| {
        listing
            .languages
            .iter()
            .map(|one| taxonomy::language(words, *one))
            .collect()
    }),
    (m::marketplace_profile_sizes, |words, listing| {
        match listing.customer_sizes.as_slice() {
            [] => Vec::new(),
            sizes => vec![taxonomy::sizes(words, sizes)],
        }
    }),
    (m::marketplace_facet_programme, |words, listing| {
        listing
            .badges
            .iter()
            .map(|one| names::programme(words, *one))
            .collect()
    }),
    (m::marketplace_profile_number, |_, listing| {
        vec![listing.partner_number.clone()]
    }),
];

fn facts(i18n: I18n, listing: &PublishedListing) -> AnyView {
    let listing = Arc::new(listing.clone());
    let lines = FACTS.into_iter().filter_map(|(name, said)| {
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
        let lines = [&place.address, &place.city, &place.region].map(|line| line.as_str());
        let lines: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        let country = place.country;
        view! {
            <li>
                {lines.join(", ")} ", "
                {move || i18n.say(|words| words.formatter().country(country.as_str()))}
            </li>
        }
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

/// Where it leads, and what it is called.
type Link<'a> = (&'a str, fn(&Words) -> String);

/// Addresses were let through only with http and https; they leave this site without saying from where.
fn links(i18n: I18n, listing: &PublishedListing) -> Option<AnyView> {
    let links: [Link<'_>; 3] = [
        (&listing.links.website, m::marketplace_profile_website),
        (&listing.links.application, m::marketplace_profile_application),
        (
            &listing.links.professional_network,
            m::marketplace_profile_network,
        ),
    ];
    let each: Vec<_> = links
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
