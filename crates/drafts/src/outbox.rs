//! What was finished on this device and has to reach the server, once.
//!
//! The idempotency key is made when the draft is finished and never changes: sending the same intent twice creates
//! nothing twice. So after any crash the answer is always the same: send it again.

use jiff::{SignedDuration, Timestamp};
use liaison_contract::Problem;
use liaison_domain::id::UserId;
use liaison_json::{FromJson, ToJson};

use crate::envelope::DraftId;

/// The server keeps keys for 30 days; later the same key might create a second time.
const OLDEST: SignedDuration = SignedDuration::from_hours(30 * 24);
const FIRST_PAUSE_MILLIS: i64 = 1_000;
const LONGEST_PAUSE_MILLIS: i64 = 5 * 60 * 1_000;

#[derive(Clone, Copy, PartialEq, Eq, Debug, FromJson, ToJson)]
#[serde(rename_all = "snake_case")]
pub enum IntentKind {
    CreateTrialInvitation,
}

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
pub enum Outcome {
    /// The body of the answer, as it came.
    Created(String),
    /// Nobody knows whether the request arrived.
    Unreachable,
    /// The server asked to come again later.
    Busy,
    SignedOut,
    Refused(Box<Problem>),
}

/// The states without what they carry, for the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    Queued,
    Sending,
    Done,
    Refused,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    Send,
    Deliver,
    ComeBack,
    Refuse,
    /// The program that was sending it is gone.
    Restart,
    GrowTooOld,
}

impl Stage {
    pub const ALL: [Self; 4] = [Self::Queued, Self::Sending, Self::Done, Self::Refused];
}

impl Event {
    pub const ALL: [Self; 6] = [
        Self::Send,
        Self::Deliver,
        Self::ComeBack,
        Self::Refuse,
        Self::Restart,
        Self::GrowTooOld,
    ];
}

/// The transition table. The refusal is the stage that did not allow it.
pub const fn next(stage: Stage, event: Event) -> Result<Stage, Stage> {
    match (stage, event) {
        (Stage::Queued, Event::Send) => Ok(Stage::Sending),
        (Stage::Sending, Event::Deliver) => Ok(Stage::Done),
        (Stage::Sending, Event::ComeBack | Event::Restart) => Ok(Stage::Queued),
        (Stage::Sending, Event::Refuse) | (Stage::Queued, Event::GrowTooOld) => Ok(Stage::Refused),
        (stage, _) => Err(stage),
    }
}

impl Intent {
    pub fn new(
        draft: DraftId,
        owner: UserId,
        idempotency_key: String,
        name: String,
        request: String,
        now: Timestamp,
    ) -> Self {
        Self {
            draft,
            kind: IntentKind::CreateTrialInvitation,
            owner,
            name,
            idempotency_key,
            request,
            state: IntentState::Queued,
            attempts: 0,
            next_try_at: now,
            queued_at: now,
            last_answer: None,
        }
    }

    pub const fn stage(&self) -> Stage {
        match self.state {
            IntentState::Queued => Stage::Queued,
            IntentState::Sending => Stage::Sending,
            IntentState::Done { .. } => Stage::Done,
            IntentState::Refused { .. } => Stage::Refused,
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
        let waits_for_time = self.stage() == Stage::Queued && self.last_answer != Some(Held::SignedOut);
        waits_for_time.then_some(self.next_try_at)
    }

    /// Takes it out of the queue to be sent; gives the request, or nothing when it is not to be sent now.
    pub fn start(&mut self, now: Timestamp) -> Option<String> {
        if self.stage() != Stage::Queued {
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

    /// Writes down what the attempt came to. `random` spreads the next tries of many devices.
    pub fn settle(&mut self, outcome: Outcome, now: Timestamp, random: u32) {
        let event = match outcome {
            Outcome::Created(_) => Event::Deliver,
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

/// Doubles with each attempt up to a limit; half of it is chance.
fn pause_millis(attempts: u32, random: u32) -> i64 {
    let doublings = attempts.saturating_sub(1).min(16);
    let longest = (FIRST_PAUSE_MILLIS << doublings).min(LONGEST_PAUSE_MILLIS);
    longest / 2 + i64::from(random) * (longest / 2) / i64::from(u32::MAX)
}

/// Not by `+`, whose panic would bring all the words of the date library's errors into the browser.
fn later(now: Timestamp, millis: i64) -> Timestamp {
    now.checked_add(SignedDuration::from_millis(millis))
        .unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
#[path = "outbox_tests.rs"]
mod tests;
