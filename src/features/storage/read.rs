//! The pages that somebody has opened, and the room that all of it takes. A customer has nothing else here.

use leptos::{prelude::*, task::spawn_local};
use liaison_domain::id::UserId;
use liaison_messages::messages as m;

use crate::app::use_page;
use crate::i18n::{I18n, size, use_i18n};
use crate::offline::pages::{self, Held};
use crate::offline::room::{Room, room};
use crate::ui::{Banner, BannerTone, Button, Definition, DefinitionList, Dialog, Look, Section, use_toasts};

pub(super) fn definitions(i18n: I18n, held: RwSignal<Held>, room: RwSignal<Option<Room>>) -> AnyView {
    let read = move || {
        let held = held.get();
        i18n.say(|words| match held.answers {
            0 => m::kept_reference_none(words),
            _ => m::kept_pages_size(words, &size::of(words, held.bytes as f64)),
        })
    };
    let room = move || {
        i18n.say(|words| match room.get() {
            Some(room) => {
                m::kept_room_used(words, &size::of(words, room.used), &size::of(words, room.granted))
            }
            None => m::kept_room_unknown(words),
        })
    };
    view! {
        <Definition name=i18n.tr(m::kept_pages)>{read}</Definition>
        <Definition name=i18n.tr(m::kept_room)>{room}</Definition>
    }
    .into_any()
}

/// The whole page, for a customer.
pub(super) fn view(user: UserId) -> AnyView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::kept_title));
    let (held, took) = (RwSignal::default(), RwSignal::new(None));
    let look = move || {
        spawn_local(async move {
            held.try_set(pages::held(user).await);
            took.try_set(room().await);
        });
    };
    look();
    view! {
        <main class="page page--narrow" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::kept_title)}</h1>
                <p class="lede">{i18n.tr(m::kept_pages_lede)}</p>
                <p>
                    <a href="/account">{i18n.tr(m::kept_to_account)}</a>
                </p>
            </header>
            <Section title=i18n.tr(m::kept_what)>
                <DefinitionList>{definitions(i18n, held, took)}</DefinitionList>
            </Section>
            {wipe(i18n, user, Callback::new(move |()| look()))}
        </main>
    }
    .into_any()
}

fn wipe(i18n: I18n, user: UserId, look: Callback<()>) -> AnyView {
    let toasts = use_toasts();
    let (open, failed) = (RwSignal::new(false), RwSignal::new(false));
    let wipe = move |()| {
        open.set(false);
        failed.set(false);
        spawn_local(async move {
            match (pages::clear(user).await, toasts) {
                (Ok(()), Some(toasts)) => toasts.show(untrack(|| i18n.say(m::kept_wipe_done))),
                (Ok(()), None) => {}
                (Err(_), _) => {
                    failed.try_set(true);
                }
            }
            look.try_run(());
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
    let not_done = move || {
        failed
            .get()
            .then(|| view! { <Banner tone=BannerTone::Stop>{i18n.tr(m::kept_wipe_failed)}</Banner> })
    };
    view! {
        <Section title=i18n.tr(m::kept_wipe)>
            <p>{i18n.tr(m::kept_wipe_pages)}</p>
            {not_done}
            <p class="btn-row">
                <Button look=Look::Stop on_press=move |()| open.set(true)>
                    {i18n.tr(m::kept_wipe_ask)}
                </Button>
            </p>
            <Dialog open title=i18n.tr(m::kept_wipe_title) actions>
                <p>{i18n.tr(m::kept_wipe_pages_again)}</p>
            </Dialog>
        </Section>
    }
    .into_any()
}
