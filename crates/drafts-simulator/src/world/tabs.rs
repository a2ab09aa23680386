//! What tabs do: they show, write, hear of each other, finish, throw away, and are closed.

use liaison_drafts::outbox::Stage;
use liaison_drafts::row;
use liaison_drafts::{DraftId, DraftKind, Intent, IntentKind, Page, Version};
use liaison_json::Json;
use uuid::Uuid;

use crate::author::{Act, act};
use crate::device::{Open, Programs, Tab};
use crate::kinds::{NEW, OLD, begin, words};
use crate::model::{Atom, By, Deed, atoms};

use super::World;

impl World {
    pub(super) fn open_tab(&mut self, device: usize) {
        let number = self.next();
        let kinds = match self.devices[device].programs {
            Programs::New => NEW,
            Programs::Old => OLD,
            Programs::Both => self.chance.pick(&[OLD, NEW]).unwrap_or(NEW),
        };
        let device = &mut self.devices[device];
        if device.tabs.len() < 3 {
            if !device.is_full {
                let chance = &mut self.chance;
                device.store().take_late(kinds, || chance.uuid());
            }
            device.tabs.push(Tab::new(number, kinds));
        }
    }

    pub(super) fn lead(&mut self, device: usize) {
        let Some(number) = self.any_tab(device) else {
            return;
        };
        let now = self.devices[device].now(self.now);
        let device = &mut self.devices[device];
        if device.has_locks && device.tabs.iter().any(|tab| tab.leads) {
            return;
        }
        let Some(tab) = device.tab(number) else {
            return;
        };
        tab.leads = true;
        if device.is_full {
            return;
        }
        let store = device.store();
        for mut intent in store.intents() {
            intent.restart(now);
            store.put_intent(&intent);
        }
    }

    pub(super) fn type_something(&mut self, device: usize) {
        let Some(number) = self.any_tab(device) else {
            return;
        };
        let id = match self.chance.below(12) {
            0 => None,
            1..=3 => self.look_at_a_row(device, number),
            _ => {
                let tab = self.devices[device].tab(number);
                let pages: Vec<DraftId> = tab
                    .map(|tab| tab.pages.keys().copied().collect())
                    .unwrap_or_default();
                self.chance.pick(&pages)
            }
        };
        let known = self.devices[device].store().rows.len();
        let id = match id {
            Some(id) => id,
            None if known < 4 => self.begin(device, number),
            None => return,
        };
        // What was finished is not written into, unless the tab has not heard of it.
        let is_out = self.devices[device]
            .store()
            .intent(id)
            .is_some_and(|intent| intent.stands());
        if is_out && !self.chance.one_in(4) {
            return;
        }
        self.write_in(device, number, id);
    }

    pub(super) fn write_in(&mut self, device: usize, number: u64, id: DraftId) {
        let now = self.devices[device].now(self.now);
        let Some(tab) = self.devices[device].tab(number) else {
            return;
        };
        let kinds = tab.kinds;
        let Some(open) = tab.pages.get_mut(&id) else {
            return;
        };
        match act(&open.page, kinds, &mut self.chance, &mut self.words) {
            Some(Act::Type(mut draft, deed)) => {
                draft.updated_at = now;
                open.page.edit(kinds, draft);
                open.deeds.push(deed);
            }
            Some(Act::Choose(choice, pick, deed)) => {
                open.page.choose(kinds, choice, pick);
                open.deeds.push(deed);
            }
            None => {}
        }
    }

    pub(super) fn begin(&mut self, device: usize, number: u64) -> DraftId {
        // Far from the others, because a draft may go on under the next id.
        let id = DraftId(Uuid::from_u128(u128::from(self.next()) << 32));
        let is_note = !self.chance.one_in(3);
        let (now, user) = (self.devices[device].now(self.now), self.devices[device].user);
        if let Some(tab) = self.devices[device].tab(number) {
            let draft = begin(is_note, tab.kinds, id, user, now);
            tab.pages.insert(id, Open::of(Page::begin(draft)));
        }
        id
    }

    pub(super) fn look_at_a_row(&mut self, device: usize, number: u64) -> Option<DraftId> {
        let rows: Vec<DraftId> = self.devices[device].store().rows.keys().copied().collect();
        let id = self.chance.pick(&rows)?;
        let row = self.devices[device].store().row(id)?;
        let tab = self.devices[device].tab(number)?;
        if !tab.pages.contains_key(&id) && !row.deleted {
            tab.pages.insert(id, Open::of(Page::open(row)));
        }
        Some(id)
    }

