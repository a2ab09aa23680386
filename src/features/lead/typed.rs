//! What is typed with a decision about a lead: a deal, or a reason.

use leptos::prelude::*;
use liaison_contract::lead::{Lead, LeadDecision};
use liaison_domain::lead::LeadEvent;
use liaison_domain::lead::answer::{Deal, LeadDeclineReason, LostReason};
use liaison_domain::moment::{day_text, parse_day};
use liaison_domain::money::{Currency, Money, decimal};
use liaison_messages::messages as m;

use super::enquiry::standing;
use super::words;
use crate::i18n::{I18n, offer};
use crate::ui::{Field, InputKind, Select, SelectOption, TextArea, unique_id};

/// It stays while the question is asked again.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    i18n: I18n,
    name: RwSignal<String>,
    value: RwSignal<String>,
    currency: RwSignal<Currency>,
    closes_on: RwSignal<String>,
    declined: RwSignal<LeadDeclineReason>,
    lost: RwSignal<LostReason>,
    text: RwSignal<String>,
}

impl Typed {
    pub(super) fn new(i18n: I18n) -> Self {
        let text = || RwSignal::new(String::new());
        Self {
            i18n,
            name: text(),
            value: text(),
            currency: RwSignal::new(Currency::Usd),
            closes_on: text(),
            declined: RwSignal::new(LeadDeclineReason::NoCapacity),
            lost: RwSignal::new(LostReason::OtherChosen),
            text: text(),
        }
    }

    /// What the lead says stands in the fields, until somebody types something else.
    pub(super) fn begin(self, lead: &Lead) {
        let deal = lead.deal.clone().unwrap_or_else(|| Deal {
            name: lead
                .contact
                .clone()
                .map(|contact| contact.company)
                .unwrap_or_default(),
            value: lead.budget,
            closes_on: lead.wanted_by,
        });
        self.name.set(deal.name);
        if let Some(value) = deal.value {
            self.currency.set(value.currency);
            self.value
                .set(offer::amount(value.minor, value.currency.exponent()));
        }
        self.closes_on
            .set(deal.closes_on.map(day_text).unwrap_or_default());
    }

    /// One decision's reason is not the next one's.
    pub(super) fn forget_reason(self) {
        self.text.try_set(String::new());
    }

    pub(super) fn fields(self, event: LeadEvent) -> Option<AnyView> {
        match event {
            LeadEvent::Accept | LeadEvent::ChangeDeal => Some(self.deal()),
            LeadEvent::Decline => Some(self.reason(Reasons::Declined)),
            LeadEvent::Lose => Some(self.reason(Reasons::Lost)),
            _ => None,
        }
    }

    fn deal(self) -> AnyView {
        let (i18n, typed) = (self.i18n, self);
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
        let (i18n, typed) = (self.i18n, self);
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
    pub(super) fn decision(self, event: LeadEvent) -> Option<LeadDecision> {
        let text = self.text.get_untracked();
        Some(match event {
            LeadEvent::Accept => LeadDecision::Accept {
                deal: self.typed_deal()?,
            },
            LeadEvent::ChangeDeal => LeadDecision::ChangeDeal {
                deal: self.typed_deal()?,
            },
            LeadEvent::Decline => LeadDecision::Decline {
                reason: self.declined.get_untracked(),
                text,
            },
            LeadEvent::Win => LeadDecision::Win {},
            LeadEvent::Lose => LeadDecision::Lose {
                reason: self.lost.get_untracked(),
                text,
            },
            LeadEvent::Reopen => LeadDecision::Reopen {},
            LeadEvent::ReportJunk => LeadDecision::ReportJunk {},
            LeadEvent::Outdo | LeadEvent::Expire | LeadEvent::Withdraw => return None,
        })
    }

    fn typed_deal(self) -> Option<Deal> {
        let (amount, currency) = (self.value.get_untracked(), self.currency.get_untracked());
        let value = match amount.trim() {
            "" => None,
            amount => Some(Money {
                minor: decimal(amount, currency.exponent())?,
                currency,
            }),
        };
        Some(Deal {
            name: self.name.get_untracked(),
            value,
            closes_on: parse_day(&self.closes_on.get_untracked()),
        })
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
