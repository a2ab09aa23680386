//! The row that a device keeps for a draft: what it says, what the server is known to have, what is on its way.
//!
//! Tabs share the row. Each writes inside one storage transaction: it reads the row, hands it to [`write`] or
//! [`delete`], and stores what comes back.

use liaison_json::{FromJson, ToJson};
use uuid::Uuid;

use crate::envelope::{Draft, DraftKind};
use crate::kind::{Content, Field, Kinds, Rule, Version};
use crate::merge::{Choice, get, merge, put};
use crate::sync::{Base, Sent};
use liaison_domain::id::DraftId;

#[derive(Clone, PartialEq, Debug, FromJson, ToJson)]
pub struct Row {
    pub draft: Draft,
    /// What nobody has chosen yet.
    pub choices: Vec<Choice>,
    /// Its author threw it away here; it stays until the server knows, and then as a memory of that.
    pub deleted: bool,
    /// What the server has, as far as this device knows; nothing before it was there.
    pub base: Option<Base>,
    /// What is on its way to the server, exactly as it was sent first, until somebody knows what became of it.
    pub sent: Option<Sent>,
    /// Why the server does not want what the draft says now.
    pub refused: Option<Refused>,
    /// What was finished; the rest of the way is the outbox's.
    #[serde(default)]
    pub finished: Option<Version>,
    /// What an older program wrote when the draft was a newer one's already. The next program that can merges it.
    pub parked: Vec<Parked>,
}

#[derive(Clone, PartialEq, Debug, FromJson, ToJson)]
pub struct Parked {
    pub base: Option<Version>,
    pub mine: Version,
}

#[derive(Clone, PartialEq, Debug, FromJson, ToJson)]
pub struct Refused {
    pub version: Version,
    pub problem: liaison_contract::Problem,
}

/// What one tab has typed, on what it saw.
#[derive(Clone, PartialEq, Debug, FromJson, ToJson)]
pub struct Edit {
    pub draft: Draft,
    pub choices: Vec<Choice>,
    /// What the row said when this tab read or wrote it last.
    pub seen: Option<Version>,
}

impl Row {
    pub fn new(draft: Draft) -> Self {
        Self {
            draft,
            choices: Vec::new(),
            deleted: false,
            base: None,
            sent: None,
            refused: None,
            finished: None,
            parked: Vec::new(),
        }
    }

    /// Also as it was stored before drafts had a base: the draft alone.
    pub fn read(text: &str) -> Option<Self> {
        let json = liaison_json::parse(text)?;
        match json.get("draft") {
            Some(_) => Self::from_json(&json),
            None => Draft::from_json(&json).map(Self::new),
        }
    }

    pub const fn id(&self) -> DraftId {
        self.draft.id
    }

    pub fn version(&self) -> Version {
        Version {
            schema: self.draft.schema,
            payload: self.draft.payload.clone(),
            choices: self.choices.clone(),
        }
    }

    /// What it said goes on under the next id, and a tab may not have heard of that.
    pub(crate) fn has_gone_on(&self) -> bool {
        let before = self.base.as_ref().and_then(|base| base.before.as_ref());
        self.deleted && before == Some(&self.version())
    }

    pub(crate) fn say(&mut self, version: Version) {
        self.draft.schema = version.schema;
        self.draft.payload = version.payload;
        self.choices = version.choices;
        self.draft.revision += 1;
    }

    /// Merges what was parked, as soon as this build can read all of it.
    pub fn unpark(&mut self, kinds: Kinds, tag: Uuid) {
        for (number, parked) in core::mem::take(&mut self.parked).into_iter().enumerate() {
            let tag = Uuid::from_u128(tag.as_u128().wrapping_add((number as u128 + 1) << 16));
            let draft = &self.draft;
            // What has gone on is no deletion: whoever parked here knew what it said, and goes on from that.
            let stands = !self.deleted || self.has_gone_on();
            match merge_versions(
                kinds,
                draft,
                parked.base.as_ref(),
                &parked.mine,
                &self.version(),
                tag,
            ) {
                Some(merged) if stands => {
                    self.deleted = false;
                    self.say(merged);
                }
                // Whatever was written beats the deletion.
                Some(_) => {
                    self.deleted = false;
                    self.say(parked.mine);
                }
                None => self.parked.push(parked),
            }
        }
    }
}

