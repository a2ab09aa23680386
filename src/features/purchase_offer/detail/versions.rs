//! Every version that was sent, the newest first, with what it came to.

use leptos::prelude::*;
use liaison_contract::purchase_offer::OfferVersion;
use liaison_domain::id::PurchaseOfferId;
use liaison_messages::messages as m;

use super::badge;
use crate::api::Query;
use crate::api::purchase_offer::list_versions;
use crate::i18n::{I18n, offer, use_i18n, when};
use crate::ui::live::{again_on_change, live};
use crate::ui::{Boxed, LoadNotice, Section};

/// `changed` changes with the offer.
pub(super) fn part(id: PurchaseOfferId, changed: Memo<Option<i64>>) -> AnyView {
    let i18n = use_i18n();
    let versions = Query::kept(move || list_versions(id));
    again_on_change(changed, move || versions.refetch());
    let shown = move || {
        let all = versions.value()?;
        let rows = all.iter().map(|each| row(i18n, each)).collect_view();
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

fn row(i18n: I18n, each: &OfferVersion) -> AnyView {
    let (name, sent, sum) = i18n.say(|words| {
        let at = when::moment(words, each.sent_at);
        (
            m::offer_version(words, i64::from(each.number)),
            m::offer_sent_by(words, &each.sent_by, &at),
            m::offer_answered_total(words, &offer::money(words, each.totals.over_term)),
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
        </li>
    }
    .into_any()
}
