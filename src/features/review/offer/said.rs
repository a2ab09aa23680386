//! How the page says amounts, terms and times.

use liaison_domain::price_list::{Billing, Commitment};
use liaison_domain::purchase_offer::AnswerBy;
use liaison_domain::purchase_offer::answer::DeclineKind;
use liaison_messages::{Words, messages as m};

use crate::i18n::when;

/// "1 year"
pub fn term(words: &Words, commitment: Commitment) -> String {
    match commitment {
        Commitment::OneMonth => m::offer_review_term_month(words),
        Commitment::OneYear => m::offer_review_term_year(words),
        Commitment::ThreeYears => m::offer_review_term_three_years(words),
    }
}

pub fn way(words: &Words, commitment: Commitment, billing: Billing) -> String {
    let term = term(words, commitment);
    match billing {
        Billing::Monthly => m::offer_review_way_monthly(words, &term),
        Billing::Yearly => m::offer_review_way_yearly(words, &term),
        Billing::Upfront => m::offer_review_way_upfront(words, &term),
    }
}

/// In the zone in which the partner set it, by its name.
pub fn answer_by(words: &Words, by: &AnswerBy) -> String {
    let moment = when::deadline_in(words, by.at, &by.zone);
    m::offer_review_moment(words, &moment, &by.zone)
}

pub fn decline_kind(words: &Words, kind: DeclineKind) -> String {
    match kind {
        DeclineKind::Price => m::offer_review_kind_price(words),
        DeclineKind::NotNeeded => m::offer_review_kind_not_needed(words),
        DeclineKind::ChoseAnother => m::offer_review_kind_chose_another(words),
        DeclineKind::NotNow => m::offer_review_kind_not_now(words),
        DeclineKind::Other => m::offer_review_kind_other(words),
    }
}
