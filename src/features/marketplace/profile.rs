//! One listing, as anybody reads it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use leptos_router::{LazyRoute, lazy_route};
use liaison_contract::ProblemCode;
use liaison_contract::marketplace::PublishedListingBody;
use liaison_contract::paths::contact_page;
use liaison_messages::messages as m;

use super::address::PAGE;
use super::verbs::{Given, profile_verbs};
use crate::api::marketplace::find_published_listing;
use crate::api::{ApiError, More, Notice, Query};
use crate::app::public;
use crate::app::use_page;
use crate::i18n::{I18n, use_i18n};
use crate::ui::live::live;
use crate::ui::{
    EmptyState, LinkButton, LoadNotice, Look, Section, later, published_listing, published_review,
    rating_summary,
};

pub struct MarketplaceProfilePage;

#[lazy_route]
impl LazyRoute for MarketplaceProfilePage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        view! { <Profile /> }.into_any()
    }
}

#[component]
fn Profile() -> impl IntoView {
    let i18n = use_i18n();
    let params = use_params_map();
    let slug = Memo::new(move |_| params.with(|params| params.get("slug").unwrap_or_default()));
    let found = Query::new(move || {
        let (slug, language) = (slug.get_untracked(), untrack(|| i18n.language()));
        async move { find_published_listing(&slug, language).await }
    });
    Effect::new(move |before: Option<String>| {
        let now = slug.get();
        if before.is_some_and(|before| before != now) {
            found.refetch();
        }
        now
    });
    let partner = Memo::new(move |_| {
        let body = found.value();
        body.map(|body| body.listing.partner_name).unwrap_or_default()
    });
    let title = move || {
        found.value().map_or_else(
            || i18n.say(m::marketplace_title),
            |body| body.listing.partner_name,
        )
    };
    use_page(title);
    let is_gone = move || matches!(found.notice(), Notice::Failed(why) if is_not_found(&why));
    let notice = Signal::derive(move || {
        if is_gone() {
            Notice::Nothing
        } else {
            found.notice()
        }
    });
    let gone = move || {
        is_gone().then(|| {
            view! {
                <EmptyState title=i18n.tr(m::marketplace_none) text=i18n.tr(m::marketplace_profile_not_found)>
                    {}
                </EmptyState>
            }
            .into_any()
        })
    };
    let contact = move || {
        let href = contact_page(&[found.value()?.listing.slug]);
        Some(
            view! {
                <LinkButton look=Look::Primary href>
                    {i18n.tr(m::marketplace_contact)}
                </LinkButton>
            }
            .into_any(),
        )
    };
    view! {
        {public::navigation(i18n, "")}
        <main class="page page--center" id="main" tabindex="-1">
            <p class="small">
                <a href=PAGE>{i18n.tr(m::marketplace_profile_back)}</a>
            </p>
            <header class="page__head">
                <h1 class="display" tabindex="-1">
                    {title}
                </h1>
                {live(contact)}
            </header>
            {live(gone)}
            <LoadNotice
                notice
                loading=m::loading
                failed=m::marketplace_failed
                on_retry=move |()| found.refetch()
            />
            {live(move || found.value().map(|body| all(i18n, &body)))}
            {live(move || found.value().map(|body| besides(slug, partner, &body)))}
        </main>
    }
}

fn all(i18n: I18n, body: &PublishedListingBody) -> AnyView {
    let (listing, reviews) = (&body.listing, &body.reviews);
    let each = reviews.reviews.iter().map(|review| {
        let shown = published_review(i18n, &listing.partner_name, review);
        view! { <li class="card stack">{shown}</li> }
    });
    let each = each.collect_view();
    let summary = rating_summary(i18n, reviews.rating);
    view! {
        {published_listing(i18n, listing)}
        <Section title=i18n.tr(m::rating_title)>
            {summary} <ol class="reviews">{each}</ol>
        </Section>
    }
    .into_any()
}

/// What can be done here, which nobody waits for to read.
fn besides(slug: Memo<String>, partner: Memo<String>, body: &PublishedListingBody) -> AnyView {
    let given = Given {
        slug,
        partner,
        older: match body.reviews.next {
            Some(_) => More::ThereIs,
            None => More::ThatIsAll,
        },
    };
    later(given, Box::pin(profile_verbs()), || ().into_any())
}

fn is_not_found(error: &ApiError) -> bool {
    error
        .problem()
        .is_some_and(|problem| problem.code == ProblemCode::NotFound)
}
