//! How two versions of an offer differ, for whoever decides on it and for whoever sent it.

use liaison_domain::purchase_offer::change::Change;
use liaison_messages::{Words, messages as m};

pub fn said(words: &Words, change: Change) -> String {
    match change {
        Change::Lines => m::offer_changed_lines(words),
        Change::Prices => m::offer_changed_prices(words),
        Change::Agreement => m::offer_changed_agreement(words),
        Change::Message => m::offer_changed_message(words),
        Change::Administration => m::offer_changed_administration(words),
        Change::AnswerBy => m::offer_changed_answer_by(words),
    }
}
