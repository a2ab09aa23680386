//! What is asked before an offer is changed, and what went wrong with that.

use leptos::prelude::*;
use liaison_messages::messages as m;

use super::{Change, Question};
use crate::api::purchase_offer::OfferVerb;
use crate::features::purchase_offer::last_day::LastDay;
use crate::i18n::{offer, problem};
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, Button, Dialog, Look, while_asked};

/// Where the question stands, or beside the button when nothing was asked.
pub(super) fn failure(change: Change, question: Option<Question>) -> AnyView {
    live(move || {
        if change.asked.get() != question {
            return None;
        }
        let error = change.failed.get()?;
        let words = change.i18n.say(|words| {
            let state = error.problem().and_then(|refused| refused.params.get("state"));
            let not_reminded = state.and_then(|state| offer::not_reminded(words, state));
            not_reminded.unwrap_or_else(|| problem::failure(words, &error))
        });
        Some(view! { <Banner tone=BannerTone::Stop>{words}</Banner> }.into_any())
    })
}

pub(super) fn extend(change: Change) -> AnyView {
    let i18n = change.i18n;
    let open = while_asked(change.asked, Question::Extend);
    let day = LastDay::new(i18n);
    let send = move |()| {
        if let Some(until) = day.chosen() {
            change.send(OfferVerb::Extend(until));
        }
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::offer_extend_keep)}</Button>
            <Button look=Look::Primary busy=change.busy refused=change.waits on_press=send>
                {i18n.tr(m::offer_extend)}
            </Button>
        }
    };
    view! {
        <Dialog open title=i18n.tr(m::offer_extend_title) actions>
            {failure(change, Some(Question::Extend))}
            {day.field("offer-extend")}
        </Dialog>
    }
    .into_any()
}

pub(super) fn withdraw(change: Change) -> AnyView {
    let i18n = change.i18n;
    let open = while_asked(change.asked, Question::Withdraw);
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::offer_withdraw_keep)}</Button>
            <Button
                look=Look::Stop
                busy=change.busy
                refused=change.waits
                on_press=move |()| change.send(OfferVerb::Withdraw)
            >
                {i18n.tr(m::offer_withdraw)}
            </Button>
        }
    };
    view! {
        <Dialog open title=i18n.tr(m::offer_withdraw_title) actions>
            {failure(change, Some(Question::Withdraw))}
            <p>{i18n.tr(m::offer_withdraw_text)}</p>
        </Dialog>
    }
    .into_any()
}
