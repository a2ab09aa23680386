//! The live stream: server-sent events that resume without loss.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::time::Duration;

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use liaison_contract::draft::DraftChanged;
use liaison_contract::event::NumberedEvent;
use liaison_contract::notification::InboxCounts;
use liaison_contract::{ProblemCode, paths};
use liaison_domain::id::{DraftId, UserId};
use liaison_domain::{Action, Actor, authorize};
use liaison_store::event::{Scope, after};
use liaison_store::notification::{self, Standing};
use liaison_store::{StoreError, draft, session};
use serde::Deserialize;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::watch;
use tokio::time::Instant;

use super::extract::{SignedIn, query};
use super::openapi::refuses;
use super::problem::{Answer, Refusal};
use crate::app::App;
use crate::live::Ended;
use crate::log_entry::as_the_customer_reads;

const HEARTBEAT: Duration = Duration::from_secs(15);
/// How long a browser waits before it comes back, in milliseconds.
const RETRY: Duration = Duration::from_millis(1000);
const BATCH: u64 = 200;

refuses!(Read: InvalidParameter, NotSignedIn, NotAllowed);

/// Everything that happens to the organisation, from a number on, as it happens.
///
/// `Last-Event-ID` stands before `after`, so that a browser that reconnects by itself goes on where it was. Messages
/// named `draft` are for the other devices of one person alone: a draft of theirs changed. Messages named `inbox` say
/// how many things one person has not read, whenever something came or was read.
#[utoipa::path(
    get, path = paths::EVENTS, operation_id = "stream_events", tag = "log",
    params(
        ("after" = Option<i64>, Query, description = "The last number known; 0 unless said", minimum = 0),
        ("Last-Event-ID" = Option<i64>, Header, description = "The same, sent by browsers"),
    ),
    responses(
        (status = 200, description = "Messages whose id is the number", body = NumberedEvent,
            content_type = "text/event-stream"),
        Read,
    ),
    security(("session" = []))
)]
pub(crate) async fn stream(
    State(app): State<App>,
    signed_in: SignedIn,
    Position(position): Position,
) -> Answer<Response> {
    let scope = scope(&signed_in.actor())?;
    let (newest, draftings) = (app.live.follow(), app.live.draftings());
    let (reader, notified) = (app.store.read(), app.store.notified());
    let drafts = draft::sequence(&reader, signed_in.user.id).await?;
    let inbox = notification::standing(&reader, signed_in.user.id).await?;
    let follower = Follower {
        newest,
        draftings,
        drafts_from: drafts.newest(),
        drafts: VecDeque::new(),
        notified,
        inbox,
        inbox_news: None,
        endings: app.live.endings(),
        app,
        scope,
        signed_in,
        position,
        ready: VecDeque::new(),
        greeted: Greeted::NotYet,
        beat_at: Instant::now() + HEARTBEAT,
    };
    let mut response = Sse::new(follower.messages()).into_response();
    // Proxies that collect answers before passing them on would make the stream useless.
    let unbuffered = (
        HeaderName::from_static("x-accel-buffering"),
        HeaderValue::from_static("no"),
    );
    response.headers_mut().insert(unbuffered.0, unbuffered.1);
    Ok(response)
}

fn scope(actor: &Actor) -> Answer<Scope> {
    match actor {
        Actor::Staff { partner, .. } => {
            authorize(actor, Action::ReadOverview(*partner))?;
            Ok(Scope::Partner(*partner))
        }
        Actor::Customer { customer, .. } => {
            authorize(actor, Action::ReadAnswers(*customer))?;
            Ok(Scope::Customer(*customer))
        }
        _ => Err(Refusal::new(ProblemCode::NotAllowed)),
    }
}

/// The number after which the stream begins.
pub(crate) struct Position(i64);

#[derive(Deserialize)]
struct Query {
    after: Option<String>,
}

impl<S: Send + Sync> FromRequestParts<S> for Position {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let number = |text: &str, name: &str| {
            text.parse()
                .ok()
                .filter(|number| *number >= 0)
                .ok_or_else(|| Refusal::parameter(name))
        };
        if let Some(header) = parts.headers.get("last-event-id") {
            let text = header.to_str().unwrap_or_default();
            return Ok(Self(number(text, "last-event-id")?));
        }
        let query: Query = query(parts)?;
        Ok(Self(match query.after {
            Some(text) => number(&text, "after")?,
            None => 0,
        }))
    }
}

/// One open stream. It reads the database by number: what is announced only says that reading is worth while, so
/// nothing is lost or sent twice whatever happens to an announcement.
struct Follower {
    app: App,
    scope: Scope,
    signed_in: SignedIn,
    position: i64,
    ready: VecDeque<liaison_store::event::NumberedEvent>,
    /// Of the person, changed on other devices since the stream began, and the number up to which that is known.
    drafts: VecDeque<DraftId>,
    drafts_from: i64,
    /// How the person's inbox stood the last time, and what was not said of it yet.
    inbox: Standing,
    inbox_news: Option<Standing>,
    greeted: Greeted,
    /// When the next heartbeat is due, counted from the last message.
    beat_at: Instant,
    newest: watch::Receiver<i64>,
    draftings: Receiver<UserId>,
    notified: Receiver<UserId>,
    endings: Receiver<Ended>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Greeted {
    NotYet,
    Yes,
}

enum Woken {
    Written,
    /// Something is there for the person alone.
    Personal,
    Heartbeat,
    Over,
}

impl Follower {
    fn messages(self) -> impl Stream<Item = Result<Event, Infallible>> {
        stream::unfold(self, |mut follower| async move {
            let message = follower.next().await?;
            Some((Ok(message), follower))
        })
    }

