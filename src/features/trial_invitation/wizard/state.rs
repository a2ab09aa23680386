//! What every step of the wizard reads and changes: one draft, straight from the rows of this device.

use std::rc::Rc;
use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::catalogue::CatalogueBody;
use liaison_contract::session::SessionSide;
use liaison_domain::Language;
use liaison_domain::actor::StaffRole;
use liaison_domain::catalogue::Catalogue;
use liaison_domain::entitlement::{Entitlements, entitlements};
use liaison_domain::id::UserId;
use liaison_domain::partner::Partner;
use liaison_drafts::{
    Authorship, DraftId, Field, Kind, OpenPoint, Step, Surroundings, TrialInvitationDraft, Unread,
};
use liaison_messages::Words;

use super::drafted::{self, Sender};
use crate::app::{SessionContext, use_session};
use crate::i18n::{I18n, use_i18n, when};
use crate::offline::clock::now;
use crate::offline::{Offline, use_offline};
use crate::ui::{DraftPage, OfficeChoice};

/// The words of the language that the message is written in, once they are there.
type MessageWords = Option<(Language, Rc<Words>)>;

#[derive(Clone, Copy)]
pub(super) struct Wizard {
    pub(super) i18n: I18n,
    pub(super) offline: Offline,
    pub(super) id: Memo<Option<DraftId>>,
    pub(super) step: Memo<Step>,
    /// The row as it is read, or an empty draft where there is no row yet.
    content: Memo<Result<TrialInvitationDraft, Unread>>,
    pub(super) exists: Memo<bool>,
    catalogue: Memo<Option<Arc<Catalogue>>>,
    staff: Memo<Option<Arc<Staff>>>,
    /// Looked for once, however many ask.
    points: Memo<Vec<OpenPoint>>,
    /// Set by the first attempt to finish: from then on each field says what is wrong with it.
    pub(super) attempted: RwSignal<bool>,
    message_words: RwSignal<MessageWords, LocalStorage>,
}

/// Who offers, as far as this device knows.
#[derive(Clone, PartialEq)]
struct Staff {
    user: UserId,
    name: String,
    role: StaffRole,
    partner: Partner,
}

impl Wizard {
    pub(super) fn new(id: Memo<Option<DraftId>>, step: Memo<Step>) -> Self {
        let offline = use_offline();
        let row = Memo::new(move |_| id.get().and_then(|id| offline.draft(id)));
        let session = use_session();
        let unlooked = Self {
            i18n: use_i18n(),
            offline,
            id,
            step,
            content: Memo::new(move |_| {
                row.with(|row| {
                    row.as_ref()
                        .map_or_else(|| Ok(TrialInvitationDraft::default()), TrialInvitationDraft::read)
                })
            }),
            exists: Memo::new(move |_| row.with(Option::is_some)),
            catalogue: Memo::new(move |_| {
                let body: CatalogueBody = liaison_json::read(&offline.catalogue()?)?;
                Some(Arc::new(body.catalogue))
            }),
            staff: Memo::new(move |_| staff(session).map(Arc::new)),
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
        self.content.with(|content| match content {
            Ok(draft) => read(draft),
            Err(_) => read(&TrialInvitationDraft::default()),
        })
    }

    /// For what says it in words: most keys change another part.
    pub(super) fn part<T: Clone + PartialEq + Send + Sync + 'static>(
        self,
        read: fn(&TrialInvitationDraft) -> T,
    ) -> Memo<T> {
        Memo::new(move |_| self.draft(read))
    }

    pub(super) fn page(self) -> DraftPage {
        DraftPage {
            i18n: self.i18n,
            offline: self.offline,
            id: self.id,
            exists: self.exists,
        }
    }

    pub(super) fn office(self) -> OfficeChoice {
        OfficeChoice {
            i18n: self.i18n,
            offline: self.offline,
            id: super::words::id(Field::Office),
            value: self.part(|draft| draft.office.clone()),
            error: self.error(Field::Office),
            on_choose: Callback::new(move |office| self.edit(move |draft| draft.office = office)),
        }
    }

    pub(super) fn unread(self) -> Option<Unread> {
        self.content.with(|content| content.as_ref().err().copied())
    }

    /// Changes the draft; the first change makes it exist.
    pub(super) fn edit(self, change: impl FnOnce(&mut TrialInvitationDraft) + 'static) {
        self.edit_boxed(Box::new(change));
    }

    fn edit_boxed(self, change: Box<dyn FnOnce(&mut TrialInvitationDraft)>) {
        let content = self.content.try_get_untracked();
        let (Some(Some(id)), Some(Ok(before))) = (self.id.try_get_untracked(), content) else {
            return;
        };
        // What was finished is on its way as it was; a later write would only leave a draft behind.
        if untrack(|| self.page().outgoing()).is_some() {
            return;
        }
        let mut draft = before.clone();
        if self.exists.try_get_untracked() == Some(false) {
            draft.message.language = untrack(|| self.i18n.language());
        }
        change(&mut draft);
        self.draft_message(&mut draft);
        if draft != before || self.exists.try_get_untracked() == Some(false) {
            self.offline.save(id, &draft);
        }
    }

    pub(super) fn catalogue(self) -> Option<Arc<Catalogue>> {
        self.catalogue.try_get().flatten()
    }

    pub(super) fn partner(self) -> Option<Partner> {
        self.staff().map(|staff| staff.partner.clone())
    }

    /// What this partner may offer today, for this person.
    pub(super) fn entitlements(self) -> Option<Entitlements> {
        let staff = self.staff()?;
        let today = self.i18n.say(|words| words.formatter().local_date(now()));
        Some(entitlements(&staff.partner, staff.user, staff.role, today))
    }

    /// Nothing while the catalogue is not known.
    pub(super) fn judged<T>(
        self,
        judge: impl FnOnce(&TrialInvitationDraft, &Surroundings<'_>) -> T,
    ) -> Option<T> {
        let (catalogue, staff, entitlements) = (self.catalogue()?, self.staff()?, self.entitlements()?);
        let surroundings = Surroundings {
            catalogue: &catalogue,
            service_types: &staff.partner.service_types,
            entitlements,
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
            if self.exists.get() {
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
            match wizard.exists.try_get_untracked() {
                Some(true) => untrack(|| wizard.draft(|draft| draft.message.language)) == language,
                Some(false) => true,
                None => false,
            }
        }
    }

    fn draft_again(self) {
        if self.exists.try_get_untracked() == Some(true) {
            self.edit(|_| ());
        }
    }

    /// Where the author was is part of the draft, and each step begins with everything before it written.
    fn follow_step(self) {
        Effect::new(move |_| {
            let step = self.step.get();
            if self.exists.get_untracked() && untrack(|| self.draft(|draft| draft.step)) != step {
                self.edit(move |draft| draft.step = step);
            }
            self.offline.flush();
        });
    }
}

fn staff(session: SessionContext) -> Option<Staff> {
    let session = session.on_this_device()?;
    match session.side {
        SessionSide::Partner { partner, role } => Some(Staff {
            user: session.user.id,
            name: session.user.name,
            role,
            partner,
        }),
        SessionSide::Customer { .. } | SessionSide::Operator {} => None,
    }
}
