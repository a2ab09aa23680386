//! What the organisation of whoever is looking can never accept: the other country, and the plan it has or had.

use leptos::html;
use leptos::prelude::*;
use liaison_contract::answer::AnsweredInvitation;
use liaison_contract::paths;
use liaison_contract::review::{Review, Viewer};
use liaison_domain::redemption::Obstacle;
use liaison_messages::{Words, messages as m};

use super::super::answer::SignedInAs;
use super::super::letter;
use super::super::model::Model;
use super::forward::situation;
use crate::i18n::{I18n, use_i18n, when};
use crate::ui::{CLAUSE, Definition, DefinitionList, LinkButton, LoadNotice, Look, clause};

/// Whether this page stands in the letter's place.
pub fn is_barred(obstacle: Option<Obstacle>) -> bool {
    matches!(
        obstacle,
        Some(Obstacle::WrongCountry | Obstacle::HadThisTrial | Obstacle::OwnsThisPlan)
    )
}

#[component]
pub fn Barred(model: Model) -> impl IntoView {
    let i18n = use_i18n();
    let situation = situation(model);
    let heading = NodeRef::<html::H1>::new();
    Effect::new(move |_| {
        if let Some(heading) = heading.get()
            && model.acted.get_untracked()
        {
            let _ = heading.focus();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    let said = move |sentence: fn(&Words, &Review) -> String| {
        move || {
            let review = model.query.value()?;
            Some(i18n.say(|words| sentence(words, &review)))
        }
    };
    let earlier = move || situation.value().and_then(|situation| situation.earlier);
    let lede = move || {
        let review = model.query.value()?;
        Some(i18n.say(|words| lede(words, &review, earlier().as_ref())))
    };
    let facts = move || earlier().map(|earlier| facts(i18n, &earlier));
    let look = move || {
        earlier().map(|earlier| {
            view! {
                <p class="btn-row">
                    <LinkButton href=paths::review_page(&earlier.token) look=Look::Tall>
                        {i18n.say(m::answering_earlier_look)}
                    </LinkButton>
                </p>
            }
        })
    };
    let reach = move || {
        let from = model.query.value()?.from;
        Some(letter::reach(&from.phone, &from.email))
    };
    let help = view! {
        <p class="clause__lead">{said(what_to_do)}</p>
        <p class="who__reach">{reach}</p>
        {look}
        <SignedInAs viewer=model.viewer() on_left=move |()| model.query.refetch() />
    };
    view! {
        <main class="page page--letter" id="main" tabindex="-1">
            <header class="letterhead">
                {move || model.query.value().map(|review| letter::between(i18n, &review.from.name, &review.viewer))}
                <h1 class="display" tabindex="-1" node_ref=heading>
                    {said(title)}
                </h1>
                <p class="letterhead__lede">{lede}</p>
            </header>
            <LoadNotice
                notice=Signal::derive(move || situation.notice())
                loading=m::loading
                failed=m::answering_facts_failed
                on_retry=move |()| situation.refetch()
            />
            {facts}
            {clause(CLAUSE, i18n.tr(m::answering_do), help.into_any())}
        </main>
        {move || model.query.value().map(|review| letter::foot(i18n, &review))}
    }
}

fn title(words: &Words, review: &Review) -> String {
    let plan = &review.plan.name;
    match review.obstacle {
        Some(Obstacle::HadThisTrial) => m::answering_had_title(words, plan),
        Some(Obstacle::OwnsThisPlan) => m::answering_owned_title(words, plan),
        _ => {
            let country = words.formatter().country(review.usage_location.as_str());
            m::answering_country_title(words, &country)
        }
    }
}

/// Nothing until the days are known that it names.
fn lede(words: &Words, review: &Review, earlier: Option<&AnsweredInvitation>) -> String {
    let clock = earlier.and_then(|earlier| earlier.clock);
    match (review.obstacle, earlier, clock) {
        (Some(Obstacle::HadThisTrial), _, Some(clock)) => {
            m::answering_had_text(words, &when::day_of(words, clock.ends_at))
        }
        (Some(Obstacle::OwnsThisPlan), _, Some(clock)) => m::answering_owned_text(
            words,
            &when::day_of(words, clock.starts_at),
            &when::day_of(words, clock.ends_at),
        ),
        (Some(Obstacle::OwnsThisPlan), Some(_), None) => m::answering_owned_soon(words),
        (Some(Obstacle::WrongCountry), ..) => match &review.viewer {
            Viewer::Customer { organisation, .. } => m::answering_country_text(words, organisation),
            Viewer::SignedOut {} | Viewer::Other { .. } => String::new(),
        },
        _ => String::new(),
    }
}

fn what_to_do(words: &Words, review: &Review) -> String {
    let partner = &review.from.name;
    match review.obstacle {
        Some(Obstacle::HadThisTrial) => m::answering_had_do(words, partner, &review.plan.name),
        Some(Obstacle::OwnsThisPlan) => m::answering_owned_do(words, partner),
        _ => m::answering_country_do(words, partner),
    }
}

/// Who of the organisation accepted the other one, from whom, and when.
fn facts(i18n: I18n, earlier: &AnsweredInvitation) -> AnyView {
    let facts = i18n.say(|words| {
        let mut facts = vec![
            (m::answering_earlier_by(words), earlier.answer.by.clone()),
            (
                m::answering_earlier_at(words),
                when::deadline(words, earlier.answer.at),
            ),
            (m::answering_earlier_from(words), earlier.partner_name.clone()),
            (
                m::review_fact_invitation(words),
                earlier.summary.as_str().to_owned(),
            ),
        ];
        if let Some(clock) = earlier.clock {
            let (from, to) = (
                when::day_of(words, clock.starts_at),
                when::day_of(words, clock.ends_at),
            );
            facts.push((
                m::answering_earlier_runs(words),
                m::answering_earlier_span(words, &from, &to),
            ));
        }
        facts
    });
    let list = view! {
        <DefinitionList>
            {facts
                .into_iter()
                .map(|(name, value)| view! { <Definition name>{value}</Definition> })
                .collect_view()}
        </DefinitionList>
    };
    clause(CLAUSE, i18n.say(m::answering_earlier), list.into_any())
}
