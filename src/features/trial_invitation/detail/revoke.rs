//! Closing the link for good, after a question that names what follows.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::actor::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::trial_invitation::{InvitationEvent, next};
use liaison_messages::messages as m;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::api::trial_invitation::revoke_trial_invitation;
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::{actor, use_session};
use crate::i18n::{problem, use_i18n};
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, use_toasts};

#[component]
pub fn Revoke(invitation: Query<TrialInvitation>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let actor = actor(use_session().get_untracked().as_ref());
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    // The same click again is the same attempt; a new question is a new one.
    let key = StoredValue::new(String::new());
    let may = match actor {
        Actor::Staff { partner, .. } => authorize(&actor, Action::RevokeTrialInvitation(partner)).is_ok(),
        _ => false,
    };
    let is_possible = Memo::new(move |_| {
        let state = invitation.value().map(|invitation| invitation.state);
        may && state.is_some_and(|state| next(state, InvitationEvent::Revoke).is_ok())
    });
    let ask = move |()| {
        key.set_value(idempotency_key());
        failed.set(None);
        open.set(true);
    };
    let revoke = move |()| {
        let Some(before) = invitation.value_untracked().filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        spawn_local(async move {
            let key = key.try_get_value().unwrap_or_default();
            let answer = revoke_trial_invitation(before.id, before.revision, &key).await;
            busy.try_set(false);
            match answer {
                Ok(revoked) => {
                    invitation.set(revoked);
                    open.try_set(false);
                    // The button that asked is gone.
                    request_animation_frame(focus_heading);
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| i18n.say(m::invitation_revoked)));
                    }
                }
                Err(error) => {
                    if !error.is_passing() {
                        invitation.refetch();
                    }
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let title = move || {
        let name = invitation
            .value()
            .map(|invitation| invitation.terms.name.as_str().to_owned());
        i18n.say(|words| m::invitation_revoke_title(words, &name.unwrap_or_default()))
    };
    let failure = move || {
        failed.get().map(|error| {
            let words = i18n.say(|words| problem::failure(words, &error));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::invitation_revoke_keep)}</Button>
            <Button look=Look::Stop busy on_press=revoke>
                {i18n.tr(m::invitation_revoke)}
            </Button>
        }
    };
    view! {
        {move || {
            is_possible
                .get()
                .then(|| {
                    view! {
                        <Button look=Look::Stop on_press=ask>
                            {i18n.tr(m::invitation_revoke)}
                        </Button>
                    }
                })
        }}
        <Dialog open title actions>
            {failure}
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
