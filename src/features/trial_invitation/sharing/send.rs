//! Addresses, typed, pasted or from a file: what can be sent, what cannot and why, and the one verb.

use std::rc::Rc;
use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};
use liaison_domain::address_list::{AddressList, Refused, Why};
use liaison_messages::{Words, messages as m};

use super::super::live::{live, said};
use super::Sharing;
use super::batches::{Handed, hand_over};
use super::file::{Reading, Told, Unreadable, sharing_file};
use crate::api::ApiError;
use crate::i18n::{I18n, problem};
use crate::ui::{Banner, BannerTone, Button, Look, TextArea, chosen_file, needs_network};

/// The field for addresses, by which others find it.
pub(in super::super) const ADDRESSES: &str = "recipients-addresses";
const FILE: &str = "recipients-file";
const FILE_HELP: &str = "recipients-file-help";
/// Of the rows that cannot be used: so many are told one by one.
const TOLD: usize = 50;

#[derive(Clone, Copy)]
struct Form {
    i18n: I18n,
    sharing: Sharing,
    typed: RwSignal<String>,
    /// What a file has given. While there is one, it stands for what is typed.
    file: RwSignal<Option<FromFile>>,
    /// How many percent of a file are read.
    reading: RwSignal<Option<u32>>,
    /// It goes with the page, and the worker with it.
    worker: StoredValue<Option<Reading>, LocalStorage>,
    unreadable: RwSignal<Option<Unreadable>>,
    list: Memo<Arc<AddressList>>,
    /// While addresses are handed over.
    handed: RwSignal<Option<Handed>>,
    outcome: RwSignal<Option<Result<Handed, ApiError>>>,
    /// Whether it was tried with nothing to send.
    nothing: RwSignal<bool>,
}

#[derive(Clone, PartialEq)]
struct FromFile {
    name: String,
    list: Arc<AddressList>,
}

pub(super) fn form(i18n: I18n, sharing: Sharing) -> AnyView {
    let typed = RwSignal::new(String::new());
    let file = RwSignal::new(None::<FromFile>);
    let form = Form {
        i18n,
        sharing,
        typed,
        file,
        reading: RwSignal::new(None),
        worker: StoredValue::new_local(None),
        unreadable: RwSignal::new(None),
        list: Memo::new(move |_| match file.get() {
            Some(file) => file.list,
            None => Arc::new(typed.with(|text| AddressList::typed(text))),
        }),
        handed: RwSignal::new(None),
        outcome: RwSignal::new(None),
        nothing: RwSignal::new(false),
    };
    let has_file = Memo::new(move |_| file.with(Option::is_some));
    view! {
        {live(move || outcome(form))}
        {live(move || Some(if has_file.get() { chosen(form) } else { fields(form) }))}
        {live(move || refused(form))}
        {live(move || Some(match form.handed.get() {
            Some(handed) => on_its_way(form, handed),
            None => verb(form),
        }))}
    }
    .into_any()
}

fn fields(form: Form) -> AnyView {
    let i18n = form.i18n;
    let error = Signal::derive(move || {
        let nothing = form.nothing.get() && form.list.with(|list| list.good().is_empty());
        nothing.then(|| i18n.say(m::recipients_nothing))
    });
    let write = move |text: String| {
        form.outcome.set(None);
        form.typed.set(text);
    };
    let is_reading = Memo::new(move |_| form.reading.with(Option::is_some));
    let choose = move |event: ev::Event| {
        if let Some(file) = chosen_file(&event) {
            begin(form, file);
        }
    };
    view! {
        <TextArea
            id=ADDRESSES
            label=i18n.tr(m::recipients_addresses)
            help=i18n.tr(m::recipients_addresses_help)
            error
            value=form.typed
            on_input=write
        />
        <div class="field">
            <label class="field__label" for=FILE>
                {i18n.tr(m::recipients_file)}
            </label>
            <p class="field__help" id=FILE_HELP>
                {i18n.tr(m::recipients_file_help)}
            </p>
            {live(move || unreadable(form))}
            <input
                class="input"
                id=FILE
                type="file"
                accept=".csv,.txt,text/csv,text/plain"
                aria-describedby=FILE_HELP
                on:change=choose
            />
        </div>
        {live(move || is_reading.get().then(|| reading(form)))}
    }
    .into_any()
}

fn begin(form: Form, file: web_sys::File) {
    form.outcome.set(None);
    form.unreadable.set(None);
    form.reading.set(Some(0));
    let name = file.name();
    let tell = move |told| match told {
        Told::Percent(percent) => {
            form.reading.try_set(Some(percent));
        }
        Told::Read(list) => {
            let (name, list) = (name.clone(), Arc::new(list));
            form.file.try_set(Some(FromFile { name, list }));
            end(form);
        }
        Told::Not(why) => {
            form.unreadable.try_set(Some(why));
            end(form);
        }
    };
    spawn_local(async move {
        let read = sharing_file().await;
        // Called off, or the page is left, before the code was there.
        if !matches!(form.reading.try_get_untracked(), Some(Some(_))) {
            return;
        }
        match read(&file, Rc::new(tell)) {
            Ok(reading) => form.worker.set_value(Some(reading)),
            Err(why) => {
                form.unreadable.set(Some(why));
                end(form);
            }
        }
    });
}

fn end(form: Form) {
    form.worker.try_update_value(|worker| *worker = None);
    form.reading.try_set(None);
}

