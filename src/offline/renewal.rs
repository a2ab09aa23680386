//! How the tabs of the app come to a newer version together: the service worker that waits takes over, what is typed is
//! written down, and then they are loaded anew.

use std::rc::Rc;
use std::time::Duration;

use js_sys::{Object, Promise, Reflect};
use leptos::{ev, prelude::*, task::spawn_local};
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, ServiceWorkerContainer, ServiceWorkerRegistration};

use super::account::Offline;
use super::clock::pause;

const CHANNEL: &str = "liaison-version";
const LOOK_EVERY: Duration = Duration::from_secs(30 * 60);
const LOOK_AGAIN_MILLIS: i32 = 50;
const LOOKS_MOST: u32 = 60;
/// Half a minute.
const FETCHES_MOST: u32 = 600;

/// Runs `waits` when a newer version waits, and `others` when another tab has gone on to one. Both as long as the page
/// stands. Browsers look for a newer version by themselves only when a page is loaded.
pub fn watch(waits: impl Fn() + 'static, others: impl Fn() + 'static) {
    let heard = Closure::<dyn Fn()>::new(others);
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
    }
    if let Some(workers) = workers() {
        spawn_local(async move {
            let _ = watch_worker(workers, Rc::new(waits)).await;
        });
    }
}

/// Nothing that was typed is lost: it is in the database before the page goes.
pub async fn renew(offline: Option<Offline>) {
    written(offline).await;
    let _ = activate().await;
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        let _ = channel.post_message(&JsValue::TRUE);
    }
    let _ = window().location().reload();
}

/// As another tab did. Returns where something could not be written down.
pub async fn follow(offline: Option<Offline>) {
    if written(offline).await {
        let _ = window().location().reload();
    }
}

/// Whether all of it is.
async fn written(offline: Option<Offline>) -> bool {
    let Some(offline) = offline else {
        return true;
    };
    for _ in 0..LOOKS_MOST {
        offline.flush();
        if untrack(|| offline.summary()).saving == 0 {
            return true;
        }
        pause(LOOK_AGAIN_MILLIS).await;
    }
    false
}

async fn watch_worker(workers: ServiceWorkerContainer, waits: Rc<dyn Fn()>) -> Result<(), JsValue> {
    let had_one = workers.controller().is_some();
    let ready: ServiceWorkerRegistration = JsFuture::from(workers.ready()?).await?.dyn_into()?;
    if ready.waiting().is_some() {
        waits();
    }
    // The browser looks as soon as a page is asked for, long before anybody listens here.
    follow_installing(&ready, &waits);
    let found = Closure::<dyn Fn()>::new({
        let (ready, waits) = (ready.clone(), Rc::clone(&waits));
        move || follow_installing(&ready, &waits)
    });
    ready.add_event_listener_with_callback("updatefound", found.as_ref().unchecked_ref())?;
    found.forget();
    // Another tab has let it take over, and could not say so.
    let taken_over = Closure::<dyn Fn()>::new(move || {
        if had_one {
            waits();
        }
    });
    workers.add_event_listener_with_callback("controllerchange", taken_over.as_ref().unchecked_ref())?;
    taken_over.forget();
    let look = move || {
        // Without a network it is looked for the next time.
        if let Ok(looking) = ready.update() {
            spawn_local(async move {
                let _ = JsFuture::from(looking).await;
            });
        }
    };
    let again = look.clone();
    let _ = window_event_listener(ev::visibilitychange, move |_| {
        if !document().hidden() {
            again();
        }
    });
    set_interval(look, LOOK_EVERY);
    Ok(())
}

fn follow_installing(registration: &ServiceWorkerRegistration, waits: &Rc<dyn Fn()>) {
    let Some(worker) = registration.installing() else {
        return;
    };
    let (registration, waits) = (registration.clone(), Rc::clone(waits));
    let changed = Closure::<dyn Fn()>::new(move || {
        if registration.waiting().is_some() {
            waits();
        }
    });
    let _ = worker.add_event_listener_with_callback("statechange", changed.as_ref().unchecked_ref());
    changed.forget();
}

/// What there is to fetch is fetched, and takes over: without that, loading would bring the same version again.
async fn activate() -> Result<(), JsValue> {
    let Some(workers) = workers() else {
        return Ok(());
    };
    let ready: ServiceWorkerRegistration = JsFuture::from(workers.ready()?).await?.dyn_into()?;
    // Without a network what waits already is enough.
    let _ = JsFuture::from(ready.update()?).await;
    for _ in 0..FETCHES_MOST {
        if ready.installing().is_none() {
            break;
        }
        pause(LOOK_AGAIN_MILLIS).await;
    }
    let Some(waiting) = ready.waiting() else {
        return Ok(());
    };
    let message = Object::new();
    Reflect::set(&message, &"type".into(), &"activate".into())?;
    waiting.post_message(&message)?;
    let taken_over = Promise::new(&mut |resolve, _| {
        let _ = workers.add_event_listener_with_callback("controllerchange", &resolve);
    });
    JsFuture::from(taken_over).await?;
    Ok(())
}

fn workers() -> Option<ServiceWorkerContainer> {
    // Absent without a secure context.
    let navigator = window().navigator();
    Reflect::has(&navigator, &"serviceWorker".into())
        .unwrap_or_default()
        .then(|| navigator.service_worker())
}
