//! Hashing passwords: argon2id with the parameters that OWASP names, a few at a time, off the async threads.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use liaison_domain::credential::Password;
use tokio::sync::Semaphore;

/// Memory in KiB, passes and lanes.
const OWASP: (u32, u32, u32) = (19_456, 2, 1);

#[derive(Clone)]
pub struct Passwords {
    /// Each hash takes 19 MiB; whoever comes when all are taken waits instead of filling the memory.
    places: Arc<Semaphore>,
    /// What an unknown address is compared with, so that it takes as long as a wrong password.
    dummy: Arc<str>,
}

#[derive(Debug, thiserror::Error)]
#[error("hashing a password failed")]
pub struct HashingFailed;

impl Passwords {
    pub fn new() -> Result<Self, HashingFailed> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let nobody = Password::parse("nobody has this password").map_err(|_| HashingFailed)?;
        Ok(Self {
            places: Arc::new(Semaphore::new(cores)),
            dummy: hash_now(&nobody)?.into(),
        })
    }

    pub async fn hash(&self, password: Password) -> Result<String, HashingFailed> {
        let _place = self.places.acquire().await.map_err(|_| HashingFailed)?;
        tokio::task::spawn_blocking(move || hash_now(&password))
            .await
            .map_err(|_| HashingFailed)?
    }

    /// Whether the password belongs to the hash. `None` stands for an unknown address and is always wrong.
    pub async fn verify(&self, password: Password, hash: Option<String>) -> Result<bool, HashingFailed> {
        let _place = self.places.acquire().await.map_err(|_| HashingFailed)?;
        let dummy = Arc::clone(&self.dummy);
        tokio::task::spawn_blocking(move || {
            let known = hash.is_some();
            let text = hash.unwrap_or_else(|| dummy.as_ref().to_owned());
            let parsed = PasswordHash::new(&text).map_err(|_| HashingFailed)?;
            let matches = argon2()?
                .verify_password(password.expose().as_bytes(), &parsed)
                .is_ok();
            Ok(matches && known)
        })
        .await
        .map_err(|_| HashingFailed)?
    }
}

/// Hashes on the calling thread, for the command line.
pub fn hash_now(password: &Password) -> Result<String, HashingFailed> {
    argon2()?
        .hash_password(password.expose().as_bytes())
        .map(|hash| hash.to_string())
        .map_err(|_| HashingFailed)
}

fn argon2() -> Result<Argon2<'static>, HashingFailed> {
    let (memory, passes, lanes) = OWASP;
    let params = Params::new(memory, passes, lanes, None).map_err(|_| HashingFailed)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn password(text: &str) -> Password {
        Password::parse(text).unwrap()
    }

    #[tokio::test]
    async fn the_right_password_and_only_that_one_fits() {
        let passwords = Passwords::new().unwrap();
        let hash = passwords.hash(password("tide and harbour")).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(
            passwords
                .verify(password("tide and harbour"), Some(hash.clone()))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .verify(password("tide and harbor"), Some(hash))
                .await
                .unwrap()
        );
        assert!(
            !passwords
                .verify(password("nobody has this password"), None)
                .await
                .unwrap()
        );
    }
}
