//! One wire for subscriptions, read and written by both.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::partner_of_record::{
    GapsBody, NamePartnerOfRecord, PartnerIdBody, PartnersOfRecordBody, RemovePartnerOfRecord,
};
use liaison_contract::renewal_radar::RenewalRadarBody;
use liaison_contract::subscription::{
    ChangeRenewal, ChangeSeats, ChangeSubscription, ConvertSubscription, SubscriptionBody,
    SubscriptionTimelineBody, SubscriptionsBody,
};
use serde_json::{Value, json};

use agree::agree;

mod agree;

const ID: &str = "00000000-0000-0000-0000-000000000001";
const AT: &str = "2026-11-21T09:00:00Z";

fn order() -> Value {
    json!({"seats": 12, "commitment": "three_years", "billing": "upfront", "price": {"minor": 2200, "currency": "USD"}})
}

fn price_change() -> Value {
    json!({"now": {"minor": 2000, "currency": "USD"}, "next": {"minor": 2300, "currency": "USD"}})
}

fn subscription(state: &str, phase: &Value) -> Value {
    json!({"id": ID, "revision": 9, "product": "team", "product_name": "Team", "customer_name": "K & S", "customer_country": "SG", "customer_domain": "harrowfinch.example",
        "brought_by": {"number": "4118207", "name": "T"}, "partner_of_record": null, "began_at": AT, "state": state,
        "phase": phase, "seats": 25, "ends_at": AT, "next_step": {"event": "renew", "at": AT},
        "returnable": {"seats": 5, "until": AT, "all_until": null}})
}

#[test]
fn subscriptions_are_the_same_on_both_sides() {
    let agreement = json!({"commitment": "one_month", "billing": "monthly", "price": null, "next_price": null, "renewal": "off",
        "since": AT, "renewals": 3, "batches": [{"seats": 1, "added_at": AT}]});
    let mut repriced = agreement.clone();
    repriced["price"] = json!({"minor": 2000, "currency": "USD"});
    repriced["next_price"] = json!({"minor": 2300, "currency": "USD"});
    for (state, phase) in [
        (
            "trial",
            json!({"phase": "trial", "seats": 25, "ends_at": AT, "extension": "left", "planned": null}),
        ),
        (
            "extended_trial",
            json!({"phase": "trial", "seats": 25, "ends_at": AT, "extension": "taken", "planned": order()}),
        ),
        ("paid", json!({"phase": "paid", "agreement": agreement})),
        ("paid", json!({"phase": "paid", "agreement": repriced})),
        (
            "expired",
            json!({"phase": "over", "how": "expired", "since": AT, "seats": 25}),
        ),
        (
            "disabled",
            json!({"phase": "over", "how": "disabled", "since": AT, "seats": 25}),
        ),
        (
            "cancelled",
            json!({"phase": "over", "how": "cancelled", "since": AT, "seats": 25}),
        ),
        (
            "deleted",
            json!({"phase": "over", "how": "deleted", "since": AT, "seats": 25}),
        ),
    ] {
        let mut whole = subscription(state, &phase);
        agree::<SubscriptionBody>(&json!({"subscription": whole}).to_string());
        whole["partner_of_record"] =
            json!({"partner": {"number": "4118207", "name": "T"}, "standing": "left"});
        whole["returnable"]["all_until"] = json!(AT);
        agree::<SubscriptionsBody>(&json!({"subscriptions": [whole], "next": "1.2"}).to_string());
        let mut over = subscription(state, &phase);
        for name in ["ends_at", "next_step", "returnable"] {
            over.as_object_mut().unwrap().insert(name.to_owned(), Value::Null);
        }
        agree::<SubscriptionsBody>(&json!({"subscriptions": [over], "next": null}).to_string());
    }
}

