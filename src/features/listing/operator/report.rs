//! What people have told the operator of listings that should not stand in the marketplace.

use leptos::prelude::*;
use liaison_contract::listing::ListingReport;
use liaison_messages::messages as m;

use super::QUEUE;
use crate::api::Query;
use crate::api::listing::{dismiss_listing_report, list_listing_reports};
use crate::i18n::{I18n, when};
use crate::ui::live::{live, said};
use crate::ui::{Attempt, Button, EmptyState, LoadNotice, Section, needs_network, pager};

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
    let at = report.at;
    let attempt = Attempt::in_list(i18n, again);
    let press = move |()| {
        let ask =
            |(id, revision), key: String| async move { dismiss_listing_report(id, revision, &key).await };
        attempt.run((report.id, report.revision), ask, m::listing_report_dismissed);
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
            {attempt.failure()}
            <div class="btn-row">
                <Button busy=attempt.busy refused=needs_network() on_press=press>
                    {i18n.tr(m::listing_report_dismiss)}
                </Button>
            </div>
        </article>
    }
    .into_any()
}
