//! What has to be true in the end: an append-only log of what was acknowledged, which knows nothing of how drafts are
//! merged.
//!
//! Every word that authors write is an atom, such as `e17`, and is written once. So what became of each can be told by
//! looking for it.

use std::collections::{BTreeMap, BTreeSet};

use liaison_drafts::DraftId;
use liaison_drafts::merge::Choice;
use liaison_json::Json;
use uuid::Uuid;

use crate::company::Company;

pub(crate) type Atom = u64;

/// What an author did, knowing what the page showed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Deed {
    pub(crate) adds: Vec<Atom>,
    /// Seen, and written over, taken out or not chosen.
    pub(crate) ends: Vec<Atom>,
    pub(crate) by: By,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) enum By {
    #[default]
    Writing,
    Choosing,
    /// The draft was thrown away, or became an invitation.
    Leaving,
}

/// The acknowledged deeds of one draft.
pub(crate) struct Log {
    /// Whether it is told.
    tells: bool,
    deeds: BTreeMap<DraftId, Vec<Deed>>,
}

/// A draft as it stands at the end; nothing where it is gone.
pub(crate) struct Standing<'a> {
    pub(crate) content: Option<(&'a Json, &'a [Choice])>,
    /// What stands at the choices' places.
    pub(crate) contested: Vec<Json>,
    /// What has become of it on the server; nothing where it was not sent.
    pub(crate) delivered: Option<BTreeSet<Atom>>,
    /// What the draft changes, and may go on changing or begin to change again.
    pub(crate) company: Option<&'a Company>,
}

impl Log {
    pub(crate) const fn new(tells: bool) -> Self {
        Self {
            tells,
            deeds: BTreeMap::new(),
        }
    }

    pub(crate) fn acknowledge(&mut self, draft: DraftId, deeds: Vec<Deed>) {
        if self.tells {
            println!("acknowledged of {draft}: {deeds:?}");
        }
        self.deeds.entry(family(draft)).or_default().extend(deeds);
    }

    /// One of each family.
    pub(crate) fn drafts(&self) -> Vec<DraftId> {
        self.deeds.keys().copied().collect()
    }

    /// That the account has written over what it had seen, and brought nothing twice.
    pub(crate) fn check_company(&self, draft: DraftId, company: &Company) -> Result<(), String> {
        let deeds = self.deeds.get(&draft).map(Vec::as_slice).unwrap_or_default();
        let by = |deed: &&Deed| deed.by != By::Leaving;
        let ended: BTreeSet<Atom> = deeds
            .iter()
            .filter(by)
            .flat_map(|deed| &deed.ends)
            .copied()
            .collect();
        if let Some(word) = company.over.difference(&ended).next() {
            return Err(format!(
                "e{word} of the company was written over by somebody who had not seen it"
            ));
        }
        let chosen: BTreeSet<Atom> = deeds
            .iter()
            .filter(|deed| deed.by == By::Choosing)
            .flat_map(|deed| deed.adds.iter().copied())
            .collect();
        match company.again.difference(&chosen).next() {
            Some(word) => Err(format!("e{word} came into the company twice")),
            None => Ok(()),
        }
    }

