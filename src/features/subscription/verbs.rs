//! What the customer can do to a subscription now: what the transition table allows, and nothing else is shown.

use leptos::prelude::*;
use liaison_contract::subscription::{
    ChangeRenewal, ChangeSeats, ChangeSubscription, ConversionTime, ConvertSubscription, Subscription,
};
use liaison_domain::id::SubscriptionId;
use liaison_domain::price_list::{Billing, Commitment};
use liaison_domain::subscription::{Phase, Renewal, SubscriptionEvent, next};
use liaison_messages::{Words, messages as m};

use crate::api::Query;
use crate::api::subscription::{Change, change_subscription};
use crate::i18n::{I18n, offer};
use crate::ui::draft_page::focus_later;
use crate::ui::{
    Attempt, Button, Dialog, Field, InputKind, Look, Part, Section, Select, SelectOption, later,
    needs_network,
};

const SEATS: &str = "subscription-seats";

#[derive(Clone, Copy)]
struct Verbs {
    i18n: I18n,
    id: SubscriptionId,
    attempt: Attempt<Change, Subscription>,
    seats: RwSignal<String>,
    commitment: RwSignal<Commitment>,
    billing: RwSignal<Billing>,
    is_cancelling: RwSignal<bool>,
}

/// What it is about.
#[derive(Clone, Copy)]
pub(super) struct Here {
    pub(super) i18n: I18n,
    pub(super) id: SubscriptionId,
    pub(super) subscription: Query<Subscription>,
}

/// A module of its own: whoever only reads does not fetch it.
pub(super) fn verbs(here: Here) -> AnyView {
    later(here, Box::pin(subscription_verbs()), || ().into_any())
}

#[lazy]
fn subscription_verbs() -> Part<Here> {
    |Here {
         i18n,
         id,
         subscription,
     }| {
        let verbs = Verbs {
            i18n,
            id,
            attempt: Attempt::of(i18n, subscription),
            seats: RwSignal::new(String::new()),
            commitment: RwSignal::new(Commitment::OneYear),
            billing: RwSignal::new(Billing::Monthly),
            is_cancelling: RwSignal::new(false),
        };
        let shown = move || {
            let found = subscription.value()?;
            let is_any = !matches!(found.phase, Phase::Over { .. });
            is_any.then(|| verbs.shown(&found))
        };
        view! {
            <Section title=i18n.tr(m::subscription_change)>
                {verbs.attempt.failure()}
                {shown}
            </Section>
        }
        .into_any()
    }
}

impl Verbs {
    fn shown(self, found: &Subscription) -> AnyView {
        let revision = found.revision;
        let allows = |event| next(found.state, event).is_ok();
        let body = ChangeSubscription { revision };
        let simple = |event, label: fn(&Words) -> String, change, done: fn(&Words) -> String| {
            allows(event).then(|| self.button(label, move || Some(change), done))
        };
        let renewal = match &found.phase {
            Phase::Paid { agreement } => Some(agreement.renewal),
            _ => None,
        };
        let turned = renewal.map(|before| match before {
            Renewal::On => {
                let renewal = Renewal::Off;
                self.button(
                    m::subscription_renewal_off,
                    move || Some(Change::Renewal(ChangeRenewal { revision, renewal })),
                    m::subscription_renewal_is_off,
                )
            }
            Renewal::Off => {
                let renewal = Renewal::On;
                self.button(
                    m::subscription_renewal_on,
                    move || Some(Change::Renewal(ChangeRenewal { revision, renewal })),
                    m::subscription_renewal_is_on,
                )
            }
        });
        let is_planned = matches!(&found.phase, Phase::Trial { planned: Some(_), .. });
        let withdraw = is_planned
            .then(|| {
                simple(
                    SubscriptionEvent::WithdrawConversion,
                    m::subscription_withdraw,
                    Change::WithdrawConversion(body),
                    m::subscription_withdrawn,
                )
            })
            .flatten();
        let counted = allows(SubscriptionEvent::AddSeats) || allows(SubscriptionEvent::Convert);
        let field = counted.then(|| self.field());
        let add = allows(SubscriptionEvent::AddSeats).then(|| {
            let change = move || {
                Some(Change::AddSeats(ChangeSeats {
                    revision,
                    seats: self.count()?,
                }))
            };
            self.button(m::subscription_add, change, m::subscription_added)
        });
        let give_back = found.returnable.map(|_| {
            let change = move || {
                Some(Change::ReturnSeats(ChangeSeats {
                    revision,
                    seats: self.count()?,
                }))
            };
            self.button(m::subscription_return, change, m::subscription_returned)
        });
        let convert = allows(SubscriptionEvent::Convert).then(|| self.conversion(revision));
        let cancel = found
            .returnable
            .and_then(|returnable| returnable.all_until)
            .map(|_| self.cancelling(body));
        view! {
            <div class="stack">
                {field}
                <div class="btn-row">{add} {give_back}</div>
                {convert}
                <div class="btn-row">
                    {simple(
                        SubscriptionEvent::Extend,
                        m::subscription_extend,
                        Change::Extend(body),
                        m::subscription_extended,
                    )} {withdraw} {turned} {cancel}
                </div>
            </div>
        }
        .into_any()
    }

