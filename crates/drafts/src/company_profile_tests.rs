use uuid::Uuid;

use super::*;
use crate::KINDS;
use crate::kind::covers;
use crate::merge::{Choice, Pick, settle};
use crate::row::{merge_versions, says_the_same};

const GOLDEN: &str = include_str!("../tests/golden/company_profile.v1.json");

pub(crate) fn profile([name, phone, website]: [&str; 3]) -> RawProfile {
    RawProfile {
        name: name.to_owned(),
        phone: phone.to_owned(),
        email: "hello@tidewell.example".to_owned(),
        website: website.to_owned(),
        address: "71 Robinson Road".to_owned(),
    }
}

pub(crate) fn begun(revision: i64, base: [&str; 3]) -> CompanyProfileDraft {
    CompanyProfileDraft {
        company: PartnerId(Uuid::from_u128(7)),
        profile: profile(base),
        base: Base {
            revision,
            profile: profile(base),
        },
    }
}

pub(crate) fn typed(revision: i64, base: [&str; 3], text: [&str; 3]) -> CompanyProfileDraft {
    CompanyProfileDraft {
        profile: profile(text),
        ..begun(revision, base)
    }
}

pub(crate) fn row(draft: &CompanyProfileDraft) -> Draft {
    let owner = UserId(Uuid::from_u128(2));
    draft.write(
        CompanyProfileDraft::id(owner, draft.company),
        owner,
        1,
        jiff::Timestamp::UNIX_EPOCH,
    )
}

fn merged(
    from: Option<&CompanyProfileDraft>,
    mine: &CompanyProfileDraft,
    theirs: &CompanyProfileDraft,
) -> (CompanyProfileDraft, Vec<String>) {
    let from = from.map(CompanyProfileDraft::version);
    let (mine, theirs, draft) = (mine.version(), theirs.version(), row(mine));
    let merged = merge_versions(KINDS, &draft, from.as_ref(), &mine, &theirs, Uuid::from_u128(9)).unwrap();
    let open = merged.choices.iter().map(|choice| choice.field.join("."));
    (liaison_json::read(&merged.payload).unwrap(), open.collect())
}

#[test]
fn a_profile_of_the_first_schema_is_read_and_written_as_it_is() {
    let version: Version = liaison_json::read(GOLDEN).unwrap();
    let content = CompanyProfileDraft::RULES.open(&version).unwrap();
    covers(&CompanyProfileDraft::RULES, &content.json);
    assert_eq!(CompanyProfileDraft::RULES.close(content), version);
    let draft: CompanyProfileDraft = liaison_json::read(&version.payload).unwrap();
    assert_eq!(draft.profile.name, "Tidewell Systems 潮井");
    assert_eq!(draft.base.revision, 4);
    assert_eq!(draft.version(), version);
}

#[test]
fn a_choice_is_only_what_both_changed() {
    let was = ["Tidewell", "1", ""];
    let mine = typed(4, was, ["Tidewell Systems", "1", "https://t.example"]);
    let theirs = begun(5, ["Tidewell Group", "2", "https://t.example"]);
    let (merged, open) = merged(Some(&mine.untouched()), &mine, &theirs);
    assert_eq!(
        merged.profile,
        profile(["Tidewell Systems", "2", "https://t.example"])
    );
    assert_eq!(merged.base, theirs.base);
    assert_eq!(open, ["profile.name"]);
}

