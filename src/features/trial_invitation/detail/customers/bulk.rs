//! What is done with the chosen customers: reminding those to whom the invitation was sent by mail, each told row by row.
//! Fetched at the first selection.

use leptos::prelude::*;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::{messages as m, part::SHARING};
use uuid::Uuid;

use super::row::name;
use crate::api::Query;
use crate::api::recipient;
use crate::api::trial_invitation::Customers;
use crate::features::trial_invitation::sharing::reminded_state;
use crate::ui::Said;
use crate::ui::bulk::{Bulk, BulkQuestion, BulkRow, BulkVerb, asks};
use crate::ui::rows::Request;
use crate::ui::selection::Selection;
use crate::ui::{Look, Part, later, selection_bar_waiting};

/// The rows, and which of them are chosen.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub(super) id: TrialInvitationId,
    pub(super) selection: Selection,
    pub(super) customers: Query<Customers>,
    /// Whether the link can still be handed out.
    pub(super) is_open: Signal<bool>,
}

pub(super) fn of(chosen: Chosen) -> AnyView {
    let coming = async move {
        let part = redemptions_bulk().await;
        chosen.selection.i18n.need(&[SHARING]).await;
        part
    };
    later(chosen, Box::pin(coming), selection_bar_waiting)
}

#[lazy]
fn redemptions_bulk() -> Part<Chosen> {
    view
}

fn view(chosen: Chosen) -> AnyView {
    let Chosen {
        selection,
        customers,
        is_open,
        ..
    } = chosen;
    let i18n = selection.i18n;
    let listed = Callback::new(move |()| {
        let found = customers.value_untracked();
        let rows = found.iter().flat_map(|found| &found.listed.items);
        rows.map(|each| BulkRow {
            id: each.id.0,
            name: name(i18n, each),
            revision: 0,
        })
        .collect()
    });
    let bulk = Bulk::new(selection, listed, Callback::new(move |()| customers.refetch()));
    let asked = RwSignal::new(false);
    let verbs = move || {
        let closed = Signal::derive(move || (!is_open.get()).then(|| i18n.say(m::bulk_link_closed)));
        vec![bulk.verb_unless(closed, m::recipients_remind, asks(asked))]
    };
    let press = move |()| {
        asked.set(false);
        bulk.start(remind(chosen));
    };
    let question = BulkQuestion {
        open: asked,
        title: m::bulk_remind_customers,
        keep: m::recipients_remind_keep,
        go: m::recipients_remind,
        look: Look::Primary,
        press: Callback::new(press),
    };
    let text = view! { <p>{i18n.tr(m::recipients_remind_text)}</p> };
    view! {
        {bulk.view(m::bulk_verbs_customers, verbs)}
        {bulk.question(question, text.into_any())}
    }
    .into_any()
}

fn remind(chosen: Chosen) -> BulkVerb {
    let Chosen { id, customers, .. } = chosen;
    let found = customers.value_untracked();
    let found = found.iter().flat_map(|found| &found.listed.items);
    let recipients: Vec<_> = found
        .filter_map(|each| Some((each.id.0, each.recipient?)))
        .collect();
    let known = recipients.clone();
    let send = move |row: Uuid, _: i64, key: String| {
        let recipient = recipients.iter().find(|(id, _)| *id == row);
        let recipient = recipient.map(|(_, recipient)| *recipient);
        let request: Request = Box::pin(async move {
            match recipient {
                Some(recipient) => recipient::remind(id, recipient, &key).await.map(drop),
                None => Ok(()),
            }
        });
        request
    };
    // Who came by the link itself has given Liaison no address for this.
    let left_out = move |row: Uuid| -> Option<Said> {
        let is_known = known.iter().any(|(id, _)| *id == row);
        (!is_known).then_some(m::bulk_no_address)
    };
    BulkVerb {
        title: m::bulk_remind_customers,
        done: m::recipients_remind_done,
        state: reminded_state,
        left_out: Box::new(left_out),
        send: Box::new(send),
    }
}
