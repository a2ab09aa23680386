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
    NotAWebAddress,
    NotAPhoneNumber,
}

impl fmt::Display for TextError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("is empty"),
            Self::TooLong { most, is } => write!(f, "has {is} characters, at most {most} are allowed"),
            Self::ControlCharacter => f.write_str("has a control character"),
            Self::NotAnEmailAddress => f.write_str("is not an e-mail address"),
            Self::NotAWebAddress => f.write_str("is not a web address"),
            Self::NotAPhoneNumber => f.write_str("is not a phone number"),
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
    /// The name a partner gives an offer for its own list.
    OfferName { most: 120, lines: Lines::One, empty: Empty::Refused },
    /// What a partner calls what it offers again and again.
    TemplateName { most: 120, lines: Lines::One, empty: Empty::Refused },
    /// What partner and customer write each other about an offer.
    ThreadText { most: 4000, lines: Lines::Many, empty: Empty::Refused },
    /// What a partner wants agreed to with an offer, in its own words.
    AgreementText { most: 20_000, lines: Lines::Many, empty: Empty::Refused },
    /// What a partner calls a file of its terms.
    TermsFileName { most: 200, lines: Lines::One, empty: Empty::Refused },
    /// What a person is called.
    PersonName { most: 120, lines: Lines::One, empty: Empty::Refused },
    /// What an organisation is called.
    OrganisationName { most: 200, lines: Lines::One, empty: Empty::Refused },
    /// What a partner calls one of its offices.
    OfficeName { most: 120, lines: Lines::One, empty: Empty::Refused },
    /// Why a customer declines, in its own words.
    DeclineReason { most: 1000, lines: Lines::Many, empty: Empty::Refused },
    /// What a document about the availability of features is called.
    SourceTitle { most: 200, lines: Lines::One, empty: Empty::Refused },
    /// In which way a feature exists.
    Footnote { most: 500, lines: Lines::One, empty: Empty::Allowed },
    /// Why sources that contradict each other are read as they are.
    DecisionReason { most: 1000, lines: Lines::Many, empty: Empty::Refused },
    /// Where a firm or an office of it is, on one line.
    PostalAddress { most: 300, lines: Lines::One, empty: Empty::Allowed },
    /// A city or a region.
    PlaceName { most: 120, lines: Lines::One, empty: Empty::Allowed },
    /// What stands in one line of a listing, such as the name of a consulting offer.
    ListingLine { most: 100, lines: Lines::One, empty: Empty::Refused },
    /// A paragraph of a listing. How long it may be follows from its language.
    ListingText { most: 5000, lines: Lines::Many, empty: Empty::Refused },
    /// What the operator says about a listing, and what its partner answers.
    ReviewText { most: 1000, lines: Lines::Many, empty: Empty::Refused },
    /// What a customer wants to be called in a review.
    Nickname { most: 40, lines: Lines::One, empty: Empty::Refused },
    /// What a customer's review says in one line.
    ReviewTitle { most: 100, lines: Lines::One, empty: Empty::Refused },
    /// What a customer says of a partner.
    CustomerReviewText { most: 2500, lines: Lines::Many, empty: Empty::Refused },
    /// What the partner answers to that, where everybody reads it.
    ReviewReply { most: 2500, lines: Lines::Many, empty: Empty::Refused },
    /// What a partner says of itself when it asks for a programme.
    ApplicationText { most: 2000, lines: Lines::Many, empty: Empty::Refused },
    /// What somebody needs who asks partners for it.
    LeadNeeds { most: 4000, lines: Lines::Many, empty: Empty::Refused },
    /// What a partner calls what may come of a lead.
    DealName { most: 120, lines: Lines::One, empty: Empty::Refused },
    /// Why a lead is closed, in a partner's own words.
    LeadReason { most: 1000, lines: Lines::Many, empty: Empty::Allowed },
    /// What a partner writes down about a lead, for itself alone.
    LeadNoteText { most: 4000, lines: Lines::Many, empty: Empty::Refused },
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
    let allowed = |c: char| match lines {
        Lines::One => !c.is_control() && !is_unseen(c),
        Lines::Many => !c.is_control() || matches!(c, '\n' | '\t'),
    };
    // Browsers send line ends as \r\n; one form is kept so that two devices compare equal.
    let text = text.replace("\r\n", "\n");
    if text.chars().all(allowed) {
        Ok(text)
    } else {
        Err(TextError::ControlCharacter)
    }
}

/// Marks that nobody sees and that change what is seen: with them one name looks like another. The joiners stay, because
/// several scripts and many emoji are written with them.
pub fn is_unseen(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}')
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

/// What is made of bounded text by a look at its shape.
macro_rules! shaped {
    ($($(#[$doc:meta])* $name:ident { most: $most:tt, shape: $shape:ident, error: $error:ident }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Debug)]
        pub struct $name(String);

        impl $name {
            pub const MOST: u32 = $most;

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<&str> for $name {
            type Error = TextError;
            fn try_from(text: &str) -> Result<Self, TextError> {
                let text = bounded(text, Self::MOST, Lines::One, Empty::Allowed)?;
                if text.is_empty() || $shape(&text) {
                    Ok(Self(text))
                } else {
                    Err(TextError::$error)
                }
            }
        }
    )+};
}

shaped! {
    /// The address of a web site, or nothing. Only http and https: a link of it must never run anything.
    WebAddress { most: 300, shape: is_web_address, error: NotAWebAddress },
    /// A phone number as people write one, or nothing.
    PhoneNumber { most: 40, shape: is_phone_number, error: NotAPhoneNumber },
}

fn is_web_address(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let Some(rest) = lower
        .strip_prefix("https://")
        .or_else(|| lower.strip_prefix("http://"))
    else {
        return false;
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let authority = rest.get(..end).unwrap_or_default();
    let (host, port) = authority.split_once(':').unwrap_or((authority, "80"));
    let label = |l: &str| {
        !l.is_empty()
            && l.len() <= 63
            && !l.starts_with('-')
            && !l.ends_with('-')
            && l.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    // A name before an `@` in it makes one host look like another.
    host.contains('.')
        && host.split('.').all(label)
        && port.parse::<u16>().is_ok_and(|port| port > 0)
        && !text
            .contains(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\\' | '`' | '{' | '}'))
}

/// As many digits as the numbering of the world has, and what people put between them.
fn is_phone_number(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plus = text.rfind('+').is_none_or(|at| at == 0);
    (5..=15).contains(&digits)
        && plus
        && text
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | ' ' | '(' | ')' | '-' | '.' | '/'))
}

#[cfg(test)]
#[path = "text_tests.rs"]
mod tests;
