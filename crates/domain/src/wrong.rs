//! What is wrong with something that was typed, and where.

use crate::text::TextError;

/// The path is one of a JSON pointer below what was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wrong {
    pub pointer: String,
    pub why: WhyWrong,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhyWrong {
    Text(TextError),
    /// Nothing is chosen, and something has to be.
    Missing,
    TooFew {
        least: usize,
    },
    TooMany {
        most: usize,
    },
    InTheFuture,
    InThePast,
    /// Outside of what an amount can be.
    Amount {
        most: i64,
    },
}

impl Wrong {
    pub fn new(pointer: &str, why: WhyWrong) -> Self {
        Self {
            pointer: pointer.to_owned(),
            why,
        }
    }
}

/// The text as it is kept, or nothing where it is among what is wrong.
pub fn text<'a, T>(text: &'a str, pointer: String, wrong: &mut Vec<Wrong>) -> Option<String>
where
    T: TryFrom<&'a str, Error = TextError> + Into<String>,
{
    match T::try_from(text) {
        Ok(read) => Some(read.into()),
        Err(error) => {
            let why = WhyWrong::Text(error);
            wrong.push(Wrong { pointer, why });
            None
        }
    }
}
