//! Step 3: where more is to be read, who answers, what can be asked for, and for whom the firm has worked.

use leptos::prelude::*;
use liaison_domain::listing::ListingKind;
use liaison_domain::listing::check::ListingField;
use liaison_drafts::ListingDraft;
use liaison_messages::messages as m;

use super::super::words;
use super::state::Editor;
use super::{offers, references};
use crate::ui::live::live;
use crate::ui::{Field, InputKind, Section};

type Line = (
    ListingField,
    InputKind,
    fn(&ListingDraft) -> String,
    fn(&mut ListingDraft) -> &mut String,
);

const LINKS: [Line; 3] = [
    (
        ListingField::Website,
        InputKind::Text,
        |draft| draft.links.website.clone(),
        |draft| &mut draft.links.website,
    ),
    (
        ListingField::ApplicationLink,
        InputKind::Text,
        |draft| draft.links.application.clone(),
        |draft| &mut draft.links.application,
    ),
    (
        ListingField::ProfessionalNetwork,
        InputKind::Text,
        |draft| draft.links.professional_network.clone(),
        |draft| &mut draft.links.professional_network,
    ),
];

const CONTACT: [Line; 3] = [
    (
        ListingField::LeadContactName,
        InputKind::Text,
        |draft| draft.lead_contact.name.clone(),
        |draft| &mut draft.lead_contact.name,
    ),
    (
        ListingField::LeadContactEmail,
        InputKind::Email,
        |draft| draft.lead_contact.email.clone(),
        |draft| &mut draft.lead_contact.email,
    ),
    (
        ListingField::LeadContactPhone,
        InputKind::Text,
        |draft| draft.lead_contact.phone.clone(),
        |draft| &mut draft.lead_contact.phone,
    ),
];

/// The step's content, a module of its own.
#[lazy]
pub(super) fn listing_proof(editor: Editor) -> AnyView {
    crate::app::for_staff();
    let i18n = editor.i18n;
    let kind = editor.content.part(|draft| draft.kind);
    let links = LINKS.map(|line| {
        live(move || {
            let is_said = line.0 != ListingField::ApplicationLink || kind.get() == ListingKind::Application;
            is_said.then(|| text(editor, line))
        })
    });
    let contact = CONTACT.map(|line| text(editor, line));
    let offers = move || (kind.get() == ListingKind::ProfessionalService).then(|| offers::view(editor));
    view! {
        <div class="stack">
            <Section title=i18n.tr(m::listing_links)>
                <div class="stack">{links.into_iter().collect_view()}</div>
            </Section>
            <Section title=i18n.tr(m::listing_contact)>
                <p class="note">{i18n.tr(m::listing_contact_help)}</p>
                <div class="stack">{contact.into_iter().collect_view()}</div>
            </Section>
            {live(offers)}
            {references::view(editor)}
        </div>
    }
    .into_any()
}

fn text(editor: Editor, (field, kind, read, write): Line) -> AnyView {
    let label = move || editor.i18n.say(|say| words::field(say, field));
    let value = editor.content.part(read);
    view! {
        <Field
            id=words::id(field, None, None)
            label
            kind
            error=editor.error((field, None, None))
            autocomplete="off"
            value
            on_input=move |text| editor.type_in(move |draft| *write(draft) = text)
        />
    }
    .into_any()
}
