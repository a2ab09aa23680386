//! What is known by its content: an id is the SHA-256 of it, in hexadecimal digits.

use core::fmt;

use liaison_json::wire;

macro_rules! content_ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[wire]
        #[derive(Clone, PartialEq, Eq, Hash, Debug)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema),
            schema(value_type = String, min_length = 64, max_length = 64))]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<String> for $name {
            type Error = NotAContentId;
            fn try_from(text: String) -> Result<Self, NotAContentId> {
                read(text).map(Self)
            }
        }

        impl core::str::FromStr for $name {
            type Err = NotAContentId;
            fn from_str(text: &str) -> Result<Self, NotAContentId> {
                read(text.to_owned()).map(Self)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

content_ids! {
    /// A logo as it is kept: its name, and its address.
    LogoId,
    /// A file of a partner's terms.
    TermsDocumentId,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NotAContentId;

impl fmt::Display for NotAContentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("such an id has 64 hexadecimal digits")
    }
}

fn read(text: String) -> Result<String, NotAContentId> {
    let good = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    good.then_some(text).ok_or(NotAContentId)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_hash_in_small_letters() {
        assert!("0a".repeat(32).parse::<TermsDocumentId>().is_ok());
        for wrong in [
            String::new(),
            "0a".repeat(31),
            "0A".repeat(32),
            "0g".repeat(32),
            "é".repeat(32),
        ] {
            assert_eq!(wrong.parse::<TermsDocumentId>(), Err(NotAContentId), "{wrong}");
        }
    }
}
