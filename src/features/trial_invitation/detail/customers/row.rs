//! A customer in the table: who they are, how far they have come, and what happened.

use leptos::prelude::*;
use liaison_contract::trial_invitation::Redemption;
use liaison_messages::{Words, messages as m};

use super::happened::happened;
use crate::i18n::{I18n, names, when};
use crate::ui::RedemptionBadge;
use crate::ui::selection::{self, Selection};

/// The customer, or the address whose message was opened, or nobody that is known.
pub(super) fn name(i18n: I18n, each: &Redemption) -> String {
    let name = each.customer_name.as_ref().or(each.sent_to.as_ref());
    name.cloned()
        .unwrap_or_else(|| i18n.say(m::invitation_not_signed_in))
}

pub(super) fn row(selection: Selection, each: &Redemption) -> AnyView {
    let i18n = selection.i18n;
    let name = name(i18n, each);
    let select = selection
        .may
        .then(|| selection::cell(selection, each.id.0, name.clone()));
    let (person, changed, happened) = i18n.say(|words| {
        let person = match (&each.person_name, each.person_role) {
            (Some(person), Some(role)) => Some(m::invitation_person(
                words,
                person,
                &names::customer_role(words, role),
            )),
            (Some(person), None) => Some(person.clone()),
            (None, _) if each.customer_name.is_none() && each.sent_to.is_some() => {
                Some(m::invitation_not_yet_signed_in(words))
            }
            (None, _) => None,
        };
        let changed = when::moment(words, each.changed_at);
        (person, changed, happened(words, each))
    });
    let terms = each.terms.clone().map(|version| {
        let words = i18n.say(|words| m::invitation_terms(words, &version));
        view! { <small>{words}</small> }
    });
    let label = move |sentence: fn(&Words) -> String| i18n.say(sentence);
    view! {
        <tr role="row">
            {select}
            <th role="rowheader" scope="row" dir="auto">
                {name}
                {person.map(|person| view! { <small dir="auto">{person}</small> })}
            </th>
            <td role="cell">
                <RedemptionBadge state=each.state administration=each.with_administration.into() />
            </td>
            <td role="cell" class="t" data-label=label(m::invitation_last_change)>
                <span>{changed}</span>
            </td>
            <td role="cell" data-label=label(m::invitation_happened)>
                <span dir="auto">{happened} {terms}</span>
            </td>
        </tr>
    }
    .into_any()
}
