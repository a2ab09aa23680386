//! What was answered, by whom and when, and what comes next. The same page for the first time and for every later one.

use leptos::html;
use leptos::prelude::*;
use liaison_contract::answer::Answer;
use liaison_contract::review::{Review, Viewer};
use liaison_domain::redemption::{Obstacle, RedemptionState};
use liaison_messages::messages as m;

use super::answering::terms::AgreedText;
use super::letter;
use super::model::Model;
use crate::i18n::{I18n, names, use_i18n, when};
use crate::ui::{
    CLAUSE, Definition, DefinitionList, LinkButton, Look, RedemptionBadge, TrialClockList,
    WithAdministration, clause, rich, use_look_again,
};

#[component]
pub fn Answered(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get()
            && model.acted.get_untracked()
        {
            let _ = heading.focus();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    // The server sets the trial up within moments; nobody should have to reload to see that.
    let being_set_up = Memo::new(move |_| {
        let answer = model.query.value().and_then(|review| review.answer);
        answer.is_some_and(|answer| answer.state == RedemptionState::Accepted)
    });
    use_look_again(being_set_up.into(), move || model.query.refetch());
    let title = move || model.query.value().map(|review| super::title(i18n, &review));
    let draw = move |part: fn(I18n, &Review) -> AnyView| {
        move || model.query.value().map(|review| part(i18n, &review))
    };
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            <header class="letterhead">
                {draw(|i18n, review| letter::between(i18n, &review.from.name, &review.viewer))} <h1 class="display" tabindex="-1" node_ref=heading>
                    {title}
                </h1> {draw(lede)}
            </header>
            {draw(recorded)}
            {draw(afterwards)}
            {draw(ending)}
            {draw(letter::questions)}
        </main>
        {draw(letter::foot)}
    }
}

fn lede(i18n: I18n, review: &Review) -> AnyView {
    let Some(answer) = &review.answer else {
        return ().into_any();
    };
    let sentence = i18n.say(|words| match answer.state {
        RedemptionState::Running => m::review_running(words, &when::day_of(words, review.clock.ends_at)),
        RedemptionState::Accepted => m::review_being_set_up(words),
        _ => m::review_declined_lede(words, &review.from.name),
    });
    // Whoever did not answer is told who did, before anything else.
    let colleague = (review.obstacle == Some(Obstacle::AcceptedByColleague)).then(|| {
        let words =
            i18n.say(|words| m::answering_by_colleague(words, &answer.by, &when::moment(words, answer.at)));
        view! { <p class="letterhead__lede">{words}</p> }
    });
    let again = (answer.state == RedemptionState::Declined).then(|| {
        let words = i18n.say(|words| m::answering_declined_again(words, &review.from.name));
        view! { <p>{words}</p> }
    });
    view! {
        {colleague}
        <p class="letterhead__lede">{sentence}</p>
        {again}
    }
    .into_any()
}

fn recorded(i18n: I18n, review: &Review) -> AnyView {
    let Some(answer) = review.answer.clone() else {
        return ().into_any();
    };
    let facts = facts(i18n, review, &answer);
    let state = answer.state;
    let administration = WithAdministration::from(answer.administration.is_some());
    let reason = answer.reason.filter(|reason| !reason.is_empty()).map(|reason| {
        view! {
            <blockquote class="quote">
                <p class="lines" dir="auto">{reason}</p>
            </blockquote>
        }
    });
    let terms = answer.terms.map(|version| view! { <AgreedText version /> });
    let home = matches!(review.viewer, Viewer::Customer { .. }).then(|| {
        view! {
            <p class="btn-row">
                <LinkButton href="/home" look=Look::Tall>
                    {i18n.tr(m::review_to_home)}
                </LinkButton>
            </p>
        }
    });
    let text = view! {
        <p>
            <RedemptionBadge state administration />
        </p>
        <DefinitionList>
            {facts
                .into_iter()
                .map(|(name, value)| view! { <Definition name>{value}</Definition> })
                .collect_view()}
        </DefinitionList>
        {reason}
        {terms}
        {home}
    };
    clause(CLAUSE, i18n.tr(m::review_recorded), text.into_any())
}

/// Names and values, as they were written down.
fn facts(i18n: I18n, review: &Review, answer: &Answer) -> Vec<(String, String)> {
    i18n.say(|words| {
        let mut facts = vec![
            (m::review_fact_by(words), answer.by.clone()),
            (m::review_fact_at(words), when::deadline(words, answer.at)),
            (
                m::review_fact_invitation(words),
                review.summary.as_str().to_owned(),
            ),
        ];
        if answer.state.is_accepted() {
            facts.push((m::review_fact_plan(words), review.plan.name.clone()));
            let administration = match answer.administration {
                Some(kind) => names::administration(words, kind),
                None => m::review_fact_no_administration(words),
            };
            facts.push((m::review_fact_administration(words), administration));
            if let Some(version) = &answer.terms {
                facts.push((
                    m::review_fact_terms(words),
                    m::review_terms_version(words, version),
                ));
            }
        }
        facts
    })
}

fn afterwards(i18n: I18n, review: &Review) -> AnyView {
    if review
        .answer
        .as_ref()
        .is_none_or(|answer| !answer.state.is_accepted())
    {
        return ().into_any();
    }
    let text = view! {
        <p class="clause__lead">
            {rich(i18n.say(m::review_after_lead), None)}
        </p>
        <TrialClockList clock=review.clock />
    };
    clause(CLAUSE, i18n.tr(m::review_after), text.into_any())
}

/// How to get out of what was agreed.
fn ending(i18n: I18n, review: &Review) -> AnyView {
    let Some(answer) = review.answer.as_ref().filter(|answer| answer.state.is_accepted()) else {
        return ().into_any();
    };
    let administration = answer.administration.map(|_| {
        let words = i18n.say(|words| m::review_end_administration(words, &review.from.name));
        view! {
            <p>{words}</p>
            <p>
                <a href="/home#partners">{i18n.say(m::answering_end_link)}</a>
            </p>
        }
    });
    let text = view! {
        <p>{i18n.say(m::review_end_trial)}</p>
        {administration}
    };
    clause(CLAUSE, i18n.say(m::review_end), text.into_any())
}
