//! What happens on the page of the company: it is read, written in and sent as the real page does it.

use liaison_contract::company::{CompanyProfile, CompanyProfileBody, PutCompanyProfile};
use liaison_domain::company::{ProfileField, RawProfile};
use liaison_domain::id::{PartnerId, UserId};
use liaison_drafts::company_profile::find;
use liaison_drafts::outbox::Stage;
use liaison_drafts::{
    CompanyProfileDraft, DraftId, DraftKind, Intent, IntentKind, IntentState, Kind, Page, row,
};
use uuid::Uuid;

use crate::company::company_of;
use crate::device::{Device, Open, Tab};
use crate::server::Ask;

use super::World;

impl World {
    pub(super) fn company(&mut self, device: usize) {
        let happens = self.chance.below(12);
        if happens == 0 {
            return self.colleague_writes(device);
        }
        let Some(number) = self.any_tab(device) else {
            return;
        };
        match happens {
            1 | 2 => self.ask_for_company(device, number),
            3 => self.close_company(device, number),
            4..=6 => self.write_in_company(device, number),
            7 => self.finish_company(device, number),
            _ => self.follow_company(device, number),
        }
    }

    fn colleague_writes(&mut self, device: usize) {
        let (user, takes_back) = (self.devices[device].user, self.chance.one_in(4));
        let word = (!takes_back).then(|| {
            self.words += 1;
            self.words
        });
        if let Some(field) = self.chance.pick(&ProfileField::ALL) {
            let shelf = self.server.shelves.entry(user).or_default();
            shelf.company.change(field, word);
        }
    }

    fn ask_for_company(&mut self, device: usize, number: u64) {
        let place = &mut self.devices[device];
        let (is_online, company) = (place.is_online, company_of(place.user));
        place.open_company(number);
        let Some(tab) = place.tab(number) else {
            return;
        };
        // Without a network a page shows what its draft was begun from.
        if let (None, false, Some((_, draft))) = (&tab.editor.kept, is_online, tab.found(company)) {
            tab.editor.kept = Some(begun_from(draft));
        } else if !tab.outgoing.iter().any(|ask| matches!(ask, Ask::Company)) {
            tab.outgoing.push(Ask::Company);
        }
    }

    /// What was typed and taken back again is nothing that anybody would want to find.
    fn close_company(&mut self, device: usize, number: u64) {
        let place = &mut self.devices[device];
        let company = company_of(place.user);
        let Some(tab) = place.tab(number) else {
            return;
        };
        tab.editor = crate::company::Editor::closed();
        let Some((id, draft)) = tab.found(company) else {
            return;
        };
        let is_undecided = tab
            .pages
            .get(&id)
            .is_some_and(|open| !open.page.choices().is_empty());
        let is_pending = place.store().intent(id).is_some_and(|intent| intent.is_pending());
        if !is_undecided && !is_pending && !draft.is_changed() {
            self.throw_away(device, number, id);
        }
    }

    fn write_in_company(&mut self, device: usize, number: u64) {
        let (now, user) = (self.devices[device].now(self.now), self.devices[device].user);
        self.devices[device].open_company(number);
        let Some(tab) = self.devices[device].tab(number) else {
            return;
        };
        let id = match (tab.found(company_of(user)), &tab.editor.kept) {
            (Some((id, _)), _) => id,
            (None, Some(kept)) => {
                let id = CompanyProfileDraft::id(user, kept.id);
                let draft = CompanyProfileDraft::of(kept).write(id, user, 0, now);
                tab.pages.insert(id, Open::of(Page::begin(draft)));
                id
            }
            (None, None) => return,
        };
        self.write_in(device, number, id);
    }

    /// The tab looks at what became of the intent, and at what the company is by now.
    pub(crate) fn follow_company(&mut self, device: usize, number: u64) {
        let (answered, read) = (self.chance.uuid(), self.chance.uuid());
        let place = &mut self.devices[device];
        let user = place.user;
        place.open_company(number);
        let own = CompanyProfileDraft::id(user, company_of(user));
        let Some(tab) = place.tab(number) else {
            return;
        };
        let id = tab.found(company_of(user)).map_or(own, |(id, _)| id);
        let text = place.store().intents.get(&id).cloned();
        let intent = place.store().intent(id);
        let Some(tab) = place.tab(number) else {
            return;
        };
        if tab.editor.kept.is_none() {
            return;
        }
        if tab.editor.looked_at != text {
            tab.editor.looked_at = text;
            tab.answered(user, id, intent.as_ref(), answered);
        }
        if !intent.is_some_and(|intent| intent.is_pending())
            && let Some(kept) = tab.editor.kept.clone()
        {
            tab.merge_in(company_of(user), &kept, None, read);
        }
        self.tell(device, id, "followed, still");
    }

