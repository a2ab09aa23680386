//! Where somebody is signed in, and signing out there from here.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::account::{SessionsBody, SignedInDevice};
use liaison_contract::session::SignOutScope;
use liaison_messages::{Words, messages as m};

use super::lost::{self, Asked, Question};
use crate::api::{self, ApiError, Query};
use crate::app::use_page;
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::ui::{
    Badge, Banner, BannerTone, Button, LoadNotice, Look, Mark, Toasts, Tone, focus_heading_later,
    needs_network, use_toasts,
};

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

#[derive(Clone, Copy)]
struct Page {
    i18n: I18n,
    devices: Query<SessionsBody>,
    /// Whether it is to be signed out, and how.
    asked: RwSignal<Option<Asked>>,
    ending_others: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    toasts: Option<Toasts>,
}

#[component]
fn Devices() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::account_devices));
    let page = Page {
        i18n,
        devices: Query::kept(api::account::list_devices),
        asked: RwSignal::new(None),
        ending_others: RwSignal::new(false),
        failed: RwSignal::new(None),
        toasts: use_toasts(),
    };
    let list = move || {
        page.devices.value().map(|found| {
            let card = |device| card(page, device);
            found.sessions.iter().map(card).collect_view()
        })
    };
    let lost = move || {
        let found = page.devices.value()?;
        (!found.wipes.is_empty()).then(|| lost::list(i18n, &found.wipes, name))
    };
    let has_others = Memo::new(move |_| {
        page.devices
            .value()
            .map(|found| found.sessions.iter().any(|device| !device.is_this))
    });
    let others = move || match has_others.get()? {
        true => Some(
            view! {
                <p class="btn-row">
                    <Button
                        look=Look::Stop
                        refused=needs_network()
                        busy=page.ending_others
                        on_press=move |()| end_others(page)
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
            {lost}
            <Question asked=page.asked devices=page.devices />
        </main>
    }
}

fn card(page: Page, device: &SignedInDevice) -> AnyView {
    let i18n = page.i18n;
    let called = |words: &Words| name(words, device.browser.as_deref(), device.system.as_deref());
    let (id, name) = (device.id, i18n.say(called));
    let asked = name.clone();
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
                    refused=needs_network()
                    on_press=move |()| {
                        page.asked.set(Some(Asked { id, name: asked.clone() }));
                    }
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
fn name(words: &Words, browser: Option<&str>, system: Option<&str>) -> String {
    match (browser, system) {
        (Some(browser), Some(system)) => m::account_device(words, browser, system),
        (Some(known), None) | (None, Some(known)) => known.to_owned(),
        (None, None) => m::account_device_unknown(words),
    }
}

fn end_others(page: Page) {
    if page.ending_others.get_untracked() {
        return;
    }
    page.ending_others.set(true);
    page.failed.set(None);
    spawn_local(async move {
        let answer = api::session::sign_out(SignOutScope::OtherDevices).await;
        page.ending_others.try_set(false);
        if let Err(error) = answer {
            page.failed.try_set(Some(error));
            return;
        }
        if let Some(toasts) = page.toasts {
            toasts.show(page.i18n.say(m::account_others_ended));
        }
        page.devices.refetch();
        focus_heading_later();
    });
}
