//! What whoever asked decides: to confirm the form, and to take it back.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::lead_request::LeadRequest;
use liaison_domain::lead::request::{RequestEvent, RequestState, next};
use liaison_messages::messages as m;

use crate::api::lead::{confirm_form, withdraw_form};
use crate::api::{ApiError, Query};
use crate::i18n::{I18n, problem};
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, needs_network};

#[derive(Clone, Copy)]
pub(super) struct Confirming {
    i18n: I18n,
    token: StoredValue<String>,
    found: Query<LeadRequest>,
    busy: RwSignal<bool>,
    /// Whether somebody is asked if they mean to take it back.
    asked: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
}

impl Confirming {
    pub(super) fn new(i18n: I18n, token: String, found: Query<LeadRequest>) -> Self {
        Self {
            i18n,
            token: StoredValue::new(token),
            found,
            busy: RwSignal::new(false),
            asked: RwSignal::new(false),
            failed: RwSignal::new(None),
        }
    }

    /// What the state allows.
    pub(super) fn verbs(self, state: RequestState) -> AnyView {
        let i18n = self.i18n;
        let confirm = next(state, RequestEvent::Confirm).is_ok().then(|| {
            view! {
                <Button
                    look=Look::TallPrimary
                    busy=self.busy
                    refused=needs_network()
                    on_press=move |()| self.send(RequestEvent::Confirm)
                >
                    {i18n.tr(m::enquiry_confirm)}
                </Button>
            }
        });
        let withdraw = next(state, RequestEvent::Withdraw).is_ok().then(|| {
            view! {
                <Button refused=needs_network() on_press=move |()| self.asked.set(true)>
                    {i18n.tr(m::enquiry_withdraw)}
                </Button>
            }
        });
        view! { <div class="btn-row">{confirm} {withdraw}</div> }.into_any()
    }

    pub(super) fn dialog(self) -> AnyView {
        let (i18n, open) = (self.i18n, self.asked);
        let actions = move || {
            view! {
                <Button on_press=move |()| open.set(false)>{i18n.tr(m::enquiry_keep)}</Button>
                <Button
                    look=Look::Stop
                    busy=self.busy
                    refused=needs_network()
                    on_press=move |()| self.send(RequestEvent::Withdraw)
                >
                    {i18n.tr(m::enquiry_withdraw)}
                </Button>
            }
        };
        view! {
            <Dialog open title=i18n.tr(m::enquiry_withdraw_title) actions>
                <p>{i18n.tr(m::enquiry_withdraw_text)}</p>
            </Dialog>
        }
        .into_any()
    }

    pub(super) fn failure(self) -> AnyView {
        live(move || {
            let error = self.failed.get()?;
            let words = self.i18n.say(|words| problem::failure(words, &error));
            Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
        })
    }

    fn send(self, event: RequestEvent) {
        let seen = self.found.value_untracked();
        let Some(seen) = seen.filter(|_| !self.busy.get_untracked()) else {
            return;
        };
        self.busy.set(true);
        self.failed.set(None);
        let token = self.token.get_value();
        spawn_local(async move {
            let answered = match event {
                RequestEvent::Confirm => confirm_form(&token, seen.revision).await,
                _ => withdraw_form(&token, seen.revision).await,
            };
            self.busy.try_set(false);
            self.asked.try_set(false);
            match answered {
                Ok(now) => self.found.set(now),
                Err(error) => {
                    if error.problem().is_some_and(|problem| problem.current.is_some()) {
                        self.found.refetch();
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }
}
