//! The marketplace: who is found by what, where and why, and what follows when a listing changes.

use jiff::Timestamp;
use liaison_domain::Country;
use liaison_domain::event::{Author, Side};
use liaison_domain::id::{EventId, ListingId, ListingLocationId};
use liaison_domain::listing::location::{Coordinates, LocationState, RawLocation};
use liaison_domain::listing::log::{Happened, ListingEntry};
use liaison_domain::listing::published::slug;
use liaison_domain::listing::state::ListingState;
use liaison_domain::listing::{Content, ListingKind, RawListing};
use liaison_domain::taxonomy::{Service, SpokenLanguage};
use liaison_store::Update;
use liaison_store::listing::{self, Listing, Version};
use liaison_store::listing_location::{self, ListingLocation};
use liaison_tests_api::house::new_id;
use liaison_tests_api::{House, on_both, people};
use serde_json::{Value, json};

on_both!(
    partners_are_found_in_three_languages_and_by_distance,
    results_say_why_and_are_counted,
    what_is_taken_out_is_found_no_more,
    a_listing_is_read_by_its_address,
    what_is_asked_for_wrongly_is_said,
    nobody_is_found_before_everything_was_read,
);

const SINGAPORE: (i64, i64) = (1_279_000, 103_849_000);
const JOHOR_BAHRU: (i64, i64) = (1_458_300, 103_764_400);

pub(super) struct Listed {
    /// Whose, by its domain.
    pub(super) partner: &'static str,
    pub(super) country: &'static str,
    pub(super) at: (i64, i64),
    pub(super) language: SpokenLanguage,
    pub(super) name: &'static str,
    pub(super) text: &'static str,
    pub(super) services: &'static [Service],
}

pub(super) const MIGRATION: Listed = Listed {
    partner: people::TIDEWELL,
    country: "SG",
    at: SINGAPORE,
    language: SpokenLanguage::English,
    name: "Mailbox migration and support",
    text: "Moves clinics and studios over one weekend.",
    services: &[Service::DeploymentOrMigration, Service::ManagedServices],
};

pub(super) const IKOU: Listed = Listed {
    partner: people::FENWICK,
    country: "MY",
    at: JOHOR_BAHRU,
    language: SpokenLanguage::Japanese,
    name: "メール移行と日本語サポート",
    text: "東京本社との調整もお任せください。",
    services: &[Service::DeploymentOrMigration],
};

/// Publishes it as an operator's approval does.
pub(super) async fn publish(house: &House, listed: &Listed) -> ListingId {
    let (id, partner) = (ListingId(new_id()), people::partner_id(listed.partner));
    let (now, country) = (house.app.now(), Country::try_from(listed.country).unwrap());
    let mut content = RawListing::new(country, ListingKind::ProfessionalService);
    content.contents = vec![Content {
        language: listed.language,
        name: listed.name.to_owned(),
        short_description: listed.text.to_owned(),
        long_description: String::new(),
        overview: String::new(),
    }];
    content.services = listed.services.to_vec();
    content.languages = vec![listed.language];
    let place = RawLocation {
        country,
        address: "1 Long Street".to_owned(),
        city: "Somewhere".to_owned(),
        region: String::new(),
        coordinates: Some(Coordinates {
            latitude: listed.at.0,
            longitude: listed.at.1,
        }),
    };
    let location = ListingLocation {
        id: ListingLocationId(new_id()),
        partner,
        place,
        state: LocationState::Active,
        refusal: None,
        queued_at: None,
        created_at: now,
        revision: 1,
    };
    let listing = Listing {
        id,
        partner,
        country,
        kind: ListingKind::ProfessionalService,
        slug: slug("Somebody", country, id),
        state: ListingState::Published,
        version: 1,
        live_version: Some(1),
        published_at: Some(now),
        queued_at: None,
        suspension: None,
        appeal: None,
        created_at: now,
        revision: 1,
    };
    let version = Version {
        version: 1,
        listing: content,
        points: Vec::new(),
        submitted_by: "Priya".to_owned(),
        submitted_at: now,
    };
    let tx = house.app.store.write().await.unwrap();
    listing_location::insert(&tx, &location).await.unwrap();
    listing::insert(&tx, &listing).await.unwrap();
    listing::insert_version(&tx, id, &version).await.unwrap();
    listing::append(&tx, &entry(id, now, Happened::Published { version: 1 }))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    id
}

fn entry(listing: ListingId, at: Timestamp, happened: Happened) -> ListingEntry {
    ListingEntry {
        id: EventId(new_id()),
        at,
        listing,
        author: Author {
            side: Side::Clock,
            user: None,
            name: None,
        },
        happened,
    }
}

/// The names of what is found, in its order.
async fn names(house: &House, query: &str) -> Vec<String> {
    let found = search(house, query).await;
    let results = found["results"].as_array().unwrap().iter();
    results
        .map(|one| one["name"].as_str().unwrap().to_owned())
        .collect()
}

pub(super) async fn search(house: &House, query: &str) -> Value {
    house.app.marketplace.catch_up(&house.app).await.unwrap();
    let body = house
        .client()
        .get(&format!("/api/marketplace/listings?{query}"))
        .await
        .expect(200);
    body["marketplace"].clone()
}

