//! Away with everything, after a question that says what would be gone.

use leptos::{prelude::*, task::spawn_local};
use liaison_messages::messages as m;

use super::{Page, look};
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, Section, use_toasts};

pub(super) fn section(page: Page) -> AnyView {
    let i18n = page.i18n;
    let toasts = use_toasts();
    let (open, failed) = (RwSignal::new(false), RwSignal::new(false));
    let unsent = RwSignal::new(0_usize);
    let ask = move |()| {
        failed.set(false);
        spawn_local(async move {
            let count = page.offline.unsent().await.len();
            unsent.try_set(count);
            open.try_set(true);
        });
    };
    let wipe = move |()| {
        open.set(false);
        spawn_local(async move {
            match page.offline.clear().await {
                Ok(()) => {
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| i18n.say(m::kept_wipe_done)));
                    }
                }
                Err(_) => {
                    failed.try_set(true);
                }
            }
            look(page);
        });
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::kept_wipe_keep)}</Button>
            <Button look=Look::Stop on_press=wipe>
                {i18n.tr(m::kept_wipe)}
            </Button>
        }
    };
    let text = move || {
        i18n.say(|words| match unsent.get() {
            0 => m::kept_wipe_none(words),
            count => m::kept_wipe_unsent(words, count as i64),
        })
    };
    let not_done = move || {
        failed
            .get()
            .then(|| view! { <Banner tone=BannerTone::Stop>{i18n.tr(m::kept_wipe_failed)}</Banner> })
    };
    view! {
        <Section title=i18n.tr(m::kept_wipe)>
            <p>{i18n.tr(m::kept_wipe_text)}</p>
            {not_done}
            <p class="btn-row">
                <Button look=Look::Stop on_press=ask>
                    {i18n.tr(m::kept_wipe_ask)}
                </Button>
            </p>
            <Dialog open title=i18n.tr(m::kept_wipe_title) actions>
                <p>{text}</p>
            </Dialog>
        </Section>
    }
    .into_any()
}
