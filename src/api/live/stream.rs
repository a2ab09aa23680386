//! This tab's part while pages listen, and the stream itself while it leads.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::time::Duration;

use leptos::ev;
use leptos::leptos_dom::helpers::{TimeoutHandle, WindowListenerHandle};
use leptos::prelude::*;
use leptos::task::spawn_local;
use liaison_contract::paths;
use liaison_domain::id::{TrialInvitationId, UserId};
use liaison_json::FromJson;

use super::News;
use super::tab::{is_new, last};
use crate::api::event_source::{Named, Source};
use crate::api::news::{Heard, LiveState, lost};
use crate::api::overview::find_overview;
use crate::offline::channel::{Channel, Message, StreamState};
use crate::offline::leader::{self, Leadership};

/// What to wait before opening the stream again, longer after each failure.
const PAUSES_MILLIS: [u64; 6] = [250, 1_000, 2_000, 5_000, 10_000, 20_000];
const ASK_AFTER_FAILURES: usize = 2;

type Listener = Rc<dyn Fn(&News)>;

/// This tab's part while pages listen: it hears the others, and leads when its turn comes.
pub(super) struct Follower {
    account: UserId,
    pub(super) state: ArcRwSignal<LiveState>,
    listeners: RefCell<Vec<(u32, Listener)>>,
    channel: RefCell<Option<Channel>>,
    leadership: RefCell<Option<Leadership>>,
    stream: RefCell<Stream>,
    network: RefCell<Vec<WindowListenerHandle>>,
}

/// Whether the stream goes on where this tab was, or what came before is not known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    Resumed,
    FromNow,
}

#[derive(Default)]
struct Stream {
    leading: bool,
    source: Option<Source>,
    failures: usize,
    retry: Option<TimeoutHandle>,
}

/// As much of a message as says whom it concerns. A page reads the rest with everything else it shows.
#[derive(FromJson)]
struct Entry {
    number: i64,
    event: EntryEvent,
}

#[derive(FromJson)]
struct EntryEvent {
    about: Option<EntryAbout>,
}

#[derive(FromJson)]
struct EntryAbout {
    id: TrialInvitationId,
}

impl Follower {
    pub(super) fn new(account: UserId) -> Rc<Self> {
        let follower = Rc::new(Self {
            account,
            state: ArcRwSignal::new(lost()),
            listeners: RefCell::default(),
            channel: RefCell::default(),
            leadership: RefCell::default(),
            stream: RefCell::default(),
            network: RefCell::default(),
        });
        let name = ["liaison.live.", &account.to_string()].concat();
        let weak = Rc::downgrade(&follower);
        let channel = Channel::open(&name, with(&weak, |own, message| own.hear(message)));
        channel.post(&Message::Stream(StreamState::Asked));
        follower.channel.replace(Some(channel));
        let lead = with(&weak, |own, ()| own.lead());
        follower
            .leadership
            .replace(Some(leader::lead(&name, move || lead(()))));
        let back = with(&weak, |own, _| own.network_is_back());
        let gone = with(&weak, |own, _| own.state.set(LiveState::Offline));
        follower.network.replace(vec![
            window_event_listener(ev::online, back),
            window_event_listener(ev::offline, gone),
        ]);
        follower
    }

    pub(super) fn listen(&self, listener: Box<dyn Fn(&News)>) -> u32 {
        let mut listeners = self.listeners.borrow_mut();
        let number = listeners.last().map_or(0, |(last, _)| last.wrapping_add(1));
        listeners.push((number, Rc::from(listener)));
        number
    }

    /// One listener less; whether nobody listens any more.
    pub(super) fn forget(&self, number: u32) -> bool {
        let mut listeners = self.listeners.borrow_mut();
        listeners.retain(|(own, _)| *own != number);
        listeners.is_empty()
    }

    fn tell(&self, news: &News) {
        // A listener may leave while it is told.
        let listeners: Vec<Listener> = self
            .listeners
            .borrow()
            .iter()
            .map(|(_, each)| Rc::clone(each))
            .collect();
        for listener in listeners {
            listener(news);
        }
    }

    fn post(&self, message: &Message) {
        if let Some(channel) = self.channel.borrow().as_ref() {
            channel.post(message);
        }
    }

    /// From the leading tab.
    fn hear(&self, message: Message) {
        match message {
            Message::Event(text) => {
                self.state.set(LiveState::Live);
                self.came(&text);
            }
            Message::InboxChanged => self.tell(&News::Heard(Heard::Inbox)),
            Message::Stream(StreamState::Open) => self.state.set(LiveState::Live),
            Message::Stream(StreamState::Restarted) => {
                self.state.set(LiveState::Live);
                self.tell(&News::MayHaveMissed);
            }
            Message::Stream(StreamState::Lost) => self.state.set(lost()),
            // The tab that leads says how the stream stands to one that has just come.
            Message::Stream(StreamState::Asked) if self.is_open() => {
                self.post(&Message::Stream(StreamState::Open));
            }
            _ => {}
        }
    }

