//! What somebody can do on the page of a listing besides reading it: read older reviews, write one, report the listing.

use leptos::prelude::*;
use liaison_contract::marketplace::FIRST_REVIEWS;
use liaison_contract::paths;
use liaison_contract::session::SessionSide;
use liaison_messages::messages as m;

use crate::api::customer_review::list_published_reviews;
use crate::api::marketplace::report_listing;
use crate::api::{ApiError, More, Query};
use crate::app::use_session;
use crate::i18n::{I18n, use_i18n};
use crate::ui::live::live;
use crate::ui::{
    Attempt, Banner, BannerTone, Button, LinkButton, LoadNotice, Look, Part, TextArea, needs_network, pager,
    published_review,
};

/// What the part is drawn of.
#[derive(Clone, Copy)]
pub(super) struct Given {
    pub(super) slug: Memo<String>,
    pub(super) partner: Memo<String>,
    pub(super) older: More,
}

#[lazy]
pub(super) fn profile_verbs() -> Part<Given> {
    draw
}

fn draw(given: Given) -> AnyView {
    let i18n = use_i18n();
    let session = use_session();
    let is_customer = move || {
        let session = session.get()?;
        matches!(session.side, SessionSide::Customer { .. }).then_some(())
    };
    let write = move || {
        is_customer().map(|()| {
            view! {
                <p class="btn-row">
                    <LinkButton href=paths::OWN_REVIEWS_PAGE look=Look::Small>
                        {i18n.tr(m::rating_write)}
                    </LinkButton>
                </p>
            }
            .into_any()
        })
    };
    let report = move || session.get().map(|_| report(i18n, given.slug));
    view! {
        {older(i18n, given)}
        {live(write)}
        {live(report)}
    }
    .into_any()
}

/// Those that did not come with the page, once somebody wants them.
fn older(i18n: I18n, given: Given) -> AnyView {
    let wanted = RwSignal::new(false);
    live(move || {
        if given.older == More::ThatIsAll {
            return None;
        }
        Some(match wanted.get() {
            true => rest(i18n, given),
            false => view! {
                <p class="pager">
                    <Button on_press=move |()| wanted.set(true)>{i18n.tr(m::rating_older)}</Button>
                </p>
            }
            .into_any(),
        })
    })
}

fn rest(i18n: I18n, Given { slug, partner, .. }: Given) -> AnyView {
    let pages = RwSignal::new(1_usize);
    let found = Query::new(move || {
        let (slug, pages) = (slug.get_untracked(), pages.get_untracked());
        async move { list_published_reviews(&slug, pages).await }
    });
    let again = Callback::new(move |()| found.refetch());
    let first = usize::try_from(FIRST_REVIEWS).unwrap_or(usize::MAX);
    let shown = move || {
        let listed = found.value()?;
        let more = pager(i18n, listed.more, pages, again);
        let each = listed.items.iter().skip(first).map(|review| {
            let shown = partner.with(|partner| published_review(i18n, partner, review));
            view! { <li class="card stack">{shown}</li> }
        });
        let each = each.collect_view();
        Some(view! { <ol class="reviews">{each}</ol> {more} }.into_any())
    };
    view! {
        <LoadNotice
            notice=Signal::derive(move || found.notice())
            loading=m::loading
            failed=m::marketplace_failed
            on_retry=move |()| found.refetch()
        />
        {live(shown)}
    }
    .into_any()
}

fn report(i18n: I18n, slug: Memo<String>) -> AnyView {
    let reason = RwSignal::new(String::new());
    let sent = Callback::new(move |()| {
        reason.try_set(String::new());
    });
    let attempt = Attempt::new(i18n, sent, Callback::new(|()| ()));
    let press = move |()| {
        let ask = |(slug, why): (String, String), key: String| async move {
            report_listing(&slug, why, &key).await
        };
        attempt.run(
            (slug.get_untracked(), reason.get_untracked()),
            ask,
            m::rating_report_done,
        );
    };
    let is_told_already = Memo::new(move |_| {
        attempt.failed.with(|failed| {
            let problem = failed.as_ref().and_then(ApiError::problem);
            problem.is_some_and(|problem| {
                problem.params.get("state").map(String::as_str) == Some("reported_already")
            })
        })
    });
    let failure = move || {
        Some(match is_told_already.get() {
            true => view! { <Banner tone=BannerTone::Stop>{i18n.tr(m::rating_report_already)}</Banner> }
                .into_any(),
            false => attempt.failure(),
        })
    };
    view! {
        <details class="more">
            <summary>{i18n.tr(m::rating_report)}</summary>
            <div class="stack">
                <p>{i18n.tr(m::rating_report_text)}</p>
                {live(failure)}
                <TextArea
                    id="report-reason"
                    label=i18n.tr(m::rating_report_why)
                    value=reason
                    on_input=move |typed| reason.set(typed)
                />
                <div class="btn-row">
                    <Button busy=attempt.busy refused=needs_network() on_press=press>
                        {i18n.tr(m::rating_report_send)}
                    </Button>
                </div>
            </div>
        </details>
    }
    .into_any()
}
