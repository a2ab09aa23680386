//! What all languages must agree on: keys, variables, tags, and the cases of selectors.

use crate::parse::{Message, Number, Part};

pub(crate) fn languages(tags: &[&str], languages: &[Vec<Message>]) -> Result<(), Vec<String>> {
    let Some((english, others)) = languages.split_first() else {
        return Ok(());
    };
    let mut problems = Vec::new();
    for message in english {
        selector(tags.first().copied().unwrap_or_default(), message, &mut problems);
    }
    for (tag, messages) in tags.iter().skip(1).zip(others) {
        for message in messages {
            match english.iter().find(|other| other.key == message.key) {
                None => problems.push(format!("locales/{tag}.ftl: {}: is not in en.ftl", message.key)),
                Some(model) => same(tag, model, message, &mut problems),
            }
        }
        for message in english {
            if !messages.iter().any(|other| other.key == message.key) {
                problems.push(format!("locales/{tag}.ftl: {}: is missing", message.key));
            }
        }
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(problems)
    }
}

fn same(tag: &str, model: &Message, message: &Message, problems: &mut Vec<String>) {
    let names = |message: &Message| {
        let mut names: Vec<String> = message
            .variables
            .iter()
            .map(|variable| variable.name.clone())
            .collect();
        names.sort();
        names
    };
    if names(model) != names(message) {
        problems.push(format!(
            "locales/{tag}.ftl: {}: has the variables {:?}, English has {:?}",
            message.key,
            names(message),
            names(model)
        ));
    }
    let (mut ours, mut theirs) = (tag_names(&model.parts), tag_names(&message.parts));
    ours.sort();
    theirs.sort();
    if ours != theirs {
        problems.push(format!(
            "locales/{tag}.ftl: {}: has the tags {theirs:?}, English has {ours:?}",
            message.key
        ));
    }
}

fn tag_names(parts: &[Part]) -> Vec<String> {
    let mut names = Vec::new();
    for part in parts {
        match part {
            Part::Tag { name, .. } => names.push(name.clone()),
            Part::Select { cases, default, .. } => {
                if let Some((_, inside)) = cases.iter().find(|(key, _)| key == default) {
                    names.extend(tag_names(inside));
                }
            }
            Part::Text(_) | Part::Variable(_) => {}
        }
    }
    names
}

fn selector(tag: &str, message: &Message, problems: &mut Vec<String>) {
    for part in &message.parts {
        let Part::Select {
            variable,
            cases,
            default,
        } = part
        else {
            continue;
        };
        let number = message
            .variables
            .iter()
            .any(|each| each.name == *variable && each.number == Number::Yes);
        let has = |wanted: &str| cases.iter().any(|(key, _)| key == wanted);
        if number && (!has("one") || default != "other") {
            problems.push(format!(
                "locales/{tag}.ftl: {}: needs [one] and *[other]",
                message.key
            ));
        }
    }
}
