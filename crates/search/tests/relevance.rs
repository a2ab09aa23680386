//! What is found for what people type, against judgements of people.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test ends where it breaks"
)]

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::Country;
use liaison_domain::id::{ListingId, PartnerId};
use liaison_domain::listing::location::Coordinates;
use liaison_domain::listing::published::{PublishedListing, PublishedLocation};
use liaison_domain::listing::{Content, Links, ListingKind};
use liaison_domain::taxonomy::{CustomerSize, Industry, ProductFamily, Service, Solution, SpokenLanguage};
use liaison_search::index::{Around, Index, Search};
use liaison_search::place::places;
use serde_json::Value;
use uuid::Uuid;

/// What the order has reached; a change of it that finds worse fails.
const REACHED: &str = include_str!("../../../bench/relevance.json");
/// It is kept with four digits.
const ROUNDING: f64 = 0.000_05;
const FIRST: usize = 10;
/// Whatever is wrong is not among so many.
const SEEN: usize = 5;

struct Judged {
    query: &'static str,
    from: Option<&'static str>,
    grades: HashMap<&'static str, f64>,
    wrong: Vec<&'static str>,
}

#[test]
fn what_people_mean_stands_first() {
    let (index, keys) = corpus();
    let mut sum = 0.0;
    let mut report = String::new();
    let mut wrong = Vec::new();
    let judged = judged();
    assert!(judged.len() >= 60);
    for one in &judged {
        let found: Vec<_> = find(&index, one).into_iter().map(|id| keys[&id]).collect();
        let gain = ndcg(&found, &one.grades);
        sum += gain;
        report += &format!("{gain:.3}  {}  {found:?}\n", one.query);
        for key in found.iter().take(SEEN).filter(|key| one.wrong.contains(*key)) {
            wrong.push(format!("{}: {key}", one.query));
        }
    }
    let mean = sum / judged.len() as f64;
    println!(
        "{report}nDCG@{FIRST} over {} queries: {mean:.4}\nwrong among the first: {wrong:#?}",
        judged.len()
    );
    let reached: Value = serde_json::from_str(REACHED).unwrap();
    assert_eq!(reached["queries"], judged.len());
    let before = reached["ndcg_at_10"].as_f64().unwrap();
    assert!(mean >= before - ROUNDING, "{mean:.4}, and {before} before");
    assert!(
        wrong.len() as u64 <= reached["wrong_among_first_five"].as_u64().unwrap(),
        "{wrong:#?}"
    );
}

fn find(index: &Index, judged: &Judged) -> Vec<ListingId> {
    let near = judged.from.map(|name| {
        let place = places().find(name, None).unwrap();
        Around {
            at: place.at,
            country: Some(place.country),
            within: None,
        }
    });
    let search = Search {
        text: judged.query.to_owned(),
        near,
        limit: FIRST,
        ..Search::default()
    };
    let found = index.search(&search).unwrap();
    found.hits.into_iter().map(|hit| hit.listing).collect()
}

/// What was gained by reading from the top, to what the best order would have given.
fn ndcg(found: &[&str], grades: &HashMap<&str, f64>) -> f64 {
    let gain = |grades: &[f64]| -> f64 {
        let worth = |(place, grade): (usize, &f64)| (grade.exp2() - 1.0) / (place as f64 + 2.0).log2();
        grades.iter().take(FIRST).enumerate().map(worth).sum()
    };
    let got: Vec<f64> = found
        .iter()
        .map(|key| grades.get(key).copied().unwrap_or(0.0))
        .collect();
    let mut best: Vec<f64> = grades.values().copied().collect();
    best.sort_by(|one, other| other.total_cmp(one));
    gain(&got) / gain(&best)
}

fn judged() -> Vec<Judged> {
    let rows = rows(include_str!("judged/queries.tsv"));
    rows.map(|row| {
        let grades = row[2].split(' ').map(|judged| {
            let (key, grade) = judged.split_once('=').unwrap();
            (key, grade.parse().unwrap())
        });
        Judged {
            query: row[0],
            from: (row[1] != "-").then_some(row[1]),
            grades: grades.collect(),
            wrong: row[3].split(' ').collect(),
        }
    })
    .collect()
}

fn corpus() -> (Index, HashMap<ListingId, &'static str>) {
    let index = Index::in_memory().unwrap();
    let mut writer = index.writer().unwrap();
    let mut keys = HashMap::new();
    for (number, row) in rows(include_str!("judged/listings.tsv")).enumerate() {
        let listing = listing(number as u128 + 1, &row);
        keys.insert(listing.id, row[0]);
        writer.replace(listing.partner, &[listing]).unwrap();
    }
    writer.commit(0).unwrap();
    (index, keys)
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split('\t').collect())
}

fn listing(number: u128, row: &[&str]) -> PublishedListing {
    let country = Country::try_from(row[2]).unwrap();
    let degrees = |text: &str| (text.parse::<f64>().unwrap() * 1e6) as i64;
    PublishedListing {
        id: ListingId(Uuid::from_u128(number)),
        slug: row[0].to_owned(),
        partner: PartnerId(Uuid::from_u128(number)),
        partner_name: row[1].to_owned(),
        partner_number: number.to_string(),
        country,
        kind: ListingKind::from_word(row[6]).unwrap(),
        contents: vec![Content {
            language: SpokenLanguage::from_word(row[13]).unwrap(),
            name: row[14].to_owned(),
            short_description: row[15].to_owned(),
            long_description: row[16].to_owned(),
            overview: String::new(),
        }],
        languages: words(row[7], SpokenLanguage::from_word),
        industries: words(row[11], Industry::from_word),
        products: words(row[9], ProductFamily::from_word),
        services: words(row[8], Service::from_word),
        solutions: words(row[10], Solution::from_word),
        customer_sizes: words(row[12], CustomerSize::from_word),
        links: Links::default(),
        consulting_offers: Vec::new(),
        references: Vec::new(),
        logo: None,
        locations: vec![PublishedLocation {
            address: String::new(),
            city: row[3].to_owned(),
            region: String::new(),
            country,
            coordinates: Some(Coordinates {
                latitude: degrees(row[4]),
                longitude: degrees(row[5]),
            }),
        }],
        badges: Vec::new(),
        rating: None,
        answer_speed: None,
        published_at: Timestamp::UNIX_EPOCH,
    }
}

fn words<T>(list: &str, of: impl Fn(&str) -> Option<T>) -> Vec<T> {
    list.split_whitespace().map(|word| of(word).unwrap()).collect()
}
