//! A newer build is on the server, or waits in the service worker: a quiet offer to reload.

use leptos::{ev, prelude::*, task::spawn_local};
use liaison_messages::messages as m;
use wasm_bindgen::{JsCast, JsValue, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorkerContainer, ServiceWorkerRegistration};

use crate::i18n::use_i18n;

/// Whether there is something newer. Created once by the app.
#[derive(Clone, Copy)]
pub(super) struct Newer(RwSignal<bool>);

impl Newer {
    pub(super) fn watch() -> Self {
        let newer = Self(RwSignal::new(false));
        provide_context(newer);
        // A chunk of this build is no longer there.
        let _ = window_event_listener(
            ev::Custom::<ev::CustomEvent>::new("liaison:stale-build"),
            move |_| {
                newer.0.set(true);
            },
        );
        if let Some(workers) = workers() {
            spawn_local(async move {
                let _ = newer.watch_worker(workers).await;
            });
        }
        newer
    }

    pub(super) fn is_there(self) -> bool {
        self.0.get()
    }

    async fn watch_worker(self, workers: ServiceWorkerContainer) -> Result<(), JsValue> {
        let ready: ServiceWorkerRegistration = JsFuture::from(workers.ready()?).await?.dyn_into()?;
        self.look(&ready);
        let found = Closure::<dyn Fn()>::new({
            let ready = ready.clone();
            move || self.follow(&ready)
        });
        ready.add_event_listener_with_callback("updatefound", found.as_ref().unchecked_ref())?;
        // Lives as long as the page.
        found.forget();
        Ok(())
    }

    fn look(self, registration: &ServiceWorkerRegistration) {
        if registration.waiting().is_some() {
            self.0.set(true);
        }
    }

    fn follow(self, registration: &ServiceWorkerRegistration) {
        let Some(worker) = registration.installing() else {
            return;
        };
        let registration = registration.clone();
        let changed = Closure::<dyn Fn()>::new(move || self.look(&registration));
        let _ = worker.add_event_listener_with_callback("statechange", changed.as_ref().unchecked_ref());
        changed.forget();
    }
}

#[component]
pub fn NewerLine() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <button class="btn btn--quiet btn--small" type="button" on:click=move |_| reload()>
            {i18n.tr(m::shell_new_version)}
        </button>
    }
}

/// A waiting worker takes over first: without that, the reload would bring the same build again.
fn reload() {
    spawn_local(async {
        let _ = activate().await;
        let _ = window().location().reload();
    });
}

async fn activate() -> Result<(), JsValue> {
    let Some(workers) = workers() else {
        return Ok(());
    };
    let ready: ServiceWorkerRegistration = JsFuture::from(workers.ready()?).await?.dyn_into()?;
    let Some(waiting) = ready.waiting() else {
        return Ok(());
    };
    let message = js_sys::Object::new();
    js_sys::Reflect::set(&message, &"type".into(), &"activate".into())?;
    waiting.post_message(&message)?;
    let taken_over = js_sys::Promise::new(&mut |resolve, _| {
        let _ = workers.add_event_listener_with_callback("controllerchange", &resolve);
    });
    JsFuture::from(taken_over).await?;
    Ok(())
}

fn workers() -> Option<ServiceWorkerContainer> {
    // Absent without a secure context.
    let navigator = window().navigator();
    js_sys::Reflect::has(&navigator, &"serviceWorker".into())
        .unwrap_or_default()
        .then(|| navigator.service_worker())
}
