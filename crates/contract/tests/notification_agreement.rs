//! One wire for notifications, read and written by both.
#![expect(clippy::unwrap_used, reason = "a test may stop at once")]

use liaison_contract::notification::{
    InboxBody, InboxCountsBody, InboxItemBody, NotificationPreferencesBody, PutNotificationPreference,
    PutNotificationPreferences, ReadItem, ReadUpTo, UnsubscriptionBody,
};
use liaison_contract::offer_reminder::{OfferReminderBody, RemindOfOffer};
use liaison_domain::notification::{News, NotificationEvent};
use serde_json::{Value, json};

use agree::agree;

mod agree;

const ID: &str = "00000000-0000-0000-0000-000000000001";
const AT: &str = "2026-11-21T09:00:00Z";
const TOKEN: &str = "7kd42p-3v8m0q1rzt";

fn subjects() -> Vec<Value> {
    vec![
        json!({"kind": "trial_invitation", "id": ID, "name": "Winter"}),
        json!({"kind": "received_invitation", "token": TOKEN, "name": "7KD-42P"}),
        json!({"kind": "purchase_offer", "id": ID, "name": "Forty seats"}),
        json!({"kind": "received_offer", "token": TOKEN, "name": "7KD-42P"}),
        json!({"kind": "subscription", "id": ID, "name": "Team"}),
        json!({"kind": "own_subscription", "id": ID, "name": "Team"}),
        json!({"kind": "customer", "name": "Harrow"}),
        json!({"kind": "partner", "name": "Tidewell"}),
        json!({"kind": "own_role", "name": "Tidewell"}),
        json!({"kind": "listing", "id": ID, "name": "Mailbox migration"}),
        json!({"kind": "location", "name": "Singapore"}),
        json!({"kind": "lead", "id": ID, "name": "7KD-42P"}),
        json!({"kind": "sent_lead", "name": "7KD-42P"}),
    ]
}

#[test]
fn the_inbox_is_the_same_on_both_sides() {
    for subject in subjects() {
        let item = json!({"id": ID, "event": "offer_accepted", "at": AT, "read_at": AT, "subject": subject,
            "organisation": "Harrow", "person": null, "days": 7, "path": "/overview"});
        let counts = json!({"unread": 3});
        agree::<InboxBody>(&json!({"inbox": [item], "next": "1.a", "counts": counts}).to_string());
        agree::<InboxItemBody>(&json!({"inbox_item": item, "counts": counts}).to_string());
        agree::<InboxCountsBody>(&json!({"counts": counts}).to_string());
        let news = json!({"event": "offer_accepted", "subject": subject, "organisation": null, "person": "Elena",
            "days": null});
        agree::<News>(&news.to_string());
    }
    agree::<OfferReminderBody>(&json!({"offer_reminder": {"customers": 2}}).to_string());
    agree::<RemindOfOffer>("{}");
    agree::<ReadItem>("{}");
    agree::<ReadUpTo>(&json!({"up_to": ID}).to_string());
}

#[test]
fn choices_are_the_same_on_both_sides() {
    for event in NotificationEvent::ALL {
        let preference =
            json!({"event": event, "topic": event.topic(), "choice": "digest", "default": "off"});
        let body = json!({"notification_preferences": {"revision": 2, "events": [preference]}});
        agree::<NotificationPreferencesBody>(&body.to_string());
        let all = json!({"revision": 2, "events": [{"event": event, "choice": "on"}]});
        agree::<PutNotificationPreferences>(&all.to_string());
        let link = json!({"unsubscription": {"event": event, "done": true}});
        agree::<UnsubscriptionBody>(&link.to_string());
    }
    agree::<PutNotificationPreference>(&json!({"revision": 2, "choice": "on"}).to_string());
}