    pub(crate) fn check(&self, draft: DraftId, standing: &Standing<'_>) -> Result<(), String> {
        let deeds = self.deeds.get(&draft).map(Vec::as_slice).unwrap_or_default();
        let (json, choices) = standing.content.unwrap_or((&Json::Null, &[]));
        let there = atoms(json);
        let open: BTreeSet<Atom> = choices
            .iter()
            .flat_map(|choice| choice.others.iter().flat_map(atoms))
            .collect();
        let contested: BTreeSet<Atom> = standing.contested.iter().flat_map(atoms).collect();
        let ended = |by: &[By]| -> BTreeSet<Atom> {
            let deeds = deeds.iter().filter(|deed| by.contains(&deed.by));
            deeds.flat_map(|deed| deed.ends.iter().copied()).collect()
        };
        let chosen: BTreeSet<Atom> = deeds
            .iter()
            .filter(|deed| deed.by == By::Choosing)
            .flat_map(|deed| deed.adds.iter().copied())
            .collect();
        let all_ended = ended(&[By::Writing, By::Choosing, By::Leaving]);
        for atom in deeds.iter().flat_map(|deed| &deed.adds) {
            let is_kept = there.contains(atom)
                || open.contains(atom)
                || all_ended.contains(atom)
                || standing
                    .delivered
                    .as_ref()
                    .is_some_and(|delivered| delivered.contains(atom))
                || standing.company.is_some_and(|company| company.had.contains(atom));
            if !is_kept {
                return Err(format!("e{atom} was acknowledged and is nowhere"));
            }
        }
        for (index, atom) in there.iter().enumerate() {
            if there.iter().skip(index + 1).any(|other| other == atom) && !chosen.contains(atom) {
                return Err(format!("e{atom} is there twice"));
            }
        }
        // What was written just before a draft was thrown away, or sent, goes with it where others still write in it.
        let was_left = standing.delivered.is_some() || deeds.iter().any(|deed| deed.by == By::Leaving);
        let ended = ended(&[By::Writing, By::Choosing]);
        for atom in there.iter().filter(|_| !was_left) {
            if ended.contains(atom) && !contested.contains(atom) && !chosen.contains(atom) {
                return Err(format!("e{atom} was taken out and is back, and nobody was asked"));
            }
        }
        if was_left {
            // Whoever writes on in it does not know what had been written over before.
            return Ok(());
        }
        check_choices(deeds, choices, standing, &chosen)
    }
}

/// That each choice is one: between what nobody knew of each other, and not one that was made already.
fn check_choices(
    deeds: &[Deed],
    choices: &[Choice],
    standing: &Standing<'_>,
    chosen: &BTreeSet<Atom>,
) -> Result<(), String> {
    let places: BTreeSet<&[String]> = choices.iter().map(|choice| choice.field.as_slice()).collect();
    if places.len() < choices.len() {
        return Err("two choices at one place".to_owned());
    }
    let lost: BTreeSet<Atom> = deeds
        .iter()
        .filter(|deed| deed.by == By::Choosing)
        .flat_map(|deed| deed.ends.iter().copied())
        .collect();
    let mut over: BTreeMap<Atom, Vec<Atom>> = BTreeMap::new();
    for deed in deeds.iter().filter(|deed| deed.by == By::Writing) {
        for atom in &deed.adds {
            over.entry(*atom).or_default().extend(&deed.ends);
        }
    }
    let knew = |later: Atom, earlier: Atom| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![later]);
        while let Some(atom) = next.pop() {
            if seen.insert(atom) {
                next.extend(over.get(&atom).into_iter().flatten());
            }
        }
        later != earlier && seen.contains(&earlier)
    };
    for (choice, stands) in choices.iter().zip(&standing.contested) {
        // Of texts and items not everything differs.
        let single = |json: &Json| json.as_text().and_then(atom);
        let Some(stands) = single(stands) else {
            continue;
        };
        for other in choice.others.iter().filter_map(single) {
            // Who chose words did not know that they were just written over.
            // Drafts that were begun from different companies merge once more what the company has said since the earlier.
            let is_news = |word| {
                standing
                    .company
                    .is_some_and(|company| company.had.contains(&word))
            };
            let is_one_line = |later, earlier| {
                knew(later, earlier) && !chosen.contains(&earlier) && !is_news(later) && !is_news(earlier)
            };
            if is_one_line(stands, other) || is_one_line(other, stands) {
                return Err(format!(
                    "e{stands} and e{other} are asked about, and one was written over the other"
                ));
            }
            if lost.contains(&other) && !chosen.contains(&other) && !is_news(other) {
                return Err(format!("e{other} was not chosen, and is asked about again"));
            }
        }
    }
    Ok(())
}

/// A draft goes on under the ids after its own.
pub(crate) const fn family(draft: DraftId) -> DraftId {
    DraftId(Uuid::from_u128(draft.0.as_u128() >> 32 << 32))
}

pub(crate) fn atom(word: &str) -> Option<Atom> {
    word.strip_prefix('e')?.parse().ok()
}

/// Every atom in every text, as often as it is there.
pub(crate) fn atoms(json: &Json) -> Vec<Atom> {
    let mut found = Vec::new();
    collect(json, &mut found);
    found
}

fn collect(json: &Json, found: &mut Vec<Atom>) {
    match json {
        Json::Text(text) => found.extend(text.split_whitespace().filter_map(atom)),
        Json::Array(items) => items.iter().for_each(|item| collect(item, found)),
        Json::Object(fields) => fields.iter().for_each(|(_, value)| collect(value, found)),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}