fn reading(form: Form) -> AnyView {
    let i18n = form.i18n;
    let percent = move || form.reading.get().unwrap_or_default().to_string();
    view! {
        <div class="row">
            <progress max="100" value=percent aria-label=i18n.tr(m::recipients_reading)></progress>
            <Button look=Look::Small on_press=move |()| end(form)>
                {i18n.tr(m::recipients_cancel)}
            </Button>
        </div>
    }
    .into_any()
}

fn unreadable(form: Form) -> Option<AnyView> {
    let words: fn(&Words) -> String = match form.unreadable.get()? {
        Unreadable::TooLarge => m::recipients_file_too_large,
        Unreadable::NotStarted => m::recipients_file_not_started,
        Unreadable::Failed => m::recipients_file_failed,
    };
    let words = form.i18n.say(words);
    Some(view! { <p class="field__error" role="alert">{words}</p> }.into_any())
}

fn chosen(form: Form) -> AnyView {
    let name = form
        .file
        .with_untracked(|file| file.as_ref().map(|file| file.name.clone()));
    view! {
        <div class="row">
            <span class="strong" dir="auto">{name}</span>
            <Button look=Look::Small on_press=move |()| form.file.set(None)>
                {form.i18n.tr(m::recipients_file_away)}
            </Button>
        </div>
    }
    .into_any()
}

/// The rows that cannot be used, by number and column.
fn refused(form: Form) -> Option<AnyView> {
    let (lines, count, beyond) = form.list.with(|list| {
        let told: Vec<String> = list
            .refused()
            .iter()
            .take(TOLD)
            .map(|each| told(form.i18n, each))
            .collect();
        (told, list.refused().len(), list.beyond())
    });
    if count == 0 && beyond == 0 {
        return None;
    }
    let i18n = form.i18n;
    let title = (count > 0).then(|| i18n.say(|words| m::recipients_refused(words, count as i64)));
    let rest = count.saturating_sub(TOLD);
    let rest = (rest > 0).then(|| i18n.say(|words| m::recipients_refused_rest(words, rest as i64)));
    let beyond = (beyond > 0).then(|| i18n.say(|words| m::recipients_beyond(words, i64::from(beyond))));
    let lines: Vec<AnyView> = lines
        .into_iter()
        .chain(rest)
        .map(|line| view! { <li dir="auto">{line}</li> }.into_any())
        .collect();
    Some(
        view! {
            <div role="status">
                <p class="strong">{title}</p>
                <ul class="small">{lines}</ul>
                <p>{beyond}</p>
            </div>
        }
        .into_any(),
    )
}

fn told(i18n: I18n, refused: &Refused) -> String {
    i18n.say(|words| {
        let why = match &refused.why {
            Why::Empty => m::recipients_why_empty(words),
            Why::NotAnAddress(text) => m::recipients_why_not_an_address(words, text),
            Why::Duplicate(text) => m::recipients_why_duplicate(words, text),
            Why::Unbalanced => m::recipients_why_unbalanced(words),
        };
        m::recipients_refused_row(words, i64::from(refused.row), i64::from(refused.column), &why)
    })
}

fn verb(form: Form) -> AnyView {
    let i18n = form.i18n;
    let label = said(move || {
        let count = form.list.with(|list| list.good().len());
        i18n.say(|words| match count {
            0 => m::recipients_send_none(words),
            count => m::recipients_send(words, count as i64),
        })
    });
    let press = move |()| {
        let good = form.list.with_untracked(|list| list.good().to_vec());
        if good.is_empty() {
            form.nothing.set(true);
            return;
        }
        form.nothing.set(false);
        form.outcome.set(None);
        spawn_local(async move {
            let outcome = hand_over(form.sharing.id, good, form.handed).await;
            form.handed.try_set(None);
            if outcome.is_ok() {
                form.typed.try_set(String::new());
                form.file.try_set(None);
            }
            form.outcome.try_set(Some(outcome));
            form.sharing.recipients.refetch();
        });
    };
    view! {
        <p>
            <Button refused=needs_network() on_press=press>{label}</Button>
        </p>
    }
    .into_any()
}

fn on_its_way(form: Form, handed: Handed) -> AnyView {
    let i18n = form.i18n;
    let words = i18n.say(|words| m::recipients_handing(words, handed.done as i64, handed.all as i64));
    view! {
        <div class="row" role="status">
            <progress max=handed.all.to_string() value=handed.done.to_string() aria-hidden="true"></progress>
            <span>{words}</span>
            <Button look=Look::Small on_press=move |()| form.handed.set(None)>
                {i18n.tr(m::recipients_cancel)}
            </Button>
        </div>
    }
    .into_any()
}

fn outcome(form: Form) -> Option<AnyView> {
    let (tone, words) = match form.outcome.get()? {
        Ok(handed) => {
            let words = form.i18n.say(|words| {
                let (added, known) = (handed.added as i64, handed.known as i64);
                match handed.known {
                    0 => m::recipients_done(words, added),
                    _ => [
                        m::recipients_done(words, added),
                        m::recipients_done_known(words, known),
                    ]
                    .join(" "),
                }
            });
            (BannerTone::Good, words)
        }
        Err(error) => (
            BannerTone::Stop,
            form.i18n.say(|words| problem::failure(words, &error)),
        ),
    };
    Some(view! { <Banner tone>{words}</Banner> }.into_any())
}
