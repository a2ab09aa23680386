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

/// A password that somebody chooses. Those chosen before this rule still sign in.
#[derive(Clone, Debug)]
pub struct NewPassword(Password);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NewPasswordError {
    Empty,
    TooShort,
    TooLong,
}

impl NewPassword {
    /// Length is what makes a password hard to guess; nothing else is asked of it.
    pub const LEAST: usize = 12;
    pub const MOST: usize = Password::MOST;

    pub fn parse(text: &str) -> Result<Self, NewPasswordError> {
        let password = Password::parse(text).map_err(|error| match error {
            PasswordError::Empty => NewPasswordError::Empty,
            PasswordError::TooLong => NewPasswordError::TooLong,
        })?;
        if text.chars().count() < Self::LEAST {
            return Err(NewPasswordError::TooShort);
        }
        Ok(Self(password))
    }
}

impl From<NewPassword> for Password {
    fn from(new: NewPassword) -> Self {
        new.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_one_has_twelve_characters() {
        let error = |text: &str| NewPassword::parse(text).err();
        assert_eq!(error(""), Some(NewPasswordError::Empty));
        assert_eq!(error("潮と港と船と風と"), Some(NewPasswordError::TooShort));
        assert_eq!(error(&"a".repeat(257)), Some(NewPasswordError::TooLong));
        assert_eq!(error("twelve chars"), None);
    }
}
