//! What a page reads for somebody who is signed in is kept on this device, and read from there while the server is away.
//!
//! A request knows whose reading it belongs to by where it is polled, so that no function of the API has to be told.

use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;

use jiff::Timestamp;
use leptos::task::spawn_local;
use liaison_contract::ProblemCode;
use liaison_domain::id::UserId;

use super::ApiError;
use super::kept::keeper;
use crate::app::SessionContext;
use crate::offline::clock::{first_of, pause};

/// How long the device may take to find it.
const PATIENCE_MILLIS: i32 = 4_000;

thread_local! {
    static HERE: RefCell<Option<Rc<dyn Settle>>> = const { RefCell::new(None) };
}

/// What becomes of an answer. Requests know no more of a reading, so that a page that keeps nothing has no code for it.
pub(super) trait Settle {
    /// Keeps an answer, or finds the one before it.
    fn settle(self: Rc<Self>, path: String, answered: Result<String, ApiError>) -> Settled;
}

type Settled = Pin<Box<dyn Future<Output = Result<String, ApiError>>>>;

/// Whose reading the request belongs to that is polled now.
pub(super) fn here() -> Option<Rc<dyn Settle>> {
    HERE.with_borrow(Clone::clone)
}

/// One page's reading of one thing, which may be several requests.
pub(super) struct Reading {
    session: SessionContext,
    /// When the oldest of what the device had instead was read, and why it was needed.
    kept: Cell<Option<Timestamp>>,
    why: RefCell<Option<ApiError>>,
}

impl Reading {
    pub(super) fn new(session: SessionContext) -> Rc<Self> {
        Rc::new(Self {
            session,
            kept: Cell::default(),
            why: RefCell::default(),
        })
    }

    /// What has come from the device since it was last asked, and why.
    pub(super) fn take_kept(&self) -> Option<(Timestamp, ApiError)> {
        self.kept.take().zip(self.why.take())
    }

    async fn settled(&self, path: String, answered: Result<String, ApiError>) -> Result<String, ApiError> {
        let session = self.session;
        match answered {
            // What stands between us and the server may answer in its place, and not in JSON.
            Ok(text) if text.starts_with('{') => {
                let copy = text.clone();
                spawn_local(async move {
                    if let Some(user) = user(session).await {
                        (keeper().await.keep)(user, path, copy);
                    }
                });
                Ok(text)
            }
            Err(error) if error.is_away() => {
                let found = Box::pin(async move {
                    let user = user(session).await?;
                    (keeper().await.find)(user, path).await
                });
                match first_of(found, Box::pin(pause(PATIENCE_MILLIS))).await.flatten() {
                    Some(found) => {
                        let before = self.kept.get().unwrap_or(found.read_at);
                        self.kept.set(Some(before.min(found.read_at)));
                        self.why.replace(Some(error));
                        Ok(found.text)
                    }
                    None => Err(error),
                }
            }
            Err(error) => {
                let code = error.problem().map(|problem| problem.code);
                if let Some(ProblemCode::NotFound | ProblemCode::NotAllowed) = code {
                    spawn_local(async move {
                        if let Some(user) = user(session).await {
                            (keeper().await.forget)(user, path);
                        }
                    });
                }
                Err(error)
            }
            answered => answered,
        }
    }
}

impl Settle for Reading {
    fn settle(self: Rc<Self>, path: String, answered: Result<String, ApiError>) -> Settled {
        Box::pin(async move { self.settled(path, answered).await })
    }
}

/// Whatever is requested in `work` belongs to `reading`.
pub(super) fn within(
    reading: Rc<Reading>,
    mut work: Pin<Box<dyn Future<Output = ()>>>,
) -> impl Future<Output = ()> {
    poll_fn(move |context| {
        let here: Rc<dyn Settle> = Rc::<Reading>::clone(&reading);
        let before = HERE.replace(Some(here));
        let polled = work.as_mut().poll(context);
        HERE.set(before);
        polled
    })
}

async fn user(session: SessionContext) -> Option<UserId> {
    session.settled().await.map(|session| session.user.id)
}
