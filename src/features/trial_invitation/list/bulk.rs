//! What is done with the chosen invitations: the verbs in the place of the tools, and what came of each. Fetched at the
//! first selection.

use leptos::prelude::*;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::{Words, messages as m, part::SHARING};

use crate::api::trial_invitation::{Verb, change_trial_invitation};
use crate::api::{Listed, Query};
use crate::features::trial_invitation::ends;
use crate::ui::live::live;
use crate::ui::rows::{Job, Request, Rows, report};
use crate::ui::selection::Selection;
use crate::ui::{
    Button, Dialog, Look, Part, Select, later, needs_network, selection_bar, selection_bar_waiting, unique_id,
};

/// The rows, and which of them are chosen.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub(super) selection: Selection,
    pub(super) invitations: Query<Listed<TrialInvitation>>,
}

pub(super) fn of(chosen: Chosen) -> AnyView {
    let coming = async move {
        let part = invitations_bulk().await;
        chosen.selection.i18n.need(&[SHARING]).await;
        part
    };
    later(chosen, Box::pin(coming), selection_bar_waiting)
}

#[lazy]
fn invitations_bulk() -> Part<Chosen> {
    |Chosen {
         selection,
         invitations,
     }| {
        let bulk = Bulk {
            selection,
            invitations,
            rows: Rows::new(selection.i18n, Callback::new(move |()| invitations.refetch())),
            extends: RwSignal::new(false),
            revokes: RwSignal::new(false),
        };
        let is_any = Memo::new(move |_| selection.chosen.with(|chosen| !chosen.is_empty()));
        view! {
            {live(move || is_any.get().then(|| verbs(bulk)))} {report(bulk.rows)} {extend(bulk)} {revoke(bulk)}
        }
        .into_any()
    }
}

#[derive(Clone, Copy)]
struct Bulk {
    selection: Selection,
    invitations: Query<Listed<TrialInvitation>>,
    rows: Rows,
    extends: RwSignal<bool>,
    revokes: RwSignal<bool>,
}

type Counted = fn(&Words, i64) -> String;

impl Bulk {
    fn start(self, verb: Verb) {
        let mut items = self
            .invitations
            .value_untracked()
            .map(|listed| listed.items)
            .unwrap_or_default();
        items.retain(|each| self.selection.has(each.id.0));
        let names = items.iter().map(|each| each.terms.name.as_str().to_owned());
        let names = names.collect();
        let rows: Vec<(TrialInvitationId, i64)> = items.iter().map(|each| (each.id, each.revision)).collect();
        let shown: Vec<_> = rows.clone();
        let invitations = self.invitations;
        // What the page shows when the verb is pressed, and, where that was refused, what it shows by then.
        let revision = move |number: usize| {
            let Some((id, before)) = shown.get(number) else {
                return 0;
            };
            let listed = invitations.value_untracked();
            let items = listed.iter().flat_map(|listed| &listed.items);
            let now = items.into_iter().find(|each| each.id == *id);
            now.map_or(*before, |each| each.revision)
        };
        let send = move |number: usize, revision: i64, key: String| {
            let id = rows.get(number).map(|(id, _)| *id);
            let request: Request = Box::pin(async move {
                match id {
                    Some(id) => change_trial_invitation(id, revision, verb, &key).await.map(drop),
                    None => Ok(()),
                }
            });
            request
        };
        self.selection.clear();
        let (title, done) = words(verb);
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

fn words(verb: Verb) -> (Counted, fn(&Words) -> String) {
    match verb {
        Verb::Pause => (m::bulk_pause, m::invitation_paused),
        Verb::Resume => (m::bulk_resume, m::invitation_resumed),
        Verb::Extend(_) => (m::bulk_extend, m::invitation_extended),
        Verb::Revoke => (m::bulk_revoke, m::invitation_revoked),
    }
}

fn state(words: &Words, state: &str) -> Option<String> {
    Some(match state {
        "active" => m::state_invitation_active(words),
        "paused" => m::state_invitation_paused(words),
        "expired" => m::state_invitation_expired(words),
        "revoked" => m::state_invitation_revoked(words),
        _ => return None,
    })
}

fn verbs(bulk: Bulk) -> AnyView {
    let selection = bulk.selection;
    let i18n = selection.i18n;
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
    let start = move |verb: Verb| Callback::new(move |()| bulk.start(verb));
    let ask = move |open: RwSignal<bool>| Callback::new(move |()| open.set(true));
    let verbs = vec![
        verb(m::invitation_pause, start(Verb::Pause)),
        verb(m::invitation_resume, start(Verb::Resume)),
        verb(m::invitation_extend, ask(bulk.extends)),
        verb(m::invitation_revoke, ask(bulk.revokes)),
    ];
    selection_bar(selection, m::bulk_verbs, verbs)
}

fn extend(bulk: Bulk) -> AnyView {
    let i18n = bulk.selection.i18n;
    let open = bulk.extends;
    let chosen = RwSignal::new(ends::USUAL.to_owned());
    let press = move |()| {
        open.set(false);
        bulk.start(Verb::Extend(chosen.with_untracked(|chosen| ends::chosen(chosen))));
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::invitation_extend_keep)}</Button>
            <Button look=Look::Primary refused=needs_network() on_press=press>
                {i18n.tr(m::invitation_extend)}
            </Button>
        }
    };
    view! {
        <Dialog open title=title(bulk, m::bulk_extend) actions>
            <Select
                id=unique_id()
                label=i18n.tr(m::invitation_extend_until)
                options=ends::options(i18n)
                value=chosen
                on_change=move |value| chosen.set(value)
            />
        </Dialog>
    }
    .into_any()
}

fn revoke(bulk: Bulk) -> AnyView {
    let i18n = bulk.selection.i18n;
    let open = bulk.revokes;
    let press = move |()| {
        open.set(false);
        bulk.start(Verb::Revoke);
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::invitation_revoke_keep)}</Button>
            <Button look=Look::Stop refused=needs_network() on_press=press>
                {i18n.tr(m::invitation_revoke)}
            </Button>
        }
    };
    view! {
        <Dialog open title=title(bulk, m::bulk_revoke) actions>
            <p>{i18n.tr(m::bulk_revoke_text)}</p>
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
