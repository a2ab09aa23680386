//! Step 3: where more is to be read, who answers, what can be asked for, and for whom the firm has worked.

use leptos::prelude::*;
use liaison_domain::listing::check::ListingField;
use liaison_domain::listing::{
    ConsultingKind, DurationUnit, ListingKind, MOST_CONSULTING_OFFERS, MOST_REFERENCES,
};
use liaison_drafts::{DraftedOffer, DraftedReference, ListingDraft};
use liaison_messages::{Words, messages as m};

use super::super::words;
use super::state::Editor;
use crate::i18n::taxonomy;
use crate::offline::clock::fresh_uuid;
use crate::ui::live::live;
use crate::ui::{Button, Field, InputKind, Look, Section, Select, SelectOption, TextArea};

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
    let offers = move || (kind.get() == ListingKind::ProfessionalService).then(|| offers(editor));
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
            {references(editor)}
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

/// The verb that adds one, and how one with that id is added.
type Add = (fn(&Words) -> String, fn(&mut ListingDraft, String));

/// Several things of a kind, each with its verb to take it away, and the verb that adds one.
fn several(
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
                let place = ["listing-item-", &id].concat();
                editor.edit(move |draft| push(draft, id));
                crate::ui::draft_page::focus_later(place, 0);
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

fn offers(editor: Editor) -> AnyView {
    several(
        editor,
        ListingField::ConsultingOffers,
        MOST_CONSULTING_OFFERS,
        |draft| {
            draft
                .consulting_offers
                .iter()
                .map(|offer| offer.id.clone())
                .collect()
        },
        offer,
        (m::listing_offer_add, |draft, id| {
            draft.consulting_offers.push(DraftedOffer {
                id,
                name: String::new(),
                kind: ConsultingKind::Workshop,
                duration: String::new(),
                unit: DurationUnit::Days,
            });
        }),
    )
}

/// The first thing that is wrong with one of a list, wherever it stands by now.
fn item_error(
    editor: Editor,
    field: ListingField,
    ids: fn(&ListingDraft) -> Vec<String>,
    id: String,
) -> Signal<Option<String>> {
    let ids = editor.content.part(ids);
    Signal::derive(move || {
        let at = ids.with(|ids| ids.iter().position(|one| *one == id))?;
        editor.error((field, None, u32::try_from(at).ok())).get()
    })
}

fn offer(editor: Editor, id: String) -> AnyView {
    let i18n = editor.i18n;
    let of = StoredValue::new(id.clone());
    let read = move |part: fn(&DraftedOffer) -> String| {
        Memo::new(move |_| {
            editor.draft(|draft| {
                let mut offers = draft.consulting_offers.iter();
                let found = offers.find(|offer| of.with_value(|id| *id == offer.id));
                found.map(part).unwrap_or_default()
            })
        })
    };
    let change = move |change: Box<dyn FnOnce(&mut DraftedOffer)>| {
        let id = of.get_value();
        editor.type_in(move |draft| {
            let mut offers = draft.consulting_offers.iter_mut();
            if let Some(offer) = offers.find(|offer| offer.id == id) {
                change(offer);
            }
        });
    };
    let ids = |draft: &ListingDraft| {
        draft
            .consulting_offers
            .iter()
            .map(|offer| offer.id.clone())
            .collect()
    };
    let error = item_error(editor, ListingField::ConsultingOffers, ids, id.clone());
    let kinds = Signal::derive(move || {
        let option = |kind: ConsultingKind| SelectOption {
            value: index(&ConsultingKind::ALL, kind),
            label: i18n.say(|words| taxonomy::consulting_kind(words, kind)),
        };
        ConsultingKind::ALL.map(option).to_vec()
    });
    let units = Signal::derive(move || {
        let option = |unit: DurationUnit| SelectOption {
            value: index(&DurationUnit::ALL, unit),
            label: i18n.say(match unit {
                DurationUnit::Hours => m::listing_unit_hours,
                DurationUnit::Days => m::listing_unit_days,
                DurationUnit::Weeks => m::listing_unit_weeks,
            }),
        };
        DurationUnit::ALL.map(option).to_vec()
    });
    let choose_kind = move |value: String| {
        if let Some(kind) = chosen(&ConsultingKind::ALL, &value) {
            change(Box::new(move |offer| offer.kind = kind));
        }
    };
    let choose_unit = move |value: String| {
        if let Some(unit) = chosen(&DurationUnit::ALL, &value) {
            change(Box::new(move |offer| offer.unit = unit));
        }
    };
    let remove = move |()| {
        let id = of.get_value();
        editor.edit(move |draft| draft.consulting_offers.retain(|offer| offer.id != id));
    };
    view! {
        <div class="card stack">
            <Field
                id=["listing-item-", &id].concat()
                label=i18n.tr(m::listing_offer_name)
                error
                value=read(|offer| offer.name.clone())
                on_input=move |text| change(Box::new(move |offer| offer.name = text))
            />
            <Select
                id=["listing-kind-", &id].concat()
                label=i18n.tr(m::listing_offer_kind)
                options=kinds
                value=read(|offer| index(&ConsultingKind::ALL, offer.kind))
                on_change=choose_kind
            />
            <Field
                id=["listing-duration-", &id].concat()
                label=i18n.tr(m::listing_offer_duration)
                autocomplete="off"
                value=read(|offer| offer.duration.clone())
                on_input=move |text| change(Box::new(move |offer| offer.duration = text))
            />
            <Select
                id=["listing-unit-", &id].concat()
                label=i18n.tr(m::listing_offer_unit)
                options=units
                value=read(|offer| index(&DurationUnit::ALL, offer.unit))
                on_change=choose_unit
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

fn index<T: PartialEq>(all: &[T], one: T) -> String {
    let at = all.iter().position(|other| *other == one);
    at.unwrap_or_default().to_string()
}

fn chosen<T: Copy>(all: &[T], value: &str) -> Option<T> {
    all.get(value.parse::<usize>().ok()?).copied()
}

fn references(editor: Editor) -> AnyView {
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
    let ids = |draft: &ListingDraft| draft.references.iter().map(|one| one.id.clone()).collect();
    let error = item_error(editor, ListingField::References, ids, id.clone());
    let remove = move |()| {
        let id = of.get_value();
        editor.edit(move |draft| draft.references.retain(|one| one.id != id));
    };
    view! {
        <div class="card stack">
            <Field
                id=["listing-item-", &id].concat()
                label=i18n.tr(m::listing_reference_customer)
                error
                value=read(|one| one.customer.clone())
                on_input=move |text| change(|one| &mut one.customer, text)
            />
            <TextArea
                id=["listing-reference-", &id].concat()
                label=i18n.tr(m::listing_reference_text)
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
