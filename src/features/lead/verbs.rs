//! What the partner decides, each after a question.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::lead::{Lead, LeadDecision};
use liaison_domain::Actor;
use liaison_domain::authorize::{Action, authorize};
use liaison_domain::id::PartnerId;
use liaison_domain::lead::answer::{Deal, LeadDeclineReason, LostReason};
use liaison_domain::lead::{LeadEvent, moves};
use liaison_domain::moment::{day_text, parse_day};
use liaison_domain::money::{Currency, Money, decimal};
use liaison_messages::{Words, messages as m};

use super::enquiry::standing;
use super::words;
use crate::api::lead::decide_lead;
use crate::api::{ApiError, Query, idempotency_key};
use crate::app::{actor, use_session};
use crate::i18n::{I18n, offer, problem};
use crate::ui::live::live;
use crate::ui::{
    Banner, BannerTone, Button, Dialog, Field, InputKind, Look, Select, SelectOption, TextArea, Toasts,
    needs_network, unique_id, use_toasts, while_asked,
};

type Said = fn(&Words) -> String;

/// How a decision is said: its verb, its question, what follows from it, and that it is done.
struct AskWords {
    verb: Said,
    title: Said,
    text: Said,
    done: Said,
}

/// Whether whoever is here may do it for their partner.
pub(super) fn may(action: fn(PartnerId) -> Action) -> bool {
    match actor(use_session().get_untracked().as_ref()) {
        actor @ Actor::Staff { partner, .. } => authorize(&actor, action(partner)).is_ok(),
        _ => false,
    }
}

const fn said_of(event: LeadEvent) -> Option<AskWords> {
    let (verb, title, text, done): (Said, Said, Said, Said) = match event {
        LeadEvent::Accept => (
            m::lead_accept,
            m::lead_accept_title,
            m::lead_accept_text,
            m::lead_accept_done,
        ),
        LeadEvent::Decline => (
            m::lead_decline,
            m::lead_decline_title,
            m::lead_decline_text,
            m::lead_decline_done,
        ),
        LeadEvent::ChangeDeal => (
            m::lead_change_deal,
            m::lead_change_deal_title,
            m::lead_change_deal_text,
            m::lead_change_deal_done,
        ),
        LeadEvent::Win => (m::lead_win, m::lead_win_title, m::lead_win_text, m::lead_win_done),
        LeadEvent::Lose => (
            m::lead_lose,
            m::lead_lose_title,
            m::lead_lose_text,
            m::lead_lose_done,
        ),
        LeadEvent::Reopen => (
            m::lead_reopen,
            m::lead_reopen_title,
            m::lead_reopen_text,
            m::lead_reopen_done,
        ),
        LeadEvent::ReportJunk => (
            m::lead_report,
            m::lead_report_title,
            m::lead_report_text,
            m::lead_report_done,
        ),
        LeadEvent::Outdo | LeadEvent::Expire | LeadEvent::Withdraw => return None,
    };
    Some(AskWords {
        verb,
        title,
        text,
        done,
    })
}

/// What is typed. It stays while the question is asked again.
#[derive(Clone, Copy)]
struct Typed {
    name: RwSignal<String>,
    value: RwSignal<String>,
    currency: RwSignal<Currency>,
    closes_on: RwSignal<String>,
    declined: RwSignal<LeadDeclineReason>,
    lost: RwSignal<LostReason>,
    text: RwSignal<String>,
}

/// What is about to be decided, and how far that is.
#[derive(Clone, Copy)]
pub(super) struct Deciding {
    i18n: I18n,
    found: Query<Lead>,
    busy: RwSignal<bool>,
    asked: RwSignal<Option<LeadEvent>>,
    failed: RwSignal<Option<ApiError>>,
    typed: Typed,
    toasts: Option<Toasts>,
}

