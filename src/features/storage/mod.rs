//! What this device keeps for whoever is signed in: how much there is, for how long, as a file, and away with it. Of a
//! customer it keeps no drafts, and so there is no file.

mod file;
mod lasting;
mod read;
mod wipe;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::session::{Session, SessionSide};
use liaison_domain::id::UserId;
use liaison_messages::{Words, messages as m};

use crate::app::{use_page, use_session};
use crate::i18n::{I18n, use_i18n};
use crate::offline::kept::Kept;
use crate::offline::pages::{self, Held};
use crate::offline::room::{Room, room};
use crate::offline::store::NotKept;
use crate::offline::{Keeping, Offline, use_offline};
use crate::ui::{Banner, BannerTone, Definition, DefinitionList, Section, Skeleton};

pub struct StoragePage;

#[lazy_route]
impl LazyRoute for StoragePage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        let session = use_session().get_untracked();
        match session {
            Some(Session {
                side: SessionSide::Partner { .. },
                ..
            })
            | None => {
                crate::app::for_staff();
                view! { <Storage /> }.into_any()
            }
            Some(session) => read::view(session.user.id),
        }
    }
}

#[derive(Clone, Copy)]
struct Page {
    i18n: I18n,
    offline: Offline,
    user: Option<UserId>,
    kept: RwSignal<Option<Kept>>,
    /// Of the pages that somebody has opened.
    held: RwSignal<Held>,
    room: RwSignal<Option<Room>>,
}

#[component]
fn Storage() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::kept_title));
    let page = Page {
        i18n,
        offline: use_offline(),
        user: use_session().get_untracked().map(|session| session.user.id),
        kept: RwSignal::new(None),
        held: RwSignal::default(),
        room: RwSignal::new(None),
    };

    // Again whenever something moved, in this tab or in another.
    let stand = Memo::new(move |_| (page.offline.summary(), page.offline.keeping()));
    Effect::new(move |_| {
        stand.track();
        look(page);
    });
    let keeping = Memo::new(move |_| page.offline.keeping());
    let nowhere = move || {
        let words: fn(&Words) -> String = match keeping.get() {
            Keeping::Nowhere(NotKept::Unavailable) => m::kept_nowhere_unavailable,
            Keeping::Nowhere(NotKept::Later) => m::kept_nowhere_later,
            Keeping::Nowhere(NotKept::OtherTab) => m::kept_nowhere_other_tab,
            Keeping::Nowhere(NotKept::Refused) => m::kept_nowhere_refused,
            Keeping::Nobody | Keeping::Opening | Keeping::OnThisDevice => return None,
        };
        Some(view! { <Banner tone=BannerTone::Warning>{i18n.tr(words)}</Banner> })
    };
    view! {
        <main class="page page--narrow" id="main" tabindex="-1">
            {nowhere}
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::kept_title)}</h1>
                <p class="lede">{i18n.tr(m::kept_lede)}</p>
                <p>
                    <a href="/account">{i18n.tr(m::kept_to_account)}</a>
                </p>
            </header>
            {move || match page.kept.get() {
                Some(kept) => what(page, kept),
                None => view! { <Skeleton label=i18n.tr(m::loading) /> }.into_any(),
            }}
            {lasting::section(i18n)}
            {file::section(page)}
            {wipe::section(page)}
        </main>
    }
}

fn look(page: Page) {
    let user = page.user;
    spawn_local(async move {
        let kept = page.offline.kept().await;
        page.kept.try_set(Some(kept));
        if let Some(user) = user {
            page.held.try_set(pages::held(user).await);
        }
        let room = room().await;
        page.room.try_set(room);
    });
}

fn what(page: Page, kept: Kept) -> AnyView {
    let i18n = page.i18n;
    let count = move |count: usize| move || i18n.say(|words| words.formatter().integer(count as i64));
    let unreadable = (kept.unreadable > 0).then(|| {
        view! { <Definition name=i18n.tr(m::kept_unreadable)>{count(kept.unreadable)}</Definition> }
    });
    let reference = move || {
        let has_catalogue = page.offline.catalogue().is_some();
        i18n.say(if has_catalogue {
            m::kept_reference_catalogue
        } else {
            m::kept_reference_none
        })
    };
    view! {
        <Section title=i18n.tr(m::kept_what)>
            <DefinitionList>
                <Definition name=i18n.tr(m::kept_drafts)>{count(kept.drafts)}</Definition>
                <Definition name=i18n.tr(m::kept_queued)>{count(kept.queued)}</Definition>
                <Definition name=i18n.tr(m::kept_sent)>{count(kept.sent)}</Definition>
                {unreadable}
                <Definition name=i18n.tr(m::kept_reference)>{reference}</Definition>
                {read::definitions(i18n, page.held, page.room)}
            </DefinitionList>
        </Section>
    }
    .into_any()
}
