//! What can be asked for: an hour's briefing, a week's workshop.

use leptos::prelude::*;
use liaison_domain::listing::check::{Fault, ListingField, PointReason};
use liaison_domain::listing::{ConsultingKind, DurationUnit, MOST_CONSULTING_OFFERS};
use liaison_drafts::{DraftedOffer, ListingDraft};
use liaison_messages::messages as m;

use super::super::words;
use super::several::{first_control, several};
use super::state::Editor;
use crate::i18n::taxonomy;
use crate::ui::{Button, Field, Look, Select, SelectOption};

pub(super) fn view(editor: Editor) -> AnyView {
    several(
        editor,
        ListingField::ConsultingOffers,
        MOST_CONSULTING_OFFERS,
        ids,
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

fn ids(draft: &ListingDraft) -> Vec<String> {
    let offers = draft.consulting_offers.iter();
    offers.map(|offer| offer.id.clone()).collect()
}

const fn is_of_duration(fault: &Fault) -> bool {
    matches!(fault, Fault::OutOfRange { .. })
}

/// The first thing of a sort that is wrong with one, wherever it stands in the list by now.
fn error(editor: Editor, of: StoredValue<String>, is_meant: fn(&Fault) -> bool) -> Signal<Option<String>> {
    let ids = editor.content.part(ids);
    Signal::derive(move || {
        if !editor.attempted.get() {
            return None;
        }
        let at = ids.with(|ids| ids.iter().position(|one| of.with_value(|id| one == id)))?;
        let at = u32::try_from(at).ok();
        editor.points.with(|points| {
            let mut here = points
                .iter()
                .filter(|point| (point.field, point.item) == (ListingField::ConsultingOffers, at));
            let fault = here.find_map(|point| match &point.reason {
                PointReason::Check { fault } if is_meant(fault) => Some(fault),
                _ => None,
            })?;
            Some(editor.i18n.say(|say| words::fault(say, fault)))
        })
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
    let name_error = error(editor, of, |fault| !is_of_duration(fault));
    let duration_error = error(editor, of, is_of_duration);
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
                id=first_control(&id)
                label=i18n.tr(m::listing_offer_name)
                error=name_error
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
                error=duration_error
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
