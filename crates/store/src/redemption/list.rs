//! An invitation's redemptions as the partner reads them.

use std::collections::HashMap;

use jiff::Timestamp;
use liaison_domain::actor::CustomerRole;
use liaison_domain::id::{PartnerId, RecipientId};
use liaison_domain::partner::Customer;
use liaison_domain::redemption::{Obstacle, Redemption, RedemptionState};
use liaison_domain::trial_invitation::TrialInvitation;
use sea_orm::sea_query::{Expr, ExprTrait, Order as SeaOrder};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use uuid::Uuid;

use super::to_redemption;
use crate::column::{contains, millis, word};
use crate::entity::redemption::{Column, Entity, Model};
use crate::error::StoreError;
use crate::forwarding::PassedOn;
use crate::page::{Cursor, Page, later_than, older_than};
use crate::transaction::Db;
use crate::user::Membership;
use crate::{customer, forwarding, recipient, subscription, trial_invitation, user};

/// A redemption with what a partner reads of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListedRedemption {
    pub redemption: Redemption,
    /// Absent while nobody has signed in.
    pub customer_name: Option<String>,
    /// Who answered, or who last had it before them.
    pub person: Option<Person>,
    /// Whose message led here.
    pub sent_to: Option<(RecipientId, String)>,
    pub passed_on: Option<PassedOn>,
    pub trial_ends_at: Option<Timestamp>,
    /// Why somebody who has signed in cannot answer.
    pub obstacle: Option<Obstacle>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Person {
    pub name: String,
    pub role: Option<CustomerRole>,
}

/// Which of an invitation's redemptions are listed, and in which order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wanted {
    /// What stands in the name, a domain, or the name or address of somebody who had it, however it is capitalised.
    pub search: Option<String>,
    pub group: Option<Group>,
    pub order: Order,
}

/// States that are one to the partner.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Group {
    Waiting,
    Accepted,
    Declined,
    WentQuiet,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    #[default]
    Newest,
    Oldest,
    Customer,
    CustomerReversed,
    /// In the order of the way, the newest change of each state first.
    State,
    StateReversed,
}

/// Those of a partner's open links that wait for an administrator, the longest wait first.
pub(crate) async fn awaiting_administrator(
    db: &impl Db,
    partner: PartnerId,
    now: Timestamp,
    limit: u64,
) -> Result<Vec<Redemption>, StoreError> {
    let rows = Entity::find()
        .filter(Column::State.eq(word(&RedemptionState::NeedsAdministrator)?))
        .filter(trial_invitation::is_open(Column::Invitation, partner, now)?)
        .order_by_asc(Column::ChangedAt)
        .order_by_asc(Column::Id)
        .limit(limit)
        .all(&db.executor())
        .await?;
    rows.into_iter().map(to_redemption).collect()
}

/// An invitation's redemptions. A cursor belongs to the order it was given out in.
pub async fn list(
    db: &impl Db,
    invitation: &TrialInvitation,
    wanted: &Wanted,
    now: Timestamp,
    after: Option<Cursor>,
    limit: u64,
) -> Result<Page<ListedRedemption>, StoreError> {
    let mut query = Entity::find().filter(Column::Invitation.eq(invitation.id.0));
    if let Some(search) = &wanted.search {
        query = query.filter(Expr::col((Entity, Column::Sought)).like(contains(search)));
    }
    let states = wanted.group.map_or(&RedemptionState::ALL[..], Group::states);
    let enough = limit.saturating_add(1);
    let rows = match wanted.order {
        Order::Newest | Order::Oldest => {
            by_change(db, query, wanted.order, (wanted.group, states), after, enough).await?
        }
        Order::Customer | Order::CustomerReversed => {
            if wanted.group.is_some() {
                query = query.filter(Column::State.is_in(words(states)?));
            }
            by_customer(db, query, wanted.order, after, enough).await?
        }
        Order::State | Order::StateReversed => {
            by_state(db, query, wanted.order, states, after, enough).await?
        }
    };
    let items = listed(db, invitation, now, rows).await?;
    let order = wanted.order;
    Ok(Page::of(items, limit, |item: &ListedRedemption| {
        let redemption = &item.redemption;
        let at = millis(redemption.changed_at);
        Cursor {
            millis: match order {
                Order::Newest | Order::Oldest => at,
                // The row itself says its name.
                Order::Customer | Order::CustomerReversed => 0,
                Order::State | Order::StateReversed => at * PLACES + place(redemption.state),
            },
            id: redemption.id.0,
        }
    }))
}

