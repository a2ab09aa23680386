//! One episode: devices, tabs, a network and a server, and one thing after the other that happens to them.

use jiff::{SignedDuration, Timestamp};
use liaison_domain::id::UserId;
use liaison_drafts::outbox::Stage;
use liaison_drafts::row;
use liaison_drafts::sync::{self, Chance as Fresh};
use liaison_drafts::{DraftId, Intent, IntentKind, Outcome, Page, outbox};
use uuid::Uuid;

use crate::author::{Act, act};
use crate::chance::Chance;
use crate::device::{Device, Open, Programs, Store, Tab};
use crate::kinds::{NEW, OLD, begin};
use crate::model::{Atom, By, Deed, Log, atoms};
use crate::server::{Ask, Create, Say, Server, busy, unreachable};

const USERS: [UserId; 2] = [UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2))];

pub(crate) struct World {
    pub(crate) chance: Chance,
    pub(crate) now: Timestamp,
    pub(crate) devices: Vec<Device>,
    pub(crate) server: Server,
    network: Vec<Packet>,
    pub(crate) log: Log,
    /// How many of everything that gets a number.
    numbers: u64,
    words: Atom,
    /// Whether each change of a row is told.
    tells: bool,
}

struct Packet {
    device: usize,
    tab: u64,
    owner: UserId,
    /// Whether the sender was signed in.
    is_signed_in: bool,
    number: u64,
    body: Body,
}

enum Body {
    Ask(Ask),
    Say(Say),
}

impl World {
    pub(crate) fn new(seed: u64, tells: bool) -> Self {
        let mut chance = Chance::new(seed);
        let devices = (0..1 + chance.below(3))
            .map(|_| Device {
                clock: SignedDuration::ZERO,
                is_online: true,
                is_full: false,
                programs: match chance.below(4) {
                    0 => Programs::New,
                    1 => Programs::Old,
                    _ => Programs::Both,
                },
                has_locks: !chance.one_in(4),
                has_channels: !chance.one_in(4),
                user: USERS[0],
                is_signed_in: true,
                stores: Default::default(),
                tabs: Vec::new(),
            })
            .collect();
        Self {
            chance,
            now: Timestamp::from_second(1_790_000_000).unwrap_or_default(),
            devices,
            server: Server::default(),
            network: Vec::new(),
            log: Log::new(tells),
            numbers: 0,
            words: 0,
            tells,
        }
    }

    pub(crate) fn step(&mut self) {
        let millis = self.chance.below(2_000) as i64;
        self.pass(SignedDuration::from_millis(millis));
        let device = self.chance.below(self.devices.len());
        match self.chance.below(100) {
            0..=23 => self.type_something(device),
            24..=32 => self.start_writing(device),
            33..=42 => self.commit(device),
            43..=51 => self.learn_of_commit(device),
            52..=56 => self.hear(device),
            57..=64 => self.sync(device),
            65..=67 => self.list(device),
            68 => self.finish(device),
            69..=73 => self.send_intent(device),
            74..=79 => self.post(device),
            80..=89 => self.carry(),
            90 => self.take_back(device),
            91..=92 => self.open_tab(device),
            93 => self.delete(device),
            94 => self.time_out(device),
            95 => self.wake(device),
            96..=97 => self.lead(device),
            _ => self.upset(device),
        }
    }

    /// For whoever looks for what went wrong.
    pub(crate) fn tell(&mut self, device: usize, id: DraftId, why: &str) {
        if self.tells {
            let user = self.devices[device].user;
            let store = self.devices[device].store();
            let row = store.rows.get(&id).map_or("nothing", String::as_str);
            println!("{why} on device {device} of {}: {row}", user.0.as_u128());
        }
    }

    fn pass(&mut self, time: SignedDuration) {
        self.now = self.now.checked_add(time).unwrap_or(self.now);
    }

    fn next(&mut self) -> u64 {
        self.numbers += 1;
        self.numbers
    }

    /// One of the device's tabs.
    fn any_tab(&mut self, device: usize) -> Option<u64> {
        let tabs: Vec<u64> = self.devices[device].tabs.iter().map(|tab| tab.number).collect();
        self.chance.pick(&tabs)
    }

    fn any_leader(&mut self, device: usize) -> Option<u64> {
        let tabs = self.devices[device].tabs.iter();
        let leaders: Vec<u64> = tabs.filter(|tab| tab.leads).map(|tab| tab.number).collect();
        self.chance.pick(&leaders)
    }

    /// A draft that is open in the tab and is as it is wanted.
    fn any_page(&mut self, device: usize, is: impl Fn(&Open) -> bool) -> Option<(u64, DraftId)> {
        let number = self.any_tab(device)?;
        let tab = self.devices[device].tab(number)?;
        let pages = tab.pages.iter().filter(|(_, open)| is(open));
        let pages: Vec<DraftId> = pages.map(|(id, _)| *id).collect();
        Some((number, self.chance.pick(&pages)?))
    }

