//! Where the firm is, and from when on invitations can come from a new office.

use leptos::prelude::*;
use liaison_contract::office::Office;
use liaison_domain::office::OfficeState;
use liaison_messages::{Words, messages as m};

use crate::api::office::list_offices;
use crate::api::{Notice, Query};
use crate::i18n::{names, problem, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::{Definition, DefinitionList};

#[component]
pub fn Offices() -> impl IntoView {
    let i18n = use_i18n();
    let offices = Query::kept(list_offices);
    let lines = move || {
        i18n.say(|words| match (offices.value(), offices.notice()) {
            (Some(all), _) => lines(words, &all),
            (None, Notice::Failed(why)) => (problem::failure(words, &why), Vec::new()),
            (None, _) => (m::loading(words), Vec::new()),
        })
    };
    let rows = move || {
        let (open, coming) = lines();
        let coming = coming
            .into_iter()
            .map(|line| {
                view! {
                    <br />
                    <span class="muted">{line}</span>
                }
            })
            .collect_view();
        view! { <span>{open}</span> {coming} }
    };
    view! {
        <DefinitionList>
            <Definition name=i18n.tr(m::overview_offices)>{rows}</Definition>
        </DefinitionList>
    }
}

/// Those that can be used in one line, and one for each that cannot yet.
fn lines(words: &Words, all: &[Office]) -> (String, Vec<String>) {
    let named = |state: OfficeState| all.iter().filter(move |office| office.state == state);
    let open: Vec<String> = named(OfficeState::Usable)
        .map(|office| office.name.clone())
        .collect();
    let coming: Vec<String> = named(OfficeState::NotYetUsable)
        .map(|office| {
            let from = when::margin(words, office.usable_from, now());
            m::overview_office_from(words, &office.name, &from)
        })
        .collect();
    let open = if open.is_empty() && coming.is_empty() {
        m::overview_offices_none(words)
    } else {
        names::list(words, &open)
    };
    (open, coming)
}
