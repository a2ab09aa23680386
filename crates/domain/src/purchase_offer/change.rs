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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::delegated_administration::AdministrationKind;
    use crate::purchase_offer::Tax;
    use crate::purchase_offer::line::Need;

    const SENT: &str = r#"{
        "terms": {
            "name": "Forty seats", "audience": {"kind": "anyone"}, "usage_location": "SG", "currency": "USD",
            "tax": "excluded",
            "lines": [{"product": "team", "licences": 40, "least": 20, "most": 60, "need": "required",
                "commitment": "one_year", "billing": "yearly", "price": {"kind": "list"}}],
            "administration": null, "message": {"language": "en", "text": "As we discussed."},
            "agreement": "Support from nine to six.",
            "answer_by": {"at": "2026-12-01T00:00:00Z", "zone": "Asia/Singapore"}
        },
        "prices": [{"name": "Team", "kind": "plan", "list": {"currency": "USD", "minor": 1200},
            "each": {"currency": "USD", "minor": 1200}}],
        "from": {"name": "Tidewell", "number": "1", "address": "", "phone": "", "email": ""},
        "billed_by": "vendor", "agreement_sha256": "00"
    }"#;

    fn changed(change: impl FnOnce(&mut Snapshot)) -> Vec<Change> {
        let sent: Snapshot = liaison_json::read(SENT).unwrap();
        let mut next = sent.clone();
        change(&mut next);
        between(&sent, &next)
    }

    #[test]
    fn what_nobody_decides_by_is_no_difference() {
        assert_eq!(changed(|_| ()), []);
        assert_eq!(changed(|next| next.from.phone = "+65 6555 0100".to_owned()), []);
    }

    #[test]
    fn each_part_is_named_for_itself() {
        assert_eq!(changed(|next| next.terms.lines[0].most = 50), [Change::Lines]);
        assert_eq!(
            changed(|next| next.terms.lines[0].need = Need::Optional),
            [Change::Lines]
        );
        assert_eq!(changed(|next| next.terms.lines.clear()), [Change::Lines]);
        assert_eq!(
            changed(|next| next.prices[0].each.minor = 1_100),
            [Change::Prices]
        );
        assert_eq!(changed(|next| next.terms.tax = Tax::Included), [Change::Prices]);
        assert_eq!(changed(|next| next.agreement_sha256 = None), [Change::Agreement]);
        assert_eq!(
            changed(|next| next.terms.administration = Some(AdministrationKind::Limited)),
            [Change::Administration]
        );
        assert_eq!(
            changed(|next| next.terms.answer_by.zone = "Asia/Tokyo".to_owned()),
            [Change::AnswerBy]
        );
        assert_eq!(
            changed(|next| {
                next.terms.message.language = crate::Language::ALL[1];
                next.prices[0].each.minor = 1_100;
            }),
            [Change::Prices, Change::Message]
        );
    }
}
