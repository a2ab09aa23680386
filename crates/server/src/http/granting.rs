//! What an acceptance does about delegated administration, whatever else was accepted with it.

use liaison_domain::delegated_administration::{
    AdministrationKind, AdministrationOutcome, Relationship, RelationshipEvent, RelationshipState,
};
use liaison_domain::event::What;
use liaison_domain::id::{RelationshipId, UserId};
use liaison_store::{Tx, Update, relationship};

use super::new_invitation;
use super::problem::{Answer, Refusal};
use crate::log_entry::LogEntry;
use crate::random;

/// Ends and grants as the outcome says, with the entries of the log behind those of the acceptance. Gives back what was
/// granted now.
pub(super) async fn apply(
    tx: &Tx,
    entry: &LogEntry<'_>,
    active: Option<&Relationship>,
    user: UserId,
    outcome: AdministrationOutcome,
) -> Answer<Option<Relationship>> {
    match outcome {
        AdministrationOutcome::Nothing | AdministrationOutcome::AlreadyGranted(_) => Ok(None),
        AdministrationOutcome::Grant(kind) => grant(tx, entry, user, kind).await.map(Some),
        AdministrationOutcome::Replace { grant: kind, .. } => {
            end(tx, entry, active.ok_or_else(Refusal::raced)?).await?;
            grant(tx, entry, user, kind).await.map(Some)
        }
    }
}

/// What the customer will have granted to this partner, as the answer keeps it.
pub(super) fn granted(
    outcome: AdministrationOutcome,
    active: Option<&Relationship>,
) -> Option<AdministrationKind> {
    match outcome {
        AdministrationOutcome::Nothing => None,
        AdministrationOutcome::Grant(kind) | AdministrationOutcome::Replace { grant: kind, .. } => Some(kind),
        AdministrationOutcome::AlreadyGranted(_) => active.map(|active| active.kind),
    }
}

async fn end(tx: &Tx, entry: &LogEntry<'_>, old: &Relationship) -> Answer<()> {
    let state = old
        .state
        .next(RelationshipEvent::Replace)
        .map_err(|_| Refusal::raced())?;
    match relationship::end(tx, old.id, old.revision, state, entry.at).await? {
        Update::Done { .. } => {}
        Update::Stale => return Err(Refusal::raced()),
    }
    // The partner that leaves is told so, and nothing of what replaced it.
    let leaving = LogEntry {
        partner: &new_invitation::partner(tx, old.partner).await?,
        customer: entry.customer,
        redemption: None,
        about: None,
        author: entry.author.clone(),
        at: entry.at,
    };
    Ok(leaving.append(tx, 2, What::AdministrationReplaced {}).await?)
}

async fn grant(
    tx: &Tx,
    entry: &LogEntry<'_>,
    user: UserId,
    kind: AdministrationKind,
) -> Answer<Relationship> {
    let customer = entry.customer.ok_or_else(Refusal::raced)?;
    let granted = Relationship {
        id: RelationshipId(random::uuid(entry.at)?),
        customer: customer.id,
        partner: entry.partner.id,
        kind,
        state: RelationshipState::Active,
        granted_by: user,
        started_at: entry.at,
        ended_at: None,
        revision: 1,
    };
    relationship::insert(tx, &granted).await?;
    entry.append(tx, 3, What::AdministrationGranted { kind }).await?;
    Ok(granted)
}
