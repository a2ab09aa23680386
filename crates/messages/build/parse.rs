//! From Fluent source to the subset that the product uses: text, variables, one selector, three tags.

use fluent_syntax::ast;

/// A message in one language. Variables are indices into `variables`, in order of first appearance.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Message {
    pub key: String,
    pub variables: Vec<Variable>,
    pub parts: Vec<Part>,
    pub source: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Variable {
    pub name: String,
    pub number: Number,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Number {
    Yes,
    No,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    Text(String),
    Variable(String),
    Select {
        variable: String,
        cases: Vec<(String, Vec<Part>)>,
        default: String,
    },
    Tag {
        name: String,
        inside: Vec<Part>,
    },
}

pub(crate) const TAGS: [&str; 3] = ["b", "id", "link"];

pub(crate) fn file(name: &str, source: &str) -> Result<Vec<Message>, Vec<String>> {
    let resource = fluent_syntax::parser::parse(source).map_err(|(_, errors)| {
        errors
            .iter()
            .map(|error| format!("{name}:{}: {}", line(source, error.pos.start), error.kind))
            .collect::<Vec<_>>()
    })?;
    let mut messages: Vec<Message> = Vec::new();
    let mut problems = Vec::new();
    for entry in &resource.body {
        match entry {
            ast::Entry::Message(entry) => match message(entry) {
                Ok(message) if messages.iter().any(|other| other.key == message.key) => {
                    problems.push(format!("{name}: {}: stands here twice", message.key));
                }
                Ok(message) => messages.push(message),
                Err(why) => problems.push(format!("{name}: {}: {why}", entry.id.name)),
            },
            ast::Entry::Term(term) => {
                problems.push(format!(
                    "{name}: -{}: terms are not in the subset; write the word out",
                    term.id.name
                ));
            }
            ast::Entry::Junk { content } => problems.push(format!("{name}: not a message: {content}")),
            _ => {}
        }
    }
    messages.sort_by(|a, b| a.key.cmp(&b.key));
    if problems.is_empty() {
        Ok(messages)
    } else {
        Err(problems)
    }
}

fn line(source: &str, position: usize) -> usize {
    source.get(..position).unwrap_or(source).lines().count().max(1)
}

fn message(entry: &ast::Message<&str>) -> Result<Message, String> {
    if !entry.attributes.is_empty() {
        return Err("attributes are not in the subset; make it a message of its own".into());
    }
    let pattern = entry.value.as_ref().ok_or("has no value")?;
    let numbers = declared_numbers(entry);
    let mut reader = Reader {
        variables: Vec::new(),
        numbers,
        selectors: 0,
    };
    let flat = reader.pattern(pattern)?;
    let source = text_of(&flat);
    let parts = tags(flat)?;
    Ok(Message {
        key: entry.id.name.to_owned(),
        variables: reader.variables,
        parts,
        source,
    })
}

/// A comment line `$name (number)` above a message says that the variable is a number.
fn declared_numbers(entry: &ast::Message<&str>) -> Vec<String> {
    let lines = entry.comment.iter().flat_map(|comment| comment.content.iter());
    lines
        .filter_map(|line| {
            line.trim()
                .strip_prefix('$')?
                .strip_suffix("(number)")
                .map(|name| name.trim().to_owned())
        })
        .collect()
}

struct Reader {
    variables: Vec<Variable>,
    numbers: Vec<String>,
    selectors: usize,
}

impl Reader {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) -> Result<Vec<Part>, String> {
        let mut parts = Vec::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => parts.push(Part::Text((*value).to_owned())),
                ast::PatternElement::Placeable { expression } => parts.push(self.expression(expression)?),
            }
        }
        Ok(parts)
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) -> Result<Part, String> {
        match expression {
            ast::Expression::Inline(ast::InlineExpression::VariableReference { id }) => {
                self.use_variable(id.name, Number::No);
                Ok(Part::Variable(id.name.to_owned()))
            }
            ast::Expression::Inline(ast::InlineExpression::StringLiteral { value }) => {
                Ok(Part::Text((*value).to_owned()))
            }
            ast::Expression::Select {
                selector: ast::InlineExpression::VariableReference { id },
                variants,
            } => self.select(id.name, variants),
            _ => Err("only { $name }, { \"text\" } and one selector on a variable are in the subset".into()),
        }
    }

    fn select(&mut self, name: &str, variants: &[ast::Variant<&str>]) -> Result<Part, String> {
        self.selectors += 1;
        if self.selectors > 1 {
            return Err("at most one selector a message; make two messages".into());
        }
        let plural = variants
            .iter()
            .all(|variant| matches!(key(variant), "one" | "other"));
        self.use_variable(name, if plural { Number::Yes } else { Number::No });
        let default = variants
            .iter()
            .find(|variant| variant.default)
            .map(key)
            .unwrap_or_default()
            .to_owned();
        let mut cases = Vec::new();
        for variant in variants {
            cases.push((key(variant).to_owned(), self.pattern(&variant.value)?));
        }
        Ok(Part::Select {
            variable: name.to_owned(),
            cases,
            default,
        })
    }

    fn use_variable(&mut self, name: &str, seen: Number) {
        let declared = self.numbers.iter().any(|number| number == name) || name == "count";
        let number = if declared || seen == Number::Yes {
            Number::Yes
        } else {
            Number::No
        };
        match self.variables.iter_mut().find(|variable| variable.name == name) {
            Some(variable) if number == Number::Yes => variable.number = number,
            Some(_) => {}
            None => self.variables.push(Variable {
                name: name.to_owned(),
                number,
            }),
        }
    }
}

