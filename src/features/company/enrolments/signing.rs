//! Reading and signing the agreement, and the training that follows it.

use leptos::{ev::SubmitEvent, prelude::*};
use liaison_contract::terms::Terms;
use liaison_domain::Language;
use liaison_domain::enrolment::application::Training;
use liaison_domain::moment::parse_day;
use liaison_domain::terms::AgreedTerms;
use liaison_messages::messages as m;

use super::joining::{Joining, SIGN_NAME, TRAINING_DAY, TRAINING_PERSON};
use crate::api::Query;
use crate::api::enrolment::{JoiningStep, find_agreement};
use crate::i18n::names;
use crate::ui::live::{live, said};
use crate::ui::{Button, ButtonKind, Field, InputKind, LoadNotice, Look, Section, SummaryLine, terms_text};

/// The text that stands on the page is what is signed: another language is another text.
pub(super) fn agreement(joining: Joining, name: RwSignal<String>) -> AnyView {
    let i18n = joining.i18n;
    let text = Query::new(move || find_agreement(untrack(move || i18n.language())));
    Effect::new(move |before: Option<Language>| {
        let language = i18n.language();
        if before.is_some_and(|before| before != language) {
            text.fetch_other();
        }
        language
    });
    let sign = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(terms) = text.value_untracked() else {
            return;
        };
        let read = AgreedTerms {
            version: terms.version,
            sha256: terms.sha256,
        };
        let step = JoiningStep::Sign(name.get_untracked(), read);
        joining.send(step, m::network_sign_done);
    };
    let refused = joining.refused();
    let refused = Signal::derive(move || {
        let unread = || i18n.say(m::loading);
        refused.get().or_else(|| text.value().is_none().then(unread))
    });
    view! {
        <Section title=i18n.tr(m::network_agreement)>
            <LoadNotice
                notice=Signal::derive(move || text.notice())
                loading=m::loading
                failed=m::network_agreement_failed
                on_retry=move |()| text.refetch()
            />
            {live(move || text.value().map(|terms| document(joining, &terms)))}
            <form class="stack" novalidate=true on:submit=sign>
                <Field
                    id=SIGN_NAME
                    label=i18n.tr(m::network_sign_name)
                    help=i18n.tr(m::network_sign_name_help)
                    autocomplete="name"
                    error=joining.error(SIGN_NAME)
                    value=name
                    on_input=move |typed| name.set(typed)
                />
                <div class="btn-row">
                    <Button look=Look::Primary kind=ButtonKind::Submit busy=joining.attempt.busy refused>
                        {i18n.tr(m::network_sign)}
                    </Button>
                </div>
            </form>
        </Section>
    }
    .into_any()
}

fn document(joining: Joining, terms: &Terms) -> AnyView {
    let i18n = joining.i18n;
    let version = terms.version.clone();
    let version = said(move || i18n.say(|words| m::network_agreement_version(words, &version)));
    view! {
        <p class="small muted">{version}</p>
        <div class="stack stack--tight" lang=terms.language.tag()>
            {terms_text(&terms.text)}
        </div>
    }
    .into_any()
}

pub(super) fn training(joining: Joining, [person, day]: [RwSignal<String>; 2]) -> AnyView {
    let i18n = joining.i18n;
    let record = move |event: SubmitEvent| {
        event.prevent_default();
        let Some(passed_on) = parse_day(&day.get_untracked()) else {
            joining.wrong.set(vec![SummaryLine {
                field: TRAINING_DAY.to_owned(),
                words: i18n.say(m::network_training_day_missing),
            }]);
            return;
        };
        let person = person.get_untracked();
        let step = JoiningStep::PassTraining(Training { person, passed_on });
        joining.send(step, m::network_training_done);
    };
    let verb = said(move || {
        i18n.say(|words| m::network_training_verb(words, &names::programme(words, joining.programme)))
    });
    view! {
        <Section title=i18n.tr(m::network_training)>
            <p>{i18n.tr(m::network_training_text)}</p>
            <form class="stack" novalidate=true on:submit=record>
                <Field
                    id=TRAINING_PERSON
                    label=i18n.tr(m::network_training_person)
                    error=joining.error(TRAINING_PERSON)
                    value=person
                    on_input=move |typed| person.set(typed)
                />
                <Field
                    id=TRAINING_DAY
                    kind=InputKind::Date
                    label=i18n.tr(m::network_training_day)
                    autocomplete="off"
                    error=joining.error(TRAINING_DAY)
                    value=day
                    on_input=move |typed| day.set(typed)
                />
                <div class="btn-row">
                    <Button
                        look=Look::Primary
                        kind=ButtonKind::Submit
                        busy=joining.attempt.busy
                        refused=joining.refused()
                    >
                        {verb}
                    </Button>
                </div>
            </form>
        </Section>
    }
    .into_any()
}
