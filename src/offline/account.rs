//! The account's place on this device: its database, its channel, its turn to lead.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::{ev, prelude::*};
use liaison_domain::id::UserId;
use liaison_drafts::sync::Standing;
use liaison_drafts::{Draft, DraftId, Intent, Page};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;

use super::channel::{Channel, Message};
use super::clock::fresh_uuid;
use super::courier::Courier;
use super::late::take_late;
use super::leader::{Leadership, lead};
use super::store::{NotKept, Store, Table};
use super::writing::Believed;

/// Where what is typed goes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Keeping {
    /// Nobody is signed in.
    Nobody,
    /// Not loaded yet; nothing may be written before that.
    Opening,
    OnThisDevice,
    /// The page works, and nothing of it outlives the tab.
    Nowhere(NotKept),
}

/// Created once by the app and handed down by context. Everything here outlives every page.
#[derive(Clone, Copy)]
pub struct Offline {
    pub(super) keeping: RwSignal<Keeping>,
    pub(super) online: RwSignal<bool>,
    /// Every draft as this tab knows it: what is stored, with what is on its way to be stored.
    pub(super) drafts: RwSignal<BTreeMap<DraftId, Draft>>,
    pub(super) unsaved: RwSignal<BTreeSet<DraftId>>,
    /// Drafts in which somebody has to choose.
    pub(super) undecided: RwSignal<BTreeSet<DraftId>>,
    /// What the server lacks of which draft.
    pub(super) behind: RwSignal<BTreeMap<DraftId, Standing>>,
    pub(super) intents: RwSignal<BTreeMap<DraftId, Intent>>,
    pub(super) catalogue: RwSignal<Option<Arc<str>>>,
    /// Nothing before [`Offline::employ`].
    pub(super) courier: StoredValue<Option<Courier>>,
    account: StoredValue<Option<Rc<Account>>, LocalStorage>,
    /// Grows with each change of account, so that what belongs to an earlier one stops.
    turn: StoredValue<u32>,
    on_signed_out: StoredValue<Option<Callback<()>>>,
}

pub(super) struct Account {
    pub(super) user: UserId,
    pub(super) store: RefCell<Rc<Store>>,
    pub(super) channel: Channel,
    leadership: RefCell<Option<Leadership>>,
    pub(super) leading: Cell<bool>,
    pub(super) tab: Uuid,
    /// The page went away, and whatever was not on its way then is left behind.
    pub(super) is_gone: Cell<bool>,
    /// Every draft as this tab has read and written it.
    pub(super) pages: RefCell<BTreeMap<DraftId, Page>>,
    pub(super) writing: Cell<bool>,
    /// The row that this tab wrote last.
    pub(super) believed: RefCell<Option<Believed>>,
    /// When somebody last typed here, in milliseconds.
    pub(super) edited_at: Cell<i64>,
    pub(super) save_timer: Cell<Option<TimeoutHandle>>,
    /// What is typed and not shown yet.
    pub(super) typed: Cell<Option<DraftId>>,
    pub(super) show_timer: Cell<Option<TimeoutHandle>>,
    pub(super) sending: Cell<bool>,
    pub(super) send_timer: Cell<Option<TimeoutHandle>>,
    /// Drafts are being read and sent.
    pub(super) exchanging: Cell<bool>,
    /// The server may know more than was read.
    pub(super) has_news: Cell<bool>,
    /// How often in a row it could not be asked.
    pub(super) failures: Cell<u32>,
    is_asked_to_give_way: Cell<bool>,
    pub(super) soon_timer: Cell<Option<TimeoutHandle>>,
    pub(super) exchange_timer: Cell<Option<TimeoutHandle>>,
}

pub fn use_offline() -> Offline {
    use_context::<Offline>().unwrap_or_else(Offline::new)
}

impl Offline {
    /// What pages show of it. Nothing happens in it before it is begun, so that a page stands before the code is there
    /// that keeps and sends.
    pub fn provide() -> Self {
        let offline = Self::new();
        offline.keeping.set(Keeping::Opening);
        provide_context(offline);
        offline
    }

    /// `on_signed_out` runs when another tab has signed this account out.
    pub fn begin(self, courier: Courier, on_signed_out: Callback<()>) {
        self.employ(courier);
        self.on_signed_out.set_value(Some(on_signed_out));
        self.watch_browser();
    }

