//! What is done with the chosen offers: the verbs in the place of the tools, and what came of each. Fetched at the first
//! selection.

use leptos::prelude::*;
use liaison_contract::purchase_offer::ListedOffer;
use liaison_domain::id::PurchaseOfferId;
use liaison_domain::purchase_offer::AnswerBy;
use liaison_messages::{Words, messages as m, part::SHARING};

use crate::api::purchase_offer::{OfferVerb, change_purchase_offer, remind_of_offer};
use crate::api::{Listed, Query};
use crate::i18n::{offer, when};
use crate::ui::field::InputKind;
use crate::ui::live::live;
use crate::ui::rows::{Job, Request, Rows, report};
use crate::ui::selection::Selection;
use crate::ui::{
    Button, Dialog, Field, Look, Part, later, needs_network, selection_bar, selection_bar_waiting,
};

/// The rows, and which of them are chosen.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub(super) selection: Selection,
    pub(super) offers: Query<Listed<ListedOffer>>,
}

pub(super) fn of(chosen: Chosen) -> AnyView {
    let coming = async move {
        let part = offers_bulk().await;
        chosen.selection.i18n.need(&[SHARING]).await;
        part
    };
    later(chosen, Box::pin(coming), selection_bar_waiting)
}

#[lazy]
fn offers_bulk() -> Part<Chosen> {
    |Chosen { selection, offers }| {
        let bulk = Bulk {
            selection,
            offers,
            rows: Rows::new(selection.i18n, Callback::new(move |()| offers.refetch())),
            extends: RwSignal::new(false),
            withdraws: RwSignal::new(false),
        };
        let is_any = Memo::new(move |_| selection.chosen.with(|chosen| !chosen.is_empty()));
        view! {
            {live(move || is_any.get().then(|| verbs(bulk)))} {report(bulk.rows)} {extend(bulk)} {withdraw(bulk)}
        }
        .into_any()
    }
}

#[derive(Clone, Copy)]
struct Bulk {
    selection: Selection,
    offers: Query<Listed<ListedOffer>>,
    rows: Rows,
    extends: RwSignal<bool>,
    withdraws: RwSignal<bool>,
}

#[derive(Clone)]
enum Verb {
    Change(OfferVerb),
    Remind,
}

type Counted = fn(&Words, i64) -> String;

impl Bulk {
    fn start(self, verb: Verb) {
        let listed = self.offers.value_untracked();
        let mut items = listed.map(|listed| listed.items).unwrap_or_default();
        items.retain(|each| self.selection.has(each.id.0));
        let names = items.iter().map(|each| each.name.clone()).collect();
        let rows: Vec<(PurchaseOfferId, i64)> = items.iter().map(|each| (each.id, each.revision)).collect();
        let shown = rows.clone();
        let offers = self.offers;
        // What the page shows when the verb is pressed, and, where that was refused, what it shows by then.
        let revision = move |number: usize| {
            let Some((id, before)) = shown.get(number) else {
                return 0;
            };
            let listed = offers.value_untracked();
            let mut items = listed.iter().flat_map(|listed| &listed.items);
            items
                .find(|each| each.id == *id)
                .map_or(*before, |each| each.revision)
        };
        let (title, done) = words(&verb);
        let send = move |number: usize, revision: i64, key: String| {
            let (id, verb) = (rows.get(number).map(|(id, _)| *id), verb.clone());
            let request: Request = Box::pin(async move {
                match (id, verb) {
                    (Some(id), Verb::Change(verb)) => {
                        change_purchase_offer(id, revision, verb, &key).await.map(drop)
                    }
                    (Some(id), Verb::Remind) => remind_of_offer(id, &key).await.map(|_| ()),
                    (None, _) => Ok(()),
                }
            });
            request
        };
        self.selection.clear();
        self.rows.start(
            names,
            Job {
                title,
                done,
                state,
                revision: Box::new(revision),
                left_out: Box::new(|_| None),
                send: Box::new(send),
            },
        );
    }
}

