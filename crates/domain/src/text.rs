//! What people type, once it has been read: bounded, trimmed, without control characters.

use core::fmt;

use liaison_json::wire;

/// Why a text was refused. The browser turns it into a sentence beside the field.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum TextError {
    Empty,
    TooLong { most: u32, is: u32 },
    ControlCharacter,
    NotAnEmailAddress,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("is empty"),
            Self::TooLong { most, is } => write!(f, "has {is} characters, at most {most} are allowed"),
            Self::ControlCharacter => f.write_str("has a control character"),
            Self::NotAnEmailAddress => f.write_str("is not an e-mail address"),
        }
    }
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident { most: $most:tt, lines: $lines:expr, empty: $empty:expr }),+ $(,)?) => {$(
        $(#[$doc])*
        #[wire]
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, max_length = $most))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Characters, as people count them: Unicode scalar values.
            pub const MOST: u32 = $most;

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<&str> for $name {
            type Error = TextError;
            fn try_from(text: &str) -> Result<Self, TextError> {
                bounded(text, Self::MOST, $lines, $empty).map(Self)
            }
        }

        impl TryFrom<String> for $name {
            type Error = TextError;
            fn try_from(text: String) -> Result<Self, TextError> {
                Self::try_from(text.as_str())
            }
        }

        impl From<$name> for String {
            fn from(text: $name) -> Self {
                text.0
            }
        }
    )+};
}

texts! {
    /// The name a partner gives an invitation for its own list.
    InvitationName { most: 120, lines: Lines::One, empty: Empty::Refused },
    /// The message before or after the link.
    MessageText { most: 4000, lines: Lines::Many, empty: Empty::Allowed },
    /// What a person is called.
    PersonName { most: 120, lines: Lines::One, empty: Empty::Refused },
    /// What an organisation is called.
    OrganisationName { most: 200, lines: Lines::One, empty: Empty::Refused },
    /// Why a customer declines, in its own words.
    DeclineReason { most: 1000, lines: Lines::Many, empty: Empty::Refused },
}

#[derive(Clone, Copy)]
enum Lines {
    One,
    Many,
}

#[derive(Clone, Copy)]
enum Empty {
    Allowed,
    Refused,
}

fn bounded(text: &str, most: u32, lines: Lines, empty: Empty) -> Result<String, TextError> {
    let text = text.trim();
    if text.is_empty() && matches!(empty, Empty::Refused) {
        return Err(TextError::Empty);
    }
    let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
    if count > most {
        return Err(TextError::TooLong { most, is: count });
    }
    let allowed = |c: char| !c.is_control() || (matches!(lines, Lines::Many) && matches!(c, '\n' | '\t'));
    // Browsers send line ends as \r\n; one form is kept so that two devices compare equal.
    let text = text.replace("\r\n", "\n");
    if text.chars().all(allowed) {
        Ok(text)
    } else {
        Err(TextError::ControlCharacter)
    }
}

/// An e-mail address, lower case, so that one person has one account.
#[wire]
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "name@company.example"))]
#[serde(try_from = "String", into = "String")]
pub struct EmailAddress(String);

impl EmailAddress {
    pub const MOST: u32 = 254;

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<&str> for EmailAddress {
    type Error = TextError;

    /// Checks the shape only: whether mail arrives is found out by sending some.
    fn try_from(text: &str) -> Result<Self, TextError> {
        let text = bounded(text, Self::MOST, Lines::One, Empty::Refused)?;
        let (local, domain) = text.rsplit_once('@').ok_or(TextError::NotAnEmailAddress)?;
        let label = |l: &str| {
            !l.is_empty()
                && l.len() <= 63
                && !l.starts_with('-')
                && !l.ends_with('-')
                && l.chars().all(|c| c.is_alphanumeric() || c == '-')
        };
        let good = !local.is_empty()
            && local.len() <= 64
            && !local.contains(|c: char| c.is_whitespace() || matches!(c, '@' | '<' | '>' | ',' | ';' | '"'))
            && domain.contains('.')
            && domain.split('.').all(label);
        if good {
            Ok(Self(text.to_lowercase()))
        } else {
            Err(TextError::NotAnEmailAddress)
        }
    }
}

impl TryFrom<String> for EmailAddress {
    type Error = TextError;
    fn try_from(text: String) -> Result<Self, TextError> {
        Self::try_from(text.as_str())
    }
}

impl From<EmailAddress> for String {
    fn from(address: EmailAddress) -> Self {
        address.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_trimmed_and_bounded() {
        assert_eq!(
            InvitationName::try_from("  Spring  ").map(String::from),
            Ok("Spring".into())
        );
        assert_eq!(InvitationName::try_from(" \n "), Err(TextError::Empty));
        assert_eq!(
            InvitationName::try_from("é".repeat(121).as_str()),
            Err(TextError::TooLong { most: 120, is: 121 })
        );
        assert_eq!(InvitationName::try_from("a\nb"), Err(TextError::ControlCharacter));
    }

    #[test]
    fn right_to_left_emoji_and_markup_are_only_text() {
        for text in ["دعوة تجريبية", "👩‍💻 trial", "<script>alert(1)</script>"] {
            assert_eq!(
                InvitationName::try_from(text).map(String::from),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn messages_keep_their_lines() {
        assert_eq!(
            MessageText::try_from("a\r\nb\tc").map(String::from),
            Ok("a\nb\tc".into())
        );
        assert_eq!(MessageText::try_from("").map(String::from), Ok(String::new()));
        assert_eq!(MessageText::try_from("a\u{0}b"), Err(TextError::ControlCharacter));
    }

    #[test]
    fn an_address_has_a_name_and_a_domain() {
        assert_eq!(
            EmailAddress::try_from(" Mara@Tidewell.Example ").map(String::from),
            Ok("mara@tidewell.example".into())
        );
        for wrong in [
            "mara",
            "@tidewell.example",
            "mara@",
            "mara@tidewell",
            "a b@c.example",
            "a@-b.example",
            "a@b..c",
        ] {
            assert_eq!(
                EmailAddress::try_from(wrong),
                Err(TextError::NotAnEmailAddress),
                "{wrong}"
            );
        }
        assert_eq!(EmailAddress::try_from(""), Err(TextError::Empty));
    }

    proptest! {
        #[test]
        fn reading_never_panics_and_is_stable(text in ".*") {
            if let Ok(once) = InvitationName::try_from(text.as_str()) {
                prop_assert!(InvitationName::try_from(once.as_str()).is_ok_and(|again| again == once));
            }
            if let Ok(once) = EmailAddress::try_from(text.as_str()) {
                prop_assert!(EmailAddress::try_from(once.as_str()).is_ok_and(|again| again == once));
            }
            let _ = MessageText::try_from(text);
        }
    }
}
