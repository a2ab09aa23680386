//! The draft of a trial invitation: everything typed, as it was typed.

use liaison_domain::Language;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_domain::limits::OPEN_DAYS;
use liaison_json::{FromJson, Json, ToJson};

use crate::envelope::DraftKind;
use crate::kind::{Content, Field, Kind, Rule, Rules, nothing};
use crate::merge::{get, put};

/// The schema that this build writes. A new one gets a step in the rules, a default in the type and a golden file.
pub const SCHEMA: u16 = 2;

#[derive(Clone, PartialEq, Eq, Debug, Default, FromJson, ToJson)]
pub struct TrialInvitationDraft {
    pub name: String,
    /// The country's code; empty until chosen.
    pub usage_location: String,
    /// The plan's code; empty until chosen.
    pub plan: String,
    /// Nothing until answered: neither answer is chosen beforehand.
    pub administration: Option<Asked>,
    pub message: DraftedMessage,
    /// A row of the first schema has no choice yet, so the usual end is chosen.
    #[serde(default)]
    pub expiry: DraftedExpiry,
    /// The most customers that can accept; empty for any number.
    #[serde(default)]
    pub most_acceptances: String,
    /// The office's id; empty for none in particular. Whether it can be named, the server says.
    #[serde(default)]
    pub office: String,
    /// Where the author was.
    pub step: Step,
}

/// Whether the invitation asks for delegated administration, as the separate choice.
#[derive(Clone, Copy, PartialEq, Eq, Debug, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    No,
    Limited,
    Full,
}

impl Asked {
    pub const ALL: [Self; 3] = [Self::No, Self::Limited, Self::Full];

    pub const fn kind(self) -> Option<AdministrationKind> {
        match self {
            Self::No => None,
            Self::Limited => Some(AdministrationKind::Limited),
            Self::Full => Some(AdministrationKind::Full),
        }
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Default, FromJson, ToJson)]
pub struct DraftedMessage {
    pub language: Language,
    pub before_link: String,
    pub after_link: String,
    pub authorship: Authorship,
}

/// When the link ends, with what was typed under each choice, so that going back to one finds it again.
#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct DraftedExpiry {
    pub choice: ExpiryChoice,
    pub days: String,
    /// The last day on which the link is open, as a calendar field has it: `2026-06-30`.
    pub date: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum ExpiryChoice {
    #[default]
    Days,
    Date,
    Never,
}

impl ExpiryChoice {
    pub const ALL: [Self; 3] = [Self::Days, Self::Date, Self::Never];
}

impl Default for DraftedExpiry {
    fn default() -> Self {
        Self {
            choice: ExpiryChoice::Days,
            days: OPEN_DAYS.to_string(),
            date: String::new(),
        }
    }
}

/// Whose words the message has. Ours follow the choices; the author's are never touched.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum Authorship {
    #[default]
    Drafted,
    Edited,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, FromJson, ToJson)]
#[serde(rename_all = "kebab-case")]
pub enum Step {
    #[default]
    Location,
    Trial,
    DelegatedAdministration,
    Message,
    Finish,
}

impl Step {
    pub const ALL: [Self; 5] = [
        Self::Location,
        Self::Trial,
        Self::DelegatedAdministration,
        Self::Message,
        Self::Finish,
    ];

    /// As the address has it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Location => "location",
            Self::Trial => "trial",
            Self::DelegatedAdministration => "delegated-administration",
            Self::Message => "message",
            Self::Finish => "finish",
        }
    }

    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// Counted from 1, as people count.
    pub fn number(self) -> usize {
        Self::ALL
            .iter()
            .position(|step| *step == self)
            .map_or(1, |index| index + 1)
    }

    pub fn before(self) -> Option<Self> {
        Self::ALL.get(self.number().checked_sub(2)?).copied()
    }

    pub fn after(self) -> Option<Self> {
        Self::ALL.get(self.number()).copied()
    }
}

const DRAFTED: &[&str] = &["message", "authorship"];

impl Kind for TrialInvitationDraft {
    const KIND: DraftKind = DraftKind::TrialInvitation;
    const RULES: Rules = Rules {
        name: "trial_invitation",
        schema: SCHEMA,
        steps: &[limits_were_added],
        fields: &[
            Field::whole(&["name"]),
            Field::whole(&["usage_location"]),
            Field::whole(&["plan"]),
            Field::whole(&["administration"]),
            Field::whole(&["message", "language"]),
            Field::of(&["message", "before_link"], Rule::Text).unless(DRAFTED, "drafted"),
            Field::of(&["message", "after_link"], Rule::Text).unless(DRAFTED, "drafted"),
            Field::whole(DRAFTED),
            Field::whole(&["expiry", "choice"]),
            Field::whole(&["expiry", "days"]),
            Field::whole(&["expiry", "date"]),
            Field::whole(&["most_acceptances"]),
            Field::whole(&["office"]),
            Field::of(&["step"], Rule::Last),
        ],
        begun_from: nothing,
    };
}

