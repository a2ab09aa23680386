//! Where the link of a mail leads that says how to switch such mail off. Nobody has to sign in for it.

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::notification::Unsubscription;
use liaison_messages::messages as m;

use crate::api::inbox::{find_unsubscription, unsubscribe};
use crate::api::{ApiError, Query};
use crate::app::use_page;
use crate::i18n::{notification, problem, use_i18n};
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, Button, LinkButton, LoadNotice, Look, needs_network};

pub struct UnsubscribePage;

#[lazy_route]
impl LazyRoute for UnsubscribePage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Unsubscribe /> }.into_any()
    }
}

#[component]
fn Unsubscribe() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::notify_off_title));
    let token = use_params_map().with_untracked(|params| params.get("token").unwrap_or_default());
    let asked = token.clone();
    let found = Query::new(move || {
        let token = asked.clone();
        async move { find_unsubscription(&token).await }
    });
    let token = StoredValue::new(token);
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<ApiError>));
    let press = move |()| {
        busy.set(true);
        spawn_local(async move {
            let done = unsubscribe(&token.get_value()).await;
            busy.try_set(false);
            match done {
                Ok(done) => {
                    failed.try_set(None);
                    found.set(done);
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let failure = move || {
        let error = failed.get()?;
        let words = i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    };
    let shown = move || {
        let Unsubscription { event, done } = found.value()?;
        let what = i18n.say(|words| match event {
            Some(event) => notification::event(words, event),
            None => m::notify_off_digest(words),
        });
        let verb = (!done).then(|| {
            view! {
                <Button look=Look::Primary busy refused=needs_network() on_press=press>
                    {i18n.tr(m::notify_off_verb)}
                </Button>
            }
        });
        let said = i18n.tr(match done {
            true => m::notify_off_done,
            false => m::notify_off_lede,
        });
        Some(
            view! {
                <div class="stack">
                    <p class="lede" role="status">{said}</p>
                    <p><b>{what}</b></p>
                    <p class="btn-row">
                        {verb}
                        <LinkButton href="/account/notifications" look=Look::Plain>
                            {i18n.tr(m::notify_off_choose)}
                        </LinkButton>
                    </p>
                </div>
            }
            .into_any(),
        )
    };
    view! {
        <main class="page page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::notify_off_title)}</h1>
            </header>
            {live(failure)}
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::notify_off_failed
                on_retry=move |()| found.refetch()
            />
            {live(shown)}
        </main>
    }
}
