use std::fmt::Write as _;

use liaison_domain::catalogue::{Catalogue, Plan, PlanCode};
use liaison_domain::country::{Cloud, Country};
use liaison_store::{Store, catalogue};

/// Transcribed from the product reference by hand; no product code reads it.
const EXPECTED: &str = include_str!("../data/plans.tsv");

pub(super) async fn is_what_the_sources_say(store: &Store) {
    let loaded = catalogue::load(&store.read()).await.unwrap();
    let rows: Vec<&str> = EXPECTED.lines().skip(1).collect();
    let codes: Vec<&str> = loaded.plans.iter().map(|plan| plan.code.0.as_str()).collect();
    let expected: Vec<&str> = rows.iter().map(|row| row.split('\t').next().unwrap()).collect();
    assert_eq!(codes, expected);
    for row in rows {
        let code = PlanCode(row.split('\t').next().unwrap().to_owned());
        assert_eq!(in_words(loaded.plan(&code).unwrap()), sorted_services(row));
    }
    locations(&loaded);
}

fn locations(loaded: &Catalogue) {
    let cloud = |code: &str| {
        loaded
            .usage_location(Country::try_from(code).unwrap())
            .unwrap()
            .cloud
    };
    assert_eq!(cloud("CN"), Cloud::Vianet21);
    for code in [
        "SG", "MY", "JP", "US", "GB", "DE", "FR", "AU", "IN", "KR", "TH", "ID", "VN", "PH", "NZ", "HK", "TW",
    ] {
        assert_eq!(cloud(code), Cloud::Worldwide, "{code}");
    }
    assert!(loaded.usage_locations.len() >= 40);
}

fn in_words(plan: &Plan) -> String {
    let mut services: Vec<String> = plan.services.iter().map(word).collect();
    services.sort();
    let mut prices = String::new();
    for dated in &plan.prices {
        let minor = dated.price.minor;
        let gap = if prices.is_empty() { "" } else { " " };
        write!(prices, "{gap}{}={}.{:02}", dated.from, minor / 100, minor % 100).unwrap();
    }
    let in_china = plan.clouds.contains(&Cloud::Vianet21);
    [
        plan.code.0.clone(),
        word(&plan.service_type),
        services.join(","),
        plan.most_users.map_or("none".into(), |most| most.to_string()),
        plan.trial.map_or("none".into(), |trial| {
            format!("{}/{}", trial.days, trial.licences)
        }),
        if in_china { "yes" } else { "no" }.into(),
        prices,
    ]
    .join("\t")
}

fn sorted_services(row: &str) -> String {
    let mut cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
    let mut services: Vec<&str> = cells[2].split(',').collect();
    services.sort_unstable();
    cells[2] = services.join(",");
    cells.join("\t")
}

fn word(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}
