//! What was finished on this device and has to reach the server, once.
//!
//! The idempotency key is made when the draft is finished and never changes: sending the same intent twice creates
//! nothing twice. So after any crash the answer is always the same: send it again.

mod kind;
mod stage;

use jiff::{SignedDuration, Timestamp};
use liaison_contract::Problem;
use liaison_domain::id::{DraftId, UserId};
use liaison_json::{FromJson, ToJson};
use uuid::Uuid;

use crate::row::Row;

pub use self::kind::IntentKind;
pub use self::stage::{Event, Stage, next};

/// The server keeps keys for 30 days; later the same key might create a second time.
const OLDEST: SignedDuration = SignedDuration::from_hours(30 * 24);
const FIRST_PAUSE_MILLIS: i64 = 1_000;
pub(crate) const LONGEST_PAUSE_MILLIS: i64 = 5 * 60 * 1_000;

/// One row of the outbox. A draft has at most one, under the draft's id.
#[derive(Clone, PartialEq, FromJson, ToJson)]
pub struct Intent {
    pub draft: DraftId,
    pub kind: IntentKind,
    pub owner: UserId,
    /// What its author called it, for lists.
    pub name: String,
    pub idempotency_key: String,
    /// The finished request, as JSON text: it is sent as it is, and whoever carries it need not read it.
    pub request: String,
    /// Which of the server's the request changes, where that is not known by the draft's own id.
    #[serde(default)]
    pub of: Option<Uuid>,
    /// What of it its author saw; nothing for something new.
    #[serde(default)]
    pub base_revision: Option<i64>,
    /// Drafts whose intents have to be done first.
    #[serde(default)]
    pub after: Vec<DraftId>,
    pub state: IntentState,
    pub attempts: u32,
    #[serde(with = "liaison_domain::moment")]
    pub next_try_at: Timestamp,
    #[serde(with = "liaison_domain::moment")]
    pub queued_at: Timestamp,
    /// Why the last attempt came back, while it is queued again.
    pub last_answer: Option<Held>,
}

#[derive(Clone, PartialEq, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum IntentState {
    Queued,
    Sending,
    /// The server has it, and said so in `answer`, which is kept for a while: the page shows the link from it.
    Done {
        answer: String,
        #[serde(with = "liaison_domain::moment")]
        at: Timestamp,
    },
    /// Somebody else was there first. What is there now is in `current`, for its author to merge and finish again.
    Conflict {
        current: String,
    },
    /// It goes back to its author.
    Refused {
        refusal: Refusal,
    },
}

#[derive(Clone, PartialEq, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    Problem {
        problem: Problem,
    },
    /// It waited longer than the server remembers keys.
    TooOld,
}

/// Why a queued intent is not on its way.
#[derive(Clone, Copy, PartialEq, Eq, Debug, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    Unreachable,
    Busy,
    SignedOut,
}

/// What one attempt came to.
#[derive(Clone)]
pub enum Outcome {
    /// The body of the answer, as it came.
    Created(String),
    /// Nobody knows whether the request arrived.
    Unreachable,
    /// The server asked to come again later.
    Busy,
    SignedOut,
    /// What is there now, as it came.
    Conflict(String),
    Refused(Box<Problem>),
}

/// What is asked, and what goes with it.
#[derive(Clone, PartialEq, Debug)]
pub struct Attempt {
    pub request: String,
    pub key: String,
    /// What of the draft its author has seen; 0 where the server has none that is known here. What another device has
    /// written since goes on as a draft.
    pub draft_revision: i64,
}

impl Intent {
    pub fn new(
        kind: IntentKind,
        draft: DraftId,
        owner: UserId,
        idempotency_key: String,
        name: String,
        request: String,
        now: Timestamp,
    ) -> Self {
        Self {
            draft,
            kind,
            owner,
            name,
            idempotency_key,
            request,
            of: None,
            base_revision: None,
            after: Vec::new(),
            state: IntentState::Queued,
            attempts: 0,
            next_try_at: now,
            queued_at: now,
            last_answer: None,
        }
    }

