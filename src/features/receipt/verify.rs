//! The check of a file that somebody holds, by this browser alone. It needs the keys, which it has once this page or a
//! receipt was opened with a network.

use leptos::ev::DragEvent;
use leptos::{prelude::*, task::spawn_local};
use leptos_router::{LazyRoute, lazy_route};
use liaison_messages::messages as m;
use web_sys::File;

use super::check::{Checked, check};
use super::contents::Contents;
use super::keys::Keys;
use super::paper::paper;
use super::verdict::verdict;
use crate::app::use_page;
use crate::i18n::use_i18n;
use crate::ui::{LoadNotice, bytes_of, chosen_file, dropped_file};

/// A receipt has a few kilobytes; nothing that is much larger is one.
const MOST_BYTES: f64 = 4_000_000.0;
const FILE: &str = "receipt-file";

pub struct VerifyReceiptPage;

#[lazy_route]
impl LazyRoute for VerifyReceiptPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <VerifyReceipt /> }.into_any()
    }
}

/// A file with what came of it.
#[derive(Clone, PartialEq)]
struct Found {
    name: String,
    checked: Checked,
    contents: Option<Contents>,
}

#[component]
fn VerifyReceipt() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::receipt_verify_title));
    let keys = Keys::new();
    let file = RwSignal::new_local(None::<File>);
    let found = RwSignal::new(None::<Found>);
    // Once the keys are there, also for a file that was chosen before.
    Effect::new(move |_| {
        let (Some(file), Some(keys)) = (file.get(), keys.value()) else {
            return;
        };
        spawn_local(async move {
            let bytes = match file.size() > MOST_BYTES {
                true => None,
                false => bytes_of(&file).await,
            };
            let checked = match &bytes {
                Some(bytes) => check(bytes, &keys).await,
                None => Checked::NoReceipt,
            };
            let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
            found.try_set(Some(Found {
                name: file.name(),
                checked,
                contents: text.and_then(|text| Contents::read(&text)),
            }));
        });
    });
    let choose = move |event| file.set(chosen_file(&event).or_else(|| file.get_untracked()));
    let drop_here = move |event: DragEvent| {
        if let Some(dropped) = dropped_file(&event) {
            file.set(Some(dropped));
        }
    };
    let shown = move || {
        let Found {
            name,
            checked,
            contents,
        } = found.get()?;
        Some(view! {
            <section aria-live="polite">
                <p>
                    <b dir="auto">{name}</b>
                </p>
                {verdict(i18n, &checked)}
            </section>
            {contents.map(|contents| paper(i18n, contents))}
        })
    };
    view! {
        <main
            class="page page--letter"
            id="main"
            tabindex="-1"
            on:dragover=|event| event.prevent_default()
            on:drop=drop_here
        >
            <header class="letterhead">
                <h1 class="display" tabindex="-1">{i18n.tr(m::receipt_verify_title)}</h1>
                <p class="letterhead__lede">{i18n.tr(m::receipt_verify_lede)}</p>
                <div class="field">
                    <label class="field__label" for=FILE>{i18n.tr(m::receipt_verify_file)}</label>
                    <input class="input" id=FILE type="file" accept=".json,application/json" on:change=choose />
                </div>
            </header>
            <LoadNotice
                notice=Signal::derive(move || keys.notice())
                loading=m::loading
                failed=m::receipt_keys_failed
                on_retry=move |()| keys.refetch()
            />
            {shown}
        </main>
    }
}
