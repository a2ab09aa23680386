//! What is being written on this device. The whole list has a page of its own.

use leptos::prelude::*;
use liaison_drafts::DraftId;
use liaison_messages::messages as m;

use crate::i18n::use_i18n;
use crate::offline::use_offline;
use crate::ui::{DraftRow, EmptyState, Section};

/// The newest ones; the others are a click away.
const SHOWN: usize = 5;

#[component]
pub fn Drafts() -> impl IntoView {
    let i18n = use_i18n();
    let offline = use_offline();
    let ids = Memo::new(move |_| {
        let mut drafts = offline.dated();
        drafts.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
        drafts.truncate(SHOWN);
        drafts.into_iter().map(|(_, id)| id).collect::<Vec<DraftId>>()
    });
    let is_empty = Memo::new(move |_| ids.with(Vec::is_empty));
    let count = move || {
        let (all, unsent) = (offline.dated().len() as i64, offline.summary().unsent() as i64);
        match all {
            0 => String::new(),
            _ => i18n.say(|words| m::overview_drafts_count(words, all, unsent)),
        }
    };
    view! {
        <Section
            title=i18n.tr(m::drafts_title)
            note=count
            more=move || view! { <a href="/drafts">{i18n.tr(m::overview_drafts_all)}</a> }
        >
            {move || {
                if is_empty.get() {
                    view! {
                        <EmptyState title=i18n.tr(m::drafts_none) text=i18n.tr(m::drafts_none_text) />
                    }
                        .into_any()
                } else {
                    view! {
                        <ul class="drafts">
                            <For each=move || ids.get() key=|id| *id children=|id| view! { <DraftRow id /> } />
                        </ul>
                    }
                        .into_any()
                }
            }}
        </Section>
    }
}
