//! What somebody was told, and what of it they have read.

use axum::Json;
use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use liaison_contract::notification::{
    InboxBody, InboxCounts, InboxCountsBody, InboxItem, InboxItemBody, InboxState, ReadItem, ReadUpTo,
};
use liaison_contract::{ProblemCode, paths};
use liaison_domain::id::{NotificationId, UserId};
use liaison_store::Db;
use liaison_store::notification::{self, Listed, Notification};
use serde::Deserialize;

use super::account::own;
use super::extract::{Body, Id, Page, SignedIn, query, word};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;

refuses!(List: InvalidParameter, NotSignedIn);
refuses!(Count: NotSignedIn);
refuses!(Reading: MalformedBody, InvalidParameter, NotSignedIn, CrossSite, NotFound, BodyTooLarge, UnsupportedMediaType,
    InvalidFields);

/// What one was told, the newest first.
#[utoipa::path(
    get, path = paths::INBOX, operation_id = "list_inbox", tag = "notifications",
    params(
        ("state" = Option<InboxState>, Query, description = "Only those in this state"),
        ("after" = Option<String>, Query, description = "`next` of the page before"),
        ("limit" = Option<u64>, Query, description = "1 to 200, 50 unless said", minimum = 1, maximum = 200),
    ),
    responses((status = 200, description = "One page", body = InboxBody), List),
    security(("session" = []))
)]
pub(crate) async fn list(
    State(app): State<App>,
    signed_in: SignedIn,
    Wanted(listed): Wanted,
    page: Page,
) -> Answer<Json<InboxBody>> {
    own(&signed_in)?;
    let (reader, me) = (app.store.read(), signed_in.user.id);
    let found = notification::list(&reader, me, listed, page.after, page.limit).await?;
    Ok(Json(InboxBody {
        inbox: found.items.into_iter().map(described).collect(),
        next: found.next.map(|cursor| cursor.to_string()),
        counts: counted(&reader, me).await?,
    }))
}

/// How much of it one has not read.
#[utoipa::path(
    get, path = paths::INBOX_COUNTS, operation_id = "get_inbox_counts", tag = "notifications",
    responses((status = 200, description = "Of the whole inbox", body = InboxCountsBody), Count),
    security(("session" = []))
)]
pub(crate) async fn counts(State(app): State<App>, signed_in: SignedIn) -> Answer<Json<InboxCountsBody>> {
    own(&signed_in)?;
    let counts = counted(&app.store.read(), signed_in.user.id).await?;
    Ok(Json(InboxCountsBody { counts }))
}

/// Say that one was read. Read is read, however often it is said.
#[utoipa::path(
    post, path = paths::INBOX_ITEM_READINGS, operation_id = "create_inbox_item_reading", tag = "notifications",
    params(("id" = uuid::Uuid, Path, description = "The item")),
    request_body = ReadItem,
    responses((status = 200, description = "How it is now", body = InboxItemBody), Reading),
    security(("session" = []))
)]
pub(crate) async fn read(
    State(app): State<App>,
    signed_in: SignedIn,
    Id(id): Id<NotificationId>,
    _: Body<ReadItem>,
) -> Answer<Json<InboxItemBody>> {
    own(&signed_in)?;
    let tx = app.store.write().await?;
    let me = signed_in.user.id;
    let seen = found(&tx, me, id).await?;
    notification::mark_read(&tx, &seen, app.now()).await?;
    let body = InboxItemBody {
        inbox_item: described(found(&tx, me, id).await?),
        counts: counted(&tx, me).await?,
    };
    tx.commit().await?;
    Ok(Json(body))
}

/// Say that one was read and all that were listed below it. What came later stays as it was.
#[utoipa::path(
    post, path = paths::INBOX_READINGS, operation_id = "create_inbox_reading", tag = "notifications",
    request_body = ReadUpTo,
    responses((status = 200, description = "What is left", body = InboxCountsBody), Reading),
    security(("session" = []))
)]
pub(crate) async fn read_up_to(
    State(app): State<App>,
    signed_in: SignedIn,
    body: Body<ReadUpTo>,
) -> Answer<Json<InboxCountsBody>> {
    own(&signed_in)?;
    let tx = app.store.write().await?;
    let me = signed_in.user.id;
    let seen = found(&tx, me, body.value.up_to).await?;
    notification::mark_read_up_to(&tx, &seen, app.now()).await?;
    let counts = counted(&tx, me).await?;
    tx.commit().await?;
    Ok(Json(InboxCountsBody { counts }))
}

/// `?state=`.
pub(crate) struct Wanted(Listed);

#[derive(Deserialize)]
struct Query {
    state: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Wanted {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked: Query = query(parts)?;
        Ok(Self(match word(asked.state.as_deref(), "state")? {
            Some(InboxState::Unread) => Listed::Unread,
            None => Listed::All,
        }))
    }
}

async fn found(db: &impl Db, user: UserId, id: NotificationId) -> Answer<Notification> {
    notification::find(db, user, id)
        .await?
        .ok_or_else(|| Refusal::new(ProblemCode::NotFound))
}

async fn counted(db: &impl Db, user: UserId) -> Answer<InboxCounts> {
    let standing = notification::standing(db, user).await?;
    Ok(InboxCounts {
        unread: standing.unread,
    })
}

fn described(told: Notification) -> InboxItem {
    let news = told.news;
    InboxItem {
        id: told.id,
        event: news.event,
        at: told.at,
        read_at: told.read_at,
        path: paths::subject_page(&news.subject),
        subject: news.subject,
        organisation: news.organisation,
        person: news.person,
        days: news.days,
    }
}
