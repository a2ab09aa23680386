//! What can be done with the invitation besides copying its link, behind one button: copy the text, pause, resume, extend,
//! duplicate, and close it for good after a question that names what follows. Fetched once the page stands.

mod questions;

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::trial_invitation::{InvitationEvent, InvitationState, next};
use liaison_messages::{Words, messages as m};

use self::questions::{extend, failure, revoke};
use super::duplicate::use_duplicate;
use super::live::live;
use crate::api::trial_invitation::{Verb, change_trial_invitation};
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::{actor, use_session};
use crate::features::trial_invitation::places;
use crate::i18n::{I18n, use_i18n};
use crate::ui::{
    Menu, MenuDoes, MenuItem, MenuTone, Part, Toasts, copy, focus_heading_later, later, needs_network,
    use_toasts,
};

pub(super) fn part(invitation: Query<TrialInvitation>) -> AnyView {
    later(invitation, Box::pin(invitation_verbs()), waiting)
}

/// As wide as what comes, so that the other verbs stay where they are.
fn waiting() -> AnyView {
    view! { <span class="btn btn--icon" aria-hidden="true"></span> }.into_any()
}

#[lazy]
fn invitation_verbs() -> Part<Query<TrialInvitation>> {
    verbs
}

fn verbs(invitation: Query<TrialInvitation>) -> AnyView {
    let i18n = use_i18n();
    let actor = actor(use_session().get_untracked().as_ref());
    let may = match actor {
        Actor::Staff { partner, .. } => authorize(&actor, Action::ChangeTrialInvitation(partner)).is_ok(),
        _ => false,
    };
    let change = Change {
        i18n,
        invitation,
        toasts: use_toasts(),
        asked: RwSignal::new(None),
        busy: RwSignal::new(false),
        failed: RwSignal::new(None),
        not_copied: RwSignal::new(false),
        waits: needs_network(),
        key: StoredValue::new(String::new()),
    };
    let duplicate = use_duplicate(i18n, invitation);
    // What is open stays open while the invitation is read again.
    let possible = Memo::new(move |_| {
        let invitation = invitation.value();
        let shown = invitation.map(|invitation| (invitation.state, places::is_open(&invitation)));
        (shown, duplicate.is_ready.get())
    });
    let items = Signal::derive(move || {
        let (shown, can_duplicate) = possible.get();
        let mut all = Vec::new();
        if let Some((state, is_open)) = shown {
            all = change.items(state, is_open, may);
        }
        if can_duplicate {
            let drafts = [
                press(i18n, m::invitation_duplicate, move |()| duplicate.run()),
                MenuItem {
                    help: Some(i18n.tr(m::invitation_offer_help).into()),
                    ..press(i18n, m::invitation_offer, move |()| duplicate.offer())
                },
            ];
            let drafts = drafts.into_iter().chain(receipts(i18n, invitation));
            let before_the_last = all
                .iter()
                .position(|item| item.tone == MenuTone::Stop)
                .unwrap_or(all.len());
            all.splice(before_the_last..before_the_last, drafts);
        }
        all
    });
    let is_any = Memo::new(move |_| items.with(|items| !items.is_empty()));
    let menu = move || {
        is_any
            .get()
            .then(|| view! { <Menu label=i18n.tr(m::invitation_more) items /> }.into_any())
    };
    let not_copied = move || {
        let words = i18n.tr(m::link_not_copied);
        change
            .not_copied
            .get()
            .then(|| view! { <span class="reason">{words}</span> }.into_any())
    };
    view! {
        {live(menu)}
        <span role="status">{live(not_copied)}</span>
        {failure(change, None)}
        {extend(change)} {revoke(change)}
    }
    .into_any()
}

/// The answers that customers gave, as they were signed.
fn receipts(i18n: I18n, invitation: Query<TrialInvitation>) -> Option<MenuItem> {
    let summary = invitation.value_untracked()?.summary;
    Some(MenuItem {
        name: i18n.tr(m::invitation_receipts).into(),
        help: None,
        tone: MenuTone::Plain,
        refused: Signal::stored(None),
        does: MenuDoes::Go(["/receipts?summary=", summary.as_str()].concat()),
    })
}

fn press(i18n: I18n, name: fn(&Words) -> String, press: impl Fn(()) + Send + Sync + 'static) -> MenuItem {
    MenuItem {
        name: i18n.tr(name).into(),
        help: None,
        tone: MenuTone::Plain,
        refused: Signal::stored(None),
        does: MenuDoes::Press(Callback::new(press)),
    }
}

/// What has to be answered before the change is sent.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Question {
    End,
    Revoke,
}

