//! How a partner joins a programme, and how it leaves again.
//!
//! Cloud Essentials is joined by signing and by training, so that nobody has to wait for an answer. Cloud Accelerate and
//! Cloud Deployment are asked for, and the operator decides. What a partner may offer because of it is
//! [`entitlement`](crate::entitlement), which knows nothing of how it came about.

pub mod application;
pub mod log;
pub mod membership;

use liaison_json::wire;

use crate::partner::{Programme, Standing};

/// How a programme is joined.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Course {
    /// By the agreement and the training.
    Signed,
    /// By an application that the operator decides.
    Asked,
}

/// Where a partner is with a programme.
#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentState {
    /// Nothing was ever asked for.
    NotJoined,
    Applied,
    /// The operator asked back, and waits for the partner.
    AskedBack,
    AgreementSigned,
    TrainingPassed,
    Enrolled,
    /// The operator decided against it.
    Refused,
    /// The operator took it away for the time being.
    Suspended,
    /// Its term is over.
    Lapsed,
}

#[wire]
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentEvent {
    Apply,
    Sign,
    PassTraining,
    /// Everything is there that it needs.
    Complete,
    AskBack,
    Answer,
    Approve,
    Refuse,
    Suspend,
    Reinstate,
    Renew,
    Lapse,
}

/// Whose move an event is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mover {
    Partner,
    Operator,
    /// What follows by itself.
    Clock,
}

impl EnrolmentEvent {
    pub const ALL: [Self; 12] = [
        Self::Apply,
        Self::Sign,
        Self::PassTraining,
        Self::Complete,
        Self::AskBack,
        Self::Answer,
        Self::Approve,
        Self::Refuse,
        Self::Suspend,
        Self::Reinstate,
        Self::Renew,
        Self::Lapse,
    ];

    pub const fn mover(self) -> Mover {
        match self {
            Self::Apply | Self::Sign | Self::PassTraining | Self::Answer => Mover::Partner,
            Self::AskBack | Self::Approve | Self::Refuse | Self::Suspend | Self::Reinstate | Self::Renew => {
                Mover::Operator
            }
            Self::Complete | Self::Lapse => Mover::Clock,
        }
    }
}

impl EnrolmentState {
    pub const ALL: [Self; 9] = [
        Self::NotJoined,
        Self::Applied,
        Self::AskedBack,
        Self::AgreementSigned,
        Self::TrainingPassed,
        Self::Enrolled,
        Self::Refused,
        Self::Suspended,
        Self::Lapsed,
    ];
}

/// The transition table. The refusal is the state that did not allow it.
pub const fn next(
    course: Course,
    state: EnrolmentState,
    event: EnrolmentEvent,
) -> Result<EnrolmentState, EnrolmentState> {
    use Course as C;
    use EnrolmentEvent as E;
    use EnrolmentState as S;
    Ok(match (course, state, event) {
        // A term that is over is begun anew like the first one; a suspension is not, or it could be walked around.
        (_, S::NotJoined | S::Lapsed, E::Apply)
        | (C::Asked, S::Refused, E::Apply)
        | (C::Asked, S::AskedBack, E::Answer) => S::Applied,
        (C::Signed, S::Applied, E::Sign) => S::AgreementSigned,
        (C::Signed, S::AgreementSigned, E::PassTraining) => S::TrainingPassed,
        (C::Asked, S::Applied, E::AskBack) => S::AskedBack,
        (C::Asked, S::Applied | S::AskedBack, E::Refuse) => S::Refused,
        (C::Signed, S::TrainingPassed, E::Complete)
        | (C::Asked, S::Applied, E::Approve)
        | (_, S::Suspended, E::Reinstate)
        | (_, S::Enrolled | S::Lapsed, E::Renew) => S::Enrolled,
        (_, S::Enrolled, E::Suspend) => S::Suspended,
        (_, S::Enrolled, E::Lapse) => S::Lapsed,
        (_, refused, _) => return Err(refused),
    })
}

/// What a side can do now: the verbs of its page.
pub fn moves(course: Course, state: EnrolmentState, mover: Mover) -> impl Iterator<Item = EnrolmentEvent> {
    EnrolmentEvent::ALL
        .into_iter()
        .filter(move |event| event.mover() == mover && next(course, state, *event).is_ok())
}

impl EnrolmentState {
    /// Whether the operator has to look at it.
    pub const fn is_queued(self, course: Course) -> bool {
        matches!((course, self), (Course::Asked, Self::Applied))
    }
}

