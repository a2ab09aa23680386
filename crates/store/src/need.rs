//! What waits for somebody of a partner's staff.

use std::collections::{BTreeMap, HashMap};

use jiff::Timestamp;
use liaison_domain::catalogue::{Catalogue, PlanCode};
use liaison_domain::id::{PartnerId, TrialInvitationId};
use liaison_domain::need::{Need, Needed, most_urgent_first, near};
use uuid::Uuid;

use crate::error::StoreError;
use crate::transaction::Db;
use crate::{customer, recipient, redemption, subscription, trial_invitation};

/// Of each kind. Whoever has more than these to do begins with them.
const MOST: u64 = 20;
/// Addresses; they are counted for each invitation.
const MOST_RECIPIENTS: u64 = 500;

/// The most urgent first.
pub async fn of_partner(
    db: &impl Db,
    partner: PartnerId,
    catalogue: &Catalogue,
    now: Timestamp,
) -> Result<Vec<Need>, StoreError> {
    let mut needs = invitations(db, partner, now).await?;
    needs.extend(trials(db, partner, catalogue, now).await?);
    needs.extend(administrators(db, partner, now).await?);
    needs.extend(addresses(db, partner, now).await?);
    most_urgent_first(&mut needs);
    Ok(needs)
}

async fn invitations(db: &impl Db, partner: PartnerId, now: Timestamp) -> Result<Vec<Need>, StoreError> {
    let (by, _) = near(now);
    let ending = trial_invitation::ending(db, partner, now, by, MOST).await?;
    Ok(ending
        .into_iter()
        .filter_map(|each| {
            Some(Need {
                at: each.expires_at?,
                invitation: each.id,
                invitation_name: each.terms.name.as_str().to_owned(),
                what: Needed::InvitationEnds {},
            })
        })
        .collect())
}

async fn trials(
    db: &impl Db,
    partner: PartnerId,
    catalogue: &Catalogue,
    now: Timestamp,
) -> Result<Vec<Need>, StoreError> {
    let (_, by) = near(now);
    let ending = subscription::ending(db, partner, now, by, MOST).await?;
    let customers = customer::names(db, ending.iter().map(|(_, trial)| trial.customer.0)).await?;
    let invitations =
        redemption::invitations_of(db, ending.iter().map(|(redemption, _)| *redemption)).await?;
    let names = trial_invitation::names(db, invitations.values().copied()).await?;
    Ok(ending
        .into_iter()
        .filter_map(|(redemption, trial)| {
            let invitation = *invitations.get(&redemption)?;
            let ends_at = trial.phase.ends_at()?;
            let plan = PlanCode(trial.product.0);
            let plan_name = match catalogue.plan(&plan) {
                Some(plan) => plan.name.clone(),
                None => plan.0,
            };
            let what = Needed::TrialEnds {
                customer_name: customers.get(&trial.customer.0).cloned()?,
                plan_name,
            };
            about(&names, invitation, ends_at, what)
        })
        .collect())
}

async fn administrators(db: &impl Db, partner: PartnerId, now: Timestamp) -> Result<Vec<Need>, StoreError> {
    let waiting = redemption::awaiting_administrator(db, partner, now, MOST).await?;
    let customers = waiting.iter().filter_map(|each| each.customer);
    let customers = customer::names(db, customers.map(|id| id.0)).await?;
    let names = trial_invitation::names(db, waiting.iter().map(|each| each.invitation.0)).await?;
    Ok(waiting
        .into_iter()
        .filter_map(|each| {
            let customer_name = each.customer.and_then(|id| customers.get(&id.0).cloned());
            let what = Needed::Administrator { customer_name };
            about(&names, each.invitation.0, each.changed_at, what)
        })
        .collect())
}

/// One for each invitation, since its first message that did not arrive.
async fn addresses(db: &impl Db, partner: PartnerId, now: Timestamp) -> Result<Vec<Need>, StoreError> {
    let lost = recipient::not_reached(db, partner, now, MOST_RECIPIENTS).await?;
    let mut counts: BTreeMap<Uuid, (u32, Timestamp)> = BTreeMap::new();
    for each in &lost {
        let (count, since) = counts
            .entry(each.recipient.invitation.0)
            .or_insert((0, each.last_sent_at));
        *count += 1;
        *since = each.last_sent_at.min(*since);
    }
    let names = trial_invitation::names(db, counts.keys().copied()).await?;
    Ok(counts
        .into_iter()
        .filter_map(|(invitation, (recipients, since))| {
            about(&names, invitation, since, Needed::NotReached { recipients })
        })
        .collect())
}

fn about(names: &HashMap<Uuid, String>, invitation: Uuid, at: Timestamp, what: Needed) -> Option<Need> {
    Some(Need {
        at,
        invitation: TrialInvitationId(invitation),
        invitation_name: names.get(&invitation)?.clone(),
        what,
    })
}
