use super::*;
use crate::envelope::Draft;

const GOLDEN: &str = include_str!("../tests/golden/listing.v1.json");

fn golden() -> Draft {
    liaison_json::read(GOLDEN).unwrap()
}

#[test]
fn a_row_of_this_schema_is_read() {
    let read = ListingDraft::read(&golden()).unwrap();
    assert_eq!(read.revises.map(|revised| revised.revision), Some(4));
    assert_eq!(
        (read.country.as_str(), read.kind),
        ("JP", ListingKind::ProfessionalService)
    );
    assert_eq!(read.contents.len(), 2);
    assert_eq!(read.name(), "メール移行 📬");
    assert_eq!(read.services, [Service::DeploymentOrMigration, Service::Learning]);
    assert_eq!(read.consulting_offers[0].duration, "2x");
    assert_eq!(read.references[0].customer, "Clinic \"Sakura\"");
    assert_eq!(read.step, ListingStep::Proof);
    // What is no number is said to be wrong, and is not something else by chance.
    assert_eq!(read.listing().unwrap().consulting_offers[0].duration, 0);
}

#[test]
fn what_this_build_writes_is_the_golden_row() {
    let row = golden();
    let read = ListingDraft::read(&row).unwrap();
    let written = read.write(row.id, row.owner, row.revision, row.updated_at);
    assert_eq!(liaison_json::write(&written), GOLDEN.trim_end());
}

#[test]
fn each_leaf_has_a_rule() {
    let row = crate::Row::read(GOLDEN).unwrap();
    let content = ListingDraft::RULES.open(&row.version()).unwrap();
    crate::kind::covers(&ListingDraft::RULES, &content.json);
}

#[test]
fn two_devices_change_two_languages_and_two_references() {
    let row = crate::Row::read(GOLDEN).unwrap();
    let before = ListingDraft::read(&row.draft).unwrap();
    let version = |change: fn(&mut ListingDraft)| {
        let mut draft = before.clone();
        change(&mut draft);
        let draft = draft.write(row.id(), row.draft.owner, 8, row.draft.updated_at);
        crate::Version {
            schema: draft.schema,
            payload: draft.payload,
            choices: Vec::new(),
        }
    };
    let mine = version(|draft| {
        draft.contents[0].overview = "新しい".to_owned();
        draft.references.clear();
    });
    let theirs = version(|draft| {
        draft.contents[1].overview = "New".to_owned();
        draft.links.website = "https://b.example".to_owned();
    });
    let merged = crate::row::merge_versions(
        crate::KINDS,
        &row.draft,
        Some(&row.version()),
        &mine,
        &theirs,
        uuid::Uuid::nil(),
    )
    .unwrap();
    assert!(merged.choices.is_empty());
    let merged: ListingDraft = liaison_json::read(&merged.payload).unwrap();
    assert_eq!(
        (
            merged.contents[0].overview.as_str(),
            merged.contents[1].overview.as_str()
        ),
        ("新しい", "New")
    );
    assert!(merged.references.is_empty());
    assert_eq!(merged.links.website, "https://b.example");
}

#[test]
fn a_revision_says_what_it_was_begun_from_and_nothing_else() {
    let text = ListingDraft::read(&golden()).unwrap().listing().unwrap();
    let listing = ListingId(uuid::Uuid::from_u128(9));
    let begun = ListingDraft::of(listing, 4, &text);
    assert_eq!(begun.listing(), Some(text));
    assert_eq!(begun.revises, Some(RevisedListing { listing, revision: 4 }));
}

#[test]
fn each_version_and_person_has_a_draft_of_its_own() {
    let id = |user, listing, version| {
        ListingDraft::id(
            UserId(uuid::Uuid::from_u128(user)),
            ListingId(uuid::Uuid::from_u128(listing)),
            version,
        )
    };
    let ids = [id(1, 9, 1), id(1, 9, 2), id(2, 9, 1), id(1, 8, 1)];
    for (at, one) in ids.iter().enumerate() {
        assert!(!ids[at + 1..].contains(one));
    }
    assert_eq!(id(1, 9, 1), id(1, 9, 1));
}

#[test]
fn the_steps_follow_each_other() {
    for step in ListingStep::ALL {
        assert_eq!(ListingStep::from_slug(step.slug()), Some(step));
        assert_eq!(
            step.after().and_then(ListingStep::before),
            step.after().map(|_| step)
        );
    }
    assert_eq!(ListingStep::Texts.before(), None);
    assert_eq!(ListingStep::Review.after(), None);
}
