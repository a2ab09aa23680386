//! How many customers came how far with an invitation, or with all of them.

use leptos::prelude::*;
use liaison_contract::overview::Funnel as Counts;
use liaison_messages::messages as m;

use super::{Funnel, FunnelBar, FunnelRow};
use crate::i18n::{I18n, use_i18n};

#[component]
pub fn CustomerFunnel(#[prop(into)] counts: Signal<Counts>) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <Funnel
            caption=i18n.tr(m::funnel_caption)
            step_heading=i18n.tr(m::funnel_step)
            count_heading=i18n.tr(m::funnel_customers)
            share_heading=i18n.tr(m::funnel_share)
            rows=Signal::derive(move || rows(i18n, counts.get()))
        />
    }
}

fn rows(i18n: I18n, counts: Counts) -> Vec<FunnelRow> {
    i18n.say(|words| {
        let steps = [
            (m::funnel_opened(words), counts.opened, FunnelBar::Customer),
            (m::funnel_signed_in(words), counts.signed_in, FunnelBar::Customer),
            (m::funnel_reviewed(words), counts.reviewed, FunnelBar::Customer),
            (m::funnel_accepted(words), counts.accepted, FunnelBar::Customer),
            (
                m::funnel_with_administration(words),
                counts.with_administration,
                FunnelBar::Part,
            ),
            (m::funnel_declined(words), counts.declined, FunnelBar::Quiet),
        ];
        let formatter = words.formatter();
        let first = counts.opened.max(1);
        steps
            .into_iter()
            .enumerate()
            .map(|(number, (name, count, bar))| FunnelRow {
                name,
                count: formatter.integer(count),
                share: (number > 0 && counts.opened > 0).then(|| formatter.percent(count, first)),
                permille: u32::try_from(count.saturating_mul(1000) / first).unwrap_or_default(),
                bar,
            })
            .collect()
    })
}