/// The row after a tab's edit. An edit beats a deletion: the draft is there again.
pub fn write(kinds: Kinds, stored: Option<Row>, edit: Edit, tag: Uuid) -> Row {
    let Edit { draft, choices, seen } = edit;
    let mine = Version {
        schema: draft.schema,
        payload: draft.payload.clone(),
        choices,
    };
    let Some(mut row) = stored else {
        let mut row = Row::new(draft);
        row.say(mine);
        return row;
    };
    row.unpark(kinds, tag);
    row.draft.updated_at = draft.updated_at;
    let has_gone_on = row.has_gone_on();
    if core::mem::take(&mut row.deleted) && !has_gone_on {
        row.say(mine);
        return row;
    }
    let theirs = row.version();
    #[cfg(feature = "mutant-tab-overwrites")]
    let seen = seen.and(Some(theirs.clone()));
    match merge_versions(kinds, &row.draft, seen.as_ref(), &mine, &theirs, tag) {
        Some(merged) => row.say(merged),
        None => row.parked.push(Parked { base: seen, mine }),
    }
    #[cfg(feature = "mutant-does-not-park")]
    row.parked.clear();
    row
}

/// As [`write`], and what the tab shows is finished by it; nothing while somebody still has to choose.
pub fn finish(kinds: Kinds, stored: Option<Row>, edit: Edit, tag: Uuid) -> Option<Row> {
    if !edit.choices.is_empty() && cfg!(not(feature = "mutant-finishes-undecided")) {
        return None;
    }
    let finished = Version {
        schema: edit.draft.schema,
        payload: edit.draft.payload.clone(),
        choices: edit.choices.clone(),
    };
    let mut row = write(kinds, stored, edit, tag);
    row.finished = Some(finished);
    Some(row)
}

/// The row after a tab threw the draft away; nothing where nobody else has heard of it. What was written since the tab
/// saw it last is not thrown away.
pub fn delete(kinds: Kinds, mut row: Row, seen: Option<&Version>, tag: Uuid) -> Option<Row> {
    row.unpark(kinds, tag);
    let unseen = !row.parked.is_empty() || seen != Some(&row.version());
    if unseen && cfg!(not(feature = "mutant-deletes-unseen")) {
        return Some(row);
    }
    discard(row)
}

/// The row after the server has made of it what was finished. What was written since then stays a draft.
pub fn deliver(mut row: Row) -> Option<Row> {
    let finished = row.finished.take();
    let is_more = !row.parked.is_empty() || finished != Some(row.version());
    if is_more && cfg!(not(feature = "mutant-delivers-unseen")) {
        row.draft.revision += 1;
        return Some(row);
    }
    discard(row)
}

/// The row after its author took back what was finished: it is a draft like any other.
pub fn take_back(mut row: Row) -> Row {
    row.finished = None;
    row
}

fn discard(mut row: Row) -> Option<Row> {
    if row.base.is_none() && row.sent.is_none() {
        return None;
    }
    row.deleted = true;
    row.draft.revision += 1;
    Some(row)
}

/// Nothing where this build cannot read all three.
pub(crate) fn merge_versions(
    kinds: Kinds,
    draft: &Draft,
    base: Option<&Version>,
    mine: &Version,
    theirs: &Version,
    tag: Uuid,
) -> Option<Version> {
    // Without a look inside, so that drafts of kinds that this build does not know are carried too.
    // An older program's words never stand in the place of a newer one's.
    if mine == theirs || base == Some(theirs) && mine.schema >= theirs.schema {
        return Some(mine.clone());
    }
    if base == Some(mine) {
        return Some(theirs.clone());
    }
    let rules = kinds.rules(&draft.kind)?;
    let open = |version: &Version| rules.open(version).ok();
    let (mine, theirs) = (open(mine)?, open(theirs)?);
    let base = match base {
        Some(base) => open(base)?,
        None => Content {
            json: (rules.begun_from)(&mine.json, &theirs.json),
            choices: Vec::new(),
        },
    };
    let merged = merge(rules.fields, &base, &mine, &theirs, tag);
    Some(rules.close(merged))
}

/// Where somebody was is nobody's words, and neither is what a page took over from what the draft was begun from.
pub(crate) fn says_the_same(kinds: Kinds, kind: &DraftKind, known: &Version, mine: &Version) -> bool {
    if known == mine {
        return true;
    }
    let Some(rules) = kinds.rules(kind) else {
        return false;
    };
    let (Ok(known), Ok(mut mine)) = (rules.open(known), rules.open(mine)) else {
        return false;
    };
    let said = mine.json.clone();
    // What it was begun from, where that says something else by now.
    let news = |field: &Field| {
        let begun = field.begun?;
        let now = get(&said, begun);
        (now != get(&known.json, begun)).then_some(now)
    };
    for field in rules.fields {
        let is_nobodys = match field.rule {
            Rule::Last | Rule::Earlier { .. } => true,
            _ => news(field).is_some_and(|news| news == get(&said, field.path)),
        };
        if is_nobodys {
            put(&mut mine.json, field.path, get(&known.json, field.path).clone());
        }
        if let Some(news) = news(field) {
            let is_news = |choice: &Choice| {
                choice.field == field.path && choice.others.iter().all(|other| other == news)
            };
            mine.choices.retain(|choice| !is_news(choice));
        }
    }
    known == mine
}
