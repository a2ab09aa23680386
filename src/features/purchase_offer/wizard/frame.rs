//! What stands around each step: where one is, what is known so far, where it goes on.

use leptos::prelude::*;
use liaison_drafts::{Asked, OfferField, OfferPoint, OfferStep};
use liaison_messages::messages as m;

use super::super::places::LIST;
use super::state::Wizard;
use super::{finish, lines, location, revising, so_far, terms, words};
use crate::app::Lapsed;
use crate::i18n::names;
use crate::ui::draft_page::warning;
use crate::ui::live::{later, live, said};
use crate::ui::{AskedChoice, Step as StepLink, StepState, Steps};

/// The draft's name, or what it is called while it has none.
pub(super) fn name(wizard: Wizard) -> String {
    let name = match wizard.page().outgoing() {
        Some(intent) => intent.name,
        None => wizard.draft(|draft| draft.name.trim().to_owned()),
    };
    if name.is_empty() {
        wizard.i18n.say(m::drafts_unnamed_offer)
    } else {
        name
    }
}

pub(super) fn title(wizard: Wizard, name: &str) -> String {
    let step = wizard.step.get();
    let (number, total) = (step.number() as i64, OfferStep::ALL.len() as i64);
    wizard
        .i18n
        .say(|say| m::wizard_page_title(say, &words::step(say, step), number, total, name))
}

pub(super) fn crumbs(wizard: Wizard, name: Signal<String>) -> AnyView {
    let i18n = wizard.i18n;
    view! {
        <ol class="crumbs">
            <li>
                <a href=LIST>{i18n.tr(m::shell_purchase_offers)}</a>
            </li>
            <li>
                <a href="/drafts">{i18n.tr(m::shell_drafts)}</a>
            </li>
            <li>
                <bdi>{said(move || name.get())}</bdi>
            </li>
        </ol>
    }
    .into_any()
}

/// A draft may be written by anybody; whether it can be sent is known before the last step.
fn not_entitled(wizard: Wizard) -> AnyView {
    live(move || {
        let reason = wizard.entitlements()?.trial_invitation.err()?;
        Some(warning(wizard.i18n.say(|say| names::not_entitled(say, reason))))
    })
}

pub(super) fn editor(wizard: Wizard) -> AnyView {
    let (i18n, page) = (wizard.i18n, wizard.page());
    let open = RwSignal::new(Vec::<OfferPoint>::new());
    let has_message = wizard.content.part(|draft| !draft.message.text.is_empty());
    let states = Memo::new(move |_| OfferStep::ALL.map(|step| state(wizard, step, has_message)));
    let steps = Memo::new(move |_| {
        let each = OfferStep::ALL.into_iter().zip(states.get());
        each.map(|(step, state)| step_link(wizard, step, state)).collect()
    });
    let now = move || {
        let step = wizard.step.get();
        let (number, total) = (step.number() as i64, OfferStep::ALL.len() as i64);
        i18n.say(|say| m::wizard_step_now(say, number, total, &words::step(say, step)))
    };
    view! {
        <Steps label=i18n.tr(m::wizard_steps) steps now />
        <Lapsed />
        {page.not_kept()} {not_entitled(wizard)}
        {page.no_network()} {page.undecided()} {revising::part(wizard)}
        {live(move || (wizard.step.get() == OfferStep::Review).then(|| finish::summary(wizard, open)))}
        <header class="page__head">
            <h1 tabindex="-1">{said(move || i18n.say(|say| words::step(say, wizard.step.get())))}</h1>
            <p class="lede">{said(move || lede(wizard))}</p>
        </header>
        {live(move || {
            Some(match wizard.step.get() {
                OfferStep::Location => columns(location::view(wizard), wizard),
                OfferStep::DelegatedAdministration => columns(administration(wizard), wizard),
                OfferStep::Lines => later(
                    Box::pin(lines::__preload_offer_lines()),
                    move || Box::pin(lines::offer_lines(wizard)),
                ),
                OfferStep::Message | OfferStep::Terms | OfferStep::Recipients => later(
                    Box::pin(terms::__preload_offer_terms()),
                    move || Box::pin(terms::offer_terms(wizard)),
                ),
                OfferStep::Review => later(
                    Box::pin(finish::__preload_offer_finish()),
                    move || Box::pin(finish::offer_finish(wizard)),
                ),
            })
        })}
        {live(move || Some(foot(wizard, open)))}
    }
    .into_any()
}

/// What is written, and beside it what it comes to.
pub(super) fn columns(main: AnyView, wizard: Wizard) -> AnyView {
    view! {
        <div class="split split--wizard">
            <div>{main}</div>
            <div>
                {so_far::aside(wizard)} <p>{wizard.page().save_mark()}</p>
            </div>
        </div>
    }
    .into_any()
}

fn administration(wizard: Wizard) -> AnyView {
    let refused = Memo::new(move |_| {
        wizard
            .entitlements()
            .and_then(|entitlements| entitlements.delegated_administration.err())
    });
    AskedChoice {
        i18n: wizard.i18n,
        id: "offer-administration",
        question: m::offer_administration_question,
        without: m::offer_administration_no_text,
        value: wizard.content.part(|draft| draft.administration).into(),
        error: wizard.error(OfferField::Administration),
        refused: refused.into(),
        on_choose: Callback::new(move |answer: Asked| {
            wizard.edit(move |draft| draft.administration = Some(answer));
        }),
    }
    .view()
}

fn lede(wizard: Wizard) -> String {
    wizard.i18n.say(match wizard.step.get() {
        OfferStep::Location => m::offer_location_lede,
        OfferStep::Lines => m::offer_lines_lede,
        OfferStep::DelegatedAdministration => m::offer_administration_lede,
        OfferStep::Message => m::offer_message_lede,
        OfferStep::Terms => m::offer_terms_lede,
        OfferStep::Recipients => m::offer_recipients_lede,
        OfferStep::Review if wizard.offline.is_online() => m::offer_finish_lede,
        OfferStep::Review => m::offer_finish_lede_offline,
    })
}

fn state(wizard: Wizard, step: OfferStep, has_message: Memo<bool>) -> StepState {
    if step == wizard.step.get() {
        StepState::Current
    } else if is_done(wizard, step, has_message) {
        StepState::Done
    } else {
        StepState::ToDo
    }
}

fn step_link(wizard: Wizard, step: OfferStep, state: StepState) -> StepLink {
    let number = step.number() as i64;
    wizard.i18n.say(|say| {
        let name = words::step(say, step);
        StepLink {
            href: wizard.address(step),
            name: m::wizard_step(say, number, &name),
            spoken: (state == StepState::Done).then(|| m::wizard_step_done(say, number, &name)),
            state,
        }
    })
}

/// Nothing is open on it. The message, which may be empty, is done once its author has been there.
fn is_done(wizard: Wizard, step: OfferStep, has_message: Memo<bool>) -> bool {
    if step == OfferStep::Review || !wizard.content.exists.get() || wizard.catalogue().is_none() {
        return false;
    }
    let is_seen = step != OfferStep::Message || wizard.step.get() > step || has_message.get();
    is_seen
        && !wizard
            .open_points()
            .iter()
            .any(|point| point.field.step() == step)
}

fn foot(wizard: Wizard, open: RwSignal<Vec<OfferPoint>>) -> AnyView {
    let step = wizard.step.get();
    let way = |to: OfferStep| (wizard.address(to), wizard.i18n.say(|say| words::step(say, to)));
    let (back, on) = (step.before().map(way), step.after().map(way));
    wizard.page().foot(back, on, || finish::verb(wizard, open))
}
