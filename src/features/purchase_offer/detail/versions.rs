//! Every version that was sent, the newest first, with what it came to.

use leptos::prelude::*;
use liaison_contract::purchase_offer::OfferVersion;
use liaison_domain::id::PurchaseOfferId;
use liaison_domain::purchase_offer::change::{Change, between};
use liaison_messages::{Words, messages as m};

use super::badge;
use crate::api::Query;
use crate::api::purchase_offer::list_versions;
use crate::i18n::{I18n, names, offer, offer_change, use_i18n, when};
use crate::ui::live::{Changed, again_on_change, live};
use crate::ui::{Boxed, LoadNotice, Section};

/// `changed` changes with the offer, and when something may have happened to it.
pub(super) fn part(id: PurchaseOfferId, changed: Memo<Option<Changed>>) -> AnyView {
    let i18n = use_i18n();
    let versions = Query::kept(move || list_versions(id));
    again_on_change(changed, move || versions.refetch());
    let shown = move || {
        let all = versions.value()?;
        let before = all.iter().skip(1).map(Some).chain([None]);
        let rows = all.iter().zip(before);
        let rows = rows.map(|(each, before)| row(i18n, each, before)).collect_view();
        Some(view! { <ul class="offer-answers">{rows}</ul> }.into_any())
    };
    view! {
        <Section title=i18n.tr(m::offer_versions)>
            <LoadNotice
                notice=Signal::derive(move || versions.notice())
                loading=m::loading
                failed=m::offer_failed
                on_retry=move |()| versions.refetch()
            />
            {live(shown)}
        </Section>
    }
    .into_any()
}

fn row(i18n: I18n, each: &OfferVersion, before: Option<&OfferVersion>) -> AnyView {
    let changed = before.map(|before| between(&before.snapshot, &each.snapshot));
    let (name, sent, sum, changed) = i18n.say(|words| {
        let at = when::moment(words, each.sent_at);
        (
            m::offer_version(words, i64::from(each.number)),
            m::offer_sent_by(words, &each.sent_by, &at),
            m::offer_answered_total(words, &offer::money(words, each.totals.over_term)),
            changed
                .filter(|changed| !changed.is_empty())
                .map(|changed| differs(words, changed)),
        )
    });
    view! {
        <li>
            <p>
                <b>{name}</b>
                " "
                {badge(i18n, each.state, Boxed::No)}
            </p>
            <p class="small muted">{sent}</p>
            <p class="small">{sum}</p>
            {changed.map(|words| view! { <p class="small">{words}</p> })}
        </li>
    }
    .into_any()
}

fn differs(words: &Words, changed: Vec<Change>) -> String {
    let each = changed
        .into_iter()
        .map(|change| offer_change::said(words, change));
    let each: Vec<String> = each.collect();
    m::offer_version_differs(words, &names::list(words, &each))
}
