//! What is done with the chosen customers: reminding those to whom the invitation was sent by mail, each told row by row.
//! Fetched at the first selection.

use leptos::prelude::*;
use liaison_contract::trial_invitation::Redemption;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::{messages as m, part::SHARING};

use super::row::name;
use crate::api::Query;
use crate::api::recipient;
use crate::api::trial_invitation::Customers;
use crate::features::trial_invitation::sharing::reminded_state;
use crate::ui::live::live;
use crate::ui::rows::{Job, Request, Rows, Said, report};
use crate::ui::selection::Selection;
use crate::ui::{
    Button, Dialog, Look, Part, later, needs_network, or_network, selection_bar, selection_bar_waiting,
};

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

#[derive(Clone, Copy)]
struct Bulk {
    chosen: Chosen,
    rows: Rows,
    asks: RwSignal<bool>,
}

fn view(chosen: Chosen) -> AnyView {
    let selection = chosen.selection;
    let bulk = Bulk {
        chosen,
        rows: Rows::new(
            selection.i18n,
            Callback::new(move |()| chosen.customers.refetch()),
        ),
        asks: RwSignal::new(false),
    };
    let is_any = Memo::new(move |_| selection.chosen.with(|chosen| !chosen.is_empty()));
    view! { {live(move || is_any.get().then(|| verbs(bulk)))} {report(bulk.rows)} {question(bulk)} }
        .into_any()
}

fn verbs(bulk: Bulk) -> AnyView {
    let selection = bulk.chosen.selection;
    let i18n = selection.i18n;
    // One report at a time.
    let busy = Signal::derive(move || bulk.rows.goes());
    let closed = move || {
        let is_open = bulk.chosen.is_open.get();
        (!is_open).then(|| i18n.say(m::bulk_link_closed))
    };
    let remind = view! {
        <Button look=Look::Small busy refused=or_network(Signal::derive(closed)) on_press=move |()| bulk.asks.set(true)>
            {i18n.tr(m::recipients_remind)}
        </Button>
    };
    selection_bar(selection, m::bulk_verbs_customers, vec![remind.into_any()])
}

fn question(bulk: Bulk) -> AnyView {
    let selection = bulk.chosen.selection;
    let i18n = selection.i18n;
    let open = bulk.asks;
    let press = move |()| {
        open.set(false);
        start(bulk);
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::recipients_remind_keep)}</Button>
            <Button look=Look::Primary refused=needs_network() on_press=press>
                {i18n.tr(m::recipients_remind)}
            </Button>
        }
    };
    let title = move || {
        let count = selection.chosen.with(Vec::len) as i64;
        i18n.say(|words| m::bulk_remind_customers(words, count))
    };
    view! {
        <Dialog open title actions>
            <p>{i18n.tr(m::recipients_remind_text)}</p>
        </Dialog>
    }
    .into_any()
}

fn start(bulk: Bulk) {
    let Chosen {
        id,
        selection,
        customers,
        ..
    } = bulk.chosen;
    let found = customers.value_untracked();
    let mut items = found.map(|found| found.listed.items).unwrap_or_default();
    items.retain(|each| selection.has(each.id.0));
    let names = items.iter().map(|each| name(selection.i18n, each)).collect();
    let recipients: Vec<_> = items.iter().map(|each: &Redemption| each.recipient).collect();
    let known = recipients.clone();
    let send = move |number: usize, _: i64, key: String| {
        let recipient = recipients.get(number).copied().flatten();
        let request: Request = Box::pin(async move {
            match recipient {
                Some(recipient) => recipient::remind(id, recipient, &key).await.map(drop),
                None => Ok(()),
            }
        });
        request
    };
    // Who came by the link itself has given Liaison no address for this.
    let left_out = move |number: usize| -> Option<Said> {
        let is_known = known.get(number).is_some_and(Option::is_some);
        (!is_known).then_some(m::bulk_no_address)
    };
    selection.clear();
    bulk.rows.start(
        names,
        Job {
            title: m::bulk_remind_customers,
            done: m::recipients_remind_done,
            state: reminded_state,
            revision: Box::new(|_| 0),
            left_out: Box::new(left_out),
            send: Box::new(send),
        },
    );
}
