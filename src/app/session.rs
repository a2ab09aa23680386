//! Who is signed in. Created once by the app and handed down by context.

use leptos::prelude::*;
use liaison_contract::session::{Session, SessionBody, SessionSide};
use liaison_domain::actor::Actor;
use liaison_domain::id::UserId;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::boot;
use crate::offline::keep::{self, Shelf};
use crate::offline::pages;

/// Remembered, so that the shell opens for the same person without a network. The server decides all the same.
const REMEMBERED: &str = "liaison.session";

#[derive(Clone, Copy)]
pub struct SessionContext {
    /// Nothing until the first answer has come.
    known: RwSignal<Option<Option<Session>>>,
    /// Of the staff, when the server has ended it without their wish: what is on this device stays open to them.
    lapsed: RwSignal<Option<Session>>,
}

pub fn use_session() -> SessionContext {
    expect_context()
}

impl SessionContext {
    pub(super) fn provide() -> Self {
        let context = Self {
            known: RwSignal::new(None),
            lapsed: RwSignal::new(None),
        };
        provide_context(context);
        context
    }

    /// Who is signed in; nobody also while that is not known yet.
    pub fn get(self) -> Option<Session> {
        self.known.try_get().flatten().flatten()
    }

    pub fn get_untracked(self) -> Option<Session> {
        self.known.try_get_untracked().flatten().flatten()
    }

    /// Whoever is signed in, or was until the session ended by itself: for what happens on this device alone.
    pub fn on_this_device(self) -> Option<Session> {
        self.get().or_else(|| self.lapsed.try_get().flatten())
    }

    pub fn has_lapsed(self) -> bool {
        self.lapsed.try_with(Option::is_some).unwrap_or_default()
    }

    /// To be called with the answer of a successful sign-in.
    pub fn signed_in(self, session: Session) {
        pages::signed_in();
        remember(Some(&session));
        self.lapsed.try_set(None);
        self.known.try_set(Some(Some(session)));
    }

    /// To be called after signing out.
    pub fn signed_out(self) {
        remember(None);
        self.lapsed.try_set(None);
        self.known.try_set(Some(None));
    }

    /// To be called when the server says that the session has ended: by time, or from another device.
    pub fn ended(self) {
        if let Some(session) = self.get_untracked() {
            self.lapse(Some(session));
            self.known.try_set(Some(None));
        }
    }

    fn lapse(self, session: Option<Session>) {
        let staff = session.filter(|session| matches!(session.side, SessionSide::Partner { .. }));
        if staff.is_none() {
            remember(None);
        }
        self.lapsed.try_set(staff);
    }

    /// Waits until it is known who is signed in.
    pub async fn settled(self) -> Option<Session> {
        if let Some(Some(known)) = self.known.try_get_untracked() {
            return known;
        }
        let asked = asked_early().await;
        // Somebody else may have waited for the same answer, or signed in meanwhile.
        if let Some(Some(known)) = self.known.try_get_untracked() {
            return known;
        }
        let session = match asked {
            Some(Some(answer)) => {
                remember(Some(&answer));
                Some(answer)
            }
            Some(None) => {
                self.lapse(remembered());
                None
            }
            None => remembered(),
        };
        self.known.try_set(Some(session.clone()));
        session
    }
}

/// Whose session this browser has, also where another tab has signed them in.
pub fn last_signed_in() -> Option<UserId> {
    remembered().map(|session| session.user.id)
}

/// As the one function of rights knows this person.
pub fn actor(session: Option<&Session>) -> Actor {
    let Some(session) = session else {
        return Actor::Anonymous;
    };
    let user = session.user.id;
    match &session.side {
        SessionSide::Partner { partner, role, .. } => Actor::Staff {
            user,
            partner: partner.id,
            role: *role,
        },
        SessionSide::Customer { customer, role } => Actor::Customer {
            user,
            customer: customer.id,
            role: *role,
        },
        SessionSide::Operator {} => Actor::Operator { user },
    }
}

/// The answer to the request that `boot.js` sent; nothing when the server could not be asked.
async fn asked_early() -> Option<Option<Session>> {
    let response = JsFuture::from(boot::session()?).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.clone().ok()?.text().ok()?)
        .await
        .ok()?
        .as_string()?;
    liaison_json::read::<SessionBody>(&text).map(|body| body.session)
}

fn remembered() -> Option<Session> {
    liaison_json::read(&keep::read(Shelf::Device, REMEMBERED)?)
}

fn remember(session: Option<&Session>) {
    match session {
        Some(session) => keep::write(Shelf::Device, REMEMBERED, &liaison_json::write(session)),
        None => keep::remove(Shelf::Device, REMEMBERED),
    }
}
