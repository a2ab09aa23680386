//! A draft and templates: one is begun from a template, and kept as one.

use leptos::prelude::*;
use liaison_domain::purchase_offer::template::{RawTemplateMessage, RawTemplateTerms};
use liaison_drafts::{Asked, PurchaseOfferDraft};
use liaison_messages::messages as m;

use super::super::drafted::open_days;
use super::super::places::{TEMPLATES, may_create};
use super::super::save_template::{self, Keepable, SaveTemplate};
use super::state::{Priced, Wizard};
use crate::i18n::when;
use crate::offline::clock::now;
use crate::ui::live::live;
use crate::ui::{Button, or_network};

/// While nothing is written: a draft of its own begins from each template.
pub(super) fn begin(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    let exists = wizard.content.exists;
    live(move || {
        (!exists.get()).then(|| {
            view! {
                <p>
                    <a href=TEMPLATES>{i18n.tr(m::offer_template_begin)}</a>
                </p>
            }
            .into_any()
        })
    })
}

/// What is written by now, as a template. A line that is not whole has no price that could be kept.
pub(super) fn save(wizard: Wizard) -> AnyView {
    let i18n = wizard.i18n;
    if !may_create() {
        return ().into_any();
    }
    let save = SaveTemplate {
        open: RwSignal::new(false),
        terms: Callback::new(move |()| {
            let priced = wizard.priced().filter(|priced| priced.open == 0)?;
            Some(wizard.draft(|draft| Keepable {
                terms: raw(draft, priced),
                left_out: draft.document.clone(),
            }))
        }),
    };
    let open = Memo::new(move |_| wizard.priced().map(|priced| priced.open));
    let refused = Signal::derive(move || match open.get() {
        None => Some(i18n.say(m::wizard_needs_catalogue)),
        Some(0) => None,
        Some(open) => {
            let open = i64::try_from(open).unwrap_or(i64::MAX);
            Some(i18n.say(|words| m::offer_template_open_lines(words, open)))
        }
    });
    view! {
        <p class="btn-row">
            <Button refused=or_network(refused) on_press=move |()| save.open.set(true)>
                {i18n.tr(m::offer_template_save)}
            </Button>
        </p>
        {save_template::part(save)}
    }
    .into_any()
}

fn raw(draft: &PurchaseOfferDraft, priced: Priced) -> RawTemplateTerms {
    let until = when::end_of_day(&draft.answer_by);
    RawTemplateTerms {
        name: draft.name.clone(),
        usage_location: draft.usage_location.clone(),
        currency: draft.currency,
        tax: draft.tax,
        lines: priced.lines,
        administration: draft.administration.and_then(Asked::kind),
        message: RawTemplateMessage {
            language: draft.message.language,
            text: draft.message.text.clone(),
        },
        agreement: Some(draft.agreement.clone()).filter(|_| draft.document.is_none()),
        open_days: until.and_then(|until| open_days(now(), until)),
        office: draft.office.parse().ok(),
    }
}
