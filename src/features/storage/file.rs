//! Out into a file, and back from one: what became of each row.

use leptos::{ev, prelude::*, task::spawn_local};
use liaison_messages::{Words, messages as m};
use wasm_bindgen_futures::JsFuture;

use super::{Page, look};
use crate::i18n::I18n;
use crate::offline::kept::{NoFile, Outcome, PutBack};
use crate::ui::{Button, Section, chosen_file, save_drafts};

const FILE: &str = "kept-file";
const FILE_HELP: &str = "kept-file-help";
const FILE_ERROR: &str = "kept-file-error";

pub(super) fn section(page: Page) -> AnyView {
    let i18n = page.i18n;
    let said = RwSignal::new(None::<String>);
    let out = move |()| {
        spawn_local(async move {
            let words = match page.offline.take_out().await {
                Some(file) => {
                    save_drafts(i18n, &file.text);
                    untrack(|| i18n.say(|words| m::kept_out_done(words, file.drafts as i64)))
                }
                None => untrack(|| i18n.say(m::kept_out_none)),
            };
            said.try_set(Some(words));
        });
    };
    view! {
        <Section title=i18n.tr(m::kept_file)>
            <div class="stack">
                <p>{i18n.tr(m::kept_out_text)}</p>
                <p class="btn-row">
                    <Button on_press=out>{i18n.tr(m::kept_out)}</Button>
                </p>
                <p role="status">{move || said.get()}</p>
                {back(page)}
            </div>
        </Section>
    }
    .into_any()
}

fn back(page: Page) -> AnyView {
    let i18n = page.i18n;
    let outcome = RwSignal::new(None::<Result<Vec<PutBack>, NoFile>>);
    let is_refused = Memo::new(move |_| outcome.with(|outcome| matches!(outcome, Some(Err(NoFile)))));
    let choose = move |event: ev::Event| {
        let Some(file) = chosen_file(&event) else {
            return;
        };
        outcome.set(None);
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok();
            let rows = match text.and_then(|text| text.as_string()) {
                Some(text) => page.offline.put_back(&text).await,
                None => Err(NoFile),
            };
            outcome.try_set(Some(rows));
            look(page);
        });
    };
    let error = move || {
        is_refused.get().then(|| {
            view! {
                <p class="field__error" id=FILE_ERROR role="alert">
                    {i18n.tr(m::kept_back_no_file)}
                </p>
            }
        })
    };
    let rows = move || match outcome.get() {
        Some(Ok(rows)) => Some(told(i18n, rows)),
        Some(Err(NoFile)) | None => None,
    };
    view! {
        <div class="field">
            <label class="field__label" for=FILE>
                {i18n.tr(m::kept_back)}
            </label>
            <p class="field__help" id=FILE_HELP>
                {i18n.tr(m::kept_back_help)}
            </p>
            {error}
            <input
                class="input"
                id=FILE
                type="file"
                accept=".json,application/json"
                aria-describedby=format!("{FILE_HELP} {FILE_ERROR}")
                aria-invalid=move || is_refused.get().then_some("true")
                on:change=choose
            />
        </div>
        {rows}
    }
    .into_any()
}

fn told(i18n: I18n, rows: Vec<PutBack>) -> AnyView {
    let added = rows.iter().filter(|row| row.outcome == Outcome::Added).count();
    let title = i18n.say(|words| match added {
        0 => m::kept_back_nothing(words),
        added => m::kept_back_done(words, added as i64),
    });
    let lines = i18n.say(|words| {
        let rows = (1..).zip(&rows);
        rows.map(|(number, row)| line(words, number, row))
            .collect::<Vec<_>>()
    });
    let lines = lines.into_iter().map(|line| view! { <li dir="auto">{line}</li> });
    view! {
        <div role="status">
            <p class="strong">{title}</p>
            <ol class="small">{lines.collect_view()}</ol>
        </div>
    }
    .into_any()
}

fn line(words: &Words, number: i64, row: &PutBack) -> String {
    let outcome = match row.outcome {
        Outcome::Added => m::kept_back_added(words),
        Outcome::AlreadyHere => m::kept_back_here(words),
        Outcome::NotReadable => m::kept_back_unreadable(words),
        Outcome::OfAnotherAccount => m::kept_back_another(words),
        Outcome::NotKept => m::kept_back_not_kept(words),
    };
    match &row.name {
        Some(name) => m::kept_back_named(words, name, &outcome),
        None => m::kept_back_row(words, number, &outcome),
    }
}