    pub(super) fn start_writing(&mut self, device: usize) {
        let wanted =
            |open: &Open| !open.page.is_stored() && open.writing.is_none() && open.committed.is_none();
        let Some((number, id)) = self.any_page(device, wanted) else {
            return;
        };
        if let Some(open) = self.devices[device]
            .tab(number)
            .and_then(|tab| tab.pages.get_mut(&id))
            && let Some(edit) = open.page.start()
        {
            open.writing = Some((edit, core::mem::take(&mut open.deeds)));
        }
    }

    pub(super) fn commit(&mut self, device: usize) {
        let Some((number, id)) = self.any_page(device, |open| open.writing.is_some()) else {
            return;
        };
        let (tag, place) = (self.chance.uuid(), device);
        let device = &mut self.devices[device];
        let (is_full, stored) = (device.is_full, device.store().row(id));
        let Some(tab) = device.tab(number) else {
            return;
        };
        let kinds = tab.kinds;
        let Some(open) = tab.pages.get_mut(&id) else {
            return;
        };
        let Some((edit, deeds)) = open.writing.take() else {
            return;
        };
        open.page.decided();
        if is_full {
            open.page.failed();
            open.deeds.splice(0..0, deeds);
            return;
        }
        if self.tells {
            println!("tab {number} writes {id}: {edit:?}");
        }
        let row = row::write(kinds, stored, edit, tag);
        self.log.acknowledge(id, deeds);
        open.committed = Some(row.clone());
        device.store().put_row(id, Some(&row));
        self.tell(place, id, "written");
    }

    pub(super) fn learn_of_commit(&mut self, device: usize) {
        let Some((number, id)) = self.any_page(device, |open| open.committed.is_some()) else {
            return;
        };
        let tag = self.chance.uuid();
        let device = &mut self.devices[device];
        if let Some(tab) = device.tab(number)
            && let Some(open) = tab.pages.get_mut(&id)
            && let Some(row) = open.committed.take()
        {
            if open.page.written(tab.kinds, row, tag) == liaison_drafts::page::Reading::Needed {
                tab.heard.push(id);
            }
            device.tell(id, number);
        }
    }

    pub(super) fn hear(&mut self, device: usize) {
        let Some(number) = self.any_tab(device) else {
            return;
        };
        let has_channels = self.devices[device].has_channels;
        let Some(tab) = self.devices[device].tab(number) else {
            return;
        };
        let id = match (tab.heard.pop(), has_channels) {
            (Some(id), _) => id,
            // It is looked at again, and reads what it shows.
            (None, false) => match self.chance.pick(&tab.pages.keys().copied().collect::<Vec<_>>()) {
                Some(id) => id,
                None => return,
            },
            (None, true) => return,
        };
        let row = self.devices[device].store().row(id);
        let Some(tab) = self.devices[device].tab(number) else {
            return;
        };
        let Some(open) = tab.pages.get_mut(&id) else {
            return;
        };
        match row {
            Some(row) if !row.deleted => open.page.heard(row),
            _ if open.page.is_stored() && open.writing.is_none() && open.committed.is_none() => {
                tab.pages.remove(&id);
            }
            _ => {}
        }
    }

    pub(super) fn delete(&mut self, device: usize) {
        let Some((number, id)) =
            self.any_page(device, |open| open.writing.is_none() && open.committed.is_none())
        else {
            return;
        };
        // There is one of the company, and more is to come of it.
        let is_company = self.devices[device].shows_company(number, id);
        if !is_company || self.chance.one_in(8) {
            self.throw_away(device, number, id);
        }
    }

