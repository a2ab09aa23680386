//! One attempt to answer: what was sent, and its key. It stays in this tab until the server has decided, so that the
//! same click after a crash, a reload or a broken network is the same attempt.

use liaison_contract::ProblemCode;
use liaison_domain::link::LinkToken;

use crate::api::{self, ApiError};
use crate::offline::keep::{self, Shelf};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Answering {
    Accept,
    Decline,
}

/// What became of an attempt.
pub enum Settled<T> {
    Given(T),
    /// The server decided against it; the next click is a new attempt.
    Refused(ApiError),
    /// It was sent, and nobody knows whether it arrived.
    Unknown,
}

pub struct Attempt {
    shelf_name: String,
    pub answering: Answering,
    pub key: String,
    /// What is sent, as text.
    pub body: String,
}

impl Attempt {
    /// Another choice is another attempt.
    pub fn of(token: &LinkToken, answering: Answering, body: String) -> Self {
        if let Some(kept) = Self::kept(token)
            && kept.answering == answering
            && kept.body == body
        {
            return kept;
        }
        let attempt = Self {
            shelf_name: shelf_name(token),
            answering,
            key: api::idempotency_key(),
            body,
        };
        let word = match answering {
            Answering::Accept => "accept",
            Answering::Decline => "decline",
        };
        let text = [&attempt.key, word, &attempt.body].join(" ");
        keep::write(Shelf::Tab, &attempt.shelf_name, &text);
        attempt
    }

    /// The one that the server has not been heard to decide.
    pub fn kept(token: &LinkToken) -> Option<Self> {
        let shelf_name = shelf_name(token);
        let text = keep::read(Shelf::Tab, &shelf_name)?;
        let mut parts = text.splitn(3, ' ');
        let (key, word, body) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self {
            answering: match word {
                "accept" => Answering::Accept,
                "decline" => Answering::Decline,
                _ => return None,
            },
            key: key.to_owned(),
            body: body.to_owned(),
            shelf_name,
        })
    }

    pub fn settle<T>(&self, answer: Result<T, ApiError>) -> Settled<T> {
        match answer {
            Ok(given) => {
                self.decided();
                Settled::Given(given)
            }
            Err(error) => {
                let code = error.problem().map(|problem| problem.code);
                let is_decided =
                    code.is_some() && !error.is_passing() && code != Some(ProblemCode::IdempotencyKeyInUse);
                if is_decided {
                    self.decided();
                    Settled::Refused(error)
                } else {
                    Settled::Unknown
                }
            }
        }
    }

    fn decided(&self) {
        keep::remove(Shelf::Tab, &self.shelf_name);
    }
}

fn shelf_name(token: &LinkToken) -> String {
    ["liaison.answer.", token.as_str()].concat()
}
