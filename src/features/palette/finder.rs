//! The palette: one field, and what fits what is typed there. The field keeps the focus; the arrows move along the list.

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::{html, prelude::*};
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use liaison_contract::trial_invitation::SEARCH_MOST;
use liaison_messages::messages as m;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::entries::{Entry, Found, Group, Run, entries, find};
use super::{Asked, Floating};
use crate::api::{Notice, Query};
use crate::app::use_session;
use crate::i18n::{I18n, problem, use_i18n};
use crate::offline::use_offline;
use crate::ui::{Glyph, Icon};

const LIST: &str = "palette-list";

pub(super) fn view(asked: Asked) -> AnyView {
    let i18n = use_i18n();
    let place = NodeRef::<html::Dialog>::new();
    let is_open = Memo::new(move |_| asked.get() == Some(Floating::Finder));
    Effect::new(move |_| {
        let wanted = is_open.get();
        if let Some(place) = place.get()
            && place.open() != wanted
        {
            if wanted {
                let _ = place.show_modal();
            } else {
                place.close();
            }
        }
    });
    let close = move || {
        if asked.get_untracked() == Some(Floating::Finder) {
            asked.set(None);
        }
    };
    // What is behind the dialog is the dialog itself; what stands in it is not.
    let beside = move |event: MouseEvent| {
        if event.target() == event.current_target() {
            close();
        }
    };
    view! {
        <dialog
            class="dialog palette"
            node_ref=place
            aria-label=i18n.tr(m::shell_find)
            on:close=move |_| close()
            on:click=beside
        >
            {move || is_open.get().then(|| panel(asked))}
        </dialog>
    }
    .into_any()
}

/// What the field and the list share.
#[derive(Clone, Copy)]
struct Panel {
    i18n: I18n,
    typed: RwSignal<String>,
    entries: Memo<Vec<Entry>>,
    at: RwSignal<usize>,
    run: Callback<Run>,
}

fn panel(asked: Asked) -> AnyView {
    let (i18n, offline) = (use_i18n(), use_offline());
    let session = use_session();
    let typed = RwSignal::new(String::new());
    let at = RwSignal::new(0_usize);
    let found: Query<Found> = Query::new(move || {
        let text = typed.try_get_untracked().unwrap_or_default();
        find(text.trim().chars().take(SEARCH_MOST).collect())
    });
    let navigate = StoredValue::new_local(use_navigate());
    let run = Callback::new(move |run: Run| match run {
        Run::Go(address) => {
            asked.set(None);
            navigate.with_value(|navigate| navigate(&address, NavigateOptions::default()));
        }
        Run::Show(floating) => asked.set(Some(floating)),
        Run::Nothing => {}
    });
    let panel = Panel {
        i18n,
        typed,
        at,
        run,
        entries: Memo::new(move |_| {
            let text = typed.get();
            entries(i18n, offline, session.get().as_ref(), text.trim(), found.value())
        }),
    };
    let search = move |text: String| {
        typed.set(text);
        at.set(0);
        found.refetch();
    };
    view! {
        {field(panel, search)}
        {move || groups(panel)}
        <p class="palette__said" role="status">
            {move || said(panel, found, offline.is_online())}
        </p>
    }
    .into_any()
}

