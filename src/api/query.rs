//! What a page reads from the server, kept while it is read again.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use jiff::Timestamp;
use leptos::prelude::*;
use leptos::task::spawn_local_scoped_with_cancellation;

use liaison_contract::ProblemCode;

use super::reading::{Reading, within};
use super::{ApiError, reach};
use crate::app::{SessionContext, use_session};
use crate::offline::clock::now;

#[derive(Clone, PartialEq)]
pub enum Loaded<T> {
    Loading,
    Ready {
        value: T,
        /// When the value was read, by the clock of this device.
        at: Timestamp,
        /// Why a later attempt has not replaced it.
        failed: Option<ApiError>,
    },
    Failed(ApiError),
}

/// What a page has to say of a query besides its value.
#[derive(Clone, PartialEq)]
pub enum Notice {
    Nothing,
    Loading,
    Failed(ApiError),
    /// There is a value, and a later attempt has not replaced it.
    Stale {
        at: Timestamp,
        why: ApiError,
    },
}

type Fetch<T> = dyn Fn() -> Pin<Box<dyn Future<Output = Result<T, ApiError>>>>;

/// Belongs to the page that made it: when the page goes, its request is aborted and nothing is written any more.
pub struct Query<T: Send + Sync + 'static> {
    state: RwSignal<Loaded<T>>,
    fetch: StoredValue<Box<Fetch<T>>, LocalStorage>,
    progress: StoredValue<Progress>,
    owner: StoredValue<Option<Owner>>,
    session: SessionContext,
    /// How it is read: what a page never keeps is not in its code.
    begin: fn(Self),
}

impl<T: Send + Sync + 'static> Clone for Query<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Query<T> {}

#[derive(Clone, Copy, Default)]
struct Progress {
    running: bool,
    /// Somebody asked for a newer answer than the one that is on its way.
    again: bool,
    /// Grows when a page sets the value itself: an answer that was on its way then is older than what is shown.
    generation: u32,
    /// When it did so last: what the device kept before that is older too.
    set_at: Option<Timestamp>,
}

