//! What people have told the operator of listings that should not stand in the marketplace.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::listing::ListingReport;
use liaison_messages::messages as m;

use super::QUEUE;
use crate::api::listing::{dismiss_listing_report, list_listing_reports};
use crate::api::{ApiError, Query, idempotency_key};
use crate::i18n::{I18n, problem, when};
use crate::ui::live::{live, said};
use crate::ui::{
    Banner, BannerTone, Button, EmptyState, LoadNotice, Section, needs_network, pager, use_toasts,
};

pub(super) fn section(i18n: I18n) -> AnyView {
    let pages = RwSignal::new(1_usize);
    let found = Query::new(move || list_listing_reports(pages.get_untracked()));
    let again = Callback::new(move |()| found.refetch());
    let shown = move || {
        let listed = found.value()?;
        let more = pager(i18n, listed.more, pages, again);
        let cards: Vec<AnyView> = listed
            .items
            .into_iter()
            .map(|one| card(i18n, one, again))
            .collect();
        let list = match cards.is_empty() {
            true => view! {
                <EmptyState title=i18n.tr(m::listing_reports_none) text=i18n.tr(m::listing_queue_none_text)>
                    {}
                </EmptyState>
            }
            .into_any(),
            false => view! { <div class="stack">{cards}</div> }.into_any(),
        };
        Some(view! { {list} {more} }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::listing_reports)>
            <LoadNotice
                notice=Signal::derive(move || found.notice())
                loading=m::loading
                failed=m::listing_failed
                on_retry=move |()| found.refetch()
            />
            {live(shown)}
        </Section>
    }
    .into_any()
}

fn card(i18n: I18n, report: ListingReport, again: Callback<()>) -> AnyView {
    let toasts = use_toasts();
    let (id, revision, at) = (report.id, report.revision, report.at);
    let (busy, failed) = (RwSignal::new(false), RwSignal::new(None::<ApiError>));
    let press = move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        failed.set(None);
        spawn_local(async move {
            let answered = dismiss_listing_report(id, revision, &idempotency_key()).await;
            busy.try_set(false);
            match answered {
                Ok(_) => {
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| i18n.say(m::listing_report_dismissed)));
                    }
                    again.run(());
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
    let since = said(move || i18n.say(|words| m::listing_report_at(words, &when::moment(words, at))));
    let href = [QUEUE, "/", &report.listing.to_string()].concat();
    view! {
        <article class="card stack">
            <h2 dir="auto">
                <a href=href>{report.partner_name}</a>
            </h2>
            <p>{since}</p>
            <p dir="auto">{report.reason}</p>
            {live(failure)}
            <div class="btn-row">
                <Button busy refused=needs_network() on_press=press>
                    {i18n.tr(m::listing_report_dismiss)}
                </Button>
            </div>
        </article>
    }
    .into_any()
}
