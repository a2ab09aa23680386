//! What whoever asked decides: to confirm the form, and to take it back.

use leptos::prelude::*;
use liaison_contract::lead_request::LeadRequest;
use liaison_domain::lead::request::{RequestEvent, RequestState, next};
use liaison_messages::messages as m;

use crate::api::Query;
use crate::api::lead::{confirm_form, withdraw_form};
use crate::i18n::I18n;
use crate::ui::{AskWords, Asking, Attempt, Button, Look, Question, needs_network};

const WITHDRAW: AskWords = AskWords::new(
    m::enquiry_withdraw,
    m::enquiry_withdraw_title,
    m::enquiry_withdraw_text,
    m::enquiry_state_withdrawn,
);

#[derive(Clone, Copy)]
pub(super) struct Confirming {
    i18n: I18n,
    token: StoredValue<String>,
    found: Query<LeadRequest>,
    pub(super) attempt: Attempt<(RequestEvent, i64), LeadRequest>,
    asking: Asking<RequestEvent>,
}

impl Confirming {
    pub(super) fn new(i18n: I18n, token: String, found: Query<LeadRequest>) -> Self {
        let (attempt, asking) = Attempt::of(i18n, found).asking();
        Self {
            i18n,
            token: StoredValue::new(token),
            found,
            attempt,
            asking,
        }
    }

    /// What the state allows.
    pub(super) fn verbs(self, state: RequestState) -> AnyView {
        let i18n = self.i18n;
        let confirm = next(state, RequestEvent::Confirm).is_ok().then(|| {
            view! {
                <Button
                    look=Look::TallPrimary
                    busy=self.attempt.busy
                    refused=needs_network()
                    on_press=move |()| self.send(RequestEvent::Confirm)
                >
                    {i18n.tr(m::enquiry_confirm)}
                </Button>
            }
        });
        let withdraw = next(state, RequestEvent::Withdraw).is_ok().then(|| {
            self.asking
                .button(RequestEvent::Withdraw, WITHDRAW.verb, Look::Plain)
        });
        view! { <div class="btn-row">{confirm} {withdraw}</div> }.into_any()
    }

    pub(super) fn dialog(self) -> AnyView {
        self.asking.dialog(Question {
            about: RequestEvent::Withdraw,
            words: WITHDRAW,
            keep: m::enquiry_keep,
            look: Look::Stop,
            fields: None,
            press: Callback::new(move |()| self.send(RequestEvent::Withdraw)),
        })
    }

    fn send(self, event: RequestEvent) {
        let Some(seen) = self.found.value_untracked() else {
            return;
        };
        let token = self.token.get_value();
        let ask = move |(event, revision), _key| async move {
            match event {
                RequestEvent::Confirm => confirm_form(&token, revision).await,
                _ => withdraw_form(&token, revision).await,
            }
        };
        let done = match event {
            RequestEvent::Confirm => m::enquiry_state_open,
            _ => WITHDRAW.done,
        };
        self.attempt.run((event, seen.revision), ask, done);
    }
}
