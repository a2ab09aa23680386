//! How what was finished comes to its end: the stages of an intent, and what leads from one to the other.

/// The states without what they carry, for the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    Queued,
    Sending,
    Done,
    Conflict,
    Refused,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Event {
    Send,
    Deliver,
    ComeBack,
    Collide,
    Refuse,
    /// The program that was sending it is gone.
    Restart,
    /// What somebody else made of it fits together with it.
    FinishAgain,
    GrowTooOld,
}

impl Stage {
    pub const ALL: [Self; 5] = [
        Self::Queued,
        Self::Sending,
        Self::Done,
        Self::Conflict,
        Self::Refused,
    ];
}

impl Event {
    pub const ALL: [Self; 8] = [
        Self::Send,
        Self::Deliver,
        Self::ComeBack,
        Self::Collide,
        Self::Refuse,
        Self::Restart,
        Self::FinishAgain,
        Self::GrowTooOld,
    ];
}

/// The transition table. The refusal is the stage that did not allow it.
pub const fn next(stage: Stage, event: Event) -> Result<Stage, Stage> {
    match (stage, event) {
        (Stage::Queued, Event::Send) => Ok(Stage::Sending),
        (Stage::Sending, Event::Deliver) => Ok(Stage::Done),
        (Stage::Sending, Event::ComeBack | Event::Restart) => Ok(Stage::Queued),
        (Stage::Sending, Event::Collide) => Ok(Stage::Conflict),
        (Stage::Sending, Event::Refuse) | (Stage::Queued, Event::GrowTooOld) => Ok(Stage::Refused),
        (Stage::Conflict, Event::FinishAgain) => Ok(Stage::Queued),
        (stage, _) => Err(stage),
    }
}
