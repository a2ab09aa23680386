//! Handing addresses to the server, as many at a time as one request may have.

use leptos::prelude::*;
use liaison_contract::recipient::{ADDRESSES_MOST, AddedRecipient};
use liaison_domain::id::TrialInvitationId;
use liaison_domain::text::EmailAddress;

use crate::api::recipient::add_recipients;
use crate::api::{ApiError, idempotency_key};
use crate::offline::clock::pause;

const PAUSES_MILLIS: [i32; 3] = [1_000, 3_000, 10_000];

/// How far it has come.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Handed {
    pub(super) done: usize,
    pub(super) all: usize,
    pub(super) added: usize,
    /// Those that had the invitation already.
    pub(super) known: usize,
}

/// Stops where `handed` is taken away. What was handed over before a failure stays: sending the whole again gives no
/// address a second message.
pub(super) async fn hand_over(
    id: TrialInvitationId,
    addresses: Vec<EmailAddress>,
    handed: RwSignal<Option<Handed>>,
) -> Result<Handed, ApiError> {
    let mut so_far = Handed {
        all: addresses.len(),
        ..Handed::default()
    };
    handed.try_set(Some(so_far));
    for batch in addresses.chunks(ADDRESSES_MOST) {
        let batch: Vec<String> = batch.iter().map(|address| address.as_str().to_owned()).collect();
        let outcomes = insistently(id, batch).await?;
        so_far.done += outcomes.len();
        for outcome in outcomes {
            match outcome {
                AddedRecipient::Added => so_far.added += 1,
                AddedRecipient::Duplicate => so_far.known += 1,
                AddedRecipient::Malformed => {}
            }
        }
        // Nobody watches any more, or somebody has cancelled.
        if !matches!(handed.try_get_untracked(), Some(Some(_))) {
            break;
        }
        handed.try_set(Some(so_far));
    }
    Ok(so_far)
}

/// The same key each time, so that an answer that was lost costs nothing.
async fn insistently(id: TrialInvitationId, batch: Vec<String>) -> Result<Vec<AddedRecipient>, ApiError> {
    let key = idempotency_key();
    for millis in PAUSES_MILLIS {
        match add_recipients(id, batch.clone(), &key).await {
            Err(error) if error.is_passing() => pause(millis).await,
            settled => return settled,
        }
    }
    add_recipients(id, batch, &key).await
}
