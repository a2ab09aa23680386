//! Randomness from the operating system.

use jiff::Timestamp;
use liaison_domain::id::uuid_v7;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// The operating system gave no randomness. Nothing may be signed or named without it.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the operating system gives no random bytes")]
pub struct NoRandomness;

pub fn bytes<const N: usize>() -> Result<[u8; N], NoRandomness> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| NoRandomness)?;
    Ok(bytes)
}

/// An id that sorts by the time it was made.
pub fn uuid(now: Timestamp) -> Result<Uuid, NoRandomness> {
    let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
    Ok(uuid_v7(millis, bytes()?))
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

/// What is stored of a token: whoever reads the database cannot use it.
pub fn token_hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// An id that sorts by the time it was made, and within one moment by its position.
pub fn uuid_in_order(now: Timestamp, position: u8) -> Result<Uuid, NoRandomness> {
    let millis = u64::try_from(now.as_millisecond()).unwrap_or(0);
    // The first of the random bits stand right behind the time.
    let [_, _, rest @ ..] = bytes::<10>()?;
    let mut tail = [0; 10];
    for (place, byte) in tail.iter_mut().zip([0, position].into_iter().chain(rest)) {
        *place = byte;
    }
    Ok(uuid_v7(millis, tail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_moment_keeps_its_order() {
        let now = Timestamp::UNIX_EPOCH;
        let ids: Vec<Uuid> = (0..200)
            .map(|position| uuid_in_order(now, position).unwrap())
            .collect();
        assert!(ids.is_sorted());
    }
}
