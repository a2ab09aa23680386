//! What somebody was told, what they want to be told, and the link of a mail that switches it off.

use liaison_contract::notification::{
    InboxBody, InboxItem, InboxState, NotificationPreferences, NotificationPreferencesBody,
    PutNotificationPreference, ReadItem, ReadUpTo, Unsubscription, UnsubscriptionBody,
};
use liaison_contract::paths;
use liaison_domain::id::NotificationId;
use liaison_domain::notification::{NotificationChoice, NotificationEvent};

use super::{ApiError, Listed, client};

/// The first pages, the newest first; all of them unless a state is asked for.
pub async fn list_inbox(state: Option<InboxState>, pages: usize) -> Result<Listed<InboxItem>, ApiError> {
    let path = match state {
        Some(InboxState::Unread) => [paths::INBOX, "?state=unread"].concat(),
        None => paths::INBOX.to_owned(),
    };
    client::list(&path, pages, |body: InboxBody| (body.inbox, body.next)).await
}

pub async fn read_item(id: NotificationId, key: &str) -> Result<(), ApiError> {
    client::post_and_forget(&paths::inbox_item_readings(id), &ReadItem {}, Some(key)).await
}

/// This one and all that were told before it.
pub async fn read_up_to(up_to: NotificationId, key: &str) -> Result<(), ApiError> {
    client::post_and_forget(paths::INBOX_READINGS, &ReadUpTo { up_to }, Some(key)).await
}

pub async fn find_preferences() -> Result<NotificationPreferences, ApiError> {
    let body: NotificationPreferencesBody = client::get(paths::NOTIFICATION_PREFERENCES).await?;
    Ok(body.notification_preferences)
}

/// `revision` is the one that was on the page.
pub async fn put_preference(
    event: NotificationEvent,
    revision: i64,
    choice: NotificationChoice,
    key: &str,
) -> Result<NotificationPreferences, ApiError> {
    // Its word on the wire is a text of JSON.
    let word = liaison_json::write(&event);
    let path = paths::notification_preference(word.trim_matches('"'));
    let put = PutNotificationPreference { revision, choice };
    let body: NotificationPreferencesBody = client::put(&path, &put, key).await?;
    Ok(body.notification_preferences)
}

pub async fn find_unsubscription(token: &str) -> Result<Unsubscription, ApiError> {
    let body: UnsubscriptionBody = client::get(&paths::unsubscription(token)).await?;
    Ok(body.unsubscription)
}

/// Needs no session, and may be sent again without harm.
pub async fn unsubscribe(token: &str) -> Result<Unsubscription, ApiError> {
    let body: UnsubscriptionBody = client::post_nothing(&paths::unsubscription(token)).await?;
    Ok(body.unsubscription)
}
