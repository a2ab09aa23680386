//! Three-way merge of what a draft says, by the rules of its kind.
//!
//! What one side changed is taken. What both changed to different things is a [`Choice`]: the draft goes on with mine,
//! theirs waits beside it, and nothing stands in the way of writing on.

mod choice;
mod list;
pub mod text;

pub use choice::{Choice, Pick, preview, settle};

use liaison_json::Json;
use uuid::Uuid;

use crate::kind::{Content, Field, Rule};
pub(crate) use choice::tidy;
use choice::{beside, lift, merge_choices, offer};

/// A difference that somebody has to choose about: theirs, beside what stands in the draft.
pub(crate) struct Contest {
    pub(crate) field: Vec<String>,
    pub(crate) base: Json,
    pub(crate) theirs: Json,
}

/// Merges mine with theirs, from what both began with. New choices are named after `tag`, which nothing else has.
pub fn merge(fields: &[Field], base: &Content, mine: &Content, theirs: &Content, tag: Uuid) -> Content {
    let mut merged = Content {
        json: mine.json.clone(),
        choices: merge_choices(fields, base, mine, theirs),
    };
    let mut contests = Vec::new();
    for field in fields {
        let side = |content: &Content| get(&content.json, field.path).clone();
        let (before, here, there) = (side(base), side(mine), side(theirs));
        let value = match (field.rule, field.program) {
            (Rule::List { identity }, _) => {
                list::merge(field.path, identity, [&before, &here, &there], &mut contests)
            }
            // Only where nobody's words were given up for the program's.
            (_, Some(program)) if wrote(program, &base.json) && wrote(program, &theirs.json) => here,
            (_, Some(program)) if wrote(program, &base.json) && wrote(program, &mine.json) => there,
            // One side has put what the other goes on writing beside the draft: what stands there is not its heir.
            (Rule::Text, _)
                if here != before
                    && there != before
                    && beside(&path(field.path), &before, mine)
                        != beside(&path(field.path), &before, theirs) =>
            {
                let sides = [&before, &here, &there];
                merge_value(Rule::Whole, path(field.path), sides, &mut contests)
            }
            _ if here != before && there != before && knows(field, mine, &there) => here,
            _ if here != before && there != before && knows(field, theirs, &here) => there,
            (rule, _) => merge_value(rule, path(field.path), [&before, &here, &there], &mut contests),
        };
        put(&mut merged.json, field.path, value);
    }
    lift(fields, &mut merged, [theirs, mine], base);
    offer(&mut merged, contests, tag);
    tidy(fields, &mut merged);
    merged
}

pub(crate) fn merge_value(
    rule: Rule,
    field: Vec<String>,
    [base, mine, theirs]: [&Json; 3],
    contests: &mut Vec<Contest>,
) -> Json {
    if theirs == base || theirs == mine {
        return mine.clone();
    }
    if mine == base {
        return theirs.clone();
    }
    let (base, mine, theirs) = match rule {
        Rule::Last => return mine.clone(),
        Rule::Earlier { by } => return earlier(by, mine, theirs).clone(),
        Rule::Text => {
            let text = |json: &Json| json.as_text().unwrap_or_default().to_owned();
            let texts = text::merge(&text(base), &text(mine), &text(theirs));
            #[cfg(feature = "mutant-text-by-side")]
            let texts = text::merge(&texts.mine, &text(mine), &texts.mine);
            if texts.agree() {
                return Json::Text(texts.mine);
            }
            (
                Json::Text(texts.base),
                Json::Text(texts.mine),
                Json::Text(texts.theirs),
            )
        }
        Rule::Whole | Rule::List { .. } => (base.clone(), mine.clone(), theirs.clone()),
    };
    contests.push(Contest { field, base, theirs });
    mine
}

/// The one with the smaller number in that field; what has none is the earliest.
pub(crate) fn earlier<'a>(by: &str, mine: &'a Json, theirs: &'a Json) -> &'a Json {
    let number = |json: &Json| json.get(by).and_then(Json::as_number);
    match number(theirs) < number(mine) {
        true => theirs,
        false => mine,
    }
}

/// Whether that is what a side's author began from.
fn knows(field: &Field, side: &Content, value: &Json) -> bool {
    field.begun.is_some_and(|path| get(&side.json, path) == value)
}

fn wrote((path, word): (&[&str], &str), json: &Json) -> bool {
    get(json, path).as_text() == Some(word)
}

pub(crate) fn path(path: &[&str]) -> Vec<String> {
    path.iter().map(|name| (*name).to_owned()).collect()
}

/// What is not there is null.
pub(crate) fn get<'a>(json: &'a Json, path: &[&str]) -> &'a Json {
    path.iter()
        .try_fold(json, |json, name| json.get(name))
        .unwrap_or(&Json::Null)
}

/// Makes the objects on the way where they are not there. Nothing is written where nothing is.
pub(crate) fn put(json: &mut Json, path: &[&str], value: Json) {
    let Some((name, rest)) = path.split_first() else {
        *json = value;
        return;
    };
    if get(json, path) == &value {
        return;
    }
    if json.as_object().is_none() {
        *json = Json::Object(Vec::new());
    }
    let Json::Object(fields) = json else {
        return;
    };
    match fields.iter_mut().find(|(own, _)| own == name) {
        Some((_, own)) => put(own, rest, value),
        None => {
            let mut own = Json::Null;
            put(&mut own, rest, value);
            fields.push(((*name).to_owned(), own));
        }
    }
}

#[cfg(test)]
#[path = "../merge_tests.rs"]
mod tests;
