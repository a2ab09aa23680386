//! The company that an account's people change: as the server has it, and as the page in a tab knows it.

use std::collections::{BTreeMap, BTreeSet};

use liaison_contract::company::{CompanyProfile, CompanyProfileBody, PutCompanyProfile};
use liaison_domain::company::{ProfileField, RawProfile};
use liaison_domain::country::{Cloud, Country};
use liaison_domain::id::{PartnerId, UserId};
use liaison_drafts::outbox::Attempt;
use liaison_drafts::{Outcome, company_profile};
use uuid::Uuid;

use crate::model::{Atom, atom};

/// Above all words that are written in an episode.
const FIRST_WORD: Atom = 1 << 40;

/// As the server has it. Its colleagues elsewhere know what they write over; the account itself has to have seen it.
pub(crate) struct Company {
    revision: i64,
    profile: RawProfile,
    /// What each field said before it was changed last.
    before: RawProfile,
    /// The answers that are given again.
    answers: BTreeMap<String, String>,
    /// All that it has ever said.
    pub(crate) had: BTreeSet<Atom>,
    /// What the account has written over.
    pub(crate) over: BTreeSet<Atom>,
    /// What the account has brought, and it had been written over before.
    pub(crate) again: BTreeSet<Atom>,
}

/// The account's company.
pub(crate) const fn company_of(user: UserId) -> PartnerId {
    PartnerId(Uuid::from_u128((user.0.as_u128() + 6) << 64))
}

impl Default for Company {
    fn default() -> Self {
        let mut profile = RawProfile::default();
        let words = FIRST_WORD..;
        for (field, word) in ProfileField::ALL.into_iter().zip(words) {
            profile.set(field, format!("e{word}"));
        }
        Self {
            revision: 1,
            had: words_of(&profile).collect(),
            before: profile.clone(),
            profile,
            answers: BTreeMap::new(),
            over: BTreeSet::new(),
            again: BTreeSet::new(),
        }
    }
}

impl Company {
    pub(crate) fn described(&self, owner: UserId) -> CompanyProfile {
        CompanyProfile {
            revision: self.revision,
            profile: self.profile.clone(),
            logo: None,
            id: company_of(owner),
            number: "1".to_owned(),
            country: Country::try_from("SG").unwrap_or_else(|_| unreachable!("it is a country")),
            cloud: Cloud::Worldwide,
            last_change: None,
        }
    }

    /// A colleague changes one field, on the company as it is, or takes back what it was changed to.
    pub(crate) fn change(&mut self, field: ProfileField, word: Option<Atom>) {
        let now = self.profile.field(field).to_owned();
        let text = match word {
            Some(word) => format!("e{word}"),
            None => self.before.field(field).to_owned(),
        };
        self.had.extend(atom(&text));
        self.before.set(field, now);
        self.profile.set(field, text);
        self.revision += 1;
    }

    /// As the real one: what is the same already is kept, and what was made of an older company is refused.
    pub(crate) fn put(&mut self, owner: UserId, attempt: &Attempt) -> Outcome {
        if let Some(first) = self.answers.get(&attempt.key) {
            return Outcome::Created(first.clone());
        }
        let Some(put) = liaison_json::read::<PutCompanyProfile>(&attempt.request) else {
            return Outcome::Busy;
        };
        if put.profile != self.profile {
            if put.revision != self.revision {
                return Outcome::Conflict(self.body(owner));
            }
            for field in company_profile::different(&self.profile, &put.profile) {
                self.over.extend(atom(self.profile.field(field)));
                self.again
                    .extend(atom(put.profile.field(field)).filter(|word| self.had.contains(word)));
            }
            self.had.extend(words_of(&put.profile));
            self.before = core::mem::replace(&mut self.profile, put.profile);
            self.revision += 1;
        }
        let answer = self.body(owner);
        self.answers.insert(attempt.key.clone(), answer.clone());
        Outcome::Created(answer)
    }

    /// Whether it has answered a request of that name.
    pub(crate) fn has_answered(&self, key: &str) -> bool {
        self.answers.keys().any(|own| key.starts_with(own.as_str()))
    }

    fn body(&self, owner: UserId) -> String {
        liaison_json::write(&CompanyProfileBody {
            company_profile: self.described(owner),
        })
    }
}

/// What the page of the company in one tab knows beside its draft.
pub(crate) struct Editor {
    /// The company as it was read here last; nothing while the page is closed.
    pub(crate) kept: Option<CompanyProfile>,
    /// What was saved from here, and is not answered yet.
    pub(crate) pressed: Option<RawProfile>,
    /// The intent that was looked at last, as it is stored.
    pub(crate) looked_at: Option<String>,
}

impl Editor {
    pub(crate) const fn closed() -> Self {
        Self {
            kept: None,
            pressed: None,
            looked_at: None,
        }
    }

    /// Answers may come in any order.
    pub(crate) fn know(&mut self, now: CompanyProfile) {
        if self.kept.as_ref().is_none_or(|kept| now.revision > kept.revision) {
            self.kept = Some(now);
        }
    }
}

fn words_of(profile: &RawProfile) -> impl Iterator<Item = Atom> {
    let words = ProfileField::ALL.into_iter();
    words.filter_map(|field| atom(profile.field(field)))
}
