//! The separate choice: whether the partner may administer. "No" beforehand, both answers alike.

use leptos::prelude::*;
use liaison_contract::review::CurrentAdministrator;
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_messages::{Rich, Words, messages as m};

use super::separate::{Choice as Chosen, Other, Separate, in_the_way};
use crate::i18n::{I18n, names, when};
use crate::ui::{Choice, Choices, Glyph, LegendShown, clause, rich, ticks};

pub const OTHER: &str = "other-administrator";

/// What a partner asks for on a page, and where the choice is kept.
#[derive(Clone)]
pub struct Asked {
    pub kind: AdministrationKind,
    pub partner: String,
    /// Who administers now.
    pub administrator: Option<CurrentAdministrator>,
    pub separate: Separate,
    /// Whether somebody tried to answer before choosing what becomes of the other one.
    pub unanswered: Signal<bool>,
    pub on_other: Callback<Other>,
    pub said: Said,
}

/// What is said of the page's own answer beside the choice.
#[derive(Clone, Copy)]
pub struct Said {
    pub text: fn(&Words) -> Rich,
    pub replace_text: fn(&Words, &str) -> String,
    pub keep_text: fn(&Words, &str) -> String,
}

pub fn section(i18n: I18n, asked: &Asked) -> AnyView {
    let question = i18n.say(|words| m::review_choice_question(words, &asked.partner));
    let text = view! {
        <p class="clause__lead">{question.clone()}</p>
        <p>
            {rich(i18n.say(asked.said.text), None)}
        </p>
        {cards(i18n, asked, question)}
        {other(i18n, asked)}
        {meaning(i18n, asked.kind)}
    };
    clause(
        "clause clause--choice",
        i18n.say(m::review_choice),
        text.into_any(),
    )
}

fn cards(i18n: I18n, asked: &Asked, question: String) -> AnyView {
    let (yes, yes_text) = i18n.say(|words| {
        let yes = match asked.kind {
            AdministrationKind::Full => m::review_choice_yes_full(words),
            AdministrationKind::Limited => m::review_choice_yes_limited(words),
        };
        (yes, yes_text(words, asked))
    });
    let no_text = i18n.say(|words| m::review_choice_no_text(words, &asked.partner));
    let choice = asked.separate.choice;
    let is = move |which: Chosen| Signal::derive(move || choice.get() == which);
    view! {
        <Choices id="administration" legend=question legend_shown=LegendShown::No>
            <Choice
                group="administration"
                value="no"
                name=i18n.tr(m::review_choice_no)
                chosen=is(Chosen::No)
                on_choose=move |()| choice.set(Chosen::No)
            >
                {no_text}
            </Choice>
            <Choice
                group="administration"
                value="yes"
                name=yes
                chosen=is(Chosen::Yes)
                on_choose=move |()| choice.set(Chosen::Yes)
            >
                {yes_text}
            </Choice>
        </Choices>
    }
    .into_any()
}

fn yes_text(words: &Words, asked: &Asked) -> String {
    match &asked.administrator {
        None => m::review_choice_yes_text(words),
        Some(now) if in_the_way(Some(asked.kind), Some(now)).is_some() => {
            m::review_choice_yes_other(words, &now.partner_name)
        }
        Some(now) => m::review_choice_yes_already(words, &now.partner_name),
    }
}

/// Only one partner administers at a time: who says "yes" has to say what becomes of the other one.
fn other(i18n: I18n, asked: &Asked) -> Option<AnyView> {
    let now = in_the_way(Some(asked.kind), asked.administrator.as_ref())?.clone();
    let asked = asked.clone();
    let drawn =
        move || (asked.separate.choice.get() == Chosen::Yes).then(|| replace_or_keep(i18n, &asked, &now));
    Some(drawn.into_any())
}

fn replace_or_keep(i18n: I18n, asked: &Asked, now: &CurrentAdministrator) -> AnyView {
    let old = now.relationship;
    let (partner, said) = (&asked.partner, asked.said);
    let (question, replace, replace_text, keep, keep_text) = i18n.say(|words| {
        (
            m::review_other_question(words, &now.partner_name, &when::day_of(words, now.since)),
            m::review_other_replace(words, &now.partner_name, partner),
            (said.replace_text)(words, &now.partner_name),
            m::review_other_keep(words, &now.partner_name),
            (said.keep_text)(words, partner),
        )
    });
    let (unanswered, other, on_other) = (asked.unanswered, asked.separate.other, asked.on_other);
    let error = Signal::derive(move || unanswered.get().then(|| i18n.say(m::review_other_unanswered)));
    let is = move |which: Other| Signal::derive(move || other.get() == Some(which));
    view! {
        <Choices id=OTHER legend=question error>
            <Choice
                group=OTHER
                value="replace"
                name=replace
                chosen=is(Other::Replace(old))
                on_choose=move |()| on_other.run(Other::Replace(old))
            >
                {replace_text}
            </Choice>
            <Choice
                group=OTHER
                value="keep"
                name=keep
                chosen=is(Other::Keep)
                on_choose=move |()| on_other.run(Other::Keep)
            >
                {keep_text}
            </Choice>
        </Choices>
    }
    .into_any()
}

/// The rights, in plain words. What a limited administrator may do is a short list.
fn meaning(i18n: I18n, kind: AdministrationKind) -> AnyView {
    type Sentence = fn(&Words) -> String;
    const NOT: &[Sentence] = &[
        m::review_could_not_buy,
        m::review_could_not_record,
        m::review_could_not_stop_you,
    ];
    const NOT_LIMITED: &[Sentence] = &[
        m::review_could_not_people,
        m::review_could_not_read,
        m::review_could_not_buy,
        m::review_could_not_record,
        m::review_could_not_stop_you,
    ];
    let (not, note): (_, Sentence) = match kind {
        AdministrationKind::Full => (NOT, m::review_full_note),
        AdministrationKind::Limited => (NOT_LIMITED, m::review_limited_note),
    };
    let could = kind.rights().iter();
    let could = could.map(|right| i18n.say(|words| names::right(words, *right)));
    let could_not = not.iter().map(|sentence| i18n.say(*sentence));
    view! {
        <details class="more" open=true>
            <summary>{i18n.say(m::review_meaning)}</summary>
            <div class="cando">
                <div>
                    <h3>{i18n.say(m::review_could)}</h3>
                    {ticks(Glyph::Check, could.collect())}
                </div>
                <div>
                    <h3>{i18n.say(m::review_could_not)}</h3>
                    {ticks(Glyph::Minus, could_not.collect())}
                </div>
            </div>
            <p class="note">{i18n.say(note)}</p>
        </details>
    }
    .into_any()
}
