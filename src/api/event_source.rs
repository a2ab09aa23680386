//! The browser's own reader of a stream of events, closed when dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{EventSource, MessageEvent};

/// The messages without a number: another device of the same person has changed a draft, or its inbox changed.
const DRAFT: &str = "draft";
const INBOX: &str = "inbox";

/// What is done at messages without a number.
pub(super) struct Named<D, I> {
    pub(super) drafted: D,
    pub(super) inbox: I,
}

/// What is done at the messages of a name.
type Hearing = (&'static str, Closure<dyn FnMut()>);

pub(super) struct Source {
    raw: EventSource,
    _opened: Closure<dyn FnMut()>,
    _came: Closure<dyn FnMut(MessageEvent)>,
    named: [Hearing; 2],
    _failed: Closure<dyn FnMut()>,
}

impl Source {
    pub(super) fn open(
        address: &str,
        opened: impl Fn(()) + 'static,
        came: impl Fn(String) + 'static,
        named: Named<impl Fn(()) + 'static, impl Fn(()) + 'static>,
        failed: impl Fn(()) + 'static,
    ) -> Option<Self> {
        let raw = EventSource::new(address).ok()?;
        let opened = Closure::<dyn FnMut()>::new(move || opened(()));
        let came = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                came(text);
            }
        });
        let Named { drafted, inbox } = named;
        let named = [
            (DRAFT, Closure::<dyn FnMut()>::new(move || drafted(()))),
            (INBOX, Closure::<dyn FnMut()>::new(move || inbox(()))),
        ];
        let failed = Closure::<dyn FnMut()>::new(move || failed(()));
        raw.set_onopen(Some(opened.as_ref().unchecked_ref()));
        raw.set_onmessage(Some(came.as_ref().unchecked_ref()));
        raw.set_onerror(Some(failed.as_ref().unchecked_ref()));
        for (name, heard) in &named {
            raw.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref())
                .ok()?;
        }
        Some(Self {
            raw,
            _opened: opened,
            _came: came,
            named,
            _failed: failed,
        })
    }

    pub(super) fn is_open(&self) -> bool {
        self.raw.ready_state() == EventSource::OPEN
    }
}

impl Drop for Source {
    fn drop(&mut self) {
        self.raw.set_onopen(None);
        self.raw.set_onmessage(None);
        self.raw.set_onerror(None);
        for (name, heard) in &self.named {
            let heard = heard.as_ref().unchecked_ref();
            let _ = self.raw.remove_event_listener_with_callback(name, heard);
        }
        self.raw.close();
    }
}