    fn is_open(&self) -> bool {
        self.stream.borrow().source.as_ref().is_some_and(Source::is_open)
    }

    fn lead(self: &Rc<Self>) {
        self.stream.borrow_mut().leading = true;
        self.open();
    }

    fn open(self: &Rc<Self>) {
        if !self.stream.borrow().leading {
            return;
        }
        if let Some(last) = last(self.account) {
            self.open_after(last, Start::Resumed);
            return;
        }
        // The stream would begin with the first event there ever was.
        let weak = Rc::downgrade(self);
        spawn_local(async move {
            let overview = find_overview().await;
            let Some(own) = weak.upgrade() else {
                return;
            };
            match overview {
                Ok(overview) => own.open_after(overview.cursor, Start::FromNow),
                Err(_) => own.failed(),
            }
        });
    }

    fn open_after(self: &Rc<Self>, number: i64, start: Start) {
        // The last page that listened may have gone meanwhile.
        if !self.stream.borrow().leading {
            return;
        }
        let address = [paths::EVENTS, "?after=", &number.to_string()].concat();
        let weak = Rc::downgrade(self);
        let opened = with(&weak, move |own, ()| own.opened(number, start));
        let came = with(&weak, |own, text: String| {
            if own.came(&text) {
                own.post(&Message::Event(text));
            }
        });
        let drafted = with(&weak, |own, ()| own.tell(&News::Drafted));
        let inbox = with(&weak, |own, ()| {
            own.tell(&News::Heard(Heard::Inbox));
            own.post(&Message::InboxChanged);
        });
        let failed = with(&weak, |own, ()| own.failed());
        let named = Named { drafted, inbox };
        let source = Source::open(&address, opened, came, named, failed);
        let none = source.is_none();
        self.stream.borrow_mut().source = source;
        if none {
            self.failed();
        }
    }

    fn opened(&self, number: i64, start: Start) {
        self.stream.borrow_mut().failures = 0;
        self.state.set(LiveState::Live);
        // It is not said again what was said while nobody listened.
        self.tell(&News::Drafted);
        match start {
            Start::Resumed => self.post(&Message::Stream(StreamState::Open)),
            Start::FromNow => {
                is_new(self.account, number);
                self.post(&Message::Stream(StreamState::Restarted));
                self.tell(&News::MayHaveMissed);
            }
        }
    }

    /// Whether it is new to this tab.
    fn came(&self, text: &str) -> bool {
        let Some(entry) = liaison_json::read::<Entry>(text) else {
            // Of a newer server: something has happened, whatever it is.
            self.tell(&News::MayHaveMissed);
            return true;
        };
        let is_new = is_new(self.account, entry.number);
        if is_new {
            self.tell(&News::Heard(Heard::Happened(
                entry.event.about.map(|about| about.id),
            )));
        }
        is_new
    }

    /// The browser would try again by itself, but from the number of its own and without end.
    fn failed(self: &Rc<Self>) {
        let (pause, failures) = {
            let mut stream = self.stream.borrow_mut();
            stream.source = None;
            let pause = PAUSES_MILLIS.get(stream.failures).or(PAUSES_MILLIS.last());
            stream.failures += 1;
            (pause.copied().unwrap_or_default(), stream.failures)
        };
        self.state.set(lost());
        self.post(&Message::Stream(StreamState::Lost));
        // A stream does not say why it ends. When it was the session, the page learns of it by reading.
        if failures == ASK_AFTER_FAILURES {
            self.tell(&News::MayHaveMissed);
        }
        let again = with(&Rc::downgrade(self), |own, ()| own.open());
        let retry = set_timeout_with_handle(move || again(()), Duration::from_millis(pause));
        self.stream.borrow_mut().retry = retry.ok();
    }

    fn network_is_back(self: &Rc<Self>) {
        self.state.set(LiveState::Reconnecting);
        self.post(&Message::Stream(StreamState::Asked));
        {
            let mut stream = self.stream.borrow_mut();
            stream.failures = 0;
            // A stream from before may hang without knowing it.
            stream.source = None;
            if let Some(retry) = stream.retry.take() {
                retry.clear();
            }
        }
        self.open();
    }

    pub(super) fn stop(&self) {
        let stream = self.stream.take();
        if let Some(retry) = stream.retry {
            retry.clear();
        }
        self.leadership.take();
        self.channel.take();
        for listener in self.network.take() {
            listener.remove();
        }
    }
}

/// Nothing happens once nobody listens any more.
fn with<T>(follower: &Weak<Follower>, act: impl Fn(&Rc<Follower>, T) + 'static) -> impl Fn(T) + 'static {
    let follower = Weak::clone(follower);
    move |argument| {
        if let Some(follower) = follower.upgrade() {
            act(&follower, argument);
        }
    }
}
