//! What somebody was told, the newest first, for whichever side. What is followed is read.

mod preferences;
mod unsubscribe;

use leptos::{prelude::*, task::spawn_local};
use leptos_router::hooks::use_query_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::notification::{InboxItem, InboxState};
use liaison_contract::session::SessionSide;
use liaison_domain::moment;
use liaison_domain::notification::Reader;
use liaison_messages::told::{Told, sentence};
use liaison_messages::{Words, messages as m};

use crate::api::inbox::{list_inbox, read_item, read_up_to};
use crate::api::news::on_inbox;
use crate::api::{ApiError, Listed, Query, idempotency_key, reach};
use crate::app::{use_page, use_session};
use crate::i18n::{I18n, problem, use_i18n, when};
use crate::offline::clock::now;
use crate::ui::live::live;
use crate::ui::{
    Badge, Banner, BannerTone, Button, EmptyState, EventLine, EventList, LinkButton, LoadNotice, Look, Mark,
    Tone, needs_network, pager,
};

pub use preferences::NotificationsPage;
pub use unsubscribe::UnsubscribePage;

const PATH: &str = "/inbox";
const UNREAD: &str = "/inbox?state=unread";

pub struct InboxPage;

#[lazy_route]
impl LazyRoute for InboxPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Inbox /> }.into_any()
    }
}

#[derive(Clone, Copy)]
struct Page {
    i18n: I18n,
    reader: Reader,
    items: Query<Listed<InboxItem>>,
    pages: RwSignal<usize>,
    failed: RwSignal<Option<ApiError>>,
    busy: RwSignal<bool>,
}

#[component]
fn Inbox() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::inbox_title));
    let query = use_query_map();
    let state = Memo::new(move |_| {
        let asked = query.with(|query| query.get("state"));
        (asked.as_deref() == Some("unread")).then_some(InboxState::Unread)
    });
    let pages = RwSignal::new(1_usize);
    let items = Query::kept(move || {
        let state = state.try_get_untracked().flatten();
        list_inbox(state, pages.try_get_untracked().unwrap_or(1))
    });
    Effect::new(move |before: Option<Option<InboxState>>| {
        let now = state.get();
        if before.is_some_and(|before| before != now) {
            pages.set(1);
            items.fetch_other();
        }
        now
    });
    let session = use_session().get_untracked();
    let reader = match session.as_ref().map(|session| &session.side) {
        Some(SessionSide::Customer { .. }) => Reader::Customer,
        _ => Reader::Partner,
    };
    // Customers have no stream; what they were told is read when they look.
    if let Some(session) = session.filter(|_| reader == Reader::Partner) {
        on_inbox(session.user.id, move || items.refetch());
    }
    let page = Page {
        i18n,
        reader,
        items,
        pages,
        failed: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    view! {
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 tabindex="-1">{i18n.tr(m::inbox_title)}</h1>
                <p class="lede">{i18n.tr(m::inbox_lede)}</p>
                <p class="btn-row">
                    {all_read(page)}
                    <LinkButton href="/account/notifications" look=Look::SmallQuiet>
                        {i18n.tr(m::inbox_choose)}
                    </LinkButton>
                </p>
            </header>
            {ways(i18n, state)}
            {failure(page)}
            <LoadNotice
                notice=Signal::derive(move || items.notice())
                loading=m::loading
                failed=m::inbox_failed
                on_retry=move |()| items.refetch()
            />
            {live(move || items.value().map(|listed| list(page, state.get_untracked(), &listed)))}
        </main>
    }
}

/// All of it, or what was not read.
fn ways(i18n: I18n, state: Memo<Option<InboxState>>) -> AnyView {
    let way = move |href: &'static str, of: Option<InboxState>, name: fn(&Words) -> String| {
        let current = move || (state.get() == of).then_some("page");
        view! {
            <a href=href aria-current=current>
                {i18n.tr(name)}
            </a>
        }
    };
    view! {
        <nav class="tabs" aria-label=i18n.tr(m::inbox_which)>
            {way(PATH, None, m::inbox_all)}
            {way(UNREAD, Some(InboxState::Unread), m::inbox_unread)}
        </nav>
    }
    .into_any()
}

