//! What nobody has chosen yet. Choices travel with the draft, so that every device shows the same ones.

use liaison_json::{FromJson, Json, ToJson};
use uuid::Uuid;

use super::{Contest, get, knows, list, put, text};
use crate::kind::{Content, Field, Rule};

/// One field that was changed to different things. What stands in the draft is one of them and goes on being written;
/// choosing is an edit like any other.
#[derive(Clone, PartialEq, Debug, FromJson, ToJson)]
pub struct Choice {
    pub id: Uuid,
    /// Where it is: the field, then the item of a list, then the field of the item.
    pub field: Vec<String>,
    /// What all began with.
    pub base: Json,
    /// What else was written, beside what stands in the draft. Null is the removal of an item.
    pub others: Vec<Json>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Pick {
    /// What stands in the draft.
    Mine,
    /// One of the others.
    Theirs(usize),
    /// Of a text with one other: mine, with theirs behind it where they differ.
    Both,
}

/// What the draft would say at the choice's place, for the page that asks and for [`settle`].
pub fn preview(fields: &[Field], content: &Content, choice: &Choice, pick: Pick) -> Option<Json> {
    let mine = read(fields, &content.json, &choice.field);
    let is_text = place(fields, &choice.field).is_some_and(|(field, _)| matches!(field.rule, Rule::Text));
    let texts = |other: &Json| {
        Some(text::merge(
            choice.base.as_text().unwrap_or_default(),
            mine.as_text()?,
            other.as_text()?,
        ))
    };
    match (pick, choice.others.as_slice()) {
        (Pick::Mine, _) => Some(mine.clone()),
        // What was written elsewhere in the text since then stays.
        (Pick::Theirs(index), others) if is_text => Some(Json::Text(texts(others.get(index)?)?.theirs)),
        (Pick::Theirs(index), others) => others.get(index).cloned(),
        (Pick::Both, [other]) if is_text => Some(Json::Text(texts(other)?.both)),
        (Pick::Both, _) => None,
    }
}

/// Chooses. Nothing happens where the choice is settled already.
pub fn settle(fields: &[Field], content: &mut Content, id: Uuid, pick: Pick) {
    let Some(choice) = content.choices.iter().find(|choice| choice.id == id).cloned() else {
        return;
    };
    if let Some(value) = preview(fields, content, &choice, pick) {
        write(fields, &mut content.json, &choice.field, value);
        content.choices.retain(|choice| choice.id != id);
        tidy(fields, content);
    }
}

/// Of two sides' open choices: what either added stays, what either settled is settled.
pub(super) fn merge_choices(
    fields: &[Field],
    base: &Content,
    mine: &Content,
    theirs: &Content,
) -> Vec<Choice> {
    let mut merged: Vec<Choice> = Vec::new();
    for choice in mine.choices.iter().chain(&theirs.choices) {
        // The same place may have been asked about twice, under two names, before one heard of the other.
        if merged.iter().any(|own| own.field == choice.field) {
            continue;
        }
        let others = |content: &'_ Content| -> Vec<Json> {
            let own = content.choices.iter().find(|own| own.field == choice.field);
            own.map(|own| own.others.clone()).unwrap_or_default()
        };
        let (before, here, there) = (others(base), others(mine), others(theirs));
        let at = |content: &Content| read(fields, &content.json, &choice.field).clone();
        let (was, is, became) = (at(base), at(mine), at(theirs));
        let mut own = choice.clone();
        own.others = here.iter().chain(&there).fold(Vec::new(), |mut kept, other| {
            // What stands in the draft on one side is no less there than what waits beside it on the other: it got there by
            // following the company, or by a choice that the other side may have written over.
            let stays = match (
                here.contains(other) || is == *other,
                there.contains(other) || became == *other,
            ) {
                (true, true) => true,
                _ if cfg!(feature = "mutant-settled-comes-back") => true,
                _ => !before.contains(other),
            };
            // What one side put beside the draft, its author has written over meanwhile on the other side.
            let wrote_over =
                |value: &Json, content: &Content| *value != was && !beside(&choice.field, other, content);
            let replaced = *other == was && (wrote_over(&is, mine) || wrote_over(&became, theirs));
            // As what it was begun from, which is beside the draft where that was not settled yet.
            let settled = |value: &Json, content: &Content| {
                let field = place(fields, &choice.field).map(|(field, _)| field);
                value != other
                    && !beside(&choice.field, other, content)
                    && field.is_some_and(|field| knows(field, content, other))
            };
            let replaced = replaced || settled(&is, mine) || settled(&became, theirs);
            if stays && !replaced && !kept.contains(other) {
                kept.push(other.clone());
            }
            kept
        });
        merged.push(own);
    }
    merged
}

