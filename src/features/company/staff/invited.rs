//! Who was asked to join and has not yet.

use leptos::prelude::*;
use liaison_contract::staff::StaffInvitation;
use liaison_messages::{Words, messages as m};

use super::question::{Asked, Asking};
use crate::i18n::{I18n, names, when};
use crate::offline::clock::now;
use crate::ui::{Button, Look, needs_network};

/// Without `asking` it is only read.
pub(super) fn table(i18n: I18n, invited: &[StaffInvitation], asking: Option<Asking>) -> AnyView {
    let heading = move |sentence: fn(&Words) -> String| {
        view! {
            <th role="columnheader" scope="col">
                {i18n.say(sentence)}
            </th>
        }
    };
    let verbs = asking.map(|_| heading(m::staff_verbs));
    let rows: Vec<AnyView> = invited.iter().map(|each| row(i18n, each, asking)).collect();
    view! {
        <table role="table" class="table table--stack table--people">
            <caption class="visually-hidden">{i18n.say(m::staff_invited)}</caption>
            <thead role="rowgroup">
                <tr role="row">{heading(m::staff_person)} {heading(m::staff_role)} {heading(m::staff_link)} {verbs}</tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: I18n, each: &StaffInvitation, asking: Option<Asking>) -> AnyView {
    let (role, link) = i18n.say(|words| {
        let until = when::moment(words, each.expires_at);
        let link = if each.expires_at <= now() {
            m::staff_link_over(words, &until)
        } else {
            m::staff_link_until(words, &until)
        };
        (names::staff_role(words, each.role), link)
    });
    let verbs = asking.map(|asking| {
        let ask = |asked: fn(StaffInvitation) -> Asked, label: fn(&Words) -> String| {
            let (about, whose) = (each.clone(), [": ", &each.name].concat());
            view! {
                <Button look=Look::Small refused=needs_network() on_press=move |()| asking.set(Some(asked(about.clone())))>
                    {i18n.say(label)}
                    <span class="visually-hidden">{whose}</span>
                </Button>
            }
            .into_any()
        };
        view! {
            <td role="cell">
                <div class="btn-row">
                    {ask(Asked::Send, m::staff_send_again)} {ask(Asked::Withdraw, m::staff_withdraw)}
                </div>
            </td>
        }
    });
    let label = move |sentence: fn(&Words) -> String| i18n.say(sentence);
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" dir="auto">
                {each.name.clone()}
                <small>{each.email.clone()}</small>
            </th>
            <td role="cell" data-label=label(m::staff_role)>
                <span>{role}</span>
            </td>
            <td role="cell" data-label=label(m::staff_link)>
                <span>{link}</span>
            </td>
            {verbs}
        </tr>
    }
    .into_any()
}
