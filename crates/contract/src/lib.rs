//! What travels between browser and server: paths, headers, requests, responses, problem documents.
//!
//! One top-level key a body, `snake_case`, RFC 3339 in UTC with `Z`. `docs/API-DESIGN.md` has the rules.

pub mod account;
pub mod answer;
pub mod availability;
pub mod catalogue;
pub mod company;
pub mod customer_review;
pub mod draft;
pub mod enrolment;
pub mod event;
pub mod header;
pub mod lead;
pub mod lead_request;
pub mod listing;
pub mod marketplace;
pub mod notification;
pub mod offer_reminder;
pub mod offer_review;
pub mod offer_template;
pub mod office;
pub mod organisation;
pub mod overview;
pub mod partner_of_record;
pub mod password;
pub mod paths;
pub mod person;
pub mod preview;
pub mod price_list;
pub mod problem;
pub mod purchase_offer;
pub mod receipt;
pub mod received_invitation;
pub mod received_offer;
pub mod recipient;
pub mod relationship;
pub mod renewal_radar;
pub mod review;
pub mod session;
pub mod sign_up;
pub mod situation;
pub mod staff;
pub mod subscription;
pub mod terms;
pub mod terms_document;
pub mod trial_invitation;
pub mod wanted;

/// Grows by one with a change that an app of before would misread, or would be refused for. An app that hears of a later
/// one than its own asks to be loaded anew.
pub const VERSION: u32 = 6;

/// Whether a server that says this speaks a later one. Whatever is no version says nothing of it, such as the answer of a
/// proxy in between.
pub fn is_later(said: &str) -> bool {
    said.parse::<u32>().is_ok_and(|said| said > VERSION)
}

pub use problem::{FieldCode, FieldError, Problem, ProblemCode};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_later_contract_asks_for_a_later_app() {
        assert!(is_later(&(VERSION + 1).to_string()));
        for said in [VERSION.to_string().as_str(), "0", "-1", "", "later"] {
            assert!(!is_later(said), "{said:?}");
        }
    }
}
