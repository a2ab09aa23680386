//! Somebody has the page before them.

use liaison_contract::review::Review;
use liaison_domain::Actor;
use liaison_domain::event::What;
use liaison_domain::id::{RedemptionId, VisitorId};
use liaison_domain::link::LinkToken;
use liaison_domain::redemption::{Redemption, RedemptionEvent, RedemptionState, arrival, next};
use liaison_domain::trial_invitation::InvitationState;
use liaison_store::user::StoredUser;
use liaison_store::{Tx, Update, forwarding, recipient, redemption};
use uuid::Uuid;

use super::case::Case;
use super::review;
use crate::app::App;
use crate::http::extract::Visit;
use crate::http::problem::{Answer, Refusal};
use crate::log_entry::{LogEntry, about, by, by_visitor};
use crate::random;

/// Whether an opening changed anything.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Opened {
    Written,
    AsBefore,
}

impl Opened {
    pub(crate) fn is_written(self) -> bool {
        self == Self::Written
    }
}

/// A browser that was not seen before. Nothing can be concluded from the id, so it is all random.
pub(crate) fn new_visitor() -> Answer<VisitorId> {
    let random = uuid::Builder::from_random_bytes(random::bytes()?);
    Ok(VisitorId(random.into_uuid()))
}

pub(crate) async fn open(
    app: &App,
    visit: &Visit,
    visitor: VisitorId,
    token: &LinkToken,
    recipient: Option<&[u8; 32]>,
) -> Answer<(Review, Opened)> {
    let reader = app.store.read();
    let seen = Case::read(&reader, app, visit, token).await?;
    // Most openings are a page drawn once more. Looking first keeps them from waiting for a writer's place.
    if !needs_writing(&reader, &seen, visitor, recipient).await? {
        return Ok((review::of(app, &reader, &seen).await?, Opened::AsBefore));
    }
    let tx = app.store.write().await?;
    let mut case = Case::lock(&tx, app, visit, token).await?;
    let way = match case.user.clone() {
        None => open_as_visitor(app, &tx, &case, visitor).await?,
        Some(user) => {
            arrive(app, &tx, &mut case, &user, visitor).await?;
            case.redemption.as_ref().map(|redemption| redemption.id)
        }
    };
    if let Some(recipient) = recipient.filter(|_| is_customers(&case)) {
        recipient::opened(&tx, case.invitation.id, recipient, way, case.now).await?;
    }
    let review = review::of(app, &tx, &case).await?;
    tx.commit().await?;
    Ok((review, Opened::Written))
}

/// The partner and the vendor may look without leaving a trace in the customer's way.
fn is_customers(case: &Case) -> bool {
    matches!(case.actor, Actor::Anonymous | Actor::Customer { .. })
}

async fn needs_writing(
    db: &impl liaison_store::Db,
    case: &Case,
    visitor: VisitorId,
    recipient: Option<&[u8; 32]>,
) -> Answer<bool> {
    if !is_customers(case) {
        return Ok(false);
    }
    if let Some(recipient) = recipient {
        let way = match &case.redemption {
            Some(own) => Some(own.id),
            None => redemption::find_by_visitor(db, case.invitation.id, visitor)
                .await?
                .map(|way| way.id),
        };
        if recipient::is_news(db, case.invitation.id, recipient, way).await? {
            return Ok(true);
        }
    }
    let is_open = case.invitation.state_at(case.now) == InvitationState::Active;
    Ok(match case.actor {
        Actor::Anonymous if is_open => redemption::find_by_visitor(db, case.invitation.id, visitor)
            .await?
            .is_none(),
        Actor::Customer { .. } => {
            let moves = arrival(&case.situation()).is_some_and(|event| {
                let state = case.redemption.as_ref().map(|redemption| redemption.state);
                next(state.unwrap_or(RedemptionState::Opened), event).is_ok()
            });
            let merges = case.redemption.is_some()
                && redemption::find_by_visitor(db, case.invitation.id, visitor)
                    .await?
                    .is_some();
            let passed_on = match (&case.redemption, &case.user) {
                (Some(own), Some(user)) => forwarding::is_unopened(db, own.id, user.id).await?,
                _ => false,
            };
            moves || merges || passed_on
        }
        _ => false,
    })
}

/// The visitor's way, which begins here unless the link is closed.
async fn open_as_visitor(
    app: &App,
    tx: &Tx,
    case: &Case,
    visitor: VisitorId,
) -> Answer<Option<RedemptionId>> {
    if let Some(known) = redemption::find_by_visitor(tx, case.invitation.id, visitor).await? {
        return Ok(Some(known.id));
    }
    if case.is_used_up || case.invitation.state_at(case.now) != InvitationState::Active {
        return Ok(None);
    }
    let opened = Redemption {
        visitor: Some(visitor),
        ..fresh(case)?
    };
    redemption::insert(tx, &opened).await?;
    let entry = LogEntry {
        partner: &case.partner,
        customer: None,
        redemption: Some(opened.id),
        about: Some(about(&case.invitation, &app.catalogue)),
        author: by_visitor(),
        at: case.now,
    };
    entry.append(tx, 0, What::InvitationOpened {}).await?;
    Ok(Some(opened.id))
}

