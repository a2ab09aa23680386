//! One person's change of the profile: a draft on this device from the first keystroke on, sent by the outbox.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::company::{CompanyProfile, CompanyProfileBody, PutCompanyProfile};
use liaison_contract::session::{Session, SessionSide};
use liaison_domain::company::{ProfileField, RawProfile};
use liaison_drafts::company_profile::{different, find};
use liaison_drafts::outbox::Stage;
use liaison_drafts::{
    CompanyProfileDraft, Draft, DraftId, Intent, IntentKind, IntentState, Kind, Refusal, Unread,
};
use liaison_messages::messages as m;

use crate::api::Query;
use crate::app::{SessionContext, use_session};
use crate::i18n::{I18n, use_i18n};
use crate::offline::{Finished, Offline, use_offline};
use crate::ui::{Toasts, use_toasts};

/// The draft where there is one, under the id it has, and whether it can be read.
type Found = Option<(DraftId, Result<CompanyProfileDraft, Unread>)>;

#[derive(Clone, Copy)]
pub struct Editor {
    pub(super) i18n: I18n,
    pub(super) offline: Offline,
    session: SessionContext,
    toasts: Option<Toasts>,
    /// As the server has it, as far as is known here.
    pub(super) kept: RwSignal<CompanyProfile>,
    found: Memo<Found>,
    pub(super) intent: Memo<Option<Intent>>,
    /// What was saved from here, and is not answered yet.
    pub(super) pressed: RwSignal<Option<RawProfile>>,
    /// Taken over from somebody else meanwhile.
    pub(super) taken: RwSignal<Vec<ProfileField>>,
}

impl Editor {
    pub(super) fn new(profile: Query<CompanyProfile>, first: CompanyProfile) -> Self {
        let (offline, session) = (use_offline(), use_session());
        let company = first.id;
        let found = Memo::new(move |_| offline.find_draft(|drafts| find(drafts, company)));
        let own =
            untrack(|| session.on_this_device()).map(|own| CompanyProfileDraft::id(own.user.id, company));
        let intent = Memo::new(move |_| {
            let id = found.with(|found| found.as_ref().map(|(id, _)| *id)).or(own)?;
            offline.intent(id)
        });
        let editor = Self {
            i18n: use_i18n(),
            offline,
            session,
            toasts: use_toasts(),
            kept: RwSignal::new(first),
            found,
            intent,
            pressed: RwSignal::new(None),
            taken: RwSignal::new(Vec::new()),
        };
        editor.follow(profile);
        editor
    }

    pub(super) fn draft(self) -> Option<CompanyProfileDraft> {
        self.found.try_get().flatten()?.1.ok()
    }

    pub(super) fn id(self) -> Option<DraftId> {
        self.found
            .try_with(|found| found.as_ref().map(|(id, _)| *id))
            .flatten()
    }

    pub(super) fn is_unread(self) -> bool {
        self.found.with(|found| matches!(found, Some((_, Err(_)))))
    }

    /// What the form says.
    pub(super) fn text(self, field: ProfileField) -> String {
        match self.draft() {
            Some(draft) => draft.profile.field(field).to_owned(),
            None => self.kept.with(|kept| kept.profile.field(field).to_owned()),
        }
    }

    /// Somebody typed. The first keystroke makes the draft exist.
    pub(super) fn set(self, field: ProfileField, text: String) {
        let (found, kept) = (untrack(|| self.draft()), self.kept.get_untracked());
        let mut draft = found.unwrap_or_else(|| CompanyProfileDraft::of(&kept));
        draft.profile.set(field, text);
        let own = untrack(|| self.session.on_this_device());
        let id = untrack(|| self.id()).or_else(|| Some(CompanyProfileDraft::id(own?.user.id, kept.id)));
        if let Some(id) = id {
            self.offline.save(id, &draft);
        }
    }

    pub(super) fn is_undecided(self) -> bool {
        self.id().is_some_and(|id| self.offline.is_undecided(id))
    }

    pub(super) fn is_pending(self) -> bool {
        self.intent
            .with(|intent| intent.as_ref().is_some_and(Intent::is_pending))
    }

    /// What is on its way, while it is.
    pub(super) fn on_its_way(self) -> Option<RawProfile> {
        let intent = self.intent.get().filter(Intent::is_pending)?;
        let asked: PutCompanyProfile = liaison_json::read(&intent.request)?;
        Some(asked.profile)
    }

    /// Why the last sending came back.
    pub(super) fn refusal(self) -> Option<Refusal> {
        match self.intent.get()?.state {
            IntentState::Refused { refusal } => Some(refusal),
            _ => None,
        }
    }

    /// What the form says goes to the server, once. What waits there already goes in it.
    pub(super) fn save(self) {
        let (Some(id), Some(draft)) = untrack(|| (self.id(), self.draft())) else {
            return self.say(m::company_unchanged);
        };
        let on_its_way = untrack(|| self.on_its_way());
        if on_its_way.as_ref().unwrap_or(&draft.base.profile) == &draft.profile {
            return self.say(m::company_unchanged);
        }
        self.taken.set(Vec::new());
        self.pressed.set(Some(draft.profile));
        spawn_local(async move {
            if on_its_way.is_some() {
                self.offline.take_back(id).await;
            }
            let _ = self.offline.finish(id, Box::new(finished)).await;
        });
    }

