//! What the counts come to: by period, and over the term.

use leptos::prelude::*;
use liaison_contract::offer_review::OfferReview;
use liaison_domain::price_list::Billing;
use liaison_domain::purchase_offer::totals::Totals;
use liaison_domain::purchase_offer::{Biller, Tax};
use liaison_messages::{Words, messages as m};

use super::model::{Model, is_answered};
use crate::i18n::{I18n, offer, use_i18n};
use crate::ui::{CLAUSE, clause, rich};

#[component]
pub fn Total(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let totals = Memo::new(move |_| {
        let review = model.query.value()?;
        let given = review.answer.as_ref().filter(|_| is_answered(&review));
        match given {
            Some(answer) => Some(answer.totals.clone().unwrap_or(review.totals)),
            None => model.totals(&review).ok(),
        }
    });
    let amounts = move || {
        let review = model.query.value()?;
        Some(match totals.get() {
            Some(totals) => rows(i18n, &review, &totals),
            None => view! { <p>{i18n.say(m::offer_review_total_open)}</p> }.into_any(),
        })
    };
    let said = move || model.query.value().map(|review| bills(i18n, &review));
    let text = view! {
        <div role="status">{amounts}</div>
        {said}
    };
    clause(CLAUSE, i18n.tr(m::offer_review_total), text.into_any())
}

fn rows(i18n: I18n, review: &OfferReview, totals: &Totals) -> AnyView {
    type Name = fn(&Words) -> String;
    let billed: [(Billing, Name, _); 3] = [
        (Billing::Monthly, m::offer_review_total_monthly, totals.monthly),
        (Billing::Yearly, m::offer_review_total_yearly, totals.yearly),
        (Billing::Upfront, m::offer_review_total_upfront, totals.upfront),
    ];
    let lines = &review.snapshot.terms.lines;
    let has = |billing| {
        lines
            .iter()
            .zip(&totals.lines)
            .any(|(line, total)| line.billing == billing && total.is_some())
    };
    let all = [(m::offer_review_total_term as Name, totals.over_term)];
    let rows: Vec<_> = billed
        .into_iter()
        .filter(|(billing, ..)| has(*billing))
        .map(|(_, name, money)| (name, money))
        .chain(all)
        .map(|(name, money)| {
            let (name, amount) = i18n.say(|words| (name(words), offer::money(words, money)));
            view! {
                <div>
                    <dt>{name}</dt>
                    <dd>
                        <b>{amount}</b>
                    </dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="prices">{rows}</dl> }.into_any()
}

/// Who bills, and whether tax is in.
fn bills(i18n: I18n, review: &OfferReview) -> AnyView {
    let tax = i18n.say(match review.snapshot.terms.tax {
        Tax::Excluded => m::offer_review_tax_excluded,
        Tax::Included => m::offer_review_tax_included,
    });
    let biller = i18n.say(|words| match review.snapshot.billed_by {
        Biller::Vendor => m::offer_review_billed_by_vendor(words, &review.snapshot.from.name),
    });
    view! {
        <p>{tax}</p>
        <p>{rich(biller, None)}</p>
    }
    .into_any()
}