#[derive(Clone, Copy)]
struct Change {
    i18n: I18n,
    invitation: Query<TrialInvitation>,
    toasts: Option<Toasts>,
    asked: RwSignal<Option<Question>>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    not_copied: RwSignal<bool>,
    /// Why nothing can be changed now.
    waits: Signal<Option<String>>,
    /// The same click again is the same attempt; a new question is a new one.
    key: StoredValue<String>,
}

impl Change {
    /// What the transition table allows now, and what can be handed out while the link is open.
    fn items(self, state: InvitationState, is_open: bool, may: bool) -> Vec<MenuItem> {
        let i18n = self.i18n;
        let allows = move |event| may && next(state, event).is_ok();
        let mut items = Vec::new();
        if is_open {
            items.push(press(i18n, m::link_copy_text, move |()| self.copy_text()));
            items.push(MenuItem {
                name: i18n.tr(m::invitation_open_mail).into(),
                help: None,
                tone: MenuTone::Plain,
                refused: Signal::stored(None),
                does: MenuDoes::Go(self.mail()),
            });
        }
        if allows(InvitationEvent::Extend) {
            items.push(MenuItem {
                refused: self.waits,
                ..press(i18n, m::invitation_extend, move |()| self.ask(Question::End))
            });
        }
        if allows(InvitationEvent::Pause) {
            items.push(MenuItem {
                help: Some(i18n.tr(m::invitation_pause_help).into()),
                refused: self.waits,
                ..press(i18n, m::invitation_pause, move |()| self.now(Verb::Pause))
            });
        }
        if allows(InvitationEvent::Resume) {
            items.push(MenuItem {
                refused: self.waits,
                ..press(i18n, m::invitation_resume, move |()| self.now(Verb::Resume))
            });
        }
        if allows(InvitationEvent::Revoke) {
            items.push(MenuItem {
                help: Some(i18n.tr(m::invitation_revoke_help).into()),
                tone: MenuTone::Stop,
                refused: self.waits,
                ..press(i18n, m::invitation_revoke, move |()| self.ask(Question::Revoke))
            });
        }
        items
    }

    /// The whole message with its link, for the partner's own mail.
    fn text(self) -> String {
        let Some(invitation) = self.invitation.value_untracked() else {
            return String::new();
        };
        let message = &invitation.terms.message;
        let parts = [
            message.before_link.as_str(),
            invitation.link.as_str(),
            message.after_link.as_str(),
        ];
        parts.join("\n\n")
    }

    fn copy_text(self) {
        let copied = copy(&self.text());
        spawn_local(async move {
            let is_copied = copied.await.is_ok();
            self.not_copied.try_set(!is_copied);
            if let (true, Some(toasts)) = (is_copied, self.toasts) {
                toasts.show(untrack(|| self.i18n.say(m::link_text_copied)));
            }
        });
    }

    fn mail(self) -> String {
        let invitation = self.invitation.value_untracked();
        let subject = invitation
            .map(|invitation| invitation.plan_name)
            .unwrap_or_default();
        let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
        // Mail programs want the line ends of mail.
        let body = encode(&self.text().replace('\n', "\r\n"));
        ["mailto:?subject=", &encode(&subject), "&body=", &body].concat()
    }

    fn now(self, verb: Verb) {
        self.begin();
        self.send(verb);
    }

    fn begin(self) {
        self.key.set_value(idempotency_key());
        self.failed.set(None);
    }

    fn ask(self, question: Question) {
        self.begin();
        self.asked.set(Some(question));
    }

    fn send(self, verb: Verb) {
        let Some(before) = self
            .invitation
            .value_untracked()
            .filter(|_| !self.busy.get_untracked())
        else {
            return;
        };
        self.busy.set(true);
        spawn_local(async move {
            let key = self.key.try_get_value().unwrap_or_default();
            let answer = change_trial_invitation(before.id, before.revision, verb, &key).await;
            self.busy.try_set(false);
            match answer {
                Ok(changed) => {
                    self.invitation.set(changed);
                    self.asked.try_set(None);
                    if matches!(verb, Verb::Revoke) {
                        // The button that asked is gone.
                        focus_heading_later();
                    }
                    if let Some(toasts) = self.toasts {
                        toasts.show(untrack(|| self.i18n.say(done(verb))));
                    }
                }
                Err(error) => {
                    if !error.is_passing() {
                        self.invitation.refetch();
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }
}

fn done(verb: Verb) -> fn(&Words) -> String {
    match verb {
        Verb::Pause => m::invitation_paused,
        Verb::Resume => m::invitation_resumed,
        Verb::Extend(_) => m::invitation_extended,
        Verb::Revoke => m::invitation_revoked,
    }
}
