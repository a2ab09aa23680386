//! Who has the offer before them and who answered, with what was answered: the same that the customer reads.

use leptos::prelude::*;
use liaison_contract::offer_review::{CustomersAnswer, GivenOfferAnswer};
use liaison_domain::id::PurchaseOfferId;
use liaison_domain::purchase_offer::answer::{DeclineKind, OfferRedemptionState};
use liaison_messages::{Words, messages as m};

use crate::api::Query;
use crate::api::purchase_offer::list_answers;
use crate::i18n::{I18n, names, offer, use_i18n, when};
use crate::ui::live::{Changed, again_on_change, live};
use crate::ui::{Badge, LoadNotice, Mark, Section, Tone, pager};

/// `changed` changes with the offer, and when something may have happened to it.
pub(super) fn part(
    id: PurchaseOfferId,
    summary: Memo<Option<String>>,
    changed: Memo<Option<Changed>>,
) -> AnyView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let answers = Query::kept(move || list_answers(id, pages.try_get_untracked().unwrap_or(1)));
    again_on_change(changed, move || answers.refetch());
    let shown = move || {
        let listed = answers.value()?;
        if listed.items.is_empty() {
            return Some(view! { <p class="muted">{i18n.tr(m::offer_answers_none)}</p> }.into_any());
        }
        let rows = listed.items.iter().map(|each| row(i18n, each)).collect_view();
        let again = Callback::new(move |()| answers.refetch());
        let more = pager(i18n, listed.more, pages, again);
        Some(view! { <ul class="offer-answers">{rows}</ul> {more} }.into_any())
    };
    let receipts = move || {
        let href =
            Signal::derive(move || ["/receipts?summary=", &summary.get().unwrap_or_default()].concat());
        view! { <a href=href>{i18n.tr(m::offer_receipts)}</a> }
    };
    view! {
        <Section title=i18n.tr(m::offer_answers) more=receipts>
            <LoadNotice
                notice=Signal::derive(move || answers.notice())
                loading=m::loading
                failed=m::offer_failed
                on_retry=move |()| answers.refetch()
            />
            {live(shown)}
        </Section>
    }
    .into_any()
}

fn row(i18n: I18n, each: &CustomersAnswer) -> AnyView {
    type Word = fn(&Words) -> String;
    let (tone, mark, word): (_, _, Word) = match each.state {
        OfferRedemptionState::Reviewing => (Tone::Customer, Mark::Half, m::state_reviewing),
        OfferRedemptionState::Countered => (Tone::Attention, Mark::Half, m::offer_countered),
        OfferRedemptionState::Accepted => (Tone::Good, Mark::Full, m::offer_state_accepted),
        OfferRedemptionState::Declined => (Tone::Quiet, Mark::Square, m::offer_state_declined),
    };
    let (version, at, told) = i18n.say(|words| {
        (
            m::offer_version(words, i64::from(each.version)),
            when::moment(words, each.changed_at),
            each.answer.as_ref().map(|answer| told(words, answer)),
        )
    });
    let told = told.into_iter().flatten();
    let told = told.map(|line| view! { <p class="small">{line}</p> }.into_any());
    view! {
        <li>
            <p>
                <b dir="auto">{each.customer_name.clone()}</b>
                " "
                <Badge tone mark text=i18n.tr(word) />
            </p>
            <p class="small muted">{version} ", " {at}</p>
            {told.collect_view()}
        </li>
    }
    .into_any()
}

/// Who answered as what, what it comes to, and the two choices beside it, each said for itself.
fn told(words: &Words, answer: &GivenOfferAnswer) -> Vec<String> {
    let mut told = vec![m::offer_answered_by(
        words,
        &answer.by,
        &names::customer_role(words, answer.role),
    )];
    if answer.state == OfferRedemptionState::Declined {
        told.extend(answer.decline.map(|kind| declined(words, kind)));
        told.extend(answer.reason.clone());
        return told;
    }
    if let Some(counts) = &answer.counts {
        told.push(m::offer_answered_counts(words, &self::counts(words, counts)));
    }
    if let Some(totals) = &answer.totals {
        told.push(m::offer_answered_total(
            words,
            &offer::money(words, totals.over_term),
        ));
    }
    told.push(match answer.partner_of_record {
        true => m::offer_of_record(words),
        false => m::offer_not_of_record(words),
    });
    told.push(match answer.administration {
        Some(kind) => m::offer_administration_granted(words, &names::administration(words, kind)),
        None => m::offer_administration_not_granted(words),
    });
    told
}

/// In the order of the lines: "25, left out, 3".
pub(super) fn counts(words: &Words, counts: &[Option<u32>]) -> String {
    let counts = counts.iter().map(|count| match count {
        Some(count) => words.formatter().integer(i64::from(*count)),
        None => m::offer_left_out(words),
    });
    names::list(words, &counts.collect::<Vec<_>>())
}

fn declined(words: &Words, kind: DeclineKind) -> String {
    match kind {
        DeclineKind::Price => m::offer_declined_price(words),
        DeclineKind::NotNeeded => m::offer_declined_not_needed(words),
        DeclineKind::ChoseAnother => m::offer_declined_chose_another(words),
        DeclineKind::NotNow => m::offer_declined_not_now(words),
        DeclineKind::Other => m::offer_declined_other(words),
    }
}
