//! Receipts: what was answered, signed with a key of this server's.

mod content;
mod key;
mod verify;

pub(crate) use content::{Answered, keep};
pub use key::{Key, NoKey, ensure_key, rotate_key};
pub use verify::{Failed, verify};

use sha2::{Digest, Sha256};

use crate::random::hex;

fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}
