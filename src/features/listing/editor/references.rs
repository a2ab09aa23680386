//! For whom the firm has worked, and what it did there.

use leptos::prelude::*;
use liaison_domain::listing::MOST_REFERENCES;
use liaison_domain::listing::check::ListingField;
use liaison_domain::text::{ListingLine, ListingText, TextError};
use liaison_drafts::DraftedReference;
use liaison_messages::messages as m;

use super::super::words;
use super::several::{first_control, several};
use super::state::Editor;
use crate::ui::{Button, Field, Look, TextArea};

pub(super) fn view(editor: Editor) -> AnyView {
    several(
        editor,
        ListingField::References,
        MOST_REFERENCES,
        |draft| draft.references.iter().map(|one| one.id.clone()).collect(),
        reference,
        (m::listing_reference_add, |draft, id| {
            draft.references.push(DraftedReference {
                id,
                ..DraftedReference::default()
            });
        }),
    )
}

fn reference(editor: Editor, id: String) -> AnyView {
    let i18n = editor.i18n;
    let of = StoredValue::new(id.clone());
    let read = move |part: fn(&DraftedReference) -> String| {
        Memo::new(move |_| {
            editor.draft(|draft| {
                let mut all = draft.references.iter();
                let found = all.find(|one| of.with_value(|id| *id == one.id));
                found.map(part).unwrap_or_default()
            })
        })
    };
    let change = move |part: fn(&mut DraftedReference) -> &mut String, text: String| {
        let id = of.get_value();
        editor.type_in(move |draft| {
            if let Some(one) = draft.references.iter_mut().find(|one| one.id == id) {
                *part(one) = text;
            }
        });
    };
    // By the functions of the check itself, which says of a reference only that something is wrong with it.
    let error = move |check: fn(&DraftedReference) -> Result<(), TextError>| {
        Signal::derive(move || {
            if !editor.attempted.get() {
                return None;
            }
            let wrong = editor.draft(|draft| {
                let mut all = draft.references.iter();
                let found = all.find(|one| of.with_value(|id| *id == one.id))?;
                check(found).err()
            })?;
            Some(editor.i18n.say(|say| words::fault(say, &wrong.into())))
        })
    };
    let remove = move |()| {
        let id = of.get_value();
        editor.edit(move |draft| draft.references.retain(|one| one.id != id));
    };
    view! {
        <div class="card stack">
            <Field
                id=first_control(&id)
                label=i18n.tr(m::listing_reference_customer)
                error=error(|one| ListingLine::try_from(one.customer.trim()).map(drop))
                value=read(|one| one.customer.clone())
                on_input=move |text| change(|one| &mut one.customer, text)
            />
            <TextArea
                id=["listing-reference-", &id].concat()
                label=i18n.tr(m::listing_reference_text)
                error=error(|one| ListingText::try_from(one.text.trim()).map(drop))
                value=read(|one| one.text.clone())
                on_input=move |text| change(|one| &mut one.text, text)
            />
            <div>
                <Button look=Look::Small on_press=remove>
                    {i18n.tr(m::listing_item_remove)}
                </Button>
            </div>
        </div>
    }
    .into_any()
}
