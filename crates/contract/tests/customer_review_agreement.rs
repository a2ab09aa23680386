//! One wire for what customers say of partners, read and written by both.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::customer_review::{
    CustomerEngagementsBody, CustomerReviewBody, CustomerReviewEventsBody, CustomerReviewsBody, KeepReview,
    ObjectToReview, PublishedReviewsBody, PutCustomerReview, ReceivedReviewsBody, ReplyToReview,
};
use serde_json::{Value, json};

use agree::agree;

mod agree;

const ID: &str = "00000000-0000-0000-0000-000000000001";
const AT: &str = "2026-11-23T09:00:00Z";

fn engagement() -> Value {
    json!({"kind": "accepted_offer", "redemption": ID})
}

fn review() -> Value {
    json!({"language": "ja", "nickname": "N", "title": "T", "text": "X",
        "scores": {"quality": 5, "expertise": 4, "responsiveness": 3, "timeliness": 2, "value": 1}})
}

fn published(state: &str) -> Value {
    json!({"id": ID, "state": state, "review": review(), "stars": 3, "engagement": "accepted_offer",
        "written_at": AT, "edited_at": AT, "reply": {"text": "X", "replied_at": AT, "edited_at": null}})
}

fn rating() -> Value {
    json!({"count": 1, "tenths": 30,
        "categories": {"quality": 50, "expertise": 40, "responsiveness": 30, "timeliness": 20, "value": 10},
        "stars": {"one": 0, "two": 0, "three": 1, "four": 0, "five": 0}, "newest_at": AT, "recent": 1})
}

#[test]
fn a_review_is_the_same_on_both_sides() {
    let bare = json!({"id": ID, "state": "live", "review": review(), "stars": 3, "engagement": "accepted_offer",
        "written_at": AT, "edited_at": null});
    let all = json!({"reviews": [published("under_review"), bare], "rating": rating(), "next": "1.a"});
    agree::<PublishedReviewsBody>(&all.to_string());
    agree::<PublishedReviewsBody>(&json!({"reviews": []}).to_string());
    let own = json!({"revision": 2, "partner": ID, "partner_name": "P", "published": published("live"),
        "engagement": engagement(), "author": ID});
    let disputed = json!({"revision": 2, "partner": ID, "partner_name": "P", "published": published("hidden"),
        "report": {"reason": "R", "at": AT}, "hidden": "R"});
    agree::<CustomerReviewBody>(&json!({"customer_review": own}).to_string());
    agree::<CustomerReviewsBody>(&json!({"customer_reviews": [own, disputed], "next": "1.a"}).to_string());
    agree::<ReceivedReviewsBody>(&json!({"customer_reviews": [disputed], "rating": rating()}).to_string());
}

#[test]
fn of_whom_somebody_may_say_something_is_the_same_on_both_sides() {
    let with = |more: Value| {
        let mut one =
            json!({"engagement": engagement(), "partner": ID, "partner_name": "P", "name": "N", "at": AT});
        for (key, value) in more.as_object().unwrap() {
            one[key] = value.clone();
        }
        one
    };
    let all = [
        with(json!({})),
        with(json!({"review": ID, "obstacle": "reviewed_already"})),
        with(json!({"obstacle": "own_company"})),
    ];
    agree::<CustomerEngagementsBody>(&json!({"engagements": all, "next": "1.a"}).to_string());
}

#[test]
fn what_is_asked_is_the_same_on_both_sides() {
    agree::<PutCustomerReview>(&json!({"engagement": engagement(), "review": review()}).to_string());
    agree::<ReplyToReview>(&json!({"revision": 1, "text": "X"}).to_string());
    agree::<ObjectToReview>(&json!({"revision": 1, "reason": "R"}).to_string());
    agree::<KeepReview>(&json!({"revision": 1}).to_string());
}

#[test]
fn what_happened_is_the_same_on_both_sides() {
    let author = json!({"side": "customer", "user": null, "name": "N"});
    for happened in [
        json!({"type": "posted"}),
        json!({"type": "edited"}),
        json!({"type": "deleted"}),
        json!({"type": "replied"}),
        json!({"type": "reported", "reason": "R"}),
        json!({"type": "hidden", "reason": "R"}),
        json!({"type": "kept"}),
    ] {
        let entry = json!({"id": ID, "at": AT, "review": ID, "author": author, "happened": happened});
        agree::<CustomerReviewEventsBody>(&json!({"events": [entry]}).to_string());
    }
}
