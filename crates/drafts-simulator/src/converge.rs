//! The end of an episode: everybody is online with the newest program, until nothing moves.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use liaison_domain::id::UserId;
use liaison_drafts::outbox::{Stage, next_due};
use liaison_drafts::sync::start;
use liaison_drafts::{DraftId, row};

use crate::device::Tab;
use crate::kinds::NEW;
use crate::server::{Ask, Create, Say};
use crate::world::World;
use crate::world::network::wake;

/// Far more than there are devices that could wait for each other.
const ROUNDS_MOST: usize = 40;
const LAST: u64 = u64::MAX;

impl World {
    pub(crate) fn converge(&mut self) -> Result<(), String> {
        for device in &mut self.devices {
            (device.is_online, device.is_full, device.is_signed_in) = (true, false, true);
            let chance = &mut self.chance;
            for store in device.stores.values_mut() {
                store.take_late(NEW, || chance.uuid());
            }
            device.tabs.clear();
            device.tabs.push(last());
        }
        let mut rounds = 0;
        while self.round() {
            rounds += 1;
            if rounds > ROUNDS_MOST {
                return Err("it does not come to rest".to_owned());
            }
        }
        self.check()
    }

    /// Whether anything moved.
    fn round(&mut self) -> bool {
        let mut moved = false;
        for device in 0..self.devices.len() {
            let users: Vec<UserId> = self.devices[device]
                .stores
                .keys()
                .chain(self.server.shelves.keys())
                .copied()
                .collect();
            for user in users.into_iter().collect::<BTreeSet<_>>() {
                self.devices[device].user = user;
                let now = self.devices[device].now(self.now);
                let store = self.devices[device].store();
                wake(store, now);
                for mut intent in store.intents() {
                    intent.restart(now);
                    store.put_intent(&intent);
                }
                moved |= self.take_back_intents(device, user);
                moved |= self.send_drafts(device, user);
                moved |= self.send_intents(device, user);
                moved |= self.read_drafts(device, user);
                moved |= self.read_company(device, user);
            }
        }
        self.now = self
            .now
            .checked_add(SignedDuration::from_mins(10))
            .unwrap_or(self.now);
        moved
    }

    fn send_drafts(&mut self, device: usize, user: UserId) -> bool {
        let mut moved = false;
        let ids: Vec<DraftId> = self.devices[device].store().rows.keys().copied().collect();
        for id in ids {
            let (tag, write) = (self.chance.uuid(), self.chance.uuid());
            let now = self.devices[device].now(self.now);
            let store = self.devices[device].store();
            let Some(mut row) = store.row(id) else {
                continue;
            };
            row.unpark(NEW, tag);
            let request = start(&mut row, now, write);
            store.put_row(id, Some(&row));
            if let Some(request) = request {
                let say = self.server.answer(user, Ask::Draft(request));
                self.take(device, LAST, say);
                moved = true;
            }
        }
        moved
    }

    fn send_intents(&mut self, device: usize, user: UserId) -> bool {
        let mut moved = false;
        loop {
            let now = self.devices[device].now(self.now);
            let store = self.devices[device].store();
            let Some(mut intent) = next_due(store.intents().iter(), now).and_then(|id| store.intent(id))
            else {
                return moved;
            };
            moved = true;
            let row = store.row(intent.draft);
            let started = intent.start_beside(row.as_ref(), now);
            store.put_intent(&intent);
            if let Some(attempt) = started {
                let create = Create {
                    kind: intent.kind.clone(),
                    draft: intent.draft,
                    attempt,
                    after: intent.after,
                };
                let say = self.server.answer(user, Ask::Intent(create));
                self.take(device, LAST, say);
            }
        }
    }

    fn read_drafts(&mut self, device: usize, user: UserId) -> bool {
        let mut moved = false;
        loop {
            let Some(ask) = self.devices[device].next_list(LAST) else {
                return moved;
            };
            let is_all = matches!(ask, Ask::List { after: Some(_), .. })
                && self.devices[device].store().cursor.is_some();
            let say = self.server.answer(user, ask);
            if is_all && matches!(&say, Say::List(page) if page.items.is_empty()) {
                return moved;
            }
            moved = true;
            self.take(device, LAST, say);
            if self.devices[device].tabs.is_empty() {
                // It crashed between two rows, and starts again.
                self.devices[device].tabs.push(last());
            }
        }
    }

    /// The page of the company is opened, and what it merges is written.
    fn read_company(&mut self, device: usize, user: UserId) -> bool {
        let tag = self.chance.uuid();
        let company = self.server.answer(user, Ask::Company);
        if let Some(tab) = self.devices[device].tab(LAST) {
            *tab = last();
        }
        self.take(device, LAST, company);
        self.follow_company(device, LAST);
        let place = &mut self.devices[device];
        let pages = place.tab(LAST).map(|tab| core::mem::take(&mut tab.pages));
        let mut moved = false;
        for (id, mut open) in pages.into_iter().flatten() {
            if let Some(edit) = open.page.start() {
                let row = row::write(NEW, place.store().row(id), edit, tag);
                place.store().put_row(id, Some(&row));
                moved = true;
            }
        }
        moved
    }

    /// What nobody can send goes back to its author, who looks at it as a draft.
    fn take_back_intents(&mut self, device: usize, user: UserId) -> bool {
        let mut moved = false;
        let intents = self.devices[device].store().intents();
        for intent in &intents {
            let is_waited_for = intents.iter().any(|other| other.after.contains(&intent.draft));
            if matches!(intent.stage(), Stage::Refused | Stage::Conflict)
                && !is_waited_for
                && self.check_intent(user, intent, &intents).is_ok()
            {
                let tag = self.chance.uuid();
                self.devices[device].store().take_back(intent.draft, NEW, tag);
                moved = true;
            }
        }
        moved
    }
}

fn last() -> Tab {
    Tab {
        leads: true,
        ..Tab::new(LAST, NEW)
    }
}
