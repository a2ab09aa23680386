//! Declining: a reason is welcome, and nobody has to give one.

use leptos::prelude::*;
use liaison_domain::text::DeclineReason;
use liaison_messages::messages as m;

use super::model::Model;
use crate::i18n::use_i18n;
use crate::ui::{Button, Dialog, Look, TextArea};

#[component]
pub fn DeclineDialog(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let actions = move || {
        view! {
            <Button look=Look::Tall on_press=move |()| model.declining.set(false)>
                {i18n.tr(m::review_decline_later)}
            </Button>
            <Button look=Look::TallPrimary on_press=move |()| model.decline()>
                {i18n.tr(m::review_decline_now)}
            </Button>
        }
    };
    let partner = move || {
        model
            .query
            .value()
            .map(|review| review.from.name)
            .unwrap_or_default()
    };
    let error = Signal::derive(move || {
        let is = model.reason_length();
        let most = i64::from(DeclineReason::MOST);
        (is > most).then(|| i18n.say(|words| m::field_too_long(words, most, is)))
    });
    view! {
        <Dialog open=model.declining title=i18n.tr(m::review_decline_title) actions>
            <p>{move || i18n.say(|words| m::review_decline_text(words, &partner()))}</p>
            <TextArea
                id="decline-reason"
                label=i18n.tr(m::review_decline_reason)
                error
                value=model.reason
                on_input=move |text| model.reason.set(text)
            />
        </Dialog>
    }
}