    /// Of what the server has had since that revision.
    pub fn on(self, revision: i64) -> Self {
        Self {
            base_revision: Some(revision),
            ..self
        }
    }

    /// Once the intents of these drafts are done.
    pub fn after(self, drafts: Vec<DraftId>) -> Self {
        Self {
            after: drafts,
            ..self
        }
    }

    pub const fn stage(&self) -> Stage {
        match self.state {
            IntentState::Queued => Stage::Queued,
            IntentState::Sending => Stage::Sending,
            IntentState::Done { .. } => Stage::Done,
            IntentState::Conflict { .. } => Stage::Conflict,
            IntentState::Refused { .. } => Stage::Refused,
        }
    }

    /// Whether its draft cannot be finished anew: it is on its way, or has become what there is one of.
    pub fn stands(&self) -> bool {
        match self.stage() {
            Stage::Queued | Stage::Sending => true,
            Stage::Done => matches!(
                self.kind,
                IntentKind::CreateTrialInvitation
                    | IntentKind::SendPurchaseOffer
                    | IntentKind::RevisePurchaseOffer
                    | IntentKind::SubmitListing
                    | IntentKind::WriteLeadNote
            ),
            Stage::Conflict | Stage::Refused => false,
        }
    }

    /// Whether it is still to be delivered.
    pub const fn is_pending(&self) -> bool {
        matches!(self.stage(), Stage::Queued | Stage::Sending)
    }

    pub fn is_due(&self, now: Timestamp) -> bool {
        // A clock that was set back must not hold an intent for longer than any pause lasts.
        let longest = later(now, 2 * LONGEST_PAUSE_MILLIS);
        self.wakes_at().is_some_and(|time| time <= now || time > longest)
    }

    /// When it will be tried by itself; nothing where somebody has to do something first.
    pub fn wakes_at(&self) -> Option<Timestamp> {
        let waits_for_time = self.stage() == Stage::Queued
            && self.last_answer != Some(Held::SignedOut)
            && !matches!(self.kind, IntentKind::Later(_));
        waits_for_time.then_some(self.next_try_at)
    }

    /// Whether everything that it waits for is done. `stage` knows nothing of an intent that was delivered long ago.
    pub fn is_next(&self, stage: impl Fn(DraftId) -> Option<Stage>) -> bool {
        #[cfg(feature = "mutant-does-not-wait")]
        return stage(self.draft).is_some();
        #[cfg(not(feature = "mutant-does-not-wait"))]
        self.after
            .iter()
            .all(|draft| stage(*draft).is_none_or(|stage| stage == Stage::Done))
    }

    /// Takes it out of the queue to be sent; gives the request, or nothing when it is not to be sent now.
    pub fn start(&mut self, now: Timestamp) -> Option<String> {
        if self.stage() != Stage::Queued || matches!(self.kind, IntentKind::Later(_)) {
            return None;
        }
        if now.duration_since(self.queued_at) > OLDEST {
            if next(self.stage(), Event::GrowTooOld).is_ok() {
                self.state = IntentState::Refused {
                    refusal: Refusal::TooOld,
                };
            }
            return None;
        }
        next(self.stage(), Event::Send).ok()?;
        self.state = IntentState::Sending;
        self.attempts = self.attempts.saturating_add(1);
        Some(self.request.clone())
    }

    /// As [`Self::start`], beside its draft as it is here. It waits until it is known what became of the draft on its way,
    /// so that the server can be told what of it its author has seen.
    pub fn start_beside(&mut self, row: Option<&Row>, now: Timestamp) -> Option<Attempt> {
        // Where more was written since, what the server has may be of that.
        let seen = row
            .filter(|row| {
                row.finished.as_ref() == Some(&row.version()) || cfg!(feature = "mutant-names-unseen")
            })
            .and_then(|row| row.base.as_ref())
            .filter(|base| base.version.is_some());
        let draft_revision = seen.map_or(0, |base| base.revision);
        if let Some(sent) = row.and_then(|row| row.sent.as_ref())
            && self.stage() == Stage::Queued
        {
            self.next_try_at = sent.next_try_at.max(later(now, FIRST_PAUSE_MILLIS));
            return None;
        }
        let request = self.start(now)?;
        Some(Attempt {
            request,
            key: self.idempotency_key.clone(),
            draft_revision,
        })
    }

