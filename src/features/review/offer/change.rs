//! What became different between two versions of an offer, for somebody who had read the first one.

use liaison_contract::offer_review::OfferReview;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// What is offered, how many, and for how long.
    Lines,
    Prices,
    Agreement,
    Message,
    Administration,
    AnswerBy,
}

pub fn between(before: &OfferReview, after: &OfferReview) -> Vec<Change> {
    let (old, new) = (&before.snapshot, &after.snapshot);
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
