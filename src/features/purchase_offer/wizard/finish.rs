//! The last step: everything once more, what is still open, and the one verb.

use leptos::{prelude::*, task::spawn_local};
use liaison_contract::Problem;
use liaison_contract::purchase_offer::{PutPurchaseOffer, RawOfferTerms, ReviseOffer};
use liaison_drafts::{IntentKind, OfferField, OfferPoint, OfferStep, Refusal, Revised, offer_check};
use liaison_messages::messages as m;

use super::super::places;
use super::state::Wizard;
use super::{revising, so_far, template, words};
use crate::i18n::problem;
use crate::offline::Finished;
use crate::ui::live::live;
use crate::ui::{Button, ErrorSummary, Look, Section, SummaryLine};

/// The step's content, a module of its own.
#[lazy]
pub(super) fn offer_finish(wizard: Wizard) -> AnyView {
    crate::app::for_staff();
    let i18n = wizard.i18n;
    let priced = Memo::new(move |_| wizard.priced());
    let lines = move || {
        let priced = priced.get().filter(|priced| !priced.lines.is_empty())?;
        Some(places::lines(i18n, &priced.lines, &priced.prices, &priced.totals))
    };
    let lang = Signal::derive(move || wizard.draft(|draft| draft.message.language.tag()));
    let message = wizard.content.part(|draft| draft.message.text.clone());
    let agreement = wizard.content.part(|draft| match &draft.document {
        Some(document) => document.file_name.as_str().to_owned(),
        None => draft.agreement.clone(),
    });
    let change = move |step| move || so_far::change(wizard, step);
    view! {
        <div class="stack">
            {refusal(wizard)} {revising::go_on(wizard)} {so_far::everything(wizard)}
            <Section title=i18n.tr(m::offer_lines) more=change(OfferStep::Lines)>
                {live(lines)} {so_far::totals(wizard, priced)}
            </Section>
            <Section title=i18n.tr(m::wizard_step_message) more=change(OfferStep::Message)>
                <p class="lines" lang=lang dir="auto">
                    {move || {
                        let text = message.get();
                        if text.trim().is_empty() { i18n.say(m::offer_message_none) } else { text }
                    }}
                </p>
            </Section>
            <Section title=i18n.tr(m::offer_agreement) more=change(OfferStep::Terms)>
                <p class="lines" dir="auto">
                    {move || {
                        let text = agreement.get();
                        if text.trim().is_empty() { i18n.say(m::offer_agreement_none) } else { text }
                    }}
                </p>
            </Section>
            {template::save(wizard)}
            <p>{wizard.page().save_mark()}</p>
        </div>
    }
    .into_any()
}

/// What stands above everything else after an attempt, and the verb of the page.
pub(super) fn summary(wizard: Wizard, open: RwSignal<Vec<OfferPoint>>) -> AnyView {
    let i18n = wizard.i18n;
    let title = move || i18n.say(|words| m::wizard_mend(words, open.with(Vec::len) as i64));
    let lines = Signal::derive(move || {
        let points = open.get();
        points.iter().map(|point| line(wizard, point)).collect::<Vec<_>>()
    });
    view! { <ErrorSummary title lines /> }.into_any()
}

pub(super) fn verb(wizard: Wizard, open: RwSignal<Vec<OfferPoint>>) -> AnyView {
    let i18n = wizard.i18n;
    let busy = RwSignal::new(false);
    let refused = Signal::derive(move || {
        if wizard.id.get().is_some_and(|id| wizard.offline.is_undecided(id)) {
            return Some(i18n.say(m::drafts_conflict_first));
        }
        wizard
            .catalogue()
            .is_none()
            .then(|| i18n.say(m::wizard_needs_catalogue))
    });
    let press = move |()| {
        wizard.offline.show_typed();
        let (Some(id), Some(judged)) = untrack(|| (wizard.id.get(), wizard.judged(offer_check::to_terms)))
        else {
            return;
        };
        if untrack(|| wizard.offline.is_undecided(id)) {
            return;
        }
        wizard.attempted.set(true);
        match judged {
            Err(points) => open.set(points),
            Ok(terms) => {
                open.set(Vec::new());
                let revises = untrack(|| wizard.content.read(|draft| draft.revises));
                let finished = finished(revises, terms);
                busy.set(true);
                spawn_local(async move {
                    // Where it cannot be queued the banner says that this device keeps nothing.
                    let _ = wizard
                        .offline
                        .finish(id, Box::new(move |_| Some(finished.clone())))
                        .await;
                    busy.try_set(false);
                });
            }
        }
    };
    let revises = wizard.content.part(|draft| draft.revises);
    let name = move || {
        i18n.say(|words| match revises.get() {
            Some(revised) => m::offer_revise_send(words, i64::from(revised.version) + 1),
            None => m::offer_send(words),
        })
    };
    view! {
        <Button look=Look::Primary busy refused on_press=press>
            {name}
        </Button>
    }
    .into_any()
}

fn finished(revises: Option<Revised>, terms: RawOfferTerms) -> Finished {
    let name = terms.name.trim().to_owned();
    match revises {
        Some(Revised { offer, revision, .. }) => Finished {
            kind: IntentKind::RevisePurchaseOffer,
            name,
            request: liaison_json::write(&ReviseOffer { revision, terms }),
            of: Some(offer.0),
            revision: Some(revision),
        },
        None => Finished {
            kind: IntentKind::SendPurchaseOffer,
            name,
            request: liaison_json::write(&PutPurchaseOffer { terms }),
            of: None,
            revision: None,
        },
    }
}

fn address(wizard: Wizard, field: OfferField) -> String {
    let id = wizard.draft(|draft| words::id(draft, field));
    [&wizard.address(field.step()), "#", &id].concat()
}

fn line(wizard: Wizard, point: &OfferPoint) -> SummaryLine {
    SummaryLine {
        field: address(wizard, point.field),
        words: wizard.i18n.say(|say| {
            let wrong = words::wrong(say, point.field, point.wrong);
            m::wizard_mend_line(say, &words::field(say, point.field), &wrong)
        }),
    }
}

/// What the server said to the last sending.
fn refusal(wizard: Wizard) -> AnyView {
    let page = wizard.page();
    live(move || {
        let lines = match page.refusal()? {
            Refusal::TooOld => vec![(None, wizard.i18n.say(m::wizard_too_old))],
            Refusal::Problem { problem } => reasons(wizard, &problem),
        };
        Some(page.refused(m::offer_refused_title, lines))
    })
}

fn reasons(wizard: Wizard, refused: &Problem) -> Vec<(Option<String>, String)> {
    wizard.i18n.say(|say| {
        if refused.errors.is_empty() {
            return vec![(None, problem::sentence(say, refused))];
        }
        let reason = |error| match words::refused(say, error) {
            (Some(field), wrong) => {
                let said = m::wizard_mend_line(say, &words::field(say, field), &wrong);
                (Some(address(wizard, field)), said)
            }
            (None, wrong) => (None, wrong),
        };
        refused.errors.iter().map(reason).collect()
    })
}
