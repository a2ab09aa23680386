//! One draft in one tab: what is shown, what of it is stored, and what to go on with when somebody else wrote too.

use liaison_json::Json;
use uuid::Uuid;

use crate::envelope::Draft;
use crate::kind::{Content, Kinds, Version};
use crate::merge::{Choice, Pick, preview, settle, tidy};
use crate::row::{Edit, Row, merge_versions};

#[derive(Clone, PartialEq, Debug)]
pub struct Page {
    /// As it is shown, with what is not stored yet.
    draft: Draft,
    choices: Vec<Choice>,
    /// What the row said when it was read or written here last.
    seen: Option<Version>,
    /// What is being written now.
    writing: Option<Writing>,
    is_stored: bool,
    /// Somebody else wrote while nobody here could listen.
    missed: bool,
}

/// A write between its beginning and the word that it has committed.
#[derive(Clone, PartialEq, Debug)]
struct Writing {
    version: Version,
    stage: Stage,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stage {
    /// The row is being read.
    Asked,
    /// What becomes of the row is handed over: the storage goes on also without the page.
    Decided,
}

impl Page {
    /// A draft that begins here.
    pub const fn begin(draft: Draft) -> Self {
        Self {
            draft,
            choices: Vec::new(),
            seen: None,
            writing: None,
            is_stored: false,
            missed: false,
        }
    }

    pub fn open(row: Row) -> Self {
        Self {
            seen: Some(row.version()),
            is_stored: true,
            ..Self::begin(row.draft)
        }
        .with(row.choices)
    }

    fn with(mut self, choices: Vec<Choice>) -> Self {
        self.choices = choices;
        self
    }

    pub const fn draft(&self) -> &Draft {
        &self.draft
    }

    pub fn choices(&self) -> &[Choice] {
        &self.choices
    }

    pub const fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    pub const fn seen(&self) -> Option<&Version> {
        self.seen.as_ref()
    }

    /// Whether everything shown is in the row.
    pub const fn is_stored(&self) -> bool {
        self.is_stored
    }

    pub fn shown(&self) -> Version {
        Version {
            schema: self.draft.schema,
            payload: self.draft.payload.clone(),
            choices: self.choices.clone(),
        }
    }

    /// Somebody typed.
    pub fn edit(&mut self, kinds: Kinds, draft: Draft) {
        // What is open is about what is written, in the schema it is written in.
        if !self.choices.is_empty()
            && let Some(rules) = kinds.rules(&draft.kind)
            && let Ok(before) = rules.open(&self.shown())
            && let Some(json) = liaison_json::parse(&draft.payload)
        {
            let mut content = Content {
                json,
                choices: before.choices,
            };
            tidy(rules.fields, &mut content);
            self.choices = content.choices;
        }
        self.draft = draft;
        self.is_stored = false;
    }

    /// Somebody chose. Nothing happens where the choice is settled already.
    pub fn choose(&mut self, kinds: Kinds, choice: Uuid, pick: Pick) {
        let Some(rules) = kinds.rules(&self.draft.kind) else {
            return;
        };
        let Ok(mut content) = rules.open(&self.shown()) else {
            return;
        };
        settle(rules.fields, &mut content, choice, pick);
        let version = rules.close(content);
        self.draft.schema = version.schema;
        self.draft.payload = version.payload;
        self.choices = version.choices;
        self.is_stored = false;
    }

    /// The server has had something else since `from`, which is not in the row: as if another tab had written it.
    pub fn merge_in(&mut self, kinds: Kinds, from: &Version, to: &Version, tag: Uuid) {
        let shown = self.shown();
        if let Some(merged) = merge_versions(kinds, &self.draft, Some(from), &shown, to, tag) {
            self.draft.schema = merged.schema;
            self.draft.payload = merged.payload;
            self.choices = merged.choices;
            self.is_stored = false;
        }
    }

    /// What [`crate::row::write`] is to make of the row; nothing while it is making something, or when nothing is new.
    pub fn start(&mut self) -> Option<Edit> {
        if self.is_stored {
            return None;
        }
        self.begin_writing(Stage::Asked)
    }

    /// As [`Self::start`], for [`crate::row::finish`], which needs nothing new and is never given up.
    pub fn finish(&mut self) -> Option<Edit> {
        self.begin_writing(Stage::Decided)
    }

    fn begin_writing(&mut self, stage: Stage) -> Option<Edit> {
        if self.writing.is_some() {
            return None;
        }
        let version = self.shown();
        self.writing = Some(Writing { version, stage });
        Some(self.as_typed(self.seen.clone()))
    }

    /// Inside the transaction, once it is known what becomes of the row.
    pub const fn decided(&mut self) {
        if let Some(writing) = &mut self.writing {
            writing.stage = Stage::Decided;
        }
    }

