//! What closes the link by itself: its end, and the most customers that can accept.

use leptos::prelude::*;
use liaison_domain::limits::Expiry;
use liaison_drafts::{DraftedExpiry, ExpiryChoice, Field as DraftField};
use liaison_messages::{Words, messages as m};

use super::live::{live, said};
use super::state::Wizard;
use super::words;
use crate::i18n::when;
use crate::ui::field::InputKind;
use crate::ui::{Field, Select, SelectOption};

pub(super) fn view(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let chosen = wizard.content.part(|draft| draft.expiry.choice);
    let choice = Signal::derive(move || slug(chosen.get()).to_owned());
    let options = Signal::derive(move || {
        i18n.say(|say| {
            ExpiryChoice::ALL.map(|choice| SelectOption {
                value: slug(choice).to_owned(),
                label: word(choice)(say),
            })
        })
        .to_vec()
    });
    let choose = move |value: String| {
        let chosen = ExpiryChoice::ALL.into_iter().find(|each| slug(*each) == value);
        wizard.edit(move |draft| draft.expiry.choice = chosen.unwrap_or_default());
    };
    let most = wizard.content.part(|draft| draft.most_acceptances.clone());
    view! {
        <Select
            id="wizard-expiry-choice"
            label=i18n.tr(m::wizard_expiry)
            help=i18n.tr(m::wizard_expiry_help)
            options
            value=choice
            on_change=choose
        />
        {live(move || end(wizard, chosen.get()))}
        <Field
            id=words::id(DraftField::MostAcceptances)
            kind=InputKind::Number
            label=i18n.tr(m::wizard_most_acceptances)
            help=i18n.tr(m::wizard_most_acceptances_help)
            error=wizard.error(DraftField::MostAcceptances)
            autocomplete="off"
            value=most
            on_input=move |text| wizard.type_in(move |draft| draft.most_acceptances = text)
        />
    }
    .into_any()
}

fn end(wizard: Wizard, choice: ExpiryChoice) -> Option<AnyView> {
    type Part = fn(&mut DraftedExpiry) -> &mut String;
    type Label = fn(&Words) -> String;
    let (kind, label, part): (_, Label, Part) = match choice {
        ExpiryChoice::Days => (InputKind::Number, m::wizard_expiry_days_label, |expiry| {
            &mut expiry.days
        }),
        ExpiryChoice::Date => (InputKind::Date, m::wizard_expiry_date_label, |expiry| {
            &mut expiry.date
        }),
        ExpiryChoice::Never => return None,
    };
    let value = Memo::new(move |_| wizard.draft(|draft| part(&mut draft.expiry.clone()).clone()));
    let field = view! {
        <Field
            id=words::id(DraftField::Expiry)
            kind
            label=wizard.i18n.tr(label)
            error=wizard.error(DraftField::Expiry)
            autocomplete="off"
            value
            on_input=move |text| wizard.type_in(move |draft| *part(&mut draft.expiry) = text)
        />
    };
    Some(field.into_any())
}

/// What was chosen, in a few words.
pub(super) fn chosen(wizard: Wizard) -> AnyView {
    let judged = Memo::new(move |_| match wizard.judged(liaison_drafts::check::limits) {
        Some((Ok(expiry), Ok(most))) => Some((expiry, most)),
        _ => None,
    });
    said(move || match judged.get() {
        Some((expiry, most)) => say(wizard, expiry, most),
        None => wizard.i18n.say(m::wizard_not_chosen),
    })
}

fn say(wizard: Wizard, expiry: Expiry, most: Option<u32>) -> String {
    wizard.i18n.say(|say| {
        let end = match expiry {
            Expiry::After { days } => m::wizard_expiry_for(say, i64::from(days)),
            Expiry::At { at } => m::wizard_expiry_until(say, &when::day_of(say, at)),
            Expiry::Never {} => m::wizard_expiry_never(say),
        };
        let most = most.map_or_else(
            || m::wizard_most_acceptances_any(say),
            |most| m::wizard_most_acceptances_most(say, i64::from(most)),
        );
        m::list_and_next(say, &end, &most)
    })
}

const fn slug(choice: ExpiryChoice) -> &'static str {
    match choice {
        ExpiryChoice::Days => "days",
        ExpiryChoice::Date => "date",
        ExpiryChoice::Never => "never",
    }
}

fn word(choice: ExpiryChoice) -> fn(&Words) -> String {
    match choice {
        ExpiryChoice::Days => m::wizard_expiry_days,
        ExpiryChoice::Date => m::wizard_expiry_date,
        ExpiryChoice::Never => m::wizard_expiry_never,
    }
}
