use liaison_domain::catalogue::{Catalogue, DatedPrice, Plan, PlanCode, UsageLocation};
use liaison_domain::country::Cloud;
use liaison_domain::money::{BasisPoints, Currency, Money};
use liaison_domain::price_list::{AddOn, Billing, Commitment, ProductCode};
use liaison_domain::purchase_offer::agreement::TermsDocument;
use liaison_domain::purchase_offer::line::AskedPrice;
use proptest::prelude::*;

use super::*;
use crate::purchase_offer::{DraftedAudience, DraftedLine, Pricing};

fn catalogue() -> Catalogue {
    Catalogue {
        closed: Vec::new(),
        as_of: jiff::civil::date(2026, 11, 1),
        usage_locations: vec![UsageLocation {
            country: Country::try_from("SG").unwrap(),
            cloud: Cloud::Worldwide,
        }],
        plans: vec![Plan {
            code: PlanCode("team".to_owned()),
            name: "Team".to_owned(),
            service_type: ServiceType::Business,
            services: Vec::new(),
            most_users: Some(300),
            trial: None,
            clouds: vec![Cloud::Worldwide],
            prices: vec![DatedPrice {
                from: jiff::civil::date(2020, 1, 1),
                price: Money {
                    minor: 1500,
                    currency: Currency::Usd,
                },
            }],
        }],
    }
}

fn end_of_day(date: &str) -> Option<Timestamp> {
    format!("{date}T23:59:59Z").parse().ok()
}

