//! What all languages must agree on: keys, arguments and tags. And what English needs for counting.

use super::message::{Kind, Message, Part, tag_names};

pub(crate) fn english(file: &str, messages: &[Message]) -> Vec<String> {
    messages
        .iter()
        .filter_map(|message| {
            let (argument, cases) = selector(message)?;
            let counts = message.parameter(argument)?.kind == Kind::Number;
            (counts && !cases.contains(&"one")).then(|| {
                format!(
                    "{file}:{}: {}: English counts with [one] and *[other], and [one] is missing",
                    message.line, message.key
                )
            })
        })
        .collect()
}

/// Chinese and Japanese count with one form, so that *[other] alone is enough, or no selector at all.
pub(crate) fn other(file: &str, messages: &[Message], english: &[Message]) -> Vec<String> {
    let mut problems = Vec::new();
    for message in messages {
        match english.iter().find(|model| model.key == message.key) {
            None => problems.push(format!(
                "{file}:{}: {}: is not a key of en.ftl; only those are allowed",
                message.line, message.key
            )),
            Some(model) => problems.extend(
                differences(model, message)
                    .map(|why| format!("{file}:{}: {}: {why}", message.line, message.key)),
            ),
        }
    }
    for model in english {
        if !messages.iter().any(|message| message.key == model.key) {
            problems.push(format!(
                "{file}: {}: is missing; en.ftl has it on line {}",
                model.key, model.line
            ));
        }
    }
    problems
}

fn differences(model: &Message, message: &Message) -> impl Iterator<Item = String> {
    let mut found = Vec::new();
    let (wanted, has) = (names(model), names(message));
    if wanted != has {
        found.push(format!(
            "has the arguments {has:?}; allowed are those of en.ftl, {wanted:?}"
        ));
    }
    let (wanted, has) = (tag_names(&model.parts), tag_names(&message.parts));
    if wanted != has {
        found.push(format!(
            "has the tags {has:?}; allowed are those of en.ftl, {wanted:?}"
        ));
    }
    if let Some((argument, cases)) = selector(message) {
        let (wanted, has) = (model.parameter(argument), message.parameter(argument));
        if wanted.map(|parameter| parameter.kind) != has.map(|parameter| parameter.kind) {
            found.push(format!(
                "selects on ${argument} as the other kind, number or text, than en.ftl"
            ));
        }
        if has.is_some_and(|parameter| parameter.kind == Kind::Text) {
            let mut expected = selector(model).map(|(_, cases)| cases).unwrap_or_default();
            let mut given = cases;
            expected.sort_unstable();
            given.sort_unstable();
            if expected != given {
                found.push(format!(
                    "has the cases {given:?}; allowed are those of en.ftl, {expected:?}"
                ));
            }
        }
    }
    found.into_iter()
}

fn names(message: &Message) -> Vec<&str> {
    let mut names: Vec<&str> = message
        .parameters
        .iter()
        .map(|parameter| parameter.name.as_str())
        .collect();
    names.sort_unstable();
    names
}

/// The one selector, wherever it stands, and its cases.
fn selector(message: &Message) -> Option<(&str, Vec<&str>)> {
    fn find(parts: &[Part]) -> Option<(&str, Vec<&str>)> {
        parts.iter().find_map(|part| match part {
            Part::Select { argument, cases, .. } => Some((
                argument.as_str(),
                cases.iter().map(|(case, _)| case.as_str()).collect(),
            )),
            Part::Tag { inside, .. } => find(inside),
            Part::Text(_) | Part::Argument(_) => None,
        })
    }
    find(&message.parts)
}
