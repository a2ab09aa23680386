//! The end of an episode: everybody is online with the newest program, until nothing moves. Then it is looked at.

use std::collections::BTreeSet;

use jiff::SignedDuration;
use liaison_domain::id::UserId;
use liaison_drafts::merge::preview;
use liaison_drafts::outbox::{Stage, next_due};
use liaison_drafts::sync::{Document, Remote, is_behind, start};
use liaison_drafts::{DraftId, Intent, Pick, Version};

use crate::device::Tab;
use crate::kinds::NEW;
use crate::model::{Standing, atoms};
use crate::server::{Ask, Create, Say};
use crate::world::{World, wake};

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
            device.tabs.push(Tab {
                number: LAST,
                kinds: NEW,
                pages: Default::default(),
                heard: Vec::new(),
                outgoing: Vec::new(),
                flying: Default::default(),
                leads: true,
            });
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
            let started = intent.start(now);
            store.put_intent(&intent);
            if let Some(request) = started {
                let create = Create {
                    draft: intent.draft,
                    key: intent.idempotency_key,
                    request,
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
            let after = self.devices[device].store().cursor;
            let say = self.server.answer(user, Ask::List { after });
            if matches!(&say, Say::List { items, .. } if items.is_empty()) {
                return moved;
            }
            moved = true;
            self.take(device, LAST, say);
            if self.devices[device].tabs.is_empty() {
                // It crashed between two rows, and starts again.
                self.devices[device].tabs.push(Tab {
                    number: LAST,
                    kinds: NEW,
                    pages: Default::default(),
                    heard: Vec::new(),
                    outgoing: Vec::new(),
                    flying: Default::default(),
                    leads: true,
                });
            }
        }
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
                for intent in store.intents() {
                    let shelf = self.server.shelves.get(user);
                    let created = shelf.and_then(|shelf| shelf.invitations.get(&intent.draft));
                    let own = |(key, _): &&(String, String)| intent.idempotency_key.starts_with(key.as_str());
                    let is_right = match intent.stage() {
                        Stage::Done => created.is_some(),
                        Stage::Conflict => created.filter(own).is_none(),
                        // It was too old; whether it had arrived nobody could say.
                        Stage::Refused => true,
                        Stage::Queued => is_blocked(&intent, &store.intents()),
                        Stage::Sending => false,
                    };
                    if !is_right {
                        let (draft, stage) = (intent.draft, intent.stage());
                        return Err(format!(
                            "device {number} ends with the intent of {draft} as {stage:?}"
                        ));
                    }
                }
            }
        }
        Ok(())
    }

    fn check_log(&self) -> Result<(), String> {
        for id in self.log.drafts() {
            let shelves = self.server.shelves.values();
            let remote = shelves
                .clone()
                .find_map(|shelf| shelf.drafts.get(&id))
                .map(|(remote, _)| remote);
            let request = shelves
                .clone()
                .find_map(|shelf| shelf.invitations.get(&id))
                .map(|(_, request)| request);
            let rules = remote.and_then(|remote| NEW.rules(&remote.kind));
            let version = remote.and_then(version);
            let content = match (rules, &version) {
                (Some(rules), Some(version)) => Some(
                    rules
                        .open(version)
                        .map_err(|unread| format!("{id} is {unread:?}"))?,
                ),
                _ => None,
            };
            let contested = match (rules, &content) {
                (Some(rules), Some(content)) => content
                    .choices
                    .iter()
                    .filter_map(|choice| preview(rules.fields, content, choice, Pick::Mine))
                    .collect(),
                _ => Vec::new(),
            };
            let delivered = request.and_then(|request| liaison_json::parse(request));
            let standing = Standing {
                content: content
                    .as_ref()
                    .map(|content| (&content.json, content.choices.as_slice())),
                contested,
                delivered: delivered.iter().flat_map(atoms).collect(),
            };
            self.log
                .check(id, &standing)
                .map_err(|error| format!("{id}: {error}"))?;
        }
        Ok(())
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
