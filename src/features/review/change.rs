//! What became different between two versions of an invitation, for somebody who had read the first one.

use liaison_contract::review::Review;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Change {
    Plan,
    Trial,
    Price,
    Message,
    Administration,
    Expiry,
    /// Who administers this customer now.
    Administrator,
}

pub fn between(before: &Review, after: &Review) -> Vec<Change> {
    // Until somebody signs in, nobody's administrator is known: learning of one is not a change.
    let same_customer = before.viewer == after.viewer;
    [
        (
            Change::Plan,
            before.plan.code != after.plan.code || before.plan.services != after.plan.services,
        ),
        (Change::Trial, before.trial != after.trial),
        (Change::Price, before.plan.prices != after.plan.prices),
        (Change::Message, before.message != after.message),
        (
            Change::Administration,
            before.administration != after.administration,
        ),
        (Change::Expiry, before.expires_at != after.expires_at),
        (
            Change::Administrator,
            same_customer && before.administrator != after.administrator,
        ),
    ]
    .into_iter()
    .filter_map(|(change, is_so)| is_so.then_some(change))
    .collect()
}
