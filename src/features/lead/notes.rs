//! What the partner writes down about a lead: written with a network or without one, and sent once there is one.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::lead::LeadNote;
use liaison_domain::id::LeadId;
use liaison_drafts::{Draft, DraftId, DraftKind, IntentKind, Kind, LeadNoteDraft};
use liaison_messages::messages as m;

use crate::api::Query;
use crate::i18n::{I18n, when};
use crate::offline::clock::fresh_uuid;
use crate::offline::{Finished, Keeping, Offline, Showing, use_offline};
use crate::ui::live::{again_on_change, live, said};
use crate::ui::{Banner, BannerTone, Button, DraftMark, LoadNotice, Section, TextArea};

#[derive(Clone, Copy)]
struct Writing {
    i18n: I18n,
    offline: Offline,
    lead: LeadId,
    /// The draft that is written in, or the id of the next one.
    id: Memo<DraftId>,
}

pub(super) fn part(i18n: I18n, lead: LeadId, notes: Query<Vec<LeadNote>>) -> AnyView {
    let offline = use_offline();
    let fresh = RwSignal::new(DraftId(fresh_uuid()));
    // What was begun here earlier goes on; what is on its way is no longer written in.
    let id = Memo::new(move |_| {
        let begun = offline.find_draft(|drafts| {
            let mut own = drafts.filter(|draft| is_about(draft, lead));
            own.find(|draft| untrack(|| offline.outgoing(draft.id)).is_none())
                .map(|draft| draft.id)
        });
        begun.unwrap_or_else(|| fresh.get())
    });
    let writing = Writing {
        i18n,
        offline,
        lead,
        id,
    };
    // With each note that has arrived there is one more to read.
    let waiting = Memo::new(move |_| {
        let pending = offline.intents().into_iter().filter(|intent| {
            intent.kind == IntentKind::WriteLeadNote && intent.of == Some(lead.0) && intent.is_pending()
        });
        Some(pending.count())
    });
    again_on_change(waiting, move || notes.refetch());
    let on_way = move || {
        let count = waiting.get().unwrap_or_default();
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        (count > 0).then(|| {
            let words = i18n.say(|words| m::lead_notes_waiting(words, count));
            view! { <Banner tone=BannerTone::Offline>{words}</Banner> }.into_any()
        })
    };
    let list = move || {
        let all = notes.value()?;
        if all.is_empty() {
            return Some(view! { <p class="muted">{i18n.tr(m::lead_notes_none)}</p> }.into_any());
        }
        let all = all.into_iter().map(|note| written(i18n, note)).collect_view();
        Some(view! { <ul class="stack">{all}</ul> }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::lead_notes) note=i18n.tr(m::lead_notes_note)>
            <LoadNotice
                notice=Signal::derive(move || notes.notice())
                loading=m::loading
                failed=m::lead_failed
                on_retry=move |()| notes.refetch()
            />
            {live(list)} {live(on_way)} {writing.form(fresh)}
        </Section>
    }
    .into_any()
}

impl Writing {
    fn form(self, fresh: RwSignal<DraftId>) -> AnyView {
        let Self {
            i18n, offline, id, ..
        } = self;
        let text = Signal::derive(move || self.read().text);
        let type_in = move |text: String| {
            // What has no words is no note, and is not kept as one.
            if text.is_empty() {
                offline.delete(id.get_untracked());
                fresh.set(DraftId(fresh_uuid()));
                return;
            }
            let note = LeadNoteDraft {
                text,
                ..LeadNoteDraft::about(self.lead)
            };
            offline.save_shown(id.get_untracked(), &note, Showing::AfterAPause);
        };
        let busy = RwSignal::new(false);
        let press = move |()| {
            let own = id.get_untracked();
            if busy.get_untracked() || untrack(|| self.read().text.trim().is_empty()) {
                return;
            }
            busy.set(true);
            spawn_local(async move {
                // Where it cannot be queued the mark says that this device keeps nothing.
                let _ = offline.finish(own, Box::new(finished)).await;
                fresh.try_set(DraftId(fresh_uuid()));
                busy.try_set(false);
            });
        };
        let mark = move || {
            let own = id.get();
            let is_kept = !matches!(offline.keeping(), Keeping::Nowhere(_));
            (is_kept && offline.draft(own).is_some()).then(|| {
                let sync = Memo::new(move |_| Some(offline.sync_of(id.get())));
                view! { <DraftMark sync=sync.into() /> }.into_any()
            })
        };
        view! {
            <div class="stack">
                <TextArea
                    id="lead-note"
                    label=i18n.tr(m::lead_note_write)
                    help=i18n.tr(m::lead_note_help)
                    value=text
                    on_input=type_in
                />
                <div class="btn-row">
                    <Button busy on_press=press>
                        {i18n.tr(m::lead_note_add)}
                    </Button>
                    {live(mark)}
                </div>
            </div>
        }
        .into_any()
    }

    fn read(self) -> LeadNoteDraft {
        let row = self.offline.draft(self.id.get());
        row.and_then(|row| LeadNoteDraft::read(&row).ok())
            .unwrap_or_else(|| LeadNoteDraft::about(self.lead))
    }
}

fn is_about(draft: &Draft, lead: LeadId) -> bool {
    draft.kind == DraftKind::LeadNote && LeadNoteDraft::read(draft).is_ok_and(|note| note.lead == lead)
}

fn finished(draft: &Draft) -> Option<Finished> {
    let note = LeadNoteDraft::read(draft).ok()?;
    Some(Finished {
        kind: IntentKind::WriteLeadNote,
        name: note.name().to_owned(),
        request: liaison_json::write(&note.request()),
        of: Some(note.lead.0),
        revision: None,
    })
}

fn written(i18n: I18n, note: LeadNote) -> AnyView {
    let (by, at) = (note.written_by, note.written_at);
    let facts = said(move || i18n.say(|words| m::lead_note_by(words, &by, &when::moment(words, at))));
    view! {
        <li>
            <p class="lines" dir="auto">
                {note.text}
            </p>
            <p class="small muted">{facts}</p>
        </li>
    }
    .into_any()
}
