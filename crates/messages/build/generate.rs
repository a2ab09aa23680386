//! Rust and JSON from messages.

use std::fmt::Write;

use serde_json::{Value, json};

use crate::parse::{Message, Number, Part};

/// One function a message. Each only names its index and its arguments, so that it costs the browser next to nothing.
pub(crate) fn functions(english: &[Message]) -> String {
    let mut out = String::new();
    for (index, message) in english.iter().enumerate() {
        let name = message.key.replace('-', "_");
        let mut parameters = String::new();
        let mut arguments = String::new();
        for variable in &message.variables {
            let name = variable.name.replace('-', "_");
            let (kind, wrap) = match variable.number {
                Number::Yes => ("i64", "Number"),
                Number::No => ("&str", "Text"),
            };
            let _ = write!(parameters, ", {name}: {kind}");
            let _ = write!(arguments, "Arg::{wrap}({name}), ");
        }
        let (result, call) = if is_rich(&message.parts) {
            ("crate::Rich", "rich")
        } else {
            ("String", "text")
        };
        let documentation = message.source.replace('\n', " ").replace('`', "'");
        let _ = writeln!(
            out,
            "#[doc = {documentation:?}]\npub fn {name}(words: &Words{parameters}) -> {result} {{\n    words.{call}({index}, &[{arguments}])\n}}"
        );
    }
    let _ = writeln!(out, "pub(crate) const COUNT: usize = {};", english.len());
    let _ = writeln!(out, "pub(crate) const BUILD: &str = {:?};", build(english));
    let keys: Vec<&str> = english.iter().map(|message| message.key.as_str()).collect();
    let _ = writeln!(
        out,
        "#[cfg(test)]\npub(crate) const KEYS: [&str; COUNT] = {keys:?};"
    );
    out
}

/// The compiled patterns of one language, in the order of the English keys.
pub(crate) fn pack(tag: &str, messages: &[Message], english: &[Message]) -> String {
    let patterns: Vec<Value> = english
        .iter()
        .filter_map(|model| {
            let message = messages.iter().find(|message| message.key == model.key)?;
            Some(pattern(&message.parts, model))
        })
        .collect();
    json!({ "language": tag, "build": build(english), "patterns": patterns }).to_string()
}

/// A pattern of text alone is a string; others are arrays of strings, argument indices, selectors and tags.
fn pattern(parts: &[Part], model: &Message) -> Value {
    match parts {
        [Part::Text(text)] => json!(text),
        parts => parts.iter().map(|part| self::part(part, model)).collect(),
    }
}

fn part(part: &Part, model: &Message) -> Value {
    match part {
        Part::Text(text) => json!(text),
        Part::Variable(name) => json!(index(name, model)),
        Part::Tag { name, inside } => json!({ "t": name, "p": array(inside, model) }),
        Part::Select {
            variable,
            cases,
            default,
        } => {
            let cases: serde_json::Map<String, Value> = cases
                .iter()
                .map(|(key, parts)| (key.clone(), array(parts, model)))
                .collect();
            json!({ "s": index(variable, model), "c": cases, "d": default })
        }
    }
}

fn array(parts: &[Part], model: &Message) -> Value {
    parts.iter().map(|each| part(each, model)).collect()
}

fn index(name: &str, model: &Message) -> usize {
    model
        .variables
        .iter()
        .position(|variable| variable.name == name)
        .unwrap_or(usize::MAX)
}

pub(crate) fn is_rich(parts: &[Part]) -> bool {
    parts.iter().any(|part| match part {
        Part::Tag { .. } => true,
        Part::Select { cases, .. } => cases.iter().any(|(_, inside)| is_rich(inside)),
        Part::Text(_) | Part::Variable(_) => false,
    })
}

/// Names the list of keys and variables: a pack made for another list is refused by the program.
fn build(english: &[Message]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for message in english {
        let names = message.variables.iter().map(|variable| variable.name.as_str());
        for byte in std::iter::once(message.key.as_str())
            .chain(names)
            .flat_map(|text| text.bytes().chain([0]))
        {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