fn with<T>(judge: impl FnOnce(&OfferSurroundings<'_>) -> T) -> T {
    let catalogue = catalogue();
    let add_ons = [AddOn {
        code: ProductCode("storage".to_owned()),
        name: "Storage".to_owned(),
        clouds: vec![Cloud::Worldwide],
    }];
    judge(&OfferSurroundings {
        list: PriceList {
            catalogue: &catalogue,
            add_ons: &add_ons,
        },
        service_types: &[ServiceType::Business],
        entitlements: Entitlements {
            trial_invitation: Ok(()),
            delegated_administration: Ok(()),
        },
        now: "2026-11-21T09:00:00Z".parse().unwrap(),
        today: jiff::civil::date(2026, 11, 21),
        end_of_day,
        zone: "Asia/Singapore",
    })
}

fn complete() -> PurchaseOfferDraft {
    PurchaseOfferDraft {
        name: "Clinics".to_owned(),
        usage_location: "SG".to_owned(),
        lines: vec![
            DraftedLine {
                licences: "25".to_owned(),
                least: "5".to_owned(),
                pricing: Pricing::Discount,
                off: "8,5".to_owned(),
                ..DraftedLine::new("a".to_owned(), "team".to_owned())
            },
            DraftedLine {
                licences: "2".to_owned(),
                pricing: Pricing::Named,
                named: "3.5".to_owned(),
                commitment: Commitment::OneMonth,
                billing: Billing::Monthly,
                ..DraftedLine::new("b".to_owned(), "storage".to_owned())
            },
        ],
        administration: Some(Asked::No),
        answer_by: "2026-12-24".to_owned(),
        audience: DraftedAudience {
            choice: Some(AudienceChoice::Customer),
            domain: " clinic.example ".to_owned(),
        },
        ..PurchaseOfferDraft::default()
    }
}

fn judged(change: fn(&mut PurchaseOfferDraft)) -> Vec<(OfferField, OfferWrong)> {
    let mut draft = complete();
    change(&mut draft);
    let points = with(|surroundings| check(&draft, surroundings));
    points
        .into_iter()
        .map(|point| (point.field, point.wrong))
        .collect()
}

#[test]
fn an_empty_draft_lacks_what_has_to_be_chosen() {
    let points = with(|surroundings| check(&PurchaseOfferDraft::default(), surroundings));
    let fields: Vec<_> = points.iter().map(|point| point.field).collect();
    assert_eq!(
        fields,
        [
            OfferField::Name,
            OfferField::UsageLocation,
            OfferField::Lines,
            OfferField::Administration,
            OfferField::AnswerBy,
            OfferField::Audience,
        ]
    );
}

#[test]
fn a_complete_draft_becomes_the_terms() {
    let terms = with(|surroundings| to_terms(&complete(), surroundings)).unwrap();
    let first = &terms.lines[0];
    // An end that nobody named is what is offered.
    assert_eq!((first.least, first.licences, first.most), (5, 25, 25));
    assert_eq!(
        first.price,
        AskedPrice::Discount {
            off: BasisPoints(850)
        }
    );
    assert_eq!(terms.lines[1].price, AskedPrice::Named { minor: 350 });
    assert_eq!(terms.agreement, None);
    assert_eq!(terms.answer_by.zone, "Asia/Singapore");
    let audience = Audience::Customer {
        domain: "clinic.example".to_owned(),
    };
    assert!(terms.audience == audience);
}

#[test]
fn a_price_is_that_of_the_server() {
    let draft = complete();
    let (_, price) = with(|surroundings| line(&draft.lines[0], &draft, surroundings)).unwrap();
    // 15.00 less 8.5 per cent is 13.725, rounded half away from zero.
    assert_eq!(price.each.minor, 1373);
    assert_eq!(price.list.unwrap().minor, 1500);
}

#[test]
fn each_wrong_choice_is_named_once_and_at_its_place() {
    use LinePart as P;
    use OfferField as F;
    use OfferWrong as W;
    type Case = (fn(&mut PurchaseOfferDraft), OfferField, OfferWrong);
    let cases: [Case; 13] = [
        (
            |d| d.lines[0].licences.clear(),
            F::Line(0, P::Licences),
            W::OutOfRange { least: 1, most: 300 },
        ),
        (
            |d| {
                d.lines[0].licences = "2".into();
            },
            F::Line(0, P::Least),
            W::OutOfRange { least: 1, most: 2 },
        ),
        (
            |d| d.lines[0].most = "301".into(),
            F::Line(0, P::Most),
            W::OutOfRange { least: 1, most: 300 },
        ),
        (
            |d| d.lines[0].product = "x".into(),
            F::Line(0, P::Product),
            W::NotOfferable(NotOfferable::UnknownPlan),
        ),
        (
            |d| d.lines[0].commitment = Commitment::ThreeYears,
            F::Line(0, P::Commitment),
            W::NotSoldSo,
        ),
        (
            |d| d.lines[0].billing = Billing::Upfront,
            F::Line(0, P::Billing),
            W::NotSoldSo,
        ),
        (
            |d| d.lines[0].off = "0".into(),
            F::Line(0, P::Price),
            W::OutOfRange { least: 0, most: 100 },
        ),
        (
            |d| d.lines[0].off = "eight".into(),
            F::Line(0, P::Price),
            W::OutOfRange { least: 0, most: 100 },
        ),
        (
            |d| d.lines[1].named = "1,200".into(),
            F::Line(1, P::Price),
            W::NotAnAmount,
        ),
        (
            |d| d.lines[1].pricing = Pricing::List,
            F::Line(1, P::Price),
            W::NoListPrice,
        ),
        (
            |d| d.audience.domain = "clinic".into(),
            F::Audience,
            W::NotADomain,
        ),
        (
            |d| d.answer_by = "2026-11-20".into(),
            F::AnswerBy,
            W::NotInTheFuture,
        ),
        (|d| d.administration = None, F::Administration, W::NotChosen),
    ];
    for (number, (change, field, wrong)) in cases.into_iter().enumerate() {
        assert_eq!(judged(change), [(field, wrong)], "case {number}");
    }
}

#[test]
fn what_the_server_refuses_is_found_on_the_page() {
    assert_eq!(
        OfferField::from_pointer("/terms/lines/3/price/off"),
        Some(OfferField::Line(3, LinePart::Price))
    );
    assert_eq!(
        OfferField::from_pointer("/terms/answer_by/at"),
        Some(OfferField::AnswerBy)
    );
    assert_eq!(OfferField::from_pointer("/terms/lines/x/most"), None);
}

proptest! {
    #[test]
    fn anything_typed_is_judged_without_panic(
        text in ".*", place in ".*", licences in ".*", off in ".*", named in ".*", domain in ".*",
    ) {
        let mut draft = complete();
        draft.name = text.clone();
        draft.usage_location = place;
        draft.agreement = text;
        draft.lines[0].licences = licences;
        draft.lines[0].off = off;
        draft.lines[1].named = named;
        draft.audience.domain = domain;
        with(|surroundings| check(&draft, surroundings));
    }
}

#[test]
fn a_file_is_agreed_to_in_the_place_of_a_text() {
    let file: TermsDocument = liaison_json::read(&format!(
        r#"{{"sha256":"{}","file_name":"Terms.pdf","bytes":12}}"#,
        "0a".repeat(32)
    ))
    .unwrap();
    let mut draft = complete();
    draft.agreement = "x".repeat(20_001);
    assert_eq!(
        judged(|draft| draft.agreement = "x".repeat(20_001))[0].0,
        OfferField::Agreement
    );
    // Nobody reads the text, however long it is, while the file stands for it.
    draft.document = Some(file.clone());
    let agreed = with(|surroundings| to_terms(&draft, surroundings))
        .unwrap()
        .agreement;
    assert_eq!(agreed, Some(RawAgreement::Document(file)));
    draft.document = None;
    draft.agreement = "Support.".to_owned();
    let agreed = with(|surroundings| to_terms(&draft, surroundings))
        .unwrap()
        .agreement;
    assert_eq!(agreed, Some(RawAgreement::Text("Support.".to_owned())));
    for pointer in [
        "/terms/agreement",
        "/terms/agreement/sha256",
        "/terms/agreement/bytes",
    ] {
        assert_eq!(OfferField::from_pointer(pointer), Some(OfferField::Agreement));
    }
}
