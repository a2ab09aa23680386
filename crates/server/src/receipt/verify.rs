//! Whether a receipt is what was signed.

use liaison_receipt::{Holds, Verdict, open};
use liaison_store::receipt_key::PublicKey;
use ring::signature::{ED25519, UnparsedPublicKey};

use super::key::bytes;
use super::sha256;

#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Failed {
    #[error("altered: {}", .0.join(", "))]
    Altered(Vec<String>),
    #[error("the signature fails")]
    Signature,
    #[error("the signature cannot be checked, because the key {0} is not known")]
    UnknownKey(String),
}

/// Gives the id of the key that has signed it.
pub fn verify(file: &[u8], keys: &[PublicKey]) -> Result<String, Failed> {
    let opened = open(file).ok_or(Failed::Signature)?;
    let Some(key) = keys.iter().find(|key| key.id == opened.key) else {
        return Err(Failed::UnknownKey(opened.key));
    };
    let holds = bytes(&key.public)
        .zip(bytes(opened.signature))
        .is_some_and(|(public, signature)| {
            let key = UnparsedPublicKey::new(&ED25519, public);
            key.verify(opened.signed.as_bytes(), &signature).is_ok()
        });
    let holds = match holds {
        true => Holds::Yes,
        false => Holds::No,
    };
    match opened.verdict(holds, sha256) {
        Verdict::Intact => Ok(opened.key),
        Verdict::Altered(sections) => Err(Failed::Altered(sections)),
        Verdict::SignatureFails => Err(Failed::Signature),
    }
}
