//! Keys: made at the first start and by a command, kept in the database, where every process of the server finds them.

use jiff::{SignedDuration, Timestamp};
use liaison_receipt::Unsigned;
use liaison_store::receipt_key::{self, StoredKey};
use liaison_store::{Store, StoreError, Tx};
use ring::signature::{Ed25519KeyPair, KeyPair};

use super::sha256;
use crate::random::{self, NoRandomness, hex};

/// How much of the public key's hash names it.
const ID_DIGITS: usize = 32;

#[derive(Debug, thiserror::Error)]
pub enum NoKey {
    #[error("the keys of receipts cannot be read: {0}")]
    Store(#[from] StoreError),
    #[error(transparent)]
    Random(#[from] NoRandomness),
    #[error("the key of receipts {0} is damaged")]
    Damaged(String),
    #[error("there is no key to sign receipts with")]
    None,
}

/// It signs.
pub struct Key {
    pub id: String,
    pair: Ed25519KeyPair,
}

impl Key {
    /// The newest one.
    pub async fn current(tx: &Tx) -> Result<Self, NoKey> {
        let stored = receipt_key::newest(tx).await?.ok_or(NoKey::None)?;
        let damaged = || NoKey::Damaged(stored.id.clone());
        let seed = bytes(&stored.seed).ok_or_else(damaged)?;
        let public = bytes(&stored.public).ok_or_else(damaged)?;
        let pair = Ed25519KeyPair::from_seed_and_public_key(&seed, &public).map_err(|_| damaged())?;
        Ok(Self { id: stored.id, pair })
    }

    pub fn sign(&self, unsigned: Unsigned) -> String {
        let signature = self.pair.sign(unsigned.signed().as_bytes());
        unsigned.seal(&hex(signature.as_ref()))
    }
}

/// Makes the first key where there is none.
pub async fn ensure_key(store: &Store, now: Timestamp) -> Result<(), NoKey> {
    let tx = store.write().await?;
    receipt_key::lock(&tx).await?;
    if receipt_key::newest(&tx).await?.is_none() {
        receipt_key::insert(&tx, &fresh(now)?).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// What is answered from now on is signed with another key. Gives its id.
pub async fn rotate_key(store: &Store, now: Timestamp) -> Result<String, NoKey> {
    let tx = store.write().await?;
    receipt_key::lock(&tx).await?;
    // The newest signs, also where this machine's clock is behind that of the one that made the key before.
    let after = receipt_key::newest(&tx).await?.map_or(now, |key| {
        now.max(key.created_at + SignedDuration::from_millis(1))
    });
    let key = fresh(after)?;
    receipt_key::insert(&tx, &key).await?;
    tx.commit().await?;
    Ok(key.id)
}

fn fresh(now: Timestamp) -> Result<StoredKey, NoKey> {
    let seed = random::bytes::<32>()?;
    let pair = Ed25519KeyPair::from_seed_unchecked(&seed).map_err(|_| NoKey::None)?;
    let public = pair.public_key().as_ref();
    let mut id = sha256(public);
    id.truncate(ID_DIGITS);
    Ok(StoredKey {
        id,
        seed: hex(&seed),
        public: hex(public),
        created_at: now,
    })
}

/// From hexadecimal digits.
pub(super) fn bytes(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.as_bytes().chunks(2);
    pairs
        .map(|pair| {
            let pair = std::str::from_utf8(pair).ok().filter(|pair| pair.len() == 2)?;
            let is_lower = pair
                .bytes()
                .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
            is_lower.then(|| u8::from_str_radix(pair, 16).ok()).flatten()
        })
        .collect()
}