fn words(verb: &Verb) -> (Counted, fn(&Words) -> String) {
    match verb {
        Verb::Change(OfferVerb::Extend(_)) => (m::bulk_offers_extend, m::offer_extended),
        Verb::Change(OfferVerb::Withdraw) => (m::bulk_offers_withdraw, m::offer_withdrawn),
        Verb::Change(OfferVerb::Archive) => (m::bulk_offers_archive, m::offer_archived),
        Verb::Remind => (m::bulk_offers_remind, m::recipients_remind_done),
    }
}

fn state(words: &Words, state: &str) -> Option<String> {
    let mut states = super::STATES.iter().skip(1);
    let known = states
        .find(|(name, _)| *name == state)
        .map(|(_, said)| said(words));
    known.or_else(|| offer::not_reminded(words, state))
}

fn verbs(bulk: Bulk) -> AnyView {
    let i18n = bulk.selection.i18n;
    // One report at a time.
    let busy = Signal::derive(move || bulk.rows.goes());
    let verb = move |label: fn(&Words) -> String, press: Callback<()>| {
        view! {
            <Button look=Look::Small busy refused=needs_network() on_press=press>
                {i18n.tr(label)}
            </Button>
        }
        .into_any()
    };
    let ask = move |open: RwSignal<bool>| Callback::new(move |()| open.set(true));
    let start = move |verb: Verb| Callback::new(move |()| bulk.start(verb.clone()));
    let verbs = vec![
        verb(m::offer_remind, start(Verb::Remind)),
        verb(m::offer_extend, ask(bulk.extends)),
        verb(m::offer_archive, start(Verb::Change(OfferVerb::Archive))),
        verb(m::offer_withdraw, ask(bulk.withdraws)),
    ];
    selection_bar(bulk.selection, m::bulk_verbs_offers, verbs)
}

fn extend(bulk: Bulk) -> AnyView {
    let i18n = bulk.selection.i18n;
    let open = bulk.extends;
    let date = RwSignal::new(String::new());
    let wrong = RwSignal::new(false);
    let zone = when::zone();
    let help = move || i18n.say(|words| m::offer_answer_by_help(words, &zone));
    let error = Signal::derive(move || wrong.get().then(|| i18n.say(m::offer_bulk_day_missing)));
    let press = move |()| {
        let at = date.with_untracked(|date| when::end_of_day(date));
        wrong.set(at.is_none());
        if let Some(at) = at {
            open.set(false);
            let zone = when::zone();
            bulk.start(Verb::Change(OfferVerb::Extend(AnswerBy { at, zone })));
        }
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::offer_extend_keep)}</Button>
            <Button look=Look::Primary refused=needs_network() on_press=press>
                {i18n.tr(m::offer_extend)}
            </Button>
        }
    };
    view! {
        <Dialog open title=title(bulk, m::bulk_offers_extend) actions>
            <Field
                id="offers-extend"
                kind=InputKind::Date
                label=i18n.tr(m::offer_answer_by)
                help
                error
                value=date
                on_input=move |text| date.set(text)
            />
        </Dialog>
    }
    .into_any()
}

fn withdraw(bulk: Bulk) -> AnyView {
    let i18n = bulk.selection.i18n;
    let open = bulk.withdraws;
    let press = move |()| {
        open.set(false);
        bulk.start(Verb::Change(OfferVerb::Withdraw));
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::offer_withdraw_keep)}</Button>
            <Button look=Look::Stop refused=needs_network() on_press=press>
                {i18n.tr(m::offer_withdraw)}
            </Button>
        }
    };
    view! {
        <Dialog open title=title(bulk, m::bulk_offers_withdraw) actions>
            <p>{i18n.tr(m::bulk_offers_withdraw_text)}</p>
        </Dialog>
    }
    .into_any()
}

fn title(bulk: Bulk, sentence: Counted) -> impl Fn() -> String + Send + Sync + 'static {
    move || {
        let count = bulk.selection.chosen.with(Vec::len) as i64;
        bulk.selection.i18n.say(|words| sentence(words, count))
    }
}
