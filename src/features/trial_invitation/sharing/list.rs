//! Whom it was sent to, the latest first.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::recipient::Recipient;
use liaison_domain::recipient::{RecipientState, remind, send_again};
use liaison_messages::{Words, messages as m};

use super::super::live::live;
use super::Sharing;
use crate::api::recipient;
use crate::api::{ApiError, Listed, idempotency_key};
use crate::i18n::{I18n, problem, when};
use crate::offline::clock::now;
use crate::ui::{
    Badge, Banner, BannerTone, Button, EmptyState, LoadNotice, Look, Mark, Tone, needs_network, pager,
    use_toasts,
};

pub(super) fn view(i18n: I18n, sharing: Sharing) -> AnyView {
    let recipients = sharing.recipients;
    let failed = RwSignal::new(None::<ApiError>);
    let more = move || {
        let again = Callback::new(move |()| recipients.refetch());
        pager(i18n, recipients.value()?.more, sharing.pages, again)
    };
    let failure = move || {
        failed.get().map(|error| {
            let words = i18n.say(|words| problem::failure(words, &error));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any()
        })
    };
    view! {
        <LoadNotice
            notice=Signal::derive(move || recipients.notice())
            loading=m::loading
            failed=m::recipients_failed
            on_retry=move |()| recipients.refetch()
        />
        {live(failure)}
        {live(move || recipients.value().map(|listed| table(i18n, sharing, failed, &listed)))}
        {live(more)}
    }
    .into_any()
}

fn table(
    i18n: I18n,
    sharing: Sharing,
    failed: RwSignal<Option<ApiError>>,
    listed: &Listed<Recipient>,
) -> AnyView {
    if listed.items.is_empty() {
        return view! {
            <EmptyState title=i18n.tr(m::recipients_none) text=i18n.tr(m::recipients_none_text) />
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
    let rows: Vec<AnyView> = listed
        .items
        .iter()
        .map(|each| row(i18n, sharing, failed, each))
        .collect();
    view! {
        <table role="table" class="table table--stack table--people">
            <caption class="visually-hidden">{i18n.say(m::recipients_title)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    {heading(m::recipients_address)} {heading(m::recipients_state)}
                    {heading(m::recipients_last_sent)} {heading(m::recipients_again)}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(i18n: I18n, sharing: Sharing, failed: RwSignal<Option<ApiError>>, each: &Recipient) -> AnyView {
    let sent = i18n.say(|words| when::moment(words, each.last_sent_at));
    let label = i18n.say(m::recipients_last_sent);
    let times = (each.sendings > 1).then(|| {
        let words = i18n.say(|words| m::recipients_sendings(words, i64::from(each.sendings)));
        view! { <small>{words}</small> }
    });
    let answer = each.last_answer.clone();
    let answer = answer.map(|answer| view! { <small lang="en">{answer}</small> });
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">
                {each.address.clone()}
            </th>
            <td role="cell">{badge(i18n, each.state)} {answer}</td>
            <td role="cell" class="t" data-label=label>
                <span>{sent} {times}</span>
            </td>
            <td role="cell">{again(i18n, sharing, failed, each)}</td>
        </tr>
    }
    .into_any()
}

fn badge(i18n: I18n, state: RecipientState) -> AnyView {
    let (tone, mark, word): (Tone, Mark, fn(&Words) -> String) = match state {
        RecipientState::Queued => (Tone::Quiet, Mark::Dashed, m::recipients_state_queued),
        RecipientState::Sent => (Tone::Partner, Mark::Ring, m::recipients_state_sent),
        RecipientState::Failed => (Tone::Stop, Mark::Cross, m::recipients_state_failed),
        RecipientState::Bounced => (Tone::Stop, Mark::Cross, m::recipients_state_bounced),
        RecipientState::Opened => (Tone::Customer, Mark::Half, m::recipients_state_opened),
        RecipientState::Answered => (Tone::Good, Mark::Full, m::recipients_state_answered),
    };
    view! { <Badge tone mark text=i18n.tr(word) /> }.into_any()
}

/// The verbs, where the rules that the server has too allow them now.
fn again(
    i18n: I18n,
    sharing: Sharing,
    failed: RwSignal<Option<ApiError>>,
    each: &Recipient,
) -> Option<AnyView> {
    if !sharing.may_send || !sharing.is_open.get() {
        return None;
    }
    let (state, sendings, last) = (each.state, each.sendings, each.last_sent_at);
    let verb = |which: Which| verb(i18n, sharing, failed, each, which);
    let remind = remind(state, sendings, last, now())
        .is_ok()
        .then(|| verb(Which::Remind));
    let again = send_again(state, sendings, last, now())
        .is_ok()
        .then(|| verb(Which::SendAgain));
    Some(view! { <span class="row">{remind} {again}</span> }.into_any())
}

#[derive(Clone, Copy)]
enum Which {
    Remind,
    SendAgain,
}

fn verb(
    i18n: I18n,
    sharing: Sharing,
    failed: RwSignal<Option<ApiError>>,
    each: &Recipient,
    which: Which,
) -> AnyView {
    type Done = fn(&Words, &str) -> String;
    let (look, label, done): (Look, fn(&Words) -> String, Done) = match which {
        Which::Remind => (Look::Small, m::recipients_remind, m::recipients_reminded),
        Which::SendAgain => (Look::SmallQuiet, m::recipients_again, m::recipients_sent_again),
    };
    let toasts = use_toasts();
    let (recipient, address) = (each.id, each.address.clone());
    let busy = RwSignal::new(false);
    // The same press again is the same attempt.
    let key = StoredValue::new(idempotency_key());
    let press = move |()| {
        busy.set(true);
        failed.set(None);
        let address = address.clone();
        spawn_local(async move {
            let key = key.try_get_value().unwrap_or_default();
            let answer = match which {
                Which::Remind => recipient::remind(sharing.id, recipient, &key).await,
                Which::SendAgain => recipient::send_again(sharing.id, recipient, &key).await,
            };
            busy.try_set(false);
            match answer {
                Ok(_) => {
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| i18n.say(|words| done(words, &address))));
                    }
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
            sharing.recipients.refetch();
        });
    };
    view! {
        <Button look busy refused=needs_network() on_press=Callback::new(press)>
            {i18n.tr(label)}
        </Button>
    }
    .into_any()
}
