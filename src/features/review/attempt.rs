//! The key of one attempt to answer. It stays in this tab until the server has decided, so that the same click after a
//! crash or a reload is the same attempt.

use liaison_domain::link::LinkToken;

use crate::api;
use crate::offline::keep::{self, Shelf};

pub struct Attempt {
    shelf_name: String,
    pub key: String,
}

impl Attempt {
    /// `body` is what is sent: another choice is another attempt.
    pub fn of(token: &LinkToken, body: &str) -> Self {
        let shelf_name = ["liaison.answer.", token.as_str(), ".", body].concat();
        let key = keep::read(Shelf::Tab, &shelf_name).unwrap_or_else(|| {
            let key = api::idempotency_key();
            keep::write(Shelf::Tab, &shelf_name, &key);
            key
        });
        Self { shelf_name, key }
    }

    /// The server has decided; the next click is a new attempt.
    pub fn decided(&self) {
        keep::remove(Shelf::Tab, &self.shelf_name);
    }
}
