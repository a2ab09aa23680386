//! The customers behind the link, newest change first.

use leptos::prelude::*;
use liaison_contract::trial_invitation::Redemption;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::{Words, messages as m};

use crate::api::trial_invitation::list_redemptions;
use crate::api::{Listed, More, Query};
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::{Button, EmptyState, LoadNotice, RedemptionBadge, Section};

/// `news` changes whenever something happened to the invitation.
#[component]
pub fn Customers(id: TrialInvitationId, news: RwSignal<u32>) -> impl IntoView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let redemptions = Query::new(move || list_redemptions(id, pages.try_get_untracked().unwrap_or(1)));
    Effect::new(move |before: Option<u32>| {
        let now = news.get();
        if before.is_some_and(|before| before != now) {
            redemptions.refetch();
        }
        now
    });
    let more = move || {
        redemptions
            .value()
            .is_some_and(|listed| listed.more == More::ThereIs)
            .then(|| {
                let next = move |()| {
                    pages.update(|pages| *pages += 1);
                    redemptions.refetch();
                };
                view! {
                    <p class="pager">
                        <Button on_press=next>{i18n.tr(m::show_more)}</Button>
                    </p>
                }
            })
    };
    view! {
        <Section title=i18n.tr(m::invitation_customers)>
            <LoadNotice
                notice=Signal::derive(move || redemptions.notice())
                loading=m::loading
                failed=m::invitation_failed
                on_retry=move |()| redemptions.refetch()
            />
            {move || redemptions.value().map(|listed| table(i18n, &listed))}
            {more}
        </Section>
    }
}

fn table(i18n: I18n, listed: &Listed<Redemption>) -> AnyView {
    if listed.items.is_empty() {
        return view! {
            <EmptyState
                title=i18n.tr(m::invitation_customers_none)
                text=i18n.tr(m::invitation_customers_none_text)
            />
        }
        .into_any();
    }
    let heading = move |sentence: fn(&Words) -> String| {
        view! {
            <th role="columnheader" scope="col">
                {i18n.say(sentence)}
            </th>
        }
    };
    let rows = listed.items.iter().map(|each| row(i18n, each)).collect_view();
    view! {
        <table role="table" class="table table--stack table--people">
            <caption class="visually-hidden">{i18n.say(m::invitation_customers_caption)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {heading(m::invitation_customer)} {heading(m::invitations_state)}
                    {heading(m::invitation_last_change)} {heading(m::invitation_said)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: I18n, each: &Redemption) -> AnyView {
    let name = each
        .customer_name
        .clone()
        .unwrap_or_else(|| i18n.say(m::invitation_not_signed_in));
    let changed = i18n.say(|words| when::moment(words, each.changed_at));
    let said = each.decline_reason.is_some();
    let label = move |sentence: fn(&Words) -> String| i18n.say(sentence);
    let person = each
        .person_name
        .clone()
        .map(|person| view! { <small dir="auto">{person}</small> });
    let terms = each.terms.clone().map(|version| {
        let words = i18n.say(|words| m::invitation_terms(words, &version));
        view! { <small>{words}</small> }
    });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row" dir="auto">
                {name}
                {person}
            </th>
            <td role="cell">
                <RedemptionBadge state=each.state administration=each.with_administration.into() />
                {terms}
            </td>
            <td role="cell" class="t" data-label=label(m::invitation_last_change)>
                <span>{changed}</span>
            </td>
            <td role="cell" data-label=said.then(|| label(m::invitation_said))>
                <span dir="auto">{each.decline_reason.clone()}</span>
            </td>
        </tr>
    }
    .into_any()
}
