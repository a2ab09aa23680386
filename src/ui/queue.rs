//! A list of what waits for somebody, in pages, a card each.

use std::future::Future;

use leptos::prelude::*;
use liaison_messages::messages as m;

use super::live::live;
use super::{EmptyState, LoadNotice, Said, Select, SelectOption, pager};
use crate::api::{ApiError, Listed, Query};
use crate::i18n::I18n;

/// How a queue is said.
#[derive(Clone, Copy)]
pub struct QueueWords {
    /// That nothing is there, and what would be.
    pub none: Said,
    pub none_text: Said,
    pub failed: Said,
}

/// What a queue can be narrowed to.
#[derive(Clone, Copy)]
pub struct QueueStates {
    /// Of the control.
    pub id: &'static str,
    pub label: Said,
    /// Each as the API calls it and as it is said, the first one chosen.
    pub all: &'static [(&'static str, Said)],
}

/// `list` is asked for so many pages of a state; a card gets the way to read the list anew.
pub fn queue_of<T, F>(
    i18n: I18n,
    words: QueueWords,
    states: QueueStates,
    list: impl Fn(&'static str, usize) -> F + Send + Sync + 'static,
    card: fn(I18n, T, Callback<()>) -> AnyView,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<Listed<T>, ApiError>> + 'static,
{
    let state = RwSignal::new(states.all.first().map_or("", |(value, _)| value));
    let pages = RwSignal::new(1_usize);
    let found = Query::new(move || list(state.get_untracked(), pages.get_untracked()));
    let again = Callback::new(move |()| found.refetch());
    let choose = Callback::new(move |chosen| {
        state.set(chosen);
        pages.set(1);
        found.refetch();
    });
    view! {
        {narrowed(i18n, states, state, choose)}
        {cards(i18n, words, pages, found, again, card)}
    }
    .into_any()
}

/// The same of what is always the same.
pub fn queue<T, F>(
    i18n: I18n,
    words: QueueWords,
    list: impl Fn(usize) -> F + Send + Sync + 'static,
    card: fn(I18n, T, Callback<()>) -> AnyView,
) -> AnyView
where
    T: Clone + Send + Sync + 'static,
    F: Future<Output = Result<Listed<T>, ApiError>> + 'static,
{
    let pages = RwSignal::new(1_usize);
    let found = Query::new(move || list(pages.get_untracked()));
    let again = Callback::new(move |()| found.refetch());
    cards(i18n, words, pages, found, again, card)
}

fn narrowed(
    i18n: I18n,
    states: QueueStates,
    state: RwSignal<&'static str>,
    choose: Callback<&'static str>,
) -> AnyView {
    let options = Signal::derive(move || {
        let option = |(value, name): &(&str, Said)| SelectOption {
            value: (*value).to_owned(),
            label: i18n.say(name),
        };
        states.all.iter().map(option).collect::<Vec<_>>()
    });
    let wanted = move |wanted: String| {
        if let Some((chosen, _)) = states.all.iter().find(|(value, _)| *value == wanted) {
            choose.run(chosen);
        }
    };
    view! {
        <Select
            id=states.id
            label=i18n.tr(states.label)
            options
            value=Signal::derive(move || state.get().to_owned())
            on_change=wanted
        />
    }
    .into_any()
}

/// The cards of what a page has asked for by itself.
pub fn cards<T: Clone + Send + Sync + 'static>(
    i18n: I18n,
    words: QueueWords,
    pages: RwSignal<usize>,
    found: Query<Listed<T>>,
    again: Callback<()>,
    card: fn(I18n, T, Callback<()>) -> AnyView,
) -> AnyView {
    let shown = move || {
        let listed = found.value()?;
        let more = pager(i18n, listed.more, pages, again);
        let each = listed.items.into_iter().map(|one| card(i18n, one, again));
        let each: Vec<AnyView> = each.collect();
        let list = match each.is_empty() {
            true => view! {
                <EmptyState title=i18n.tr(words.none) text=i18n.tr(words.none_text)>
                    {}
                </EmptyState>
            }
            .into_any(),
            false => view! { <div class="stack">{each}</div> }.into_any(),
        };
        Some(view! { {list} {more} }.into_any())
    };
    view! {
        <LoadNotice
            notice=Signal::derive(move || found.notice())
            loading=m::loading
            failed=words.failed
            on_retry=move |()| found.refetch()
        />
        {live(shown)}
    }
    .into_any()
}