fn field(panel: Panel, search: impl Fn(String) + 'static) -> AnyView {
    let Panel {
        i18n, entries, at, ..
    } = panel;
    let has_some = Memo::new(move |_| entries.with(|entries| !entries.is_empty()));
    let keys = move |event: KeyboardEvent| {
        // While a word is composed, its keys are the input method's.
        if event.is_composing() || event.key_code() == 229 {
            return;
        }
        let count = entries.with_untracked(Vec::len);
        let here = at.get_untracked().min(count.saturating_sub(1));
        match event.key().as_str() {
            "ArrowDown" if count > 0 => go_to(at, (here + 1) % count),
            "ArrowUp" if count > 0 => go_to(at, (here + count - 1) % count),
            "Enter" => {
                if let Some(entry) = entries.with_untracked(|entries| entries.get(here).cloned()) {
                    panel.run.run(entry.run);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div class="palette__field">
            <Icon glyph=Glyph::Search />
            <input
                type="text"
                role="combobox"
                autofocus=true
                autocomplete="off"
                spellcheck="false"
                maxlength=SEARCH_MOST.to_string()
                aria-label=i18n.tr(m::shell_find)
                aria-autocomplete="list"
                aria-expanded=move || if has_some.get() { "true" } else { "false" }
                aria-controls=move || has_some.get().then_some(LIST)
                aria-activedescendant=move || has_some.get().then(|| option_id(shown(panel)))
                placeholder=i18n.tr(m::palette_placeholder)
                on:input=move |event| search(event_target_value(&event))
                on:keydown=keys
            />
        </div>
    }
    .into_any()
}

/// The one that Enter runs. The list may have become shorter since it was chosen.
fn shown(panel: Panel) -> usize {
    let last = panel.entries.with(|entries| entries.len().saturating_sub(1));
    panel.at.get().min(last)
}

fn go_to(at: RwSignal<usize>, next: usize) {
    at.set(next);
    let option = document().get_element_by_id(&option_id(next));
    if let Some(option) = option.and_then(|option| option.dyn_into::<HtmlElement>().ok()) {
        show(&option);
    }
}

/// Moves the list, and nothing around it, as far as needed.
fn show(option: &HtmlElement) -> Option<()> {
    let list: Element = document().get_element_by_id(LIST)?;
    let (top, bottom) = (option.offset_top(), option.offset_top() + option.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
    Some(())
}

fn option_id(at: usize) -> String {
    format!("{LIST}-{at}")
}

fn groups(panel: Panel) -> AnyView {
    let i18n = panel.i18n;
    let entries = panel.entries.get();
    if entries.is_empty() {
        return ().into_any();
    }
    let group = |group: Group| {
        let rows: Vec<_> = entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.group == group)
            .map(|(at, entry)| row(panel, at, entry.clone()))
            .collect();
        let name = i18n.say(group.name());
        (!rows.is_empty()).then(|| {
            view! {
                <div role="group" aria-label=name.clone()>
                    <p class="nav-group__name" aria-hidden="true">
                        {name.clone()}
                    </p>
                    {rows}
                </div>
            }
        })
    };
    view! {
        <div class="palette__list" role="listbox" id=LIST aria-label=i18n.say(m::palette_results)>
            {Group::ALL.map(group).into_iter().collect_view()}
        </div>
    }
    .into_any()
}

fn row(panel: Panel, at: usize, entry: Entry) -> AnyView {
    let is_here = move || shown(panel) == at;
    let refused = entry.run == Run::Nothing;
    let run = entry.run;
    view! {
        <div
            class="menu__item"
            class:menu__item--at=is_here
            role="option"
            id=option_id(at)
            aria-selected=move || if is_here() { "true" } else { "false" }
            aria-disabled=refused.then_some("true")
            on:click=move |_| panel.run.run(run.clone())
        >
            <span dir="auto">{entry.name}</span>
            {(!entry.keys.is_empty()).then(|| view! { <kbd>{entry.keys}</kbd> })}
            {(!entry.note.is_empty()).then(|| view! { <small>{entry.note}</small> })}
        </div>
    }
    .into_any()
}

/// What cannot be searched, what is on its way, and that nothing fits.
fn said(panel: Panel, found: Query<Found>, is_online: bool) -> Option<String> {
    let i18n = panel.i18n;
    let text = panel.typed.with(|text| text.trim().to_owned());
    let is_empty = panel.entries.with(Vec::is_empty);
    if !is_online {
        return Some(i18n.say(m::palette_no_network));
    }
    if let Notice::Failed(why) | Notice::Stale { why, .. } = found.notice() {
        return Some(i18n.say(|words| {
            let why = problem::failure(words, &why);
            m::palette_failed(words, &why)
        }));
    }
    let is_answered = found.value().is_some_and(|found| found.text == text);
    match (is_answered, is_empty) {
        (false, _) => Some(i18n.say(m::palette_searching)),
        (true, true) => Some(i18n.say(|words| m::palette_nothing(words, &text))),
        (true, false) => {
            let count = panel.entries.with(Vec::len) as i64;
            Some(i18n.say(|words| m::palette_count(words, count)))
        }
    }
}
