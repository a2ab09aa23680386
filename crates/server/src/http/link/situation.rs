//! What stands in the way of whoever is looking, with the facts.

use liaison_contract::answer::AnsweredInvitation;
use liaison_contract::situation::{Colleague, LinkSituation};
use liaison_domain::redemption::{Obstacle, obstacle};
use liaison_store::{Db, answer, forwarding, user};

use super::case::Case;
use crate::app::App;
use crate::http::answer::described;
use crate::http::problem::Answer;

/// Enough to find somebody who is there today.
pub(super) const MOST_COLLEAGUES: u64 = 5;

pub(super) async fn of(app: &App, db: &impl Db, case: &Case) -> Answer<LinkSituation> {
    let obstacle = obstacle(&case.situation());
    Ok(LinkSituation {
        obstacle,
        colleagues: match obstacle {
            Some(Obstacle::NeedsAdministrator) => colleagues(db, case).await?,
            _ => Vec::new(),
        },
        earlier: match obstacle {
            Some(Obstacle::HadThisTrial | Obstacle::OwnsThisPlan) => earlier(app, db, case).await?,
            _ => None,
        },
    })
}

/// Whoever cannot answer is told who can, by name.
async fn colleagues(db: &impl Db, case: &Case) -> Answer<Vec<Colleague>> {
    let Some(customer) = &case.customer else {
        return Ok(Vec::new());
    };
    let mut forwarded = match &case.redemption {
        Some(redemption) => forwarding::last_to_each(db, redemption.id).await?,
        None => Default::default(),
    };
    let found = user::administrators_of(db, customer.id, MOST_COLLEAGUES).await?;
    Ok(found
        .into_iter()
        .map(|user| {
            let last = forwarded.remove(&user.id);
            Colleague {
                user: user.id,
                name: user.name,
                email: user.email.into(),
                forwarded_at: last.as_ref().map(|last| last.at),
                forwarded_by: last.map(|last| last.by_name),
            }
        })
        .collect())
}

/// Who of the organisation accepted the other trial, from whom, and when.
async fn earlier(app: &App, db: &impl Db, case: &Case) -> Answer<Option<AnsweredInvitation>> {
    let Some(redemption) = case.earlier.and_then(|earlier| earlier.redemption) else {
        return Ok(None);
    };
    let found = answer::find(db, redemption).await?;
    Ok(found.map(|item| described(app, item)))
}
