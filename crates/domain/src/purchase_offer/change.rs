//! What became different between two versions of an offer, in what somebody decides by.

use super::Snapshot;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Change {
    /// What is offered, how many, and for how long.
    Lines,
    Prices,
    Agreement,
    Message,
    Administration,
    AnswerBy,
}

pub fn between(old: &Snapshot, new: &Snapshot) -> Vec<Change> {
    let same_lines = old.terms.lines.len() == new.terms.lines.len()
        && old.terms.lines.iter().zip(&new.terms.lines).all(|(old, new)| {
            (&old.product, old.licences, old.least, old.most, old.need)
                == (&new.product, new.licences, new.least, new.most, new.need)
                && (old.commitment, old.billing) == (new.commitment, new.billing)
        });
    [
        (Change::Lines, !same_lines),
        (
            Change::Prices,
            old.prices != new.prices || old.terms.tax != new.terms.tax,
        ),
        (Change::Agreement, old.agreement_sha256 != new.agreement_sha256),
        (Change::Message, old.terms.message != new.terms.message),
        (
            Change::Administration,
            old.terms.administration != new.terms.administration,
        ),
        (Change::AnswerBy, old.terms.answer_by != new.terms.answer_by),
    ]
    .into_iter()
    .filter_map(|(change, is_so)| is_so.then_some(change))
    .collect()
}
