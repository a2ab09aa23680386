//! Lists of objects that carry their name: recipients, lines.

use liaison_json::Json;

use super::{Contest, merge_value, path};
use crate::kind::Rule;

/// Item by item and field by field. Who changed an item keeps it against who removed it, and is asked.
pub(super) fn merge(field: &[&str], identity: &str, sides: [&Json; 3], contests: &mut Vec<Contest>) -> Json {
    let [base, mine, theirs] = sides;
    if theirs == base || theirs == mine || cfg!(feature = "mutant-lists-by-side") {
        return mine.clone();
    }
    if mine == base {
        return theirs.clone();
    }
    let (Some(before), Some(here), Some(there)) = (
        items(base, identity),
        items(mine, identity),
        items(theirs, identity),
    ) else {
        // Not a list as its rule says: then it is one value.
        return merge_value(Rule::Whole, path(field), sides, contests);
    };
    let order = |items: &[(&str, &Json)], of: &[(&str, &Json)]| -> Vec<String> {
        items
            .iter()
            .filter(|(name, _)| find(of, name) != &Json::Null)
            .map(|(name, _)| (*name).to_owned())
            .collect()
    };
    // Whoever moved items has moved them; moved by both, mine stands.
    let (first, second) = match order(&here, &before) == order(&before, &here) {
        true => (&there, &here),
        false => (&here, &there),
    };
    let mut names: Vec<&str> = first.iter().map(|(name, _)| *name).collect();
    for (index, (name, _)) in second.iter().enumerate() {
        if names.contains(name) {
            continue;
        }
        // Behind the one that it stood behind.
        let ahead = second.get(..index).unwrap_or_default().iter().rev();
        let place = ahead
            .filter_map(|(name, _)| names.iter().position(|own| own == name))
            .next()
            .map_or(0, |place| place + 1);
        names.insert(place, name);
    }
    let merged = names.into_iter().filter_map(|name| {
        let sides = [find(&before, name), find(&here, name), find(&there, name)];
        let item = merge_item(field, name, sides, contests);
        (item != Json::Null).then_some(item)
    });
    Json::Array(merged.collect())
}

fn merge_item(field: &[&str], name: &str, sides: [&Json; 3], contests: &mut Vec<Contest>) -> Json {
    let [base, mine, theirs] = sides;
    if theirs == base || theirs == mine {
        return mine.clone();
    }
    if mine == base {
        return theirs.clone();
    }
    let mut place = path(field);
    place.push(name.to_owned());
    let (Some(here), Some(there)) = (mine.as_object(), theirs.as_object()) else {
        let (kept, other) = match mine {
            Json::Null => (theirs, mine),
            _ => (mine, theirs),
        };
        contests.push(Contest {
            field: place,
            base: base.clone(),
            theirs: other.clone(),
        });
        return kept.clone();
    };
    let more = there
        .iter()
        .filter(|(key, _)| here.iter().all(|(own, _)| own != key));
    let fields = here.iter().chain(more).filter_map(|(key, _)| {
        let value = |item: &Json| item.get(key).cloned().unwrap_or(Json::Null);
        let mut place = place.clone();
        place.push(key.clone());
        let merged = merge_value(
            Rule::Whole,
            place,
            [&value(base), &value(mine), &value(theirs)],
            contests,
        );
        (merged != Json::Null).then(|| (key.clone(), merged))
    });
    Json::Object(fields.collect())
}

/// With their names; nothing where one has no name or two have the same.
pub(super) fn items<'a>(list: &'a Json, identity: &str) -> Option<Vec<(&'a str, &'a Json)>> {
    let list = match list {
        Json::Null => &[],
        _ => list.as_array()?,
    };
    let mut items: Vec<(&str, &Json)> = Vec::with_capacity(list.len());
    for item in list {
        let name = item.get(identity)?.as_text()?;
        if find(&items, name) != &Json::Null {
            return None;
        }
        items.push((name, item));
    }
    Some(items)
}

fn find<'a>(items: &[(&str, &'a Json)], name: &str) -> &'a Json {
    items
        .iter()
        .find(|(own, _)| *own == name)
        .map_or(&Json::Null, |(_, item)| item)
}
