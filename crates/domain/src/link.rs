//! The campaign link and the summary id of an invitation.
//!
//! Both are identifiers, not credentials: the link may stand on a web site. It is long enough that nobody finds
//! other people's invitations by counting, and it begins with the summary id, so that one can be told from the other
//! on the telephone.

use core::fmt;

use liaison_json::wire;

/// Letters that are not mistaken for a digit or for each other when read aloud or written by hand.
const LETTERS: &[u8; 22] = b"ABCDEFGHJKMNPQRSTVWXYZ";
const SUFFIX: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const SUFFIX_LENGTH: usize = 10;

/// A short id fit for reading aloud: digit, letter, letter, dash, digit, digit, letter. Unique within a partner.
#[wire]
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "7KD-42P"))]
#[serde(try_from = "String", into = "String")]
pub struct SummaryId(String);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotASummaryId;

impl SummaryId {
    /// The caller brings randomness: each byte picks one character.
    pub fn from_random(random: [u8; 6]) -> Self {
        let [a, b, c, d, e, f] = random;
        let digit = |byte: u8| char::from(b'0' + byte % 10);
        let letter = |byte: u8| {
            LETTERS
                .get(usize::from(byte) % LETTERS.len())
                .copied()
                .map_or('A', char::from)
        };
        Self(
            [digit(a), letter(b), letter(c), '-', digit(d), digit(e), letter(f)]
                .iter()
                .collect(),
        )
    }

    /// Reads what a person typed: any case, with or without the dash.
    pub fn parse(text: &str) -> Result<Self, NotASummaryId> {
        let plain: Vec<u8> = text
            .trim()
            .bytes()
            .filter(|b| *b != b'-' && *b != b' ')
            .map(|b| b.to_ascii_uppercase())
            .collect();
        let good = |shape: &[u8]| {
            shape.iter().zip(b"DLLDDL").all(|(byte, kind)| match kind {
                b'D' => byte.is_ascii_digit(),
                _ => LETTERS.contains(byte),
            })
        };
        match plain.as_slice() {
            [head @ .., _, _, _] if plain.len() == 6 && good(&plain) => {
                let text: String = plain.iter().map(|b| char::from(*b)).collect();
                let (first, second) = text.split_at(head.len());
                Ok(Self(format!("{first}-{second}")))
            }
            _ => Err(NotASummaryId),
        }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NotASummaryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a summary id looks like 7KD-42P")
    }
}

impl TryFrom<String> for SummaryId {
    type Error = NotASummaryId;
    fn try_from(text: String) -> Result<Self, NotASummaryId> {
        Self::parse(&text)
    }
}

impl From<SummaryId> for String {
    fn from(id: SummaryId) -> Self {
        id.0
    }
}

/// What follows `/o/` in an invitation's link, and `/offers/` in that of an offer.
#[wire]
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(value_type = String, example = "7kd42p-3v8m0q1rzt"))]
#[serde(try_from = "String", into = "String")]
pub struct LinkToken(String);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotALinkToken;

impl LinkToken {
    pub fn new(summary: &SummaryId, random: [u8; SUFFIX_LENGTH]) -> Self {
        let head = summary.as_str().replace('-', "").to_ascii_lowercase();
        let tail: String = random
            .iter()
            .filter_map(|byte| SUFFIX.get(usize::from(byte % 32)))
            .map(|byte| char::from(*byte))
            .collect();
        Self(format!("{head}-{tail}"))
    }

    pub fn parse(text: &str) -> Result<Self, NotALinkToken> {
        let text = text.trim().to_ascii_lowercase();
        let (head, tail) = text.split_once('-').ok_or(NotALinkToken)?;
        let good = SummaryId::parse(head).is_ok()
            && tail.len() == SUFFIX_LENGTH
            && tail.bytes().all(|byte| SUFFIX.contains(&byte));
        if good { Ok(Self(text)) } else { Err(NotALinkToken) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NotALinkToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("that is not the end of an invitation link")
    }
}

impl TryFrom<String> for LinkToken {
    type Error = NotALinkToken;
    fn try_from(text: String) -> Result<Self, NotALinkToken> {
        Self::parse(&text)
    }
}

impl From<LinkToken> for String {
    fn from(token: LinkToken) -> Self {
        token.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn read_aloud_and_typed_in_any_way() {
        for typed in ["7KD-42P", "7kd42p", " 7kd 42p "] {
            assert_eq!(
                SummaryId::parse(typed).map(String::from),
                Ok("7KD-42P".into()),
                "{typed}"
            );
        }
        for wrong in ["", "7KD-42", "KKD-42P", "7KI-42P", "7KD-42P1", "７KD-42P"] {
            assert_eq!(SummaryId::parse(wrong), Err(NotASummaryId), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn what_is_made_is_read(summary in any::<[u8; 6]>(), tail in any::<[u8; SUFFIX_LENGTH]>()) {
            let id = SummaryId::from_random(summary);
            prop_assert!(SummaryId::parse(id.as_str()).is_ok_and(|again| again == id));
            let token = LinkToken::new(&id, tail);
            prop_assert!(LinkToken::parse(token.as_str()).is_ok_and(|again| again == token));
        }

        #[test]
        fn anything_typed_is_read_without_panic(text in ".*") {
            let _ = SummaryId::parse(&text);
            let _ = LinkToken::parse(&text);
        }
    }
}
