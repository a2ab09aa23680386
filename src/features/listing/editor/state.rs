//! What every step of the editor reads and changes: one draft, straight from the rows of this device.

use leptos::prelude::*;
use liaison_domain::listing::check::{ListingField, Point, check};
use liaison_domain::taxonomy::SpokenLanguage;
use liaison_drafts::{DraftId, ListingDraft, ListingStep};

use super::super::places::step_address;
use super::super::words;
use crate::i18n::{I18n, use_i18n};
use crate::offline::{Offline, Showing, use_offline};
use crate::ui::{DraftContent, DraftPage};

#[derive(Clone, Copy)]
pub(super) struct Editor {
    pub(super) i18n: I18n,
    pub(super) offline: Offline,
    pub(super) id: Memo<Option<DraftId>>,
    pub(super) step: Memo<ListingStep>,
    pub(super) content: DraftContent<ListingDraft>,
    /// What the automatic checks would send back.
    pub(super) points: Memo<Vec<Point>>,
    /// Set by the first attempt to submit: from then on each field says what is wrong with it.
    pub(super) attempted: RwSignal<bool>,
}

/// Where a control stands in a listing.
pub(super) type At = (ListingField, Option<SpokenLanguage>, Option<u32>);

impl Editor {
    pub(super) fn new(id: Memo<Option<DraftId>>, step: Memo<ListingStep>) -> Self {
        let (i18n, offline) = (use_i18n(), use_offline());
        let content = DraftContent::<ListingDraft>::new(offline, id);
        let editor = Self {
            i18n,
            offline,
            id,
            step,
            content,
            points: Memo::new(move |_| {
                let listing = content.read(ListingDraft::listing);
                listing.map(|listing| check(&listing.tidy())).unwrap_or_default()
            }),
            attempted: RwSignal::new(false),
        };
        editor.follow_step();
        editor
    }

    pub(super) fn page(self) -> DraftPage {
        DraftPage {
            i18n: self.i18n,
            offline: self.offline,
            id: self.id,
            exists: self.content.exists,
        }
    }

    pub(super) fn draft<T>(self, read: impl FnOnce(&ListingDraft) -> T) -> T {
        self.content.read(read)
    }

    pub(super) fn edit(self, change: impl FnOnce(&mut ListingDraft) + 'static) {
        self.content.change(Showing::AtOnce, Box::new(change));
    }

    /// The same for a key.
    pub(super) fn type_in(self, change: impl FnOnce(&mut ListingDraft) + 'static) {
        self.content.change(Showing::AfterAPause, Box::new(change));
    }

    /// What is wrong with one field, said only after an attempt: until then it is merely not finished.
    pub(super) fn error(self, at: At) -> Signal<Option<String>> {
        Signal::derive(move || {
            if !self.attempted.get() {
                return None;
            }
            self.points.with(|points| {
                let point = points
                    .iter()
                    .find(|point| (point.field, point.language, point.item) == at)?;
                Some(self.i18n.say(|say| words::reason(say, &point.reason)))
            })
        })
    }

    pub(super) fn address(self, step: ListingStep) -> String {
        self.id
            .get()
            .map_or_else(String::new, |id| step_address(id, step))
    }

    /// Where the author was is part of the draft, and each step begins with everything before it written.
    fn follow_step(self) {
        Effect::new(move |_| {
            let step = self.step.get();
            if self.content.exists.get_untracked() && untrack(|| self.draft(|draft| draft.step)) != step {
                self.edit(move |draft| draft.step = step);
            }
            self.offline.flush();
        });
    }
}

/// On which step a field is written.
pub(super) const fn step_of(field: ListingField) -> ListingStep {
    use ListingField as F;
    match field {
        F::Kind
        | F::Contents
        | F::Name
        | F::ShortDescription
        | F::LongDescription
        | F::Overview
        | F::Logo => ListingStep::Texts,
        F::Languages | F::Industries | F::Products | F::Services | F::Solutions | F::CustomerSizes => {
            ListingStep::FoundBy
        }
        F::Website
        | F::ApplicationLink
        | F::ProfessionalNetwork
        | F::LeadContactName
        | F::LeadContactEmail
        | F::LeadContactPhone
        | F::ConsultingOffers
        | F::References
        | F::Locations => ListingStep::Proof,
    }
}