#[test]
fn what_was_saved_and_taken_back_is_not_what_the_company_was() {
    let was = ["Tidewell", "1", ""];
    let mine = typed(4, was, ["Tidewell Systems", "2", "https://t.example"]);
    let saved = profile(["Tidewell Systems", "2", "https://t.example"]);
    // Another tab took it back, and saved the website alone.
    let now = begun(5, ["Tidewell", "1", "https://t.example"]);
    let kept = CompanyProfile {
        revision: 5,
        profile: now.profile.clone(),
        logo: None,
        id: now.company,
        number: "1".to_owned(),
        country: liaison_domain::country::Country::try_from("SG").unwrap(),
        cloud: liaison_domain::country::Cloud::Worldwide,
        last_change: None,
    };
    let from = mine.before(&kept, Some(&saved));
    let merged = merge_versions(
        KINDS,
        &row(&mine),
        Some(&from),
        &mine.version(),
        &now.version(),
        Uuid::nil(),
    )
    .unwrap();
    let merged: CompanyProfileDraft = liaison_json::read(&merged.payload).unwrap();
    assert_eq!(
        merged.profile,
        profile(["Tidewell Systems", "2", "https://t.example"])
    );
}

#[test]
fn nobody_is_asked_about_the_company_that_they_have_written_over() {
    let (was, became) = (["Tidewell", "1", ""], ["Tidewell", "2", ""]);
    let before = typed(4, was, ["Tidewell Systems", "1", ""]);
    let mine = typed(5, became, ["Tidewell Systems", "3", ""]);
    let theirs = typed(5, became, ["Tidewell Systems", "2", "https://t.example"]);
    for (one, other) in [(&mine, &theirs), (&theirs, &mine)] {
        let (both, open) = merged(Some(&before), one, other);
        assert_eq!(
            both.profile,
            profile(["Tidewell Systems", "3", "https://t.example"])
        );
        assert_eq!(open, [""; 0]);
    }
}

/// One device has followed the company to what waits beside the draft, and asks no more; the other still asks.
#[test]
fn what_waits_beside_the_draft_still_waits_where_one_device_followed_the_company_to_it() {
    let asking = |draft: CompanyProfileDraft| Version {
        choices: vec![Choice {
            id: Uuid::from_u128(3),
            field: ["profile", "phone"].map(str::to_owned).to_vec(),
            base: Json::Text("1".to_owned()),
            others: vec![Json::Text("3".to_owned())],
        }],
        ..draft.version()
    };
    let (was, became) = (["Tidewell", "2", ""], ["Tidewell", "3", ""]);
    let before = asking(begun(4, was));
    let (followed, asks) = (
        begun(5, became).version(),
        asking(typed(5, became, ["Tidewell", "1", ""])),
    );
    for (mine, theirs) in [(&followed, &asks), (&asks, &followed)] {
        let draft = row(&begun(5, became));
        let merged = merge_versions(KINDS, &draft, Some(&before), mine, theirs, Uuid::nil()).unwrap();
        let said: CompanyProfileDraft = liaison_json::read(&merged.payload).unwrap();
        assert_eq!(said.profile.phone, "1");
        assert_eq!(merged.choices, asks.choices);
    }
}

#[test]
fn what_one_has_settled_is_not_asked_again_where_another_began_to_ask_at_the_same_time() {
    let was = ["Tidewell", "1", ""];
    let before = typed(4, was, ["Tidewell", "3", ""]);
    let company = begun(5, ["Tidewell", "2", ""]);
    let rules = &CompanyProfileDraft::RULES;
    let asked = |tag| {
        let (from, mine, to) = (before.untouched().version(), before.version(), company.version());
        merge_versions(
            KINDS,
            &row(&before),
            Some(&from),
            &mine,
            &to,
            Uuid::from_u128(tag),
        )
        .unwrap()
    };
    let mut settled = rules.open(&asked(9)).unwrap();
    let question = settled.choices[0].id;
    settle(rules.fields, &mut settled, question, Pick::Mine);
    let (settled, open) = (rules.close(settled), asked(99));
    for (one, other) in [(&settled, &open), (&open, &settled)] {
        let known = before.version();
        let both =
            merge_versions(KINDS, &row(&before), Some(&known), one, other, Uuid::from_u128(7)).unwrap();
        assert_eq!(both.choices, []);
    }
}

