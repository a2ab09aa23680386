//! What whoever asked decides: to confirm the form, and to take it back.

use leptos::prelude::*;
use liaison_contract::lead_request::{LeadRequest, OwnLeadRequest};
use liaison_domain::lead::request::{RequestEvent, RequestState, next};
use liaison_messages::messages as m;

use crate::api::Query;
use crate::api::lead::{confirm_form, confirm_own_form, withdraw_form, withdraw_own_form};
use crate::i18n::I18n;
use crate::ui::{AskWords, Asking, Attempt, Button, Look, Question, needs_network};

const WITHDRAW: AskWords = AskWords::new(
    m::enquiry_withdraw,
    m::enquiry_withdraw_title,
    m::enquiry_withdraw_text,
    m::enquiry_state_withdrawn,
);

/// How far it is with one form.
#[derive(Clone, Copy)]
pub(super) struct Confirming {
    i18n: I18n,
    asking: Asking<RequestEvent>,
    busy: RwSignal<bool>,
    send: Callback<RequestEvent>,
}

impl Confirming {
    /// Of the form behind the link of a mail, with what went wrong.
    pub(super) fn behind_link(i18n: I18n, token: String, found: Query<LeadRequest>) -> (Self, AnyView) {
        let (attempt, asking) = Attempt::of(i18n, found).quietly().asking();
        let send = move |event| {
            let Some(seen) = found.value_untracked() else {
                return;
            };
            let token = token.clone();
            let ask = move |(event, revision), _key| async move {
                match event {
                    RequestEvent::Confirm => confirm_form(&token, revision).await,
                    _ => withdraw_form(&token, revision).await,
                }
            };
            attempt.run((event, seen.revision), ask, m::enquiry_state_open);
        };
        let confirming = Self {
            i18n,
            asking,
            busy: attempt.busy,
            send: Callback::new(send),
        };
        (confirming, attempt.failure())
    }

    /// Of one in the list of whoever is signed in, which is read anew by `again`.
    pub(super) fn of_own(i18n: I18n, form: &OwnLeadRequest, again: Callback<()>) -> (Self, AnyView) {
        let (attempt, asking) = Attempt::in_list(i18n, again).asking();
        let (id, revision) = (form.id, form.revision);
        let send = move |event| {
            let ask = move |event, key: String| async move {
                match event {
                    RequestEvent::Confirm => confirm_own_form(id, revision, &key).await,
                    _ => withdraw_own_form(id, revision, &key).await,
                }
            };
            let done = match event {
                RequestEvent::Confirm => m::enquiry_state_open,
                _ => WITHDRAW.done,
            };
            attempt.run(event, ask, done);
        };
        let confirming = Self {
            i18n,
            asking,
            busy: attempt.busy,
            send: Callback::new(send),
        };
        (confirming, attempt.failure())
    }

    /// What the state allows; nothing where it allows nothing.
    pub(super) fn verbs(self, state: RequestState) -> Option<AnyView> {
        let i18n = self.i18n;
        let confirm = next(state, RequestEvent::Confirm).is_ok().then(|| {
            view! {
                <Button
                    look=Look::TallPrimary
                    busy=self.busy
                    refused=needs_network()
                    on_press=move |()| self.send.run(RequestEvent::Confirm)
                >
                    {i18n.tr(m::enquiry_confirm)}
                </Button>
            }
        });
        let withdraw = next(state, RequestEvent::Withdraw).is_ok().then(|| {
            self.asking
                .button(RequestEvent::Withdraw, WITHDRAW.verb, Look::Plain)
        });
        let is_any = confirm.is_some() || withdraw.is_some();
        is_any.then(|| view! { <div class="btn-row">{confirm} {withdraw}</div> }.into_any())
    }

    pub(super) fn dialog(self) -> AnyView {
        self.asking.dialog(Question {
            about: RequestEvent::Withdraw,
            words: WITHDRAW,
            keep: m::enquiry_keep,
            look: Look::Stop,
            fields: None,
            press: Callback::new(move |()| self.send.run(RequestEvent::Withdraw)),
        })
    }
}
