//! The form of a receipt, and what is to be checked of it.
//!
//! A receipt is one line of canonical JSON (RFC 8785): a head that is signed, the sections, and the signature. The head
//! names the key and has the length and the SHA-256 digest of each section's bytes, so that a section that was altered can
//! be named while the signature still holds. Nothing is written anew to be checked: what is signed and digested are bytes
//! of the file.
//!
//! Pure: digests and signatures are made and checked by the caller, by ring on a server and by `WebCrypto` in a browser.

mod canonical;
mod cut;
mod open;

pub use canonical::canonical;
pub use open::{Holds, Opened, Verdict, open};

use liaison_json::Json;

/// The form that this build writes.
pub const FORM: i64 = 1;

const SECTIONS: &str = ",\"sections\":";
const SIGNATURE: &str = ",\"signature\":\"";
/// Of the 64 bytes of an Ed25519 signature (RFC 8032).
const SIGNATURE_DIGITS: usize = 128;
const END: &str = "\"}";

/// A receipt before it is signed.
pub struct Unsigned {
    /// Without the brace that ends it.
    head: String,
    sections: String,
}

/// Puts the sections together. `digest` gives SHA-256 in hexadecimal digits.
pub fn prepare(sections: Vec<(&str, Json)>, key: &str, digest: impl Fn(&[u8]) -> String) -> Unsigned {
    let mut sections: Vec<(&str, String)> = sections
        .into_iter()
        .map(|(name, content)| (name, canonical(content)))
        .collect();
    sections.sort_unstable_by_key(|(name, _)| *name);
    let digests = sections
        .iter()
        .map(|(name, content)| ((*name).to_owned(), signed(content, &digest)));
    let head = canonical(Json::Object(vec![
        ("digests".to_owned(), Json::Object(digests.collect())),
        ("key".to_owned(), Json::Text(key.to_owned())),
        ("receipt".to_owned(), Json::Number(FORM)),
    ]));
    let named = sections
        .iter()
        .map(|(name, content)| format!("{}:{content}", quoted(name)));
    Unsigned {
        head: head.strip_suffix('}').unwrap_or(&head).to_owned(),
        sections: format!("{{{}}}", named.collect::<Vec<_>>().join(",")),
    }
}

impl Unsigned {
    /// What is to be signed.
    pub fn signed(&self) -> String {
        [self.head.as_str(), "}"].concat()
    }

    /// With the signature in hexadecimal digits.
    pub fn seal(self, signature: &str) -> String {
        [&self.head, SECTIONS, &self.sections, SIGNATURE, signature, END].concat()
    }
}

/// What the head says of a section.
fn signed(content: &str, digest: impl Fn(&[u8]) -> String) -> Json {
    Json::Object(vec![
        (
            "bytes".to_owned(),
            Json::Number(i64::try_from(content.len()).unwrap_or(i64::MAX)),
        ),
        ("sha256".to_owned(), Json::Text(digest(content.as_bytes()))),
    ])
}

fn quoted(name: &str) -> String {
    canonical(Json::Text(name.to_owned()))
}

#[cfg(test)]
mod tests;
