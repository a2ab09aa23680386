//! A note about a lead, as it is typed: wherever its author is, with a network or without one.

use liaison_contract::lead::PutLeadNote;
use liaison_domain::id::LeadId;
use liaison_json::{FromJson, ToJson};

use crate::envelope::DraftKind;
use crate::kind::{Field, Kind, Rule, Rules, nothing};

#[derive(Clone, PartialEq, Eq, Debug, FromJson, ToJson)]
pub struct LeadNoteDraft {
    pub lead: LeadId,
    pub text: String,
}

impl Kind for LeadNoteDraft {
    const KIND: DraftKind = DraftKind::LeadNote;
    const RULES: Rules = Rules {
        name: "lead_note",
        schema: 1,
        steps: &[],
        fields: &[Field::whole(&["lead"]), Field::of(&["text"], Rule::Text)],
        begun_from: nothing,
    };
}

impl LeadNoteDraft {
    /// Before anything is typed.
    pub const fn about(lead: LeadId) -> Self {
        Self {
            lead,
            text: String::new(),
        }
    }

    /// What it is called in lists: its first line.
    pub fn name(&self) -> &str {
        self.text.trim().lines().next().unwrap_or_default()
    }

    pub fn request(&self) -> PutLeadNote {
        PutLeadNote {
            text: self.text.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::KINDS;
    use crate::envelope::{Draft, Unread};
    use crate::kind::covers;
    use crate::row::merge_versions;

    /// A row of the first schema, as a device kept it.
    const GOLDEN: &str = include_str!("../tests/golden/lead_note.v1.json");

    fn golden() -> Draft {
        liaison_json::read(GOLDEN).unwrap()
    }

    #[test]
    fn the_golden_row_is_read_and_written() {
        let row = golden();
        let note = LeadNoteDraft::read(&row).unwrap();
        assert_eq!(note.name(), "Call Ines 📞 on Monday");
        assert!(note.request().text.ends_with("月曜日に電話する"));
        let written = note.write(row.id, row.owner, row.revision, row.updated_at);
        assert_eq!(liaison_json::write(&written), GOLDEN.trim_end());
    }

    #[test]
    fn every_field_has_a_rule() {
        let json = liaison_json::parse(&golden().payload).unwrap();
        covers(&LeadNoteDraft::RULES, &json);
    }

    #[test]
    fn two_devices_write_one_note() {
        let row = golden();
        let said = |text: &str| {
            let note = LeadNoteDraft {
                text: text.to_owned(),
                ..LeadNoteDraft::read(&row).unwrap()
            };
            crate::kind::Version {
                schema: 1,
                payload: liaison_json::write(&note).into(),
                choices: Vec::new(),
            }
        };
        let (base, mine, theirs) = (
            said("Call her at noon on Monday."),
            said("Call her at noon on Tuesday."),
            said("Please call her at noon on Monday."),
        );
        let merged = merge_versions(KINDS, &row, Some(&base), &mine, &theirs, uuid::Uuid::nil()).unwrap();
        assert!(merged.choices.is_empty());
        assert_eq!(merged, said("Please call her at noon on Tuesday."));
    }

    #[test]
    fn a_later_schema_is_left_alone() {
        let row = Draft {
            schema: 2,
            ..golden()
        };
        assert_eq!(LeadNoteDraft::read(&row), Err(Unread::Later));
    }
}