fn failure(page: Page) -> AnyView {
    live(move || {
        let error = page.failed.get()?;
        let words = page.i18n.say(|words| problem::failure(words, &error));
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    })
}

/// What is on the page and below it; what comes meanwhile stays new.
fn all_read(page: Page) -> AnyView {
    let newest = Memo::new(move |_| {
        let listed = page.items.value()?;
        let is_any = listed.items.iter().any(|item| item.read_at.is_none());
        listed.items.first().filter(|_| is_any).map(|item| item.id)
    });
    live(move || {
        let newest = newest.get()?;
        let press = move |()| {
            page.busy.set(true);
            spawn_local(async move {
                let read = read_up_to(newest, &idempotency_key()).await;
                page.busy.try_set(false);
                page.settle(read);
            });
        };
        Some(
            view! {
                <Button look=Look::Small busy=page.busy refused=needs_network() on_press=press>
                    {page.i18n.tr(m::inbox_all_read)}
                </Button>
            }
            .into_any(),
        )
    })
}

impl Page {
    fn settle(self, read: Result<(), ApiError>) {
        self.failed.try_set(read.err());
        self.items.refetch();
    }
}

fn list(page: Page, state: Option<InboxState>, listed: &Listed<InboxItem>) -> AnyView {
    let i18n = page.i18n;
    if listed.items.is_empty() {
        type Word = fn(&Words) -> String;
        let (title, text): (Word, Word) = match state {
            None => (m::inbox_none, m::inbox_none_text),
            Some(InboxState::Unread) => (m::inbox_none_unread, m::inbox_none_unread_text),
        };
        return view! { <EmptyState title=i18n.tr(title) text=i18n.tr(text) /> }.into_any();
    }
    let lines: Vec<AnyView> = listed.items.iter().map(|item| line(page, item)).collect();
    let again = Callback::new(move |()| page.items.refetch());
    let more = pager(i18n, listed.more, page.pages, again);
    view! { <EventList>{lines}</EventList> {more} }.into_any()
}

fn line(page: Page, item: &InboxItem) -> AnyView {
    let i18n = page.i18n;
    let told = Told {
        reader: page.reader,
        event: item.event,
        name: item.subject.name(),
        organisation: item.organisation.as_deref(),
        days: item.days,
    };
    let (text, time) = i18n.say(|words| (sentence(words, &told), when::margin(words, item.at, now())));
    let (id, is_new) = (item.id, item.read_at.is_none());
    let read = move |after: fn(Page, Result<(), ApiError>)| {
        spawn_local(async move { after(page, read_item(id, &idempotency_key()).await) });
    };
    // The page changes meanwhile; one that could not be said to be read is read the next time.
    let follow = move |_| {
        if is_new {
            read(|_, _| ());
        }
    };
    let (path, spoken) = (item.path.clone(), text.clone());
    let instant = moment::text(item.at);
    let new = is_new.then(|| {
        view! {
            " "
            <Badge tone=Tone::Attention mark=Mark::Full text=i18n.tr(m::inbox_new) />
            " "
            {live(move || (!reach::is_away()).then(|| as_read(page, &spoken, Callback::new(move |()| read(Page::settle)))))}
        }
    });
    view! {
        <EventLine side=item.event.side() time instant>
            <a href=path on:click=follow>
                {text}
            </a>
            {new}
        </EventLine>
    }
    .into_any()
}

/// Why not without a network is said once, above all of them.
fn as_read(page: Page, of: &str, press: Callback<()>) -> AnyView {
    let of = of.to_owned();
    view! {
        <Button look=Look::SmallQuiet on_press=move |()| press.run(())>
            {page.i18n.tr(m::inbox_read)}
            <span class="visually-hidden">": " {of}</span>
        </Button>
    }
    .into_any()
}