    #[expect(clippy::new_without_default, reason = "a place of its own is made on purpose")]
    pub fn new() -> Self {
        Self {
            keeping: RwSignal::new(Keeping::Nobody),
            online: RwSignal::new(window().navigator().on_line()),
            drafts: RwSignal::default(),
            unsaved: RwSignal::default(),
            undecided: RwSignal::default(),
            behind: RwSignal::default(),
            intents: RwSignal::default(),
            catalogue: RwSignal::new(None),
            courier: StoredValue::new(None),
            account: StoredValue::new_local(None),
            turn: StoredValue::new(0),
            on_signed_out: StoredValue::new(None),
        }
    }

    /// Without the browser's events, as tests want it.
    pub fn employ(self, courier: Courier) {
        self.courier.set_value(Some(courier));
    }

    pub fn keeping(self) -> Keeping {
        self.keeping.try_get().unwrap_or(Keeping::Nobody)
    }

    pub fn is_online(self) -> bool {
        self.online.try_get().unwrap_or(true)
    }

    /// Opens the account's place, or closes it for nobody. The same account again means that its session is new.
    pub async fn open(self, user: Option<UserId>) {
        if self.account().map(|account| account.user) == user {
            self.wake();
            return;
        }
        self.leave();
        let Some(user) = user else {
            return;
        };
        let turn = self.turn.try_get_value().unwrap_or_default();
        self.keeping.try_set(Keeping::Opening);
        let name = database_name(user);
        let account = Rc::new(Account {
            user,
            store: RefCell::new(Rc::new(Store::in_memory())),
            channel: Channel::open(&name, move |message| self.hear(message)),
            leadership: RefCell::default(),
            leading: Cell::new(false),
            tab: fresh_uuid(),
            is_gone: Cell::new(false),
            pages: RefCell::default(),
            writing: Cell::new(false),
            believed: RefCell::default(),
            edited_at: Cell::new(0),
            save_timer: Cell::default(),
            typed: Cell::default(),
            show_timer: Cell::default(),
            sending: Cell::new(false),
            send_timer: Cell::default(),
            exchanging: Cell::new(false),
            has_news: Cell::new(false),
            failures: Cell::new(0),
            is_asked_to_give_way: Cell::new(false),
            soon_timer: Cell::default(),
            exchange_timer: Cell::default(),
        });
        self.account.try_set_value(Some(Rc::clone(&account)));
        let taken = move || {
            if self.turn.try_get_value() == Some(turn) {
                self.keeping.try_set(Keeping::Nowhere(NotKept::OtherTab));
            }
        };
        let opened = Store::open(name.clone(), Box::new(taken)).await;
        if self.turn.try_get_value() != Some(turn) {
            if let Ok(store) = opened {
                store.close();
            }
            return;
        }
        let mut keeping = Keeping::OnThisDevice;
        match opened {
            Ok(store) => {
                account.store.replace(Rc::new(store));
            }
            Err(reason) => keeping = Keeping::Nowhere(reason),
        }
        if let Err(reason) = self.load(&account).await {
            account.store.replace(Rc::new(Store::in_memory()));
            keeping = Keeping::Nowhere(reason);
        }
        if self.turn.try_get_value() != Some(turn) {
            return;
        }
        self.keeping.try_set(keeping);
        self.seek_lead(&account);
        self.flush();
        self.find_catalogue(&account).await;
    }

    /// Gets in the queue for the lead.
    fn seek_lead(self, account: &Rc<Account>) {
        let seeker = Rc::downgrade(account);
        let granted = move || {
            let current = seeker.upgrade().filter(|account| self.is_current(account));
            if current.is_some() {
                self.lead();
                self.say_that_a_hidden_tab_leads();
            }
        };
        if account.channel.is_open() {
            let name = format!("{}-leader", database_name(account.user));
            account.leadership.replace(Some(lead(&name, granted)));
        } else {
            // A leader that cannot be told of new work would let it lie.
            granted();
        }
    }

    /// A hidden tab lets a visible one lead that has asked to, once nothing is under way: browsers slow hidden tabs down.
    pub(super) fn give_way(self, account: &Rc<Account>) {
        let is_busy = account.sending.get() || account.exchanging.get();
        if !account.is_asked_to_give_way.get() || is_busy {
            return;
        }
        account.is_asked_to_give_way.set(false);
        if account.leading.get() && document().hidden() {
            account.leading.set(false);
            account.leadership.take();
            self.seek_lead(account);
        }
    }

    fn say_that_a_hidden_tab_leads(self) {
        let leads = self.account().is_some_and(|account| account.leading.get());
        if leads && document().hidden() {
            self.post(&Message::LeadHeld);
        }
    }

