//! Partners by what is needed and where.

use leptos::{ev::SubmitEvent, prelude::*};
use leptos_router::hooks::use_navigate;
use leptos_router::{LazyRoute, NavigateOptions, lazy_route};
use liaison_contract::marketplace::{MOST_PAGES, Marketplace, PAGE, WITHIN};
use liaison_contract::paths::contact_page;
use liaison_domain::lead::enquiry::MOST_LISTINGS;
use liaison_messages::messages as m;

use super::address::{RANKING, Wanted, address, here, parameters};
use super::drawn;
use super::facets::{chips, facets};
use super::result::result;
use crate::api::Query;
use crate::api::marketplace::search_marketplace;
use crate::app::public;
use crate::app::use_page;
use crate::i18n::{I18n, marketplace, taxonomy, use_i18n};
use crate::ui::live::live;
use crate::ui::{
    Banner, BannerTone, Button, ButtonKind, EmptyState, Field, Glyph, Icon, InputKind, LinkButton,
    LoadNotice, Look, Select, SelectOption,
};

pub struct MarketplacePage;

#[lazy_route]
impl LazyRoute for MarketplacePage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Search /> }.into_any()
    }
}

#[derive(Clone, Copy)]
pub(super) struct Page {
    pub i18n: I18n,
    pub(super) wanted: Memo<Wanted>,
    pub(super) go: Callback<Wanted>,
    /// The ends of the addresses of those who are to be asked, across pages of results.
    pub(super) chosen: RwSignal<Vec<String>>,
}

#[component]
fn Search() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::marketplace_title));
    let wanted = here();
    let navigate = StoredValue::new_local(use_navigate());
    let go = Callback::new(move |wanted: Wanted| {
        let options = NavigateOptions {
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate.with_value(|navigate| navigate(&address(&wanted), options));
    });
    // Which texts of a listing are shown is a matter of who reads.
    let asked = Memo::new(move |_| {
        let parameters = wanted.with(parameters);
        [&parameters, "&read=", taxonomy::spoken(i18n.language()).word()].concat()
    });
    let found = Query::new(move || {
        let (asked, language) = (asked.get_untracked(), untrack(|| i18n.language()));
        async move { search_marketplace(&asked, language).await }
    });
    Effect::new(move |before: Option<String>| {
        let now = asked.get();
        if before.is_some_and(|before| before != now) {
            found.refetch();
        }
        now
    });
    let page = Page {
        i18n,
        wanted,
        go,
        chosen: RwSignal::new(Vec::new()),
    };
    let before = drawn::typed();
    drawn::keep_focus();
    if let Some(before) = before
        .clone()
        .filter(|before| before.chosen != wanted.get_untracked().chosen)
    {
        request_animation_frame(move || go.run(before));
    }
    view! {
        {public::navigation(i18n, public::MARKETPLACE)}
        <main class="page page--center" id="main" tabindex="-1">
            <header class="page__head">
                <h1 class="display display--mid" tabindex="-1">
                    {i18n.tr(m::marketplace_title)}
                </h1>
                <p class="lede">{i18n.tr(m::marketplace_lede)}</p>
            </header>
            {seek(page, before)}
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::marketplace_failed
                on_retry=move |()| found.refetch()
            />
            <div class="market">
                {live(move || found.value().map(|found| facets(page, &found)))}
                {live(move || found.value().map(|found| results(page, &found)))}
            </div>
            <footer class="market__foot">
                <a href=RANKING>{i18n.tr(m::marketplace_ranking)}</a>
                <span>{i18n.tr(m::marketplace_geonames)}</span>
            </footer>
        </main>
    }
}

