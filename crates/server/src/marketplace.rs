//! What is sought in the marketplace, kept up with what the database says.
//!
//! Each server process has an index of its own. It reads which partners' listings have changed since it last looked, and
//! where it has none, or follows from too long ago, it reads them all.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use liaison_domain::id::ListingId;
use liaison_domain::listing::published::PublishedListing;
use liaison_search::index::{Found, Index, IndexError, Search, Writer};
use liaison_search::place::places;
use liaison_store::marketplace::{Touch, touched_since};
use liaison_store::{StoreError, listing};
use tokio::task::{JoinError, spawn_blocking};

use crate::app::App;

/// What other processes publish is found this soon.
const TURN: Duration = Duration::from_secs(1);
/// A transaction that takes longer than this to commit is given up long before.
const LATEST_COMMIT: SignedDuration = SignedDuration::from_secs(60);
const BATCH: u64 = 500;

#[derive(Debug, thiserror::Error)]
pub enum MarketplaceError {
    #[error(transparent)]
    Index(#[from] IndexError),
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("what was sought or kept has ended before its end: {0}")]
    Ended(#[from] JoinError),
}

pub struct Marketplace {
    index: Index,
    kept: tokio::sync::Mutex<Kept>,
    /// From when on it may be asked.
    complete: Mutex<bool>,
}

/// What only the one that writes knows.
#[derive(Default)]
struct Kept {
    writer: Option<Writer>,
    seen: HashSet<Touch>,
}

impl Marketplace {
    /// In a folder, or in memory alone where there is none.
    pub fn open(folder: Option<&Path>) -> Result<Self, IndexError> {
        let index = folder.map_or_else(Index::in_memory, Index::in_folder)?;
        Ok(Self {
            complete: Mutex::new(index.follows()?.is_some()),
            index,
            kept: tokio::sync::Mutex::default(),
        })
    }

    /// Nothing until everything was read for the first time.
    pub async fn search(&self, search: Search) -> Result<Option<Found>, MarketplaceError> {
        if !*self.complete.lock().unwrap_or_else(PoisonError::into_inner) {
            return Ok(None);
        }
        let index = self.index.clone();
        Ok(Some(spawn_blocking(move || index.search(&search)).await??))
    }

    /// Reads what has changed since the last time.
    pub async fn catch_up(&self, app: &App) -> Result<(), MarketplaceError> {
        let mut kept = self.kept.lock().await;
        let now = app.now();
        match self
            .index
            .follows()?
            .and_then(|at| Timestamp::from_millisecond(at).ok())
        {
            Some(at) if same_day(at, now) => self.follow(app, &mut kept, at, now).await,
            _ => self.read_all(app, &mut kept, now).await,
        }
    }

    async fn follow(
        &self,
        app: &App,
        kept: &mut Kept,
        at: Timestamp,
        now: Timestamp,
    ) -> Result<(), MarketplaceError> {
        let since = at.checked_sub(LATEST_COMMIT).unwrap_or(Timestamp::MIN);
        let reader = app.store.read();
        let touched = touched_since(&reader, since, BATCH).await?;
        let full = touched.len() as u64 == BATCH;
        let new: Vec<Touch> = touched
            .iter()
            .filter(|touch| !kept.seen.contains(*touch))
            .copied()
            .collect();
        if new.is_empty() && !full {
            return Ok(());
        }
        let mut found = Vec::new();
        let mut partners = HashSet::new();
        for touch in &new {
            if partners.insert(touch.partner) {
                found.push((
                    touch.partner,
                    listing::published_by(&reader, touch.partner, now).await?,
                ));
            }
        }
        // Where there is more than was read, the next look goes on behind it.
        let until = match touched.last() {
            Some(last) if full => last.at.checked_add(LATEST_COMMIT).unwrap_or(now).min(now),
            _ => now,
        };
        kept.seen = touched.into_iter().collect();
        self.write(kept, until, move |writer| {
            for (partner, listings) in &found {
                writer.replace(*partner, listings)?;
            }
            Ok(())
        })
        .await
    }

    async fn read_all(&self, app: &App, kept: &mut Kept, now: Timestamp) -> Result<(), MarketplaceError> {
        let reader = app.store.read();
        let mut after: Option<ListingId> = None;
        self.with_writer(kept, Writer::clear).await?;
        loop {
            let some = listing::all_published(&reader, after, BATCH, now).await?;
            let Some(last) = some.last() else { break };
            after = Some(last.id);
            self.with_writer(kept, move |writer| add(writer, &some)).await?;
        }
        kept.seen.clear();
        self.write(kept, now, |_| Ok(())).await?;
        tracing::info!(listings = self.index.listings(), "read the marketplace");
        Ok(())
    }

    async fn write(
        &self,
        kept: &mut Kept,
        follows: Timestamp,
        change: impl FnOnce(&mut Writer) -> Result<(), IndexError> + Send + 'static,
    ) -> Result<(), MarketplaceError> {
        self.with_writer(kept, move |writer| {
            change(writer)?;
            writer.commit(follows.as_millisecond())
        })
        .await?;
        *self.complete.lock().unwrap_or_else(PoisonError::into_inner) = true;
        Ok(())
    }

    /// Writing takes a processor and files, so it is done where waiting keeps nobody else.
    async fn with_writer(
        &self,
        kept: &mut Kept,
        change: impl FnOnce(&mut Writer) -> Result<(), IndexError> + Send + 'static,
    ) -> Result<(), MarketplaceError> {
        let mut writer = match kept.writer.take() {
            Some(writer) => writer,
            None => self.index.writer()?,
        };
        let done = spawn_blocking(move || change(&mut writer).map(|()| writer)).await?;
        // A writer that failed has lost what was not committed, and the next look begins with another one.
        kept.writer = Some(done?);
        Ok(())
    }
}

/// Works until the server stops.
pub async fn run(app: &App) {
    // Nobody who seeks waits for the list of all places to be read.
    if let Err(error) = spawn_blocking(places).await {
        tracing::warn!(%error, "the list of places");
    }
    loop {
        if let Err(error) = app.marketplace.catch_up(app).await {
            tracing::warn!(%error, "the marketplace is read again");
        }
        tokio::select! {
            () = app.live.until_stopped() => return,
            () = tokio::time::sleep(TURN) => {}
        }
    }
}

fn add(writer: &mut Writer, listings: &[PublishedListing]) -> Result<(), IndexError> {
    for listing in listings {
        writer.add(listing)?;
    }
    Ok(())
}

/// A programme ends with a day, of which nobody writes anything: each day begins with reading everything.
fn same_day(at: Timestamp, now: Timestamp) -> bool {
    let day = |at: Timestamp| at.to_zoned(TimeZone::UTC).date();
    day(at) == day(now)
}