    fn open_tab(&mut self, device: usize) {
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

    fn lead(&mut self, device: usize) {
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

    fn type_something(&mut self, device: usize) {
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
        let now = self.devices[device].now(self.now);
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
            .is_some_and(|intent| matches!(intent.stage(), Stage::Queued | Stage::Sending | Stage::Done));
        if is_out && !self.chance.one_in(4) {
            return;
        }
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

    fn begin(&mut self, device: usize, number: u64) -> DraftId {
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

    fn look_at_a_row(&mut self, device: usize, number: u64) -> Option<DraftId> {
        let rows: Vec<DraftId> = self.devices[device].store().rows.keys().copied().collect();
        let id = self.chance.pick(&rows)?;
        let row = self.devices[device].store().row(id)?;
        let tab = self.devices[device].tab(number)?;
        if !tab.pages.contains_key(&id) && !row.deleted {
            tab.pages.insert(id, Open::of(Page::open(row)));
        }
        Some(id)
    }

    fn start_writing(&mut self, device: usize) {
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

    fn commit(&mut self, device: usize) {
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

    fn learn_of_commit(&mut self, device: usize) {
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

    fn hear(&mut self, device: usize) {
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

    fn delete(&mut self, device: usize) {
        let Some((number, id)) =
            self.any_page(device, |open| open.writing.is_none() && open.committed.is_none())
        else {
            return;
        };
        let (tag, place) = (self.chance.uuid(), device);
        let device = &mut self.devices[device];
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
        let was_deleted = row.deleted;
        let row = row::delete(kinds, row, seen.as_ref(), tag);
        if !was_deleted
            && row.as_ref().is_none_or(|row| row.deleted)
            && let Some(seen) = seen
        {
            self.log.acknowledge(id, vec![leaving(&seen)]);
        }
        device.store().put_row(id, row.as_ref());
        device.tell(id, number);
        self.tell(place, id, "deleted");
    }

    fn finish(&mut self, device: usize) {
        let wanted = |open: &Open| open.writing.is_none() && open.committed.is_none();
        let Some((number, id)) = self.any_page(device, wanted) else {
            return;
        };
        let (tag, key) = (self.chance.uuid(), self.chance.uuid().to_string());
        let now = self.devices[device].now(self.now);
        let intents = self.devices[device].store().intents();
        let waits = match self.chance.one_in(2) {
            true => self.chance.pick(&intents).filter(|intent| intent.draft != id),
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
        let request = edit.draft.payload.clone();
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

    fn sync(&mut self, device: usize) {
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

    fn list(&mut self, device: usize) {
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

    fn send_intent(&mut self, device: usize) {
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
                draft: intent.draft,
                attempt,
                after: intent.after,
            }));
        }
    }

    fn take_back(&mut self, device: usize) {
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

    fn post(&mut self, device: usize) {
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
    fn carry(&mut self) {
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

    fn time_out(&mut self, device: usize) {
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
            Say::List {
                after,
                items,
                next,
                more,
            } => {
                let page = (after, items, next, more);
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
            Say::NotListed => {}
            Say::Intent(id, outcome) => settle_intent(device.store(), id, outcome, now, fresh.number),
        }
    }

    fn wake(&mut self, device: usize) {
        let now = self.devices[device].now(self.now);
        let device = &mut self.devices[device];
        if !device.is_full {
            wake(device.store(), now);
        }
    }

    /// A tab is closed, and leaves behind what it has not begun to store.
    fn close(&mut self, device: usize, index: usize) {
        let tab = self.devices[device].tabs.remove(index);
        if self.devices[device].is_full {
            return;
        }
        for (id, open) in tab.pages {
            if let Some(late) = open.page.late() {
                self.log.acknowledge(id, open.deeds);
                let late = (id, liaison_json::write(&late));
                self.devices[device].store().late.push(late);
            }
        }
    }

    /// What happens to people and their devices.
    fn upset(&mut self, device: usize) {
        let happens = self.chance.below(17);
        let (hours, user) = (self.chance.below(200) as i64 - 100, self.chance.pick(&USERS));
        let index = self.chance.below(3);
        let place = &mut self.devices[device];
        match happens {
            0 | 1 if index < place.tabs.len() => drop(place.tabs.remove(index)),
            2 | 3 if index < place.tabs.len() => self.close(device, index),
            4 => place.tabs.clear(),
            5 | 6 => place.is_online = !place.is_online,
            7 => place.is_full = !place.is_full,
            8 => place.is_full = false,
            9 => place.is_signed_in = !place.is_signed_in,
            10 => place.is_signed_in = true,
            11 => place.clock = SignedDuration::from_hours(hours),
            12 => self.pass(SignedDuration::from_hours(hours.abs())),
            // A hidden tab gives way to a visible one.
            13 | 14 if index < place.tabs.len() => place.tabs[index].leads = false,
            15 => self.server.forget(),
            16 => {
                place.tabs.clear();
                place.user = user.unwrap_or(place.user);
                place.is_signed_in = true;
            }
            _ => {}
        }
    }
}

pub(crate) fn settle_intent(store: &mut Store, id: DraftId, outcome: Outcome, now: Timestamp, number: u32) {
    let Some(mut intent) = store.intent(id) else {
        return;
    };
    let before = intent.stage();
    intent.settle(outcome, now, number);
    if before != Stage::Done
        && intent.stage() == Stage::Done
        && let Some(row) = store.row(id)
    {
        let row = row::deliver(row);
        store.put_row(id, row.as_ref());
    }
    store.put_intent(&intent);
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

/// Everything that the draft said, thrown away by somebody who saw it.
fn leaving(seen: &liaison_drafts::Version) -> Deed {
    let mut ends = liaison_json::parse(&seen.payload)
        .map(|json| atoms(&json))
        .unwrap_or_default();
    ends.extend(
        seen.choices
            .iter()
            .flat_map(|choice| choice.others.iter().flat_map(atoms)),
    );
    Deed {
        ends,
        by: By::Leaving,
        ..Deed::default()
    }
}
