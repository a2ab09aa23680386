//! One episode: devices, tabs, a network and a server, and one thing after the other that happens to them.

mod company;
pub(crate) mod network;
mod tabs;

use jiff::{SignedDuration, Timestamp};
use liaison_domain::id::UserId;
use liaison_drafts::DraftId;
use uuid::Uuid;

use crate::chance::Chance;
use crate::device::{Device, Open, Programs};
use crate::model::{Atom, Log};
use crate::server::Server;

const USERS: [UserId; 2] = [UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2))];

pub(crate) struct World {
    pub(crate) chance: Chance,
    pub(crate) now: Timestamp,
    pub(crate) devices: Vec<Device>,
    pub(crate) server: Server,
    network: Vec<network::Packet>,
    pub(crate) log: Log,
    /// How many of everything that gets a number.
    numbers: u64,
    words: Atom,
    /// Whether each change of a row is told.
    tells: bool,
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
        match self.chance.below(112) {
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
            98..=99 => self.upset(device),
            _ => self.company(device),
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
