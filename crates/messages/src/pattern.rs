//! Filling in a compiled pattern.
//!
//! A pattern is a string, or an array whose elements are strings, indices of arguments, `{"s": argument, "c": cases,
//! "d": default}` for a selector, and `{"t": tag, "p": parts}` for a part that stands out.

use std::sync::OnceLock;

use liaison_json::Json;

use crate::format::{Formatter, Plural};
use crate::part::PARTS;
use crate::{Rich, Span, messages};

/// The patterns of one language, part by part.
pub struct Pack {
    language: String,
    parts: [OnceLock<Vec<Json>>; PARTS.len()],
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PackError {
    Malformed,
    /// The pack was made for another list of messages than this program.
    OtherBuild,
}

/// What a message is told. Texts are never read for tags or variables.
#[derive(Clone, Copy)]
pub(crate) enum Arg<'a> {
    Number(i64),
    Text(&'a str),
}

impl Pack {
    /// All words, or the first part of them.
    pub fn parse(json: &str) -> Result<Self, PackError> {
        let value = of_this_build(json)?;
        let language = value.get("language").and_then(Json::as_text);
        let pack = Self {
            language: language.unwrap_or_default().to_owned(),
            parts: std::array::from_fn(|_| OnceLock::new()),
        };
        pack.take(value)?;
        Ok(pack)
    }

    /// One more part.
    pub fn add(&self, json: &str) -> Result<(), PackError> {
        self.take(of_this_build(json)?)
    }

    pub fn has(&self, part: &str) -> bool {
        let mut parts = PARTS.iter().zip(&self.parts);
        parts.any(|((name, _), patterns)| *name == part && patterns.get().is_some())
    }

    fn take(&self, value: Json) -> Result<(), PackError> {
        let part = value.get("part").and_then(Json::as_number);
        let Some(Json::Array(mut patterns)) = value.into_field("patterns") else {
            return Err(PackError::Malformed);
        };
        let wanted = match part {
            Some(part) => usize::try_from(part).map(|part| part..part + 1),
            None => Ok(0..PARTS.len()),
        };
        for part in wanted.map_err(|_| PackError::Malformed)? {
            let (Some(length), Some(place)) = (length(part), self.parts.get(part)) else {
                return Err(PackError::Malformed);
            };
            if patterns.len() < length {
                return Err(PackError::Malformed);
            }
            let rest = patterns.split_off(length);
            // What is there already is the same.
            let _ = place.set(std::mem::replace(&mut patterns, rest));
        }
        if patterns.is_empty() {
            Ok(())
        } else {
            Err(PackError::Malformed)
        }
    }

    /// Nothing where its part is not there: a page says words of a part that it does not name.
    fn pattern(&self, index: usize) -> Option<&Json> {
        let part = messages::STARTS.partition_point(|start| *start <= index);
        let part = part.checked_sub(1)?;
        let first = messages::STARTS.get(part)?;
        self.parts.get(part)?.get()?.get(index.checked_sub(*first)?)
    }

    pub fn language(&self) -> &str {
        &self.language
    }
}

fn of_this_build(json: &str) -> Result<Json, PackError> {
    let value = liaison_json::parse(json).ok_or(PackError::Malformed)?;
    if value.get("build").and_then(Json::as_text) == Some(messages::BUILD) {
        Ok(value)
    } else {
        Err(PackError::OtherBuild)
    }
}

/// How many messages a part has.
fn length(part: usize) -> Option<usize> {
    let start = messages::STARTS.get(part)?;
    let end = messages::STARTS.get(part + 1).unwrap_or(&messages::COUNT);
    end.checked_sub(*start)
}

pub(crate) fn text(pack: &Pack, formatter: &dyn Formatter, index: usize, arguments: &[Arg<'_>]) -> String {
    let mut out = String::new();
    for span in rich(pack, formatter, index, arguments) {
        let (Span::Text(text) | Span::Strong(text) | Span::Id(text) | Span::Link(text)) = span;
        out.push_str(&text);
    }
    out
}

pub(crate) fn rich(pack: &Pack, formatter: &dyn Formatter, index: usize, arguments: &[Arg<'_>]) -> Rich {
    let mut filled = Filled {
        formatter,
        arguments,
        spans: Vec::new(),
        plain: String::new(),
    };
    match pack.pattern(index) {
        Some(Json::Text(text)) => filled.plain.push_str(text),
        Some(Json::Array(parts)) => filled.parts(parts),
        _ => {}
    }
    filled.close(Span::Text);
    filled.spans
}

struct Filled<'a> {
    formatter: &'a dyn Formatter,
    arguments: &'a [Arg<'a>],
    spans: Rich,
    plain: String,
}

impl<'a> Filled<'a> {
    fn parts(&mut self, parts: &[Json]) {
        for part in parts {
            match part {
                Json::Text(text) => self.plain.push_str(text),
                Json::Number(index) => self.argument(Some(*index)),
                Json::Object(_) => {
                    let inside = |key: &str| part.get(key);
                    if let Some(selected) = inside("s") {
                        let case = self.case(selected.as_number());
                        let cases = inside("c");
                        let default = inside("d").and_then(Json::as_text).unwrap_or_default();
                        let chosen = cases.and_then(|all| all.get(case).or_else(|| all.get(default)));
                        self.parts(chosen.and_then(Json::as_array).unwrap_or_default());
                    } else {
                        self.close(Span::Text);
                        self.parts(inside("p").and_then(Json::as_array).unwrap_or_default());
                        self.close(match inside("t").and_then(Json::as_text) {
                            Some("b") => Span::Strong,
                            Some("id") => Span::Id,
                            _ => Span::Link,
                        });
                    }
                }
                _ => {}
            }
        }
    }

    fn argument(&mut self, index: Option<i64>) {
        match self.find(index) {
            Some(Arg::Number(number)) => {
                let written = self.formatter.integer(number);
                self.plain.push_str(&written);
            }
            Some(Arg::Text(text)) => self.plain.push_str(text),
            None => {}
        }
    }

    fn find(&self, index: Option<i64>) -> Option<Arg<'a>> {
        self.arguments.get(usize::try_from(index?).ok()?).copied()
    }

    fn case(&self, index: Option<i64>) -> &'a str {
        match self.find(index) {
            Some(Arg::Number(number)) => match self.formatter.plural(number) {
                Plural::One => "one",
                Plural::Other => "other",
            },
            Some(Arg::Text(text)) => text,
            None => "",
        }
    }

    /// Turns what has been gathered into a span of a kind.
    fn close(&mut self, kind: fn(String) -> Span) {
        if !self.plain.is_empty() {
            self.spans.push(kind(std::mem::take(&mut self.plain)));
        }
    }
}
