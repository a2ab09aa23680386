//! Declining an offer: what it was about is chosen, and a reason is welcome.

use leptos::prelude::*;
use liaison_domain::purchase_offer::answer::DeclineKind;
use liaison_domain::text::DeclineReason;
use liaison_messages::messages as m;

use super::model::Model;
use super::said;
use crate::i18n::use_i18n;
use crate::ui::{Button, Choice, Choices, Dialog, Look, TextArea};

const KINDS: [(DeclineKind, &str); 5] = [
    (DeclineKind::Price, "price"),
    (DeclineKind::NotNeeded, "not_needed"),
    (DeclineKind::ChoseAnother, "chose_another"),
    (DeclineKind::NotNow, "not_now"),
    (DeclineKind::Other, "other"),
];

#[component]
pub fn DeclineDialog(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let is_open = RwSignal::new(false);
    Effect::new(move |_| {
        if model.kind.get().is_some() || !model.declining.get() {
            is_open.set(false);
        }
    });
    let decline = move |()| match model.kind.get_untracked() {
        Some(_) => model.decline(),
        None => is_open.set(true),
    };
    let actions = move || {
        view! {
            <Button look=Look::Tall on_press=move |()| model.declining.set(false)>
                {i18n.tr(m::review_decline_later)}
            </Button>
            <Button look=Look::TallPrimary on_press=decline>
                {i18n.tr(m::offer_review_decline_now)}
            </Button>
        }
    };
    let partner = move || {
        let review = model.query.value();
        review.map(|review| review.snapshot.from.name).unwrap_or_default()
    };
    let kind_error = Signal::derive(move || is_open.get().then(|| i18n.say(m::offer_review_kind_open)));
    let error = Signal::derive(move || {
        let is = model.reason_length();
        let most = i64::from(DeclineReason::MOST);
        (is > most).then(|| i18n.say(|words| m::field_too_long(words, most, is)))
    });
    let kinds = KINDS.map(|(kind, value)| {
        view! {
            <Choice
                group="decline-kind"
                value
                name=move || i18n.say(|words| said::decline_kind(words, kind))
                chosen=Signal::derive(move || model.kind.get() == Some(kind))
                on_choose=move |()| model.kind.set(Some(kind))
            >
                ""
            </Choice>
        }
    });
    view! {
        <Dialog open=model.declining title=i18n.tr(m::offer_review_decline_title) actions>
            <p>{move || i18n.say(|words| m::review_decline_text(words, &partner()))}</p>
            <Choices id="decline-kind" legend=i18n.tr(m::offer_review_kind) error=kind_error>
                {kinds}
            </Choices>
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
