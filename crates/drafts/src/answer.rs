//! What the server's answers mean for a draft.

use liaison_contract::draft::{Draft as Described, DraftBody};
use liaison_contract::{Problem, ProblemCode};
use liaison_json::FromJson;

use crate::envelope::DraftKind;
use crate::outbox::Held;
use crate::sync::{Answer, Remote};

impl From<Described> for Remote {
    fn from(draft: Described) -> Self {
        Self {
            id: draft.id,
            kind: DraftKind::from(draft.kind),
            schema: draft.schema,
            revision: draft.revision,
            updated_at: draft.updated_at,
            payload: draft.payload,
        }
    }
}

impl Answer {
    /// `revision` is the one that the request named; without one there had to be nothing.
    pub fn of_problem(problem: Problem, revision: Option<i64>) -> Self {
        match problem.code {
            ProblemCode::StaleRevision => match problem.current.as_ref().and_then(DraftBody::from_json) {
                Some(body) => Self::Stale(body.draft.into()),
                None => Self::Busy,
            },
            ProblemCode::NotFound if revision.is_some() => Self::Absent,
            ProblemCode::NotFound | ProblemCode::WrongState => Self::Over(Box::new(problem)),
            _ => match held(&problem) {
                Some(Held::SignedOut) => Self::SignedOut,
                Some(_) => Self::Busy,
                None => Self::Refused(Box::new(problem)),
            },
        }
    }
}

/// Why the same request may be answered otherwise later; nothing where it will not.
pub fn held(problem: &Problem) -> Option<Held> {
    match problem.code {
        ProblemCode::NotSignedIn | ProblemCode::SessionWiped => Some(Held::SignedOut),
        // The first sending is still being answered.
        ProblemCode::IdempotencyKeyInUse => Some(Held::Busy),
        _ if problem.status == 429 || problem.status >= 500 => Some(Held::Busy),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_says_what_becomes_of_the_draft() {
        let answer = |code, revision| Answer::of_problem(Problem::new(code), revision);
        assert_eq!(answer(ProblemCode::NotFound, Some(2)), Answer::Absent);
        assert!(matches!(answer(ProblemCode::NotFound, None), Answer::Over(_)));
        assert!(matches!(
            answer(ProblemCode::WrongState, Some(2)),
            Answer::Over(_)
        ));
        assert_eq!(answer(ProblemCode::NotSignedIn, None), Answer::SignedOut);
        assert_eq!(answer(ProblemCode::IdempotencyKeyInUse, None), Answer::Busy);
        assert_eq!(answer(ProblemCode::Unavailable, None), Answer::Busy);
        assert!(matches!(
            answer(ProblemCode::TooManyDrafts, None),
            Answer::Refused(_)
        ));
        // Without what is there now nothing can be merged.
        assert_eq!(answer(ProblemCode::StaleRevision, Some(2)), Answer::Busy);
        let mut stale = Problem::new(ProblemCode::StaleRevision);
        stale.current = liaison_json::parse(
            r#"{"draft":{"id":"01939f64-2c00-7abc-8def-0123456789ab","revision":4,"kind":"trial_invitation","schema":2,
            "updated_at":"2026-11-21T08:41:07.25Z","payload":null}}"#,
        );
        let Answer::Stale(remote) = Answer::of_problem(stale, Some(2)) else {
            unreachable!("it says what is there");
        };
        assert_eq!((remote.revision, remote.payload), (4, None));
        assert_eq!(remote.kind, DraftKind::TrialInvitation);
    }
}
