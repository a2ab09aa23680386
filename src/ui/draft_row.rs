//! One draft: a ring, its name, how it stands and what is next.

use leptos::prelude::*;
use liaison_drafts::{Draft, DraftId, Held, Intent, IntentState, Step, TrialInvitationDraft, Unread};
use liaison_messages::{Words, messages as m};

use super::{Button, Look, SyncRing, SyncState};
use crate::i18n::{I18n, use_i18n};
use crate::offline::use_offline;

/// `deleting` is set when its author wants it gone; without it the row has no verb.
#[component]
pub fn DraftRow(id: DraftId, #[prop(optional)] deleting: Option<RwSignal<Option<Draft>>>) -> impl IntoView {
    let i18n = use_i18n();
    let offline = use_offline();
    let draft = Memo::new(move |_| offline.draft(id));
    let intent = Memo::new(move |_| offline.intent(id));
    let state = Memo::new(move |_| offline.sync_of(id).state);
    let name = move || match (draft.get(), intent.get()) {
        (Some(draft), _) => draft_name(i18n, &draft),
        (None, intent) => intent.map_or_else(String::new, |intent| intent.name),
    };
    let href = move || match intent.get().map(|intent| intent.state) {
        Some(IntentState::Done { .. }) => format!("/trial-invitations/{id}"),
        _ if offline.is_undecided(id) => format!("/drafts/{id}/conflict"),
        _ => format!(
            "/trial-invitations/new/{id}/{}",
            step(draft.get().as_ref()).slug()
        ),
    };
    let kind = move || draft.with(|draft| draft.as_ref().is_none_or(is_trial_invitation));
    let stand = move || {
        let sync = offline.sync_of(id);
        i18n.say(|words| match (intent.get(), draft.get()) {
            (_, Some(_)) if offline.is_undecided(id) => m::drafts_conflict_row(words),
            (Some(intent), _) => delivery(words, &intent, offline.is_online()),
            (None, Some(draft)) => {
                let time = sync.at.map(|at| words.formatter().time(at)).unwrap_or_default();
                let saved = match sync.state {
                    SyncState::Saving => m::sync_saving(words),
                    _ => m::sync_saved(words, &time),
                };
                match TrialInvitationDraft::read(&draft) {
                    Ok(content) => {
                        format!(
                            "{saved}. {}",
                            m::drafts_next(words, &step_name(words, content.step))
                        )
                    }
                    Err(Unread::Later) => m::drafts_later_build(words),
                    Err(Unread::Damaged) => m::drafts_damaged(words),
                }
            }
            (None, None) => String::new(),
        })
    };
    // What is on its way has to be taken back before it can be thrown away.
    let may_delete = move || {
        let draft = draft.get()?;
        let is_free = intent.get().is_none_or(|intent| !intent.is_pending());
        deleting.filter(|_| is_free).map(|deleting| (draft, deleting))
    };
    view! {
        <li class="draft" data-state=move || state.get().name()>
            {move || view! { <SyncRing state=state.get() /> }}
            <div>
                <a class="draft__name" href=href dir="auto">
                    {name}
                </a>
                <span class="draft__state">{stand}</span>
            </div>
            <div class="draft__kind">
                {move || kind().then(|| i18n.say(m::drafts_kind_trial_invitation))} " "
                {move || {
                    may_delete()
                        .map(|(draft, deleting)| {
                            view! {
                                <Button
                                    look=Look::SmallQuiet
                                    on_press=move |()| deleting.set(Some(draft.clone()))
                                >
                                    {i18n.tr(m::drafts_delete)}
                                </Button>
                            }
                        })
                }}
            </div>
        </li>
    }
}

pub fn draft_name(i18n: I18n, draft: &Draft) -> String {
    let name = TrialInvitationDraft::read(draft)
        .map(|content| content.name.trim().to_owned())
        .unwrap_or_default();
    if name.is_empty() {
        i18n.say(m::drafts_unnamed)
    } else {
        name
    }
}

fn is_trial_invitation(draft: &Draft) -> bool {
    draft.kind == liaison_drafts::DraftKind::TrialInvitation
}

fn step(draft: Option<&Draft>) -> Step {
    draft
        .and_then(|draft| TrialInvitationDraft::read(draft).ok())
        .map(|content| content.step)
        .unwrap_or_default()
}

fn delivery(words: &Words, intent: &Intent, is_online: bool) -> String {
    match &intent.state {
        IntentState::Done { at, .. } => m::sync_synced(words, &words.formatter().time(*at)),
        IntentState::Refused { .. } | IntentState::Conflict { .. } => m::drafts_refused(words),
        IntentState::Queued | IntentState::Sending if intent.last_answer == Some(Held::SignedOut) => {
            m::problem_not_signed_in(words)
        }
        IntentState::Queued if !is_online || intent.last_answer.is_some() => {
            m::drafts_finished_waiting(words)
        }
        IntentState::Queued | IntentState::Sending => m::drafts_finished_sending(words),
    }
}

fn step_name(words: &Words, step: Step) -> String {
    match step {
        Step::Location => m::wizard_step_location(words),
        Step::Trial => m::wizard_step_trial(words),
        Step::DelegatedAdministration => m::wizard_step_administration(words),
        Step::Message => m::wizard_step_message(words),
        Step::Finish => m::wizard_step_finish(words),
    }
}
