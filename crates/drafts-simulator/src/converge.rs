//! The end of an episode: everybody is online with the newest program, until nothing moves. Then it is looked at.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use liaison_domain::id::UserId;
use liaison_drafts::merge::preview;
use liaison_drafts::outbox::{Stage, next_due};
use liaison_drafts::sync::{Document, Remote, is_behind, start};
use liaison_drafts::{DraftId, Intent, Pick, Row, Version};
use liaison_json::Json;

use crate::device::{Store, Tab};
use crate::kinds::NEW;
use crate::model::{Standing, atoms, family};
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
        if let Some(fault) = self.server.fault.take() {
            return Err(fault);
        }
        self.check_devices()?;
        self.check_intents()?;
        self.check_log()
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
            let is_all =
                matches!(ask, Ask::List { after: Some(_) }) && self.devices[device].store().cursor.is_some();
            let say = self.server.answer(user, ask);
            if is_all && matches!(&say, Say::List { items, .. } if items.is_empty()) {
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

    /// Every device has what the server has.
    fn check_devices(&mut self) -> Result<(), String> {
        for (number, device) in self.devices.iter_mut().enumerate() {
            for (user, store) in &device.stores {
                let shelf = self.server.shelves.get(user);
                for id in store.rows.keys() {
                    let Some(row) = store.row(*id) else {
                        return Err(format!("device {number} cannot read the row {id}"));
                    };
                    if row.draft.owner != *user {
                        return Err(format!("device {number} keeps {id} for somebody else"));
                    }
                    if is_finished(&row) {
                        continue;
                    }
                    if !row.parked.is_empty() || is_behind(&row) {
                        return Err(format!("device {number} still has something to send of {id}"));
                    }
                    let there = shelf
                        .and_then(|shelf| shelf.drafts.get(id))
                        .map(|(remote, _)| remote);
                    let here = (!row.deleted).then(|| row.version());
                    if there.and_then(version) != here {
                        return Err(format!(
                            "device {number} has something else of {id} than the server"
                        ));
                    }
                }
                for (id, (remote, _)) in shelf.iter().flat_map(|shelf| &shelf.drafts) {
                    if remote.payload.is_some() && !store.rows.contains_key(id) {
                        return Err(format!("device {number} lacks {id}"));
                    }
                }
            }
        }
        Ok(())
    }

    /// What was finished arrived, once, or is back with its author.
    fn check_intents(&self) -> Result<(), String> {
        for (number, device) in self.devices.iter().enumerate() {
            for (user, store) in &device.stores {
                let intents = store.intents();
                for intent in &intents {
                    self.check_intent(*user, intent, &intents)
                        .map_err(|error| format!("device {number}: {error}"))?;
                }
            }
        }
        Ok(())
    }

    fn check_intent(&self, user: UserId, intent: &Intent, all: &[Intent]) -> Result<(), String> {
        let shelf = self.server.shelves.get(&user);
        let created = shelf.and_then(|shelf| shelf.invitations.get(&intent.draft));
        let own = |(key, _): &&(String, String)| intent.idempotency_key.starts_with(key.as_str());
        let is_right = match intent.stage() {
            Stage::Done => created.is_some(),
            Stage::Conflict => created.filter(own).is_none(),
            // It was too old; whether it had arrived nobody could say.
            Stage::Refused => true,
            Stage::Queued => is_blocked(intent, all),
            Stage::Sending => false,
        };
        match is_right {
            true => Ok(()),
            false => Err(format!(
                "the intent of {} ends as {:?}",
                intent.draft,
                intent.stage()
            )),
        }
    }

    fn check_log(&self) -> Result<(), String> {
        for root in self.log.drafts() {
            self.check_family(root)
                .map_err(|error| format!("{root}: {error}"))?;
        }
        Ok(())
    }

    /// A draft, with whatever went on under the ids after its own.
    fn check_family(&self, root: DraftId) -> Result<(), String> {
        let (mut contents, mut choices, mut contested) = (Vec::new(), Vec::new(), Vec::new());
        let mut delivered: Option<BTreeSet<_>> = None;
        for shelf in self.server.shelves.values() {
            for (_, (remote, _)) in shelf.drafts.iter().filter(|(id, _)| family(**id) == root) {
                let (Some(rules), Some(version)) = (NEW.rules(&remote.kind), version(remote)) else {
                    continue;
                };
                let content = rules
                    .open(&version)
                    .map_err(|unread| format!("it is {unread:?}"))?;
                let shown = content.choices.iter();
                contested
                    .extend(shown.filter_map(|choice| preview(rules.fields, &content, choice, Pick::Mine)));
                contents.push(content.json);
                choices.extend(content.choices);
            }
            for (_, (_, request)) in shelf.invitations.iter().filter(|(id, _)| family(**id) == root) {
                let sent = delivered.get_or_insert_default();
                sent.extend(liaison_json::parse(request).iter().flat_map(atoms));
            }
        }
        // What is finished and cannot be sent waits on its device.
        for row in self
            .devices
            .iter()
            .flat_map(|device| device.stores.values())
            .flat_map(Store::all_rows)
        {
            if family(row.id()) == root && is_finished(&row) {
                let sent = delivered.get_or_insert_default();
                sent.extend(liaison_json::parse(&row.draft.payload).iter().flat_map(atoms));
            }
        }
        let content = Json::Array(contents);
        let standing = Standing {
            content: Some((&content, choices.as_slice())),
            contested,
            delivered,
        };
        self.log.check(root, &standing)
    }
}

fn is_finished(row: &Row) -> bool {
    row.refused.is_some() && row.finished.as_ref() == Some(&row.version())
}

fn last() -> Tab {
    Tab {
        leads: true,
        ..Tab::new(LAST, NEW)
    }
}

fn version(remote: &Remote) -> Option<Version> {
    let document: Document = liaison_json::read(remote.payload.as_ref()?)?;
    Some(Version {
        schema: remote.schema,
        payload: document.content,
        choices: document.choices,
    })
}

/// It waits for one that will not be done.
fn is_blocked(intent: &Intent, all: &[Intent]) -> bool {
    all.iter()
        .filter(|other| intent.after.contains(&other.draft))
        .any(|other| other.stage() != Stage::Done)
}