impl Programme {
    pub const fn course(self) -> Course {
        match self {
            Self::CloudEssentials => Course::Signed,
            Self::CloudAccelerate | Self::CloudDeployment => Course::Asked,
        }
    }

    /// The programme that a partner has to be in before it asks for this one.
    pub const fn needs(self) -> Option<Self> {
        match self {
            Self::CloudAccelerate => Some(Self::CloudEssentials),
            Self::CloudEssentials | Self::CloudDeployment => None,
        }
    }

    /// How addresses call it.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::CloudEssentials => "cloud-essentials",
            Self::CloudAccelerate => "cloud-accelerate",
            Self::CloudDeployment => "cloud-deployment",
        }
    }

    pub fn of_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|programme| programme.slug() == slug)
    }

    /// A proper name, which no language translates.
    pub const fn name(self) -> &'static str {
        match self {
            Self::CloudEssentials => "Cloud Essentials",
            Self::CloudAccelerate => "Cloud Accelerate",
            Self::CloudDeployment => "Cloud Deployment",
        }
    }
}

/// The programme has to be joined first.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Needs(pub Programme);

/// Whether a partner that stands so in its programmes may ask for this one, and be let into it.
pub fn may_join(
    programme: Programme,
    mut standing: impl FnMut(Programme) -> Option<Standing>,
) -> Result<(), Needs> {
    match programme.needs() {
        Some(first) if standing(first) != Some(Standing::Enrolled) => Err(Needs(first)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever is done in whatever order: a programme that is asked for is begun by the operator's word alone, one
        /// that is signed by signature and training alone, and a suspension ends by the operator's word alone.
        #[test]
        fn nobody_gets_in_another_way(events in prop::collection::vec(0..EnrolmentEvent::ALL.len(), 0..60)) {
            for course in [Course::Signed, Course::Asked] {
                let (mut state, mut signed, mut trained) = (EnrolmentState::NotJoined, false, false);
                for event in events.iter().map(|at| EnrolmentEvent::ALL[*at]) {
                    let Ok(after) = next(course, state, event) else {
                        prop_assert_eq!(next(course, state, event), Err(state));
                        continue;
                    };
                    match event {
                        EnrolmentEvent::Apply => (signed, trained) = (false, false),
                        EnrolmentEvent::Sign => signed = true,
                        EnrolmentEvent::PassTraining => trained = true,
                        _ => {}
                    }
                    if after == EnrolmentState::Enrolled && event.mover() != Mover::Operator {
                        prop_assert_eq!(course, Course::Signed);
                        prop_assert!(signed && trained);
                    }
                    if state == EnrolmentState::Suspended {
                        prop_assert_eq!(event, EnrolmentEvent::Reinstate);
                    }
                    prop_assert!(after != state || event == EnrolmentEvent::Renew, "{:?}", event);
                    state = after;
                }
            }
        }
    }

    #[test]
    fn what_can_be_reached_can_be_left() {
        for course in [Course::Signed, Course::Asked] {
            let mut reached = vec![EnrolmentState::NotJoined];
            let mut at = 0;
            while let Some(state) = reached.get(at).copied() {
                let after: Vec<_> = EnrolmentEvent::ALL
                    .into_iter()
                    .filter_map(|event| next(course, state, event).ok())
                    .collect();
                assert!(!after.is_empty(), "{course:?} {state:?}");
                for each in after {
                    if !reached.contains(&each) {
                        reached.push(each);
                    }
                }
                at += 1;
            }
            assert!(reached.contains(&EnrolmentState::Enrolled), "{course:?}");
        }
    }

    #[test]
    fn accelerate_needs_essentials_that_hold() {
        let first = Programme::CloudEssentials;
        for (standing, expected) in [
            (Some(Standing::Enrolled), Ok(())),
            (Some(Standing::Lapsed), Err(Needs(first))),
            (None, Err(Needs(first))),
        ] {
            assert_eq!(may_join(Programme::CloudAccelerate, |_| standing), expected);
            assert_eq!(may_join(Programme::CloudDeployment, |_| standing), Ok(()));
        }
    }

    #[test]
    fn an_address_names_one_programme() {
        for programme in Programme::ALL {
            assert_eq!(Programme::of_slug(programme.slug()), Some(programme));
        }
        assert_eq!(Programme::of_slug("cloud_essentials"), None);
    }
}
