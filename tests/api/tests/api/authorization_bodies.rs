//! What each route is asked with by the table of authorization.

use liaison_tests_api::house::new_id;
use liaison_tests_api::people;
use serde_json::{Value, json};

use crate::answering::accept;

/// Nothing for a route that takes none.
pub(crate) fn body(template: &str, engagement: &Value) -> Option<Value> {
    Some(match template.rsplit('/').next().unwrap() {
        "passwords" if template.starts_with("/api/account") => {
            json!({"old": people::PASSWORD, "password": "short", "language": "en"})
        }
        "verifications" if template.starts_with("/api/address") => {
            json!({"code": "123456", "language": "en"})
        }
        "terminations" if template.starts_with("/api/sessions") => json!({}),
        "sessions" => json!({"email": people::TOM, "password": people::PASSWORD}),
        "password-resets" => json!({"email": format!("{}@harrow.example", new_id()), "language": "en"}),
        "passwords" => json!({"token": "0", "password": "a new password", "language": "en"}),
        "sign-ups" => json!({
            "name": "Ines", "email": format!("{}@duarte.example", new_id()), "organisation": "Duarte",
            "country": "SG", "password": "lanterns over water", "language": "en",
        }),
        "partner-sign-ups" => json!({
            "name": "Ines", "email": format!("{}@duarte.example", new_id()), "company": "Duarte",
            "country": "SG", "password": "lanterns over water", "language": "en",
        }),
        "verifications" => json!({"code": "123456"}),
        "{new}" if template.contains("/lead-requests/") => crate::leads::unlisted(),
        "{note}" => json!({"text": "Call on Monday."}),
        "decisions" if template.contains("/leads/") => {
            json!({"revision": 1, "decision": {"kind": "report_junk"}})
        }
        "confirmations" | "withdrawals"
            if template.contains("/lead-links/") || template.contains("/own-lead-") =>
        {
            json!({"revision": 1})
        }
        "wipes" => json!({}),
        "readings" if template.contains("{notification}") => json!({}),
        "readings" => json!({"up_to": new_id()}),
        "notification-preferences" => {
            json!({"revision": 1, "events": [{"event": "offer_accepted", "choice": "digest"}]})
        }
        // The same person has chosen for all of them by then.
        "{event}" => json!({"revision": 2, "choice": "off"}),
        "sign-outs" => json!({"scope": "this_device"}),
        "{new}" if template.contains("/listings/") => {
            crate::listings::listing(|listing| listing["country"] = json!("MY"))
        }
        "{new}" if template.contains("/listing-locations/") => {
            crate::listing_locations::place(|place| place["country"] = json!("MY"))
        }
        "{new}" if template.contains("/customer-reviews/") => {
            crate::customer_reviews::written(engagement, |_| {})
        }
        "dismissals" => json!({}),
        "replies" => json!({"text": "Thank you."}),
        "reports" | "hidings" => json!({"reason": "It names somebody."}),
        "unlistings" | "relistings" | "retirements" | "approvals" | "confirmations" => json!({}),
        "appeals" => json!({"text": "Somebody answers now."}),
        "suspensions" | "refusals" => json!({"reason": "Nobody answers."}),
        "returns" => {
            json!({"points": [{"field": "kind", "language": null, "item": null, "text": "Both in one."}]})
        }
        "{new}" if template.contains("/offices/") => crate::offices::office("Jurong"),
        "{new}" if template.contains("/drafts/") => crate::drafts::written("{}"),
        "{new}" if template.contains("/purchase-offers/") => crate::offers::terms(),
        "{new}" if template.contains("/offer-templates/") => crate::offer_templates::template("Kept"),
        "revisions" => crate::offers::revision(1),
        "messages" if template.contains("{offer}") => {
            json!({"customer": people::customer_id(1), "text": "A new version follows."})
        }
        "messages" => json!({"version": 1, "text": "Could it be fewer?"}),
        "quotes" => json!({"version": 1, "counts": [40, null]}),
        "acceptances" if template.contains("{offer_token}") => crate::offer_answers::acceptance(|_| {}),
        "declines" if template.contains("{offer_token}") => {
            json!({"version": 1, "kind": "not_needed", "reason": ""})
        }
        "extensions" if template.contains("{offer}") => json!({
            "revision": 1, "answer_by": {"at": "2027-06-01T00:00:00Z", "zone": "UTC"},
        }),
        "extensions" | "conversion-withdrawals" | "cancellations" if template.contains("{subscription}") => {
            json!({"revision": 1})
        }
        "conversions" => json!({
            "revision": 1, "when": "now", "seats": 25, "commitment": "one_year", "billing": "yearly",
        }),
        "seat-additions" | "seat-returns" => json!({"revision": 1, "seats": 1}),
        "partner-of-record-changes" => json!({"revision": 1, "number": "4118201"}),
        "partner-of-record-removals" => json!({"revision": 1}),
        "renewal-changes" => json!({"revision": 1, "renewal": "off"}),
        "{id}" | "{new}" => people::terms(),
        "renamings" => json!({"revision": 1, "name": "Jurong East"}),
        "recipients" => json!({"addresses": ["somebody@harrow.example"]}),
        "sendings" if template.contains("staff") => json!({"revision": 1, "language": "en"}),
        "sendings" | "reminders" => json!({}),
        // The operator comes last to each of them and is the only one who changes anything.
        "statements" => crate::availability::statement(1, "yes"),
        "signatures" => crate::enrolments::signature(),
        "trainings" => crate::enrolments::training(),
        "applications" => crate::enrolments::application(1),
        "decisions" if template.contains("{enrolment}") => {
            json!({"decision": {"kind": "refuse", "reason": "Nobody answers."}})
        }
        "decisions" => crate::availability::decision(2, "yes"),
        "comparisons" | "imports" => crate::availability::table(3, "start,yes"),
        "pauses" | "resumptions" | "revocations" | "terminations" | "closures" | "withdrawals"
        | "archivals" => {
            json!({"revision": 1})
        }
        "role-changes" if template.contains("{person}") => {
            json!({"revision": 1, "role": "billing_administrator"})
        }
        // The same person has given themselves another name by then.
        "role-changes" => json!({"revision": 2, "role": "referrals_user"}),
        "departures" => json!({"revision": 3, "successor": people::user_id(people::MARA)}),
        "staff-invitations" => json!({
            "name": "Ines", "email": format!("{}@duarte.example", new_id()), "role": "sales_agent", "language": "en",
        }),
        "staff-invitation-lookups" => json!({"token": "0"}),
        "joinings" => json!({"token": "0", "name": "Ines", "password": "lanterns over water"}),
        "extensions" => json!({"revision": 1, "expires": {"end": "never"}}),
        "account" => json!({"revision": 1, "name": "Somebody", "language": "en"}),
        "address-changes" => json!({"email": format!("{}@duarte.example", new_id()), "language": "en"}),
        "openings" => json!({}),
        "organisation" => json!({"revision": 1, "name": people::HARROW}),
        "company-profile" => crate::company::asked(1, |_| {}),
        "acceptances" => accept(),
        "forwardings" => json!({"colleague": people::user_id(people::ELENA), "language": "en"}),
        "declines" => json!({"revision": 1, "reason": ""}),
        _ => return None,
    })
}
