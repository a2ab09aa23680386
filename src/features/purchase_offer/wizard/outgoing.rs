//! After finishing: it waits, it is sent, and then here is the link. Nothing has to be reloaded between.

use leptos::{html, prelude::*};
use liaison_contract::purchase_offer::{PurchaseOffer, PurchaseOfferBody};
use liaison_drafts::{Intent, IntentState, OfferStep};
use liaison_messages::messages as m;

use super::super::places;
use super::state::Wizard;
use crate::i18n::offer;
use crate::ui::live::{live, said};
use crate::ui::{CopyButton, Definition, DefinitionList, LinkButton, Look};

/// What came of it, once the server has it.
fn created(wizard: Wizard) -> Option<PurchaseOffer> {
    match wizard.page().outgoing()?.state {
        IntentState::Done { answer, .. } => {
            let body: PurchaseOfferBody = liaison_json::read(&answer)?;
            Some(body.purchase_offer)
        }
        _ => None,
    }
}

pub(super) fn title(wizard: Wizard, intent: &Intent) -> String {
    wizard
        .i18n
        .say(match (&intent.state, wizard.page().waits(intent)) {
            (IntentState::Done { .. }, _) => m::offer_sent_title,
            (_, true) => m::wizard_waiting_title,
            (_, false) => m::offer_sending_title,
        })
}

/// A module of its own, as the steps are.
#[lazy]
pub(super) fn offer_outgoing(wizard: Wizard, intent: Memo<Option<Intent>>) -> AnyView {
    crate::app::for_staff();
    let page = wizard.page();
    let heading = NodeRef::<html::H1>::new();
    // The form that had the focus is gone.
    Effect::new(move |_| {
        if let Some(heading) = heading.get() {
            let _ = heading.focus();
        }
    });
    let title = said(move || {
        intent.with(|intent| {
            intent
                .as_ref()
                .map_or_else(String::new, |intent| title(wizard, intent))
        })
    });
    let created = Memo::new(move |_| created(wizard));
    let text = move || {
        let waits = intent.with(|intent| intent.as_ref().is_some_and(|intent| page.waits(intent)));
        wizard.i18n.say(match waits {
            true => m::offer_waiting_text,
            false => m::wizard_sending_text,
        })
    };
    view! {
        <header class="page__head">
            <h1 tabindex="-1" node_ref=heading>
                {title}
            </h1>
        </header>
        <div role="status">
            {live(move || {
                Some(match created.get() {
                    Some(created) => sent(wizard, created),
                    None => page.on_its_way(intent, said(text), wizard.address(OfferStep::Review)),
                })
            })}
        </div>
    }
    .into_any()
}

fn sent(wizard: Wizard, created: PurchaseOffer) -> AnyView {
    let i18n = wizard.i18n;
    let href = places::address(created.id);
    let answer_by = created.answer_by;
    let number = created.version.number;
    let until = said(move || {
        i18n.say(|words| match number {
            0 | 1 => m::offer_sent_text(words, &offer::answer_by(words, &answer_by)),
            _ => m::offer_revised_text(words, i64::from(number), &offer::answer_by(words, &answer_by)),
        })
    });
    let link = created.link;
    let (address, shown) = (link.clone(), link.clone());
    view! {
        <div class="stack">
            <p class="lede">{until}</p>
            <DefinitionList>
                <Definition name=i18n.tr(m::wizard_sent_link)>
                    <a href=address rel="external">
                        <code>{shown}</code>
                    </a>
                </Definition>
            </DefinitionList>
            <div class="row">
                <CopyButton
                    look=Look::Primary
                    label=i18n.tr(m::wizard_copy_link)
                    text=Signal::stored(link)
                    copied=i18n.tr(m::link_copied)
                    failed=i18n.tr(m::link_not_copied)
                />
                <LinkButton href>{i18n.tr(m::offer_open)}</LinkButton>
                <LinkButton look=Look::Quiet href=places::LIST>
                    {i18n.tr(m::shell_purchase_offers)}
                </LinkButton>
            </div>
        </div>
    }
    .into_any()
}
