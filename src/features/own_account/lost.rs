//! Signing one device out from here, and wiping it where it was lost.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::ProblemCode;
use liaison_contract::account::{KeptThere, SessionsBody, Wipe};
use liaison_domain::id::SessionId;
use liaison_messages::{Words, messages as m};

use crate::api::{self, ApiError, Query};
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, focus_heading_later, use_toasts};

/// The device that the question is about, by the name under which it stands on the page.
#[derive(Clone, PartialEq)]
pub struct Asked {
    pub id: SessionId,
    pub name: String,
}

#[component]
pub fn Question(asked: RwSignal<Option<Asked>>, devices: Query<SessionsBody>) -> impl IntoView {
    let i18n = use_i18n();
    let toasts = use_toasts();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(None::<KeptThere>);
    let failed = RwSignal::new(None::<ApiError>);
    Effect::new(move |_| {
        if asked.with(Option::is_some) {
            failed.set(None);
            open.set(true);
        }
    });
    // However the question was closed, asking about the same device again opens it again.
    Effect::new(move |_| {
        if !open.get() {
            asked.set(None);
        }
    });
    let end = move |kept| {
        let Some(device) = asked.get_untracked().filter(|_| busy.get_untracked().is_none()) else {
            return;
        };
        busy.set(Some(kept));
        spawn_local(async move {
            let answer = api::account::end_session(device.id, kept).await;
            busy.try_set(None);
            match answer {
                Err(error) if !is_gone(&error) => {
                    failed.try_set(Some(error));
                }
                // Also where it had signed out by itself meanwhile. Then it does not wipe itself, and nothing says so.
                answer => {
                    open.try_set(false);
                    let told = match (kept, answer) {
                        (KeptThere::Wipe, Ok(())) => m::account_wipe_ordered,
                        _ => m::account_device_ended,
                    };
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| i18n.say(|words| told(words, &device.name))));
                    }
                    devices.refetch();
                    // The button that asked is gone.
                    focus_heading_later();
                }
            }
        });
    };
    let name = Memo::new(move |_| {
        asked.with(|asked| {
            asked
                .as_ref()
                .map(|device| device.name.clone())
                .unwrap_or_default()
        })
    });
    let title = move || i18n.say(|words| m::account_end_title(words, &name.get()));
    let failure = move || {
        failed.get().map(|error| {
            let words =
                i18n.say(|words| [m::account_end_failed(words), problem::failure(words, &error)].join(" "));
            view! { <Banner tone=BannerTone::Stop>{words}</Banner> }
        })
    };
    let verb = move |look, kept, words: fn(&Words) -> String| {
        view! {
            <Button
                look
                busy=Signal::derive(move || busy.get() == Some(kept))
                on_press=move |()| end(kept)
            >
                {i18n.tr(words)}
            </Button>
        }
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::account_end_stay)}</Button>
            {verb(Look::Stop, KeptThere::Wipe, m::account_wipe_now)}
            {verb(Look::Primary, KeptThere::Keep, m::account_end_now)}
        }
    };
    view! {
        <Dialog open title actions>
            {failure}
            <p>{i18n.tr(m::account_end_text)}</p>
            <p>{i18n.tr(m::account_wipe_text)}</p>
        </Dialog>
    }
}

/// Those that were lost: whether they have done it.
pub(super) fn list(
    i18n: I18n,
    wipes: &[Wipe],
    name: fn(&Words, Option<&str>, Option<&str>) -> String,
) -> AnyView {
    let row = |wipe: &Wipe| {
        let (name, stands) = i18n.say(|words| {
            let stands = match wipe.wiped_at {
                Some(at) => m::account_lost_wiped(words, &when::moment(words, at)),
                None => m::account_lost_waiting(words, &when::moment(words, wipe.ordered_at)),
            };
            (
                name(words, wipe.browser.as_deref(), wipe.system.as_deref()),
                stands,
            )
        });
        view! {
            <article class="card">
                <h3>{name}</h3>
                <p>{stands}</p>
            </article>
        }
    };
    view! {
        <section class="stack">
            <h2>{i18n.tr(m::account_lost)}</h2>
            {wipes.iter().map(row).collect_view()}
        </section>
    }
    .into_any()
}

pub(super) fn is_gone(error: &ApiError) -> bool {
    error
        .problem()
        .is_some_and(|problem| problem.code == ProblemCode::NotFound)
}
