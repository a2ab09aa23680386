//! What the marketplace says of a listing and why it was found: the same in the app and in what the server draws.

use liaison_domain::Country;
use liaison_domain::customer_review::RatingInShort;
use liaison_domain::lead::speed::AnswerSpeed;
use liaison_domain::listing::published::{PublishedListing, PublishedLocation};
use liaison_domain::listing::why::{FoundWord, ListingPart, Why, WordMatch};

use crate::{Words, messages as m, names, taxonomy};

/// What results are narrowed by.
pub fn facet(words: &Words, facet: &str) -> String {
    let said = match facet {
        "kind" => m::marketplace_facet_kind,
        "service" => m::marketplace_facet_service,
        "product" => m::marketplace_facet_product,
        "solution" => m::marketplace_facet_solution,
        "size" => m::marketplace_facet_size,
        "industry" => m::marketplace_facet_industry,
        "language" => m::marketplace_facet_language,
        "programme" => m::marketplace_facet_programme,
        "rating" => m::marketplace_facet_rating,
        _ => m::marketplace_facet_country,
    };
    said(words)
}

/// Where a result is: its town or its country, and how far away that is.
pub fn place(words: &Words, city: &str, country: Country, kilometres: Option<u32>) -> String {
    let place = match city.is_empty() {
        true => words.formatter().country(country.as_str()),
        false => city.to_owned(),
    };
    match kilometres {
        Some(kilometres) => {
            let kilometres = words.formatter().integer(kilometres.into());
            names::list(words, &[place, m::marketplace_within_km(words, &kilometres)])
        }
        None => place,
    }
}

/// The town in whose order results stand.
pub fn near(words: &Words, name: &str, country: Country) -> String {
    let country = words.formatter().country(country.as_str());
    match country == name {
        true => m::marketplace_near_is(words, &country),
        false => m::marketplace_near_is(words, &[name, ", ", &country].concat()),
    }
}

/// Where a partner is found, to the door.
pub fn location(words: &Words, location: &PublishedLocation) -> String {
    let country = words.formatter().country(location.country.as_str());
    let lines = [&location.address, &location.city, &location.region, &country];
    let lines: Vec<&str> = lines
        .map(String::as_str)
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect();
    lines.join(", ")
}

/// The name of a fact, and what a listing says to it; nothing where it says nothing.
pub type Fact = (fn(&Words) -> String, fn(&Words, &PublishedListing) -> Vec<String>);

pub const FACTS: [Fact; 10] = [
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
    (m::marketplace_why_answers, |words, listing| {
        let speed = listing.answer_speed;
        speed.map(|speed| answered(words, speed)).into_iter().collect()
    }),
    (m::marketplace_profile_number, |_, listing| {
        vec![listing.partner_number.clone()]
    }),
];

/// What stands below them where listings stand side by side.
pub const COMPARED: [Fact; 3] = [
    (m::marketplace_profile_offers, |words, listing| {
        let offers = listing.consulting_offers.iter();
        offers
            .map(|offer| taxonomy::consulting(words, &offer.name, offer.kind, (offer.duration, offer.unit)))
            .collect()
    }),
    (m::marketplace_profile_references, |_, listing| {
        let references = listing.references.iter();
        references.map(|reference| reference.customer.clone()).collect()
    }),
    (m::marketplace_profile_places, |words, listing| {
        let places = listing.locations.iter();
        places
            .map(|at| place(words, &at.city, at.country, None))
            .collect()
    }),
];

/// Where a listing leads, and what that is called. Nothing where it says nothing.
pub type Link<'a> = (&'a str, fn(&Words) -> String);

pub fn links(listing: &PublishedListing) -> [Link<'_>; 3] {
    let links = &listing.links;
    [
        (&links.website, m::marketplace_profile_website),
        (&links.application, m::marketplace_profile_application),
        (&links.professional_network, m::marketplace_profile_network),
    ]
}

/// The signal, and how many of its bars stand for it.
pub fn signal(why: &Why) -> (u32, fn(&Words) -> String) {
    match why {
        Why::Words { bars, .. } => (*bars, m::marketplace_why_words),
        Why::Nearness { bars, .. } => (*bars, m::marketplace_why_near),
        Why::Programmes { bars, .. } => (*bars, m::marketplace_why_programmes),
        Why::Rating { bars, .. } => (*bars, m::marketplace_why_rating),
        Why::Answers { bars, .. } => (*bars, m::marketplace_why_answers),
    }
}

pub fn said(words: &Words, why: &Why) -> String {
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
        Why::Rating { rating, .. } => rated(words, *rating),
        Why::Answers { speed, .. } => answered(words, *speed),
    }
}

/// What customers say, in one number and how many said it.
pub fn rated(words: &Words, rating: RatingInShort) -> String {
    m::marketplace_rated(words, rating.count.into(), &stars(words, rating.tenths))
}

/// How fast half of the answers came, in hours, and in days where that is longer than two.
pub fn answered(words: &Words, speed: AnswerSpeed) -> String {
    let hours = speed.median_hours().max(1);
    let time = match hours {
        ..48 => m::marketplace_hours(words, hours.into()),
        _ => m::marketplace_days(words, hours.div_ceil(24).into()),
    };
    m::marketplace_answered(words, speed.count.into(), &time)
}

/// Stars with one place behind the point, which all our languages write alike.
pub fn stars(words: &Words, tenths: u32) -> String {
    let integer = |number: u32| words.formatter().integer(number.into());
    [&integer(tenths / 10), ".", &integer(tenths % 10)].concat()
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
            | ListingPart::Programme
            | ListingPart::Rating,
        ) => m::marketplace_word_tag(words, word),
        (WordMatch::Meant, _) => m::marketplace_word_meant(words, word),
        (_, ListingPart::ConsultingOffer) => m::marketplace_word_offer(words, word),
        (_, ListingPart::ShortDescription) => m::marketplace_word_short(words, word),
        (_, ListingPart::Place) => m::marketplace_word_place(words, word),
        (_, ListingPart::LongDescription | ListingPart::Overview) => m::marketplace_word_long(words, word),
    }
}
