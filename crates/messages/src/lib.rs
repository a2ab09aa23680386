//! The words of the product: one typed function a message, over the pack of a language and a formatter.
//!
//! The text is not in the program. The browser fetches one JSON pack a language; the server embeds all of them.

pub mod customer_review;
mod format;
pub mod marketplace;
pub mod names;
pub mod part;
mod pattern;
pub mod taxonomy;
pub mod told;

#[cfg(any(test, feature = "embedded"))]
mod civil;
#[cfg(any(test, feature = "embedded"))]
mod embedded;
#[cfg(any(test, feature = "embedded"))]
mod plain;

#[cfg(any(test, feature = "embedded"))]
pub use civil::CivilFormatter;
#[cfg(any(test, feature = "embedded"))]
pub use embedded::{PackLanguage, browser_packs, embedded_pack_json};
pub use format::{DateStyle, Formatter, MomentStyle, Plural};
pub use pattern::{Pack, PackError};
#[cfg(any(test, feature = "embedded"))]
pub use plain::PlainFormatter;

use pattern::Arg;

/// A language in use: its patterns, and the way it writes numbers and dates.
pub struct Words {
    pack: Pack,
    formatter: Box<dyn Formatter>,
}

/// A sentence of which parts stand out.
pub type Rich = Vec<Span>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    Text(String),
    Strong(String),
    /// An id, shown in the mono face.
    Id(String),
    Link(String),
}

impl Words {
    pub fn new(pack: Pack, formatter: Box<dyn Formatter>) -> Self {
        Self { pack, formatter }
    }

    pub fn formatter(&self) -> &dyn Formatter {
        self.formatter.as_ref()
    }

    /// The BCP 47 tag of the language.
    pub fn language(&self) -> &str {
        self.pack.language()
    }

    /// Takes up one more part of the words.
    pub fn add(&self, part: &str) -> Result<(), PackError> {
        self.pack.add(part)
    }

    /// Whether the words of this part are there.
    pub fn has(&self, part: &str) -> bool {
        self.pack.has(part)
    }

    // One copy for all messages: each of their functions is then a handful of instructions.
    #[inline(never)]
    fn text(&self, index: usize, arguments: &[Arg<'_>]) -> String {
        pattern::text(&self.pack, self.formatter(), index, arguments)
    }

    #[inline(never)]
    fn rich(&self, index: usize, arguments: &[Arg<'_>]) -> Rich {
        pattern::rich(&self.pack, self.formatter(), index, arguments)
    }
}

/// One function a message, named after its key.
pub mod messages {
    use super::{Arg, Rich, Words};

    include!(concat!(env!("OUT_DIR"), "/say.rs"));
}

#[cfg(test)]
#[path = "../build/mod.rs"]
mod build;
#[cfg(test)]
mod said_in;
#[cfg(test)]
mod tests;
