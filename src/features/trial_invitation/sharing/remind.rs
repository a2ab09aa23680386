//! Reminding everybody who was reached and has not answered, each told row by row.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::recipient::Recipient;
use liaison_domain::recipient::remind;
use liaison_messages::{Words, messages as m};

use super::super::live::{live, said};
use super::Sharing;
use crate::api::ApiError;
use crate::api::recipient::{self, all_recipients};
use crate::i18n::{I18n, problem, use_i18n};
use crate::offline::clock::now;
use crate::ui::rows::{Job, Request, Rows, report};
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, Part, later, needs_network};

#[derive(Clone, Copy)]
struct Reminding {
    i18n: I18n,
    sharing: Sharing,
    rows: Rows,
    busy: RwSignal<bool>,
    /// Who would be reminded, while that is asked.
    asked: RwSignal<Vec<Recipient>>,
    open: RwSignal<bool>,
    outcome: RwSignal<Option<Outcome>>,
}

#[derive(Clone)]
enum Outcome {
    Nobody,
    Failed(ApiError),
}

/// The verb, the question before it, and the report after it. Fetched by whoever may remind.
pub(super) fn part(sharing: Sharing) -> AnyView {
    later(sharing, Box::pin(sharing_remind()), || ().into_any())
}

#[lazy]
fn sharing_remind() -> Part<Sharing> {
    |sharing| view(use_i18n(), sharing)
}

fn view(i18n: I18n, sharing: Sharing) -> AnyView {
    let reminding = Reminding {
        i18n,
        sharing,
        rows: Rows::new(i18n, Callback::new(move |()| sharing.recipients.refetch())),
        busy: RwSignal::new(false),
        asked: RwSignal::new(Vec::new()),
        open: RwSignal::new(false),
        outcome: RwSignal::new(None),
    };
    let has_any = Memo::new(move |_| {
        let listed = sharing.recipients.value();
        listed.is_some_and(|listed| !listed.items.is_empty())
    });
    let verb = move || {
        let may = sharing.may_send && sharing.is_open.get() && has_any.get();
        may.then(|| verb(reminding))
    };
    view! { {live(verb)} {live(move || outcome(reminding))} {report(reminding.rows)} {question(reminding)} }
        .into_any()
}

fn verb(reminding: Reminding) -> AnyView {
    let busy = Signal::derive(move || reminding.busy.get() || reminding.rows.goes());
    let press = move |()| {
        reminding.busy.set(true);
        reminding.outcome.set(None);
        spawn_local(async move {
            let found = all_recipients(reminding.sharing.id).await;
            reminding.busy.try_set(false);
            let outcome = match found {
                Ok(mut people) => {
                    people.retain(|each| remind(each.state, each.sendings, each.last_sent_at, now()).is_ok());
                    if people.is_empty() {
                        Outcome::Nobody
                    } else {
                        reminding.asked.try_set(people);
                        reminding.open.try_set(true);
                        return;
                    }
                }
                Err(error) => Outcome::Failed(error),
            };
            reminding.outcome.try_set(Some(outcome));
        });
    };
    view! {
        <p>
            <Button look=Look::Small busy refused=needs_network() on_press=press>
                {reminding.i18n.tr(m::recipients_remind_all)}
            </Button>
        </p>
    }
    .into_any()
}

fn outcome(reminding: Reminding) -> Option<AnyView> {
    let (tone, words) = match reminding.outcome.get()? {
        Outcome::Nobody => (BannerTone::Info, reminding.i18n.say(m::recipients_remind_nobody)),
        Outcome::Failed(error) => (
            BannerTone::Stop,
            reminding.i18n.say(|words| problem::failure(words, &error)),
        ),
    };
    Some(view! { <Banner tone>{words}</Banner> }.into_any())
}

fn question(reminding: Reminding) -> AnyView {
    let i18n = reminding.i18n;
    let open = reminding.open;
    let press = move |()| {
        open.set(false);
        start(reminding);
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
        let count = reminding.asked.with(Vec::len) as i64;
        i18n.say(|words| m::recipients_remind_title(words, count))
    };
    view! {
        <Dialog open title actions>
            <p>{said(i18n.tr(m::recipients_remind_text))}</p>
        </Dialog>
    }
    .into_any()
}

fn start(reminding: Reminding) {
    let people = reminding.asked.get_untracked();
    let names = people.iter().map(|each| each.address.clone()).collect();
    let id = reminding.sharing.id;
    let send = move |number: usize, _: i64, key: String| {
        let person = people.get(number).map(|each| each.id);
        let request: Request = Box::pin(async move {
            match person {
                Some(person) => recipient::remind(id, person, &key).await.map(drop),
                None => Ok(()),
            }
        });
        request
    };
    reminding.rows.start(
        names,
        Job {
            title: m::recipients_remind_title,
            done: m::recipients_remind_done,
            state: reminded_state,
            revision: Box::new(|_| 0),
            left_out: Box::new(|_| None),
            send: Box::new(send),
        },
    );
}

/// What a recipient is whom nobody reminds.
pub(in super::super) fn reminded_state(words: &Words, state: &str) -> Option<String> {
    Some(match state {
        "queued" => m::recipients_state_queued(words),
        "failed" => m::recipients_state_failed(words),
        "bounced" => m::recipients_state_bounced(words),
        "answered" => m::recipients_state_answered(words),
        _ => return None,
    })
}