    /// A visible tab that does not lead says that it would.
    fn offer_to_lead(self) {
        let leads = self.account().is_none_or(|account| account.leading.get());
        if !leads && !document().hidden() {
            self.post(&Message::LeadSought);
        }
    }

    /// Takes everything of the account off this device, here and in its other tabs.
    pub async fn wipe(self) {
        let Some(account) = self.account() else {
            return;
        };
        account.channel.post(&Message::SignedOut);
        self.leave();
        Store::wipe(&database_name(account.user)).await;
    }

    pub(super) fn account(self) -> Option<Rc<Account>> {
        self.account.try_get_value().flatten()
    }

    pub(super) fn post(self, message: &Message) {
        if let Some(account) = self.account() {
            account.channel.post(message);
        }
    }

    /// Whether this account is still the one on the page.
    pub(super) fn is_current(self, account: &Rc<Account>) -> bool {
        self.account()
            .is_some_and(|current| Rc::ptr_eq(&current, account))
    }

    async fn load(self, account: &Rc<Account>) -> Result<(), NotKept> {
        let store = account.store();
        take_late(account).await?;
        self.take_rows(account).await?;
        let intents = store.all(Table::Outbox).await?;
        if self.is_current(account) {
            let intents = intents.iter().filter_map(|row| liaison_json::read::<Intent>(row));
            self.intents
                .try_set(intents.map(|row| (row.draft, row)).collect());
        }
        Ok(())
    }

    pub(super) fn leave(self) {
        self.turn.try_update_value(|turn| *turn = turn.wrapping_add(1));
        if let Some(account) = self.account.try_update_value(Option::take).flatten() {
            let timers = [
                &account.save_timer,
                &account.show_timer,
                &account.send_timer,
                &account.soon_timer,
                &account.exchange_timer,
            ];
            for timer in timers.into_iter().filter_map(Cell::take) {
                timer.clear();
            }
            account.leadership.take();
            account.store().close();
        }
        self.keeping.try_set(Keeping::Nobody);
        self.drafts.try_update(BTreeMap::clear);
        self.unsaved.try_update(BTreeSet::clear);
        self.undecided.try_update(BTreeSet::clear);
        self.behind.try_update(BTreeMap::clear);
        self.intents.try_update(BTreeMap::clear);
        self.catalogue.try_set(None);
    }

    fn hear(self, message: Message) {
        match message {
            Message::DraftChanged(id) => spawn_local(self.read_draft(id)),
            Message::LeftBehind => spawn_local(self.take_what_was_left()),
            Message::OutboxChanged => spawn_local(self.read_outbox()),
            Message::NewsOfDrafts => {
                if self.account().is_some_and(|account| account.leading.get()) {
                    self.ask_for_drafts();
                }
            }
            Message::LeadHeld => self.offer_to_lead(),
            Message::LeadSought => {
                if let Some(account) = self.account() {
                    account.is_asked_to_give_way.set(true);
                    self.give_way(&account);
                }
            }
            Message::SignedOut => {
                self.leave();
                if let Some(on_signed_out) = self.on_signed_out.try_get_value().flatten() {
                    on_signed_out.try_run(());
                }
            }
            Message::Event(_) | Message::InboxChanged | Message::Stream(_) => {}
        }
    }

    fn watch_browser(self) {
        let handles = [
            window_event_listener(ev::online, move |_| {
                self.online.try_set(true);
                self.wake();
            }),
            window_event_listener(ev::offline, move |_| {
                self.online.try_set(false);
            }),
            window_event_listener(ev::focusout, move |_| self.show_typed()),
            window_event_listener(ev::pagehide, move |_| self.leave_behind()),
            window_event_listener(ev::pageshow, move |_| spawn_local(self.come_back())),
            window_event_listener(ev::visibilitychange, move |_| {
                if document().hidden() {
                    self.flush();
                    self.exchange_what_is_written();
                    // What is typed is on its way before.
                    set_timeout(move || self.say_that_a_hidden_tab_leads(), Duration::ZERO);
                } else {
                    self.offer_to_lead();
                    self.wake();
                    spawn_local(self.read_all());
                }
            }),
        ];
        on_cleanup(move || handles.into_iter().for_each(|handle| handle.remove()));
    }
}

impl Account {
    pub(super) fn store(&self) -> Rc<Store> {
        Rc::clone(&self.store.borrow())
    }
}

pub(super) fn database_name(user: UserId) -> String {
    format!("liaison-{user}")
}
