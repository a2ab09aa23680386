//! The day until which an offer can be answered, where it is extended: asked for in the dialogs of one offer and of many.

use leptos::prelude::*;
use liaison_domain::purchase_offer::AnswerBy;
use liaison_messages::messages as m;

use crate::i18n::{I18n, when};
use crate::ui::Field;
use crate::ui::field::InputKind;

#[derive(Clone, Copy)]
pub(super) struct LastDay {
    i18n: I18n,
    date: RwSignal<String>,
    is_missing: RwSignal<bool>,
}

impl LastDay {
    pub(super) fn new(i18n: I18n) -> Self {
        Self {
            i18n,
            date: RwSignal::new(String::new()),
            is_missing: RwSignal::new(false),
        }
    }

    /// The end of that day; where none is chosen the field says so from now on.
    pub(super) fn chosen(self) -> Option<AnswerBy> {
        let at = self.date.with_untracked(|date| when::end_of_day(date));
        self.is_missing.set(at.is_none());
        let zone = when::zone();
        at.map(|at| AnswerBy { at, zone })
    }

    pub(super) fn field(self, id: &'static str) -> AnyView {
        let Self {
            i18n,
            date,
            is_missing,
        } = self;
        let zone = when::zone();
        let help = move || i18n.say(|words| m::offer_answer_by_help(words, &zone));
        let error = Signal::derive(move || is_missing.get().then(|| i18n.say(m::offer_day_missing)));
        view! {
            <Field
                id
                kind=InputKind::Date
                label=i18n.tr(m::offer_answer_by)
                help
                error
                value=date
                on_input=move |text| date.set(text)
            />
        }
        .into_any()
    }
}