/// Where one side took out an item that has an open choice on the other side, the choice is about the item.
pub(super) fn lift(fields: &[Field], merged: &mut Content, sides: [&Content; 2], base: &Content) {
    for choice in &mut merged.choices {
        let Some((field, [name, key])) = place(fields, &choice.field) else {
            continue;
        };
        if item(field, &merged.json, name) != &Json::Null {
            continue;
        }
        let found = sides.map(|side| item(field, &side.json, name));
        let Some(kept) = found.into_iter().find(|item| *item != &Json::Null) else {
            continue;
        };
        for other in &mut choice.others {
            let mut whole = kept.clone();
            put(&mut whole, &[key], core::mem::replace(other, Json::Null));
            *other = whole;
        }
        choice.base = item(field, &base.json, name).clone();
        choice.field.pop();
    }
}

/// Whether it is open there whether this is to be the draft's.
pub(super) fn beside(way: &[String], value: &Json, content: &Content) -> bool {
    let mut choices = content.choices.iter();
    choices.any(|choice| choice.field == way && choice.others.contains(value))
}

/// A place has one choice at most: what is new joins the one that is there.
pub(super) fn offer(content: &mut Content, contests: Vec<Contest>, tag: Uuid) {
    for (number, contest) in contests.into_iter().enumerate() {
        let open = content
            .choices
            .iter_mut()
            .find(|choice| choice.field == contest.field);
        match open {
            Some(_) if cfg!(feature = "mutant-forgets-others") => {}
            Some(choice) => choice.others.push(contest.theirs),
            None => content.choices.push(Choice {
                id: Uuid::from_u128(tag.as_u128().wrapping_add(number as u128)),
                field: contest.field,
                base: contest.base,
                others: vec![contest.theirs],
            }),
        }
    }
}

/// Leaves out what is no choice: twice the same place, what stands in the draft, what has no place any more.
pub(crate) fn tidy(fields: &[Field], content: &mut Content) {
    let Content { json, choices } = content;
    let mut tidied: Vec<Choice> = Vec::new();
    for mut choice in core::mem::take(choices) {
        match tidied.iter_mut().find(|own| own.field == choice.field) {
            Some(own) => {
                own.id = own.id.min(choice.id);
                own.others.append(&mut choice.others);
            }
            None => tidied.push(choice),
        }
    }
    for choice in &mut tidied {
        let stands = read(fields, json, &choice.field);
        let mut kept: Vec<Json> = Vec::new();
        for other in choice.others.drain(..) {
            if other != *stands && !kept.contains(&other) {
                kept.push(other);
            }
        }
        choice.others = kept;
    }
    tidied.retain(|choice| !choice.others.is_empty() && has_place(fields, json, &choice.field));
    *choices = tidied;
}

/// The field that a choice is about, and the rest of the way.
fn place<'a>(fields: &'a [Field], way: &'a [String]) -> Option<(&'a Field, &'a [String])> {
    fields.iter().find_map(|field| {
        let (own, rest) = way.split_at_checked(field.path.len())?;
        own.iter().eq(field.path).then_some((field, rest))
    })
}

fn has_place(fields: &[Field], json: &Json, way: &[String]) -> bool {
    match place(fields, way) {
        Some((field, [name, _])) => item(field, json, name) != &Json::Null,
        Some(_) => true,
        None => false,
    }
}

fn item<'a>(field: &Field, json: &'a Json, name: &str) -> &'a Json {
    let Rule::List { identity } = field.rule else {
        return &Json::Null;
    };
    let items = list::items(get(json, field.path), identity).unwrap_or_default();
    let found = items.into_iter().find(|(own, _)| *own == name);
    found.map_or(&Json::Null, |(_, item)| item)
}

fn read<'a>(fields: &[Field], json: &'a Json, way: &[String]) -> &'a Json {
    match place(fields, way) {
        Some((field, [])) => get(json, field.path),
        Some((field, [name])) => item(field, json, name),
        Some((field, [name, key])) => item(field, json, name).get(key).unwrap_or(&Json::Null),
        _ => &Json::Null,
    }
}

fn write(fields: &[Field], json: &mut Json, way: &[String], value: Json) {
    let Some((field, rest)) = place(fields, way) else {
        return;
    };
    let (Rule::List { identity }, [name, rest @ ..]) = (field.rule, rest) else {
        put(json, field.path, value);
        return;
    };
    let mut list = match get(json, field.path) {
        Json::Array(items) => items.clone(),
        _ => Vec::new(),
    };
    let found = list
        .iter()
        .position(|item| item.get(identity).and_then(Json::as_text) == Some(name));
    match (found, rest, value) {
        (Some(index), [], Json::Null) => drop(list.remove(index)),
        (None, [], value) if value != Json::Null => list.push(value),
        (Some(index), rest, value) => {
            if let Some(item) = list.get_mut(index) {
                let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
                put(item, &rest, value);
            }
        }
        (None, ..) => {}
    }
    put(json, field.path, Json::Array(list));
}
