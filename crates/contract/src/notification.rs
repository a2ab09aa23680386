//! What somebody is told of, and how: the inbox, and the choices for each event.

use jiff::Timestamp;
use liaison_domain::id::NotificationId;
use liaison_domain::notification::{NotificationChoice, NotificationEvent, Subject, Topic};
use liaison_json::wire;

/// `GET /api/notification-preferences`, and the answer to each change of them.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationPreferencesBody {
    pub notification_preferences: NotificationPreferences,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationPreferences {
    /// Name it when changing. It is one for all of them.
    pub revision: i64,
    /// One for each event that concerns the person's side, in the order of the catalogue.
    pub events: Vec<NotificationPreference>,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NotificationPreference {
    pub event: NotificationEvent,
    pub topic: Topic,
    pub choice: NotificationChoice,
    /// What holds where nobody has chosen.
    pub default: NotificationChoice,
}

/// `PUT /api/notification-preferences`: all of them. What is left out has its default again.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutNotificationPreferences {
    pub revision: i64,
    #[cfg_attr(feature = "openapi", schema(max_items = 28))]
    pub events: Vec<ChosenNotification>,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ChosenNotification {
    pub event: NotificationEvent,
    pub choice: NotificationChoice,
}

/// `PUT /api/notification-preferences/{event}`: one of them, and the others stay.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct PutNotificationPreference {
    pub revision: i64,
    pub choice: NotificationChoice,
}

/// `GET /api/inbox?state=unread&after={cursor}&limit={1..200}`, the newest first.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InboxBody {
    pub inbox: Vec<InboxItem>,
    /// Send as `after` for the next page; absent on the last one.
    pub next: Option<String>,
    /// Of the whole inbox.
    pub counts: InboxCounts,
}

#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InboxItemBody {
    pub inbox_item: InboxItem,
    pub counts: InboxCounts,
}

/// One thing that somebody was told, named as it was then.
#[wire]
#[derive(Clone, PartialEq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InboxItem {
    pub id: NotificationId,
    pub event: NotificationEvent,
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    #[serde(with = "liaison_domain::moment")]
    pub at: Timestamp,
    /// Null until it was read.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    #[serde(default, with = "liaison_domain::moment::or_none")]
    pub read_at: Option<Timestamp>,
    pub subject: Subject,
    /// The organisation on the other side: for a partner the customer, for a customer the partner.
    pub organisation: Option<String>,
    /// Who did it. Null of what the clock did, and of who had not signed in.
    pub person: Option<String>,
    /// In how many days it ends, of what ends.
    pub days: Option<u32>,
    /// The page of what it is about.
    #[cfg_attr(
        feature = "openapi",
        schema(example = "/purchase-offers/0193f4c2-0000-7000-8000-000000000001")
    )]
    pub path: String,
}

/// Which items are listed; all of them unless said.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum InboxState {
    Unread,
}

/// `GET /api/inbox/counts`.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InboxCountsBody {
    pub counts: InboxCounts,
}

/// Also the message `inbox` of `GET /api/events`: something came or was read. It has no number.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InboxCounts {
    /// No more than 1,000, which stands for that many or more.
    pub unread: i64,
}

/// `POST /api/inbox/{id}/readings`: one was read.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadItem {}

/// `POST /api/inbox/readings`: this one was read and all that were listed below it. What came later stays unread.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadUpTo {
    pub up_to: NotificationId,
}

/// `GET /api/unsubscriptions/{token}`, and the answer to the `POST` there, which needs no session.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UnsubscriptionBody {
    pub unsubscription: Unsubscription,
}

/// What the link of a mail switches off.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Unsubscription {
    /// Null where it is all that comes with the mail of the day.
    pub event: Option<NotificationEvent>,
    /// Whether it is off.
    pub done: bool,
}