impl<T: Clone + Send + Sync + 'static> Query<T> {
    /// Starts reading at once.
    pub fn new<F>(fetch: impl Fn() -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        Self::begun(Box::new(move || Box::pin(fetch())), |query| {
            query.spawn(Box::pin(query.run(None)));
        })
    }

    /// As [`Self::new`]; what was read last is kept on this device for whoever is signed in, shown with its age while
    /// the server is away, and read again as soon as it is back.
    pub fn kept<F>(fetch: impl Fn() -> F + 'static) -> Self
    where
        F: Future<Output = Result<T, ApiError>> + 'static,
    {
        let query = Self::begun(Box::new(move || Box::pin(fetch())), |query| {
            let reading = Reading::new(query.session);
            let work = query.run(Some(Rc::clone(&reading)));
            query.spawn(Box::pin(within(reading, Box::pin(work))));
        });
        reach::when_back(Box::new(move || {
            if query.is_behind() {
                query.refetch();
            }
        }));
        query
    }

    fn begun(fetch: Box<Fetch<T>>, begin: fn(Self)) -> Self {
        let query = Self {
            state: RwSignal::new(Loaded::Loading),
            fetch: StoredValue::new_local(fetch),
            progress: StoredValue::new(Progress::default()),
            owner: StoredValue::new(Owner::current().map(|owner| owner.child())),
            session: use_session(),
            begin,
        };
        query.refetch();
        query
    }

    pub fn get(self) -> Loaded<T> {
        self.state.try_get().unwrap_or(Loaded::Loading)
    }

    /// The value last read, whatever happened since.
    pub fn value(self) -> Option<T> {
        match self.get() {
            Loaded::Ready { value, .. } => Some(value),
            Loaded::Loading | Loaded::Failed(_) => None,
        }
    }

    pub fn value_untracked(self) -> Option<T> {
        match self.state.try_get_untracked() {
            Some(Loaded::Ready { value, .. }) => Some(value),
            _ => None,
        }
    }

    pub fn notice(self) -> Notice {
        self.state
            .try_with(|state| match state {
                Loaded::Loading => Notice::Loading,
                Loaded::Failed(error) => Notice::Failed(error.clone()),
                Loaded::Ready { failed: None, .. } => Notice::Nothing,
                Loaded::Ready {
                    at,
                    failed: Some(why),
                    ..
                } => Notice::Stale {
                    at: *at,
                    why: why.clone(),
                },
            })
            .unwrap_or(Notice::Nothing)
    }

    /// Reads again and keeps showing what there is. Asked while a request runs, it reads once more after that one.
    pub fn refetch(self) {
        let Some(mut progress) = self.progress.try_get_value() else {
            return;
        };
        if progress.running {
            progress.again = true;
            self.progress.try_set_value(progress);
            return;
        }
        progress.running = true;
        self.progress.try_set_value(progress);
        if self
            .state
            .with_untracked(|state| matches!(state, Loaded::Failed(_)))
        {
            self.state.set(Loaded::Loading);
        }
        (self.begin)(self);
    }

    /// As [`Self::refetch`], of something else than what is shown: without a server that must not stand in its place.
    pub fn fetch_other(self) {
        if reach::is_away_untracked() {
            self.state.try_set(Loaded::Loading);
        }
        self.refetch();
    }

    /// Shows what another request has answered, such as a change that this page made.
    pub fn set(self, value: T) {
        self.progress.try_update_value(|progress| {
            progress.generation = progress.generation.wrapping_add(1);
            progress.set_at = Some(now());
        });
        self.state.try_set(Loaded::Ready {
            value,
            at: now(),
            failed: None,
        });
    }

    fn spawn(self, work: Pin<Box<dyn Future<Output = ()>>>) {
        if let Some(Some(owner)) = self.owner.try_get_value() {
            // Only one request at a time is under this owner, so what an earlier one left there can go.
            owner.cleanup();
            owner.with(|| spawn_local_scoped_with_cancellation(work));
        }
    }

    async fn run(self, reading: Option<Rc<Reading>>) {
        loop {
            let before = self.progress.try_get_value().unwrap_or_default().generation;
            let Some(answer) = self.fetch.try_with_value(|fetch| fetch()) else {
                return;
            };
            let answer = answer.await;
            let Some(mut progress) = self.progress.try_get_value() else {
                return;
            };
            let kept = reading.as_ref().and_then(|reading| reading.take_kept());
            if progress.generation == before {
                self.show(answer, kept, progress.set_at);
            }
            let again = progress.again;
            progress.again = false;
            progress.running = again;
            self.progress.try_set_value(progress);
            if !again {
                return;
            }
        }
    }

    fn is_behind(self) -> bool {
        self.state.try_with_untracked(|state| match state {
            Loaded::Loading => false,
            Loaded::Failed(error)
            | Loaded::Ready {
                failed: Some(error), ..
            } => error.is_away(),
            Loaded::Ready { failed: None, .. } => false,
        }) == Some(true)
    }

    /// `kept` says of an answer that it is one of the device.
    fn show(
        self,
        answer: Result<T, ApiError>,
        kept: Option<(Timestamp, ApiError)>,
        set_at: Option<Timestamp>,
    ) {
        let answer = match (answer, &kept) {
            (Ok(_), Some((at, why))) if set_at > Some(*at) => Err(why.clone()),
            (answer, _) => answer,
        };
        if let Err(error) = &answer
            && error
                .problem()
                .is_some_and(|problem| problem.code == ProblemCode::NotSignedIn)
        {
            self.session.ended();
        }
        self.state.try_update(|state| match answer {
            Ok(value) => {
                let (at, failed) = kept.map_or_else(|| (now(), None), |(at, why)| (at, Some(why)));
                *state = Loaded::Ready { value, at, failed };
            }
            Err(error) => match state {
                Loaded::Ready { failed, .. } => *failed = Some(error),
                Loaded::Loading | Loaded::Failed(_) => *state = Loaded::Failed(error),
            },
        });
    }
}
