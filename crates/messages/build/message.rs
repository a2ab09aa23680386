//! A message once it has been read.

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Message {
    pub(crate) key: String,
    pub(crate) line: usize,
    /// In order of first appearance.
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) parts: Vec<Part>,
    /// As it stands in the file, for documentation.
    pub(crate) text: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Written by the formatter.
    Number,
    /// Comes out as it went in.
    Text,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Part {
    Text(String),
    Argument(String),
    Select {
        argument: String,
        cases: Vec<(String, Vec<Part>)>,
        default: String,
    },
    Tag {
        name: String,
        inside: Vec<Part>,
    },
}

impl Message {
    pub(crate) fn parameter(&self, name: &str) -> Option<&Parameter> {
        self.parameters.iter().find(|parameter| parameter.name == name)
    }

    pub(crate) fn is_rich(&self) -> bool {
        !tag_names(&self.parts).is_empty()
    }
}

/// The tags that a person would see, sorted. Every case of a selector has the same ones, so that the default stands for all.
pub(crate) fn tag_names(parts: &[Part]) -> Vec<&str> {
    let mut names: Vec<&str> = parts
        .iter()
        .flat_map(|part| match part {
            Part::Tag { name, inside } => {
                let mut names = tag_names(inside);
                names.push(name);
                names
            }
            Part::Select { cases, default, .. } => cases
                .iter()
                .find(|(case, _)| case == default)
                .map(|(_, inside)| tag_names(inside))
                .unwrap_or_default(),
            Part::Text(_) | Part::Argument(_) => Vec::new(),
        })
        .collect();
    names.sort_unstable();
    names
}
