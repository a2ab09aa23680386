//! Several things of a kind: each with its verb to take it away, and the verb that adds one.

use leptos::prelude::*;
use liaison_domain::listing::check::ListingField;
use liaison_drafts::ListingDraft;
use liaison_messages::Words;

use super::super::words;
use super::state::Editor;
use crate::offline::clock::fresh_uuid;
use crate::ui::live::live;
use crate::ui::{Button, Section};

/// The verb that adds one, and how one with that id is added.
pub(super) type Add = (fn(&Words) -> String, fn(&mut ListingDraft, String));

/// A list of them as a section.
pub(super) fn several(
    editor: Editor,
    field: ListingField,
    most: usize,
    ids: fn(&ListingDraft) -> Vec<String>,
    one: fn(Editor, String) -> AnyView,
    (name, push): Add,
) -> AnyView {
    let i18n = editor.i18n;
    let ids = editor.content.part(ids);
    let has_room = Memo::new(move |_| ids.with(Vec::len) < most);
    let verb = move || {
        has_room.get().then(|| {
            let press = move |()| {
                let id = fresh_uuid().to_string();
                let place = first_control(&id);
                editor.edit(move |draft| push(draft, id));
                crate::ui::draft_page::focus_later(place);
            };
            view! {
                <div>
                    <Button on_press=press>{i18n.tr(name)}</Button>
                </div>
            }
            .into_any()
        })
    };
    let title = move || i18n.say(|say| words::field(say, field));
    view! {
        <Section title>
            <div class="stack" id=words::id(field, None, None)>
                <For each=move || ids.get() key=String::clone children=move |id| one(editor, id) />
                {live(verb)}
            </div>
        </Section>
    }
    .into_any()
}

/// The id of the first control of one, where the focus goes when it was added.
pub(super) fn first_control(id: &str) -> String {
    ["listing-item-", id].concat()
}