/// More than there are states, so that a cursor holds the state and the moment.
const PLACES: i64 = 16;

fn place(state: RedemptionState) -> i64 {
    let place = RedemptionState::ALL.iter().position(|each| *each == state);
    place.and_then(|place| i64::try_from(place).ok()).unwrap_or(0)
}

/// Each state has its own run in the index, and no database merges runs: so each is asked for its part, and the first of
/// them all are taken.
async fn by_change(
    db: &impl Db,
    query: Select<Entity>,
    order: Order,
    (group, states): (Option<Group>, &[RedemptionState]),
    after: Option<Cursor>,
    enough: u64,
) -> Result<Vec<Model>, StoreError> {
    let in_order = |query: Select<Entity>| {
        let (query, direction) = match order {
            Order::Oldest => (
                after.map_or(query.clone(), |cursor| {
                    query.filter(later_than(cursor, Column::ChangedAt, Column::Id))
                }),
                SeaOrder::Asc,
            ),
            _ => (
                after.map_or(query.clone(), |cursor| {
                    query.filter(older_than(cursor, Column::ChangedAt, Column::Id))
                }),
                SeaOrder::Desc,
            ),
        };
        query
            .order_by(Column::ChangedAt, direction.clone())
            .order_by(Column::Id, direction)
            .limit(enough)
    };
    if group.is_none() {
        return Ok(in_order(query).all(&db.executor()).await?);
    }
    let mut rows = Vec::new();
    for state in states {
        let of_state = query.clone().filter(Column::State.eq(word(state)?));
        rows.extend(in_order(of_state).all(&db.executor()).await?);
    }
    rows.sort_unstable_by_key(|row| (row.changed_at, row.id));
    if order == Order::Newest {
        rows.reverse();
    }
    rows.truncate(usize::try_from(enough).unwrap_or(usize::MAX));
    Ok(rows)
}

async fn by_customer(
    db: &impl Db,
    query: Select<Entity>,
    order: Order,
    after: Option<Cursor>,
    enough: u64,
) -> Result<Vec<Model>, StoreError> {
    let mut query = query;
    if let Some(cursor) = after {
        // It is looked up, so that a cursor is never longer than its place.
        let Some(row) = Entity::find_by_id(cursor.id).one(&db.executor()).await? else {
            return Ok(Vec::new());
        };
        let behind = match order {
            Order::CustomerReversed => Condition::all().add(Column::Sought.lte(row.sought.as_str())).add(
                Condition::any()
                    .add(Column::Sought.lt(row.sought.as_str()))
                    .add(Column::Id.lt(cursor.id)),
            ),
            _ => Condition::all().add(Column::Sought.gte(row.sought.as_str())).add(
                Condition::any()
                    .add(Column::Sought.gt(row.sought.as_str()))
                    .add(Column::Id.gt(cursor.id)),
            ),
        };
        query = query.filter(behind);
    }
    let direction = match order {
        Order::CustomerReversed => SeaOrder::Desc,
        _ => SeaOrder::Asc,
    };
    Ok(query
        .order_by(Column::Sought, direction.clone())
        .order_by(Column::Id, direction)
        .limit(enough)
        .all(&db.executor())
        .await?)
}

