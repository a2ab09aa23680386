//! Everybody of the firm: who is here by name, and below them who has left.

use leptos::prelude::*;
use liaison_contract::staff::StaffMember;
use liaison_messages::{Words, messages as m};

use super::question::{Asked, Asking};
use crate::i18n::{I18n, names, when};
use crate::ui::{Badge, Button, Look, Mark, Tone, needs_network};

/// Without `asking` it is only read.
pub(super) fn table(i18n: I18n, staff: &[StaffMember], asking: Option<Asking>) -> AnyView {
    let mut sorted: Vec<&StaffMember> = staff.iter().collect();
    sorted.sort_by_key(|each| (each.left_at.is_some(), each.name.to_lowercase()));
    let rows: Vec<AnyView> = sorted.into_iter().map(|each| row(i18n, each, asking)).collect();
    let heading = move |sentence: fn(&Words) -> String| {
        view! {
            <th role="columnheader" scope="col">
                {i18n.say(sentence)}
            </th>
        }
    };
    let verbs = asking.map(|_| heading(m::staff_verbs));
    view! {
        <table role="table" class="table table--stack table--people">
            <caption class="visually-hidden">{i18n.say(m::staff_people)}</caption>
            <thead role="rowgroup">
                <tr role="row">{heading(m::staff_person)} {heading(m::staff_role)} {heading(m::staff_since)} {verbs}</tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: I18n, each: &StaffMember, asking: Option<Asking>) -> AnyView {
    let (role, since, left) = i18n.say(|words| {
        (
            names::staff_role(words, each.role),
            when::day_of(words, each.joined_at),
            each.left_at
                .map(|at| m::staff_left_on(words, &when::day_of(words, at))),
        )
    });
    let is_here = left.is_none();
    let left = left.map(|left| view! { <Badge tone=Tone::Quiet mark=Mark::Ring text=left /> });
    let verbs = asking.map(|asking| {
        let ask = |asked: fn(StaffMember) -> Asked, label: fn(&Words) -> String| {
            let (about, whose) = (each.clone(), [": ", &each.name].concat());
            view! {
                <Button look=Look::Small refused=needs_network() on_press=move |()| asking.set(Some(asked(about.clone())))>
                    {i18n.say(label)}
                    <span class="visually-hidden">{whose}</span>
                </Button>
            }
            .into_any()
        };
        let buttons = is_here.then(|| {
            [
                ask(Asked::Role, m::staff_change_role),
                ask(Asked::Leave, m::staff_leave),
            ]
        });
        view! {
            <td role="cell">
                <div class="btn-row">{buttons}</div>
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
                <span>{role} " " {left}</span>
            </td>
            <td role="cell" class="t" data-label=label(m::staff_since)>
                <span>{since}</span>
            </td>
            {verbs}
        </tr>
    }
    .into_any()
}