    pub(super) fn finish_company(&mut self, device: usize, number: u64) {
        let (tag, key) = (self.chance.uuid(), self.chance.uuid());
        let goes = self.chance.one_in(8);
        // Nothing is finished on what became of something meanwhile before the page has heard of that.
        self.follow_company(device, number);
        let (now, place) = (self.devices[device].now(self.now), device);
        let device = &mut self.devices[device];
        let user = device.user;
        device.open_company(number);
        let is_full = device.is_full;
        // The form stands once the company is known.
        let Some(tab) = device.tab(number).filter(|tab| tab.editor.kept.is_some()) else {
            return;
        };
        let kinds = tab.kinds;
        let Some((id, draft)) = tab.found(company_of(user)) else {
            return;
        };
        let on_its_way = device.store().intent(id).filter(Intent::is_pending);
        let asked = on_its_way
            .as_ref()
            .and_then(|intent| liaison_json::read::<PutCompanyProfile>(&intent.request));
        let before = asked.map_or(draft.base.profile, |asked| asked.profile);
        // Whoever has to choose first cannot save.
        let choices = device.tab(number).and_then(|tab| tab.pages.get(&id));
        let is_undecided = choices.is_some_and(|open| !open.page.choices().is_empty());
        if is_full || is_undecided || before == draft.profile {
            return;
        }
        let Some(tab) = device.tab(number) else {
            return;
        };
        tab.editor.pressed = Some(draft.profile);
        if on_its_way.is_some_and(|intent| intent.stage() == Stage::Queued) {
            device.store().take_back(id, kinds, tag);
            device.tell(id, 0);
            // It crashed between the two transactions.
            if goes {
                return device.tabs.retain(|tab| tab.number != number);
            }
        }
        let (stored, before) = (device.store().row(id), device.store().intent(id));
        let Some(open) = device
            .tab(number)
            .and_then(|tab| tab.pages.get_mut(&id))
            .filter(|open| open.writing.is_none() && open.committed.is_none())
        else {
            return;
        };
        let Some(edit) = open.page.finish() else {
            return;
        };
        let Ok(finished) = CompanyProfileDraft::read(&edit.draft) else {
            return open.page.failed();
        };
        // What is on its way already stands, and what is typed here stays a draft.
        let is_out = before.is_some_and(|before| before.stands());
        let row = match is_out {
            true => Some(row::write(kinds, stored, edit, tag)),
            false => row::finish(kinds, stored, edit, tag),
        };
        let Some(row) = row else {
            return open.page.failed();
        };
        let deeds = core::mem::take(&mut open.deeds);
        open.page.written(kinds, row.clone(), tag);
        device.store().put_row(id, Some(&row));
        if !is_out {
            let intent = Intent::new(
                IntentKind::UpdateCompanyProfile,
                id,
                user,
                key.to_string(),
                String::new(),
                liaison_json::write(&finished.request()),
                now,
            );
            device.store().put_intent(&intent.on(finished.base.revision));
        }
        device.tell(id, number);
        self.log.acknowledge(id, deeds);
        self.tell(place, id, "finished");
    }
}

impl Device {
    pub(super) fn shows_company(&mut self, number: u64, id: DraftId) -> bool {
        let open = self.tab(number).and_then(|tab| tab.pages.get(&id));
        open.is_some_and(|open| open.page.draft().kind == DraftKind::CompanyProfile)
    }

    /// A tab shows the account's drafts of the company.
    pub(crate) fn open_company(&mut self, number: u64) {
        let rows = self.store().all_rows();
        if let Some(tab) = self.tab(number) {
            let rows = rows.into_iter();
            for row in rows.filter(|row| row.draft.kind == DraftKind::CompanyProfile && !row.deleted) {
                let page = tab.pages.entry(row.id());
                page.or_insert_with(|| Open::of(Page::open(row)));
            }
        }
    }
}

impl Tab {
    fn found(&self, company: PartnerId) -> Option<(DraftId, CompanyProfileDraft)> {
        let (id, draft) = find(self.pages.values().map(|open| open.page.draft()), company)?;
        Some((id, draft.ok()?))
    }

    /// As the page does it when the intent is another one than before.
    fn answered(&mut self, user: UserId, id: DraftId, intent: Option<&Intent>, tag: Uuid) {
        let is_undecided = |open: &Open| !open.page.choices().is_empty();
        match intent.map(|intent| &intent.state) {
            None if !self.pages.get(&id).is_some_and(is_undecided) => return,
            Some(IntentState::Done { answer, .. }) => {
                let asked = self.editor.pressed.clone();
                if let Some(body) = liaison_json::read::<CompanyProfileBody>(answer) {
                    self.merge_in(company_of(user), &body.company_profile, asked.as_ref(), tag);
                    self.editor.know(body.company_profile);
                }
            }
            None | Some(IntentState::Refused { .. }) => {}
            Some(_) => return,
        }
        self.editor.pressed = None;
    }

    fn merge_in(&mut self, company: PartnerId, now: &CompanyProfile, saved: Option<&RawProfile>, tag: Uuid) {
        let Some((id, draft)) = self.found(company) else {
            return;
        };
        if draft.base.revision >= now.revision {
            return;
        }
        let (from, to) = (draft.before(now, saved), CompanyProfileDraft::of(now).version());
        let kinds = self.kinds;
        if let Some(open) = self.pages.get_mut(&id) {
            open.page.merge_in(kinds, &from, &to, tag);
        }
    }
}

fn begun_from(draft: CompanyProfileDraft) -> CompanyProfile {
    CompanyProfile {
        revision: draft.base.revision,
        profile: draft.base.profile,
        ..crate::company::Company::default().described(UserId(Uuid::nil()))
    }
}
