//! Those that were chosen among the results, wherever in them they stand.

use leptos::prelude::*;
use liaison_contract::marketplace::Marketplace;
use liaison_messages::messages as m;

use super::address::comparison;
use super::search::Page;
use crate::i18n::names;
use crate::ui::{Button, LinkButton, Look};

/// Nothing while nobody is chosen.
pub(super) fn tray(page: Page, found: Option<Marketplace>) -> Option<AnyView> {
    let i18n = page.i18n;
    let wanted = page.wanted.get();
    if wanted.compared.is_empty() {
        return None;
    }
    let count = wanted.compared.len() as i64;
    let name = |slug: &String| {
        let mut results = found.iter().flat_map(|found| &found.results);
        let result = results.find(|result| result.slug == *slug)?;
        Some(result.partner_name.clone())
    };
    let known: Vec<String> = wanted.compared.iter().filter_map(name).collect();
    let names = move || i18n.say(|words| names::list(words, &known));
    let href = comparison(&wanted);
    let none = wanted.comparing_none();
    let tray = view! {
        <div class="tray" role="region" aria-label=i18n.tr(m::marketplace_tray)>
            <p>
                <b role="status">{move || i18n.say(|words| m::marketplace_chosen(words, count))}</b>
                " "
                <span class="muted">{names}</span>
            </p>
            <Button look=Look::Quiet on_press=move |()| page.go.run(none.clone())>
                {i18n.tr(m::marketplace_choose_none)}
            </Button>
            <LinkButton look=Look::Primary href>
                {i18n.tr(m::marketplace_compare)}
            </LinkButton>
        </div>
    };
    Some(tray.into_any())
}