impl Deciding {
    pub(super) fn new(i18n: I18n, found: Query<Lead>) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            i18n,
            found,
            busy: RwSignal::new(false),
            asked: RwSignal::new(None),
            failed: RwSignal::new(None),
            typed: Typed {
                name: text(),
                value: text(),
                currency: RwSignal::new(Currency::Usd),
                closes_on: text(),
                declined: RwSignal::new(LeadDeclineReason::NoCapacity),
                lost: RwSignal::new(LostReason::OtherChosen),
                text: text(),
            },
            toasts: use_toasts(),
        }
    }

    /// Those that the state allows.
    pub(super) fn buttons(self, lead: &Lead) -> Vec<AnyView> {
        if !may(Action::ChangeLeads) {
            return Vec::new();
        }
        let verbs = moves(lead.state).filter_map(|event| Some((event, said_of(event)?)));
        verbs
            .map(|(event, words)| self.button(event, words.verb))
            .collect()
    }

    fn button(self, event: LeadEvent, verb: Said) -> AnyView {
        let look = match event {
            LeadEvent::Accept | LeadEvent::Win => Look::Primary,
            LeadEvent::ReportJunk => Look::Quiet,
            _ => Look::Plain,
        };
        let ask = move |()| {
            self.failed.set(None);
            if let Some(lead) = self.found.value_untracked() {
                self.begin(&lead);
            }
            self.asked.set(Some(event));
        };
        view! {
            <Button look refused=needs_network() on_press=ask>
                {self.i18n.tr(verb)}
            </Button>
        }
        .into_any()
    }

    /// What the lead says stands in the fields, until somebody types something else.
    fn begin(self, lead: &Lead) {
        let deal = lead.deal.clone().unwrap_or_else(|| Deal {
            name: lead
                .contact
                .clone()
                .map(|contact| contact.company)
                .unwrap_or_default(),
            value: lead.budget,
            closes_on: lead.wanted_by,
        });
        let typed = self.typed;
        typed.name.set(deal.name);
        if let Some(value) = deal.value {
            typed.currency.set(value.currency);
            typed
                .value
                .set(offer::amount(value.minor, value.currency.exponent()));
        }
        typed
            .closes_on
            .set(deal.closes_on.map(day_text).unwrap_or_default());
    }

    pub(super) fn dialogs(self) -> Vec<AnyView> {
        let all = LeadEvent::ALL
            .into_iter()
            .filter_map(|event| Some((event, said_of(event)?)));
        all.map(|(event, words)| self.dialog(event, words)).collect()
    }

    fn dialog(self, event: LeadEvent, words: AskWords) -> AnyView {
        let i18n = self.i18n;
        let open = while_asked(self.asked, event);
        let (verb, done) = (words.verb, words.done);
        let press = move |()| {
            if let Some(decision) = self.decision(event) {
                self.send(decision, done);
            }
        };
        let actions = move || {
            let look = match event {
                LeadEvent::Decline | LeadEvent::Lose | LeadEvent::ReportJunk => Look::Stop,
                _ => Look::Primary,
            };
            view! {
                <Button on_press=move |()| open.set(false)>{i18n.tr(m::lead_keep)}</Button>
                <Button look busy=self.busy refused=needs_network() on_press=press>
                    {i18n.tr(verb)}
                </Button>
            }
        };
        let fields = match event {
            LeadEvent::Accept | LeadEvent::ChangeDeal => Some(self.deal()),
            LeadEvent::Decline => Some(self.reason(Reasons::Declined)),
            LeadEvent::Lose => Some(self.reason(Reasons::Lost)),
            _ => None,
        };
        view! {
            <Dialog open title=i18n.tr(words.title) actions>
                <p>{i18n.tr(words.text)}</p>
                {fields}
                {self.failure()}
            </Dialog>
        }
        .into_any()
    }

    fn deal(self) -> AnyView {
        let (i18n, typed) = (self.i18n, self.typed);
        let currencies = Signal::derive(|| {
            let option = |currency: Currency| SelectOption {
                value: currency.code().to_owned(),
                label: currency.code().to_owned(),
            };
            Currency::ALL.map(option).to_vec()
        });
        let choose = move |code: String| {
            if let Some(chosen) = Currency::ALL.into_iter().find(|one| one.code() == code) {
                typed.currency.set(chosen);
            }
        };
        let unreadable = Signal::derive(move || {
            let text = typed.value.get();
            let digits = typed.currency.get().exponent();
            let wrong = !text.trim().is_empty() && decimal(&text, digits).is_none();
            wrong.then(|| i18n.say(m::lead_value_unreadable))
        });
        view! {
            <div class="stack">
                <Field
                    id=unique_id()
                    label=i18n.tr(m::lead_deal_name)
                    value=typed.name
                    on_input=move |text| typed.name.set(text)
                />
                <Field
                    id=unique_id()
                    label=i18n.tr(m::lead_value)
                    help=i18n.tr(m::lead_value_help)
                    error=unreadable
                    value=typed.value
                    on_input=move |text| typed.value.set(text)
                />
                <Select
                    id=unique_id()
                    label=i18n.tr(m::lead_deal_currency)
                    options=currencies
                    value=Signal::derive(move || typed.currency.get().code().to_owned())
                    on_change=choose
                />
                <Field
                    id=unique_id()
                    label=i18n.tr(m::lead_deal_closes)
                    kind=InputKind::Date
                    value=typed.closes_on
                    on_input=move |text| typed.closes_on.set(text)
                />
            </div>
        }
        .into_any()
    }

    /// The reasons of a decline, which are told, and those of a loss, which are not.
    fn reason(self, of: Reasons) -> AnyView {
        let (i18n, typed) = (self.i18n, self.typed);
        let options = Signal::derive(move || {
            i18n.say(|words| match of {
                Reasons::Declined => {
                    options(LeadDeclineReason::ALL.map(|one| standing::declined(words, one)))
                }
                Reasons::Lost => options(LostReason::ALL.map(|one| words::lost(one)(words))),
            })
        });
        let value = Signal::derive(move || {
            let place = match of {
                Reasons::Declined => place(&LeadDeclineReason::ALL, &typed.declined.get()),
                Reasons::Lost => place(&LostReason::ALL, &typed.lost.get()),
            };
            place.to_string()
        });
        let choose = move |chosen: String| {
            let place = chosen.parse().unwrap_or(0_usize);
            match of {
                Reasons::Declined => {
                    if let Some(reason) = LeadDeclineReason::ALL.get(place) {
                        typed.declined.set(*reason);
                    }
                }
                Reasons::Lost => {
                    if let Some(reason) = LostReason::ALL.get(place) {
                        typed.lost.set(*reason);
                    }
                }
            }
        };
        view! {
            <div class="stack">
                <Select id=unique_id() label=i18n.tr(m::lead_reason) options value on_change=choose />
                <TextArea
                    id=unique_id()
                    label=i18n.tr(m::lead_reason_text)
                    help=i18n.tr(
                        match of {
                            Reasons::Declined => m::lead_reason_told,
                            Reasons::Lost => m::lead_reason_own,
                        },
                    )
                    value=typed.text
                    on_input=move |text| typed.text.set(text)
                />
            </div>
        }
        .into_any()
    }

    /// Nothing where something typed cannot be read: the field says so.
    fn decision(self, event: LeadEvent) -> Option<LeadDecision> {
        let typed = self.typed;
        let text = typed.text.get_untracked();
        Some(match event {
            LeadEvent::Accept => LeadDecision::Accept {
                deal: self.typed_deal()?,
            },
            LeadEvent::ChangeDeal => LeadDecision::ChangeDeal {
                deal: self.typed_deal()?,
            },
            LeadEvent::Decline => LeadDecision::Decline {
                reason: typed.declined.get_untracked(),
                text,
            },
            LeadEvent::Win => LeadDecision::Win {},
            LeadEvent::Lose => LeadDecision::Lose {
                reason: typed.lost.get_untracked(),
                text,
            },
            LeadEvent::Reopen => LeadDecision::Reopen {},
            LeadEvent::ReportJunk => LeadDecision::ReportJunk {},
            LeadEvent::Outdo | LeadEvent::Expire | LeadEvent::Withdraw => return None,
        })
    }

    fn typed_deal(self) -> Option<Deal> {
        let typed = self.typed;
        let (amount, currency) = (typed.value.get_untracked(), typed.currency.get_untracked());
        let value = match amount.trim() {
            "" => None,
            amount => Some(Money {
                minor: decimal(amount, currency.exponent())?,
                currency,
            }),
        };
        Some(Deal {
            name: typed.name.get_untracked(),
            value,
            closes_on: parse_day(&typed.closes_on.get_untracked()),
        })
    }

    /// What went wrong with the last one.
    fn failure(self) -> AnyView {
        live(move || {
            let error = self.failed.get()?;
            let of_fields = error
                .problem()
                .and_then(|problem| problem.errors.first().cloned());
            let words = self.i18n.say(|words| match of_fields {
                Some(field) => problem::field(words, &field),
                None => problem::failure(words, &error),
            });
            Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
        })
    }

    fn send(self, decision: LeadDecision, done: Said) {
        let seen = self.found.value_untracked();
        let Some(seen) = seen.filter(|_| !self.busy.get_untracked()) else {
            return;
        };
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let answered = decide_lead(seen.id, seen.revision, decision, &idempotency_key()).await;
            self.busy.try_set(false);
            match answered {
                Ok(now) => {
                    self.asked.try_set(None);
                    self.typed.text.try_set(String::new());
                    self.found.set(now);
                    if let Some(toasts) = self.toasts {
                        toasts.show(untrack(|| self.i18n.say(done)));
                    }
                }
                Err(error) => {
                    // Somebody else was there first: what it is now is what to decide by.
                    if error.problem().is_some_and(|problem| problem.current.is_some()) {
                        self.found.refetch();
                    }
                    self.failed.try_set(Some(error));
                }
            }
        });
    }
}

#[derive(Clone, Copy)]
enum Reasons {
    Declined,
    Lost,
}

/// Each under its place in the list.
fn options<const N: usize>(labels: [String; N]) -> Vec<SelectOption> {
    let numbered = labels.into_iter().enumerate();
    numbered
        .map(|(place, label)| SelectOption {
            value: place.to_string(),
            label,
        })
        .collect()
}

fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
    all.iter().position(|each| each == one).unwrap_or_default()
}
