//! What a customer tries or has tried, offered for sale: a new draft on this device.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use liaison_contract::subscription::Subscription;
use liaison_domain::subscription::SubscriptionState;
use liaison_drafts::{AudienceChoice, DraftId, DraftedAudience, DraftedLine, OfferStep, PurchaseOfferDraft};
use liaison_messages::messages as m;

use crate::api::Query;
use crate::features::purchase_offer::places::{may_create, step_address};
use crate::i18n::I18n;
use crate::offline::clock::fresh_uuid;
use crate::offline::{Keeping, use_offline};
use crate::ui::{Button, Part, later};

type Here = (I18n, Query<Subscription>);

/// For those of a partner who may send offers, while there is nothing that the customer pays for yet. A module of its own,
/// because what is needed to write a draft is more than the rest of the page.
pub(super) fn make_offer(here: Here) -> AnyView {
    later(here, Box::pin(subscription_offer()), || ().into_any())
}

#[lazy]
fn subscription_offer() -> Part<Here> {
    view
}

fn view((i18n, subscription): Here) -> AnyView {
    let (offline, may) = (use_offline(), may_create());
    let navigate = StoredValue::new_local(use_navigate());
    let is_unpaid = Memo::new(move |_| subscription.value().is_some_and(|found| is_unpaid(found.state)));
    let begin = move |()| {
        let Some(found) = subscription.value_untracked() else {
            return;
        };
        let id = DraftId(fresh_uuid());
        offline.save(id, &offer_of(&found));
        let address = step_address(id, OfferStep::Location);
        navigate.with_value(|navigate| navigate(&address, NavigateOptions::default()));
    };
    let button = move || {
        let is_kept = !matches!(offline.keeping(), Keeping::Opening | Keeping::Nobody);
        (may && is_kept && is_unpaid.get()).then(|| {
            view! {
                <p class="btn-row">
                    <Button on_press=begin>{i18n.tr(m::subscription_offer)}</Button>
                </p>
                <p class="field__help">{i18n.tr(m::subscription_offer_help)}</p>
            }
        })
    };
    view! { {button} }.into_any()
}

/// Nothing is paid for, and the customer is still there to be asked.
const fn is_unpaid(state: SubscriptionState) -> bool {
    match state {
        SubscriptionState::Trial
        | SubscriptionState::ExtendedTrial
        | SubscriptionState::Expired
        | SubscriptionState::Disabled
        | SubscriptionState::Cancelled => true,
        SubscriptionState::Paid | SubscriptionState::Deleted => false,
    }
}

fn offer_of(found: &Subscription) -> PurchaseOfferDraft {
    let product = found.product.0.clone();
    let line = DraftedLine::tried(fresh_uuid().to_string(), product, Some(found.seats));
    let audience = found.customer_domain.as_ref().map(|domain| DraftedAudience {
        choice: Some(AudienceChoice::Customer),
        domain: domain.clone(),
    });
    PurchaseOfferDraft {
        name: [&found.customer_name, ", ", &found.product_name].concat(),
        usage_location: found.customer_country.as_str().to_owned(),
        lines: vec![line],
        audience: audience.unwrap_or_default(),
        ..PurchaseOfferDraft::default()
    }
}
