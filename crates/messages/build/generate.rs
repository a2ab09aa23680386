//! Rust and JSON from messages.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::message::{Kind, Message, Part};
use super::part_of;
use super::parts::PARTS;

/// One function a message. Each only names its index and its arguments, so that it costs the browser next to nothing.
pub(crate) fn functions(english: &[Message], parts: &[(String, String)]) -> String {
    let mut out = String::new();
    for (index, message) in english.iter().enumerate() {
        let name = message.key.replace('-', "_");
        let mut parameters = String::new();
        let mut arguments = Vec::new();
        for parameter in &message.parameters {
            let name = &parameter.name;
            let (kind, wrap) = match parameter.kind {
                Kind::Number => ("i64", "Number"),
                Kind::Text => ("&str", "Text"),
            };
            let _ = write!(parameters, ", {name}: {kind}");
            arguments.push(format!("Arg::{wrap}({name})"));
        }
        let (result, call) = if message.is_rich() {
            ("Rich", "rich")
        } else {
            ("String", "text")
        };
        let arguments = arguments.join(", ");
        let documentation = format!(" {}", message.text.replace('\n', " "));
        let _ = writeln!(
            out,
            "#[doc = {documentation:?}]\npub fn {name}(words: &Words{parameters}) -> {result} {{\n    words.{call}({index}, &[{arguments}])\n}}"
        );
    }
    let _ = writeln!(out, "pub(crate) const COUNT: usize = {};", english.len());
    let _ = writeln!(out, "pub(crate) const BUILD: &str = {:?};", hash(english));
    let starts: Vec<usize> = (0..PARTS.len())
        .map(|part| english.partition_point(|message| part_of(&message.key) < part))
        .collect();
    let _ = writeln!(
        out,
        "pub(crate) const STARTS: [usize; {}] = {starts:?};",
        starts.len()
    );
    let files: Vec<String> = parts
        .iter()
        .map(|(file, _)| format!("({file:?}, include_str!(concat!(env!(\"OUT_DIR\"), \"/{file}.json\")))"))
        .collect();
    let _ = writeln!(
        out,
        "#[cfg(any(test, feature = \"embedded\"))]\npub(crate) const BROWSER: [(&str, &str); {}] = [{}];",
        files.len(),
        files.join(", ")
    );
    let keys: Vec<&str> = english.iter().map(|message| message.key.as_str()).collect();
    let _ = writeln!(
        out,
        "#[cfg(test)]\npub(crate) static KEYS: [&str; COUNT] = {keys:?};"
    );
    out
}

/// The compiled patterns of one language, in the order of the English keys.
pub(crate) fn pack(tag: &str, messages: &[Message], english: &[Message]) -> String {
    let patterns = patterns(messages, english.iter());
    json!({ "language": tag, "build": hash(english), "patterns": patterns }).to_string()
}

/// The same for one part alone.
pub(crate) fn part_of_pack(tag: &str, messages: &[Message], english: &[Message], part: usize) -> String {
    let own = english.iter().filter(|message| part_of(&message.key) == part);
    let patterns = patterns(messages, own);
    json!({ "language": tag, "build": hash(english), "part": part, "patterns": patterns }).to_string()
}

fn patterns<'a>(messages: &[Message], models: impl Iterator<Item = &'a Message>) -> Vec<Value> {
    models
        .filter_map(|model| {
            let message = messages.iter().find(|message| message.key == model.key)?;
            Some(pattern(&message.parts, model))
        })
        .collect()
}

/// A pattern of text alone is a string; others are arrays of strings, indices of arguments, selectors and tags.
fn pattern(parts: &[Part], model: &Message) -> Value {
    let text: Option<String> = parts
        .iter()
        .map(|part| match part {
            Part::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    text.map_or_else(|| array(parts, model), Value::String)
}

fn array(parts: &[Part], model: &Message) -> Value {
    parts.iter().map(|each| part(each, model)).collect()
}

fn part(part: &Part, model: &Message) -> Value {
    match part {
        Part::Text(text) => json!(text),
        Part::Argument(name) => json!(index(name, model)),
        Part::Tag { name, inside } => json!({ "t": name, "p": array(inside, model) }),
        Part::Select {
            argument,
            cases,
            default,
        } => {
            let cases: Map<String, Value> = cases
                .iter()
                .map(|(case, parts)| (case.clone(), array(parts, model)))
                .collect();
            json!({ "s": index(argument, model), "c": cases, "d": default })
        }
    }
}

fn index(name: &str, model: &Message) -> Option<usize> {
    model
        .parameters
        .iter()
        .position(|parameter| parameter.name == name)
}

/// Names the list of keys, with what each is told and gives back: a pack made for another list is refused.
fn hash(english: &[Message]) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for message in english {
        let mut signature = format!("{} {}", message.key, message.is_rich());
        for parameter in &message.parameters {
            let _ = write!(signature, " {} {:?}", parameter.name, parameter.kind);
        }
        for byte in signature.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