/// With what was typed before the program was there.
fn seek(page: Page, before: Option<Wanted>) -> AnyView {
    let Page { i18n, wanted, go, .. } = page;
    let is_typed = before.is_some();
    let typed = RwSignal::new(before.unwrap_or_default());
    // Back and a chip change what is sought without anybody typing.
    Effect::new(move |again: Option<()>| {
        let wanted = wanted.get();
        if again.is_some() || !is_typed {
            typed.set(wanted);
        }
    });
    let need = Signal::derive(move || typed.with(|typed| typed.need.clone()));
    let near = Signal::derive(move || typed.with(|typed| typed.near.clone()));
    let within = Signal::derive(move || typed.with(|typed| typed.within.clone()));
    let options = Signal::derive(move || {
        let any = SelectOption {
            value: String::new(),
            label: i18n.say(m::marketplace_within_any),
        };
        let each = WITHIN.map(|kilometres| SelectOption {
            value: kilometres.to_string(),
            label: i18n.say(|words| {
                let kilometres = words.formatter().integer(kilometres.into());
                m::marketplace_within_km(words, &kilometres)
            }),
        });
        [any].into_iter().chain(each).collect()
    });
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        go.run(typed.get_untracked().on_page(1));
    };
    view! {
        <form class="seek" role="search" aria-label=i18n.tr(m::marketplace_seek) on:submit=submit>
            <Field
                id="seek-need"
                label=i18n.tr(m::marketplace_need)
                kind=InputKind::Search
                value=need
                on_input=move |need: String| typed.update(|typed| typed.need = need)
            />
            <Field
                id="seek-near"
                label=i18n.tr(m::marketplace_near)
                value=near
                on_input=move |near: String| typed.update(|typed| typed.near = near)
            />
            <Select
                id="seek-within"
                label=i18n.tr(m::marketplace_within)
                options
                value=within
                on_change=move |within: String| typed.update(|typed| typed.within = within)
            />
            <Button kind=ButtonKind::Submit look=Look::Primary>
                <Icon glyph=Glyph::Search />
                {i18n.tr(m::marketplace_search)}
            </Button>
        </form>
    }
    .into_any()
}

fn results(page: Page, found: &Marketplace) -> AnyView {
    let i18n = page.i18n;
    let total = found.total;
    let wanted = page.wanted.get_untracked();
    let unknown = (!wanted.near.trim().is_empty() && found.near.is_none()).then(|| {
        view! { <Banner tone=BannerTone::Info>{i18n.tr(m::marketplace_near_unknown)}</Banner> }
    });
    let relaxed = found
        .relaxed
        .then(|| view! { <Banner tone=BannerTone::Info>{i18n.tr(m::marketplace_relaxed)}</Banner> });
    let place = found.near.clone().map(|place| {
        let said = move || i18n.say(|words| marketplace::near(words, &place.name, place.country));
        view! { <span>{said}</span> }
    });
    let hits = found.results.iter().map(|one| result(page, one)).collect_view();
    let empty = (total == 0).then(|| {
        view! {
            <EmptyState title=i18n.tr(m::marketplace_none) text=i18n.tr(m::marketplace_none_text)>
                {}
            </EmptyState>
        }
    });
    view! {
        <section class="section" aria-labelledby="market-found">
            <div class="section__head">
                <h2 id="market-found" aria-live="polite">
                    {move || i18n.say(|words| m::marketplace_total(words, total.into()))}
                </h2>
                <span>{i18n.tr(m::marketplace_best_first)}</span>
                {place}
                <span class="section__more">
                    <a href=RANKING>{i18n.tr(m::marketplace_ranking)}</a>
                </span>
            </div>
            {chips(page)}
            {unknown}
            {relaxed}
            {empty}
            {live(move || contact(page))}
            <ol class="hits">{hits}</ol>
            {pages(page, total)}
        </section>
    }
    .into_any()
}

/// Asking those who are chosen, however many pages of results they stood on.
fn contact(page: Page) -> Option<AnyView> {
    let Page { i18n, chosen, .. } = page;
    let count = chosen.with(Vec::len);
    let said = move || {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        i18n.say(|words| m::marketplace_contact_chosen(words, count))
    };
    let many = move || {
        let most = i64::try_from(MOST_LISTINGS).unwrap_or(i64::MAX);
        Some(i18n.say(|words| m::marketplace_contact_most(words, most)))
    };
    let verb = match count {
        0 => return None,
        count if count > MOST_LISTINGS => view! {
            <Button look=Look::Primary refused=Signal::derive(many)>
                {said}
            </Button>
        }
        .into_any(),
        _ => view! {
            <LinkButton look=Look::Primary href=contact_page(&chosen.get())>
                {said}
            </LinkButton>
        }
        .into_any(),
    };
    Some(view! { <p class="row">{verb}</p> }.into_any())
}

/// Pages are links, because a place in the order is something to hand on.
fn pages(page: Page, total: u32) -> AnyView {
    let i18n = page.i18n;
    let wanted = page.wanted.get_untracked();
    let last = total.div_ceil(PAGE).clamp(1, MOST_PAGES);
    let to = |number: u32, words: fn(&liaison_messages::Words) -> String| {
        view! {
            <a class="btn btn--small" href=address(&wanted.on_page(number))>
                {i18n.tr(words)}
            </a>
        }
    };
    let before = (wanted.page > 1).then(|| to(wanted.page - 1, m::marketplace_previous));
    let after = (wanted.page < last).then(|| to(wanted.page + 1, m::marketplace_next));
    view! { <p class="pager">{before} {after}</p> }.into_any()
}
