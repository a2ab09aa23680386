//! What stands around each step: where one is, how the draft is kept, where it goes on.

use leptos::prelude::*;
use liaison_drafts::ListingStep;
use liaison_messages::{Words, messages as m};

use super::super::places::LIST;
use super::super::words;
use super::state::{Editor, step_of};
use super::{finish, finish_later, found_by_later, proof_later, texts};
use crate::app::Lapsed;
use crate::ui::live::{live, said};
use crate::ui::{Step as StepLink, StepState, Steps};

/// The listing's name, or what it is called while it has none.
pub(super) fn name(editor: Editor) -> String {
    let name = match editor.page().outgoing() {
        Some(intent) => intent.name,
        None => editor.draft(|draft| draft.name().to_owned()),
    };
    if name.is_empty() {
        editor.i18n.say(m::drafts_unnamed_listing)
    } else {
        name
    }
}

pub(super) fn title(editor: Editor, name: &str) -> String {
    let step = editor.step.get();
    let (number, total) = (step.number() as i64, ListingStep::ALL.len() as i64);
    editor
        .i18n
        .say(|say| m::wizard_page_title(say, &step_name(say, step), number, total, name))
}

fn step_name(words: &Words, step: ListingStep) -> String {
    match step {
        ListingStep::Texts => m::listing_step_texts(words),
        ListingStep::FoundBy => m::listing_step_found_by(words),
        ListingStep::Proof => m::listing_step_proof(words),
        ListingStep::Review => m::listing_step_review(words),
    }
}

pub(super) fn crumbs(editor: Editor, name: Signal<String>) -> AnyView {
    let i18n = editor.i18n;
    view! {
        <ol class="crumbs">
            <li>
                <a href=LIST>{i18n.tr(m::listing_title)}</a>
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

pub(super) fn editor(editor: Editor) -> AnyView {
    let (i18n, page) = (editor.i18n, editor.page());
    let states = Memo::new(move |_| ListingStep::ALL.map(|step| state(editor, step)));
    let steps = Memo::new(move |_| {
        let each = ListingStep::ALL.into_iter().zip(states.get());
        each.map(|(step, state)| step_link(editor, step, state)).collect()
    });
    let now = move || {
        let step = editor.step.get();
        let (number, total) = (step.number() as i64, ListingStep::ALL.len() as i64);
        i18n.say(|say| m::wizard_step_now(say, number, total, &step_name(say, step)))
    };
    let what = said(move || {
        let (country, kind) = editor.draft(|draft| (draft.country.clone(), draft.kind));
        i18n.say(|say| words::what(say, &country, kind))
    });
    view! {
        <Steps label=i18n.tr(m::wizard_steps) steps now />
        <Lapsed />
        {page.not_kept()}
        {page.no_network()}
        {page.undecided()}
        {live(move || (editor.step.get() == ListingStep::Review).then(|| finish::summary(editor)))}
        <header class="page__head">
            <h1 tabindex="-1">{said(move || i18n.say(|say| step_name(say, editor.step.get())))}</h1>
            <p class="lede">{said(move || i18n.say(lede(editor.step.get())))}</p>
            <p class="small muted">{what} " " {page.save_mark()}</p>
        </header>
        {live(move || {
            Some(match editor.step.get() {
                ListingStep::Texts => texts::view(editor),
                ListingStep::FoundBy => found_by_later(editor),
                ListingStep::Proof => proof_later(editor),
                ListingStep::Review => finish_later(editor),
            })
        })}
        {live(move || Some(foot(editor)))}
    }
    .into_any()
}

const fn lede(step: ListingStep) -> fn(&Words) -> String {
    match step {
        ListingStep::Texts => m::listing_texts_lede,
        ListingStep::FoundBy => m::listing_found_by_lede,
        ListingStep::Proof => m::listing_proof_lede,
        ListingStep::Review => m::listing_review_lede,
    }
}

fn state(editor: Editor, step: ListingStep) -> StepState {
    let open = editor
        .points
        .with(|points| points.iter().any(|point| step_of(point.field) == step));
    if step == editor.step.get() {
        StepState::Current
    } else if step == ListingStep::Review || open {
        StepState::ToDo
    } else {
        StepState::Done
    }
}

fn step_link(editor: Editor, step: ListingStep, state: StepState) -> StepLink {
    let number = step.number() as i64;
    editor.i18n.say(|say| {
        let name = step_name(say, step);
        StepLink {
            href: editor.address(step),
            name: m::wizard_step(say, number, &name),
            spoken: (state == StepState::Done).then(|| m::wizard_step_done(say, number, &name)),
            state,
        }
    })
}

fn foot(editor: Editor) -> AnyView {
    let step = editor.step.get();
    let way = |to: ListingStep| (editor.address(to), editor.i18n.say(|say| step_name(say, to)));
    let (back, on) = (step.before().map(way), step.after().map(way));
    editor.page().foot(back, on, || finish::verb(editor))
}
