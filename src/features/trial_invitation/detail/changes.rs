//! What can be done with the invitation: pause, resume, extend, and close it for good after a question that names what
//! follows.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::trial_invitation::{InvitationEvent, InvitationState, next};
use liaison_messages::{Words, messages as m};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::api::trial_invitation::{Verb, change_trial_invitation};
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::{actor, use_session};
use crate::features::trial_invitation::ends;
use crate::i18n::{I18n, problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, Select, Toasts, unique_id, use_toasts};

#[component]
pub fn Changes(invitation: Query<TrialInvitation>) -> impl IntoView {
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
        key: StoredValue::new(String::new()),
    };
    let state = Memo::new(move |_| invitation.value().map(|invitation| invitation.state));
    let allows = move |event| may && state.get().is_some_and(|state| next(state, event).is_ok());
    let is_paused = move || state.get() == Some(InvitationState::Paused);
    let can_toggle = Memo::new(move |_| allows(InvitationEvent::Pause) || allows(InvitationEvent::Resume));
    let can_extend = Memo::new(move |_| allows(InvitationEvent::Extend));
    let can_revoke = Memo::new(move |_| allows(InvitationEvent::Revoke));
    let toggle = move |()| {
        let verb = match state.get_untracked() {
            Some(InvitationState::Paused) => Verb::Resume,
            _ => Verb::Pause,
        };
        change.begin();
        change.send(verb);
    };
    view! {
        {move || {
            can_toggle
                .get()
                .then(|| {
                    view! {
                        <Button busy=change.busy on_press=toggle>
                            {move || {
                                i18n.say(
                                    if is_paused() { m::invitation_resume } else { m::invitation_pause },
                                )
                            }}
                        </Button>
                    }
                })
        }}
        {move || {
            can_extend
                .get()
                .then(|| {
                    view! {
                        <Button on_press=move |()| change.ask(Question::End)>
                            {i18n.tr(m::invitation_extend)}
                        </Button>
                    }
                })
        }}
        {move || {
            can_revoke
                .get()
                .then(|| {
                    view! {
                        <Button look=Look::Stop on_press=move |()| change.ask(Question::Revoke)>
                            {i18n.tr(m::invitation_revoke)}
                        </Button>
                    }
                })
        }}
        {failure(change, None)}
        <Extend change />
        <Revoke change />
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
    /// The same click again is the same attempt; a new question is a new one.
    key: StoredValue<String>,
}

impl Change {
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
                        request_animation_frame(focus_heading);
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

/// Where the question stands, or beside the buttons when nothing was asked.
fn failure(change: Change, question: Option<Question>) -> impl Fn() -> Option<AnyView> {
    move || {
        if change.asked.get() != question {
            return None;
        }
        let error = change.failed.get()?;
        let words = change.i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    }
}

/// The dialog's own signal follows the question, and closing the dialog takes the question back.
fn opened(change: Change, question: Question) -> RwSignal<bool> {
    let open = RwSignal::new(false);
    Effect::new(move |_| open.set(change.asked.get() == Some(question)));
    Effect::new(move |before: Option<bool>| {
        let now = open.get();
        if before == Some(true) && !now && change.asked.get_untracked() == Some(question) {
            change.asked.set(None);
        }
        now
    });
    open
}

fn name(change: Change) -> String {
    let invitation = change.invitation.value();
    invitation
        .map(|invitation| invitation.terms.name.as_str().to_owned())
        .unwrap_or_default()
}

#[component]
fn Extend(change: Change) -> impl IntoView {
    let i18n = change.i18n;
    let open = opened(change, Question::End);
    let chosen = RwSignal::new(ends::USUAL.to_owned());
    let extend = move |()| {
        let end = chosen.with_untracked(|chosen| ends::chosen(chosen));
        change.send(Verb::Extend(end));
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::invitation_extend_keep)}</Button>
            <Button look=Look::Primary busy=change.busy on_press=extend>
                {i18n.tr(m::invitation_extend)}
            </Button>
        }
    };
    let title = move || {
        let name = name(change);
        i18n.say(|words| m::invitation_extend_title(words, &name))
    };
    view! {
        <Dialog open title actions>
            {failure(change, Some(Question::End))}
            <Select
                id=unique_id()
                label=i18n.tr(m::invitation_extend_until)
                options=ends::options(i18n)
                value=chosen
                on_change=move |value| chosen.set(value)
            />
        </Dialog>
    }
}

#[component]
fn Revoke(change: Change) -> impl IntoView {
    let i18n = change.i18n;
    let open = opened(change, Question::Revoke);
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::invitation_revoke_keep)}</Button>
            <Button look=Look::Stop busy=change.busy on_press=move |()| change.send(Verb::Revoke)>
                {i18n.tr(m::invitation_revoke)}
            </Button>
        }
    };
    let title = move || {
        let name = name(change);
        i18n.say(|words| m::invitation_revoke_title(words, &name))
    };
    view! {
        <Dialog open title actions>
            {failure(change, Some(Question::Revoke))}
            <p>{i18n.tr(m::invitation_revoke_text)}</p>
        </Dialog>
    }
}

fn focus_heading() {
    let heading = document().query_selector("main h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