#[test]
fn two_devices_that_begin_it_without_a_network_meet_in_what_both_began_from() {
    let was = ["Tidewell", "1", ""];
    let (mine, theirs) = (
        typed(4, was, ["Tidewell", "2", ""]),
        typed(4, was, ["Tidewell", "1", "https://t.example"]),
    );
    let (both, open) = merged(None, &mine, &theirs);
    assert_eq!(both.profile, profile(["Tidewell", "2", "https://t.example"]));
    assert_eq!(open, [""; 0]);
}

#[test]
fn a_device_that_saw_a_later_company_brings_its_changes_along() {
    let mine = typed(4, ["Tidewell", "1", ""], ["Tidewell", "2", ""]);
    let theirs = typed(
        6,
        ["Tidewell Group", "1", ""],
        ["Tidewell Group", "1", "https://t.example"],
    );
    for (one, other) in [(&mine, &theirs), (&theirs, &mine)] {
        let (both, open) = merged(None, one, other);
        assert_eq!(
            both.profile,
            profile(["Tidewell Group", "2", "https://t.example"])
        );
        assert_eq!(open, [""; 0]);
    }
}

#[test]
fn where_tabs_heard_of_different_companies_the_earlier_one_is_merged_once_more() {
    let before = typed(4, ["Tidewell", "1", ""], ["Tidewell", "2", ""]);
    // One has heard of a name that was taken back since.
    let early = typed(5, ["Tidewell Group", "1", ""], ["Tidewell Group", "2", ""]);
    let late = typed(6, ["Tidewell", "1", ""], ["Tidewell", "2", ""]);
    for (one, other) in [(&early, &late), (&late, &early)] {
        let (both, open) = merged(Some(&before), one, other);
        assert_eq!(both.base.revision, 5);
        assert_eq!(open, [""; 0]);
        let (after, open) = merged(Some(&both.untouched()), &both, &late.untouched());
        assert_eq!(after, late);
        assert_eq!(open, [""; 0]);
    }
}

#[test]
fn it_is_found_by_its_company_wherever_it_went_on() {
    let (own, other) = (begun(4, ["Tidewell", "1", ""]), UserId(Uuid::from_u128(3)));
    let here = row(&own);
    let next = Draft {
        id: here.id.next(),
        ..here.clone()
    };
    let later = Draft {
        schema: 2,
        ..here.clone()
    };
    assert_eq!(
        find([&next].into_iter(), own.company),
        Some((next.id, Ok(own.clone())))
    );
    let unread = Some((here.id, Err(Unread::Later)));
    assert_eq!(find([&later].into_iter(), own.company), unread);
    assert_eq!(find([&here].into_iter(), PartnerId(Uuid::from_u128(8))), None);
    assert_ne!(CompanyProfileDraft::id(other, own.company), here.id);
}

#[test]
fn what_a_page_took_over_from_the_company_is_nobodys_words() {
    let was = ["Tidewell", "1", "https://t.example"];
    let known = typed(3, was, ["Tidewell", "2", "https://t.example"]);
    let same = |mine: &CompanyProfileDraft, choices: Vec<Choice>| {
        let mine = Version {
            choices,
            ..mine.version()
        };
        says_the_same(KINDS, &DraftKind::CompanyProfile, &known.version(), &mine)
    };
    // Somebody else has changed the name, and the phone too.
    let now = ["Tidewell Group", "3", "https://t.example"];
    let asked = |other: &str| Choice {
        id: Uuid::from_u128(1),
        field: vec!["profile".to_owned(), "phone".to_owned()],
        base: Json::Text("1".to_owned()),
        others: vec![Json::Text(other.to_owned())],
    };
    let merged = typed(5, now, ["Tidewell Group", "2", "https://t.example"]);
    assert!(same(&merged, vec![asked("3")]));
    assert!(
        !same(&merged, vec![asked("4")]),
        "somebody else's words are asked about"
    );
    let more = typed(5, now, ["Tidewell Group", "2", "https://more.example"]);
    assert!(!same(&more, Vec::new()), "more was typed");
    let taken_back = typed(3, was, was);
    assert!(!same(&taken_back, Vec::new()), "what was typed was taken out");
}
