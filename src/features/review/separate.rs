//! The separate choice as it stands on a page, whatever else is answered there.

use leptos::prelude::*;
use liaison_contract::review::CurrentAdministrator;
use liaison_domain::delegated_administration::{AdministrationAnswer, AdministrationKind};
use liaison_domain::id::RelationshipId;

/// "No" until somebody says otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Default)]
pub enum Choice {
    #[default]
    No,
    Yes,
}

/// What becomes of the partner that administers now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Other {
    Replace(RelationshipId),
    Keep,
}

#[derive(Clone, Copy)]
pub struct Separate {
    pub choice: RwSignal<Choice>,
    /// Asked only when somebody else administers: nothing is chosen beforehand.
    pub other: RwSignal<Option<Other>>,
}

/// Replace or keep has to be answered first.
pub struct OtherUnanswered;

impl Separate {
    /// "No", and nothing said of anybody else.
    pub fn unsaid() -> Self {
        Self {
            choice: RwSignal::new(Choice::No),
            other: RwSignal::new(None),
        }
    }

    /// The choice as it would be sent; an error while it is not complete.
    pub fn answer(
        self,
        asked: Option<AdministrationKind>,
        now: Option<&CurrentAdministrator>,
    ) -> Result<AdministrationAnswer, OtherUnanswered> {
        if asked.is_none() || self.choice.get() == Choice::No {
            return Ok(AdministrationAnswer::No {});
        }
        let Some(now) = in_the_way(asked, now) else {
            return Ok(AdministrationAnswer::Yes { replacing: None });
        };
        match self.other.get() {
            Some(Other::Keep) => Ok(AdministrationAnswer::No {}),
            Some(Other::Replace(old)) if old == now.relationship => {
                Ok(AdministrationAnswer::Yes { replacing: Some(old) })
            }
            Some(Other::Replace(_)) | None => Err(OtherUnanswered),
        }
    }

    /// What was sent stands on the page again.
    pub fn take_up(self, given: AdministrationAnswer) {
        if let AdministrationAnswer::Yes { replacing } = given {
            self.choice.set(Choice::Yes);
            self.other.set(replacing.map(Other::Replace));
        }
    }
}

/// Who administers now, when a "yes" would have to replace them.
pub fn in_the_way(
    asked: Option<AdministrationKind>,
    now: Option<&CurrentAdministrator>,
) -> Option<&CurrentAdministrator> {
    now.filter(|now| !now.is_inviting_partner || Some(now.kind) != asked)
}