#[test]
fn the_log_is_the_same_on_both_sides() {
    for happened in [
        json!({"type": "trial_started", "seats": 25, "ends_at": AT}),
        json!({"type": "bought", "order": order(), "partner_of_record": null}),
        json!({"type": "bought", "order": order(), "partner_of_record": {"number": "1", "name": "T"}}),
        json!({"type": "partner_of_record", "before": null, "now": {"number": "1", "name": "T"}}),
        json!({"type": "partner_of_record", "before": {"number": "1", "name": "T"}, "now": null}),
        json!({"type": "extended", "ends_at": AT}),
        json!({"type": "conversion_planned", "order": order()}),
        json!({"type": "conversion_withdrawn"}),
        json!({"type": "converted", "order": order()}),
        json!({"type": "seats_added", "seats": 1}),
        json!({"type": "seats_reduced", "seats": 1}),
        json!({"type": "cancelled"}),
        json!({"type": "renewal_turned", "renewal": "on"}),
        json!({"type": "renewed", "ends_at": AT}),
        json!({"type": "price_announced", "price": price_change(), "from": AT}),
        json!({"type": "price_kept", "price": {"minor": 2000, "currency": "USD"}}),
        json!({"type": "notice_sent", "days": 14}),
        json!({"type": "expired"}),
        json!({"type": "disabled"}),
        json!({"type": "deleted"}),
    ] {
        let author = json!({"side": "clock", "user": null, "name": null});
        let entry = json!({"id": ID, "at": AT, "subscription": ID, "author": author, "happened": happened});
        agree::<SubscriptionTimelineBody>(&json!({"events": [entry], "next": null}).to_string());
    }
}

#[test]
fn requests_are_the_same_on_both_sides() {
    agree::<ChangeSubscription>(r#"{"revision":9007199254740993}"#);
    agree::<ConvertSubscription>(
        r#"{"revision":1,"when":"now","seats":25,"commitment":"one_year","billing":"yearly"}"#,
    );
    agree::<ConvertSubscription>(
        r#"{"revision":1,"when":"at_its_end","seats":1,"commitment":"one_month","billing":"monthly"}"#,
    );
    agree::<ChangeSeats>(r#"{"revision":1,"seats":4294967295}"#);
    agree::<ChangeRenewal>(r#"{"revision":1,"renewal":"off"}"#);
}

#[test]
fn partners_of_record_are_the_same_on_both_sides() {
    let advisor = json!({"number": "4118207", "name": "T"});
    agree::<PartnerIdBody>(&json!({"partner_id": advisor}).to_string());
    agree::<NamePartnerOfRecord>(r#"{"revision":1,"number":" 4118207"}"#);
    agree::<RemovePartnerOfRecord>(r#"{"revision":1}"#);
    let period = |until: Value, means: &str| json!({"partner": advisor, "since": AT, "until": until, "means": means, "named_by": "E"});
    let periods = json!({"partners_of_record": [period(Value::Null, "number"), period(json!(AT), "offer")]});
    agree::<PartnersOfRecordBody>(&periods.to_string());
    let over = json!({"phase": "over", "how": "expired", "since": AT, "seats": 25});
    let gap = |sibling: Value| json!({"subscription": subscription("expired", &over), "sibling": sibling});
    let sibling = json!({"subscription": ID, "product_name": "Team", "partner": advisor});
    agree::<GapsBody>(&json!({"gaps": [gap(Value::Null), gap(sibling)], "next": null}).to_string());
}

#[test]
fn the_radar_is_the_same_on_both_sides() {
    for (matter, price) in [("term_ends", Value::Null), ("price_changes", price_change())] {
        let about = json!({"type": "subscription", "subscription": ID, "matter": matter, "customer_name": "K & S",
            "product_name": "Team", "seats": 25, "price": price});
        let radar = json!({"decisions": [{"at": AT, "about": about}], "roll_overs": []});
        agree::<RenewalRadarBody>(&json!({"renewal_radar": radar}).to_string());
    }
}
