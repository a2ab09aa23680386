//! Who reads for an organisation.

use liaison_domain::authorize::speaks;
use liaison_domain::id::{CustomerId, PartnerId, UserId};
use liaison_store::user::StoredUser;
use liaison_store::{StoreError, Tx, staff, user};

/// An organisation has few who can decide. Nobody else is told.
const MOST_ADMINISTRATORS: u64 = 20;

/// A customer's global administrators.
pub(crate) async fn administrators_of(tx: &Tx, customer: CustomerId) -> Result<Vec<StoredUser>, StoreError> {
    user::administrators_of(tx, customer, MOST_ADMINISTRATORS).await
}

/// A partner's.
pub(super) async fn who_decides_for(tx: &Tx, partner: PartnerId) -> Result<Vec<UserId>, StoreError> {
    Ok(ids(staff::administrators(tx, partner).await?))
}

/// Those of a partner who answer what is said of it where everybody reads it.
pub(super) async fn who_speaks_for(tx: &Tx, partner: PartnerId) -> Result<Vec<UserId>, StoreError> {
    Ok(ids(staff::in_roles(tx, partner, speaks).await?))
}

/// Whoever looks after something, unless they have left.
pub(super) async fn present(tx: &Tx, id: UserId) -> Result<Option<UserId>, StoreError> {
    let person = user::find(tx, id).await?;
    Ok(person.filter(|person| person.left_at.is_none()).map(|_| id))
}

pub(super) fn ids(people: Vec<StoredUser>) -> Vec<UserId> {
    people.into_iter().map(|person| person.id).collect()
}
