//! The words by which a redemption is found among many, and the order of its name. Written beside the row whenever one
//! of them changes, so that a search reads one index and joins nothing.

use liaison_domain::id::{CustomerId, RedemptionId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entity::redemption::{Column, Entity, Model};
use crate::error::StoreError;
use crate::transaction::sealed::Executor;
use crate::transaction::{Db, Tx};
use crate::{customer, forwarding, recipient, user};

/// Stands for the name of whoever has not signed in: after every name that there is.
pub(crate) const NAMELESS: &str = "\u{10fffd}";

pub(crate) async fn seek_anew(tx: &Tx, id: RedemptionId) -> Result<(), StoreError> {
    let row = Entity::find_by_id(id.0).one(&tx.executor()).await?;
    match row {
        Some(row) => write(tx, row).await,
        None => Ok(()),
    }
}

/// After something that is said of the customer has changed. It has one redemption for each invitation at most.
pub(crate) async fn seek_anew_of(tx: &Tx, customer: CustomerId) -> Result<(), StoreError> {
    let rows = Entity::find()
        .filter(Column::Customer.eq(customer.0))
        .all(&tx.executor())
        .await?;
    for row in rows {
        write(tx, row).await?;
    }
    Ok(())
}

async fn write(tx: &Tx, row: Model) -> Result<(), StoreError> {
    let sought = words(tx, &row).await?;
    if sought == row.sought {
        return Ok(());
    }
    Entity::update_many()
        .col_expr(Column::Sought, Expr::value(sought))
        .filter(Column::Id.eq(row.id))
        .exec(&tx.executor())
        .await?;
    Ok(())
}

/// The name comes first, by itself on a line: a shorter one stands before those that begin with it.
async fn words(db: &impl Db, row: &Model) -> Result<String, StoreError> {
    let (name, mut words) = match row.customer {
        Some(id) => {
            let id = CustomerId(id);
            let name = customer::find(db, id).await?.map(|customer| customer.name);
            let domains = customer::domains(db, id).await?;
            let domains: Vec<String> = domains.into_iter().map(|each| each.domain).collect();
            (name, domains)
        }
        None => (None, Vec::new()),
    };
    let mut people = forwarding::people(db, row.id).await?;
    people.extend(row.answered_by.into_iter().chain(row.last_user));
    people.sort_unstable();
    people.dedup();
    if !people.is_empty() {
        for person in user::find_all(db, people.into_iter()).await?.into_values() {
            words.extend([person.name, person.email.as_str().to_owned()]);
        }
    }
    let led = recipient::that_led_to(db, [row.id].into_iter()).await?;
    words.extend(led.into_values().map(|(_, address)| address));
    let name = name.unwrap_or_else(|| NAMELESS.to_owned());
    // The people come in no order of their own, and the same words are no change.
    words.sort_unstable();
    Ok([name.as_str(), words.join(" ").as_str()]
        .join("\n")
        .to_lowercase())
}
