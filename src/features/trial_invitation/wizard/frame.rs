//! What stands around each step: where one is, what is known so far, where it goes on.

use leptos::prelude::*;
use liaison_drafts::{Authorship, OpenPoint, Step};
use liaison_messages::messages as m;

use super::live::{later, live, said};
use super::state::Wizard;
use super::{choice, finish, location, message, so_far, words};
use crate::app::Lapsed;
use crate::i18n::names;
use crate::ui::draft_page::warning;
use crate::ui::{Step as StepLink, StepState, Steps};

/// The draft's name, or what it is called while it has none.
pub(super) fn name(wizard: Wizard) -> String {
    let name = match wizard.page().outgoing() {
        Some(intent) => intent.name,
        None => wizard.draft(|draft| draft.name.trim().to_owned()),
    };
    if name.is_empty() {
        wizard.i18n.say(m::drafts_unnamed)
    } else {
        name
    }
}

pub(super) fn title(wizard: Wizard, name: &str) -> String {
    let step = wizard.step.get();
    let (number, total) = (step.number() as i64, Step::ALL.len() as i64);
    wizard
        .i18n
        .say(|say| m::wizard_page_title(say, &words::step(say, step), number, total, name))
}

pub(super) fn crumbs(wizard: Wizard, name: Signal<String>) -> AnyView {
    let i18n = wizard.i18n;
    view! {
        <ol class="crumbs">
            <li>
                <a href="/trial-invitations">{i18n.tr(m::shell_trial_invitations)}</a>
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
        // That step says it in its own place.
        if wizard.step.get() == Step::DelegatedAdministration {
            return None;
        }
        let reason = wizard.entitlements()?.trial_invitation.err()?;
        Some(warning(wizard.i18n.say(|say| names::not_entitled(say, reason))))
    })
}

pub(super) fn editor(wizard: Wizard) -> AnyView {
    let (i18n, page) = (wizard.i18n, wizard.page());
    let lines = RwSignal::new(Vec::<OpenPoint>::new());
    let is_edited = wizard
        .content
        .part(|draft| draft.message.authorship == Authorship::Edited);
    let states = Memo::new(move |_| Step::ALL.map(|step| state(wizard, step, is_edited)));
    let steps = Memo::new(move |_| {
        let each = Step::ALL.into_iter().zip(states.get());
        each.map(|(step, state)| step_link(wizard, step, state)).collect()
    });
    let now = move || {
        let step = wizard.step.get();
        let (number, total) = (step.number() as i64, Step::ALL.len() as i64);
        i18n.say(|say| m::wizard_step_now(say, number, total, &words::step(say, step)))
    };
    view! {
        <Steps label=i18n.tr(m::wizard_steps) steps now />
        <Lapsed />
        {page.not_kept()} {not_entitled(wizard)}
        {page.no_network()} {page.undecided()}
        {live(move || (wizard.step.get() == Step::Finish).then(|| finish::summary(wizard, lines)))}
        <header class="page__head">
            <h1 tabindex="-1">{said(move || i18n.say(|say| words::step(say, wizard.step.get())))}</h1>
            <p class="lede">{said(move || lede(wizard))}</p>
        </header>
        {live(move || {
            Some(match wizard.step.get() {
                Step::Location => columns(location::view(wizard), None, wizard),
                Step::Trial | Step::DelegatedAdministration => later(
                    Box::pin(choice::__preload_wizard_choice()),
                    move || Box::pin(choice::wizard_choice(wizard)),
                ),
                Step::Message => later(
                    Box::pin(message::__preload_wizard_message()),
                    move || Box::pin(message::wizard_message(wizard)),
                ),
                Step::Finish => later(
                    Box::pin(finish::__preload_wizard_finish()),
                    move || Box::pin(finish::wizard_finish(wizard)),
                ),
            })
        })}
        {live(move || Some(foot(wizard, lines)))}
    }
    .into_any()
}

/// What is written, and beside it what helps.
pub(super) fn columns(main: AnyView, beside: Option<AnyView>, wizard: Wizard) -> AnyView {
    // The message has it beside its own text.
    let mark = beside
        .is_none()
        .then(|| view! { <p>{wizard.page().save_mark()}</p> });
    view! {
        <div class="split split--wizard">
            <div>{main}</div>
            <div>{beside} {so_far::aside(wizard)} {mark}</div>
        </div>
    }
    .into_any()
}

fn lede(wizard: Wizard) -> String {
    let i18n = wizard.i18n;
    match wizard.step.get() {
        Step::Location => i18n.say(m::wizard_location_lede),
        Step::Trial => {
            let code = wizard.draft(|draft| draft.usage_location.clone());
            match liaison_domain::Country::try_from(code) {
                Ok(country) => {
                    i18n.say(|say| m::wizard_trial_lede(say, &say.formatter().country(country.as_str())))
                }
                Err(_) => String::new(),
            }
        }
        Step::DelegatedAdministration => i18n.say(m::wizard_administration_lede),
        Step::Message => i18n.say(m::wizard_message_lede),
        Step::Finish if wizard.offline.is_online() => i18n.say(m::wizard_finish_lede),
        Step::Finish => i18n.say(m::wizard_finish_lede_offline),
    }
}

fn state(wizard: Wizard, step: Step, is_edited: Memo<bool>) -> StepState {
    if step == wizard.step.get() {
        StepState::Current
    } else if is_done(wizard, step, is_edited) {
        StepState::Done
    } else {
        StepState::ToDo
    }
}

fn step_link(wizard: Wizard, step: Step, state: StepState) -> StepLink {
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

/// Nothing is open on it. The message, which we draft, is done once its author has been there.
fn is_done(wizard: Wizard, step: Step, is_edited: Memo<bool>) -> bool {
    if step == Step::Finish || !wizard.content.exists.get() || wizard.catalogue().is_none() {
        return false;
    }
    let is_seen = step != Step::Message || wizard.step.get() > step || is_edited.get();
    is_seen
        && !wizard
            .open_points()
            .iter()
            .any(|point| point.field.step() == step)
}

fn foot(wizard: Wizard, lines: RwSignal<Vec<OpenPoint>>) -> AnyView {
    let step = wizard.step.get();
    let way = |to: Step| (wizard.address(to), wizard.i18n.say(|say| words::step(say, to)));
    let (back, on) = (step.before().map(way), step.after().map(way));
    wizard.page().foot(back, on, || finish::verb(wizard, lines))
}