    /// What a page that goes away puts beside the row, for the next one to make of the row what [`crate::row::write`]
    /// makes of it. A write that has decided counts as arrived: written twice, it could become a choice between
    /// somebody's own words. Whoever takes this gives up the one that has not.
    pub fn late(&self) -> Option<Edit> {
        if self.is_stored {
            return None;
        }
        match &self.writing {
            Some(writing)
                if writing.stage == Stage::Decided && cfg!(not(feature = "mutant-leaves-twice")) =>
            {
                let is_more = writing.version != self.shown();
                is_more.then(|| self.as_typed(Some(writing.version.clone())))
            }
            _ => Some(self.as_typed(self.seen.clone())),
        }
    }

    fn as_typed(&self, seen: Option<Version>) -> Edit {
        Edit {
            draft: self.draft.clone(),
            choices: self.choices.clone(),
            seen,
        }
    }

    /// The transaction has committed, and the row is this now. Says whether the row has to be read again.
    pub fn written(&mut self, kinds: Kinds, row: Row, tag: Uuid) -> Reading {
        let shown = self.shown();
        let writing = self.writing.take();
        let before = writing.map_or_else(|| shown.clone(), |writing| writing.version);
        let stored = row.version();
        if before == shown {
            *self = Self {
                missed: self.missed,
                ..Self::open(row)
            };
        } else {
            #[cfg(feature = "mutant-forgets-typing")]
            let (before, shown) = (shown, before);
            match merge_versions(kinds, &self.draft, Some(&before), &shown, &stored, tag) {
                Some(goes_on) => {
                    self.draft.schema = goes_on.schema;
                    self.draft.payload = goes_on.payload;
                    self.choices = goes_on.choices;
                    self.seen = Some(stored);
                }
                // A later program's row, which has parked what was written: the rest follows it there.
                None => self.seen = Some(before),
            }
            self.draft.revision = row.draft.revision;
        }
        match core::mem::take(&mut self.missed) {
            true => Reading::Needed,
            false => Reading::NotNeeded,
        }
    }

    /// The transaction did not commit: everything is still to be written.
    pub fn failed(&mut self) {
        self.writing = None;
    }

    /// What is asked about each choice.
    pub fn questions(&self, kinds: Kinds) -> Vec<Question> {
        let Some(rules) = kinds.rules(&self.draft.kind) else {
            return Vec::new();
        };
        let Ok(content) = rules.open(&self.shown()) else {
            return Vec::new();
        };
        let question = |choice: &Choice| {
            let shown = |pick| preview(rules.fields, &content, choice, pick);
            let theirs = (0..choice.others.len()).map(Pick::Theirs);
            let picks = [Pick::Mine].into_iter().chain(theirs).chain([Pick::Both]);
            Question {
                choice: choice.id,
                field: choice.field.clone(),
                before: choice.base.clone(),
                answers: picks.filter_map(|pick| Some((pick, shown(pick)?))).collect(),
            }
        };
        content.choices.iter().map(question).collect()
    }

    /// What the row is now. Whoever is typing goes on, and merges when it is written.
    pub fn heard(&mut self, row: Row) {
        if self.writing.is_some() {
            self.missed = true;
        } else if self.is_stored {
            *self = Self::open(row);
        }
    }
}

/// An open choice with what the draft would say after each answer.
#[derive(Clone, PartialEq, Debug)]
pub struct Question {
    pub choice: Uuid,
    /// Where it is: the field, then the item of a list, then the field of the item.
    pub field: Vec<String>,
    pub before: Json,
    pub answers: Vec<(Pick, Json)>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    Needed,
    NotNeeded,
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;
    use liaison_domain::id::{DraftId, UserId};

    use super::*;
    use crate::row::write;
    use crate::{KINDS, Kind, TrialInvitationDraft};

    fn draft(name: &str) -> Draft {
        let content = TrialInvitationDraft {
            name: name.to_owned(),
            ..TrialInvitationDraft::default()
        };
        let id = DraftId(Uuid::from_u128(1));
        content.write(id, UserId(Uuid::from_u128(2)), 0, Timestamp::UNIX_EPOCH)
    }

    fn stored(left: &Edit) -> Edit {
        liaison_json::read(&liaison_json::write(left)).expect("it reads what it wrote")
    }

    #[test]
    fn what_is_left_behind_is_all_that_is_not_on_its_way() {
        let mut page = Page::begin(draft("Spring"));
        let late = stored(&page.late().expect("it is not stored"));
        let row = write(KINDS, None, late, Uuid::nil());
        assert_eq!(row.version().payload, page.shown().payload);
        let edit = page.start();
        assert_eq!(page.late(), edit, "a write that has not decided is given up");
        assert_eq!(Page::open(row).late(), None, "it is stored");
    }

    #[test]
    fn a_write_that_has_decided_counts_as_arrived() {
        let mut page = Page::begin(draft("Spring"));
        let edit = page.start().expect("it is new");
        page.decided();
        assert_eq!(page.late(), None, "all of it is on its way");
        page.edit(KINDS, draft("Spring 2027"));
        let late = stored(&page.late().expect("some of it is not"));
        let row = write(KINDS, None, edit, Uuid::nil());
        let row = write(KINDS, Some(row), late, Uuid::nil());
        assert_eq!(row.version().payload, page.shown().payload);
        assert!(row.choices.is_empty());
    }
}
