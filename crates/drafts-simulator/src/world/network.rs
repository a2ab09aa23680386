//! What goes between devices and the server, and what becomes of it on the way.

use jiff::Timestamp;
use liaison_domain::id::UserId;
use liaison_drafts::landing::{self, land};
use liaison_drafts::outbox::Stage;
use liaison_drafts::sync::{self, Chance as Fresh};
use liaison_drafts::{DraftId, Kinds, Outcome, outbox};

use crate::device::Store;
use crate::server::{Ask, Create, Say, Server, busy, unreachable};

use super::World;

pub(super) struct Packet {
    device: usize,
    tab: u64,
    owner: UserId,
    /// Whether the sender was signed in.
    is_signed_in: bool,
    number: u64,
    body: Body,
}

pub(super) enum Body {
    Ask(Ask),
    Say(Say),
}

impl World {
    pub(super) fn sync(&mut self, device: usize) {
        let Some(number) = self.any_leader(device) else {
            return;
        };
        let rows: Vec<DraftId> = self.devices[device].store().rows.keys().copied().collect();
        let (Some(id), tag, write) = (self.chance.pick(&rows), self.chance.uuid(), self.chance.uuid()) else {
            return;
        };
        let (now, place) = (self.devices[device].now(self.now), device);
        let device = &mut self.devices[device];
        let Some(mut row) = device.store().row(id) else {
            return;
        };
        let is_full = device.is_full;
        let Some(tab) = device.tab(number) else {
            return;
        };
        let is_flying = |ask: &Ask| matches!(ask, Ask::Draft(request) if request.id == id);
        if is_full || tab.flying.values().any(is_flying) || tab.outgoing.iter().any(is_flying) {
            return;
        }
        row.unpark(tab.kinds, tag);
        if let Some(request) = sync::start(&mut row, now, write) {
            tab.outgoing.push(Ask::Draft(request));
        }
        device.store().put_row(id, Some(&row));
        self.tell(place, id, "to be sent");
    }

    pub(super) fn list(&mut self, device: usize) {
        let Some(number) = self.any_leader(device) else {
            return;
        };
        let ask = self.devices[device].next_list(number);
        if let (Some(ask), Some(tab)) = (ask, self.devices[device].tab(number))
            && !tab.outgoing.iter().any(|ask| matches!(ask, Ask::List { .. }))
        {
            tab.outgoing.push(ask);
        }
    }

    pub(super) fn send_intent(&mut self, device: usize) {
        let Some(number) = self.any_leader(device) else {
            return;
        };
        let now = self.devices[device].now(self.now);
        let device = &mut self.devices[device];
        let intents = device.store().intents();
        if device.is_full {
            return;
        }
        let due = outbox::next_due(intents.iter(), now);
        let Some(mut intent) = due.and_then(|id| device.store().intent(id)) else {
            return;
        };
        let row = device.store().row(intent.draft);
        let started = intent.start_beside(row.as_ref(), now);
        device.store().put_intent(&intent);
        if let (Some(attempt), Some(tab)) = (started, device.tab(number)) {
            tab.outgoing.push(Ask::Intent(Create {
                kind: intent.kind.clone(),
                draft: intent.draft,
                attempt,
                after: intent.after,
            }));
        }
    }

    pub(super) fn take_back(&mut self, device: usize) {
        let intents = self.devices[device].store().intents();
        let (Some(intent), Some(number)) = (self.chance.pick(&intents), self.any_tab(device)) else {
            return;
        };
        let (tag, id) = (self.chance.uuid(), intent.draft);
        let is_waited_for = intents.iter().any(|other| other.after.contains(&id));
        let may = matches!(intent.stage(), Stage::Queued | Stage::Refused | Stage::Conflict);
        let device = &mut self.devices[device];
        let (true, false, false, Some(kinds)) = (
            may,
            is_waited_for,
            device.is_full,
            device.tab(number).map(|tab| tab.kinds),
        ) else {
            return;
        };
        device.store().take_back(id, kinds, tag);
        for id in [id, id.next()] {
            device.tell(id, 0);
        }
    }

    pub(super) fn post(&mut self, device: usize) {
        let Some(tab) = self.any_tab(device) else {
            return;
        };
        let number = self.next();
        let place = &mut self.devices[device];
        let (owner, is_signed_in, is_online) = (place.user, place.is_signed_in, place.is_online);
        let Some(own) = place.tab(tab) else {
            return;
        };
        if own.outgoing.is_empty() {
            return;
        }
        let ask = own.outgoing.remove(0);
        own.flying.insert(number, ask.clone());
        let body = match is_online {
            true => Body::Ask(ask),
            false => Body::Say(unreachable(ask)),
        };
        self.network.push(Packet {
            device,
            tab,
            owner,
            is_signed_in,
            number,
            body,
        });
    }

