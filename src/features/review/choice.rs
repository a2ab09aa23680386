//! The separate choice: whether the partner may administer. "No" beforehand, both answers alike.

use leptos::prelude::*;
use liaison_contract::review::{CurrentAdministrator, Review};
use liaison_domain::delegated_administration::AdministrationKind;
use liaison_messages::{Words, messages as m};

use super::letter::clause;
use super::model::{Choice as Chosen, Model, Other, Trouble};
use crate::i18n::{I18n, names, when};
use crate::ui::{Choice, Choices, Glyph, LegendShown, rich, ticks};

pub const OTHER: &str = "other-administrator";

/// Nothing where the partner does not ask for it.
pub fn section(i18n: I18n, model: Model, review: &Review) -> Option<AnyView> {
    let kind = review.administration?;
    let partner = review.from.name.clone();
    let question = i18n.say(|words| m::review_choice_question(words, &partner));
    let text = view! {
        <p class="clause__lead">{question.clone()}</p>
        <p>
            {rich(i18n.say(m::review_choice_text), None)}
        </p>
        {cards(i18n, model, review, kind, question)}
        {other(i18n, model, review)}
        {meaning(i18n, kind)}
    };
    Some(clause(
        "clause clause--choice",
        i18n.say(m::review_choice),
        text.into_any(),
    ))
}

fn cards(i18n: I18n, model: Model, review: &Review, kind: AdministrationKind, question: String) -> AnyView {
    let (yes, yes_text) = i18n.say(|words| {
        let yes = match kind {
            AdministrationKind::Full => m::review_choice_yes_full(words),
            AdministrationKind::Limited => m::review_choice_yes_limited(words),
        };
        (yes, yes_text(words, review))
    });
    let no_text = i18n.say(|words| m::review_choice_no_text(words, &review.from.name));
    let is = move |which: Chosen| Signal::derive(move || model.choice.get() == which);
    view! {
        <Choices id="administration" legend=question legend_shown=LegendShown::No>
            <Choice
                group="administration"
                value="no"
                name=i18n.tr(m::review_choice_no)
                chosen=is(Chosen::No)
                on_choose=move |()| model.choice.set(Chosen::No)
            >
                {no_text}
            </Choice>
            <Choice
                group="administration"
                value="yes"
                name=yes
                chosen=is(Chosen::Yes)
                on_choose=move |()| model.choice.set(Chosen::Yes)
            >
                {yes_text}
            </Choice>
        </Choices>
    }
    .into_any()
}

fn yes_text(words: &Words, review: &Review) -> String {
    match &review.administrator {
        None => m::review_choice_yes_text(words),
        Some(now) if Model::in_the_way(review).is_some() => {
            m::review_choice_yes_other(words, &now.partner_name)
        }
        Some(now) => m::review_choice_yes_already(words, &now.partner_name),
    }
}

/// Only one partner administers at a time: who says "yes" has to say what becomes of the other one.
fn other(i18n: I18n, model: Model, review: &Review) -> Option<AnyView> {
    let now = Model::in_the_way(review)?.clone();
    let partner = review.from.name.clone();
    let drawn =
        move || (model.choice.get() == Chosen::Yes).then(|| replace_or_keep(i18n, model, &now, &partner));
    Some(drawn.into_any())
}

fn replace_or_keep(i18n: I18n, model: Model, now: &CurrentAdministrator, partner: &str) -> AnyView {
    let old = now.relationship;
    let (question, replace, replace_text, keep, keep_text) = i18n.say(|words| {
        (
            m::review_other_question(words, &now.partner_name, &when::day_of(words, now.since)),
            m::review_other_replace(words, &now.partner_name, partner),
            m::review_other_replace_text(words, &now.partner_name),
            m::review_other_keep(words, &now.partner_name),
            m::review_other_keep_text(words, partner),
        )
    });
    let error = Signal::derive(move || {
        model.trouble.with(|trouble| {
            matches!(trouble, Some(Trouble::OtherUnanswered)).then(|| i18n.say(m::review_other_unanswered))
        })
    });
    let is = move |which: Other| Signal::derive(move || model.other.get() == Some(which));
    view! {
        <Choices id=OTHER legend=question error>
            <Choice
                group=OTHER
                value="replace"
                name=replace
                chosen=is(Other::Replace(old))
                on_choose=move |()| model.answer_other(Other::Replace(old))
            >
                {replace_text}
            </Choice>
            <Choice
                group=OTHER
                value="keep"
                name=keep
                chosen=is(Other::Keep)
                on_choose=move |()| model.answer_other(Other::Keep)
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
