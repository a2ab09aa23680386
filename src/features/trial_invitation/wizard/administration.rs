//! Step 3: whether to ask for delegated administration.

use leptos::prelude::*;
use liaison_drafts::Field;
use liaison_messages::messages as m;

use super::state::Wizard;
use super::words;
use crate::ui::AskedChoice;

pub(super) fn view(wizard: Wizard) -> AnyView {
    let refused = Memo::new(move |_| {
        wizard
            .entitlements()
            .and_then(|entitlements| entitlements.delegated_administration.err())
    });
    AskedChoice {
        i18n: wizard.i18n,
        id: words::id(Field::Administration),
        question: m::wizard_administration_question,
        without: m::wizard_administration_no_text,
        value: wizard.content.part(|draft| draft.administration).into(),
        error: wizard.error(Field::Administration),
        refused: refused.into(),
        on_choose: Callback::new(move |answer| {
            wizard.edit(move |draft| draft.administration = Some(answer));
        }),
    }
    .view()
}
