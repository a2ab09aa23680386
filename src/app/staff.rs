//! What only a partner's staff needs, fetched when one of them is here: first the rail, and once the page stands
//! everything that keeps and sends drafts on this device. The core knows it by a handful of functions, so that a
//! customer's page does not download it.

use std::future::Future;
use std::pin::Pin;

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::session::SessionSide;

use super::leaving::ask_when_leaving;
use super::rail::Rail;
use super::session::SessionContext;
use super::shell::Frame;
use super::update::Newer;
use crate::offline::kept::Unsent;
use crate::offline::{Courier, Offline};

/// Created once by the app and handed down by context.
#[derive(Clone, Copy)]
pub(super) struct Staff {
    part: RwSignal<Option<Part>>,
    session: SessionContext,
    /// The app's, because what the part makes outlives every page.
    owner: StoredValue<Option<Owner>>,
}

#[derive(Clone, Copy)]
pub(super) struct Part {
    pub(super) rail: fn() -> AnyView,
    pub(super) ask_before_leaving: fn() -> AnyView,
    offline: Offline,
}

impl Part {
    /// What would be lost with this device, also where this page has not read it yet.
    pub(super) async fn unsent(self) -> Vec<Unsent> {
        (engine().await.unsent)(self.offline).await
    }

    /// Takes everything of the account off this device.
    pub(super) async fn wipe(self) {
        (engine().await.wipe)(self.offline).await;
    }
}

/// What keeps and sends drafts.
#[derive(Clone, Copy)]
struct Engine {
    begin: fn(Offline, SessionContext),
    unsent: fn(Offline) -> Coming<Vec<Unsent>>,
    wipe: fn(Offline) -> Coming<()>,
}

type Coming<T> = Pin<Box<dyn Future<Output = T>>>;

pub(super) fn use_staff() -> Staff {
    expect_context()
}

impl Staff {
    pub(super) fn provide(session: SessionContext) {
        let staff = Self {
            part: RwSignal::new(None),
            session,
            owner: StoredValue::new(Owner::current()),
        };
        provide_context(staff);
        Effect::new(move |_| {
            let session = session.get();
            // A draft that waits is sent from whichever page its author opens.
            if session.is_some_and(|session| matches!(session.side, SessionSide::Partner { .. })) {
                spawn_local(staff.fetch());
            }
        });
    }

    /// Nothing before one of the staff was here.
    pub(super) fn part(self) -> Option<Part> {
        self.part.try_get().flatten()
    }

    pub(super) fn part_untracked(self) -> Option<Part> {
        self.part.try_get_untracked().flatten()
    }

    /// Waits until everything that stands around such a page is there.
    pub(super) async fn ready_for(self, frame: Frame) {
        if frame == Frame::Rail {
            self.fetch().await;
        }
    }

    async fn fetch(self) {
        if self.part_untracked().is_none() {
            staff(self).await;
        }
    }
}

/// To be called first by each page of the staff. What all of them reach is one module, which comes with the page; reached
/// from here alone it would be cut into many, by who else needs which of it.
pub fn for_staff() {
    if let Some(place) = use_context() {
        install(place);
    }
}

/// For where the staff is on a page that is not theirs.
#[lazy]
fn staff(place: Staff) {
    install(place);
}

/// Once, however often it is asked for.
#[inline(never)]
fn install(place: Staff) {
    if let (None, Some(owner)) = (place.part_untracked(), place.owner.try_get_value().flatten()) {
        place.part.set(Some(owner.with(|| begin(place.session))));
    }
}

fn begin(session: SessionContext) -> Part {
    let offline = Offline::provide();
    Newer::watch();
    let owner = Owner::current();
    spawn_local(async move {
        let engine = engine().await;
        if let Some(owner) = owner {
            owner.with(|| (engine.begin)(offline, session));
        }
    });
    Part {
        rail: || view! { <Rail /> }.into_any(),
        ask_before_leaving: ask_when_leaving,
        offline,
    }
}

#[lazy]
fn engine() -> Engine {
    Engine {
        begin: begin_keeping,
        unsent: |offline| Box::pin(offline.unsent()),
        wipe: |offline| Box::pin(offline.wipe()),
    }
}

fn begin_keeping(offline: Offline, session: SessionContext) {
    offline.begin(Courier::default(), Callback::new(move |()| session.signed_out()));
    Effect::new(move |_| {
        // Only a partner's staff writes drafts.
        let user = session.on_this_device().and_then(|session| match session.side {
            SessionSide::Partner { .. } => Some(session.user.id),
            SessionSide::Customer { .. } | SessionSide::Operator {} => None,
        });
        spawn_local(offline.open(user));
    });
}