    pub(super) fn take_back(self) {
        self.pressed.set(None);
        if let Some(id) = untrack(|| self.id()) {
            spawn_local(self.offline.take_back(id));
        }
    }

    pub(super) fn discard(self) {
        if let Some(id) = untrack(|| self.id()) {
            self.offline.delete(id);
        }
    }

    /// What the server has by now. The rail and the overview say the name too.
    pub(super) fn know(self, now: CompanyProfile) {
        let is_newer = self.kept.try_with_untracked(|kept| now.revision > kept.revision);
        if is_newer != Some(true) {
            return;
        }
        if let Some(mut session) = self.session.get_untracked()
            && let SessionSide::Partner { partner, .. } = &mut session.side
        {
            partner.name.clone_from(&now.profile.name);
            partner.phone.clone_from(&now.profile.phone);
            partner.email.clone_from(&now.profile.email);
            partner.address.clone_from(&now.profile.address);
            self.session.signed_in(session);
        }
        self.kept.try_set(now);
    }

    fn say(self, words: fn(&liaison_messages::Words) -> String) {
        if let Some(toasts) = self.toasts {
            toasts.show(untrack(|| self.i18n.say(words)));
        }
    }

    fn follow(self, profile: Query<CompanyProfile>) {
        Effect::new(move |_| {
            if let Some(now) = profile.value() {
                self.know(now);
            }
        });
        Effect::new(move |_| self.answered());
        Effect::new(move |_| self.bring_up_to_date());
        // Sent or thrown away, here or on another device.
        Effect::new(move |before: Option<bool>| {
            let is_there = self.id().is_some();
            if before == Some(true) && !is_there {
                profile.refetch();
            }
            is_there
        });
        on_cleanup(move || {
            let idle = untrack(|| !self.is_pending() && !self.is_undecided());
            let draft = untrack(|| self.draft());
            // Typed and taken back again: nothing that anybody would want to find.
            if idle && draft.is_some_and(|draft| !draft.is_changed()) {
                self.discard();
            }
        });
    }

    /// Of what was sent from here or from another tab.
    fn answered(self) {
        let Some(intent) = self.intent.get() else {
            // Back in the draft, where somebody has to choose.
            if self.is_undecided() {
                self.pressed.set(None);
            }
            return;
        };
        match &intent.state {
            IntentState::Done { answer, .. } => {
                let asked = self.pressed.get_untracked();
                if asked.is_some() {
                    self.say(m::company_saved);
                }
                if let Some(body) = liaison_json::read::<CompanyProfileBody>(answer) {
                    // What was typed since goes on from what was saved.
                    untrack(|| self.merge_in(&body.company_profile, asked.as_ref()));
                    self.know(body.company_profile);
                }
            }
            _ if intent.stage() == Stage::Refused => {}
            _ => return,
        }
        self.pressed.set(None);
    }

    /// Merges what somebody else changed since into what is typed. What is on its way is merged by whoever sends it.
    fn bring_up_to_date(self) {
        let kept = self.kept.get();
        if !self.is_pending() {
            self.merge_in(&kept, None);
        }
    }

    /// `saved` is what the draft said when it was saved from here.
    fn merge_in(self, now: &CompanyProfile, saved: Option<&RawProfile>) {
        let Some((id, Ok(draft))) = self.found.get() else {
            return;
        };
        if draft.base.revision >= now.revision {
            return;
        }
        let (from, to) = (draft.before(now, saved), CompanyProfileDraft::of(now).version());
        self.offline.merge_in(id, &from, &to);
        if let Some(merged) = untrack(|| self.draft()) {
            self.taken
                .set(different(&draft.profile, &merged.profile).collect());
        }
    }
}

/// The company as far as this device knows it, where the server cannot be asked and something was begun.
pub(super) fn on_this_device(session: Option<Session>, offline: Offline) -> Option<CompanyProfile> {
    let SessionSide::Partner { partner, .. } = session?.side else {
        return None;
    };
    let (_, draft) = offline.find_draft(|drafts| find(drafts, partner.id))?;
    let base = draft.ok()?.base;
    Some(CompanyProfile {
        revision: base.revision,
        profile: base.profile,
        logo: None,
        id: partner.id,
        number: partner.number,
        country: partner.country,
        cloud: partner.cloud,
        last_change: None,
    })
}

fn finished(draft: &Draft) -> Option<Finished> {
    let draft = CompanyProfileDraft::read(draft).ok()?;
    Some(Finished {
        kind: IntentKind::UpdateCompanyProfile,
        name: draft.profile.name.trim().to_owned(),
        request: liaison_json::write(&draft.request()),
        of: None,
        revision: Some(draft.base.revision),
    })
}