    /// Writes down what the attempt with that key came to. What was asked before its author took it back is over, whatever
    /// comes of it. `random` spreads the next tries of many devices.
    pub fn settle(&mut self, key: &str, outcome: Outcome, now: Timestamp, random: u32) {
        if key != self.idempotency_key {
            return;
        }
        let event = match outcome {
            Outcome::Created(_) => Event::Deliver,
            Outcome::Conflict(_) => Event::Collide,
            Outcome::Refused(_) => Event::Refuse,
            Outcome::Unreachable | Outcome::Busy | Outcome::SignedOut => Event::ComeBack,
        };
        if next(self.stage(), event).is_err() {
            return;
        }
        self.last_answer = None;
        match outcome {
            Outcome::Created(answer) => {
                self.request.clear();
                self.state = IntentState::Done { answer, at: now };
            }
            Outcome::Conflict(current) => self.state = IntentState::Conflict { current },
            Outcome::Refused(problem) => {
                self.state = IntentState::Refused {
                    refusal: Refusal::Problem { problem: *problem },
                };
            }
            Outcome::Unreachable => self.come_back(Held::Unreachable, now, random),
            Outcome::Busy => self.come_back(Held::Busy, now, random),
            Outcome::SignedOut => self.come_back(Held::SignedOut, now, random),
        }
    }

    /// After a crash: whatever was on its way is sent again, under the same key.
    pub fn restart(&mut self, now: Timestamp) {
        if next(self.stage(), Event::Restart).is_ok() {
            self.state = IntentState::Queued;
            self.next_try_at = now;
            #[cfg(feature = "mutant-new-key")]
            self.idempotency_key.push('+');
        }
    }

    /// Merged with what is there now, it is another request, under another key, at its old place in the queue.
    pub(crate) fn finish_again(&mut self, request: String, revision: i64, key: String, now: Timestamp) {
        if next(self.stage(), Event::FinishAgain).is_ok() {
            self.request = request;
            self.base_revision = Some(revision);
            self.idempotency_key = key;
            self.state = IntentState::Queued;
            self.next_try_at = now;
        }
    }

    /// Something changed for the better, such as the network or the session: no more waiting.
    pub fn wake(&mut self, now: Timestamp) {
        if self.stage() == Stage::Queued {
            self.last_answer = self.last_answer.filter(|held| *held != Held::SignedOut);
            self.next_try_at = now;
        }
    }

    fn come_back(&mut self, held: Held, now: Timestamp, random: u32) {
        self.state = IntentState::Queued;
        self.last_answer = Some(held);
        self.next_try_at = later(now, pause_millis(self.attempts, random));
    }
}

/// Which one is sent next, of all there are: the one that waits longest.
pub fn next_due<'a>(intents: impl Iterator<Item = &'a Intent> + Clone, now: Timestamp) -> Option<DraftId> {
    let stage = |draft| {
        let mut all = intents.clone();
        all.find(|intent| intent.draft == draft).map(Intent::stage)
    };
    let due = intents
        .clone()
        .filter(|intent| intent.is_due(now) && intent.is_next(stage));
    due.min_by_key(|intent| intent.queued_at)
        .map(|intent| intent.draft)
}

/// Doubles with each attempt up to a limit; half of it is chance.
pub(crate) fn pause_millis(attempts: u32, random: u32) -> i64 {
    let doublings = attempts.saturating_sub(1).min(16);
    let longest = (FIRST_PAUSE_MILLIS << doublings).min(LONGEST_PAUSE_MILLIS);
    longest / 2 + i64::from(random) * (longest / 2) / i64::from(u32::MAX)
}

/// Not by `+`, whose panic would bring all the words of the date library's errors into the browser.
pub(crate) fn later(now: Timestamp, millis: i64) -> Timestamp {
    now.checked_add(SignedDuration::from_millis(millis))
        .unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
#[path = "outbox_tests.rs"]
mod tests;
