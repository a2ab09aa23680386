//! What a kind of draft is: its name, its schema with the steps that led there, and how each of its fields is merged.
//!
//! A new kind is one type with its rules and a golden file a schema. Everything else is the same for all kinds.

use std::sync::Arc;

use jiff::Timestamp;
use liaison_domain::id::{DraftId, UserId};
use liaison_json::{FromJson, Json, ToJson};

use crate::envelope::{Draft, DraftKind, Unread};
use crate::merge::Choice;

/// Declared by the type that a kind's payload is read into.
pub trait Kind: FromJson + ToJson {
    const KIND: DraftKind;
    const RULES: Rules;

    /// Reads a row of any schema up to this build's.
    fn read(row: &Draft) -> Result<Self, Unread> {
        match (row.kind == Self::KIND, row.schema) {
            (true, 0) => Err(Unread::Damaged),
            (true, schema) if schema <= Self::RULES.schema => {
                liaison_json::read(&row.payload).ok_or(Unread::Damaged)
            }
            _ => Err(Unread::Later),
        }
    }

    fn write(&self, id: DraftId, owner: UserId, revision: i64, now: Timestamp) -> Draft {
        Draft {
            id,
            kind: Self::KIND,
            owner,
            schema: Self::RULES.schema,
            revision,
            updated_at: now,
            payload: liaison_json::write(self).into(),
        }
    }
}

pub struct Rules {
    pub name: &'static str,
    /// The schema that this build writes, counted from 1.
    pub schema: u16,
    /// The first one leads from schema 1 to 2.
    pub steps: &'static [Step],
    /// Every leaf of the payload is in one of them.
    pub fields: &'static [Field],
    /// What two drafts of one thing were begun from, as they say themselves, where no common version of them is known.
    pub begun_from: fn(&Json, &Json) -> Json,
}

/// Of a kind that is new from its first word on.
pub const fn nothing(_: &Json, _: &Json) -> Json {
    Json::Null
}

/// From one schema to the next. Pure: the same row becomes the same on every device.
pub type Step = fn(&mut Content);

pub struct Field {
    pub path: &'static [&'static str],
    pub rule: Rule,
    /// Where and by which word the payload says that the program wrote it: then nobody is asked about it.
    pub program: Option<(&'static [&'static str], &'static str)>,
    /// Where the payload says what this was begun from: its author knows that, whoever else brings it.
    pub begun: Option<&'static [&'static str]>,
}

#[derive(Clone, Copy)]
pub enum Rule {
    /// Changed as one; changed by both, somebody chooses.
    Whole,
    /// Text, merged by the ranges that each side changed.
    Text,
    /// Objects that carry their name in this field; each is merged field by field.
    List { identity: &'static str },
    /// Nobody's words, such as where somebody was: who writes last has it.
    Last,
    /// What the draft was begun from, numbered in this field. The earlier one stands, so that what came since is merged
    /// once more and nothing of it is written over.
    Earlier { by: &'static str },
}

impl Field {
    pub const fn whole(path: &'static [&'static str]) -> Self {
        Self::of(path, Rule::Whole)
    }

    pub const fn of(path: &'static [&'static str], rule: Rule) -> Self {
        Self {
            path,
            rule,
            program: None,
            begun: None,
        }
    }

    pub const fn begun(self, path: &'static [&'static str]) -> Self {
        Self {
            begun: Some(path),
            ..self
        }
    }

    pub const fn unless(self, path: &'static [&'static str], word: &'static str) -> Self {
        Self {
            program: Some((path, word)),
            ..self
        }
    }
}

/// What a draft says, as it is stored and sent: it can be carried without being read.
#[derive(Clone, PartialEq, Debug, FromJson, ToJson)]
pub struct Version {
    pub schema: u16,
    pub payload: Arc<str>,
    pub choices: Vec<Choice>,
}

/// What a draft says, in this build's schema.
#[derive(Clone, PartialEq, Debug)]
pub struct Content {
    pub json: Json,
    pub choices: Vec<Choice>,
}

impl Content {
    /// Before anything was written.
    pub const fn empty() -> Self {
        Self {
            json: Json::Null,
            choices: Vec::new(),
        }
    }
}

impl Rules {
    pub fn open(&self, version: &Version) -> Result<Content, Unread> {
        if version.schema > self.schema {
            return Err(Unread::Later);
        }
        let first = usize::from(version.schema)
            .checked_sub(1)
            .ok_or(Unread::Damaged)?;
        let json = liaison_json::parse(&version.payload).ok_or(Unread::Damaged)?;
        let mut content = Content {
            json,
            choices: version.choices.clone(),
        };
        for step in self.steps.get(first..).unwrap_or_default() {
            step(&mut content);
        }
        Ok(content)
    }

    pub fn close(&self, content: Content) -> Version {
        Version {
            schema: self.schema,
            payload: liaison_json::write(&content.json).into(),
            choices: content.choices,
        }
    }
}

/// The kinds that a build knows.
#[derive(Clone, Copy)]
pub struct Kinds(pub &'static [Rules]);

impl Kinds {
    /// Nothing for a kind that a later build invented.
    pub fn rules(self, kind: &DraftKind) -> Option<&'static Rules> {
        self.0.iter().find(|rules| rules.name == kind.name())
    }
}

/// That the rules name each leaf of a payload once, and nothing else.
#[cfg(test)]
pub(crate) fn covers(rules: &Rules, json: &Json) {
    fn leaves(rules: &Rules, way: &mut Vec<String>, json: &Json) -> usize {
        if rules.fields.iter().any(|field| way == field.path) {
            return 1;
        }
        let fields = json.as_object().unwrap_or_else(|| panic!("no rule for {way:?}"));
        let mut found = 0;
        for (name, value) in fields {
            way.push(name.clone());
            found += leaves(rules, way, value);
            way.pop();
        }
        found
    }
    assert_eq!(leaves(rules, &mut Vec::new(), json), rules.fields.len());
}