    /// The next message, or none when the stream is over.
    async fn next(&mut self) -> Option<Event> {
        if self.greeted == Greeted::NotYet {
            self.greeted = Greeted::Yes;
            return Some(Event::default().retry(RETRY));
        }
        loop {
            if let Some(draft) = self.drafts.pop_front() {
                self.beat_at = Instant::now() + HEARTBEAT;
                return signal(draft);
            }
            if let Some(standing) = self.inbox_news.take() {
                self.beat_at = Instant::now() + HEARTBEAT;
                return inbox_signal(standing);
            }
            if let Some(entry) = self.ready.pop_front() {
                self.position = entry.number;
                self.beat_at = Instant::now() + HEARTBEAT;
                return message(self.scope, entry);
            }
            self.newest.mark_unchanged();
            match after(&self.app.store.read(), self.scope, self.position, BATCH).await {
                Ok(entries) if entries.is_empty() => {}
                Ok(entries) => {
                    self.ready = entries.into();
                    continue;
                }
                Err(error) => return unanswered(&error),
            }
            let woken = self.woken().await;
            match woken {
                Woken::Written => {}
                Woken::Heartbeat if !self.is_signed_in().await => return None,
                Woken::Personal | Woken::Heartbeat => {
                    if let Err(error) = self.find_personal().await {
                        return unanswered(&error);
                    }
                    let is_quiet = self.drafts.is_empty() && self.inbox_news.is_none();
                    if is_quiet && matches!(woken, Woken::Heartbeat) {
                        self.beat_at = Instant::now() + HEARTBEAT;
                        return Some(Event::default().comment(""));
                    }
                }
                Woken::Over => return None,
            }
        }
    }

    async fn find_personal(&mut self) -> Result<(), StoreError> {
        self.find_drafts().await?;
        let standing = notification::standing(&self.app.store.read(), self.signed_in.user.id).await?;
        if standing != self.inbox {
            self.inbox = standing;
            self.inbox_news = Some(standing);
        }
        Ok(())
    }

    /// What this very device changed it knows.
    async fn find_drafts(&mut self) -> Result<(), StoreError> {
        let (reader, user) = (self.app.store.read(), self.signed_in.user.id);
        let changed = draft::changed(&reader, user, self.drafts_from, BATCH).await?;
        if let Some(last) = changed.last() {
            self.drafts_from = last.number;
        }
        let own = self.signed_in.session.id;
        let others = changed.into_iter().filter(|change| change.by != own);
        self.drafts.extend(others.map(|change| change.draft));
        Ok(())
    }

    async fn woken(&mut self) -> Woken {
        let beat = tokio::time::sleep_until(self.beat_at);
        tokio::pin!(beat);
        let (session, user) = (self.signed_in.session.id, self.signed_in.user.id);
        loop {
            tokio::select! {
                changed = self.newest.changed() => {
                    return if changed.is_ok() { Woken::Written } else { Woken::Over };
                }
                ended = self.endings.recv() => match ended {
                    Ok(ended) if ended == Ended::Session(session) || ended == Ended::User(user) => {
                        return Woken::Over;
                    }
                    Ok(_) => {}
                    // Some endings went by unread: the session itself says whether it was among them.
                    Err(RecvError::Lagged(_)) => return Woken::Heartbeat,
                    Err(RecvError::Closed) => return Woken::Over,
                },
                personal = personal(&mut self.draftings, &mut self.notified) => match personal {
                    Ok(of) if of != user => {}
                    Ok(_) | Err(RecvError::Lagged(_)) => return Woken::Personal,
                    Err(RecvError::Closed) => return Woken::Over,
                },
                () = self.app.live.until_stopped() => return Woken::Over,
                () = &mut beat => return Woken::Heartbeat,
            }
        }
    }

    /// Asked with every heartbeat, because the sign-out may have reached another server process.
    async fn is_signed_in(&self) -> bool {
        let hash = &self.signed_in.session.token_hash;
        match session::find_by_token_hash(&self.app.store.read(), hash).await {
            Ok(found) => found.is_some_and(|session| session.is_valid_at(self.app.now())),
            Err(_) => false,
        }
    }
}

/// Whose drafts or inbox changed.
async fn personal(
    draftings: &mut Receiver<UserId>,
    notified: &mut Receiver<UserId>,
) -> Result<UserId, RecvError> {
    tokio::select! {
        drafted = draftings.recv() => drafted,
        told = notified.recv() => told,
    }
}

fn unanswered(error: &StoreError) -> Option<Event> {
    tracing::warn!(%error, "a stream ends because the database does not answer");
    None
}

/// Without a number: whoever comes back asks for its drafts by a cursor of their own.
fn signal(draft: DraftId) -> Option<Event> {
    Event::default()
        .event("draft")
        .json_data(DraftChanged { draft })
        .ok()
}

/// Without a number, too: it says how the inbox stands now, and not what came.
fn inbox_signal(standing: Standing) -> Option<Event> {
    let counts = InboxCounts {
        unread: standing.unread,
    };
    Event::default().event("inbox").json_data(counts).ok()
}

fn message(scope: Scope, entry: liaison_store::event::NumberedEvent) -> Option<Event> {
    let numbered = NumberedEvent {
        number: entry.number,
        event: match scope {
            Scope::Partner(_) => entry.event,
            Scope::Customer(_) => as_the_customer_reads(entry.event),
        },
    };
    match Event::default()
        .id(numbered.number.to_string())
        .json_data(&numbered)
    {
        Ok(event) => Some(event),
        Err(error) => {
            tracing::error!(%error, "an event cannot be written down");
            None
        }
    }
}