async fn partners_are_found_in_three_languages_and_by_distance(house: House) {
    publish(&house, &MIGRATION).await;
    publish(&house, &IKOU).await;
    let (english, japanese) = (MIGRATION.name, IKOU.name);
    assert_eq!(
        names(&house, "q=mailbox%20migration&near=Singapore").await,
        [english, japanese]
    );
    // メール移行, in whose own language it is written.
    assert_eq!(
        names(&house, "q=%E3%83%A1%E3%83%BC%E3%83%AB%E7%A7%BB%E8%A1%8C").await,
        [japanese, english]
    );
    // 邮箱迁移, which nobody wrote.
    assert_eq!(
        names(&house, "q=%E9%82%AE%E7%AE%B1%E8%BF%81%E7%A7%BB")
            .await
            .len(),
        2
    );
    assert_eq!(names(&house, "near=Johor%20Bahru").await, [japanese, english]);
    assert_eq!(names(&house, "near=Johor%20Bahru&within=5").await, [japanese]);
    assert_eq!(names(&house, "at=1.28,103.85").await, [english, japanese]);
    assert_eq!(names(&house, "q=clinics").await, [english]);
    assert_eq!(names(&house, "q=clinicz").await, [english]);
    assert_eq!(names(&house, "country=MY").await, [japanese]);
    assert_eq!(names(&house, "q=accounting").await, [] as [&str; 0]);
}

async fn results_say_why_and_are_counted(house: House) {
    publish(&house, &MIGRATION).await;
    publish(&house, &IKOU).await;
    let found = search(&house, "q=support&near=Singapore&service=managed_services").await;
    assert_eq!((&found["total"], &found["relaxed"]), (&1.into(), &false.into()));
    assert_eq!(found["near"], json!({"name": "Singapore", "country": "SG"}));
    let why = &found["results"][0]["why"];
    assert_eq!(why[0]["signal"], "words");
    assert_eq!(why[0]["found"][0]["said"], "support");
    assert_eq!(why[0]["found"][0]["part"], "name");
    assert_eq!(
        (&why[1]["signal"], &why[1]["bars"], &why[1]["abroad"]),
        (&"nearness".into(), &4.into(), &false.into())
    );
    assert_eq!(why[2]["programmes"], json!(["cloud_essentials"]));
    // Each service with how many would be found besides what is chosen.
    let services = found["facets"]
        .as_array()
        .unwrap()
        .iter()
        .find(|facet| facet["facet"] == "service")
        .unwrap();
    assert_eq!(
        services["words"],
        json!([{"word": "deployment_or_migration", "count": 2}, {"word": "managed_services", "count": 1}])
    );
    assert_eq!(search(&house, "q=support%20unheard").await["relaxed"], true);
    assert!(search(&house, "near=Nowhere%20in%20particular").await["near"].is_null());
}

async fn what_is_taken_out_is_found_no_more(house: House) {
    let id = publish(&house, &MIGRATION).await;
    assert_eq!(names(&house, "").await.len(), 1);
    let listed = listing::find(&house.app.store.read(), id).await.unwrap().unwrap();
    let unlisted = Listing {
        state: ListingState::Unlisted,
        ..listed
    };
    let tx = house.app.store.write().await.unwrap();
    assert_eq!(
        listing::update(&tx, &unlisted).await.unwrap(),
        Update::Done { revision: 2 }
    );
    listing::append(&tx, &entry(id, house.app.now(), Happened::Unlisted {}))
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let found = search(&house, "").await;
    assert_eq!(
        (found["total"].as_u64(), found["results"].as_array().map(Vec::len)),
        (Some(0), Some(0))
    );
    let address = format!("/api/marketplace/listings/{}", unlisted.slug);
    house.client().get(&address).await.refused(404, "not_found");
    // Another day begins with everything.
    house.days(1);
    assert_eq!(names(&house, "").await, [] as [&str; 0]);
}

async fn a_listing_is_read_by_its_address(house: House) {
    publish(&house, &MIGRATION).await;
    let found = search(&house, "").await;
    let address = format!(
        "/api/marketplace/listings/{}",
        found["results"][0]["slug"].as_str().unwrap()
    );
    let body = house.client().get(&address).await.expect(200);
    assert_eq!(body["listing"]["contents"][0]["name"], MIGRATION.name);
    assert!(body["listing"]["lead_contact"].is_null());
    house
        .client()
        .get("/api/marketplace/listings/nobody-sg-0")
        .await
        .refused(404, "not_found");
    let places = house
        .client()
        .get("/api/marketplace/places?q=singap")
        .await
        .expect(200);
    assert_eq!(places["places"][0]["name"], "Singapore");
}

async fn what_is_asked_for_wrongly_is_said(house: House) {
    search(&house, "").await;
    for (query, name) in [
        ("at=91,0", "at"),
        ("at=0,181", "at"),
        ("at=NaN,0", "at"),
        ("at=here", "at"),
        ("within=0", "within"),
        ("within=-1", "within"),
        ("country=Singapore", "country"),
        ("service=flying", "service"),
        ("page=51", "page"),
        ("read=xx", "read"),
    ] {
        let problem = house
            .client()
            .get(&format!("/api/marketplace/listings?{query}"))
            .await;
        let problem = problem.refused(400, "invalid_parameter");
        assert_eq!(problem["params"]["name"], name, "{query}");
    }
    let long = "a".repeat(201);
    let problem = house
        .client()
        .get(&format!("/api/marketplace/listings?q={long}"))
        .await;
    problem.refused(400, "invalid_parameter");
    // Every operator of any search language is only letters that nobody looks up.
    let operators = "q=%2B-%26%7C%21%28%29%7B%7D%5B%5D%5E%22~%2A%3F%3A%5C%2F%27%3B--%3Cscript%3E";
    assert_eq!(names(&house, operators).await, [] as [&str; 0]);
}

async fn nobody_is_found_before_everything_was_read(house: House) {
    let answer = house.client().get("/api/marketplace/listings").await;
    answer.refused(503, "unavailable");
    search(&house, "").await;
}