/// State by state, until there are enough.
async fn by_state(
    db: &impl Db,
    query: Select<Entity>,
    order: Order,
    states: &[RedemptionState],
    after: Option<Cursor>,
    enough: u64,
) -> Result<Vec<Model>, StoreError> {
    let mut states = states.to_vec();
    if order == Order::StateReversed {
        states.reverse();
    }
    let begin = after.map(|cursor| Cursor {
        millis: cursor.millis.div_euclid(PLACES),
        id: cursor.id,
    });
    if let Some(cursor) = after {
        let reached = cursor.millis.rem_euclid(PLACES);
        let at = states.iter().position(|state| place(*state) == reached);
        states.drain(..at.unwrap_or(states.len()));
    }
    let mut rows = Vec::new();
    for (nth, state) in states.into_iter().enumerate() {
        let missing = enough.saturating_sub(u64::try_from(rows.len()).unwrap_or(u64::MAX));
        if missing == 0 {
            break;
        }
        let mut of_state = query.clone().filter(Column::State.eq(word(&state)?));
        if let Some(cursor) = begin.filter(|_| nth == 0) {
            of_state = of_state.filter(older_than(cursor, Column::ChangedAt, Column::Id));
        }
        let found = of_state
            .order_by_desc(Column::ChangedAt)
            .order_by_desc(Column::Id)
            .limit(missing)
            .all(&db.executor())
            .await?;
        rows.extend(found);
    }
    Ok(rows)
}

async fn listed(
    db: &impl Db,
    invitation: &TrialInvitation,
    now: Timestamp,
    rows: Vec<Model>,
) -> Result<Vec<ListedRedemption>, StoreError> {
    let ids = || rows.iter().map(|row| row.id);
    let customers = customer::find_all(db, rows.iter().filter_map(|row| row.customer)).await?;
    let person = |row: &Model| row.answered_by.or(row.last_user);
    let people = user::find_all(db, rows.iter().filter_map(person)).await?;
    let mut sent_to = recipient::that_led_to(db, ids()).await?;
    let mut passed_on = forwarding::last_of_each(db, ids()).await?;
    let trials = subscription::find_by_redemptions(db, ids()).await?;
    let trials: HashMap<Uuid, Timestamp> = trials
        .into_iter()
        .filter_map(|(redemption, trial)| Some((redemption, trial.trial_clock()?.ends_at)))
        .collect();
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let customer = row.customer.and_then(|id| customers.get(&id));
        let person = person(&row).and_then(|id| people.get(&id)).map(|user| Person {
            name: user.name.clone(),
            role: match user.membership {
                Membership::Customer { role, .. } => Some(role),
                _ => None,
            },
        });
        let redemption = to_redemption(row)?;
        let id = redemption.id.0;
        let obstacle = match (redemption.state, customer) {
            (RedemptionState::SignedIn, Some(customer)) => obstacle(db, invitation, customer, now).await?,
            _ => None,
        };
        items.push(ListedRedemption {
            customer_name: customer.map(|customer| customer.name.clone()),
            person,
            sent_to: sent_to.remove(&id),
            passed_on: passed_on.remove(&id),
            trial_ends_at: trials.get(&id).copied(),
            obstacle,
            redemption,
        });
    }
    Ok(items)
}

/// What it is now, which may be another than when somebody signed in.
async fn obstacle(
    db: &impl Db,
    invitation: &TrialInvitation,
    customer: &Customer,
    now: Timestamp,
) -> Result<Option<Obstacle>, StoreError> {
    if customer.country != invitation.terms.usage_location {
        return Ok(Some(Obstacle::WrongCountry));
    }
    let earlier = subscription::earlier_trial(db, customer.id, &invitation.terms.plan).await?;
    Ok(earlier.map(|earlier| earlier.obstacle(now)))
}

fn words(states: &[RedemptionState]) -> Result<Vec<String>, StoreError> {
    states.iter().map(word).collect()
}

impl Group {
    const fn states(self) -> &'static [RedemptionState] {
        match self {
            Self::Waiting => &[
                RedemptionState::Opened,
                RedemptionState::SignedIn,
                RedemptionState::NeedsAdministrator,
                RedemptionState::Reviewing,
            ],
            Self::Accepted => &[RedemptionState::Accepted, RedemptionState::Running],
            Self::Declined => &[RedemptionState::Declined],
            Self::WentQuiet => &[RedemptionState::WentQuiet],
        }
    }
}

/// Which invitations these redemptions are of.
pub(crate) async fn invitations_of(
    db: &impl Db,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Uuid>, StoreError> {
    let rows: Vec<(Uuid, Uuid)> = Entity::find()
        .select_only()
        .column(Column::Id)
        .column(Column::Invitation)
        .filter(Column::Id.is_in(ids))
        .into_tuple()
        .all(&db.executor())
        .await?;
    Ok(rows.into_iter().collect())
}
