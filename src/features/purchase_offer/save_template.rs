//! Keeping what an offer or a draft says as a template: asked for its name. Fetched when it is asked for first.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::offer_template::PutOfferTemplate;
use liaison_domain::id::OfferTemplateId;
use liaison_domain::purchase_offer::agreement::TermsDocument;
use liaison_domain::purchase_offer::template::RawTemplateTerms;
use liaison_messages::{Words, messages as m};

use crate::api::offer_template::keep_offer_template;
use crate::api::{ApiError, idempotency_key};
use crate::i18n::{problem, use_i18n};
use crate::offline::clock::fresh_uuid;
use crate::ui::live::live;
use crate::ui::{Banner, BannerTone, Button, Dialog, Field, Look, Part, later, needs_network, use_toasts};

const NAME: &str = "/name";

#[derive(Clone, Copy)]
pub(super) struct SaveTemplate {
    pub(super) open: RwSignal<bool>,
    /// What there is to keep by then.
    pub(super) terms: Callback<(), Option<Keepable>>,
}

pub(super) struct Keepable {
    pub(super) terms: RawTemplateTerms,
    /// Templates keep what is written, and no files.
    pub(super) left_out: Option<TermsDocument>,
}

pub(super) fn part(save: SaveTemplate) -> AnyView {
    let was_open = Memo::new(move |before: Option<&bool>| before == Some(&true) || save.open.get());
    live(move || {
        was_open
            .get()
            .then(|| later(save, Box::pin(offer_template_save()), || ().into_any()))
    })
}

#[lazy]
fn offer_template_save() -> Part<SaveTemplate> {
    view
}

fn view(save: SaveTemplate) -> AnyView {
    let (i18n, toasts) = (use_i18n(), use_toasts());
    let SaveTemplate { open, terms } = save;
    let name = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<ApiError>);
    // It has its id from the question on, so that trying again after a lost answer makes no second one.
    let id = StoredValue::new(OfferTemplateId(fresh_uuid()));
    let days = RwSignal::new(None::<u16>);
    let file = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        if let (true, Some(Keepable { terms, left_out })) = (open.get(), untrack(|| terms.run(()))) {
            id.set_value(OfferTemplateId(fresh_uuid()));
            name.set(terms.name);
            days.set(terms.open_days);
            file.set(left_out.map(|file| file.file_name.as_str().to_owned()));
            failed.set(None);
        }
    });
    let press = move |()| {
        let Some(Keepable { terms, .. }) = untrack(|| terms.run(())).filter(|_| !busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        failed.set(None);
        let name = name.get_untracked();
        let id = id.get_value();
        spawn_local(async move {
            let put = PutOfferTemplate { name, terms };
            let kept = keep_offer_template(id, &put, &idempotency_key()).await;
            busy.try_set(false);
            match kept {
                Ok(kept) => {
                    open.try_set(false);
                    if let Some(toasts) = toasts {
                        toasts.show(untrack(|| {
                            i18n.say(|words| m::offer_template_saved(words, &kept.name))
                        }));
                    }
                }
                Err(error) => {
                    failed.try_set(Some(error));
                }
            }
        });
    };
    let wrong_name = Signal::derive(move || {
        failed.with(|failed| {
            let errors = &failed.as_ref()?.problem()?.errors;
            let error = errors.iter().find(|error| error.pointer == NAME)?;
            Some(i18n.say(|words| problem::field(words, error)))
        })
    });
    let failure = move || {
        let error = failed.get()?;
        let lines = i18n.say(|words| reasons(words, &error));
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <p>{line}</p> });
            view! { <Banner tone=BannerTone::Stop>{lines.collect_view()}</Banner> }.into_any()
        })
    };
    let until = move || {
        let days = i64::from(days.get()?);
        let words = i18n.say(|words| m::offer_template_open_days(words, days));
        Some(view! { <p>{words}</p> }.into_any())
    };
    let without = move || {
        let file = file.get()?;
        let words = i18n.say(|words| m::offer_template_no_document(words, &file));
        Some(view! { <p>{words}</p> }.into_any())
    };
    let actions = move || {
        view! {
            <Button on_press=move |()| open.set(false)>{i18n.tr(m::offer_template_not_now)}</Button>
            <Button look=Look::Primary busy refused=needs_network() on_press=press>
                {i18n.tr(m::offer_template_save)}
            </Button>
        }
    };
    view! {
        <Dialog open title=i18n.tr(m::offer_template_save_title) actions>
            {live(failure)}
            <p>{i18n.tr(m::offer_template_save_text)}</p>
            {live(until)}
            {live(without)}
            <Field
                id="offer-template-name"
                label=i18n.tr(m::offer_template_name)
                help=i18n.tr(m::offer_template_name_help)
                error=wrong_name
                autocomplete="off"
                value=name
                on_input=move |text| name.set(text)
            />
        </Dialog>
    }
    .into_any()
}

/// What stands above the field: all that is wrong but its name.
fn reasons(words: &Words, error: &ApiError) -> Vec<String> {
    let Some(refused) = error.problem() else {
        return vec![problem::failure(words, error)];
    };
    let most = refused.params.get("most").and_then(|most| most.parse().ok());
    if let Some(most) = most.filter(|_| refused.params.get("state").is_some_and(|state| state == "full")) {
        return vec![m::offer_template_full(words, most)];
    }
    if refused.errors.is_empty() {
        return vec![problem::failure(words, error)];
    }
    let mut reasons: Vec<String> = Vec::new();
    for error in refused.errors.iter().filter(|error| error.pointer != NAME) {
        let reason = problem::field(words, error);
        if !reasons.contains(&reason) {
            reasons.push(reason);
        }
    }
    reasons
}
