//! What is done with the chosen invitations, and what came of each. Fetched at the first selection.

use leptos::prelude::*;
use liaison_contract::trial_invitation::TrialInvitation;
use liaison_domain::id::TrialInvitationId;
use liaison_messages::{Words, messages as m, part::SHARING};
use uuid::Uuid;

use crate::api::trial_invitation::{Verb, change_trial_invitation};
use crate::api::{Listed, Query};
use crate::features::trial_invitation::ends;
use crate::ui::Said;
use crate::ui::bulk::{Bulk, BulkQuestion, BulkRow, BulkVerb, Counted, asks};
use crate::ui::rows::Request;
use crate::ui::selection::Selection;
use crate::ui::{Look, Part, Select, later, selection_bar_waiting, unique_id};

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
    view
}

fn view(chosen: Chosen) -> AnyView {
    let Chosen {
        selection,
        invitations,
    } = chosen;
    let listed = Callback::new(move |()| {
        let listed = invitations.value_untracked();
        let rows = listed.iter().flat_map(|listed| &listed.items);
        rows.map(|each| BulkRow {
            id: each.id.0,
            name: each.terms.name.as_str().to_owned(),
            revision: each.revision,
        })
        .collect()
    });
    let bulk = Bulk::new(selection, listed, Callback::new(move |()| invitations.refetch()));
    let (extends, revokes) = (RwSignal::new(false), RwSignal::new(false));
    let verbs = move || {
        let start = |verb: Verb| Callback::new(move |()| bulk.start(job(verb)));
        vec![
            bulk.verb(m::invitation_pause, start(Verb::Pause)),
            bulk.verb(m::invitation_resume, start(Verb::Resume)),
            bulk.verb(m::invitation_extend, asks(extends)),
            bulk.verb(m::invitation_revoke, asks(revokes)),
        ]
    };
    view! {
        {bulk.view(m::bulk_verbs, verbs)}
        {extend(bulk, extends)}
        {revoke(bulk, revokes)}
    }
    .into_any()
}

fn job(verb: Verb) -> BulkVerb {
    let (title, done): (Counted, Said) = match verb {
        Verb::Pause => (m::bulk_pause, m::invitation_paused),
        Verb::Resume => (m::bulk_resume, m::invitation_resumed),
        Verb::Extend(_) => (m::bulk_extend, m::invitation_extended),
        Verb::Revoke => (m::bulk_revoke, m::invitation_revoked),
    };
    let send = move |id: Uuid, revision: i64, key: String| {
        let request: Request = Box::pin(async move {
            change_trial_invitation(TrialInvitationId(id), revision, verb, &key)
                .await
                .map(drop)
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
    Some(match state {
        "active" => m::state_invitation_active(words),
        "paused" => m::state_invitation_paused(words),
        "expired" => m::state_invitation_expired(words),
        "revoked" => m::state_invitation_revoked(words),
        _ => return None,
    })
}

fn extend(bulk: Bulk, open: RwSignal<bool>) -> AnyView {
    let i18n = bulk.selection.i18n;
    let chosen = RwSignal::new(ends::USUAL.to_owned());
    let press = move |()| {
        open.set(false);
        let end = chosen.with_untracked(|chosen| ends::chosen(chosen));
        bulk.start(job(Verb::Extend(end)));
    };
    let question = BulkQuestion {
        open,
        title: m::bulk_extend,
        keep: m::invitation_extend_keep,
        go: m::invitation_extend,
        look: Look::Primary,
        press: Callback::new(press),
    };
    let end = view! {
        <Select
            id=unique_id()
            label=i18n.tr(m::invitation_extend_until)
            options=ends::options(i18n)
            value=chosen
            on_change=move |value| chosen.set(value)
        />
    };
    bulk.question(question, end.into_any())
}

fn revoke(bulk: Bulk, open: RwSignal<bool>) -> AnyView {
    let press = move |()| {
        open.set(false);
        bulk.start(job(Verb::Revoke));
    };
    let question = BulkQuestion {
        open,
        title: m::bulk_revoke,
        keep: m::invitation_revoke_keep,
        go: m::invitation_revoke,
        look: Look::Stop,
        press: Callback::new(press),
    };
    let text = bulk.selection.i18n.tr(m::bulk_revoke_text);
    bulk.question(question, view! { <p>{text}</p> }.into_any())
}
