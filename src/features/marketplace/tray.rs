//! Those that were chosen among the results, wherever in them they stand. Fetched with the first of them.

use leptos::prelude::*;
use liaison_contract::marketplace::Marketplace;
use liaison_contract::paths::contact_page;
use liaison_messages::messages as m;

use super::address::comparison;
use super::search::Page;
use crate::api::Query;
use crate::i18n::names;
use crate::ui::live::live;
use crate::ui::{Button, LinkButton, Look, Part, later};

/// Where they were chosen, and among which.
#[derive(Clone, Copy)]
pub(super) struct Chosen {
    pub(super) page: Page,
    pub(super) found: Query<Marketplace>,
}

/// Nothing while nobody is chosen.
pub(super) fn tray(chosen: Chosen) -> AnyView {
    let wanted = chosen.page.wanted;
    let is_any = Memo::new(move |_| wanted.with(|wanted| !wanted.compared.is_empty()));
    live(move || {
        is_any
            .get()
            .then(|| later(chosen, Box::pin(marketplace_tray()), || ().into_any()))
    })
}

#[lazy]
fn marketplace_tray() -> Part<Chosen> {
    |chosen| live(move || view(chosen.page, chosen.found.value()))
}

fn view(page: Page, found: Option<Marketplace>) -> Option<AnyView> {
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
    let (side_by_side, contact) = (comparison(&wanted), contact_page(&wanted.compared));
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
            <LinkButton href=side_by_side>{i18n.tr(m::marketplace_compare)}</LinkButton>
            <LinkButton look=Look::Primary href=contact>
                {move || i18n.say(|words| m::marketplace_contact_chosen(words, count))}
            </LinkButton>
        </div>
    };
    Some(tray.into_any())
}
