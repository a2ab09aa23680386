use proptest::prelude::*;

use super::*;
use crate::country::Country;
use crate::listing::{ConsultingKind, ConsultingOffer, DurationUnit, LeadContact, Links, Reference};
use crate::taxonomy::{CustomerSize, ProductFamily, Service};

fn good() -> RawListing {
    let mut listing = RawListing::new(Country::try_from("SG").unwrap(), ListingKind::ProfessionalService);
    listing.contents = vec![Content {
        language: SpokenLanguage::English,
        name: "Mailbox migration".to_owned(),
        short_description: "Moves clinics and workshops from old mail servers over one single weekend."
            .to_owned(),
        long_description: "word ".repeat(20),
        overview: "word ".repeat(20),
    }];
    listing.languages = vec![SpokenLanguage::English];
    listing.products = vec![ProductFamily::Mail];
    listing.services = vec![Service::DeploymentOrMigration];
    listing.customer_sizes = vec![CustomerSize::UpTo50];
    listing.links = Links {
        website: "https://tidewell.example".to_owned(),
        ..Links::default()
    };
    listing.lead_contact = LeadContact {
        name: "Mara".to_owned(),
        email: "mara@tidewell.example".to_owned(),
        phone: String::new(),
    };
    listing
}

fn found(listing: &RawListing) -> Vec<(ListingField, Fault)> {
    let fault = |point: Point| match point.reason {
        PointReason::Check { fault } => (point.field, fault),
        PointReason::Operator { text } => panic!("{text}"),
    };
    check(listing).into_iter().map(fault).collect()
}

#[test]
fn an_empty_listing_lacks_everything_that_is_needed_at_once() {
    let empty = RawListing::new(Country::try_from("SG").unwrap(), ListingKind::ProfessionalService);
    let fields: Vec<ListingField> = found(&empty).into_iter().map(|(field, _)| field).collect();
    assert_eq!(
        fields,
        [
            ListingField::Contents,
            ListingField::Languages,
            ListingField::Products,
            ListingField::Services,
            ListingField::CustomerSizes,
            ListingField::Website,
            ListingField::LeadContactName,
            ListingField::LeadContactEmail,
        ]
    );
    assert_eq!(found(&good()), []);
}

#[test]
fn an_application_is_no_service_and_a_service_no_application() {
    let mut listing = good();
    listing.consulting_offers = vec![ConsultingOffer {
        name: "Rehearsal".to_owned(),
        kind: ConsultingKind::Workshop,
        duration: 2,
        unit: DurationUnit::Days,
    }];
    assert_eq!(found(&listing), []);
    listing.links.application = "https://tidewell.example/app".to_owned();
    assert_eq!(
        found(&listing),
        [(ListingField::ApplicationLink, Fault::Mixed {})]
    );
    listing.kind = ListingKind::Application;
    assert_eq!(
        found(&listing),
        [
            (ListingField::Services, Fault::Mixed {}),
            (ListingField::ConsultingOffers, Fault::Mixed {}),
        ]
    );
}

#[test]
fn a_claim_that_nobody_may_make_is_found_however_it_is_set() {
    let mut listing = good();
    let content = &mut listing.contents[0];
    content
        .short_description
        .push_str(" We are Number\n ONE, and 100% secure.");
    let claims: Vec<_> = found(&listing).into_iter().map(|(_, fault)| fault).collect();
    let banned = |claim: &str| Fault::BannedClaim {
        claim: claim.to_owned(),
    };
    assert_eq!(claims, [banned("number one"), banned("100% secure")]);
    assert_eq!(
        banned_claims("number oneself", SpokenLanguage::English).count(),
        0
    );
    assert_eq!(
        banned_claims("当社は業界No.1です", SpokenLanguage::Japanese).count(),
        1
    );
    assert_eq!(banned_claims("我们行业第一", SpokenLanguage::Chinese).count(), 1);
    assert_eq!(banned_claims("我们行业第一", SpokenLanguage::English).count(), 0);
}

#[test]
fn links_run_nothing_and_lists_name_each_thing_once() {
    let mut listing = good();
    listing.links.website = "javascript:alert(1)".to_owned();
    listing.links.professional_network = "data:text/html,x".to_owned();
    listing.products.push(ProductFamily::Mail);
    listing.references = vec![Reference::default()];
    assert_eq!(
        found(&listing),
        [
            (ListingField::Products, Fault::Twice {}),
            (ListingField::Website, Fault::NotAWebAddress {}),
            (ListingField::ProfessionalNetwork, Fault::NotAWebAddress {}),
            (ListingField::References, Fault::Missing {}),
            (ListingField::References, Fault::Missing {}),
        ]
    );
}

proptest! {
    #[test]
    fn whatever_is_written_is_checked_without_panic(
        text in ".{0,300}", more in "[a-z0-9%#. \u{200b}No全球第一]{0,80}", language in 0..SpokenLanguage::ALL.len(),
        duration in any::<u32>(),
    ) {
        let mut listing = good();
        let language = SpokenLanguage::ALL[language];
        listing.contents = vec![Content { language, name: text.clone(), short_description: more.clone(),
            long_description: more, overview: text.clone() }];
        listing.links.website.clone_from(&text);
        listing.consulting_offers = vec![ConsultingOffer { name: text, kind: ConsultingKind::Briefing, duration,
            unit: DurationUnit::Weeks }];
        let points = check(&listing);
        // Each point says where it is, so that a form can show it there.
        for point in &points {
            let by_language = matches!(point.field, ListingField::Name | ListingField::ShortDescription
                | ListingField::LongDescription | ListingField::Overview);
            prop_assert_eq!(point.language.is_some(), by_language);
        }
    }
}
