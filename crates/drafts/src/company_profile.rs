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
            Field::whole(&["profile", "name"]).begun(&["base", "profile", "name"]),
            Field::whole(&["profile", "phone"]).begun(&["base", "profile", "phone"]),
            Field::whole(&["profile", "email"]).begun(&["base", "profile", "email"]),
            Field::whole(&["profile", "website"]).begun(&["base", "profile", "website"]),
            Field::whole(&["profile", "address"]).begun(&["base", "profile", "address"]),
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

    /// What the company as it is now is merged from: what this was begun from, and what its author has saved from this page
    /// since, where that is what the company says. What was saved may have been taken back by another tab.
    pub fn before(&self, now: &CompanyProfile, saved: Option<&RawProfile>) -> Version {
        let mut before = self.untouched();
        for field in ProfileField::ALL {
            let now = now.profile.field(field);
            if saved.is_some_and(|saved| saved.field(field) == now) {
                before.profile.set(field, now.to_owned());
            }
        }
        before.version()
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
    #[cfg(not(feature = "mutant-begins-with-mine"))]
    put(&mut begun, &["profile"], get(base, &["profile"]).clone());
    put(&mut begun, BASE, base.clone());
    begun
}

#[cfg(test)]
#[path = "company_profile_tests.rs"]
pub(crate) mod tests;
