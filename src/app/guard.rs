//! Whether a page opens for this person. Decided before its code is loaded, by the function that the server uses too.

use std::future::Future;
use std::pin::Pin;

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use leptos_router::{ChooseView, LazyRoute};
use liaison_contract::session::{Session, SessionSide};
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, Denied, authorize};
use liaison_domain::id::{CustomerId, PartnerId, UserId};
use liaison_messages::part::of_page;

use super::redirect::use_redirect;
use super::refusal::Refusal;
use super::session::{actor, use_session};
use super::shell::{Frame, PageSide, use_frame};
use super::staff::use_staff;
use crate::boot;
use crate::i18n::use_i18n;

/// What a page asks of whoever opens it.
#[derive(Clone, Copy)]
pub(super) enum Need {
    /// Anybody; the side gives the page its colour and its bar.
    Nothing(PageSide),
    Staff(fn(PartnerId) -> Action),
    /// The same, also when the session has ended: what is there is on this device, and needs no server.
    Drafts(fn(PartnerId) -> Action),
    Customer(fn(CustomerId) -> Action),
    Operator(Action),
    /// Whoever is signed in, on whichever side.
    Person(fn(UserId) -> Action),
}

/// What an address shows.
#[derive(Clone, Copy)]
pub(super) enum Page {
    /// Behind its need; its code comes when it may open.
    Guarded {
        need: Need,
        /// Its name in `public/pages.json`, by which its words and its style are found.
        name: &'static str,
        open: fn() -> Opened,
    },
    /// For anybody, and small enough to be always there.
    Plain(fn() -> AnyView),
}

type Opened = Pin<Box<dyn Future<Output = AnyView>>>;

impl Page {
    pub(super) const fn guarded<P: LazyRoute>(name: &'static str, need: Need) -> Self {
        Self::Guarded {
            need,
            name,
            open: || Box::pin(P::view(P::data())),
        }
    }
}

impl ChooseView for Page {
    async fn choose(self) -> AnyView {
        match self {
            Self::Plain(view) => view(),
            Self::Guarded { need, name, open } => admitted(need, name, open).await,
        }
    }

    async fn preload(&self) {}
}

/// Boxed, because the router holds what is chosen in three futures of its own.
fn admitted(need: Need, name: &'static str, open: fn() -> Opened) -> Opened {
    Box::pin(async move {
        let (frame, i18n) = (use_frame(), use_i18n());
        let style = boot::style(name);
        match admit(need).await {
            Ok(around) => {
                i18n.need(of_page(name)).await;
                boot::styled(style).await;
                let page = open().await;
                // Only now, so that bar and page change together.
                frame.try_set(around);
                page
            }
            Err(instead) => instead,
        }
    })
}

/// What stands around the page when it may open; otherwise what is shown in its place.
async fn admit(need: Need) -> Result<Frame, AnyView> {
    let (known, frame, staff) = (use_session(), use_frame(), use_staff());
    let (location, redirect) = (use_location(), use_redirect());
    let asked_for = location.pathname.get_untracked();
    let query = location.search.get_untracked();
    let mut session = known.settled().await;
    if let Need::Drafts(_) = need {
        session = untrack(|| known.on_this_device());
    }
    match decide(need, session.as_ref()) {
        Ok(around) => {
            // A page of the staff brings what stands around it.
            if let Need::Person(_) = need {
                staff.ready_for(around).await;
            }
            Ok(around)
        }
        Err(Denied::SignInFirst) => {
            // Whoever has gone somewhere else meanwhile is left alone.
            if location.pathname.try_get_untracked().as_ref() == Some(&asked_for) {
                redirect(super::sign_in_address(&asked_for, &query));
            }
            Err(().into_any())
        }
        Err(denied) => {
            let around = Frame::of(session.as_ref());
            staff.ready_for(around).await;
            frame.try_set(around);
            Err(view! { <Refusal denied side=need.side() /> }.into_any())
        }
    }
}

fn decide(need: Need, session: Option<&Session>) -> Result<Frame, Denied> {
    let who = actor(session);
    let side = session.map(|session| &session.side);
    match (need, side) {
        (Need::Nothing(side), _) => Ok(Frame::Front(side)),
        (_, None) => Err(Denied::SignInFirst),
        (Need::Person(action), Some(_)) => {
            let (Actor::Staff { user, .. } | Actor::Customer { user, .. } | Actor::Operator { user }) = who
            else {
                return Err(Denied::SignInFirst);
            };
            authorize(&who, action(user)).map(|()| Frame::of(session))
        }
        (Need::Staff(action) | Need::Drafts(action), Some(SessionSide::Partner { partner, .. })) => {
            authorize(&who, action(partner.id)).map(|()| Frame::Rail)
        }
        (Need::Customer(action), Some(SessionSide::Customer { customer, .. })) => {
            authorize(&who, action(customer.id)).map(|()| Frame::Home)
        }
        (Need::Operator(action), Some(_)) => authorize(&who, action).map(|()| Frame::of(session)),
        (Need::Staff(_) | Need::Drafts(_) | Need::Customer(_), Some(_)) => Err(Denied::OtherOrganisation),
    }
}

impl Need {
    const fn side(self) -> PageSide {
        match self {
            Self::Nothing(side) => side,
            Self::Staff(_) | Self::Drafts(_) | Self::Person(_) | Self::Operator(_) => PageSide::Partner,
            Self::Customer(_) => PageSide::Customer,
        }
    }
}
