//! What every step of the wizard reads and changes: one draft, straight from the rows of this device.

use std::rc::Rc;
use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::catalogue::CatalogueBody;
use liaison_contract::session::SessionSide;
use liaison_domain::Language;
use liaison_domain::catalogue::Catalogue;
use liaison_domain::entitlement::Entitlements;
use liaison_domain::partner::Partner;
use liaison_drafts::{Authorship, DraftId, Field, OpenPoint, Step, Surroundings, TrialInvitationDraft};
use liaison_messages::Words;

use super::drafted::{self, Sender};
use crate::app::{SessionContext, entitlements_of, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::offline::{Offline, Showing, use_offline};
use crate::ui::{DraftContent, DraftPage, OfficeChoice};

/// The words of the language that the message is written in, once they are there.
type MessageWords = Option<(Language, Rc<Words>)>;

#[derive(Clone, Copy)]
pub(super) struct Wizard {
    pub(super) i18n: I18n,
    pub(super) offline: Offline,
    pub(super) id: Memo<Option<DraftId>>,
    pub(super) step: Memo<Step>,
    pub(super) content: DraftContent<TrialInvitationDraft>,
    catalogue: Memo<Option<Arc<Catalogue>>>,
    staff: Memo<Option<Arc<Staff>>>,
    /// Looked for once, however many ask.
    points: Memo<Vec<OpenPoint>>,
    /// Set by the first attempt to finish: from then on each field says what is wrong with it.
    pub(super) attempted: RwSignal<bool>,
    message_words: RwSignal<MessageWords, LocalStorage>,
}

/// Who offers, as far as this device knows, and what they may.
#[derive(Clone, PartialEq)]
struct Staff {
    name: String,
    partner: Partner,
    entitlements: Entitlements,
}

impl Wizard {
    pub(super) fn new(id: Memo<Option<DraftId>>, step: Memo<Step>) -> Self {
        let (i18n, offline, session) = (use_i18n(), use_offline(), use_session());
        let unlooked = Self {
            i18n,
            offline,
            id,
            step,
            content: DraftContent::new(offline, id),
            catalogue: Memo::new(move |_| {
                let body: CatalogueBody = liaison_json::read(&offline.catalogue()?)?;
                Some(Arc::new(body.catalogue))
            }),
            staff: Memo::new(move |_| staff(session, i18n).map(Arc::new)),
            points: Memo::new(|_| Vec::new()),
            attempted: RwSignal::new(false),
            message_words: RwSignal::new_local(None),
        };
        let wizard = Self {
            points: Memo::new(move |_| unlooked.judged(liaison_drafts::check).unwrap_or_default()),
            ..unlooked
        };
        wizard.follow_language();
        wizard.follow_step();
        wizard
    }

    pub(super) fn draft<T>(self, read: impl FnOnce(&TrialInvitationDraft) -> T) -> T {
        self.content.read(read)
    }

    pub(super) fn page(self) -> DraftPage {
        DraftPage {
            i18n: self.i18n,
            offline: self.offline,
            id: self.id,
            exists: self.content.exists,
        }
    }

    pub(super) fn office(self) -> OfficeChoice {
        OfficeChoice {
            i18n: self.i18n,
            id: super::words::id(Field::Office),
            value: self.content.part(|draft| draft.office.clone()),
            error: self.error(Field::Office),
            on_choose: Callback::new(move |office| self.edit(move |draft| draft.office = office)),
        }
    }

    /// Changes the draft; the first change makes it exist.
    pub(super) fn edit(self, change: impl FnOnce(&mut TrialInvitationDraft) + 'static) {
        self.change(Showing::AtOnce, Box::new(change));
    }

    /// The same for a key.
    pub(super) fn type_in(self, change: impl FnOnce(&mut TrialInvitationDraft) + 'static) {
        self.change(Showing::AfterAPause, Box::new(change));
    }

    fn change(self, showing: Showing, change: Box<dyn FnOnce(&mut TrialInvitationDraft)>) {
        let is_new = self.content.exists.try_get_untracked() == Some(false);
        let change = move |draft: &mut TrialInvitationDraft| {
            if is_new {
                draft.message.language = untrack(|| self.i18n.language());
            }
            change(draft);
            // Keys change nothing that it is drafted from.
            if showing == Showing::AtOnce {
                self.draft_message(draft);
            }
        };
        self.content.change(showing, Box::new(change));
    }

    pub(super) fn catalogue(self) -> Option<Arc<Catalogue>> {
        self.catalogue.try_get().flatten()
    }

    pub(super) fn partner(self) -> Option<Partner> {
        self.staff().map(|staff| staff.partner.clone())
    }

    /// What this partner may offer today, for this person.
    pub(super) fn entitlements(self) -> Option<Entitlements> {
        Some(self.staff()?.entitlements)
    }

    /// Nothing while the catalogue is not known.
    pub(super) fn judged<T>(
        self,
        judge: impl FnOnce(&TrialInvitationDraft, &Surroundings<'_>) -> T,
    ) -> Option<T> {
        let (catalogue, staff) = (self.catalogue()?, self.staff()?);
        let surroundings = Surroundings {
            catalogue: &catalogue,
            service_types: &staff.partner.service_types,
            entitlements: staff.entitlements,
            now: now(),
            end_of_day: when::end_of_day,
        };
        Some(self.draft(|draft| judge(draft, &surroundings)))
    }

    pub(super) fn open_points(self) -> Vec<OpenPoint> {
        self.points.get()
    }

    /// What is wrong with one field, said only after an attempt: until then it is merely not finished.
    pub(super) fn error(self, field: Field) -> Signal<Option<String>> {
        Signal::derive(move || {
            if !self.attempted.get() {
                return None;
            }
            let point = self
                .points
                .with(|points| points.iter().find(|point| point.field == field).cloned())?;
            Some(self.i18n.say(|words| super::words::wrong(words, &point)))
        })
    }

    pub(super) fn address(self, step: Step) -> String {
        match self.id.get() {
            Some(id) => format!("/trial-invitations/new/{id}/{}", step.slug()),
            None => "/trial-invitations/new".to_owned(),
        }
    }

    /// Drafts the message from the choices, in its own language.
    pub(super) fn draft_anew(self) {
        self.edit(|draft| draft.message.authorship = Authorship::Drafted);
    }

    /// Says something in the language of the message; nothing while its words are on their way.
    pub(super) fn in_message_language<T>(self, say: impl FnOnce(&Words) -> T) -> Option<T> {
        let language = self.draft(|draft| draft.message.language);
        let words = self.message_words.try_get()??;
        (words.0 == language).then(|| say(&words.1))
    }

    fn draft_message(self, draft: &mut TrialInvitationDraft) {
        let words = self.message_words.try_get_untracked().flatten();
        let (Some((language, words)), Some(catalogue)) = (words, untrack(|| self.catalogue())) else {
            return;
        };
        if draft.message.authorship == Authorship::Edited || draft.message.language != language {
            return;
        }
        let Some(staff) = untrack(|| self.staff()) else {
            return;
        };
        let sender = Sender {
            person: &staff.name,
            partner: &staff.partner,
        };
        drafted::message(draft, &words, &catalogue, &sender);
    }

    fn staff(self) -> Option<Arc<Staff>> {
        self.staff.try_get().flatten()
    }

    /// Loads the words of the message's language, and drafts the message in them once they and the catalogue are there.
    fn follow_language(self) {
        let language = Memo::new(move |_| {
            if self.content.exists.get() {
                self.draft(|draft| draft.message.language)
            } else {
                self.i18n.language()
            }
        });
        Effect::new(move |_| {
            let language = language.get();
            // Words that could not be had without a network are asked for again with one.
            self.offline.is_online();
            spawn_local(async move {
                if let Some(words) = self.i18n.words_in(language).await
                    && language_is(self, language)
                {
                    self.message_words.try_set(Some((language, words)));
                    self.draft_again();
                }
            });
        });
        Effect::new(move |_| {
            if self.catalogue().is_some() {
                self.draft_again();
            }
        });

        fn language_is(wizard: Wizard, language: Language) -> bool {
            match wizard.content.exists.try_get_untracked() {
                Some(true) => untrack(|| wizard.draft(|draft| draft.message.language)) == language,
                Some(false) => true,
                None => false,
            }
        }
    }

    fn draft_again(self) {
        if self.content.exists.try_get_untracked() == Some(true) {
            self.edit(|_| ());
        }
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

fn staff(session: SessionContext, i18n: I18n) -> Option<Staff> {
    let session = session.on_this_device()?;
    let entitlements = entitlements_of(i18n, &session)?;
    let SessionSide::Partner { partner, .. } = session.side else {
        return None;
    };
    Some(Staff {
        name: session.user.name,
        entitlements,
        partner,
    })
}
