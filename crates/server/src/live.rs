//! What open streams listen to: new numbers, drafts that changed, sessions that ended, and the end of the server.

use liaison_domain::id::{SessionId, UserId};
use tokio::sync::{Notify, broadcast, watch};

/// Which streams have to close.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ended {
    Session(SessionId),
    User(UserId),
}

pub struct Live {
    newest: watch::Sender<i64>,
    ended: broadcast::Sender<Ended>,
    drafted: broadcast::Sender<UserId>,
    stop: watch::Sender<Running>,
    written: Notify,
    mailed: Notify,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Running {
    Yes,
    Stopping,
}

impl Live {
    pub fn new() -> Self {
        Self {
            newest: watch::Sender::new(0),
            ended: broadcast::Sender::new(64),
            drafted: broadcast::Sender::new(1024),
            stop: watch::Sender::new(Running::Yes),
            written: Notify::new(),
            mailed: Notify::new(),
        }
    }

    /// Something was written: the worker looks now instead of at its next turn.
    pub fn written(&self) {
        self.written.notify_one();
        self.mailed.notify_one();
    }

    pub async fn until_written(&self) {
        self.written.notified().await;
    }

    /// The same for the part of the worker that sends mail, which may be waiting for a mail server meanwhile.
    pub async fn until_mailed(&self) {
        self.mailed.notified().await;
    }

    /// Events up to this number can be read.
    pub fn announce(&self, newest: i64) {
        self.newest.send_if_modified(|known| {
            let newer = newest > *known;
            if newer {
                *known = newest;
            }
            newer
        });
    }

    pub fn follow(&self) -> watch::Receiver<i64> {
        self.newest.subscribe()
    }

    pub fn end(&self, ended: Ended) {
        // Nobody listening is no error.
        let _ = self.ended.send(ended);
    }

    pub fn endings(&self) -> broadcast::Receiver<Ended> {
        self.ended.subscribe()
    }

    /// Drafts of this person changed. Another server process finds them with its streams' next heartbeat.
    pub fn drafted(&self, user: UserId) {
        // Nobody listening is no error.
        let _ = self.drafted.send(user);
    }

    pub fn draftings(&self) -> broadcast::Receiver<UserId> {
        self.drafted.subscribe()
    }

    pub fn stop(&self) {
        self.stop.send_replace(Running::Stopping);
    }

    pub fn is_stopping(&self) -> bool {
        *self.stop.borrow() == Running::Stopping
    }

    pub async fn until_stopped(&self) {
        let mut stop = self.stop.subscribe();
        // The sender lives as long as this does, so waiting only ends with the value.
        let _ = stop.wait_for(|running| *running == Running::Stopping).await;
    }
}

impl Default for Live {
    fn default() -> Self {
        Self::new()
    }
}