/// A customer's person arrived: what their browser did before they signed in becomes the customer's.
async fn arrive(app: &App, tx: &Tx, case: &mut Case, user: &StoredUser, visitor: VisitorId) -> Answer<()> {
    let Some(customer) = case.customer.as_ref().map(|customer| customer.id) else {
        return Ok(());
    };
    let event = arrival(&case.situation());
    if event.is_some() || case.redemption.is_some() {
        let before = redemption::find_by_visitor(tx, case.invitation.id, visitor).await?;
        if let Some(before) = before {
            case.redemption = Some(redemption::claim(tx, &before, customer, user.id, case.now).await?);
        }
    }
    if let Some(event) = event {
        advance(app, tx, case, user, event).await?;
    }
    take_over(app, tx, case, user).await
}

/// Somebody to whom it was passed on has come. The state said already that it waits for them; the partner learns that
/// they have it before them now.
async fn take_over(app: &App, tx: &Tx, case: &mut Case, user: &StoredUser) -> Answer<()> {
    let Some(before) = case.redemption.clone() else {
        return Ok(());
    };
    if !forwarding::is_unopened(tx, before.id, user.id).await? {
        return Ok(());
    }
    forwarding::opened(tx, before.id, user.id, case.now).await?;
    if before.state != RedemptionState::Reviewing || before.last_user == Some(user.id) {
        return Ok(());
    }
    let taken = Redemption {
        last_user: Some(user.id),
        changed_at: case.now,
        ..before
    };
    let taken = written(tx, taken).await?;
    let entry = LogEntry {
        partner: &case.partner,
        customer: case.customer.as_ref(),
        redemption: Some(taken.id),
        about: Some(about(&case.invitation, &app.catalogue)),
        author: by(user),
        at: case.now,
    };
    entry.append(tx, 0, What::ReviewStarted {}).await?;
    case.redemption = Some(taken);
    Ok(())
}

/// Moves the customer's redemption by one event, beginning one where there is none. Where the table does not allow
/// the event, somebody of the same organisation is further already, and nothing changes.
pub(crate) async fn advance(
    app: &App,
    tx: &Tx,
    case: &mut Case,
    user: &StoredUser,
    event: RedemptionEvent,
) -> Answer<()> {
    let before = case.redemption.clone();
    let state = before
        .as_ref()
        .map_or(RedemptionState::Opened, |redemption| redemption.state);
    let Ok(state) = next(state, event) else {
        return Ok(());
    };
    let what = match event {
        RedemptionEvent::SignIn => What::CustomerSignedIn {},
        RedemptionEvent::NeedAdministrator => What::AdministratorNeeded {},
        RedemptionEvent::Review => What::ReviewStarted {},
        _ => return Ok(()),
    };
    let moved = Redemption {
        state,
        last_user: Some(user.id),
        changed_at: case.now,
        customer: case.customer.as_ref().map(|customer| customer.id),
        ..match before.clone() {
            Some(before) => before,
            None => fresh(case)?,
        }
    };
    let moved = match before {
        Some(_) => written(tx, moved).await?,
        None => {
            redemption::insert(tx, &moved).await?;
            moved
        }
    };
    let entry = LogEntry {
        partner: &case.partner,
        customer: case.customer.as_ref(),
        redemption: Some(moved.id),
        about: Some(about(&case.invitation, &app.catalogue)),
        author: by(user),
        at: case.now,
    };
    entry.append(tx, 0, what).await?;
    case.redemption = Some(moved);
    Ok(())
}

/// Writes a changed redemption and gives it back with its new revision.
pub(crate) async fn written(tx: &Tx, changed: Redemption) -> Answer<Redemption> {
    match redemption::update(tx, &changed).await? {
        Update::Done { revision } => Ok(Redemption { revision, ..changed }),
        Update::Stale => Err(Refusal::raced()),
    }
}

fn fresh(case: &Case) -> Answer<Redemption> {
    let id: Uuid = random::uuid(case.now)?;
    Ok(Redemption {
        id: RedemptionId(id),
        invitation: case.invitation.id,
        state: RedemptionState::Opened,
        visitor: None,
        customer: None,
        last_user: None,
        answered_by: None,
        answered_at: None,
        answered_revision: None,
        terms: None,
        administration: None,
        decline_reason: None,
        opened_at: case.now,
        changed_at: case.now,
        revision: 1,
    })
}
