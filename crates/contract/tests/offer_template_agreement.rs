//! One wire for templates of offers, read and written by both.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::offer_template::{
    OfferTemplateBody, OfferTemplatesBody, PutOfferTemplate, RenameOfferTemplate,
};
use serde_json::{Value, json};

use agree::agree;

mod agree;

const ID: &str = "00000000-0000-0000-0000-000000000001";
const AT: &str = "2026-11-21T09:00:00Z";

fn terms() -> Value {
    json!({"name": "Forty seats", "usage_location": "SG", "currency": "USD", "tax": "excluded", "lines": [{
        "product": "team", "licences": 40, "least": 20, "most": 60, "need": "optional", "commitment": "one_year",
        "billing": "yearly", "price": {"kind": "discount", "off": 800},
    }], "administration": "full", "message": {"language": "en", "text": "As discussed."},
        "agreement": "Support on working days.", "open_days": 90, "office": ID})
}

#[test]
fn templates_are_the_same_on_both_sides() {
    let mut empty = terms();
    for field in [
        "name",
        "usage_location",
        "administration",
        "agreement",
        "open_days",
        "office",
    ] {
        empty[field] = json!(null);
    }
    for terms in [terms(), empty] {
        let body = json!({"offer_template": {"id": ID, "revision": 2, "name": "Forty", "terms": terms,
            "created_by": "Mara", "created_at": AT}});
        agree::<OfferTemplateBody>(&body.to_string());
    }
    let listed = json!({"id": ID, "revision": 2, "name": "Forty", "lines": 2, "currency": "JPY", "created_by": "Mara",
        "created_at": AT});
    agree::<OfferTemplatesBody>(&json!({"offer_templates": [listed]}).to_string());
    agree::<PutOfferTemplate>(&json!({"name": "Forty", "terms": terms()}).to_string());
    agree::<RenameOfferTemplate>(&json!({"revision": 2, "name": "Fifty"}).to_string());
}