    /// The network brings one packet on, in any order, and may lose or double it.
    pub(super) fn carry(&mut self) {
        if self.network.is_empty() {
            return;
        }
        let index = self.chance.below(self.network.len());
        let packet = self.network.swap_remove(index);
        let (lost, doubled) = (self.chance.one_in(10), self.chance.one_in(10));
        match packet.body {
            Body::Ask(_) if lost => {}
            Body::Ask(ask) => {
                if doubled {
                    self.network.push(Packet {
                        body: Body::Ask(ask.clone()),
                        ..packet
                    });
                }
                let say = match packet.is_signed_in {
                    true if self.chance.one_in(15) => busy(ask),
                    true => self.server.answer(packet.owner, ask),
                    false => Server::refuse(ask),
                };
                if !self.chance.one_in(10) {
                    self.network.push(Packet {
                        body: Body::Say(say),
                        ..packet
                    });
                }
            }
            Body::Say(say) => {
                if doubled {
                    self.network.push(Packet {
                        body: Body::Say(say.clone()),
                        ..packet
                    });
                }
                let device = packet.device;
                let Some(tab) = self.devices[device].tab(packet.tab) else {
                    return;
                };
                // Whoever has given up waiting may hear it all the same.
                if tab.flying.remove(&packet.number).is_some() || self.chance.one_in(2) {
                    self.take(device, packet.tab, say);
                }
            }
        }
    }

    pub(super) fn time_out(&mut self, device: usize) {
        let Some(number) = self.any_tab(device) else {
            return;
        };
        let Some(tab) = self.devices[device].tab(number) else {
            return;
        };
        if let Some((_, ask)) = tab.flying.pop_first() {
            self.take(device, number, unreachable(ask));
        }
    }

    /// A tab has an answer, and writes down what follows from it.
    pub(crate) fn take(&mut self, device: usize, number: u64, say: Say) {
        let now = self.devices[device].now(self.now);
        let fresh = Fresh {
            tag: self.chance.uuid(),
            number: self.chance.number() as u32,
        };
        let key = self.chance.uuid();
        let (crash, crash_after) = (self.chance.one_in(12), self.chance.below(4));
        let place = device;
        let device = &mut self.devices[device];
        let is_full = device.is_full;
        let Some(kinds) = device.tab(number).map(|tab| tab.kinds) else {
            return;
        };
        if is_full {
            return;
        }
        match say {
            Say::Draft(request, answer) => {
                let id = request.id;
                let row = device.store().row(id);
                let row = sync::settle(kinds, row, &request, answer, now, fresh);
                device.store().go_on(id, kinds, row, fresh.tag);
                device.tell(id, 0);
                device.tell(id.next(), 0);
                self.tell(place, id, "answered");
                self.tell(place, id.next(), "goes on");
            }
            Say::List(page) => {
                let crash_after = crash.then_some(crash_after);
                for id in device.read_list(number, page, crash_after, fresh.tag) {
                    device.tell(id, 0);
                }
            }
            Say::Expired { after } => {
                if device.store().cursor == Some(after) {
                    device.store().cursor = None;
                } else if let Some(tab) = device.tab(number) {
                    tab.listing.take_if(|listing| listing.at == Some(after));
                }
            }
            Say::NotRead => {}
            Say::Company(now) => {
                if let Some(tab) = device.tab(number) {
                    tab.editor.know(now);
                }
            }
            Say::Intent(id, asked, outcome) => {
                let landing = landing::Fresh { tag: fresh.tag, key };
                settle_intent(
                    kinds,
                    device.store(),
                    (id, &asked, outcome),
                    now,
                    fresh.number,
                    landing,
                );
                device.tell(id, 0);
                self.tell(place, id, "landed");
            }
        }
    }

    pub(super) fn wake(&mut self, device: usize) {
        let now = self.devices[device].now(self.now);
        let device = &mut self.devices[device];
        if !device.is_full {
            wake(device.store(), now);
        }
    }
}

fn settle_intent(
    kinds: Kinds,
    store: &mut Store,
    (id, asked, outcome): (DraftId, &str, Outcome),
    now: Timestamp,
    number: u32,
    fresh: landing::Fresh,
) {
    let Some(mut intent) = store.intent(id) else {
        return;
    };
    let before = intent.stage();
    intent.settle(asked, outcome, now, number);
    if intent.stage() == before {
        store.put_intent(&intent);
        return;
    }
    let (row, intent) = land(kinds, store.row(id), intent, now, fresh);
    store.put_row(id, row.as_ref());
    match intent {
        Some(intent) => store.put_intent(&intent),
        None => drop(store.intents.remove(&id)),
    }
}

pub(crate) fn wake(store: &mut Store, now: Timestamp) {
    let ids: Vec<DraftId> = store.rows.keys().copied().collect();
    for id in ids {
        if let Some(mut row) = store.row(id) {
            sync::wake(&mut row, now);
            store.put_row(id, Some(&row));
        }
    }
    for mut intent in store.intents() {
        intent.wake(now);
        store.put_intent(&intent);
    }
}
