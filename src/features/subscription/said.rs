//! What a subscription is, and what happens to it, in words.

use jiff::Timestamp;
use liaison_contract::subscription::Subscription;
use liaison_domain::subscription::clock::NextStep;
use liaison_domain::subscription::log::{Happened, SubscriptionEntry};
use liaison_domain::subscription::price::PriceChange;
use liaison_domain::subscription::{Order, Phase, Renewal, SubscriptionEvent, SubscriptionState};
use liaison_messages::{Words, messages as m};

use crate::i18n::{offer, when};
use crate::ui::{Mark, Tone};

pub(super) fn look(state: SubscriptionState) -> (Tone, Mark) {
    match state {
        SubscriptionState::Trial | SubscriptionState::ExtendedTrial => (Tone::Customer, Mark::Half),
        SubscriptionState::Paid => (Tone::Good, Mark::Full),
        SubscriptionState::Expired => (Tone::Attention, Mark::Ring),
        SubscriptionState::Disabled => (Tone::Attention, Mark::Square),
        SubscriptionState::Cancelled | SubscriptionState::Deleted => (Tone::Quiet, Mark::Square),
    }
}

pub(super) fn state(words: &Words, state: SubscriptionState) -> String {
    match state {
        SubscriptionState::Trial => m::subscription_state_trial(words),
        SubscriptionState::ExtendedTrial => m::subscription_state_extended(words),
        SubscriptionState::Paid => m::subscription_state_paid(words),
        SubscriptionState::Expired => m::subscription_state_expired(words),
        SubscriptionState::Disabled => m::subscription_state_disabled(words),
        SubscriptionState::Cancelled => m::subscription_state_cancelled(words),
        SubscriptionState::Deleted => m::subscription_state_deleted(words),
    }
}

/// What happens if nobody does anything, and when.
pub(super) fn next_step(words: &Words, subscription: &Subscription) -> String {
    let Some(NextStep { event, at }) = subscription.next_step else {
        return m::subscription_next_nothing(words);
    };
    let day = when::day_of(words, at);
    match event {
        SubscriptionEvent::Convert => m::subscription_next_convert(words, &day),
        SubscriptionEvent::Renew => match price_change(&subscription.phase) {
            Some(PriceChange { now, next }) => {
                let (now, next) = (offer::money(words, now), offer::money(words, next));
                m::subscription_next_renew_price(words, &day, &next, &now)
            }
            None => m::subscription_next_renew(words, &day),
        },
        SubscriptionEvent::Disable => m::subscription_next_disable(words, &day),
        SubscriptionEvent::Delete => m::subscription_next_delete(words, &day),
        _ => m::subscription_next_end(words, &day),
    }
}

fn price_change(phase: &Phase) -> Option<PriceChange> {
    match phase {
        Phase::Paid { agreement } => agreement.price_change(),
        Phase::Trial { .. } | Phase::Over { .. } => None,
    }
}

pub(super) fn order(words: &Words, order: Order) -> String {
    let bound = offer::commitment(words, order.commitment);
    let billed = offer::billing(words, order.billing);
    m::subscription_order(words, i64::from(order.seats), &bound, &billed)
}

pub(super) fn deadline(words: &Words, at: Timestamp) -> String {
    when::deadline(words, at)
}

pub(super) fn happened(words: &Words, entry: &SubscriptionEntry) -> String {
    let who = entry.author.name.clone().unwrap_or_default();
    let seats = |seats: u32| i64::from(seats);
    match &entry.happened {
        Happened::TrialStarted {
            seats: count,
            ends_at,
        } => m::subscription_log_trial(words, seats(*count), &when::day_of(words, *ends_at)),
        Happened::Bought { order: bought, .. } => {
            m::subscription_log_bought(words, &who, &order(words, *bought))
        }
        Happened::Extended { ends_at } => {
            m::subscription_log_extended(words, &who, &when::day_of(words, *ends_at))
        }
        Happened::ConversionPlanned { order: planned } => {
            m::subscription_log_planned(words, &who, &order(words, *planned))
        }
        Happened::ConversionWithdrawn {} => m::subscription_log_withdrawn(words, &who),
        Happened::Converted { order: bought } => m::subscription_log_converted(words, &order(words, *bought)),
        Happened::SeatsAdded { seats: count } => m::subscription_log_added(words, seats(*count), &who),
        Happened::SeatsReduced { seats: count } => m::subscription_log_returned(words, seats(*count), &who),
        Happened::Cancelled {} => m::subscription_log_cancelled(words, &who),
        Happened::RenewalTurned { renewal: Renewal::On } => m::subscription_log_renewal_on(words, &who),
        Happened::RenewalTurned {
            renewal: Renewal::Off,
        } => m::subscription_log_renewal_off(words, &who),
        Happened::Renewed { ends_at } => m::subscription_log_renewed(words, &when::day_of(words, *ends_at)),
        Happened::PriceAnnounced { price, from } => {
            let day = when::day_of(words, *from);
            let (now, next) = (offer::money(words, price.now), offer::money(words, price.next));
            m::subscription_log_price(words, &day, &next, &now)
        }
        Happened::PriceKept { price } => m::subscription_log_price_kept(words, &offer::money(words, *price)),
        Happened::PartnerOfRecord { now: Some(now), .. } => {
            m::subscription_log_record(words, &who, &now.name)
        }
        Happened::PartnerOfRecord { now: None, .. } => m::subscription_log_record_none(words, &who),
        Happened::NoticeSent { days } => m::subscription_log_notice(words, i64::from(*days)),
        Happened::Expired {} => m::subscription_log_expired(words),
        Happened::Disabled {} => m::subscription_log_disabled(words),
        Happened::Deleted {} => m::subscription_log_deleted(words),
    }
}
