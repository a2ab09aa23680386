//! The two things that are asked of the server from here. Tests bring a courier of their own.

use std::future::Future;
use std::pin::Pin;

use liaison_contract::ProblemCode;
use liaison_domain::id::TrialInvitationId;
use liaison_drafts::Outcome;

use crate::api::{self, ApiError};

pub type Answer<T> = Pin<Box<dyn Future<Output = T>>>;

#[derive(Clone, Copy)]
pub struct Courier {
    pub put_trial_invitation: fn(TrialInvitationId, String, String) -> Answer<Outcome>,
    /// Nothing where the server cannot be asked.
    pub find_catalogue: fn() -> Answer<Option<String>>,
}

impl Default for Courier {
    fn default() -> Self {
        Self {
            put_trial_invitation: |id, request, key| {
                Box::pin(async move {
                    match api::trial_invitation::put_trial_invitation(id, request, &key).await {
                        Ok(answer) => Outcome::Created(answer),
                        Err(error) => outcome(error),
                    }
                })
            },
            find_catalogue: || Box::pin(async { api::catalogue::find_catalogue().await.ok() }),
        }
    }
}

/// What is to be done about a request that was not answered with the invitation.
fn outcome(error: ApiError) -> Outcome {
    match error {
        ApiError::Network | ApiError::Timeout => Outcome::Unreachable,
        // Of something between the server and us; the request itself is sound, so it may get through later.
        ApiError::Unexpected(_) => Outcome::Busy,
        ApiError::Problem(problem) => match problem.code {
            ProblemCode::NotSignedIn | ProblemCode::SessionWiped => Outcome::SignedOut,
            // The first sending is still being answered.
            ProblemCode::IdempotencyKeyInUse => Outcome::Busy,
            _ if problem.status == 429 || problem.status >= 500 => Outcome::Busy,
            _ => Outcome::Refused(problem),
        },
    }
}