    fn count(self) -> Option<u32> {
        self.seats
            .get_untracked()
            .trim()
            .parse()
            .ok()
            .filter(|count| *count > 0)
    }

    fn field(self) -> AnyView {
        let i18n = self.i18n;
        let error = Signal::derive(move || {
            let text = self.seats.get();
            let is_wrong = !text.trim().is_empty() && self.count().is_none();
            is_wrong.then(|| i18n.say(m::subscription_seats_wrong))
        });
        view! {
            <Field
                id=SEATS
                kind=InputKind::Number
                label=i18n.tr(m::subscription_seats_label)
                error
                autocomplete="off"
                value=self.seats
                on_input=move |text| self.seats.set(text)
            />
        }
        .into_any()
    }

    /// Nothing happens where the count that it needs is not there: the field is where to mend that.
    fn button(
        self,
        label: fn(&Words) -> String,
        change: impl Fn() -> Option<Change> + Send + Sync + 'static,
        done: fn(&Words) -> String,
    ) -> AnyView {
        let press = move |()| match change() {
            Some(change) => self.ask(change, done),
            None => focus_later(SEATS.to_owned()),
        };
        view! {
            <Button busy=self.attempt.busy refused=needs_network() on_press=press>
                {self.i18n.tr(label)}
            </Button>
        }
        .into_any()
    }

    fn ask(self, change: Change, done: fn(&Words) -> String) {
        let id = self.id;
        let ask = move |change, key: String| async move { change_subscription(id, change, &key).await };
        self.attempt.run(change, ask, done);
    }

    /// What a trial becomes: for how long, how it is billed, and whether now or at its end.
    fn conversion(self, revision: i64) -> AnyView {
        let i18n = self.i18n;
        let options = Signal::derive(move || {
            i18n.say(|words| {
                let option = |commitment: Commitment| SelectOption {
                    value: commitment.months().to_string(),
                    label: offer::commitment(words, commitment),
                };
                Commitment::ALL.into_iter().map(option).collect::<Vec<_>>()
            })
        });
        let value = Signal::derive(move || self.commitment.get().months().to_string());
        let choose = move |chosen: String| {
            let found = Commitment::ALL
                .into_iter()
                .find(|each| each.months().to_string() == chosen);
            if let Some(found) = found {
                self.commitment.set(found);
                // The way of billing that fits stays.
                if !found.billings().contains(&self.billing.get_untracked()) {
                    self.billing.set(Billing::Monthly);
                }
            }
        };
        let order = move |when| {
            Some(Change::Convert(ConvertSubscription {
                revision,
                when,
                seats: self.count()?,
                commitment: self.commitment.get_untracked(),
                billing: self.billing.get_untracked(),
            }))
        };
        view! {
            <Select
                id="subscription-commitment"
                label=i18n.tr(m::subscription_commitment)
                help=i18n.tr(m::subscription_commitment_help)
                options
                value
                on_change=choose
            />
            {self.billing()}
            <div class="btn-row">
                {self
                    .button(
                        m::subscription_convert_now,
                        move || order(ConversionTime::Now),
                        m::subscription_converted,
                    )}
                {self
                    .button(
                        m::subscription_convert_later,
                        move || order(ConversionTime::AtItsEnd),
                        m::subscription_planned,
                    )}
            </div>
        }
        .into_any()
    }

    fn billing(self) -> AnyView {
        let i18n = self.i18n;
        let options = Signal::derive(move || {
            let option = |words: &Words, each: Billing| SelectOption {
                value: each.name().to_owned(),
                label: offer::billing(words, each),
            };
            let sold = self.commitment.get().billings().iter();
            i18n.say(|words| sold.map(|each| option(words, *each)).collect::<Vec<_>>())
        });
        let choose = move |chosen: String| {
            if let Some(found) = Billing::ALL.into_iter().find(|each| each.name() == chosen) {
                self.billing.set(found);
            }
        };
        view! {
            <Select
                id="subscription-billing"
                label=i18n.tr(m::offer_line_billing)
                options
                value=Signal::derive(move || self.billing.get().name().to_owned())
                on_change=choose
            />
        }
        .into_any()
    }

    /// It cannot be taken back, so that it is asked about.
    fn cancelling(self, body: ChangeSubscription) -> AnyView {
        let i18n = self.i18n;
        let open = self.is_cancelling;
        let cancel = move |()| {
            open.set(false);
            self.ask(Change::Cancel(body), m::subscription_cancelled);
        };
        let actions = move || {
            view! {
                <Button on_press=move |()| open.set(false)>{i18n.tr(m::subscription_keep)}</Button>
                <Button look=Look::Stop on_press=cancel>
                    {i18n.tr(m::subscription_cancel)}
                </Button>
            }
        };
        view! {
            <Button
                look=Look::Stop
                busy=self.attempt.busy
                refused=needs_network()
                on_press=move |()| open.set(true)
            >
                {i18n.tr(m::subscription_cancel)}
            </Button>
            <Dialog open title=i18n.tr(m::subscription_cancel_title) actions>
                <p>{i18n.tr(m::subscription_cancel_text)}</p>
            </Dialog>
        }
        .into_any()
    }
}
