//! A receipt that somebody holds, taken apart for checking.

use liaison_json::Json;

use crate::cut::{Piece, altered};
use crate::{END, FORM, SECTIONS, SIGNATURE, SIGNATURE_DIGITS, quoted};

/// What there is to check.
#[derive(Clone, PartialEq, Debug)]
pub struct Opened<'a> {
    /// Which key is said to have signed it.
    pub key: String,
    /// What is signed, exactly.
    pub signed: String,
    /// In hexadecimal digits.
    pub signature: &'a str,
    /// With their braces.
    sections: &'a [u8],
    /// What the head says of them, in its order.
    pieces: Vec<Piece>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// As it was signed.
    Intact,
    /// These sections are not what was signed.
    Altered(Vec<String>),
    /// The signature itself fails: whatever the sections say, nobody has signed it with that key.
    SignatureFails,
}

/// Whether the signature is that key's of what is signed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    Yes,
    No,
}

/// Nothing where it has not the form of a receipt that this build knows. Then it has no signature that could hold.
/// The bytes need not be text: where they are not, something was altered, and a section of them can be named.
pub fn open(file: &[u8]) -> Option<Opened<'_>> {
    // Programs that write files like to end them with a line feed.
    let file = file.strip_suffix(b"\n").unwrap_or(file);
    // The head comes first and has nothing in it that looks like this; whoever puts it there has altered what is signed.
    let ends = file
        .windows(SECTIONS.len())
        .position(|window| window == SECTIONS.as_bytes())?;
    let (head, rest) = file.split_at_checked(ends)?;
    let rest = rest.strip_prefix(SECTIONS.as_bytes())?;
    let rest = rest.strip_suffix(END.as_bytes())?;
    let (rest, signature) = rest.split_at_checked(rest.len().checked_sub(SIGNATURE_DIGITS)?)?;
    let sections = rest.strip_suffix(SIGNATURE.as_bytes())?;
    let signed = [str::from_utf8(head).ok()?, "}"].concat();
    let json = liaison_json::parse(&signed)?;
    if json.get("receipt")?.as_number() != Some(FORM) {
        return None;
    }
    Some(Opened {
        key: json.get("key")?.as_text()?.to_owned(),
        signature: str::from_utf8(signature).ok()?,
        sections,
        pieces: pieces(json.get("digests")?.as_object()?)?,
        signed,
    })
}

impl Opened<'_> {
    /// `digest` gives SHA-256 in hexadecimal digits. What a signature that fails says of the sections is worth nothing.
    pub fn verdict(&self, holds: Holds, digest: impl Fn(&[u8]) -> String) -> Verdict {
        if holds == Holds::No {
            return Verdict::SignatureFails;
        }
        let altered = altered(self.sections, &self.pieces, &digest);
        match altered.is_empty() {
            true => Verdict::Intact,
            false => Verdict::Altered(altered.iter().map(|piece| piece.name.clone()).collect()),
        }
    }
}

fn pieces(digests: &[(String, Json)]) -> Option<Vec<Piece>> {
    let last = digests.len().checked_sub(1)?;
    let piece = |(index, (name, signed)): (usize, &(String, Json))| {
        Some(Piece {
            name: name.clone(),
            before: [if index == 0 { "{" } else { "," }, &quoted(name), ":"].concat(),
            after: if index == last { "}" } else { "" },
            bytes: usize::try_from(signed.get("bytes")?.as_number()?).ok()?,
            sha256: signed.get("sha256")?.as_text()?.to_owned(),
        })
    };
    digests.iter().enumerate().map(piece).collect()
}
