//! What is done with the chosen offers, and what came of each. Fetched at the first selection.

use leptos::prelude::*;
use liaison_contract::purchase_offer::ListedOffer;
use liaison_domain::id::PurchaseOfferId;
use liaison_messages::{Words, messages as m, part::SHARING};
use uuid::Uuid;

use crate::api::purchase_offer::{OfferVerb, change_purchase_offer, remind_of_offer};
use crate::api::{Listed, Query};
use crate::features::purchase_offer::last_day::LastDay;
use crate::i18n::offer;
use crate::ui::Said;
use crate::ui::bulk::{Bulk, BulkQuestion, BulkRow, BulkVerb, Counted, asks};
use crate::ui::rows::Request;
use crate::ui::selection::Selection;
use crate::ui::{Look, Part, later, selection_bar_waiting};

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
    view
}

fn view(chosen: Chosen) -> AnyView {
    let Chosen { selection, offers } = chosen;
    let listed = Callback::new(move |()| {
        let listed = offers.value_untracked();
        let rows = listed.iter().flat_map(|listed| &listed.items);
        rows.map(|each| BulkRow {
            id: each.id.0,
            name: each.name.clone(),
            revision: each.revision,
        })
        .collect()
    });
    let bulk = Bulk::new(selection, listed, Callback::new(move |()| offers.refetch()));
    let (extends, withdraws) = (RwSignal::new(false), RwSignal::new(false));
    let verbs = move || {
        let start = |verb: Verb| Callback::new(move |()| bulk.start(job(verb.clone())));
        vec![
            bulk.verb(m::offer_remind, start(Verb::Remind)),
            bulk.verb(m::offer_extend, asks(extends)),
            bulk.verb(m::offer_archive, start(Verb::Change(OfferVerb::Archive))),
            bulk.verb(m::offer_withdraw, asks(withdraws)),
        ]
    };
    view! {
        {bulk.view(m::bulk_verbs_offers, verbs)}
        {extend(bulk, extends)}
        {withdraw(bulk, withdraws)}
    }
    .into_any()
}

#[derive(Clone)]
enum Verb {
    Change(OfferVerb),
    Remind,
}

fn job(verb: Verb) -> BulkVerb {
    let (title, done): (Counted, Said) = match verb {
        Verb::Change(OfferVerb::Extend(_)) => (m::bulk_offers_extend, m::offer_extended),
        Verb::Change(OfferVerb::Withdraw) => (m::bulk_offers_withdraw, m::offer_withdrawn),
        Verb::Change(OfferVerb::Archive) => (m::bulk_offers_archive, m::offer_archived),
        Verb::Remind => (m::bulk_offers_remind, m::recipients_remind_done),
    };
    let send = move |id: Uuid, revision: i64, key: String| {
        let (id, verb) = (PurchaseOfferId(id), verb.clone());
        let request: Request = Box::pin(async move {
            match verb {
                Verb::Change(verb) => change_purchase_offer(id, revision, verb, &key).await.map(drop),
                Verb::Remind => remind_of_offer(id, &key).await.map(drop),
            }
        });
        request
    };
    BulkVerb {
        title,
        done,
        state,
        left_out: Box::new(|_| None),
        send: Box::new(send),
    }
}

fn state(words: &Words, state: &str) -> Option<String> {
    let mut states = super::STATES.iter().skip(1);
    let known = states
        .find(|(name, _)| *name == state)
        .map(|(_, said)| said(words));
    known.or_else(|| offer::not_reminded(words, state))
}

fn extend(bulk: Bulk, open: RwSignal<bool>) -> AnyView {
    let day = LastDay::new(bulk.selection.i18n);
    let press = move |()| {
        if let Some(until) = day.chosen() {
            open.set(false);
            bulk.start(job(Verb::Change(OfferVerb::Extend(until))));
        }
    };
    let question = BulkQuestion {
        open,
        title: m::bulk_offers_extend,
        keep: m::offer_extend_keep,
        go: m::offer_extend,
        look: Look::Primary,
        press: Callback::new(press),
    };
    bulk.question(question, day.field("offers-extend"))
}

fn withdraw(bulk: Bulk, open: RwSignal<bool>) -> AnyView {
    let press = move |()| {
        open.set(false);
        bulk.start(job(Verb::Change(OfferVerb::Withdraw)));
    };
    let question = BulkQuestion {
        open,
        title: m::bulk_offers_withdraw,
        keep: m::offer_withdraw_keep,
        go: m::offer_withdraw,
        look: Look::Stop,
        press: Callback::new(press),
    };
    let text = bulk.selection.i18n.tr(m::bulk_offers_withdraw_text);
    bulk.question(question, view! { <p>{text}</p> }.into_any())
}
