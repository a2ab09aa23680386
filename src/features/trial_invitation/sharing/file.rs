//! Having a file of addresses read, by a worker, so that the page answers meanwhile. Few choose a file, so that this
//! comes when one is chosen, and the worker's program with it.

use std::rc::Rc;

use js_sys::Function;
use leptos::prelude::*;
use liaison_domain::address_list::{AddressList, Part};
use liaison_json::FromJson;
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
    heard: Closure<dyn FnMut(MessageEvent)>,
    failed: Closure<dyn FnMut(Event)>,
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
        let text = event.data().as_string().unwrap_or_default();
        told(understood(&text, &mut list));
    });
    // A script that does not come, or that this browser does not understand.
    let failed = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        event.prevent_default();
        tell(Told::Not(Unreadable::NotStarted));
    });
    let reading = Reading {
        worker,
        heard,
        failed,
    };
    for (event, closure) in reading.closures() {
        let listening = reading.worker.add_event_listener_with_callback(event, closure);
        listening.map_err(|_| Unreadable::NotStarted)?;
    }
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

/// As `public/csv-worker.js` describes it.
#[derive(FromJson)]
#[serde(rename_all = "snake_case")]
enum Message {
    Read { percent: u32, part: Part },
    Last(Part),
    Failed(What),
}

#[derive(FromJson)]
#[serde(rename_all = "snake_case")]
enum What {
    Start,
    Read,
}

fn understood(message: &str, list: &mut AddressList) -> Told {
    match liaison_json::read(message) {
        Some(Message::Read { percent, part }) => {
            list.add_part(part);
            Told::Percent(percent)
        }
        Some(Message::Last(part)) => {
            list.add_part(part);
            Told::Read(core::mem::take(list))
        }
        Some(Message::Failed(What::Start)) => Told::Not(Unreadable::NotStarted),
        Some(Message::Failed(What::Read)) | None => Told::Not(Unreadable::Failed),
    }
}

impl Reading {
    fn closures(&self) -> [(&'static str, &Function); 2] {
        [
            ("message", self.heard.as_ref().unchecked_ref()),
            ("error", self.failed.as_ref().unchecked_ref()),
        ]
    }
}

impl Drop for Reading {
    fn drop(&mut self) {
        // What it has said already may still be on its way to somebody who is not there any more.
        for (event, closure) in self.closures() {
            let _ = self.worker.remove_event_listener_with_callback(event, closure);
        }
        self.worker.terminate();
    }
}
