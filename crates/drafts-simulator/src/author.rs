//! People: they look at a page and write, or choose, at random. Each word is new.

use std::collections::BTreeSet;

use liaison_drafts::kind::Content;
use liaison_drafts::merge::preview;
use liaison_drafts::{Choice, Draft, Kinds, Page, Pick};
use liaison_json::Json;
use uuid::Uuid;

use crate::chance::Chance;
use crate::kinds::shape;
use crate::model::{Atom, By, Deed, atoms};

pub(crate) enum Act {
    Type(Draft, Deed),
    Choose(Uuid, Pick, Deed),
}

/// Nothing where the page's program cannot read the draft.
pub(crate) fn act(page: &Page, kinds: Kinds, chance: &mut Chance, words: &mut Atom) -> Option<Act> {
    let rules = kinds.rules(&page.draft().kind)?;
    let content = rules.open(&page.shown()).ok()?;
    if !content.choices.is_empty() && chance.one_in(4) {
        return choose(&content, rules.fields, chance);
    }
    let shape = shape(&page.draft().kind, kinds)?;
    let mut json = content.json.clone();
    let mut deed = Deed::default();
    let mut fresh = || {
        *words += 1;
        *words
    };
    match (chance.below(8), shape.list) {
        (0..=2, _) | (5.., None) => {
            let path = chance.pick(shape.whole)?;
            let atom = fresh();
            let place = at(&mut json, path)?;
            deed.ends = atoms(place);
            deed.adds.push(atom);
            *place = Json::Text(format!("e{atom}"));
        }
        (3 | 4, _) => {
            let path = chance.pick(shape.text)?;
            let place = at(&mut json, path)?;
            let mut text: Vec<String> = place
                .as_text()
                .unwrap_or_default()
                .split_whitespace()
                .map(str::to_owned)
                .collect();
            let index = chance.below(text.len() + 1);
            if chance.below(4) < 3 {
                let atom = fresh();
                deed.adds.push(atom);
                text.insert(index, format!("e{atom}"));
            }
            if chance.one_in(2) && text.len() > 3 {
                let gone = text.remove(chance.below(text.len()));
                deed.ends = atoms(&Json::Text(gone));
            }
            *place = Json::Text(text.join(" "));
        }
        (_, Some(list)) => {
            let Json::Array(items) = at(&mut json, &[list])? else {
                return None;
            };
            let index = chance.below(items.len());
            match (chance.below(3), items.get_mut(index)) {
                (0, Some(item)) => {
                    let name = item.get("id").and_then(Json::as_text)?.to_owned();
                    deed.ends = atoms(item);
                    deed.ends.extend(beneath(&content.choices, list, &name));
                    items.remove(index);
                }
                (1, Some(item)) => {
                    let atom = fresh();
                    let place = at(item, &["count"])?;
                    deed.ends = atoms(place);
                    deed.adds.push(atom);
                    *place = Json::Text(format!("e{atom}"));
                }
                _ => {
                    let (name, count) = (fresh(), fresh());
                    deed.adds = vec![name, count];
                    let item = [("id", name), ("count", count)]
                        .map(|(key, atom)| (key.to_owned(), Json::Text(format!("e{atom}"))));
                    items.insert(index, Json::Object(item.to_vec()));
                }
            }
        }
    }
    let draft = Draft {
        schema: rules.schema,
        payload: liaison_json::write(&json).into(),
        ..page.draft().clone()
    };
    Some(Act::Type(draft, deed))
}

fn choose(content: &Content, fields: &[liaison_drafts::kind::Field], chance: &mut Chance) -> Option<Act> {
    let choice = chance.pick(&content.choices)?;
    let seen = |pick| preview(fields, content, &choice, pick);
    let wanted = match chance.below(4) {
        0 => Pick::Both,
        1 => Pick::Mine,
        _ => Pick::Theirs(chance.below(choice.others.len())),
    };
    // Nobody takes what shows them the same word twice.
    let is_good = |pick: Pick| seen(pick).is_some_and(|json| once(&json));
    let pick = match is_good(wanted) {
        true => wanted,
        false => Pick::Mine,
    };
    let result = seen(pick)?;
    let chosen: BTreeSet<Atom> = atoms(&result).into_iter().collect();
    let mut ends = atoms(&seen(Pick::Mine)?);
    ends.extend(choice.others.iter().flat_map(atoms));
    if let (Json::Null, [list, name]) = (&result, choice.field.as_slice()) {
        ends.extend(beneath(&content.choices, list, name));
    }
    ends.retain(|atom| !chosen.contains(atom));
    let deed = Deed {
        adds: chosen.into_iter().collect(),
        ends,
        by: By::Choosing,
    };
    Some(Act::Choose(choice.id, pick, deed))
}

/// What is open about an item goes with the item.
fn beneath(choices: &[Choice], list: &str, name: &str) -> Vec<Atom> {
    let own = choices
        .iter()
        .filter(|choice| matches!(choice.field.as_slice(), [own, item, _] if own == list && item == name));
    own.flat_map(|choice| choice.others.iter().flat_map(atoms))
        .collect()
}

fn once(json: &Json) -> bool {
    let all = atoms(json);
    all.iter().collect::<BTreeSet<_>>().len() == all.len()
}

fn at<'a>(json: &'a mut Json, path: &[&str]) -> Option<&'a mut Json> {
    let Some((name, rest)) = path.split_first() else {
        return Some(json);
    };
    let Json::Object(fields) = json else {
        return None;
    };
    let (_, value) = fields.iter_mut().find(|(own, _)| own == name)?;
    at(value, rest)
}
