//! What was answered, and the clock of each trial that runs.

use leptos::prelude::*;
use liaison_contract::answer::AnsweredInvitation;
use liaison_contract::paths;
use liaison_domain::redemption::RedemptionState;
use liaison_messages::messages as m;

use crate::api::answer::list_answers;
use crate::api::{Listed, More, Query};
use crate::i18n::{I18n, names, use_i18n, when};
use crate::ui::{
    Button, EmptyState, LinkButton, LoadNotice, Look, RedemptionBadge, Section, TrialClockList, rich,
    use_look_again,
};

#[component]
pub fn Answered() -> impl IntoView {
    let i18n = use_i18n();
    let pages = RwSignal::new(1_usize);
    let answers = Query::kept(move || list_answers(pages.try_get_untracked().unwrap_or(1)));
    let being_set_up = Memo::new(move |_| {
        answers.value().is_some_and(|listed| {
            listed
                .items
                .iter()
                .any(|each| each.answer.state == RedemptionState::Accepted)
        })
    });
    use_look_again(being_set_up.into(), move || answers.refetch());
    let list = move || answers.value().map(|listed| list(i18n, listed));
    let more = move || {
        answers
            .value()
            .is_some_and(|listed| listed.more == More::ThereIs)
            .then(|| {
                let next = move |()| {
                    pages.update(|pages| *pages += 1);
                    answers.refetch();
                };
                view! { <Button on_press=next>{i18n.tr(m::show_more)}</Button> }
            })
    };
    view! {
        <Section title=i18n.tr(m::home_answers)>
            <LoadNotice
                notice=Signal::derive(move || answers.notice())
                loading=m::loading
                failed=m::home_failed
                on_retry=move |()| answers.refetch()
            />
            {list}
            <p class="btn-row">{more}</p>
        </Section>
    }
}

fn list(i18n: I18n, listed: Listed<AnsweredInvitation>) -> AnyView {
    if listed.items.is_empty() {
        return view! { <EmptyState title=i18n.tr(m::home_none) text=i18n.tr(m::home_none_text) /> }
            .into_any();
    }
    listed
        .items
        .into_iter()
        .map(|each| card(i18n, each))
        .collect_view()
        .into_any()
}

fn card(i18n: I18n, each: AnsweredInvitation) -> AnyView {
    let AnsweredInvitation {
        answer,
        partner_name,
        plan_name,
        summary,
        token,
        clock,
    } = each;
    let title = i18n.say(|words| m::home_trial_of(words, &plan_name, &partner_name));
    let answered = i18n.say(|words| m::home_answered(words, &answer.by, &when::moment(words, answer.at)));
    let number = i18n.say(|words| m::review_invitation(words, summary.as_str()));
    let granted = answer.administration.map(|kind| {
        let kind = i18n.say(|words| names::administration(words, kind));
        view! { <p class="small">{i18n.say(m::review_fact_administration)} ": " {kind}</p> }
    });
    let terms = answer.terms.map(|version| {
        let version = i18n.say(|words| m::review_terms_version(words, &version));
        view! { <p class="small">{i18n.say(m::review_fact_terms)} ": " {version}</p> }
    });
    let running = clock.map(|clock| {
        view! {
            <h4>{i18n.say(m::home_clock)}</h4>
            <TrialClockList clock />
        }
    });
    view! {
        <article class="card">
            <h3>{title}</h3>
            <p class="facts">
                <RedemptionBadge state=answer.state administration=answer.administration.is_some().into() />
                <span>{answered}</span>
                <span>{rich(number, None)}</span>
            </p>
            {granted}
            {terms}
            {running}
            <p class="btn-row">
                <LinkButton href=paths::review_page(&token) look=Look::Small>
                    {i18n.say(m::home_look)}
                </LinkButton>
            </p>
        </article>
    }
    .into_any()
}
