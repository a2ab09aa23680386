//! What people have told the operator of listings that should not stand in the marketplace.

use leptos::prelude::*;
use liaison_contract::listing::ListingReport;
use liaison_messages::messages as m;

use super::QUEUE;
use crate::api::listing::dismiss_listing_report;
use crate::i18n::{I18n, when};
use crate::ui::live::said;
use crate::ui::{Attempt, Button, needs_network};

pub(super) fn card(i18n: I18n, report: ListingReport, again: Callback<()>) -> AnyView {
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
