//! Having a file of addresses read, by a worker, so that the page answers meanwhile. Few choose a file, so that this
//! comes when one is chosen, and the worker's program with it.

use std::rc::Rc;

use leptos::prelude::*;
use liaison_domain::address_list::{AddressList, Part};
use wasm_bindgen::prelude::*;
use web_sys::{Event, File, MessageEvent, Worker, WorkerOptions, WorkerType};

/// Ten thousand rows are well below it.
const BYTES_MOST: f64 = 5.0 * 1024.0 * 1024.0;

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    TooLarge,
    /// This browser has no such workers, or the worker's program did not come.
    NotStarted,
    Failed,
}

pub(super) enum Told {
    Percent(u32),
    Read(AddressList),
    Not(Unreadable),
}

/// Whoever drops it calls the reading off.
pub(super) struct Reading {
    worker: Worker,
    _heard: Closure<dyn FnMut(MessageEvent)>,
    _failed: Closure<dyn FnMut(Event)>,
}

pub(super) type Tell = Rc<dyn Fn(Told)>;

#[lazy]
pub(super) fn sharing_file() -> fn(&File, Tell) -> Result<Reading, Unreadable> {
    read
}

fn read(file: &File, tell: Tell) -> Result<Reading, Unreadable> {
    if file.size() > BYTES_MOST {
        return Err(Unreadable::TooLarge);
    }
    let worker = worker().ok_or(Unreadable::NotStarted)?;
    let mut list = AddressList::default();
    let told = Rc::clone(&tell);
    let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        told(understood(event.data().unchecked_ref(), &mut list));
    });
    worker.set_onmessage(Some(heard.as_ref().unchecked_ref()));
    // A script that does not come, or that this browser does not understand.
    let failed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        event.prevent_default();
        tell(Told::Not(Unreadable::NotStarted));
    });
    worker.set_onerror(Some(failed.as_ref().unchecked_ref()));
    let reading = Reading {
        worker,
        _heard: heard,
        _failed: failed,
    };
    match reading.worker.post_message(file) {
        Ok(()) => Ok(reading),
        Err(_) => Err(Unreadable::Failed),
    }
}

fn worker() -> Option<Worker> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let script = format!("/assets/{}/csv-worker.js", crate::boot::build()?);
    Worker::new_with_options(&script, &options).ok()
}

#[wasm_bindgen]
extern "C" {
    /// As `public/csv-worker.js` describes it.
    type Message;

    #[wasm_bindgen(method, getter)]
    fn percent(this: &Message) -> Option<u32>;
    #[wasm_bindgen(method, getter)]
    fn part(this: &Message) -> Option<String>;
    #[wasm_bindgen(method, getter, js_name = isLast)]
    fn is_last(this: &Message) -> Option<bool>;
    #[wasm_bindgen(method, getter)]
    fn failed(this: &Message) -> Option<String>;
}

fn understood(message: &Message, list: &mut AddressList) -> Told {
    if let Some(what) = message.failed() {
        return Told::Not(match what.as_str() {
            "start" => Unreadable::NotStarted,
            _ => Unreadable::Failed,
        });
    }
    let part: Option<Part> = message.part().and_then(|part| liaison_json::read(&part));
    let Some(part) = part else {
        return Told::Not(Unreadable::Failed);
    };
    list.add_part(part);
    match message.is_last() {
        Some(true) => Told::Read(core::mem::take(list)),
        _ => Told::Percent(message.percent().unwrap_or_default()),
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}
