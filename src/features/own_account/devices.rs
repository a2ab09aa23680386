//! Where somebody is signed in, and signing out there from here.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::ProblemCode;
use liaison_contract::account::SignedInDevice;
use liaison_contract::session::SignOutScope;
use liaison_domain::id::SessionId;
use liaison_messages::{Words, messages as m};

use crate::api::{self, ApiError, Query};
use crate::app::use_page;
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::ui::{Badge, Banner, BannerTone, Button, LoadNotice, Look, Mark, Toasts, Tone, use_toasts};

pub struct DevicesPage;

#[lazy_route]
impl LazyRoute for DevicesPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Devices /> }.into_any()
    }
}

/// Which of them is being signed out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    One(SessionId),
    Others,
}

#[derive(Clone, Copy)]
struct Page {
    i18n: I18n,
    devices: Query<Vec<SignedInDevice>>,
    ending: RwSignal<Option<Ending>>,
    failed: RwSignal<Option<ApiError>>,
    toasts: Option<Toasts>,
}

#[component]
fn Devices() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::account_devices));
    let page = Page {
        i18n,
        devices: Query::new(api::account::list_devices),
        ending: RwSignal::new(None),
        failed: RwSignal::new(None),
        toasts: use_toasts(),
    };
    let list = move || {
        page.devices.value().map(|devices| {
            devices
                .into_iter()
                .map(|device| card(page, &device))
                .collect_view()
        })
    };
    let has_others = Memo::new(move |_| {
        page.devices
            .value()
            .map(|devices| devices.iter().any(|device| !device.is_this))
    });
    let others = move || match has_others.get()? {
        true => Some(
            view! {
                <p class="btn-row">
                    <Button
                        look=Look::Stop
                        busy=Signal::derive(move || page.ending.get() == Some(Ending::Others))
                        on_press=move |()| end(page, Ending::Others, String::new())
                    >
                        {i18n.tr(m::account_others_end)}
                    </Button>
                </p>
            }
            .into_any(),
        ),
        false => Some(view! { <p class="muted">{i18n.tr(m::account_others_none)}</p> }.into_any()),
    };
    let failed = move || {
        page.failed.get().map(|error| {
            let words =
                i18n.say(|words| [m::account_end_failed(words), problem::failure(words, &error)].join(" "));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    view! {
        <main class="page page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::account_devices)}</h1>
                <p class="lede">{i18n.tr(m::account_devices_lede)}</p>
                <p>
                    <a href="/account">{i18n.tr(m::account_title)}</a>
                </p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || page.devices.notice())
                loading=m::loading
                failed=m::account_devices_failed
                on_retry=move |()| page.devices.refetch()
            />
            {failed}
            <div class="stack">{list}</div>
            {others}
        </main>
    }
}

fn card(page: Page, device: &SignedInDevice) -> AnyView {
    let i18n = page.i18n;
    let (id, name) = (device.id, i18n.say(|words| name(words, device)));
    let told = name.clone();
    let (since, seen) = i18n.say(|words| {
        (
            m::account_device_since(words, &when::moment(words, device.signed_in_at)),
            m::account_device_seen(words, &when::moment(words, device.seen_at)),
        )
    });
    let this = device.is_this.then(|| {
        view! { <Badge tone=Tone::Good mark=Mark::Full text=i18n.tr(m::account_device_this) /> }
    });
    let verb = (!device.is_this).then(|| {
        let label = i18n.say(|words| m::account_device_end(words, &name));
        view! {
            <p class="btn-row">
                <Button
                    look=Look::Small
                    busy=Signal::derive(move || page.ending.get() == Some(Ending::One(id)))
                    on_press=move |()| end(page, Ending::One(id), told.clone())
                >
                    {label}
                </Button>
            </p>
        }
    });
    view! {
        <article class="card">
            <h2>{name}</h2>
            <p class="facts">
                {this}
                <span>{since}</span>
                <span>{seen}</span>
            </p>
            {verb}
        </article>
    }
    .into_any()
}

/// As far as it said what it is.
fn name(words: &Words, device: &SignedInDevice) -> String {
    match (&device.browser, &device.system) {
        (Some(browser), Some(system)) => m::account_device(words, browser, system),
        (Some(known), None) | (None, Some(known)) => known.clone(),
        (None, None) => m::account_device_unknown(words),
    }
}

fn end(page: Page, ending: Ending, name: String) {
    if page.ending.get_untracked().is_some() {
        return;
    }
    page.ending.set(Some(ending));
    page.failed.set(None);
    spawn_local(async move {
        let answer = match ending {
            Ending::One(id) => api::account::end_session(id).await,
            Ending::Others => api::session::sign_out(SignOutScope::OtherDevices).await,
        };
        page.ending.try_set(None);
        let is_gone = |error: &ApiError| {
            error
                .problem()
                .is_some_and(|problem| problem.code == ProblemCode::NotFound)
        };
        match answer {
            Err(error) if !is_gone(&error) => {
                page.failed.try_set(Some(error));
            }
            // Also where it had signed out by itself meanwhile.
            _ => {
                if let Some(toasts) = page.toasts {
                    toasts.show(page.i18n.say(|words| match ending {
                        Ending::One(_) => m::account_device_ended(words, &name),
                        Ending::Others => m::account_others_ended(words),
                    }));
                }
                page.devices.refetch();
                focus_heading();
            }
        }
    });
}

/// The pressed button is gone with its device.
fn focus_heading() {
    use wasm_bindgen::JsCast;
    let heading = document().query_selector("h1").ok().flatten();
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}
