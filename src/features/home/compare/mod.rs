//! Two or more open offers side by side.

mod rows;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::offer_review::OfferReview;
use liaison_contract::paths;
use liaison_domain::link::LinkToken;
use liaison_messages::messages as m;

use self::rows::{Row, Said, Size, difference, rows};
use super::offers::Standing;
use crate::api::answer::list_received_offers;
use crate::api::offer_review::find_offer;
use crate::api::{ApiError, Query};
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n};
use crate::ui::{EmptyState, LinkButton, LoadNotice, Switch};

/// More do not fit beside each other on a screen.
const MOST: usize = 3;

pub struct CompareOffersPage;

#[lazy_route]
impl LazyRoute for CompareOffersPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <CompareOffers /> }.into_any()
    }
}

#[derive(Clone, PartialEq)]
struct Compared {
    token: LinkToken,
    offer: OfferReview,
}

#[component]
fn CompareOffers() -> impl IntoView {
    let i18n = use_i18n();
    use_page(i18n.tr(m::compare_title));
    // Those that the address names, or the newest that are open.
    let named = use_query_map().with_untracked(|query| query.get("offers"));
    let compared = Query::kept(move || find(named.clone()));
    let only_what_differs = RwSignal::new(true);
    let shown = move || {
        let compared = compared.value()?;
        Some(match compared.len() {
            0 | 1 => view! {
                <EmptyState title=i18n.tr(m::compare_none) text=i18n.tr(m::compare_none_text) />
            }
            .into_any(),
            _ => table(i18n, compared, only_what_differs),
        })
    };
    view! {
        <main class="page page--center page--mid" id="main" tabindex="-1">
            <ol class="crumbs">
                <li>
                    <a href="/home">{i18n.tr(m::compare_home)}</a>
                </li>
                <li>{i18n.tr(m::compare_crumb)}</li>
            </ol>
            <header class="page__head">
                <h1 class="display" tabindex="-1">
                    {i18n.tr(m::compare_title)}
                </h1>
                <p class="lede lede--big">
                    {move || {
                        let offers = offers(&compared.value()?);
                        Some(i18n.say(|words| difference(words, &offers)).join(" "))
                    }}
                </p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || compared.notice())
                loading=m::loading
                failed=m::compare_failed
                on_retry=move |()| compared.refetch()
            />
            {shown}
        </main>
    }
}

async fn find(named: Option<String>) -> Result<Vec<Compared>, ApiError> {
    let tokens: Vec<LinkToken> = match named {
        Some(named) => named
            .split(',')
            .filter_map(|token| LinkToken::parse(token).ok())
            .collect(),
        None => {
            let listed = list_received_offers(1).await?;
            let open = listed.items.into_iter();
            open.filter(|each| Standing::of(each).is_open())
                .map(|each| each.token)
                .collect()
        }
    };
    let mut compared = Vec::new();
    for token in tokens.into_iter().take(MOST) {
        compared.push(Compared {
            offer: find_offer(&token).await?,
            token,
        });
    }
    Ok(compared)
}

fn offers(compared: &[Compared]) -> Vec<OfferReview> {
    compared.iter().map(|each| each.offer.clone()).collect()
}

fn table(i18n: I18n, compared: Vec<Compared>, only_what_differs: RwSignal<bool>) -> AnyView {
    let found = offers(&compared);
    let all = Memo::new(move |_| i18n.say(|words| rows(words, &found)));
    let equal = Memo::new(move |_| all.with(|rows| rows.iter().filter(|row| row.is_equal()).count()));
    let hidden = move || {
        let count = if only_what_differs.get() { equal.get() } else { 0 };
        i18n.say(|words| m::compare_hidden(words, count as i64))
    };
    let body = move || {
        let rows = all.get();
        let only = only_what_differs.get();
        rows.into_iter()
            .filter(|row| !only || !row.is_equal())
            .map(row)
            .collect_view()
    };
    let heads = compared.iter().map(|each| head(i18n, &each.offer)).collect_view();
    let feet = compared.iter().map(|each| foot(i18n, each)).collect_view();
    view! {
        <div class="row">
            <Switch
                on=only_what_differs
                on_change=Callback::new(move |is_on| only_what_differs.set(is_on))
            >
                {i18n.tr(m::compare_only_differing)}
            </Switch>
            <span class="muted small push" role="status">
                {hidden}
            </span>
        </div>
        <table role="table" class="versus">
            <caption class="visually-hidden">{i18n.tr(m::compare_title)}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    {heads}
                </tr>
            </thead>
            <tbody role="rowgroup">{body}</tbody>
            <tfoot role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    {feet}
                </tr>
            </tfoot>
        </table>
        <p class="muted small prose">{i18n.tr(m::compare_stays_open)}</p>
    }
    .into_any()
}

fn head(i18n: I18n, offer: &OfferReview) -> AnyView {
    let name = offer.snapshot.from.name.clone();
    let initial = name.chars().next().map(String::from).unwrap_or_default();
    let (summary, version) = (offer.summary.clone(), i64::from(offer.version));
    let number = move || i18n.say(|words| m::compare_number(words, summary.as_str(), version));
    view! {
        <th role="columnheader" scope="col">
            <span class="versus__who">
                <span class="mono-tile" aria-hidden="true">
                    {initial}
                </span>
                <span>
                    <bdi>{name}</bdi>
                    <small>{number}</small>
                </span>
            </span>
        </th>
    }
    .into_any()
}

fn row(Row { name, cells, size }: Row) -> AnyView {
    let class = match size {
        Size::Large => "versus__big",
        Size::Plain => "",
    };
    let cells = cells.into_iter().map(|said| {
        let said = said.into_iter().map(|Said { text, small }| {
            view! { <div>{text} {small.map(|small| view! { <small>{small}</small> })}</div> }
        });
        view! { <td role="cell">{said.collect_view()}</td> }
    });
    view! {
        <tr role="row" class=class>
            <th role="rowheader" scope="row">
                {name}
            </th>
            {cells.collect_view()}
        </tr>
    }
    .into_any()
}

fn foot(i18n: I18n, Compared { token, offer }: &Compared) -> AnyView {
    let name = offer.snapshot.from.name.clone();
    let verb = move || i18n.say(|words| m::compare_review(words, &name));
    view! {
        <td role="cell">
            <LinkButton href=paths::offer_page(token)>{verb}</LinkButton>
        </td>
    }
    .into_any()
}
