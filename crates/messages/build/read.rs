//! From Fluent source to the subset that the product uses: text, arguments, one selector, three tags.

use fluent_syntax::ast;

use super::message::{Kind, Message, Parameter, Part};
use super::tags;

const ALLOWED: &str = "allowed are text, { $name }, { \"text\" } and one selector on a variable";

/// The messages in order of their keys, and what is wrong with the others.
pub(crate) fn file(name: &str, source: &str) -> (Vec<Message>, Vec<String>) {
    let mut problems = Vec::new();
    let resource = fluent_syntax::parser::parse(source).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let before = source.get(..error.pos.start).unwrap_or(source);
            let line = before.matches('\n').count() + 1;
            problems.push(format!(
                "{name}:{line}: {}; {ALLOWED}, and a brace is written {{ \"{{\" }}",
                error.kind
            ));
        }
        resource
    });
    let mut messages: Vec<Message> = Vec::new();
    let mut lines = source.lines().enumerate();
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(entry) => {
                let key = entry.id.name;
                let line = lines
                    .find(|(_, line)| starts(line, key))
                    .map_or(0, |(index, _)| index + 1);
                let read = if messages.iter().any(|other| other.key == key) {
                    Err("stands here twice; a key is allowed once".to_owned())
                } else {
                    message(entry, line)
                };
                match read {
                    Ok(message) => messages.push(message),
                    Err(why) => problems.push(format!("{name}:{line}: {key}: {why}")),
                }
            }
            ast::Entry::Term(term) => problems.push(format!(
                "{name}: -{}: terms are not in the subset; write the word out",
                term.id.name
            )),
            // Junk was reported with its line above.
            _ => {}
        }
    }
    messages.sort_by(|a, b| a.key.cmp(&b.key));
    (messages, problems)
}

fn starts(line: &str, key: &str) -> bool {
    line.strip_prefix(key)
        .is_some_and(|rest| rest.trim_start().starts_with('='))
}

fn message(entry: &ast::Message<&str>, line: usize) -> Result<Message, String> {
    if !entry.attributes.is_empty() {
        return Err("attributes are not in the subset; make it a message of its own".to_owned());
    }
    let pattern = entry
        .value
        .as_ref()
        .ok_or("has no value; a message is allowed with a text only")?;
    let mut reader = Reader {
        parameters: Vec::new(),
        numbers: declared_numbers(entry),
        selectors: 0,
    };
    let flat = reader.pattern(pattern)?;
    if let Some(number) = reader
        .numbers
        .iter()
        .find(|number| !reader.parameters.iter().any(|used| used.name == **number))
    {
        return Err(format!(
            "the comment declares ${number}, which the message does not have"
        ));
    }
    Ok(Message {
        key: entry.id.name.to_owned(),
        line,
        parameters: reader.parameters,
        text: text_of(&flat),
        parts: tags::fold(flat)?,
    })
}

/// A comment line `$name (number)` above a message says that the argument is a number.
fn declared_numbers(entry: &ast::Message<&str>) -> Vec<String> {
    entry
        .comment
        .iter()
        .flat_map(|comment| comment.content.iter())
        .filter_map(|line| line.trim().strip_prefix('$')?.strip_suffix("(number)"))
        .map(|name| name.trim().to_owned())
        .collect()
}

struct Reader {
    parameters: Vec<Parameter>,
    numbers: Vec<String>,
    selectors: usize,
}

impl Reader {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) -> Result<Vec<Part>, String> {
        pattern
            .elements
            .iter()
            .map(|element| match element {
                ast::PatternElement::TextElement { value } => Ok(Part::Text((*value).to_owned())),
                ast::PatternElement::Placeable { expression } => self.expression(expression),
            })
            .collect()
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) -> Result<Part, String> {
        match expression {
            ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) => {
                self.meet(id.name, Kind::Text)?;
                Ok(Part::Argument(id.name.to_owned()))
            }
            ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => Ok(Part::Text(
                fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned(),
            )),
            ast::Expression::Select {
                selector: ast::InlineExpression::VariableReference { id },
                variants,
            } => self.select(id.name, variants),
            _ => Err(format!("has something outside the subset; {ALLOWED}")),
        }
    }

    fn select(&mut self, name: &str, variants: &[ast::Variant<&str>]) -> Result<Part, String> {
        self.selectors += 1;
        if self.selectors > 1 {
            return Err("has two selectors; one is allowed, so make two messages".to_owned());
        }
        let counts = variants
            .iter()
            .filter(|variant| matches!(case(variant), "one" | "other"))
            .count();
        let kind = match counts {
            0 => Kind::Text,
            all if all == variants.len() => Kind::Number,
            _ => {
                return Err(format!(
                    "mixes cases of a number and of a text on ${name}; allowed are [one] and *[other], or names of its own"
                ));
            }
        };
        self.meet(name, kind)?;
        let default = variants
            .iter()
            .find(|variant| variant.default)
            .map(case)
            .unwrap_or_default();
        if kind == Kind::Number && default != "other" {
            return Err(format!("on ${name} only *[other] is allowed as the default"));
        }
        let mut cases = Vec::new();
        for variant in variants {
            cases.push((case(variant).to_owned(), self.pattern(&variant.value)?));
        }
        Ok(Part::Select {
            argument: name.to_owned(),
            cases,
            default: default.to_owned(),
        })
    }

    fn meet(&mut self, name: &str, seen: Kind) -> Result<(), String> {
        if name.contains('-') || TAKEN.contains(&name) {
            return Err(format!(
                "${name} cannot be the name of an argument in Rust; choose another word, with _ between words"
            ));
        }
        let is_number = seen == Kind::Number
            || matches!(name, "count" | "n")
            || name.starts_with("n_")
            || self.numbers.iter().any(|number| number == name);
        let kind = if is_number { Kind::Number } else { Kind::Text };
        match self.parameters.iter_mut().find(|known| known.name == name) {
            Some(known) if is_number => known.kind = kind,
            Some(_) => {}
            None => self.parameters.push(Parameter {
                name: name.to_owned(),
                kind,
            }),
        }
        Ok(())
    }
}

/// `words` is the first argument of every function; the others are keywords that a writer might think of.
const TAKEN: [&str; 14] = [
    "words", "as", "do", "final", "for", "in", "match", "move", "ref", "self", "static", "try", "type", "use",
];

fn case<'a>(variant: &ast::Variant<&'a str>) -> &'a str {
    match variant.key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}

fn text_of(parts: &[Part]) -> String {
    let one = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Argument(name) => format!("{{{name}}}"),
        Part::Select { cases, default, .. } => cases
            .iter()
            .find(|(case, _)| case == default)
            .map(|(_, parts)| text_of(parts))
            .unwrap_or_default(),
        Part::Tag { inside, .. } => text_of(inside),
    };
    parts.iter().map(one).collect()
}
