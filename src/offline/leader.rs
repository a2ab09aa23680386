//! One leading tab an account, by Web Locks. The leader sends what waits in the outbox and holds the live stream.
//!
//! Without Web Locks every tab leads: the idempotency key keeps the second sending harmless.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    // web-sys has it behind an unstable flag only.
    type LockManager;

    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, callback: &Function) -> Result<Promise, JsValue>;
}

/// A place in the queue for the lead, and then the lead itself. Dropping it lets the next tab lead.
pub struct Leadership(Rc<Place>);

#[derive(Default)]
struct Place {
    left: Cell<bool>,
    granted: Cell<bool>,
    release: RefCell<Option<Function>>,
}

/// Asks for the lead; `granted` runs when this tab has it, at once or when the tab before it goes.
pub fn lead(name: &str, granted: impl FnOnce() + 'static) -> Leadership {
    let place = Rc::new(Place::default());
    request(name, Rc::clone(&place), Box::new(granted));
    Leadership(place)
}

fn request(name: &str, place: Rc<Place>, granted: Box<dyn FnOnce()>) {
    let granted = Rc::new(Cell::new(Some(granted)));
    let grant = {
        let place = Rc::clone(&place);
        let granted = Rc::clone(&granted);
        move || {
            place.granted.set(true);
            if let Some(granted) = granted.take() {
                granted();
            }
        }
    };
    let Some(locks) = locks() else {
        grant();
        return;
    };
    let on_lock = {
        let place = Rc::clone(&place);
        let grant = grant.clone();
        Closure::once_into_js(move |_lock: JsValue| -> JsValue {
            if place.left.get() {
                return JsValue::UNDEFINED;
            }
            grant();
            // The lock is held for as long as this promise is pending.
            Promise::new(&mut |resolve, _| {
                place.release.replace(Some(resolve));
            })
            .into()
        })
    };
    match locks.request(name, on_lock.unchecked_ref()) {
        Ok(held) => spawn_local(async move {
            // Browsers refuse locks to some pages, such as those with an opaque origin.
            if JsFuture::from(held).await.is_err() && !place.granted.get() && !place.left.get() {
                grant();
            }
        }),
        Err(_) => grant(),
    }
}

fn locks() -> Option<LockManager> {
    let locks = Reflect::get(&window().navigator(), &"locks".into()).ok()?;
    (!locks.is_undefined()).then(|| locks.unchecked_into())
}

impl Drop for Leadership {
    fn drop(&mut self) {
        self.0.left.set(true);
        if let Some(release) = self.0.release.take() {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}
