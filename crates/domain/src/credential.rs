//! Passwords as they are typed. Hashing is the server's.

use core::fmt;

/// A password somebody typed. Never printed, never stored.
#[derive(Clone)]
pub struct Password(String);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PasswordError {
    Empty,
    TooLong,
}

impl Password {
    /// Long enough for any pass phrase, short enough that hashing cannot be made expensive on purpose.
    pub const MOST: usize = 256;

    pub fn parse(text: &str) -> Result<Self, PasswordError> {
        match text.chars().count() {
            0 => Err(PasswordError::Empty),
            n if n > Self::MOST => Err(PasswordError::TooLong),
            _ => Ok(Self(text.to_owned())),
        }
    }

    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(hidden)")
    }
}
