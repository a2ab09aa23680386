//! The profile of a partner's own company, as it is typed. It changes what is there already, and says what that was.

use liaison_contract::company::{CompanyProfile, CompanyProfileBody, PutCompanyProfile};
use liaison_domain::company::{ProfileField, RawProfile};
use liaison_domain::id::{DraftId, PartnerId, UserId};
use liaison_json::{FromJson, Json, ToJson};

use crate::envelope::{Draft, DraftKind, Unread};
use crate::kind::{Field, Kind, Rule, Rules, Version};
use crate::merge::{earlier, get, put};

#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct CompanyProfileDraft {
    pub company: PartnerId,
    pub profile: RawProfile,
    pub base: Base,
}

/// The company as its author saw it.
#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct Base {
    pub revision: i64,
    pub profile: RawProfile,
}

const BASE: &[&str] = &["base"];
const REVISION: &str = "revision";

impl Kind for CompanyProfileDraft {
    const KIND: DraftKind = DraftKind::CompanyProfile;
    const RULES: Rules = Rules {
        name: "company_profile",
        schema: 1,
        steps: &[],
        fields: &[
            Field::whole(&["company"]),
            Field::whole(&["profile", "name"]),
            Field::whole(&["profile", "phone"]),
            Field::whole(&["profile", "email"]),
            Field::whole(&["profile", "website"]),
            Field::whole(&["profile", "address"]),
            Field::of(BASE, Rule::Earlier { by: REVISION }),
        ],
        begun_from,
    };
}

impl CompanyProfileDraft {
    /// Before anything is typed.
    pub fn of(kept: &CompanyProfile) -> Self {
        Self {
            company: kept.id,
            profile: kept.profile.clone(),
            base: Base {
                revision: kept.revision,
                profile: kept.profile.clone(),
            },
        }
    }

    /// Before anything was typed.
    pub fn untouched(&self) -> Self {
        Self {
            profile: self.base.profile.clone(),
            ..self.clone()
        }
    }

    /// Where every tab and every device of one person begins it, so that they meet.
    pub fn id(user: UserId, company: PartnerId) -> DraftId {
        // Of both, because one person may change companies; what is random in either stays so.
        let mixed = user.0.as_u128() ^ company.0.as_u128().rotate_left(1);
        DraftId(uuid::Builder::from_custom_bytes(mixed.to_be_bytes()).into_uuid())
    }

    pub fn is_changed(&self) -> bool {
        self.profile != self.base.profile
    }

    pub fn request(&self) -> PutCompanyProfile {
        PutCompanyProfile {
            revision: self.base.revision,
            profile: self.profile.clone(),
        }
    }

    /// As a side to merge with, in which nobody has anything to choose.
    pub fn version(&self) -> Version {
        Version {
            schema: Self::RULES.schema,
            payload: liaison_json::write(self).into(),
            choices: Vec::new(),
        }
    }
}

/// The draft of a company, wherever it went on: by what it is about, because its own id may have been over. One that
/// cannot be read stands in its place.
pub fn find<'a>(
    mut drafts: impl Iterator<Item = &'a Draft>,
    company: PartnerId,
) -> Option<(DraftId, Result<CompanyProfileDraft, Unread>)> {
    drafts.find_map(|draft| {
        let read = CompanyProfileDraft::read(draft);
        let is_it = match &read {
            Ok(own) => own.company == company,
            Err(_) => draft.id == CompanyProfileDraft::id(draft.owner, company),
        };
        is_it.then_some((draft.id, read))
    })
}

/// What of the one is different in the other.
pub fn different<'a>(one: &'a RawProfile, other: &'a RawProfile) -> impl Iterator<Item = ProfileField> + 'a {
    let fields = ProfileField::ALL.into_iter();
    fields.filter(|field| one.field(*field) != other.field(*field))
}

/// The company as an answer has it.
pub(crate) fn answered(body: &Json) -> Option<CompanyProfileDraft> {
    let body = CompanyProfileBody::from_json(body)?;
    Some(CompanyProfileDraft::of(&body.company_profile))
}

/// The earlier of what the two were begun from: what was changed on the server between them is one side's change.
fn begun_from(mine: &Json, theirs: &Json) -> Json {
    let base = earlier(REVISION, get(mine, BASE), get(theirs, BASE));
    let mut begun = mine.clone();
    put(&mut begun, &["profile"], get(base, &["profile"]).clone());
    put(&mut begun, BASE, base.clone());
    begun
}

#[cfg(test)]
pub(crate) mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::KINDS;
    use crate::kind::covers;
    use crate::row::merge_versions;

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
        let merged =
            merge_versions(KINDS, &draft, from.as_ref(), &mine, &theirs, Uuid::from_u128(9)).unwrap();
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
}