fn key<'a>(variant: &ast::Variant<&'a str>) -> &'a str {
    match variant.key {
        ast::VariantKey::Identifier { name } => name,
        ast::VariantKey::NumberLiteral { value } => value,
    }
}

/// The text as a person would read it in the source, for documentation.
fn text_of(parts: &[Part]) -> String {
    let one = |part: &Part| match part {
        Part::Text(text) => text.clone(),
        Part::Variable(name) => format!("{{{name}}}"),
        Part::Select { cases, default, .. } => cases
            .iter()
            .find(|(key, _)| key == default)
            .map(|(_, parts)| text_of(parts))
            .unwrap_or_default(),
        Part::Tag { inside, .. } => text_of(inside),
    };
    parts.iter().map(one).collect()
}

/// Folds `<b>…</b>` in the text into tags. They do not nest, and do not cross a selector's edge.
fn tags(flat: Vec<Part>) -> Result<Vec<Part>, String> {
    let mut done: Vec<Part> = Vec::new();
    let mut open: Option<(String, Vec<Part>)> = None;
    let push = |part: Part, open: &mut Option<(String, Vec<Part>)>, done: &mut Vec<Part>| match open {
        Some((_, inside)) => inside.push(part),
        None => done.push(part),
    };
    for part in flat {
        match part {
            Part::Text(text) => {
                let mut rest = text.as_str();
                while let Some(start) = rest.find('<') {
                    let (before, from) = rest.split_at(start);
                    let end = from.find('>').ok_or("a < without a >")?;
                    let (tag, after) = from.split_at(end + 1);
                    if !before.is_empty() {
                        push(Part::Text(before.to_owned()), &mut open, &mut done);
                    }
                    let name = tag.trim_matches(['<', '>']);
                    match (name.strip_prefix('/'), open.take()) {
                        (None, None) if TAGS.contains(&name) => open = Some((name.to_owned(), Vec::new())),
                        (Some(name), Some((opened, inside))) if name == opened => {
                            done.push(Part::Tag { name: opened, inside });
                        }
                        _ => return Err(format!("{tag}: only <b>, <id> and <link>, closed and not nested")),
                    }
                    rest = after;
                }
                if !rest.is_empty() {
                    push(Part::Text(rest.to_owned()), &mut open, &mut done);
                }
            }
            Part::Select {
                variable,
                cases,
                default,
            } => {
                let cases = cases
                    .into_iter()
                    .map(|(key, parts)| Ok((key, tags(parts)?)))
                    .collect::<Result<Vec<_>, String>>()?;
                push(
                    Part::Select {
                        variable,
                        cases,
                        default,
                    },
                    &mut open,
                    &mut done,
                );
            }
            other => push(other, &mut open, &mut done),
        }
    }
    match open {
        None => Ok(done),
        Some((name, _)) => Err(format!("<{name}> is not closed")),
    }
}