/// Schema 2: the usual end is chosen where nobody could choose.
fn limits_were_added(content: &mut Content) {
    let text = |text: &str| Json::Text(text.to_owned());
    for (path, value) in [
        (&["expiry", "choice"][..], text("days")),
        (&["expiry", "days"], text(&OPEN_DAYS.to_string())),
        (&["expiry", "date"], text("")),
        (&["most_acceptances"], text("")),
        (&["office"], text("")),
    ] {
        if get(&content.json, path) == &Json::Null {
            put(&mut content.json, path, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use liaison_domain::id::{DraftId, UserId};
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::envelope::{Draft, Unread};

    const FIRST: &str = include_str!("../tests/golden/trial_invitation.v1.json");
    const GOLDEN: &str = include_str!("../tests/golden/trial_invitation.v2.json");

    fn golden() -> Draft {
        liaison_json::read(GOLDEN).unwrap()
    }

    #[test]
    fn a_row_of_the_first_schema_is_read() {
        let row: Draft = liaison_json::read(FIRST).unwrap();
        let read = TrialInvitationDraft::read(&row).unwrap();
        assert_eq!(read.name, "Spring campaign for clinics 🩺");
        assert_eq!(read.usage_location, "SG");
        assert_eq!(read.plan, "team");
        assert_eq!(read.administration, Some(Asked::Limited));
        assert_eq!(read.message.language, Language::ZhHans);
        assert_eq!(read.message.before_link, "Dear \"manager\",\n<b>مرحبا</b>");
        assert_eq!(read.message.authorship, Authorship::Edited);
        assert_eq!(read.step, Step::Message);
        assert_eq!(read.expiry.choice, ExpiryChoice::Days);
        assert_eq!(read.expiry.days, "90");
        assert_eq!(read.most_acceptances, "");
        assert_eq!(read.office, "");
        // Written again it is a row of this schema.
        let written = read.write(row.id, row.owner, row.revision, row.updated_at);
        assert_eq!(written.schema, SCHEMA);
        assert_eq!(TrialInvitationDraft::read(&written), Ok(read));
    }

    #[test]
    fn merging_reads_an_older_row_as_the_page_does() {
        for text in [FIRST, GOLDEN] {
            let row = crate::Row::read(text).unwrap();
            let content = TrialInvitationDraft::RULES.open(&row.version()).unwrap();
            crate::kind::covers(&TrialInvitationDraft::RULES, &content.json);
            assert_eq!(
                TrialInvitationDraft::from_json(&content.json),
                TrialInvitationDraft::read(&row.draft).ok()
            );
        }
    }

    #[test]
    fn a_row_of_the_second_schema_is_read() {
        let read = TrialInvitationDraft::read(&golden()).unwrap();
        assert_eq!(read.expiry.choice, ExpiryChoice::Date);
        assert_eq!(read.expiry.days, "30");
        assert_eq!(read.expiry.date, "2027-06-30");
        assert_eq!(read.most_acceptances, "25");
        assert_eq!(read.office, "00000000-0000-0000-0000-00000000000f");
    }

    #[test]
    fn what_this_build_writes_is_the_golden_row() {
        let row = golden();
        let read = TrialInvitationDraft::read(&row).unwrap();
        let written = read.write(row.id, row.owner, row.revision, row.updated_at);
        assert_eq!(written, row);
        assert_eq!(liaison_json::write(&written), GOLDEN.trim_end());
    }

    #[test]
    fn a_row_of_a_later_build_is_carried_unread() {
        for (kind, schema) in [("trial_invitation", 3), ("service_request", 1)] {
            let text = GOLDEN
                .replace("\"schema\":2", &format!("\"schema\":{schema}"))
                .replace("\"kind\":\"trial_invitation\"", &format!("\"kind\":\"{kind}\""));
            let row: Draft = liaison_json::read(&text).unwrap();
            assert_eq!(TrialInvitationDraft::read(&row), Err(Unread::Later));
            assert_eq!(liaison_json::write(&row), text.trim_end());
        }
    }

    #[test]
    fn a_damaged_payload_is_said_to_be_one() {
        let row = Draft {
            payload: "{\"name\":".into(),
            ..golden()
        };
        assert_eq!(TrialInvitationDraft::read(&row), Err(Unread::Damaged));
    }

    #[test]
    fn the_steps_follow_each_other() {
        for step in Step::ALL {
            assert_eq!(Step::from_slug(step.slug()), Some(step));
            assert_eq!(step.after().and_then(Step::before), step.after().map(|_| step));
        }
        assert_eq!(Step::Location.before(), None);
        assert_eq!(Step::Finish.after(), None);
        assert_eq!(Step::Finish.number(), 5);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_comes_back(name in ".*", before in ".*", after in ".*", plan in ".*") {
            let draft = TrialInvitationDraft {
                name,
                plan,
                message: DraftedMessage { before_link: before, after_link: after, ..DraftedMessage::default() },
                ..TrialInvitationDraft::default()
            };
            let row = draft.write(DraftId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)), 1, Timestamp::UNIX_EPOCH);
            let stored = liaison_json::write(&row);
            let row: Draft = liaison_json::read(&stored).unwrap();
            prop_assert_eq!(TrialInvitationDraft::read(&row), Ok(draft));
        }
    }
}
