//! Lists of what a partner has sent: searched, of one state, in one of three orders, a page at a time.

use jiff::Timestamp;
use liaison_domain::id::PartnerId;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::column::{contains, millis};
use crate::error::StoreError;
use crate::page::{Cursor, later_than, older_than};
use crate::transaction::Db;

/// Which of them are listed, and in which order.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted<S> {
    /// What stands in what they are sought by, however it is capitalised.
    pub search: Option<String>,
    pub state: Option<S>,
    pub order: Order,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    #[default]
    NewestFirst,
    EndsFirst,
    Name,
}

/// What tables of this kind have in common.
#[derive(Clone, Copy)]
pub(crate) struct Columns<C> {
    pub(crate) id: C,
    pub(crate) partner: C,
    pub(crate) state: C,
    pub(crate) created_at: C,
    pub(crate) ends_at: C,
    pub(crate) sought: C,
}

/// How a state follows from what is written in the row.
pub(crate) enum Follows {
    /// It is written there.
    Marked,
    /// It is written there, and ends with the row's time.
    UntilItsEnd,
    /// It is written there, or another that ended with the row's time.
    AfterTheEndOf(String),
}

impl<S> Default for Wanted<S> {
    fn default() -> Self {
        Self {
            search: None,
            state: None,
            order: Order::default(),
        }
    }
}

impl Order {
    /// Where a row stands in it. A cursor belongs to the order it was given out in.
    pub(crate) const fn place(self, created_at: i64, ends_at: i64) -> i64 {
        match self {
            Self::NewestFirst => created_at,
            Self::EndsFirst => ends_at,
            // The row itself says its name.
            Self::Name => 0,
        }
    }
}

impl<C: ColumnTrait> Columns<C> {
    /// Rows that are in a state at a moment.
    pub(crate) fn in_state(self, state: String, follows: Follows, now: Timestamp) -> Condition {
        // A sum is nothing to seek by: SQLite reads the rows in the order that is asked for, instead of looking up each
        // open one by its end and sorting them all.
        let end = || self.ends_at.into_expr().add(0_i64);
        let marked = Condition::all().add(self.state.eq(state));
        match follows {
            Follows::Marked => marked,
            Follows::UntilItsEnd => marked.add(end().gt(millis(now))),
            Follows::AfterTheEndOf(open) => {
                let unmarked = self.state.eq(open).and(end().lte(millis(now)));
                Condition::any().add(marked).add(unmarked)
            }
        }
    }

    fn named_after(self, sought: &str, cursor: Cursor) -> Condition {
        let same = self.sought.eq(sought).and(self.id.gt(cursor.id));
        Condition::any().add(self.sought.gt(sought)).add(same)
    }
}

/// One row more than the limit, where there is one.
pub(crate) async fn rows<E: EntityTrait>(
    db: &impl Db,
    columns: Columns<E::Column>,
    partner: PartnerId,
    (search, state): (Option<&str>, Option<Condition>),
    (order, after): (Order, Option<Cursor>),
    limit: u64,
) -> Result<Vec<E::Model>, StoreError> {
    let own = || E::find().filter(columns.partner.eq(partner.0));
    let mut query = own();
    if let Some(search) = search {
        query = query.filter(Expr::col(columns.sought).like(contains(search)));
    }
    if let Some(state) = state {
        query = query.filter(state);
    }
    if let Some(cursor) = after {
        query = match order {
            Order::NewestFirst => query.filter(older_than(cursor, columns.created_at, columns.id)),
            Order::EndsFirst => query.filter(later_than(cursor, columns.ends_at, columns.id)),
            Order::Name => match sought_of(db, own(), columns, cursor).await? {
                Some(sought) => query.filter(columns.named_after(&sought, cursor)),
                None => return Ok(Vec::new()),
            },
        };
    }
    let query = match order {
        Order::NewestFirst => query.order_by_desc(columns.created_at).order_by_desc(columns.id),
        Order::EndsFirst => query.order_by_asc(columns.ends_at).order_by_asc(columns.id),
        Order::Name => query.order_by_asc(columns.sought).order_by_asc(columns.id),
    };
    Ok(query.limit(limit.saturating_add(1)).all(&db.executor()).await?)
}

/// What the last row of a page is called. It is looked up, so that a cursor is never longer than its place.
async fn sought_of<E: EntityTrait>(
    db: &impl Db,
    own: Select<E>,
    columns: Columns<E::Column>,
    cursor: Cursor,
) -> Result<Option<String>, StoreError> {
    Ok(own
        .filter(columns.id.eq(cursor.id))
        .select_only()
        .column(columns.sought)
        .into_tuple()
        .one(&db.executor())
        .await?)
}