    pub(super) fn throw_away(&mut self, device: usize, number: u64, id: DraftId) {
        let (tag, place) = (self.chance.uuid(), device);
        let device = &mut self.devices[device];
        let is_company = device.shows_company(number, id);
        let stored = device.store().row(id);
        let is_full = device.is_full;
        let Some(tab) = device.tab(number) else {
            return;
        };
        let kinds = tab.kinds;
        let Some(open) = tab.pages.remove(&id) else {
            return;
        };
        let (Some(row), false) = (stored, is_full) else {
            return;
        };
        let seen = open.page.seen().cloned();
        let (was_deleted, kind) = (row.deleted, row.draft.kind.clone());
        let row = row::delete(kinds, row, seen.as_ref(), tag);
        if !was_deleted
            && row.as_ref().is_none_or(|row| row.deleted)
            && let Some(seen) = seen
        {
            self.log
                .acknowledge(id, leaving(&kind, &seen).into_iter().collect());
        }
        match is_company {
            true => device.store().put_beside(id, row.as_ref()),
            false => device.store().put_row(id, row.as_ref()),
        }
        device.tell(id, number);
        self.tell(place, id, "deleted");
    }

    pub(super) fn finish(&mut self, device: usize) {
        let wanted = |open: &Open| open.writing.is_none() && open.committed.is_none();
        let Some((number, id)) = self.any_page(device, wanted) else {
            return;
        };
        if self.devices[device].shows_company(number, id) {
            return self.finish_company(device, number);
        }
        let (tag, key) = (self.chance.uuid(), self.chance.uuid().to_string());
        let now = self.devices[device].now(self.now);
        let intents = self.devices[device].store().intents();
        let waits = match self.chance.one_in(2) {
            true => self
                .chance
                .pick(&intents)
                .filter(|intent| intent.draft != id && intent.kind == IntentKind::CreateTrialInvitation),
            false => None,
        };
        let place = device;
        let device = &mut self.devices[device];
        let (user, is_full) = (device.user, device.is_full);
        let stored = device.store().row(id);
        let before = device.store().intent(id).map(|intent| intent.stage());
        if is_full || !matches!(before, None | Some(Stage::Refused | Stage::Conflict)) {
            return;
        }
        let Some(tab) = device.tab(number) else {
            return;
        };
        let kinds = tab.kinds;
        let Some(open) = tab.pages.get_mut(&id) else {
            return;
        };
        // What cannot be read cannot be finished, and what is gone is not there.
        let rules = kinds.rules(&open.page.draft().kind);
        let is_read = rules.is_some_and(|rules| rules.open(&open.page.shown()).is_ok());
        if !is_read || stored.is_none() && open.page.is_stored() {
            return;
        }
        let Some(edit) = open.page.finish() else {
            return;
        };
        let request = edit.draft.payload.to_string();
        let Some(row) = row::finish(kinds, stored, edit, tag) else {
            open.page.failed();
            return;
        };
        self.log.acknowledge(id, core::mem::take(&mut open.deeds));
        open.page.written(kinds, row.clone(), tag);
        let intent = Intent::new(
            IntentKind::CreateTrialInvitation,
            id,
            user,
            key,
            String::new(),
            request,
            now,
        )
        .after(waits.map(|intent| intent.draft).into_iter().collect());
        device.store().put_row(id, Some(&row));
        device.store().put_intent(&intent);
        device.tell(id, number);
        self.tell(place, id, "finished");
    }

    /// A page goes away, and leaves behind what is not on its way into the storage. Where it comes back it begins anew.
    pub(super) fn close(&mut self, device: usize, index: usize) {
        let tab = self.devices[device].tabs.remove(index);
        if self.devices[device].is_full {
            return;
        }
        for (id, open) in tab.pages {
            if let Some(late) = open.page.late() {
                let given_up = open.writing.into_iter().flat_map(|(_, deeds)| deeds);
                self.log.acknowledge(id, given_up.chain(open.deeds).collect());
                let late = (id, liaison_json::write(&late));
                self.devices[device].store().late.push(late);
            }
        }
    }
}

/// Everything that the draft said, thrown away by somebody who saw it; nothing where nobody had written in it.
fn leaving(kind: &DraftKind, seen: &Version) -> Option<Deed> {
    let json = liaison_json::parse(&seen.payload).unwrap_or(Json::Null);
    let open = seen
        .choices
        .iter()
        .flat_map(|choice| choice.others.iter().flat_map(atoms));
    let ends: Vec<Atom> = atoms(&words(kind, json)).into_iter().chain(open).collect();
    let is_something = *kind != DraftKind::CompanyProfile || !ends.is_empty();
    is_something.then_some(Deed {
        ends,
        by: By::Leaving,
        ..Deed::default()
    })
}
